package qicat.console;

import java.util.Map;
import qicat.text.Digits;

/**
 * Which terminals know links in text, OSC 8. A terminal cannot be asked, so what it says of itself
 * in the environment decides, as in other tools; a multiplexer may pass links on or not, so it gets
 * none.
 */
final class Hyperlinks {
  /** 0.50.0 was the first version of VTE that knew links, and fell over them. */
  private static final int VTE_FAILS = 5000;

  /** 20.12. */
  private static final int KONSOLE_KNOWS = 201_200;

  private static final String PROGRAMS = " iTerm.app WezTerm vscode ghostty Hyper ";
  private static final String TERMS =
      " xterm-kitty xterm-ghostty ghostty wezterm foot foot-extra alacritty alacritty-direct ";

  private Hyperlinks() {}

  /**
   * Whether the reader of an output knows links.
   *
   * @param terminal whether it is a terminal
   * @param environment the variables; {@code FORCE_HYPERLINK} decides over all others
   */
  static boolean areKnown(boolean terminal, Map<String, String> environment) {
    String forced = environment.getOrDefault("FORCE_HYPERLINK", "");
    if (!forced.isEmpty()) {
      return !forced.equals("0");
    }
    String term = environment.getOrDefault("TERM", "");
    if (!terminal
        || term.equals("dumb")
        || term.startsWith("screen")
        || term.startsWith("tmux")
        || environment.containsKey("TMUX")
        || environment.containsKey("STY")) {
      return false;
    }
    return isAmong(TERMS, term)
        || isAmong(PROGRAMS, environment.getOrDefault("TERM_PROGRAM", ""))
        || Digits.number(environment.getOrDefault("VTE_VERSION", "")) > VTE_FAILS
        || Digits.number(environment.getOrDefault("KONSOLE_VERSION", "")) >= KONSOLE_KNOWS
        || environment.containsKey("WT_SESSION");
  }

  private static boolean isAmong(String words, String word) {
    return !word.isEmpty() && words.contains(" " + word + " ");
  }
}
