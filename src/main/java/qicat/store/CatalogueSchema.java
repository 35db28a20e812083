package qicat.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;

/** The JSON Schema (draft 2020-12) of a catalogue, which comes with qicat. */
public final class CatalogueSchema {
  private static final String FILE = "catalogue.schema.json";
  private static final String DEFINITIONS = "$defs";

  private CatalogueSchema() {}

  /** The whole schema: texts, numerals, booleans, lists and maps. */
  public static Map<String, Object> read() {
    try (InputStream file = CatalogueSchema.class.getResourceAsStream(FILE)) {
      if (file == null) {
        throw new IllegalStateException("this qicat was built without " + FILE);
      }
      return map(new Json(new Utf8Reader(file, false), false, new Problems()).value());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Its definitions by their names: {@code entry}, {@code name}, {@code date}. */
  public static Map<String, Object> definitions() {
    return map(read().get(DEFINITIONS));
  }

  /** The keys that an object of a definition has. */
  public static Set<String> keysOf(String definition) {
    return map(map(definitions().get(definition)).get("properties")).keySet();
  }

  @SuppressWarnings("unchecked") // the keys of JSON are texts
  private static Map<String, Object> map(Object value) {
    return (Map<String, Object>) value;
  }
}
