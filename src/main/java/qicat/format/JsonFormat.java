package qicat.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import qicat.console.Out;
import qicat.model.Entry;
import qicat.model.Field;
import qicat.model.Label;
import qicat.search.Facet;
import qicat.search.Hit;

/**
 * One JSON array of entries in the catalogue's own form, CSL-JSON: all that was read, unknown keys
 * too; or the chosen keys alone, each by the name that CSL has for it. With facets: an object of
 * these entries and the counts.
 */
final class JsonFormat implements Format {
  private final Out out;
  private final SafeJson json;
  private final View view;
  private final List<Field> fields;

  JsonFormat(Out out, View view) {
    this.out = out;
    this.json = new SafeJson(out);
    this.view = view;
    this.fields = view.fields();
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
    json.value(fields.isEmpty() ? hit.entry().data() : chosen(hit));
  }

  private Map<String, Object> chosen(Hit hit) {
    Map<String, Object> chosen = new LinkedHashMap<>();
    for (Field field : fields) {
      Object written = hit.entry().data().get(field.key());
      Object value = field.isStored() && written != null ? written : value(field, hit.entry());
      if (value != null) {
        chosen.put(field.key(), value);
      }
    }
    return chosen;
  }

  /**
   * The value of a field that the item does not hold under its key: a computed one, or keywords.
   */
  private static Object value(Field field, Entry entry) {
    Object value = field.of(entry);
    if (value == null) {
      return null;
    }
    return switch (field.kind()) {
      case NUMBER -> value;
      case LABELS -> ids((List<?>) value);
      default -> Cell.full(field, entry);
    };
  }

  private static List<String> ids(List<?> labels) {
    List<String> ids = new ArrayList<>();
    for (Object label : labels) {
      ids.add(((Label) label).id());
    }
    return ids;
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
