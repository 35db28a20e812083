package qicat.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import qicat.Run;

/** Below a row stands why it is there: the field that tells most of what the row does not. */
class SnippetTest {
  private static final String CATALOGUE =
      """
      {"topics": [{"id": "t", "title": "Teams", "also": ["groups", "crews"]},
                  {"id": "u", "title": "Wards"}],
       "entries": [{"id": "a", "title": "Apples", "author": [{"family": "Smith", "given": "Ann"}],
         "topics": ["t", "u"], "container-title": "Berries",
         "abstract": "Long before the end of this sentence come cherries and berries, dates, figs."}]}
      """;

  /** A bar stands for what is marked. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "apples # 80 #",
        "berries # 80 # Abstract: …come cherries and |berries|, dates, figs.",
        "apples berries # 80 # Abstract: …come cherries and |berries|, dates, figs.",
        "smith # 80 # Author: Ann |Smith|",
        "smith # 130 #",
        "groups # 80 # Topics: Teams (|groups|)",
        "groups wards # 80 # Topics: Teams (|groups|); |Wards|",
        "crews figs dates # 80 # Abstract: …and berries, |dates|, |figs|.",
        "in:berries # 80 #",
      })
  void theLineBelowARow(String query, int width, String line) {
    String out =
        Run.onTerminal(width)
            .coloured()
            .reading(CATALOGUE)
            .words("search", "-c", "-", query)
            .exits(0)
            .out();
    String[] lines = out.lines().toArray(String[]::new);
    assertEquals(line == null ? 1 : 2, lines.length, out);
    if (line != null) {
      assertEquals("  " + line, barred(lines[1]));
    }
  }

  private static String barred(String coloured) {
    return coloured
        .replaceAll("\u001b\\[1;4m(.*?)\u001b\\[0m", "|$1|")
        .replaceAll("\u001b\\[[0-9;]*m", "");
  }
}
