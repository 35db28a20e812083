package qicat.cite;

/** A style cannot be used; the message says why, as the end of a sentence on its file. */
public final class BadStyle extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String advice;

  BadStyle(String what, String advice) {
    super(what, null, false, false);
    this.advice = advice;
  }

  /** What to do. */
  public String advice() {
    return advice;
  }
}
