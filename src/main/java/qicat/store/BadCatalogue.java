package qicat.store;

import java.util.List;

/** A catalogue is missing or broken. */
public final class BadCatalogue extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient List<Problem> problems;
  private final int count;

  /** One that cannot be read at all. */
  BadCatalogue(String name, String what) {
    this(name, List.of(new Problem(Problem.Kind.UNREADABLE, 0, 0, "", what)), 1);
  }

  /**
   * One with problems.
   *
   * @param name what messages call the catalogue
   * @param problems the first problems, in the order of the file
   * @param count how many there are in all
   */
  BadCatalogue(String name, List<Problem> problems, int count) {
    super(name, null, false, false);
    this.problems = List.copyOf(problems);
    this.count = count;
  }

  /** What messages call the catalogue. */
  public String name() {
    return getMessage();
  }

  /** The first problems, in the order of the file. */
  public List<Problem> problems() {
    return problems;
  }

  /** Whether nothing could be read at all. */
  public boolean isUnreadable() {
    return problems.get(0).line() == 0;
  }

  /** How many problems there are in all. */
  public int count() {
    return count;
  }
}
