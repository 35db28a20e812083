package qicat.format;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import qicat.console.Ink;
import qicat.console.Out;
import qicat.model.Entry;
import qicat.model.Field;
import qicat.model.Section;
import qicat.search.Hit;
import qicat.text.Visible;
import qicat.text.Width;

/**
 * Rows fitted to the width of the terminal. The widths of the columns are measured on the first
 * rows and then stand; on a terminal too narrow for columns each entry takes a few short lines.
 */
final class TableFormat implements Format {
  /** What is seen when nobody chooses. */
  static final List<Field> FIELDS = List.of(Field.ID, Field.TITLE, Field.AUTHOR, Field.YEAR);

  /**
   * The same where there is little room: an id begins with the author's name, a title needs space.
   */
  private static final List<Field> WITHOUT_AUTHOR = List.of(Field.ID, Field.TITLE, Field.YEAR);

  /** Rows that are held back to measure them: more than a screen shows. */
  private static final int MEASURED = 200;

  private static final int GAP = 2;
  private static final int LEAST_TEXT = 20;
  private static final int LEAST_LABEL = 10;
  private static final int NARROWEST = 16;
  private static final int NARROW = 60;
  private static final int ROOMY = 120;

  private final Out out;
  private final View view;
  private final List<Field> fields;
  private final List<Hit> held = new ArrayList<>();

  /** Columns that the numbers of the entries take at the left; 0 where there are none. */
  private final int margin;

  /** Columns that are left for the entries. */
  private final int width;

  private int number;

  /** Links so far whose parts stand on several lines. */
  private int links;

  private int[] widths;
  private boolean released;
  private Section heading;
  private boolean headed;

  TableFormat(Out out, View view) {
    this.out = out;
    this.view = view;
    int digits = Integer.toString(view.numbered()).length();
    this.margin = view.numbered() == 0 || out.width() < NARROWEST ? 0 : digits + GAP;
    this.width = out.width() - margin;
    this.fields = view.fieldsOr(out.width() < ROOMY ? WITHOUT_AUTHOR : FIELDS);
  }

  @Override
  public void entry(Hit hit) {
    if (released) {
      row(hit);
    } else {
      held.add(hit);
      if (held.size() == MEASURED) {
        release();
      }
    }
  }

  @Override
  public void end() {
    if (!released) {
      release();
    }
    FacetFormat.behind(out, view, Formats.TABLE);
  }

  private void release() {
    released = true;
    widths = measured();
    for (Hit hit : held) {
      row(hit);
    }
    held.clear();
  }

  /**
   * The width of each column: as wide as its cells where there is room; else those shrink that have
   * most to give, none below its floor. Null: not even the floors fit, so there are no columns.
   */
  private int[] measured() {
    int[] widths = new int[fields.size()];
    for (Hit hit : held) {
      for (int i = 0; i < widths.length; i++) {
        int wanted = cell(fields.get(i), hit.entry()).width();
        widths[i] = Math.max(widths[i], Math.min(wanted, width + 1)); // more has no room at all
      }
    }
    boolean moreToCome = held.size() == MEASURED;
    int[] floors = new int[widths.length];
    for (int i = 0; i < widths.length; i++) {
      int floor = floor(fields.get(i));
      if (moreToCome && floor < Integer.MAX_VALUE) {
        widths[i] = Math.max(widths[i], floor); // a column may fill later
      }
      floors[i] = Math.min(widths[i], floor);
    }
    int room = width - GAP * (widths.length - 1);
    if (sum(floors) > room || width < NARROW && view.fields().isEmpty()) {
      return null;
    }
    while (sum(widths) > room) {
      int richest = 0;
      for (int i = 1; i < widths.length; i++) {
        if (widths[i] - floors[i] > widths[richest] - floors[richest]) {
          richest = i;
        }
      }
      widths[richest]--;
    }
    int title = fields.indexOf(Field.TITLE);
    if (moreToCome && title >= 0) {
      widths[title] += Math.max(0, room - sum(widths)); // later titles may be longer
    }
    return widths;
  }

  /** The least width at which a column still tells something: codes and numbers cannot be cut. */
  private static int floor(Field field) {
    return switch (field.kind()) {
      case CODE, NUMBER, DATE -> Integer.MAX_VALUE;
      case TEXT -> LEAST_TEXT;
      case NAMES, LABEL, LABELS -> LEAST_LABEL;
    };
  }

  private static int sum(int[] numbers) {
    int sum = 0;
    for (int number : numbers) {
      sum += number;
    }
    return sum;
  }

  private Marked cell(Field field, Entry entry) {
    return Cell.brief(field, entry, view.marks());
  }

  private void row(Hit hit) {
    Entry entry = hit.entry();
    if (view.grouped()) {
      headSection(entry.section());
    }
    printNumber();
    if (widths == null) {
      stacked(entry);
      aside(hit, view.marks().words(Field.TITLE, entry.title()));
      return;
    }
    StringBuilder blanks = new StringBuilder();
    BitSet seen = new BitSet();
    for (int i = 0; i < widths.length; i++) {
      Field field = fields.get(i);
      Marked whole = cell(field, entry);
      // A code that is cut could not be typed: a later, wider one takes the room it needs.
      boolean cut = floor(field) < Integer.MAX_VALUE;
      Marked text = cut ? whole.cut(Math.max(1, widths[i])) : whole;
      if (!text.isEmpty()) {
        seen.or(view.marks().words(field, text.text()));
        out.print(blanks.toString());
        blanks.setLength(0);
        Ink ink = field == Field.ID ? Ink.CODE : null;
        text.print(out, ink, Cell.address(field, entry, out), 0);
      }
      blanks.append(" ".repeat(Math.max(0, widths[i] - text.width()) + GAP));
    }
    out.line();
    aside(hit, seen);
  }

  private void printNumber() {
    if (margin > 0) {
      String text = Integer.toString(++number);
      out.print(" ".repeat(Math.max(0, margin - GAP - text.length())));
      out.print(Ink.FAINT, text).print(" ".repeat(GAP));
    }
  }

  /** Below a row: why it is there, where the row itself does not show it. */
  private void aside(Hit hit, BitSet seen) {
    Marked aside =
        view.fields().isEmpty()
            ? Snippet.of(hit, seen, view.marks(), Math.max(1, width - GAP))
            : Marked.EMPTY;
    if (!aside.isEmpty()) {
      out.print(" ".repeat(margin + GAP));
      aside.print(out, Ink.FAINT);
      out.line();
    }
  }

  /** An entry on a narrow terminal: its title or first field, and indented what else is seen. */
  private void stacked(Entry entry) {
    boolean chosen = !view.fields().isEmpty();
    String indent = "";
    Field first = chosen ? fields.get(0) : Field.TITLE;
    List<Marked> lines = cell(first, entry).lines(width);
    String address = Cell.address(first, entry, out);
    int link = link(address, lines);
    if (lines.isEmpty() && margin > 0) {
      out.line();
    }
    for (Marked line : lines) {
      out.print(indent);
      line.print(out, null, address, link);
      out.line();
      indent = " ".repeat(margin);
    }
    if (chosen) {
      for (Field field : fields.subList(1, fields.size())) {
        Marked value = cell(field, entry);
        indented(
            null,
            value.isEmpty() ? value : Marked.plain(field.title() + ": ").and(value),
            Cell.address(field, entry, out));
      }
      return;
    }
    indented(Ink.CODE, cell(Field.ID, entry), "");
    Marked author = cell(Field.AUTHOR, entry);
    Marked year = cell(Field.YEAR, entry);
    indented(null, author.and(author.isEmpty() || year.isEmpty() ? "" : ", ").and(year), "");
  }

  /** The number of a link whose parts stand on several lines; 0 where it has one part. */
  private int link(String address, List<Marked> lines) {
    return address.isEmpty() || lines.size() < 2 ? 0 : ++links;
  }

  private void indented(Ink ink, Marked text, String address) {
    if (text.isEmpty()) {
      return;
    }
    List<Marked> lines = text.lines(Math.max(1, width - GAP));
    int link = link(address, lines);
    for (Marked line : lines) {
      out.print(" ".repeat(margin + GAP));
      line.print(out, ink, address, link);
      out.line();
    }
  }

  private void headSection(Section section) {
    if (headed && Objects.equals(section, heading)) {
      return;
    }
    if (headed) {
      out.line();
    }
    headed = true;
    heading = section;
    String title = section == null ? "Without a section" : Visible.line(section.title());
    String part = section == null || section.part() == null ? "" : " · " + section.part().title();
    String cut = Width.cut(title, out.width());
    out.print(Ink.HEADING, cut);
    if (Width.of(cut + part) <= out.width()) {
      out.print(Ink.FAINT, part);
    }
    out.line();
  }
}
