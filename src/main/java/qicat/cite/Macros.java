package qicat.cite;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * How the macros of a style call each other. A macro that calls itself would never end, and a few
 * that each call the next one twice would take years.
 */
final class Macros {
  /** The largest of the published styles that come with qicat has a hundredth of this. */
  private static final long MOST_STEPS = 10_000_000;

  private static final int DEEPEST = 200;
  private static final String OTHER = ", or take another style";

  private final Element root;
  private final Map<String, Element> macros = new HashMap<>();
  private final Map<String, Long> steps = new HashMap<>();
  private final Set<String> open = new HashSet<>();

  Macros(Element root) {
    this.root = root;
    for (Node child = root.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element element && element.getNodeName().equals("macro")) {
        macros.put(element.getAttribute("name"), element);
      }
    }
  }

  /**
   * Counts the steps that a reference and a citation take at the most.
   *
   * @throws BadStyle when they are too many or without end, or a macro is called that is not there
   */
  void check() {
    for (Node child = root.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element element && steps(element, 0) > MOST_STEPS) {
        throw new BadStyle(
            "has macros that call each other too often",
            "let each call fewer of the others" + OTHER);
      }
    }
  }

  private long steps(Element element, int depth) {
    if (depth > DEEPEST) {
      throw new BadStyle(
          "is nested more than " + DEEPEST + " elements deep",
          "take out groups that hold only a group" + OTHER);
    }
    long sum = 1;
    String called = element.getAttribute("macro");
    if (!called.isEmpty()) {
      sum += stepsOf(called, depth);
    }
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element inner) {
        sum += steps(inner, depth + 1);
      }
    }
    return Math.min(sum, MOST_STEPS + 1);
  }

  private long stepsOf(String macro, int depth) {
    Long known = steps.get(macro);
    if (known != null) {
      return known;
    }
    Element element = macros.get(macro);
    if (element == null) {
      throw new BadStyle(
          "calls a macro that it does not have: " + macro,
          "add <macro name=\"" + macro + "\">, or take the call out" + OTHER);
    }
    if (!open.add(macro)) {
      throw new BadStyle(
          "has a macro that calls itself without end: " + macro, "take that call out" + OTHER);
    }
    long sum = steps(element, depth + 1);
    open.remove(macro);
    steps.put(macro, sum);
    return sum;
  }
}
