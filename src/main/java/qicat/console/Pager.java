package qicat.console;

import java.util.Map;

/**
 * What shows long answers in pages: the command that {@code QICAT_PAGER} or else {@code PAGER}
 * says, or else {@code less} where there is one and the terminal can move its cursor.
 */
public final class Pager {
  private final String command;
  private final String missing;
  private final boolean asked;

  private Pager(String command, String missing, boolean asked) {
    this.command = command;
    this.missing = missing;
    this.asked = asked;
  }

  /** The pager that the environment asks for. */
  public static Pager of(Map<String, String> environment) {
    String said = environment.getOrDefault("QICAT_PAGER", environment.get("PAGER"));
    if (said == null && "dumb".equals(environment.get("TERM"))) {
      return new Pager("", "", true); // less would ask whether to go on all the same
    }
    if (said == null) {
      // -R: emphasis as emphasis, whatever LESS says
      return new Pager(Programs.isThere("less", environment) ? "less -R" : "", "", false);
    }
    String pager = said.strip();
    int blank = pager.indexOf(' ');
    String program = blank < 0 ? pager : pager.substring(0, blank);
    if (pager.isEmpty() || pager.equals("cat")) {
      return new Pager("", "", true);
    }
    boolean missing = isPlainName(program) && !Programs.isThere(program, environment);
    return missing ? new Pager("", program, true) : new Pager(pager, "", true);
  }

  /** Whether a word is the name of a program, and nothing that a shell makes something else of. */
  private static boolean isPlainName(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (!Character.isLetterOrDigit(word.charAt(i)) && "/._-+".indexOf(word.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  /** The command, for a shell; an empty text for none, which {@code cat} means too. */
  public String command() {
    return command;
  }

  /** Whether {@code less} would be taken, and there is none. */
  public boolean isLessMissing() {
    return !asked && command.isEmpty();
  }

  /** What is wrong with what the environment asks for; an empty text where nothing is. */
  public String complaint() {
    return missing.isEmpty() ? "" : "there is no pager \"" + missing + "\"";
  }

  /** What to do about that. */
  public String advice() {
    return "set QICAT_PAGER to another, or to nothing";
  }
}
