package qicat.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.Emphasis;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Paragraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import qicat.Run;
import qicat.model.Address;
import qicat.model.Catalogue;
import qicat.model.Entry;
import qicat.model.Field;
import qicat.model.Section;
import qicat.search.Marks;
import qicat.store.CatalogueReader;
import qicat.store.Source;
import qicat.text.Visible;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reading lists, read back by a parser that is not ours. */
class MarkdownFormatTest {
  private static final List<String> HOSTILE =
      List.of(
          "*a* _b_ **c** `d` ~~e~~ ***",
          "[x](http://evil.example) ![i](http://evil.example/i.png) [x]: y",
          "<script>alert(1)</script> <!-- c --> &copy; &#35;",
          "# head",
          "1. one",
          "- item",
          "+ item",
          "> quote",
          "``` fence",
          "~~~ fence",
          "---",
          "===",
          "| a | b |\n|---|---|\n| c | d |",
          "two\nlines\r\nand\rmore\n\n    no code",
          "C#",
          "ends with \\",
          "say \"yes\"?",
          "\u001b[31mred\u0007\u009b2J\u007f\0",
          "\u202eturned\u202c \u2066isolated\u2069 \u2028 \u2029",
          "مرحبا *بالعالم* שלום",
          "日本語 😀 👩‍⚕️ e\u0301",
          "\u00a0no-break\u00a0",
          "x".repeat(10_000),
          "*".repeat(10_000),
          "[".repeat(10_000));

  @Test
  void theBundledCatalogueIsAReadingList() {
    Catalogue catalogue = CatalogueReader.read(Source.bundled());
    String written = Run.run("list", "--format", "markdown").exits(0).out();
    for (ParsedMarkdown parsed :
        List.of(ParsedMarkdown.commonMark(written), ParsedMarkdown.gitHub(written))) {
      parsed.isMadeOf("BulletList Document Emphasis Heading Link ListItem Paragraph Text");
      List<String> headings = new ArrayList<>(List.of("Quality Improvement series"));
      for (Section section : catalogue.sections()) {
        headings.add(section.title() + " · " + section.part().title());
      }
      assertEquals(headings, parsed.texts(Heading.class));
      assertItems(catalogue.entries(), parsed);
    }
    for (String address : ParsedMarkdown.commonMark(written).addresses()) {
      assertTrue(address.startsWith("https://") || address.startsWith("http://"), address);
    }
  }

  @Test
  void aHostileCatalogueIsAReadingListToo() throws Exception {
    String json = hostileCatalogue();
    Catalogue catalogue =
        CatalogueReader.read(Source.input(new ByteArrayInputStream(json.getBytes(UTF_8))));
    String written =
        Run.piped().reading(json).words("list", "-c", "-", "-f", "markdown").exits(0).out();
    ParsedMarkdown parsed = ParsedMarkdown.gitHub(written);
    parsed.isMadeOf("BulletList Document Emphasis Heading Link ListItem Paragraph Text");
    List<String> headings = new ArrayList<>(List.of(plain(HOSTILE.get(0))));
    for (String text : HOSTILE) {
      headings.add(plain(text));
    }
    assertEquals(headings, parsed.texts(Heading.class));
    assertItems(catalogue.entries(), parsed);
  }

  private static void assertItems(List<Entry> entries, ParsedMarkdown parsed) {
    List<ParsedMarkdown> items = parsed.all(ListItem.class);
    assertEquals(entries.size(), items.size());
    for (int i = 0; i < entries.size(); i++) {
      Entry entry = entries.get(i);
      ParsedMarkdown item = items.get(i);
      List<String> paragraphs = new ArrayList<>(item.texts(Paragraph.class));
      String head = paragraphs.remove(0);
      String authors = plain(Cell.readable(Field.AUTHOR, entry, Marks.NONE).text());
      assertTrue(head.startsWith(authors), head);
      String address = Address.of(entry);
      assertTrue(head.contains(plain(entry.title())), head);
      assertEquals(
          address.isEmpty() ? List.of() : List.of(plain(entry.title())), item.texts(Link.class));
      assertEquals(address.isEmpty() ? List.of() : List.of(address), item.addresses());
      String container = entry.text(Field.CONTAINER);
      assertEquals(
          container.isEmpty()
              ? List.of()
              : List.of(plain(container).replace("\u00a0no-break\u00a0", "no-break")),
          item.texts(Emphasis.class));
      Object year = Field.YEAR.of(entry);
      assertTrue(year == null || head.endsWith(year + "."), head);
      List<String> summary = new ArrayList<>();
      for (String line : Cell.onLines(entry.text(Field.TEXT)).split("\n")) {
        if (!line.isBlank()) {
          summary.add(line.strip());
        }
      }
      assertEquals(summary, paragraphs);
    }
  }

  @Test
  void chosenFieldsAreATable() throws Exception {
    String json = hostileCatalogue();
    String written =
        Run.piped()
            .reading(json)
            .words("list", "-c", "-", "-f", "markdown", "-F", "title,text,url,year,doi")
            .exits(0)
            .out();
    ParsedMarkdown parsed = ParsedMarkdown.gitHub(written);
    parsed.isMadeOf("Document Heading Link TableBlock TableBody TableCell TableHead TableRow Text");
    List<String> cells = new ArrayList<>();
    for (String text : HOSTILE) {
      cells.addAll(List.of("Title", "Abstract", "URL", "Year", "DOI"));
      String url = plain("https://example.org/" + text);
      cells.addAll(List.of(plain(text), plain(text), url, "2019", ""));
    }
    assertEquals(cells, parsed.texts(TableCell.class));
  }

  @Test
  void anotherOrderIsAListWithoutHeadings() {
    Run.run("list", "--sort", "-year", "--limit", "1", "--format", "markdown")
        .exits(0)
        .prints(
            """
            -   Peter Davey, Shobhan Thakore, Vicki Tully. [How to embed quality improvement into medical training](https://doi.org/10.1136/bmj-2020-055084). *The BMJ*, 2022.

                How quality improvement can become a lasting part of the education of doctors. For educators, supervisors and trainees.
            """);
  }

  @Test
  void anEntryOfWhichLittleIsKnown() {
    Run.piped()
        .reading(
            """
            [{"id":"bare"},
             {"id":"b","title":"Why?","author":[{"family":"One"}],"byline":"A One and colleagues"},
             {"id":"c","title":"Draft","URL":"javascript:alert(1)","issued":{"literal":"in press"}},
             {"id":"d","title":"Site","URL":"ftp://example.org/x","container-title":"J. Med."}]
            """)
        .words("list", "-c", "-", "--format", "markdown")
        .exits(0)
        .prints(
            """
            -   bare.

            -   One et al. Why?

            -   Draft. in press.

            -   Site. *J. Med.*
            """);
  }

  @Test
  void blanksAroundTagsOfASummaryAreKept() {
    Run.piped()
        .reading(
            """
            [{"id":"a","title":"In <i>vivo</i> work",
              "abstract":"Some <i>in vivo</i> text, <b>bold</b> end.\\n  <i>Next</i> line "}]
            """)
        .words("list", "-c", "-", "--format", "markdown")
        .exits(0)
        .prints(
            """
            -   In *vivo* work.

                Some *in vivo* text, **bold** end.

                *Next* line
            """);
  }

  @Test
  void nothingFoundIsNothing() {
    Run.run("search", "zebra", "--format", "markdown").exits(1).prints("");
    Run.run("search", "zebra", "--format", "markdown", "--fields", "id").exits(1).prints("");
  }

  @ParameterizedTest
  @CsvSource({
    "10.1136/BMJ.l2068, https://doi.org/10.1136/BMJ.l2068",
    "https://doi.org/10.1136/bmj.l2068, https://doi.org/10.1136/bmj.l2068",
    "doi:10.1136/bmj.l2068, https://doi.org/10.1136/bmj.l2068",
    "10.1002/(SICI)1097-0258(19980815/30)17:15/16<1661::AID-SIM968>3.0.CO;2-2,"
        + " https://doi.org/10.1002/%28SICI%291097-0258%2819980815/30%2917:15/16"
        + "%3C1661::AID-SIM968%3E3.0.CO;2-2",
    "10.1000/a#b?c%d, https://doi.org/10.1000/a%23b%3Fc%25d",
    "none, ''",
    "javascript:10.1000/x, ''"
  })
  void aDoiIsResolved(String doi, String address) {
    assertEquals(address, Address.doi(doi));
  }

  @ParameterizedTest
  @CsvSource({
    "https://a.org/x_y*z?a=1&b=2#c, https://a.org/x_y*z?a=1&b=2#c",
    "HTTP://A.ORG, HTTP://A.ORG",
    "' https://a.org/ ', https://a.org/",
    "https://a.org/a b<c>\"d\\(e), https://a.org/a%20b%3Cc%3E%22d%5C%28e%29",
    "https://a.org/é, https://a.org/é",
    "mailto:me@a.org, mailto:me@a.org",
    "javascript:alert(1), ''",
    "data:text/html;x, ''",
    "//a.org, ''",
    "https://, ''"
  })
  void anAddressIsFollowedWhereThatIsSafe(String url, String address) {
    assertEquals(address, Address.url(url));
  }

  private static String plain(String text) {
    return Visible.line(text).strip();
  }

  private static String hostileCatalogue() throws Exception {
    List<Map<String, Object>> sections = new ArrayList<>();
    List<Map<String, Object>> entries = new ArrayList<>();
    for (int i = 0; i < HOSTILE.size(); i++) {
      String text = HOSTILE.get(i);
      sections.add(Map.of("id", "s" + i, "title", text));
      Map<String, Object> entry = new LinkedHashMap<>();
      entry.put("id", "h" + i);
      entry.put("title", text);
      entry.put("author", List.of(Map.of("family", text)));
      entry.put("container-title", text);
      entry.put("issued", "2019");
      entry.put("abstract", text);
      entry.put("URL", "https://example.org/" + text);
      entry.put("section", "s" + i);
      entries.add(entry);
    }
    Map<String, Object> catalogue = new LinkedHashMap<>();
    catalogue.put("title", HOSTILE.get(0));
    catalogue.put("sections", sections);
    catalogue.put("entries", entries);
    return new JsonMapper()
        .writer()
        .with(JsonWriteFeature.ESCAPE_NON_ASCII)
        .writeValueAsString(catalogue);
  }
}
