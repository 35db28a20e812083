package qicat.text;

/**
 * A text that was typed in a little language, a query or a template, cannot be understood: what is
 * wrong with it, where, and what to do.
 */
public abstract class BadSyntax extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String text;
  private final int position;
  private final String advice;

  /**
   * Makes one.
   *
   * @param text the text as it was typed
   * @param position the index of the first character that is wrong
   * @param what what is wrong
   * @param advice what to do
   */
  protected BadSyntax(String text, int position, String what, String advice) {
    super(what, null, false, false);
    this.text = text;
    this.position = position;
    this.advice = advice;
  }

  /** The text as it was typed. */
  public String text() {
    return text;
  }

  /**
   * The index of the first character that is wrong; the text's length when something is missing.
   */
  public int position() {
    return position;
  }

  /** What to do. */
  public String advice() {
    return advice;
  }
}
