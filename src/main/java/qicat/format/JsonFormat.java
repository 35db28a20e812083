package qicat.format;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import qicat.console.Out;
import qicat.model.Field;
import qicat.model.Label;
import qicat.search.Hit;

/**
 * One JSON array of entries in the catalogue's own form, CSL-JSON: all that was read, unknown keys
 * too; or the chosen keys alone, each by the name that CSL has for it.
 */
final class JsonFormat implements Format {
  private final Out out;
  private final SafeJson json;
  private final List<Field> fields;

  JsonFormat(Out out, View view) {
    this.out = out;
    this.json = new SafeJson(out);
    this.fields = view.fields();
  }

  @Override
  public void begin() {
    json.beginArray();
  }

  @Override
  public void entry(Hit hit) {
    json.value(fields.isEmpty() ? hit.entry().data() : chosen(hit));
  }

  private Map<String, Object> chosen(Hit hit) {
    Map<String, Object> chosen = new LinkedHashMap<>();
    for (Field field : fields) {
      Object value =
          field.isStored() ? hit.entry().data().get(field.key()) : computed(field.of(hit.entry()));
      if (value != null) {
        chosen.put(field.key(), value);
      }
    }
    return chosen;
  }

  private static Object computed(Object value) {
    return value instanceof List<?> labels ? ((Label) labels.get(0)).id() : value;
  }

  @Override
  public void end() {
    json.endArray();
    out.line();
  }
}
