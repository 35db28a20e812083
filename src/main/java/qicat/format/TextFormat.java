package qicat.format;

import java.util.List;
import java.util.Map;
import qicat.console.Ink;
import qicat.console.Out;
import qicat.model.Catalogue;
import qicat.model.Entry;
import qicat.model.Field;
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
  private static final int WIDEST = 100;
  private static final int LABEL = 13;
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
    place(entry);
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

  /** Keys of the item that are no field of qicat. */
  private void unknown(Entry entry) {
    for (Map.Entry<String, Object> member : entry.data().entrySet()) {
      String value = Cell.unknown(member.getValue());
      if (Field.stored(member.getKey()) == null && !value.isEmpty()) {
        line(member.getKey(), member.getKey(), value, null);
      }
    }
  }

  private void place(Entry entry) {
    Catalogue.Place place = view.catalogue().place(entry);
    String where = place.section() == null ? "the catalogue" : place.section().title();
    line("place", "Place", place.number() + " of " + place.size() + " in " + where, null);
    if (place.before() != null) {
      neighbour("previous", "Previous", place.before());
    }
    if (place.after() != null) {
      neighbour("next", "Next", place.after());
    }
  }

  private void neighbour(String key, String label, Entry entry) {
    line(key, label, out.isTerminal() ? entry.id() + ": " + entry.title() : entry.id(), null);
  }

  private void line(String key, String label, String value, Ink ink) {
    if (!out.isTerminal()) {
      out.print(Ink.FAINT, Visible.line(key) + ":").print("\t").line(Visible.line(value));
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
    for (String part :
        Wrap.lines(onLines(value), Math.max(1, Math.min(out.width(), WIDEST) - indent))) {
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

  /** A value whose only control characters are line feeds. */
  private static String onLines(String value) {
    return Visible.text(value).replace("\r\n", "\n").replace('\t', ' ');
  }
}
