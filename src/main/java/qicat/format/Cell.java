package qicat.format;

import java.util.List;
import java.util.Map;
import qicat.model.Date;
import qicat.model.Entry;
import qicat.model.Field;
import qicat.model.Label;
import qicat.model.Person;

/** The value of a field as one text: in full for programs, short for the cell of a table. */
final class Cell {
  private static final String BETWEEN = "; ";

  private Cell() {}

  /**
   * The whole value: names inverted, labels by their ids, dates as ISO 8601, several values parted
   * by a semicolon; empty where there is none.
   */
  static String full(Field field, Entry entry) {
    Object value = field.of(entry);
    if (value == null) {
      return "";
    }
    return switch (field.kind()) {
      case TEXT, CODE -> (String) value;
      case DATE, NUMBER -> value.toString();
      case NAMES -> names((List<?>) value);
      case LABEL -> ((Label) value).id();
      case LABELS -> labels((List<?>) value, false);
    };
  }

  /** The value as people read it: names as said, labels by their titles. */
  static String readable(Field field, Entry entry) {
    Object value = field.of(entry);
    if (value == null) {
      return "";
    }
    return switch (field.kind()) {
      case DATE -> ((Date) value).readable();
      case NAMES -> said((List<?>) value);
      case LABEL -> ((Label) value).title();
      case LABELS -> labels((List<?>) value, true);
      default -> full(field, entry);
    };
  }

  /** The value as it fits a narrow column: of names, the family names of two, or the first's. */
  static String brief(Field field, Entry entry) {
    Object value = field.of(entry);
    if (value == null || field.kind() != Field.Kind.NAMES) {
      return readable(field, entry);
    }
    List<?> people = (List<?>) value;
    String first = ((Person) people.get(0)).surname();
    boolean more = people.size() > 2 || people.size() == 1 && isCutByline(field, entry);
    if (more) {
      return first + " et al.";
    }
    return people.size() == 1 ? first : first + ", " + ((Person) people.get(1)).surname();
  }

  /** Whether the byline tells of authors whose names the catalogue does not have. */
  private static boolean isCutByline(Field field, Entry entry) {
    return field == Field.AUTHOR && entry.text(Field.BYLINE).endsWith("and colleagues");
  }

  private static String names(List<?> people) {
    StringBuilder text = new StringBuilder();
    for (Object person : people) {
      text.append(text.length() == 0 ? "" : BETWEEN).append(((Person) person).inverted());
    }
    return text.toString();
  }

  private static String said(List<?> people) {
    StringBuilder text = new StringBuilder();
    for (Object person : people) {
      text.append(text.length() == 0 ? "" : ", ").append(((Person) person).name());
    }
    return text.toString();
  }

  private static String labels(List<?> labels, boolean byTitle) {
    StringBuilder text = new StringBuilder();
    for (Object each : labels) {
      Label label = (Label) each;
      text.append(text.length() == 0 ? "" : BETWEEN).append(byTitle ? label.title() : label.id());
    }
    return text.toString();
  }

  /**
   * The text of a value that no field holds: names as said, dates as ISO 8601, other maps as keys
   * and values, lists parted by a semicolon.
   */
  static String unknown(Object value) {
    if (value instanceof List<?> list) {
      StringBuilder text = new StringBuilder();
      for (Object each : list) {
        text.append(text.length() == 0 ? "" : BETWEEN).append(unknown(each));
      }
      return text.toString();
    }
    if (!(value instanceof Map<?, ?> map)) {
      return value == null ? "" : value.toString();
    }
    if (map.containsKey("literal")) {
      return unknown(map.get("literal"));
    }
    if (map.containsKey("family") || map.containsKey("given")) {
      String given = unknown(map.get("given"));
      String family = unknown(map.get("family"));
      return given.isEmpty() || family.isEmpty() ? given + family : given + " " + family;
    }
    if (map.get("date-parts") instanceof List<?> dates) {
      return unknown(dates).replace(BETWEEN, "-");
    }
    StringBuilder text = new StringBuilder();
    for (Map.Entry<?, ?> member : map.entrySet()) {
      text.append(text.length() == 0 ? "" : ", ").append(member.getKey());
      text.append(": ").append(unknown(member.getValue()));
    }
    return text.toString();
  }
}
