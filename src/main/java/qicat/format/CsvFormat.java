package qicat.format;

import java.util.ArrayList;
import java.util.List;
import qicat.console.Out;
import qicat.model.Field;
import qicat.search.Hit;

/** Comma-separated values with a header, as RFC 4180 describes them; by itself with every field. */
final class CsvFormat implements Format {
  private final Out out;
  private final List<Field> fields;

  CsvFormat(Out out, View view) {
    this.out = out;
    this.fields = view.fieldsOr(List.of(Field.values()));
  }

  @Override
  public void begin() {
    List<String> header = new ArrayList<>(fields.size());
    for (Field field : fields) {
      header.add(field.key());
    }
    Columns.commaSeparated(out, header);
  }

  @Override
  public void entry(Hit hit) {
    List<String> cells = new ArrayList<>(fields.size());
    for (Field field : fields) {
      cells.add(Cell.full(field, hit.entry()));
    }
    Columns.commaSeparated(out, cells);
  }
}
