package qicat.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import qicat.store.Node;
import qicat.store.Problem;

/** The findings of one check, as far as they are asked for. */
final class Findings {
  private record Place(int line, int column) {}

  private final Set<Rule> asked;
  private final List<Finding> findings = new ArrayList<>();

  /** Where errors stand: what is refused is not criticised besides. */
  private final Set<Place> refused = new HashSet<>();

  Findings(Set<Rule> asked) {
    this.asked = asked;
  }

  /** Takes a problem of the reader. */
  void add(Problem problem) {
    refused.add(new Place(problem.line(), problem.column()));
    add(Rule.of(problem.kind()), problem.line(), problem.column(), problem.path(), problem.what());
  }

  /** Says what is wrong with a value. */
  void add(Rule rule, Node node, String message) {
    if (!refused.contains(new Place(node.line(), node.column()))) {
      add(rule, node.line(), node.column(), node.path(), message);
    }
  }

  /** Says what is wrong with a key. */
  void addToKey(Rule rule, Node node, String message) {
    add(rule, node.keyLine(), node.keyColumn(), node.path(), message);
  }

  /** Says what is wrong at a place. */
  void add(Rule rule, int line, int column, String path, String message) {
    if (asked.contains(rule)) {
      findings.add(new Finding(rule, line, column, path, message));
    }
  }

  /** All of them, in the order of the file. */
  List<Finding> sorted() {
    findings.sort(
        Comparator.comparingInt(Finding::line)
            .thenComparingInt(Finding::column)
            .thenComparing(Finding::rule));
    return List.copyOf(findings);
  }
}
