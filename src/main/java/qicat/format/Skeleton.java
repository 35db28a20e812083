package qicat.format;

import qicat.console.Out;

/**
 * A text with places in it, such as {@code {{title}}}, that is written from place to place: whoever
 * writes it puts something of its own at each.
 */
final class Skeleton {
  private static final String OPEN = "{{";
  private static final String CLOSE = "}}";

  private final Out out;
  private final String text;
  private int at;

  Skeleton(Out out, String text) {
    this.out = out;
    this.text = text;
  }

  /**
   * Writes what stands before the next place.
   *
   * @return the name of the place, or an empty text: the end is written
   */
  String next() {
    int open = text.indexOf(OPEN, at);
    if (open < 0) {
      out.print(text.substring(at));
      at = text.length();
      return "";
    }
    int close = text.indexOf(CLOSE, open);
    out.print(text.substring(at, open));
    at = close + CLOSE.length();
    return text.substring(open + OPEN.length(), close);
  }
}
