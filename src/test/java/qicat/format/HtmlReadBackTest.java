package qicat.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import qicat.Run;
import qicat.model.Catalogue;
import qicat.model.Entry;
import qicat.model.Field;
import qicat.model.Label;
import qicat.model.Person;
import qicat.store.CatalogueReader;
import qicat.store.Source;
import qicat.text.Resource;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** The web page is read back by a parser of HTML: it says what the data say, and holds no more. */
class HtmlReadBackTest {
  private static final JsonMapper JACKSON = new JsonMapper();

  /** Texts that try to get out of a text, an attribute, the style or the script, or to turn one. */
  private static final List<String> HOSTILE =
      List.of(
          "</title></style></script><script>alert(1)</script>",
          "\"><img src=x onerror=alert(1)>",
          "' onmouseover='alert(1)",
          "a & b &amp; c &lt; d &#60; &notanentity",
          "<!-- --> <![CDATA[ ]]> {{title}} {{entries}}",
          "javascript:alert(1)",
          "two\nlines\r\nand\rmore\ttabs",
          "\u001b[31mred\u0007\u009b2J\u007f\0",
          "\u202eturned\u202c \u2066isolated\u2069 \u2028 \u2029",
          "lone \ud800 surrogate \udc00 here",
          "שלום עולם עם (סוגריים) ו־123",
          "日本語 😀 👩‍⚕️ e\u0301 \u0301",
          " blanks around ",
          "~section-1",
          "x".repeat(10_000));

  private static final Set<String> ELEMENTS =
      Set.of(
          "a", "article", "bdi", "button", "cite", "dd", "div", "dl", "dt", "h2", "h3", "li",
          "main", "mark", "p", "section", "span", "time", "ul");

  private static final Set<String> ATTRIBUTES =
      Set.of(
          "aria-label",
          "aria-labelledby",
          "class",
          "data-citation",
          "data-topic",
          "datetime",
          "dir",
          "hidden",
          "href",
          "id",
          "lang",
          "tabindex",
          "type");

  private static Document page(String... words) {
    return parsed(Run.run(words).exits(0).out());
  }

  /** Parses and counts what a parser of HTML has to forgive: nothing. */
  private static Document parsed(String html) {
    Parser parser = Parser.htmlParser().setTrackErrors(20);
    Document page = Jsoup.parse(html, "", parser);
    assertEquals(List.of(), List.copyOf(parser.getErrors()));
    return page;
  }

  private static String text(Element parent, String selector) {
    Element element = parent.selectFirst(selector);
    return element == null ? "" : element.wholeText();
  }

  @Test
  void everyFieldOfTheBundledCatalogueIsThere() throws Exception {
    Catalogue catalogue = CatalogueReader.read(Source.bundled());
    Document page = page("list", "--format", "html");
    assertEquals(catalogue.header().title(), page.title());
    assertEquals(catalogue.header().title(), text(page, "h1"));
    assertEquals("The BMJ with The Health Foundation", text(page, "header .publisher"));
    assertEquals(catalogue.header().url(), page.select("header a").attr("href"));
    assertEquals(catalogue.header().about(), text(page, "header .about"));
    assertEquals(catalogue.header().funding(), text(page, "header .funding"));
    assertEquals("42 entries, written by qicat", text(page, "footer p"));

    List<Element> articles = page.select("main article");
    assertEquals(catalogue.entries().size(), articles.size());
    for (int i = 0; i < articles.size(); i++) {
      Entry entry = catalogue.entries().get(i);
      Element article = articles.get(i);
      assertEquals(entry.id(), article.id());
      assertEquals(entry.title(), text(article, "h3"));
      String address = entry.text(Field.URL);
      assertEquals(
          entry.text(Field.DOI).isEmpty() ? address : "https://doi.org/" + entry.text(Field.DOI),
          article.select("h3 a").attr("href"));
      List<String> people = new ArrayList<>();
      for (Field field : List.of(Field.AUTHOR, Field.INTERVIEWER)) {
        for (Object person : field.valuesOf(entry)) {
          people.add(((Person) person).name());
        }
      }
      assertEquals(people, article.select(".people bdi").eachText());
      String source = text(article, ".source");
      for (Field field :
          List.of(Field.CONTAINER, Field.VOLUME, Field.NUMBER, Field.PUBLISHER, Field.ISBN)) {
        assertTrue(source.contains(entry.text(field)), () -> entry + ": " + source);
      }
      if (entry.issued() != null) {
        assertTrue(source.contains(entry.issued().readable()), () -> entry + ": " + source);
        assertEquals(entry.issued().toString(), article.select("time").attr("datetime"));
        assertEquals(Field.YEAR.of(entry).toString(), text(article, ".aside .year"));
      }
      assertEquals(((Label) Field.TYPE.of(entry)).title(), text(article, ".aside .type"));
      assertEquals(entry.text(Field.TEXT), text(article, ".abstract"));
      assertEquals(entry.text(Field.NOTE), text(article, ".note"));
      List<String> ids = new ArrayList<>();
      List<String> titles = new ArrayList<>();
      for (Object topic : Field.TOPIC.valuesOf(entry)) {
        ids.add(((Label) topic).id());
        titles.add(((Label) topic).title());
      }
      assertEquals(ids, article.select(".topics li").eachAttr("data-topic"));
      assertEquals(titles, article.select(".topics li").eachText());
      assertEquals("#" + entry.id(), article.select("a.permalink").attr("href"));
      assertEquals(entry.section().title(), article.parent().selectFirst("h2").ownText().strip());
    }
  }

  @Test
  void citations() {
    assertEquals(
        "Greenhalgh T, Papoutsi C. Spreading and scaling up innovation and improvement. The BMJ."
            + " 2019;365:l2068. doi:10.1136/bmj.l2068",
        cited(page("show", "greenhalgh-spreading", "--format", "html")));
    assertEquals(
        "Lucas B, Nacer H. The habits of an improver: thinking about learning for improvement in"
            + " health care. Health Foundation. October 2015."
            + " https://www.health.org.uk/publications/the-habits-of-an-improver",
        cited(page("show", "lucas-habits", "--format", "html")));
    String names =
        "[{'family':'Gogh','given':'Vincent Willem','non-dropping-particle':'van'},"
            + "{'family':'Humboldt','given':'A. J.-P.','dropping-particle':'von'},"
            + "{'literal':'World Health Organization'},{'family':'王','given':'小明'},"
            + "{'family':'King','given':'ML','suffix':'Jr'},{'family':'Plato'},{'family':'Last'}]";
    assertEquals(
        "van Gogh VW, Humboldt AJP von, World Health Organization, 王 小明, King ML Jr, Plato, et al."
            + " Why? Nature. 2015;521(7553):436-444.",
        cited(
            other(
                ("[{'id':'a','title':'Why?','author':"
                        + names
                        + ",'container-title':'Nature','volume':521,'issue':'7553',"
                        + "'page':'436-444','issued':{'date-parts':[[2015,5]]}}]")
                    .replace('\'', '"'))));
    assertEquals("a.", cited(other("[{\"id\":\"a\"}]")));
  }

  private static String cited(Document page) {
    return page.select("[data-citation]").attr("data-citation");
  }

  private static Document other(String catalogue, String... words) {
    String[] all = new String[words.length + 5];
    System.arraycopy(new String[] {"list", "-c", "-", "--format", "html"}, 0, all, 0, 5);
    System.arraycopy(words, 0, all, 5, words.length);
    return parsed(Run.piped().reading(catalogue).words(all).exits(0).out());
  }

  @Test
  void whatAQueryMatchedIsMarked() {
    Document page = page("search", "coproduced", "--format", "html");
    assertEquals(
        List.of("coproduction", "coproduction"),
        page.select("article:first-of-type mark").eachText());
    assertEquals(page.select("article").size(), page.select("main > article > h2").size());
    assertEquals(List.of(), page.select("h3").eachText());
    assertEquals(0, page("list", "--format", "html").select("mark").size());
  }

  @Test
  void whySomethingIsRelatedIsSaid() {
    assertEquals(
        "Related: by Amar Shah",
        text(page("related", "shah-data", "--limit", "1", "--format", "html"), ".why"));
  }

  @Test
  void chosenFieldsAndNoOthers() {
    Document page =
        page("show", "lucas-habits", "--format", "html", "--fields", "isbn,year,title,url,doi");
    assertEquals(List.of("ISBN", "Year", "URL"), page.select("dt").eachText());
    assertEquals("978-1-906461-67-6", text(page, "dd"));
    assertEquals(page.select("h2 a").attr("href"), page.select("dd a").attr("href"));
    assertEquals(0, page.select(".abstract, .people, .source, .topics").size());
    assertEquals(
        1, page("show", "lemer", "--format", "html", "--fields", "topic").select(".topics").size());
  }

  @Test
  void nothingFoundIsAPageWithoutEntries() {
    Document page = parsed(Run.run("search", "zebra", "--format", "html").exits(1).out());
    assertEquals(0, page.select("article").size());
    assertEquals("There is no entry here.", text(page, "main .none"));
    assertEquals("0 entries, written by qicat", text(page, "footer p"));
  }

  @Test
  void aBareCatalogueHasATitleAndNoHeader() {
    Document page = other("[{\"id\":\"a\"},{\"id\":\"b\",\"title\":\"B\",\"language\":\"de-AT\"}]");
    assertEquals("Reading list", page.title());
    assertEquals(List.of("a", "B"), page.select("main article h2").eachText());
    assertEquals("de-AT", page.select("#b h2").attr("lang"));
    assertEquals(
        0, page.select("header p, .aside, .source, .people, main a:not(.permalink)").size());
  }

  @Test
  void hostileDataStayText() throws Exception {
    Document page = other(hostileCatalogue());
    List<Element> articles = page.select("article");
    assertEquals(HOSTILE.size(), articles.size());
    assertEquals(Cell.onLines(HOSTILE.get(0)).strip(), page.title());
    for (int i = 0; i < articles.size(); i++) {
      String shown = Cell.onLines(HOSTILE.get(i));
      Element article = articles.get(i);
      assertEquals(shown, text(article, "h3"));
      assertEquals(shown, text(article, ".abstract"));
      assertEquals(shown, text(article, ".note"));
      assertEquals(shown, text(article, "cite"));
      assertEquals(
          shown.replace(",", "").replace(";", "").strip(), text(article, ".topics li").strip());
    }
    assertNothingElse(page);
  }

  @Test
  void hostileChosenFieldsStayText() throws Exception {
    Document page = other(hostileCatalogue(), "--fields", String.join(",", Field.words()));
    assertEquals(HOSTILE.size(), page.select("article").size());
    assertEquals(
        Cell.onLines(HOSTILE.get(3)),
        text(page.select("article").get(3), "dt:contains(Note) + dd"));
    assertNothingElse(page);
  }

  /** The page has the elements and attributes that qicat writes, and goes nowhere by itself. */
  private static void assertNothingElse(Document page) throws Exception {
    Set<String> elements = new TreeSet<>();
    Set<String> attributes = new TreeSet<>();
    for (Element element : page.select("main, main *")) {
      elements.add(element.tagName());
      for (Attribute attribute : element.attributes()) {
        attributes.add(attribute.getKey());
      }
    }
    elements.removeAll(ELEMENTS);
    attributes.removeAll(ATTRIBUTES);
    assertEquals("[] []", elements + " " + attributes);

    Set<String> ids = new HashSet<>();
    for (Element element : page.select("[id]")) {
      assertTrue(ids.add(element.id()), element.id() + " is there twice");
      assertFalse(element.id().isEmpty() || element.id().matches("(?s).*\\s.*"), element.id());
    }
    for (Element link : page.select("main a, header a")) {
      String address = link.attr("href");
      assertTrue(
          address.matches("#[!-~]+|(https?://|mailto:)[!-~&&[^\"'<>]]+")
              || address.startsWith("https://example.org/"),
          address);
    }
    assertEquals(1, page.select("script").size());
    assertEquals(1, page.select("style").size());
    assertEquals(
        List.of("data:,"), page.select("[src], link").eachAttr("href"), "what is asked for");
    assertEquals(0, page.select("[style], [src], iframe, object, base").size());
    String policy = page.select("meta[http-equiv=Content-Security-Policy]").attr("content");
    assertTrue(policy.startsWith("default-src 'none'; "), policy);
    for (String element : List.of("style", "script")) {
      String content = page.selectFirst(element).data();
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
      String source = element + "-src 'sha256-" + Base64.getEncoder().encodeToString(hash) + "';";
      assertTrue(policy.contains(source), policy);
    }
  }

  private static String hostileCatalogue() throws Exception {
    List<Map<String, Object>> items = new ArrayList<>();
    List<Map<String, Object>> sections = new ArrayList<>();
    for (int i = 0; i < HOSTILE.size(); i++) {
      String text = HOSTILE.get(i);
      sections.add(Map.of("id", "s" + i + text.strip(), "title", text, "about", text));
      Map<String, Object> item = new LinkedHashMap<>();
      item.put("id", i + text);
      for (String key :
          List.of(
              "title",
              "title-short",
              "container-title",
              "volume",
              "issue",
              "page",
              "number",
              "publisher",
              "ISBN",
              "abstract",
              "note",
              "byline",
              "language",
              "type",
              "DOI")) {
        item.put(key, text);
      }
      item.put("URL", i % 2 == 0 ? text : "https://example.org/" + text);
      item.put("section", "s" + i + text.strip());
      item.put("keyword", text.replace(",", "").replace(";", ""));
      item.put("author", List.of(Map.of("family", text, "given", text), Map.of("literal", text)));
      item.put("interviewer", List.of(Map.of("family", text)));
      item.put("issued", Map.of("literal", text));
      items.add(item);
    }
    Map<String, Object> catalogue = new LinkedHashMap<>();
    catalogue.put("title", HOSTILE.get(0));
    catalogue.put("publisher", HOSTILE.get(1));
    catalogue.put("partners", HOSTILE);
    catalogue.put("url", "javascript:alert(1)");
    catalogue.put("about", HOSTILE.get(4));
    catalogue.put("funding", HOSTILE.get(8));
    catalogue.put("sections", sections);
    catalogue.put("entries", items);
    // Written with ASCII alone, so that lone surrogates survive the way into the reader.
    return JACKSON.writer().with(JsonWriteFeature.ESCAPE_NON_ASCII).writeValueAsString(catalogue);
  }

  @Test
  void placesArePlain() {
    assertEquals("shah-data", Anchor.of("shah-data"));
    assertEquals("a~0020b~007ec~000a", Anchor.of("a b~c\n"));
    assertEquals("#a%22b", Anchor.address("a\"b"));
    assertEquals("#%C3%A9%F0%9F%98%80", Anchor.address("é😀"));
  }

  @Test
  void theFilesOfThePageFitIntoIt() {
    assertFalse(Resource.text(HtmlFormat.class, "page.js").contains("</script"));
    assertFalse(Resource.text(HtmlFormat.class, "page.js").contains("<!--"));
    assertFalse(Resource.text(HtmlFormat.class, "page.css").contains("</style"));
    for (String file : List.of("page.html", "page.css", "page.js")) {
      assertFalse(Resource.text(HtmlFormat.class, file).contains("\r"), file);
      assertTrue(
          StandardCharsets.UTF_8.newEncoder().canEncode(Resource.text(HtmlFormat.class, file)),
          file);
    }
  }
}
