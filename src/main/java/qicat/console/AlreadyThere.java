package qicat.console;

/** A file is there already and may not be replaced. */
public final class AlreadyThere extends RuntimeException {
  private static final long serialVersionUID = 1;

  AlreadyThere(String name) {
    super(name, null, false, false);
  }
}
