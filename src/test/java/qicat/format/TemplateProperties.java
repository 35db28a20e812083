package qicat.format;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import qicat.model.Entry;
import qicat.store.CatalogueReader;
import qicat.store.Source;

/** What holds for any template whatever. */
class TemplateProperties {
  /**
   * Says "one" for each field whose name the characters below can spell: {@code id} and {@code in}.
   */
  private static final Entry ENTRY =
      CatalogueReader.read(
              Source.input(
                  new ByteArrayInputStream(
                      "[{\"id\": \"one\", \"title\": \"T\", \"container-title\": \"one\"}]"
                          .getBytes(StandardCharsets.UTF_8))))
          .entries()
          .get(0);

  @Property
  void anyTextIsReadOrWrongAtAPlaceOfIt(
      @ForAll @Chars({'{', '}', '|', '"', '\'', '\\', ' ', 'i', 'd', 'n', '\n', 'é'}) String text) {
    try {
      assertTrue(Template.parse(text).filled(ENTRY).contains("one"), text);
    } catch (BadTemplate e) {
      assertTrue(e.position() >= 0 && e.position() <= text.length(), text);
    }
  }
}
