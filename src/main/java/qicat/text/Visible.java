package qicat.text;

/**
 * Text made fit for a terminal: a character that could steer the terminal or turn the reading order
 * is shown as a visible replacement, so that no data ever acts as a control sequence.
 */
public final class Visible {
  private Visible() {}

  /**
   * Makes text of one line: as {@link #text}, with line breaks and tabs as single blanks.
   *
   * @param text any text
   * @return text without a control character
   */
  public static String line(String text) {
    return isPlain(text) ? text : replace(text, false);
  }

  /**
   * Makes text of several lines: line feeds (with a carriage return before them or not) and tabs
   * stay; other C0 characters and DEL become their pictures (U+2400 and following); C1 characters,
   * bidirectional overrides and isolates, and lone surrogates become U+FFFD.
   *
   * @param text any text
   * @return text whose only control characters are line ends and tabs
   */
  public static String text(String text) {
    return isPlain(text) ? text : replace(text, true);
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c >= 0x7F && isSuspect(c)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isSuspect(char c) {
    return steers(c) || c == '\u2028' || c == '\u2029' || Character.isSurrogate(c);
  }

  /**
   * Whether a character can steer a terminal or turn the reading order: C0, DEL, C1, and
   * bidirectional embeddings, overrides and isolates.
   */
  public static boolean steers(char c) {
    return c < ' ' || c >= 0x7F && c <= 0x9F || isTurning(c);
  }

  /** Bidirectional embeddings, overrides and isolates: they can show a text in another order. */
  private static boolean isTurning(char c) {
    return c >= '\u202A' && c <= '\u202E' || c >= '\u2066' && c <= '\u2069';
  }

  private static String replace(String text, boolean severalLines) {
    StringBuilder shown = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean lineEnd =
          c == '\n' || c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
      if (severalLines && (lineEnd || c == '\t')) {
        shown.append(c);
      } else if (lineEnd || c == '\t' || c == '\r' || c == '\u2028' || c == '\u2029') {
        if (shown.length() == 0 || shown.charAt(shown.length() - 1) != ' ') {
          shown.append(' ');
        }
      } else if (c < ' ') {
        shown.append((char) (0x2400 + c));
      } else if (c == 0x7F) {
        shown.append('\u2421');
      } else if (c > 0x7F && c <= 0x9F || isTurning(c)) {
        shown.append('\uFFFD');
      } else if (Character.isSurrogate(c)) {
        if (Character.isHighSurrogate(c)
            && i + 1 < text.length()
            && Character.isLowSurrogate(text.charAt(i + 1))) {
          shown.append(c).append(text.charAt(++i));
        } else {
          shown.append('\uFFFD');
        }
      } else {
        shown.append(c);
      }
    }
    return shown.toString();
  }
}
