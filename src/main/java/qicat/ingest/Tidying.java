package qicat.ingest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import qicat.csl.CslItem;
import qicat.csl.Variable;
import qicat.model.Field;
import qicat.text.Identifier;

/**
 * An item in the form of an entry: what qicat had put into {@code custom} is back in its place,
 * what is empty is gone, a DOI is one without the address of a resolver.
 */
final class Tidying {
  private Tidying() {}

  static Map<String, Object> of(Map<String, Object> read) {
    Map<String, Object> item = new LinkedHashMap<>();
    for (Map.Entry<String, Object> member : read.entrySet()) {
      if (!isEmpty(member.getValue()) && !member.getKey().equals(CslItem.CUSTOM)) {
        String key = Variable.inCatalogue(member.getKey());
        item.put(read.containsKey(key) ? member.getKey() : key, member.getValue());
      }
    }
    if (read.get(CslItem.CUSTOM) instanceof Map<?, ?> custom) {
      Map<String, Object> foreign = new LinkedHashMap<>();
      for (Map.Entry<?, ?> member : custom.entrySet()) {
        String key = (String) member.getKey();
        if (!isOwn(key)) {
          foreign.put(key, member.getValue());
        } else if (!isEmpty(member.getValue())) {
          item.putIfAbsent(key, member.getValue());
        }
      }
      if (!foreign.isEmpty()) {
        item.put(CslItem.CUSTOM, foreign);
      }
    }
    if (item.get("DOI") instanceof String written) {
      String doi = Identifier.doi(written);
      item.put("DOI", doi.isEmpty() ? written : doi);
    }
    return item;
  }

  /** Whether qicat put a key there, for want of a place; what others put there stays. */
  private static boolean isOwn(String key) {
    return Field.stored(key) != null || Variable.named(Variable.inData(key)) != null;
  }

  private static boolean isEmpty(Object value) {
    return value == null
        || value instanceof String text && text.isBlank()
        || value instanceof List<?> list && list.isEmpty();
  }
}
