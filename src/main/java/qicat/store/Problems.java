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
  private int count;

  void add(Problem problem) {
    count++;
    if (problems.size() < KEPT) {
      problems.add(problem);
    }
  }

  boolean isEmpty() {
    return count == 0;
  }

  /** What a reader throws. */
  BadCatalogue in(String name) {
    problems.sort(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column));
    return new BadCatalogue(name, problems.subList(0, Math.min(TOLD, problems.size())), count);
  }
}
