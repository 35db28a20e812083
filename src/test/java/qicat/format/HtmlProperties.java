package qicat.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayOutputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import qicat.console.Out;

/** What holds for any text that is put into a page. */
class HtmlProperties {
  @Property
  void aTextStaysThatText(@ForAll String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Out out = new Out(bytes, false, 80, false);
    new Elements(out).open("p", "title", text).text(text).close();
    out.flush();
    Element body = Jsoup.parseBodyFragment(bytes.toString(StandardCharsets.UTF_8)).body();
    assertEquals(1, body.childrenSize());
    assertEquals(Cell.onLines(text), body.child(0).wholeText());
    assertEquals(Cell.onLines(text), body.child(0).attr("title"));
    assertEquals(1, body.child(0).attributesSize());
  }

  @Property
  void twoIdsNeverShareAPlace(@ForAll String one, @ForAll String other) {
    assertEquals(one.equals(other), Anchor.of(one).equals(Anchor.of(other)));
    assertFalse(Anchor.of(one).matches("~[g-z].*"), "it may be a name of the page's own");
  }

  @Property
  void anAddressNamesItsPlace(@ForAll String id) {
    String address = Anchor.address(Anchor.of(id));
    String decoded =
        URLDecoder.decode(address.substring(1).replace("+", "%2B"), StandardCharsets.UTF_8);
    assertEquals(Anchor.of(id), decoded);
  }
}
