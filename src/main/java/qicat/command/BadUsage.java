package qicat.command;

import java.util.List;

/** An option or argument has a value that it does not take. */
public final class BadUsage extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient List<String> advice;

  /**
   * Makes one.
   *
   * @param what what is wrong
   * @param advice what to do, a line each
   */
  public BadUsage(String what, String... advice) {
    super(what, null, false, false);
    this.advice = List.of(advice);
  }

  /** What to do, a line each. */
  public List<String> advice() {
    return advice;
  }
}
