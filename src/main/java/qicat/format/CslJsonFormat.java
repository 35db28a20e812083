package qicat.format;

import qicat.console.Out;
import qicat.csl.CslItem;
import qicat.search.Hit;

/**
 * One JSON array of CSL items ({@link CslItem}), which any citation processor takes: unlike the
 * catalogue's own form, nothing in it is foreign to the CSL data schema.
 */
final class CslJsonFormat implements Format {
  private final Out out;
  private final SafeJson json;
  private final View view;

  CslJsonFormat(Out out, View view) {
    this.out = out;
    this.json = SafeJson.indented(out);
    this.view = view;
  }

  @Override
  public void begin() {
    json.beginArray();
  }

  @Override
  public void entry(Hit hit) {
    json.value(CslItem.of(Excerpt.of(hit.entry(), view.fields())));
  }

  @Override
  public void end() {
    json.endArray();
    out.line();
  }
}
