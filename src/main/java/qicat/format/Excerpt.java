package qicat.format;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import qicat.model.Date;
import qicat.model.Entry;
import qicat.model.Field;
import qicat.model.Numeral;

/**
 * An entry of which only some fields are left, for formats that write whole records: the chosen
 * ones, and the id and the type, without which there is no record.
 */
final class Excerpt {
  private static final List<String> KEYWORDS = List.of("keyword", "categories");

  private Excerpt() {}

  /**
   * The chosen fields of an entry; a year is a date cut to its year. A computed field that is in no
   * record (the part of the catalogue) is passed over.
   *
   * @param fields the chosen ones; empty: the entry itself
   */
  static Entry of(Entry entry, List<Field> fields) {
    if (fields.isEmpty()) {
      return entry;
    }
    Map<Field, Object> values = new EnumMap<>(Field.class);
    Map<String, Object> data = new LinkedHashMap<>();
    for (Map.Entry<String, Object> member : entry.data().entrySet()) {
      Field field =
          KEYWORDS.contains(member.getKey()) ? Field.TOPIC : Field.stored(member.getKey());
      if (isKept(field, fields)) {
        data.put(member.getKey(), member.getValue());
      }
    }
    for (Field field : Field.values()) {
      // The byline tells whether the authors are all there; it is not written by itself.
      boolean needed = field == Field.BYLINE && fields.contains(Field.AUTHOR);
      Object value = field.of(entry);
      if (field.isStored() && value != null && (needed || isKept(field, fields))) {
        values.put(field, value);
      }
    }
    Object year = Field.YEAR.of(entry);
    if (year != null && fields.contains(Field.YEAR) && !fields.contains(Field.ISSUED)) {
      values.put(Field.ISSUED, Date.on((Integer) year, 0, 0));
      data.put(Field.ISSUED.key(), Map.of("date-parts", List.of(List.of(new Numeral("" + year)))));
    }
    return new Entry(data, values);
  }

  private static boolean isKept(Field field, List<Field> fields) {
    return field == Field.ID || field == Field.TYPE || field != null && fields.contains(field);
  }
}
