package qicat.console;

/** The output could not be written: the disk is full, say. */
public final class OutputFailed extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** Makes one from what the system said. */
  OutputFailed(String reason) {
    super(reason, null, false, false);
  }
}
