package qicat.format;

import qicat.console.Out;
import qicat.search.Hit;

/**
 * JSON Lines: an object of the catalogue's own form ({@link JsonEntry}) on a line for each entry,
 * so that a program can take them one by one (jsonlines.org).
 */
final class JsonLinesFormat implements Format {
  private final Out out;
  private final SafeJson json;
  private final View view;

  JsonLinesFormat(Out out, View view) {
    this.out = out;
    this.json = SafeJson.compact(out);
    this.view = view;
  }

  @Override
  public void entry(Hit hit) {
    json.value(JsonEntry.of(hit.entry(), view.fields()));
    out.line();
  }
}
