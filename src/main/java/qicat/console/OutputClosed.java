package qicat.console;

/**
 * Nobody reads the output any more: the pipe is closed. The work is done as far as anyone wants.
 */
public final class OutputClosed extends RuntimeException {
  private static final long serialVersionUID = 1;

  OutputClosed() {
    super("the output is closed", null, false, false);
  }
}
