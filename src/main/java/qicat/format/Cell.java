package qicat.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import qicat.console.Out;
import qicat.csl.CslDates;
import qicat.csl.CslNames;
import qicat.model.Address;
import qicat.model.Date;
import qicat.model.Entry;
import qicat.model.Field;
import qicat.model.Label;
import qicat.model.Person;
import qicat.search.Marks;
import qicat.text.Folding;
import qicat.text.RichText;
import qicat.text.Visible;

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
      case LABELS -> labels((List<?>) value);
    };
  }

  /** The same, a text with the tags that it was written with. */
  static String written(Field field, Entry entry) {
    return field.kind() == Field.Kind.TEXT ? entry.written(field) : full(field, entry);
  }

  /**
   * The value of a field of words as people read it, in parts that are set in one way each; none of
   * a field of another kind.
   */
  static List<RichText.Run> runs(Field field, Entry entry) {
    List<RichText.Run> runs = new ArrayList<>();
    if (field.kind() == Field.Kind.TEXT) {
      for (RichText.Run run : RichText.runs(entry.written(field))) {
        runs.add(new RichText.Run(onLines(run.text()), run.looks()));
      }
    }
    return runs;
  }

  /** The value as people read it: names as said, labels by their titles, matches marked. */
  static Marked readable(Field field, Entry entry, Marks marks) {
    return joined(field, entry, marks, Integer.MAX_VALUE, false);
  }

  /** The values as people read them, one by one, matches marked. */
  static List<Marked> values(Field field, Entry entry, Marks marks) {
    List<Marked> values = new ArrayList<>();
    for (Object value : field.valuesOf(entry)) {
      values.add(one(field, value, marks, false));
    }
    return values;
  }

  /** Where the value of a field leads to on an output that can show links; else an empty text. */
  static String address(Field field, Entry entry, Out out) {
    if (!out.isLinked()) {
      return "";
    }
    return switch (field) {
      case TITLE -> Address.of(entry);
      case DOI -> Address.doi(entry.text(field));
      case URL -> Address.url(entry.text(field));
      default -> "";
    };
  }

  /** A value whose only control characters are line feeds. */
  static String onLines(String value) {
    return Visible.text(value).replace("\r\n", "\n").replace('\t', ' ');
  }

  /**
   * The value as it fits a narrow column: of names, the family names of two, or the first's; where
   * there is no author, the editors'.
   */
  static Marked brief(Field field, Entry entry, Marks marks) {
    if (field.kind() != Field.Kind.NAMES) {
      return joined(field, entry, marks, Integer.MAX_VALUE, true);
    }
    int people = field.valuesOf(entry).size();
    int editors = Field.EDITOR.valuesOf(entry).size();
    if (field == Field.AUTHOR && people == 0 && editors > 0) {
      return brief(Field.EDITOR, entry, marks).and(editors == 1 ? " (ed.)" : " (eds)");
    }
    boolean more = people > 2 || field == Field.AUTHOR && entry.hasUnnamedAuthors();
    Marked names = joined(field, entry, marks, more ? 1 : 2, true);
    return more ? names.and(" et al.") : names;
  }

  private static Marked joined(Field field, Entry entry, Marks marks, int most, boolean brief) {
    String between = field.kind() == Field.Kind.NAMES ? ", " : BETWEEN;
    Marked all = Marked.EMPTY;
    int number = 0;
    for (Object value : field.valuesOf(entry)) {
      if (number == most) {
        break;
      }
      Marked one = one(field, value, marks, brief);
      all = number++ == 0 ? one : all.and(between).and(one);
    }
    return all;
  }

  /** One value of a field; in brief it takes one line, and a person goes by the family name. */
  private static Marked one(Field field, Object value, Marks marks, boolean brief) {
    if (value instanceof Date date) {
      return Marked.plain(date.readable());
    }
    if (value instanceof Person person) {
      String name = Visible.line(person.name());
      String surname = Visible.line(person.surname());
      Marked marked = Marked.of(name, marks.spans(field, person, name));
      int start = name.lastIndexOf(surname);
      return brief && start >= 0 ? marked.part(start, start + surname.length()) : marked;
    }
    if (value instanceof Label label && marks.isAskedFor(field, Folding.key(label.id()))) {
      String title = Visible.line(label.title());
      return Marked.of(title, List.of(new Marks.Span(0, title.length())));
    }
    String whole = value instanceof Label label ? label.title() : value.toString();
    String text = brief ? Visible.line(whole) : onLines(whole);
    return Marked.of(text, marks.spans(field, text));
  }

  private static String names(List<?> people) {
    StringBuilder text = new StringBuilder();
    for (Object person : people) {
      text.append(text.length() == 0 ? "" : BETWEEN).append(((Person) person).inverted());
    }
    return text.toString();
  }

  private static String labels(List<?> labels) {
    StringBuilder text = new StringBuilder();
    for (Object each : labels) {
      text.append(text.length() == 0 ? "" : BETWEEN).append(((Label) each).id());
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
        String one = unknown(each); // a date that is not known may be parts without a value
        text.append(text.length() == 0 || one.isEmpty() ? "" : BETWEEN).append(one);
      }
      return text.toString();
    }
    if (!(value instanceof Map<?, ?> map)) {
      return value == null ? "" : RichText.plain(value.toString());
    }
    if (map.containsKey("literal")) {
      return unknown(map.get("literal"));
    }
    if (map.containsKey("family") || map.containsKey("given")) {
      return CslNames.person(map).name();
    }
    boolean named = map.size() == 1 || map.containsKey("sequence"); // Crossref's name of a group
    if (named && map.get("name") instanceof String name) {
      return unknown(name);
    }
    if (map.get("date-parts") instanceof List<?> ends) {
      return dates(ends);
    }
    StringBuilder text = new StringBuilder();
    for (Map.Entry<?, ?> member : map.entrySet()) {
      text.append(text.length() == 0 ? "" : ", ").append(member.getKey());
      text.append(": ").append(unknown(member.getValue()));
    }
    return text.toString();
  }

  private static String dates(List<?> ends) {
    StringBuilder text = new StringBuilder();
    for (Object end : ends) {
      Date.Day day = end instanceof List<?> parts ? CslDates.day(parts) : null;
      text.append(text.length() == 0 ? "" : "/")
          .append(day == null ? unknown(end) : day.toString());
    }
    return text.toString();
  }
}
