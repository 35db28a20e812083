package qicat.format;

import java.util.ArrayList;
import java.util.List;
import qicat.console.Out;
import qicat.model.Field;
import qicat.search.Hit;

/**
 * Comma-separated values with a header, as RFC 4180 describes them; by itself with every field. It
 * keeps the data as it is, or makes it safe for a spreadsheet: an apostrophe before what is like a
 * formula, and quotation marks around every cell, so that no data can begin one.
 */
final class CsvFormat implements Format {
  private final Out out;
  private final List<Field> fields;
  private final boolean safe;
  private int formulas;

  CsvFormat(Out out, View view) {
    this.out = out;
    this.fields = view.fieldsOr(Formats.CSV.columns());
    this.safe = view.safe();
  }

  @Override
  public void begin() {
    List<String> header = new ArrayList<>(fields.size());
    for (Field field : fields) {
      header.add(field.key());
    }
    record(header);
  }

  @Override
  public void entry(Hit hit) {
    List<String> cells = new ArrayList<>(fields.size());
    for (Field field : fields) {
      String cell = Cell.written(field, hit.entry());
      formulas += Formula.isLike(cell) ? 1 : 0;
      cells.add(safe ? Formula.defused(cell) : cell);
    }
    record(cells);
  }

  private void record(List<String> cells) {
    if (safe) {
      Columns.quotedCommaSeparated(out, cells);
    } else {
      Columns.commaSeparated(out, cells);
    }
  }

  @Override
  public List<String> warnings() {
    if (safe || formulas == 0) {
      return List.of();
    }
    String cells = formulas == 1 ? "1 cell begins" : formulas + " cells begin";
    return List.of(
        cells + " as a formula does, which a spreadsheet may run; --csv-safe makes text of it");
  }
}
