package qicat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Whole answers, for terminal and for pipe, at several widths, against files. */
class GoldenTest {
  private static final String[][] LINES = {
    {"list"},
    {"list", "--topic", "equity", "--fields", "id,issued,topic,title"},
    {"search", "culture"},
    {"show", "greenhalgh-spreading"},
    {"about"},
    {"sections"},
    {"topics"},
    {"authors", "--limit", "12"},
    {"years"},
    {"check", "src/test/resources/check/draft.json", "--ignore", "undeclared"},
    {"schema"},
    {"schema", "ids"},
    {"help"},
    {"help", "list"},
    {"help", "check"},
    {"help", "rules"},
    {"help", "query"},
    {"help", "fields"},
    {"help", "template"},
  };

  private static final int[] WIDTHS = {40, 80, 200};

  @TestFactory
  Stream<DynamicTest> answers() {
    return Stream.of(LINES)
        .flatMap(
            words -> {
              String name = "golden/" + String.join("_", words).replaceAll("[^a-z_-]+", "-");
              Stream<DynamicTest> terminals =
                  Arrays.stream(WIDTHS)
                      .mapToObj(
                          width -> test(name + "." + width + ".txt", Run.onTerminal(width), words));
              return Stream.concat(
                  terminals, Stream.of(test(name + ".pipe.txt", Run.piped(), words)));
            });
  }

  @TestFactory
  Stream<DynamicTest> emphasis() {
    return Stream.of(
            new String[] {"list", "--limit", "3"},
            new String[] {"help", "years"},
            new String[] {"check", "src/test/resources/check/draft.json", "--ignore", "undeclared"})
        .map(
            words ->
                test("golden/" + words[0] + "-coloured.txt", Run.onTerminal(80).coloured(), words));
  }

  /** Titles as links: in one part, over several lines, in fields that were chosen, in a pipe. */
  @TestFactory
  Stream<DynamicTest> links() {
    String[] list = {"list", "--limit", "3", "--hyperlink=always"};
    String[] chosen = {"list", "--limit", "2", "--fields", "title,doi,url", "--hyperlink=always"};
    String[] show = {"show", "greenhalgh-spreading", "--hyperlink=always"};
    return Stream.of(
        test("golden/list-linked.80.txt", Run.onTerminal(80), list),
        test("golden/list-linked.40.txt", Run.onTerminal(40), list),
        test("golden/list-linked-fields.40.txt", Run.onTerminal(40), chosen),
        test("golden/show-linked.40.txt", Run.onTerminal(40), show),
        test("golden/show-linked.pipe.txt", Run.piped(), show));
  }

  @TestFactory
  Stream<DynamicTest> machineFormats() {
    return Stream.of(
            "json", "jsonl", "csl-json", "bibtex", "ris", "csv", "tsv", "ids", "text", "markdown")
        .map(
            format ->
                test(
                    "golden/format." + format,
                    Run.piped(),
                    "list",
                    "--section",
                    "health-foundation",
                    "--format",
                    format));
  }

  /** The web page but for its head, which holds the style and script as their files have them. */
  @Test
  void page() {
    Run run = Run.run("list", "--section", "health-foundation", "--format", "html").exits(0);
    Golden.assertFile("golden/format.html", run.out().substring(run.out().indexOf("<body>")), run);
  }

  private static DynamicTest test(String file, Run run, String... words) {
    return DynamicTest.dynamicTest(
        file,
        () -> {
          run.words(words);
          Golden.assertFile(file, run.exits(0).both(), run);
        });
  }
}
