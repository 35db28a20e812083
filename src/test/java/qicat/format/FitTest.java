package qicat.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import qicat.Run;
import qicat.text.Split;
import qicat.text.Width;

/** What people read fits the terminal, however wide it is, and uses its width. */
class FitTest {
  private static final int[] WIDTHS = {30, 39, 49, 50, 59, 60, 61, 79, 100, 119, 120, 121, 160};

  @ParameterizedTest
  @ValueSource(
      strings = {
        "list",
        "list --sort=title",
        "list --fields=id,title,topic,year",
        "list --fields=title,author,section,year",
        "search culture",
        "search quality --facets",
        "search data --explain --limit=2",
        "show greenhalgh-spreading",
        "show health-foundation --related",
        "sections",
        "topics",
        "authors",
        "years",
      })
  void noLineIsWiderThanTheTerminal(String line) {
    for (int width : WIDTHS) {
      Run run = Run.onTerminal(width).words(Split.at(" ", line).toArray(new String[0]));
      for (String each : run.out().lines().toList()) {
        assertTrue(Width.of(each) <= width, () -> width + " columns: " + each + "\n" + run);
      }
    }
  }

  /** A title is cut where its row has no more room: the year behind it stands at the edge. */
  @Test
  void nothingIsCutThatHadRoom() {
    for (int width : WIDTHS) {
      Run run = Run.onTerminal(width).words("list", "--sort", "title", "--fields", "id,title,year");
      List<String> cut = run.out().lines().filter(row -> row.matches(".*… +\\d{4}")).toList();
      for (String row : cut) {
        assertEquals(width, Width.of(row), run::toString);
      }
      assertTrue(width < 60 || width > 100 || !cut.isEmpty(), run::toString);
    }
  }
}
