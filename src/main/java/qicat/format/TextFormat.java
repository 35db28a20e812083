package qicat.format;

import java.util.List;
import java.util.Map;
import qicat.console.Ink;
import qicat.console.Out;
import qicat.model.Entry;
import qicat.model.Field;
import qicat.model.Section;
import qicat.search.Hit;
import qicat.text.Visible;
import qicat.text.Width;
import qicat.text.Wrap;

/**
 * Every field of an entry, and where the entry stands. On a terminal names and values in two
 * columns, wrapped; in a pipe a line for each: key, colon, tab, value.
 */
final class TextFormat implements Format {
  private static final int NARROW = 50;
  private static final int LABEL = 17;
  private static final int INDENT = 2;

  private final Out out;
  private final View view;
  private boolean first = true;

  TextFormat(Out out, View view) {
    this.out = out;
    this.view = view;
  }

  @Override
  public void entry(Hit hit) {
    if (!first) {
      out.line();
    }
    first = false;
    Entry entry = hit.entry();
    if (!view.fields().isEmpty()) {
      fields(entry, view.fields());
      return;
    }
    fields(entry, List.of(Field.values()));
    unknown(entry);
    place(hit);
  }

  private void fields(Entry entry, List<Field> fields) {
    for (Field field : fields) {
      boolean repeats =
          !field.isStored() && view.fields().isEmpty(); // the date and section tell it
      String value = repeats ? "" : Cell.readable(field, entry);
      if (!value.isEmpty()) {
        boolean isTitle = field == Field.TITLE;
        line(
            field.key(),
            field.title(),
            value,
            field == Field.ID ? Ink.CODE : isTitle ? Ink.HEADING : null);
      }
    }
  }

  /** Keys of the item that are no field of qicat, as far as one line can show them. */
  private void unknown(Entry entry) {
    for (Map.Entry<String, Object> member : entry.data().entrySet()) {
      Object value = member.getValue();
      boolean plain =
          value instanceof String || value instanceof Number || value instanceof Boolean;
      if (plain && Field.stored(member.getKey()) == null) {
        line(member.getKey(), member.getKey(), value.toString(), null);
      }
    }
  }

  private void place(Hit hit) {
    Entry entry = hit.entry();
    Section section = entry.section();
    List<Entry> inside = view.catalogue().in(section);
    int place = inside.indexOf(entry);
    String where = section == null ? "the catalogue" : section.title();
    line("place", "Place", (place + 1) + " of " + inside.size() + " in " + where, null);
    if (place > 0) {
      neighbour("before", "Before it", inside.get(place - 1));
    }
    if (place + 1 < inside.size()) {
      neighbour("after", "After it", inside.get(place + 1));
    }
  }

  private void neighbour(String key, String label, Entry entry) {
    line(key, label, out.isTerminal() ? entry.id() + ": " + entry.title() : entry.id(), null);
  }

  private void line(String key, String label, String value, Ink ink) {
    if (!out.isTerminal()) {
      out.print(Visible.line(key)).print(":\t").line(Visible.line(value));
      return;
    }
    boolean narrow = out.width() < NARROW;
    int indent = narrow ? INDENT : LABEL;
    String name = Visible.line(label);
    out.print(Ink.FAINT, narrow ? name : Width.pad(name, LABEL - 1));
    out.print(
        narrow
            ? "\n" + " ".repeat(INDENT)
            : Width.of(name) >= LABEL ? "\n" + " ".repeat(LABEL) : " ");
    boolean isFirst = true;
    for (String part : Wrap.lines(Visible.text(value), Math.max(1, out.width() - indent))) {
      if (!isFirst) {
        out.print(" ".repeat(indent));
      }
      isFirst = false;
      if (ink == null) {
        out.line(part);
      } else {
        out.print(ink, part).line();
      }
    }
  }
}
