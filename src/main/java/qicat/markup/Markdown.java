package qicat.markup;

import qicat.text.Visible;

/**
 * Text written so that Markdown shows it as it is: nothing in it is markup by CommonMark 0.31, by
 * GitHub's additions (tables, strikethrough, bare addresses, mathematics) or by pandoc's
 * (citations, attributes, superscripts, fancy lists).
 */
public final class Markdown {
  private static final String MARKUP = "\\`*_[]<>~|$^{}#@";

  /** What makes a list, a definition, a title or a rule of a line that starts with it. */
  private static final String OPENING = "+-=:%";

  private static final String NUMERALS = "ivxlcdmIVXLCDM";

  private Markdown() {}

  /** A text on one line, for a place within a line that ends there or goes on with a blank. */
  public static String text(String value) {
    return escaped(Visible.line(value).strip(), false);
  }

  /** A text on one line, as it is, for a place within a line that may go on with anything. */
  public static String piece(String value) {
    return escaped(value, true);
  }

  private static String escaped(String line, boolean goesOn) {
    StringBuilder shown = new StringBuilder(line.length());
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      boolean within = (c == ':' || c == '&') && isWithin(line, i, goesOn);
      if (MARKUP.indexOf(c) >= 0 || within || c == '.' && isWww(line, i)) {
        shown.append('\\');
      }
      shown.append(c);
    }
    return shown.toString();
  }

  /**
   * Whether something follows: a colon may so be part of an address, an ampersand of an entity.
   * Behind a digit a colon parts volume from page, as no scheme of an address ends in one.
   */
  private static boolean isWithin(String line, int at, boolean goesOn) {
    if (line.charAt(at) == ':' && at > 0 && Character.isDigit(line.charAt(at - 1))) {
      return false;
    }
    return at + 1 < line.length() ? line.charAt(at + 1) != ' ' : goesOn;
  }

  private static boolean isWww(String line, int dot) {
    return line.regionMatches(true, dot - 3, "www", 0, 3);
  }

  /** A line that may begin with a text made by {@link #text}: no block but a paragraph begins. */
  public static String paragraph(String line) {
    if (!line.isEmpty() && OPENING.indexOf(line.charAt(0)) >= 0) {
      return "\\" + line;
    }
    int start = line.startsWith("(") ? 1 : 0;
    int end = start;
    boolean digits = true;
    boolean numerals = true;
    while (end < line.length() && Character.isLetterOrDigit(line.charAt(end))) {
      char c = line.charAt(end++);
      digits &= Character.isDigit(c);
      numerals &= NUMERALS.indexOf(c) >= 0;
    }
    boolean counts = end > start && (digits || numerals || end == start + 1);
    boolean ends = end < line.length() && (line.charAt(end) == '.' || line.charAt(end) == ')');
    return counts && ends ? line.substring(0, end) + "\\" + line.substring(end) : line;
  }

  /** A link: a text made by {@link #text}, or that text alone where there is no address. */
  public static String link(String text, String address) {
    return address.isEmpty() ? text : "[" + text + "](" + address.replace("&", "&amp;") + ")";
  }

  /** Emphasised text, made by {@link #text}; blanks of any kind at its ends would undo that. */
  public static String emphasis(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && Character.isSpaceChar(text.charAt(from))) {
      from++;
    }
    while (to > from && Character.isSpaceChar(text.charAt(to - 1))) {
      to--;
    }
    return from == to ? "" : "*" + text.substring(from, to) + "*";
  }
}
