package qicat.format;

import java.util.ArrayList;
import java.util.List;
import qicat.console.Out;
import qicat.model.Field;
import qicat.search.Hit;

/** Tab-separated columns for cut, awk and sort: a line for each entry, no header, nothing cut. */
final class TsvFormat implements Format {
  private final Out out;
  private final View view;
  private final List<Field> fields;

  TsvFormat(Out out, View view) {
    this.out = out;
    this.view = view;
    this.fields = view.fieldsOr(Formats.TSV.columns());
  }

  @Override
  public void entry(Hit hit) {
    List<String> cells = new ArrayList<>(fields.size());
    for (Field field : fields) {
      cells.add(Cell.full(field, hit.entry()));
    }
    if (!hit.why().isEmpty()) {
      cells.add(hit.why());
    }
    Columns.tabbed(out, cells);
  }

  @Override
  public void end() {
    FacetFormat.behind(out, view, Formats.TSV);
  }
}
