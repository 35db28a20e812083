package qicat.search;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import qicat.model.Catalogue;
import qicat.store.CatalogueReader;
import qicat.store.Source;

/** Small catalogues that are made for a test. */
final class Catalogues {
  private Catalogues() {}

  /** The catalogue that a JSON text holds. */
  static Catalogue of(String json) {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    return CatalogueReader.read(Source.input(new ByteArrayInputStream(bytes)));
  }
}
