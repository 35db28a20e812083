package qicat.text;

/** Numbers written in plain digits. */
public final class Digits {
  private static final int LONGEST = 9;

  private Digits() {}

  /**
   * The number that a text is.
   *
   * @param text one to nine digits, 0 to 9
   * @return the number, or -1 for any other text
   */
  public static int number(String text) {
    if (text.isEmpty() || text.length() > LONGEST) {
      return -1;
    }
    int number = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return -1;
      }
      number = 10 * number + c - '0';
    }
    return number;
  }
}
