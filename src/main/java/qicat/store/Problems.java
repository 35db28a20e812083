package qicat.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What is wrong with a catalogue, gathered while it is read. */
final class Problems {
  /** How many are told; the rest is counted. */
  private static final int TOLD = 20;

  /** How many are kept, so that the first of them can be told in the order of the file. */
  private static final int KEPT = 10_000;

  private final List<Problem> problems = new ArrayList<>();
  private final int kept;
  private int count;

  /** Keeps as many as are worth telling to someone who wanted to use the catalogue. */
  Problems() {
    this(KEPT);
  }

  /** Keeps so many. */
  Problems(int kept) {
    this.kept = kept;
  }

  void add(Problem problem) {
    count++;
    if (problems.size() < kept) {
      problems.add(problem);
    }
  }

  void addAll(Problems others) {
    for (Problem problem : others.problems) {
      add(problem);
    }
  }

  boolean isEmpty() {
    return count == 0;
  }

  /** Those that are kept, in the order of the file. */
  List<Problem> sorted() {
    problems.sort(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column));
    return problems;
  }

  /** Forgets them, where they have been told. */
  void clear() {
    problems.clear();
    count = 0;
  }

  /** What a reader throws. */
  BadCatalogue in(String name) {
    sorted();
    return new BadCatalogue(name, problems.subList(0, Math.min(TOLD, problems.size())), count);
  }
}
