package qicat.cite;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import qicat.model.Entry;
import qicat.store.CatalogueReader;
import qicat.store.Source;

/** Entries for tests, made of CSL-JSON. */
final class Works {
  private Works() {}

  /** The entries of an array of items; quotation marks are single. */
  static List<Entry> of(String json) {
    byte[] bytes = json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    return CatalogueReader.read(Source.input(new ByteArrayInputStream(bytes))).entries();
  }

  /** References in a style, as plain lines. */
  static List<String> references(CitationStyle style, String json) {
    return Notation.TEXT.list(new Processor(Style.of(style), null, of(json)).references());
  }

  /** The citation of all of them in a style. */
  static String citation(CitationStyle style, String json) {
    return Notation.TEXT.of(new Processor(Style.of(style), null, of(json)).citation());
  }
}
