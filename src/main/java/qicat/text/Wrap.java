package qicat.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Breaks text into lines of a width: at blanks, inside a word only where it is wider than a line.
 */
public final class Wrap {
  private Wrap() {}

  /**
   * The lines of a text.
   *
   * @param text text without control characters but line feeds, each of which starts a new line
   * @param width columns of a line, at least 1
   * @return at least one line; none ends with a blank
   */
  public static List<String> lines(String text, int width) {
    List<String> lines = new ArrayList<>();
    int from = 0;
    while (from <= text.length()) {
      int feed = text.indexOf('\n', from);
      int to = feed < 0 ? text.length() : feed;
      wrapParagraph(text.substring(from, to).strip(), width, lines);
      from = to + 1;
    }
    return lines;
  }

  private static void wrapParagraph(String paragraph, int width, List<String> lines) {
    String rest = paragraph;
    do {
      int fits = Width.fitting(rest, width);
      if (fits == rest.length()) {
        lines.add(rest);
        return;
      }
      int end = breakBefore(rest, fits);
      lines.add(rest.substring(0, end).stripTrailing());
      rest = rest.substring(end).stripLeading();
    } while (!rest.isEmpty());
  }

  /** Where a line that may hold {@code fits} chars ends: behind its last whole word. */
  private static int breakBefore(String text, int fits) {
    for (int i = fits; i > 0; i--) {
      boolean wide = Width.of(text.codePointBefore(i)) == 2;
      if (text.charAt(i) == ' ' || wide && !Character.isLowSurrogate(text.charAt(i))) {
        return i;
      }
    }
    // A word wider than the line is broken; at least one character is taken, however narrow it is.
    return Math.max(fits, Character.charCount(text.codePointAt(0)));
  }
}
