package qicat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Titles as links on terminals that know them, and nothing else changed by them. */
class LinkTest {
  private static final String LINK = "\u001b]8;[^\u001b]*\u001b\\\\";

  private static boolean isLinked(Run run) {
    return run.words("list", "--limit", "1").exits(0).out().contains("\u001b]8;");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "list",
        "search culture",
        "show shah-data",
        "cite shah-data",
        "related shah-data",
        "list -f text",
        "list -F title,url",
        "search culture --explain"
      })
  void withoutThemTheTextIsTheSame(String line) {
    for (int width : new int[] {30, 80, 150}) {
      String[] plain = line.split(" ");
      String[] linked = (line + " --hyperlink always").split(" ");
      String expected = Run.onTerminal(width).words(plain).exits(0).out();
      String shown = Run.onTerminal(width).words(linked).exits(0).out();
      assertEquals(expected, shown.replaceAll(LINK, ""));
    }
    String piped = Run.run(line.split(" ")).exits(0).out();
    assertFalse(piped.contains("\u001b"), piped);
  }

  @ParameterizedTest
  @ValueSource(strings = {"tsv", "csv", "json", "ids", "bibtex", "markdown", "html"})
  void aFormatForProgramsHasNone(String format) {
    Run.run("list", "-f", format, "--hyperlink", "always")
        .exits(0)
        .prints(Run.run("list", "-f", format).out());
  }

  @Test
  void theDoiOfAReferenceIsALink() {
    String shown =
        Run.onTerminal(150).words("cite", "shah-data", "--hyperlink", "always").exits(0).out();
    assertTrue(shown.contains("\u001b]8;;https://doi.org/10.1136/bmj.l189\u001b"), shown);
  }

  @Test
  void theEnvironmentTellsWhichTerminalKnowsThem() {
    assertFalse(isLinked(Run.onTerminal(80)));
    assertFalse(isLinked(Run.onTerminal(80).with("TERM", "xterm-256color")));
    assertTrue(isLinked(Run.onTerminal(80).with("TERM", "xterm-kitty")));
    assertTrue(isLinked(Run.onTerminal(80).with("TERM_PROGRAM", "iTerm.app")));
    assertFalse(isLinked(Run.onTerminal(80).with("TERM_PROGRAM", "Apple_Terminal")));
    assertTrue(isLinked(Run.onTerminal(80).with("VTE_VERSION", "7600")));
    assertFalse(isLinked(Run.onTerminal(80).with("VTE_VERSION", "5000")));
    assertTrue(isLinked(Run.onTerminal(80).with("KONSOLE_VERSION", "230801")));
    assertFalse(isLinked(Run.onTerminal(80).with("KONSOLE_VERSION", "190800")));
    assertTrue(isLinked(Run.onTerminal(80).with("WT_SESSION", "x")));
    assertFalse(isLinked(Run.onTerminal(80).with("WT_SESSION", "x").with("TERM", "dumb")));
    assertFalse(isLinked(Run.onTerminal(80).with("WT_SESSION", "x").with("TMUX", "/tmp/1")));
    assertFalse(isLinked(Run.onTerminal(80).with("WT_SESSION", "x").with("TERM", "screen")));
    assertTrue(isLinked(Run.onTerminal(80).with("TMUX", "/tmp/1").with("FORCE_HYPERLINK", "1")));
    assertFalse(isLinked(Run.onTerminal(80).with("TERM", "foot").with("FORCE_HYPERLINK", "0")));
    assertFalse(isLinked(Run.piped().with("TERM", "xterm-kitty")));
  }

  @Test
  void theOptionDecidesBeforeAndBehindTheCommand() {
    Run kitty = Run.onTerminal(80).with("TERM", "xterm-kitty");
    assertFalse(kitty.words("--hyperlink=never", "list").exits(0).out().contains("\u001b"));
    assertTrue(
        Run.onTerminal(80).words("--hyperlink=always", "list").exits(0).out().contains("\u001b]8"));
    Run.run("list", "--hyperlink=perhaps")
        .exits(2)
        .mentions("--hyperlink does not take \"perhaps\"");
  }
}
