package qicat.format;

import java.util.LinkedHashMap;
import java.util.Map;
import qicat.console.Out;
import qicat.search.Facet;
import qicat.search.Hit;

/**
 * One JSON array of entries in the catalogue's own form ({@link JsonEntry}). With facets: an object
 * of these entries and the counts.
 */
final class JsonFormat implements Format {
  private final Out out;
  private final SafeJson json;
  private final View view;

  JsonFormat(Out out, View view) {
    this.out = out;
    this.json = SafeJson.indented(out);
    this.view = view;
  }

  @Override
  public void begin() {
    if (view.counted()) {
      json.beginObject();
      json.name("entries");
    }
    json.beginArray();
  }

  @Override
  public void entry(Hit hit) {
    json.value(JsonEntry.of(hit.entry(), view.fields()));
  }

  @Override
  public void end() {
    json.endArray();
    if (view.counted()) {
      Map<String, Object> facets = new LinkedHashMap<>();
      for (Facet facet : view.facets()) {
        facets.put(facet.field().word(), FacetFormat.objects(facet.field(), facet.counts()));
      }
      json.name("facets");
      json.value(facets);
      json.endObject();
    }
    out.line();
  }
}
