package qicat.store;

/** A value has the right form and does not make sense; the reader knows its place. */
public final class BadValue extends Exception {
  private static final long serialVersionUID = 1;

  BadValue(String what) {
    super(what, null, false, false);
  }
}
