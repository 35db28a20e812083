package qicat.check;

import java.util.Locale;

/** How bad a finding is. */
public enum Severity {
  /** The catalogue cannot be used. */
  ERROR,
  /** It can be used, and says something that is most likely wrong. */
  WARNING,
  /** A matter of taste. */
  NOTE;

  /** The word for it, as compilers print it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The word behind a number: {@code 2 errors}. */
  public String counted(int number) {
    return number + " " + word() + (number == 1 ? "" : "s");
  }
}
