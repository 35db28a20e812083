package qicat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import qicat.command.Command;

/** The manual says what the help says, in a form that man reads. */
class ManualTest {
  @TempDir Path folder;

  static List<String> pages() {
    return Manual.names();
  }

  private static boolean hasMandoc() {
    for (String each : System.getenv("PATH").split(":")) {
      if (Files.isExecutable(Path.of(each, "mandoc"))) {
        return true;
      }
    }
    return false;
  }

  private String mandoc(String page, String output) throws IOException, InterruptedException {
    assumeTrue(hasMandoc(), "mandoc is not here (Debian: mandoc)");
    Path file = Files.writeString(folder.resolve(page), Run.run("manual", page).exits(0).out());
    Process process =
        new ProcessBuilder("mandoc", "-T" + output, "-O", "width=200", file.toString())
            .redirectErrorStream(true)
            .start();
    process.getOutputStream().close();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(process.waitFor(10, TimeUnit.SECONDS));
    return text.replaceAll(".\b", ""); // a letter struck twice is a bold one
  }

  /** Not even in matters of style. */
  @ParameterizedTest
  @MethodSource("pages")
  void mandocFindsNoFault(String page) throws Exception {
    assertEquals("", mandoc(page, "lint").replace(folder.toString(), ""));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void whatIsTypedIsShownAsItIsTyped(String page) throws Exception {
    String shown = mandoc(page, "utf8");
    for (String term : terms(page)) {
      String written = term.replace("…", "...");
      assertTrue(shown.contains(written), () -> written + " is not in:\n" + shown);
    }
  }

  /** Where there is no locale, man shows nothing else, and warns of it. */
  @ParameterizedTest
  @MethodSource("pages")
  void anyTerminalShowsIt(String page) {
    String shown = Run.run("manual", page).exits(0).out();
    assertTrue(!shown.isEmpty() && shown.chars().allMatch(c -> c < 0x80), shown);
  }

  /** Commands, options, arguments, examples, forms: all that a page must show. */
  private static List<String> terms(String page) {
    List<String> terms = new ArrayList<>();
    Page gathering =
        new Page() {
          @Override
          public void title(String name, String summary) {
            terms.add(summary);
          }

          @Override
          public void usage(String line) {
            terms.add(line);
          }

          @Override
          public void paragraph(String text) {
            terms.add(text.substring(0, text.indexOf(' ')));
          }

          @Override
          public void section(String title, List<Item> items) {
            items.forEach(item -> terms.add(item.term()));
          }

          @Override
          public void examples(List<Command.Example> examples) {
            examples.forEach(example -> terms.add(example.line()));
          }
        };
    Usage usage = new Usage(gathering);
    switch (page) {
      case "qicat.1" -> usage.root();
      case "qicat-query.7" -> usage.topic(HelpTopic.QUERY);
      case "qicat-catalogue.5" -> usage.topic(HelpTopic.CATALOGUE);
      default -> usage.command(Commands.named(page.substring(6, page.length() - 2)));
    }
    return terms;
  }

  @Test
  void aPageThatIsNotThereIsRefused() {
    assertTrue(Run.run("manual", "qicat-serch.1").exits(2).err().contains("qicat-search.1"));
    Run.run("manual", "qicat").exits(2);
  }

  @Test
  void everyCommandThatPeopleAreToldOfHasAPage() {
    String names = Run.run("manual").exits(0).out();
    for (String word : Commands.words()) {
      assertTrue(names.contains("qicat-" + word + ".1\n"), names);
    }
  }
}
