package qicat.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import qicat.console.Ink;
import qicat.console.Out;
import qicat.model.Field;
import qicat.search.Count;
import qicat.search.Facet;
import qicat.text.Visible;
import qicat.text.Width;

/** Writes the counts of a facet, in those formats that have lines of columns. */
public final class FacetFormat {
  /** The formats that can hold counts. */
  public static final List<Formats> FORMATS =
      List.of(Formats.TABLE, Formats.TSV, Formats.CSV, Formats.JSON, Formats.IDS);

  private static final int GAP = 2;
  private static final int WIDEST_BAR = 40;

  private final Out out;
  private final Field field;
  private final List<Count> counts;

  /** Counts of a field on an output. */
  public FacetFormat(Out out, Field field, List<Count> counts) {
    this.out = out;
    this.field = field;
    this.counts = counts;
  }

  /**
   * Writes the facets that a view wants behind the entries, in a format that people read or TSV.
   */
  static void behind(Out out, View view, Formats format) {
    for (Facet facet : view.facets()) {
      FacetFormat counts = new FacetFormat(out, facet.field(), facet.counts());
      out.line();
      if (format == Formats.TSV) {
        for (Count count : facet.counts()) {
          List<String> cells = new ArrayList<>(cells(count));
          cells.add(0, facet.field().word());
          Columns.tabbed(out, cells);
        }
      } else {
        out.print(Ink.HEADING, facet.field().title()).line();
        counts.table();
      }
    }
  }

  /**
   * Writes them in one of {@link #FORMATS}.
   *
   * @param safe whether a spreadsheet must not take a cell of CSV for a formula
   */
  public void write(Formats format, boolean safe) {
    switch (format) {
      case TABLE -> table();
      case TSV -> {
        for (Count count : counts) {
          Columns.tabbed(out, cells(count));
        }
      }
      case CSV -> {
        record(List.of(field.word(), "title", "count"), safe);
        for (Count count : counts) {
          record(cells(count), safe);
        }
      }
      case JSON -> json();
      case IDS -> {
        for (Count count : counts) {
          out.line(Visible.line(count.value()));
        }
      }
      default -> throw new IllegalArgumentException(format + " holds no counts");
    }
  }

  private static List<String> cells(Count count) {
    return List.of(count.value(), count.title(), Integer.toString(count.count()));
  }

  private void record(List<String> cells, boolean safe) {
    if (!safe) {
      Columns.commaSeparated(out, cells);
      return;
    }
    List<String> defused = new ArrayList<>();
    for (String cell : cells) {
      defused.add(Formula.defused(cell));
    }
    Columns.quotedCommaSeparated(out, defused);
  }

  private void json() {
    SafeJson.indented(out).value(objects(field, counts));
    out.line();
  }

  /** Counts as JSON has them. */
  static List<Object> objects(Field field, List<Count> counts) {
    List<Object> all = new ArrayList<>();
    for (Count count : counts) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put(field.word(), count.value());
      one.put("title", count.title());
      one.put("count", count.count());
      all.add(one);
    }
    return all;
  }

  /** What is typed, what it is called, how many, and a bar where there is room for one. */
  private void table() {
    boolean coded = field.kind().isLabelled();
    int most = 1;
    int valueWidth = 0;
    int titleWidth = 0;
    for (Count count : counts) {
      most = Math.max(most, count.count());
      valueWidth = coded ? Math.max(valueWidth, Width.of(Visible.line(count.value())) + GAP) : 0;
      titleWidth = Math.max(titleWidth, Width.of(Visible.line(count.title())));
    }
    int numberWidth = Integer.toString(most).length();
    int left = out.width() - valueWidth - GAP - numberWidth;
    if (coded && titleWidth > left) {
      titleWidth = 0; // the id tells it too, and can be typed
      valueWidth -= GAP;
    }
    titleWidth = Math.min(titleWidth, Math.max(1, left));
    int room = out.width() - valueWidth - titleWidth - 2 * GAP - numberWidth;
    int bar = Math.min(Math.min(room, WIDEST_BAR), Math.max(most, 8));
    for (Count count : counts) {
      if (coded) {
        out.print(Ink.CODE, Visible.line(count.value()));
        out.print(" ".repeat(Math.max(0, valueWidth - Width.of(Visible.line(count.value())))));
      }
      String number = Integer.toString(count.count());
      if (titleWidth > 0) {
        out.print(Width.pad(Width.cut(Visible.line(count.title()), titleWidth), titleWidth));
      }
      out.print(" ".repeat(GAP + numberWidth - number.length())).print(number);
      if (bar >= 4 && count.count() > 0) {
        int length = Math.max(1, Math.round((float) count.count() * bar / most));
        out.print(" ".repeat(GAP)).print(Ink.FAINT, "█".repeat(length));
      }
      out.line();
    }
  }
}
