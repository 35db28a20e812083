package qicat.cite;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How a long list of names is cut: after the first ones comes an ellipsis, then the last.
 *
 * @param least a list of so many names or more is cut
 * @param first so many names are left before the ellipsis
 */
record Cut(int least, int first) {
  /** Stands for the names that are left out; of Unicode's private use. */
  static final String LEFT_OUT = "\uE026";

  /** The names of a variable, cut where there are too many. */
  List<Object> of(List<?> names) {
    List<Object> cut = new ArrayList<>(names);
    if (names.size() >= least) {
      cut.subList(first, names.size() - 1).clear();
      cut.add(first, Map.of("literal", LEFT_OUT));
    }
    return cut;
  }
}
