package qicat.format;

import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;

/** What holds for any template whatever. */
class TemplateProperties {
  @Property
  void anyTextIsReadOrWrongAtAPlaceOfIt(
      @ForAll @Chars({'{', '}', '|', '"', '\'', '\\', ' ', 'i', 'd', 'n', '\n', 'é'}) String text) {
    try {
      assertTrue(Template.parse(text).filled(TemplateTest.ENTRY).contains("one"), text);
    } catch (BadTemplate e) {
      assertTrue(e.position() >= 0 && e.position() <= text.length(), text);
    }
  }
}
