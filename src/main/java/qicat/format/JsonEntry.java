package qicat.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import qicat.model.Entry;
import qicat.model.Field;
import qicat.model.Label;

/**
 * An entry as an object of the catalogue's own form, CSL-JSON: all that was read, unknown keys too;
 * or the chosen keys alone, each by the name that CSL has for it.
 */
final class JsonEntry {
  private JsonEntry() {}

  /**
   * The keys and values of an entry.
   *
   * @param fields the chosen ones in their order; empty: all that was read
   */
  static Map<String, Object> of(Entry entry, List<Field> fields) {
    if (fields.isEmpty()) {
      return entry.data();
    }
    Map<String, Object> chosen = new LinkedHashMap<>();
    for (Field field : fields) {
      Object written = entry.data().get(field.key());
      Object value = field.isStored() && written != null ? written : value(field, entry);
      if (value != null) {
        chosen.put(field.key(), value);
      }
    }
    return chosen;
  }

  /**
   * The value of a field that the item does not hold under its key: a computed one, or keywords.
   */
  private static Object value(Field field, Entry entry) {
    Object value = field.of(entry);
    if (value == null) {
      return null;
    }
    return switch (field.kind()) {
      case NUMBER -> value;
      case LABELS -> ids((List<?>) value);
      default -> Cell.full(field, entry);
    };
  }

  private static List<String> ids(List<?> labels) {
    List<String> ids = new ArrayList<>();
    for (Object label : labels) {
      ids.add(((Label) label).id());
    }
    return ids;
  }
}
