package qicat.format;

import java.util.List;
import java.util.Map;
import qicat.console.Ink;
import qicat.console.Out;
import qicat.model.Catalogue;
import qicat.model.Entry;
import qicat.model.Field;
import qicat.search.Hit;
import qicat.search.Related;
import qicat.text.Visible;
import qicat.text.Width;

/**
 * Every field of an entry, and where the entry stands. On a terminal names and values in two
 * columns, wrapped; in a pipe a line for each: key, colon, tab, value.
 */
final class TextFormat implements Format {
  private static final int NARROW = 50;
  private static final int WIDEST = 100;
  private static final int LABEL = 13;
  private static final int INDENT = 2;
  private static final int NEAREST = 3;

  private final Out out;
  private final View view;
  private boolean first = true;

  /** Links so far whose parts stand on several lines. */
  private int links;

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
    if (view.nearest()) {
      nearest(entry);
    }
  }

  private void fields(Entry entry, List<Field> fields) {
    for (Field field : fields) {
      boolean repeats =
          !field.isStored() && view.fields().isEmpty(); // the date and section tell it
      Marked value = repeats ? Marked.EMPTY : Cell.readable(field, entry, view.marks());
      if (!value.isEmpty()) {
        boolean isTitle = field == Field.TITLE;
        line(
            field.key(),
            field.title(),
            value,
            field == Field.ID ? Ink.CODE : isTitle ? Ink.HEADING : null,
            Cell.address(field, entry, out));
      }
    }
  }

  /** Keys of the item that are no field of qicat. */
  private void unknown(Entry entry) {
    for (Map.Entry<String, Object> member : entry.data().entrySet()) {
      String value = Cell.unknown(member.getValue());
      if (Field.stored(member.getKey()) == null && !value.isEmpty()) {
        line(member.getKey(), member.getKey(), Marked.plain(Cell.onLines(value)), null, "");
      }
    }
  }

  private void place(Entry entry) {
    Catalogue.Place place = view.catalogue().place(entry);
    String where = place.section() == null ? "the catalogue" : place.section().title();
    String number = place.number() + " of " + place.size() + " in " + where;
    line("place", "Place", Marked.plain(Cell.onLines(number)), null, "");
    if (place.before() != null) {
      neighbour("previous", "Previous", place.before());
    }
    if (place.after() != null) {
      neighbour("next", "Next", place.after());
    }
  }

  private void neighbour(String key, String label, Entry entry) {
    String value = out.isTerminal() ? entry.id() + ": " + entry.title() : entry.id();
    String address = Cell.address(Field.TITLE, entry, out);
    line(key, label, Marked.plain(Cell.onLines(value)), null, address);
  }

  /** The entries most similar to one, and what they share with it. */
  private void nearest(Entry entry) {
    List<Hit> hits = new Related(view.catalogue()).of(entry, NEAREST);
    if (!out.isTerminal()) {
      StringBuilder ids = new StringBuilder();
      for (Hit hit : hits) {
        ids.append(ids.length() == 0 ? "" : "; ").append(hit.entry().id());
      }
      if (!hits.isEmpty()) {
        line("related", "Related", Marked.plain(ids.toString()), null, "");
      }
      return;
    }
    StringBuilder lines = new StringBuilder();
    for (Hit hit : hits) {
      lines.append(lines.length() == 0 ? "" : "\n").append(hit.entry().id()).append(": ");
      lines.append(Visible.line(hit.entry().title() + " (" + hit.why() + ")"));
    }
    if (!hits.isEmpty()) {
      line("related", "Related", Marked.plain(lines.toString()), null, "");
    }
  }

  private void line(String key, String label, Marked value, Ink ink, String address) {
    if (!out.isTerminal()) {
      out.print(Ink.FAINT, Visible.line(key) + ":").print("\t");
      out.link(address, 0).print(Visible.line(value.text())).endLink().line();
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
    List<Marked> parts = value.lines(Math.max(1, Math.min(out.width(), WIDEST) - indent));
    int link = address.isEmpty() || parts.size() < 2 ? 0 : ++links;
    for (Marked part : parts) {
      if (!isFirst) {
        out.print(" ".repeat(indent));
      }
      isFirst = false;
      part.print(out, ink, address, link);
      out.line();
    }
  }

  @Override
  public void end() {
    FacetFormat.behind(out, view, Formats.TEXT);
  }
}
