package qicat.cite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import qicat.text.Look;

/** References in HTML and Markdown, read back by parsers that are not ours. */
class NotationTest {
  private static final Set<String> ELEMENTS =
      Set.of("html", "head", "body", "div", "span", "i", "b", "u", "sup", "sub", "a", "#root");

  private static Span plain(String text) {
    return new Span(text, Set.of(), "");
  }

  private static Span set(String text, Look first, Look... rest) {
    return new Span(text, EnumSet.of(first, rest), "");
  }

  @Test
  void html() {
    Reference reference =
        new Reference(
            List.of(plain("1.")),
            List.of(
                plain("A & B <script>. "),
                set("The BMJ", Look.ITALIC, Look.BOLD),
                plain(" "),
                new Span("10.1/\"x", Set.of(), "https://doi.org/10.1/x?a&b")));
    assertEquals(
        "<div class=\"csl-entry\"><span class=\"csl-left-margin\">1.</span> <span"
            + " class=\"csl-right-inline\">A &amp; B &lt;script&gt;. <b><i>The BMJ</i></b> <a"
            + " href=\"https://doi.org/10.1/x?a&amp;b\">10.1/&quot;x</a></span></div>",
        Notation.HTML.of(reference));
  }

  @Test
  void markdown() {
    List<Span> body =
        List.of(
            plain("Smith_J [*]. "),
            set("The BMJ", Look.ITALIC),
            plain(" 5"),
            set("(2)", Look.ITALIC),
            plain("x "),
            new Span("https://a.b/c", Set.of(), "https://a.b/c"));
    assertEquals(
        "1. Smith\\_J \\[\\*\\]. *The BMJ* 5<em>(2)</em>x <https://a.b/c>",
        Notation.MARKDOWN.of(new Reference(List.of(plain("1.")), body)));
    assertEquals(
        "\\[1\\] T",
        Notation.MARKDOWN.of(new Reference(List.of(plain("[1]")), List.of(plain("T")))));
    assertEquals("2019\\. A year", Notation.MARKDOWN.of(List.of(plain("2019. A year"))));
    assertEquals("\\# T", Notation.MARKDOWN.of(List.of(plain("# T"))));
  }

  @Test
  void onlyAddressesOfTheWebAreLinks() {
    for (String address : List.of("javascript:alert(1)", "data:text/html,x", "https://a b", "x")) {
      String html =
          html(
              "[{'id':'a','type':'webpage','title':'T','URL':'" + address + "'}]",
              CitationStyle.APA);
      assertTrue(Jsoup.parse(html).select("a").isEmpty(), html);
    }
    String html =
        html("[{'id':'a','type':'webpage','title':'T','URL':'HTTPS://a.b/'}]", CitationStyle.APA);
    assertEquals(1, Jsoup.parse(html).select("a[href=HTTPS://a.b/]").size(), html);
  }

  private static String html(String json, CitationStyle style) {
    return String.join(
        "\n",
        Notation.HTML.list(new Processor(Style.of(style), null, Works.of(json)).references()));
  }

  @Test
  void hostileDataStaysText() {
    String hostile =
        "<script>alert(1)</script> </div><img src=x onerror=alert(1)> &amp; ` * _ ~ | [a](b) \\u001b[31m";
    for (CitationStyle style : CitationStyle.values()) {
      List<Reference> references =
          new Processor(
                  Style.of(style),
                  null,
                  Works.of(
                      "[{'id':'a','type':'article-journal','container-title':'"
                          + hostile
                          + "','title':'"
                          + hostile
                          + "','author':[{'literal':'"
                          + hostile
                          + "'}]}]"))
              .references();
      check(references.get(0));
    }
  }

  @Property(tries = 500)
  void anySpansAreReadBackWhole(@ForAll("references") Reference reference) {
    check(reference);
  }

  private static void check(Reference reference) {
    String text = Notation.TEXT.of(reference);
    Document page = Jsoup.parse(String.join("\n", Notation.HTML.list(List.of(reference))));
    assertEquals(text, page.select(".csl-entry").first().wholeText());
    for (Element element : page.getAllElements()) {
      assertTrue(ELEMENTS.contains(element.tagName()), element::outerHtml);
      assertTrue(
          element.attributes().asList().stream()
              .allMatch(each -> Set.of("class", "href", "style").contains(each.getKey())),
          element::outerHtml);
    }
    String markdown = Notation.MARKDOWN.of(reference);
    Node read = Parser.builder().build().parse(markdown);
    StringBuilder seen = new StringBuilder();
    if (read.getFirstChild() instanceof OrderedList list) {
      assertEquals(Paragraph.class, list.getFirstChild().getFirstChild().getClass(), markdown);
      seen.append(list.getMarkerStartNumber()).append(list.getMarkerDelimiter()).append(' ');
    } else {
      assertEquals(Paragraph.class, read.getFirstChild().getClass(), markdown);
    }
    read.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Text each) {
            seen.append(each.getLiteral());
          }

          @Override
          public void visit(HtmlInline each) {
            assertTrue(each.getLiteral().matches("</?(em|strong|sup|sub)>"), each.getLiteral());
          }
        });
    assertEquals(text, seen.toString(), markdown);
  }

  @Provide
  Arbitrary<Reference> references() {
    Arbitrary<String> texts =
        Arbitraries.strings()
            .withChars(" ab1.)(*_[]<>&`~|\\#+-=:!\"'“—é\u00a0")
            .ofMinLength(1)
            .ofMaxLength(8);
    Arbitrary<Set<Look>> looks = Arbitraries.of(Look.class).set().ofMaxSize(2);
    Arbitrary<Span> spans =
        Combinators.combine(texts, looks)
            .as((text, look) -> new Span(text.strip().isEmpty() ? "x" : text, look, ""));
    Arbitrary<List<Span>> bodies =
        spans.list().ofMinSize(1).ofMaxSize(5).map(NotationTest::trimmed);
    Arbitrary<List<Span>> labels =
        Arbitraries.of("", "1.", "12", "[3]", "4)")
            .map(label -> label.isEmpty() ? List.of() : List.of(plain(label)));
    return Combinators.combine(labels, bodies).as(Reference::new);
  }

  /** Spans as a rendering has them: letters at both ends. */
  private static List<Span> trimmed(List<Span> spans) {
    List<Span> trimmed = new ArrayList<>(spans);
    Span first = trimmed.get(0);
    trimmed.set(0, new Span(first.text().strip() + "x", first.looks(), ""));
    trimmed.add(plain("x"));
    return trimmed;
  }
}
