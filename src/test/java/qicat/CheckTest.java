package qicat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import qicat.check.Rule;

/** The command {@code check}: what it takes, what it writes, and how it ends. */
class CheckTest {
  private static final String DRAFT = "src/test/resources/check/draft.json";
  private static final String WARNING = "[{\"id\":\"a\",\"type\":\"book\",\"title\":\"T\"}]";
  private static final Pattern LINE =
      Pattern.compile("(.+):(\\d+):(\\d+): (error|warning|note): (.+) \\[([a-z0-9-]+)]");

  @TempDir Path folder;

  @Test
  void inAPipeEachLineCanBeParsed() {
    List<String> lines = Run.run("check", DRAFT).exits(3).out().lines().toList();
    assertEquals(11, lines.size(), lines.toString());
    for (String line : lines) {
      Matcher parts = LINE.matcher(line);
      assertTrue(parts.matches(), line);
      assertEquals(DRAFT, parts.group(1));
      assertEquals(parts.group(4), Rule.named(parts.group(6)).severity().word());
    }
  }

  @Test
  void endsByTheWorstThatIsAskedFor() {
    Run.piped().reading(WARNING).words("check", "-").exits(0).mentions("1 warning in 1 entry");
    Run.piped().reading(WARNING).words("check", "-", "--strict").exits(3);
    Run.piped().reading(WARNING).words("check", "-", "--strict", "--ignore", "no-author").exits(0);
    Run.piped().reading("[{}]").words("check", "-").exits(3);
    Run.piped().reading("[{}]").words("check", "-", "-").exits(2).mentions("give - once");
    Run.piped().reading("[{}]").words("check", "-", "--rule", "no-author").exits(0);
    String note =
        "[{\"id\":\"a\",\"type\":\"book\",\"title\":\"Using data.\",\"publisher\":\"P\"}]";
    Run.piped().reading(note).words("check", "-", "--strict").exits(0).mentions("1 note");
  }

  @Test
  void withoutAFileTheCatalogueInUseIsChecked() {
    Run.run("check")
        .exits(0)
        .prints("")
        .says("qicat: catalogue.json: nothing to mend in 42 entries\n");
    Run.onTerminal(80)
        .words("check")
        .exits(0)
        .says("")
        .prints("catalogue.json: nothing to mend in 42 entries\n");
    Run.run("check", "-c", DRAFT).exits(3).mentions(DRAFT);
    Run.piped().with("QICAT_CATALOGUE", DRAFT).words("check").exits(3).mentions(DRAFT);
    Run.piped().reading(WARNING).words("check", "-c", "-").exits(0).mentions("standard input");
  }

  @Test
  void whatIsMissingOrBrokenDoesNotHideTheOthers() throws IOException {
    Path empty = Files.createFile(folder.resolve("empty.json"));
    Run run =
        Run.run("check", "/no/such.json", folder.toString(), empty.toString(), DRAFT).exits(3);
    run.mentions("qicat: /no/such.json: there is no such file\n");
    run.mentions("it is a folder, not a file\n");
    run.mentions("empty.json: 1 error; what stands behind it could not be read\n");
    assertTrue(run.out().contains("empty.json:1:1: error: not JSON: it ends too early [not-json]"));
    assertEquals(12, run.out().lines().count(), run::toString);
    assertEquals("[]\n", Run.run("check", "/no/such.json", "-f", "json").exits(3).out());
  }

  @Test
  void wrongRulesAndFormatsAreHelped() {
    Run.run("check", "--rule", "bad-dio").exits(2).mentions("did you mean bad-doi?");
    Run.run("check", "--ignore", "x,y").exits(2).mentions("qicat help rules");
    Run.run("check", "--format", "csv").exits(2).mentions("it takes text, json");
  }

  @Test
  void noTextOfACatalogueSteersATerminal() {
    String hostile = "[{\"id\":\"a\",\"type\":\"\\u001b[31m\\u202ex\",\"\\u001bDOI\":\"\"}]";
    String shown = Run.onTerminal(80).coloured().reading(hostile).words("check", "-").out();
    assertTrue(shown.contains("␛[31m\uFFFDx"), shown);
    String piped = Run.piped().reading(hostile).words("check", "-").out();
    for (int i = 0; i < piped.length(); i++) {
      assertTrue(piped.charAt(i) >= ' ' || piped.charAt(i) == '\n', piped);
    }
  }
}
