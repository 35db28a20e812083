package qicat.text;

/** Text made fit for one line of a file that other programs read. */
public final class OneLine {
  private OneLine() {}

  /**
   * Makes one line: each run of blanks, control characters (C0, DEL, C1) and Unicode's line and
   * paragraph separators becomes a single blank, none stands at an end, and lone surrogates, which
   * UTF-8 does not have, become U+FFFD. All other characters stay, marks of the reading order too.
   *
   * @param text any text
   * @return text that no reader takes for two lines
   */
  public static String of(String text) {
    StringBuilder line = new StringBuilder(text.length());
    boolean parted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isBlank(c)) {
        parted = line.length() > 0;
        continue;
      }
      if (parted) {
        line.append(' ');
        parted = false;
      }
      if (!Character.isSurrogate(c)) {
        line.append(c);
      } else if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        line.append(c).append(text.charAt(++i));
      } else {
        line.append('\uFFFD');
      }
    }
    return line.toString();
  }

  private static boolean isBlank(char c) {
    return c <= ' ' || c >= 0x7F && c <= 0x9F || c == '\u2028' || c == '\u2029';
  }
}
