package qicat.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Breaks text into lines of a width: at blanks, behind wide characters, and inside a word only
 * where the word is wider than a line.
 */
public final class Wrap {
  private final String text;
  private final int width;
  private final List<String> lines = new ArrayList<>();

  private Wrap(String text, int width) {
    this.text = text;
    this.width = width;
  }

  /**
   * The lines of a text.
   *
   * @param text text without control characters but line feeds, each of which starts a new line
   * @param width columns of a line, at least 1
   * @return at least one line; none begins or ends with a blank
   */
  public static List<String> lines(String text, int width) {
    Wrap wrap = new Wrap(text, width);
    int from = 0;
    while (from <= text.length()) {
      int feed = text.indexOf('\n', from);
      int to = feed < 0 ? text.length() : feed;
      wrap.paragraph(from, to);
      from = to + 1;
    }
    return wrap.lines;
  }

  private void paragraph(int start, int stop) {
    int from = skipBlanks(start, stop);
    do {
      int to = from + Width.fitting(text, from, stop, width);
      if (to < stop) {
        to = breakBefore(from, to);
      }
      lines.add(text.substring(from, to).strip());
      from = skipBlanks(to, stop);
    } while (from < stop);
  }

  private int skipBlanks(int from, int stop) {
    int i = from;
    while (i < stop && Character.isWhitespace(text.charAt(i))) {
      i++;
    }
    return i;
  }

  /** Where a line that could reach to an index ends: behind its last whole word. */
  private int breakBefore(int from, int reach) {
    for (int i = reach; i > from; i--) {
      if (text.charAt(i) == ' ' || isBehindWide(i)) {
        return i;
      }
    }
    // A word wider than the line is broken; at least one character is taken, however wide it is.
    int end = Math.max(reach, from + Character.charCount(text.codePointAt(from)));
    while (end < text.length()
        && Width.after(text.codePointBefore(end), text.codePointAt(end)) == 0) {
      end += Character.charCount(text.codePointAt(end));
    }
    return end;
  }

  /** Whether a wide character ends here, with its marks and what is joined to it. */
  private boolean isBehindWide(int i) {
    int before = text.codePointBefore(i);
    return !Character.isLowSurrogate(text.charAt(i))
        && Width.of(before) == 2
        && Width.after(before, text.codePointAt(i)) > 0;
  }
}
