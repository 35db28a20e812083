package qicat.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.undercouch.citeproc.bibtex.BibTeXConverter;
import de.undercouch.citeproc.csl.CSLItemData;
import de.undercouch.citeproc.csl.CSLName;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jbibtex.BibTeXDatabase;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXParser;
import org.jbibtex.Key;
import org.jbibtex.LaTeXParser;
import org.jbibtex.LaTeXPrinter;
import org.jbibtex.Value;
import org.junit.jupiter.api.Test;
import qicat.Run;
import qicat.model.Catalogue;
import qicat.model.Entry;
import qicat.model.Field;
import qicat.model.Person;
import qicat.store.CatalogueReader;
import qicat.store.Source;
import qicat.text.OneLine;
import qicat.text.RichText;

/** BibTeX is read back by jbibtex, its names by citeproc-java, and compared field by field. */
class BibtexReadBackTest {
  private static Map<String, BibTeXEntry> read(String bibtex) throws Exception {
    Map<String, BibTeXEntry> entries = new LinkedHashMap<>();
    for (Map.Entry<Key, BibTeXEntry> each : database(bibtex).getEntries().entrySet()) {
      entries.put(each.getKey().getValue(), each.getValue());
    }
    return entries;
  }

  private static BibTeXDatabase database(String bibtex) throws Exception {
    BibTeXParser parser = new BibTeXParser();
    return parser.parseFully(new StringReader(bibtex));
  }

  /** A field as LaTeX would print it, or an empty text. */
  private static String printed(BibTeXEntry entry, String field) throws Exception {
    // The parser of LaTeX takes few characters beyond ASCII: they go by their numbers meanwhile.
    StringBuilder numbered = new StringBuilder();
    raw(entry, field)
        .chars()
        .forEach(c -> numbered.append(c < 0x80 ? "" + (char) c : String.format("Q%04xQ", c)));
    String printed =
        new LaTeXPrinter().print(new LaTeXParser().parse(new StringReader(numbered.toString())));
    return Pattern.compile("Q([0-9a-f]{4})Q")
        .matcher(printed)
        .replaceAll(
            number -> Matcher.quoteReplacement("" + (char) Integer.parseInt(number.group(1), 16)));
  }

  private static String raw(BibTeXEntry entry, String field) {
    Value value = entry.getField(new Key(field));
    return value == null ? "" : value.toUserString();
  }

  /** Each field that BibTeX or biblatex has a name for, in the order in which people read them. */
  @Test
  void manyIdsThatNoKeyCanHoldTakeLittleTime() {
    StringBuilder items = new StringBuilder("[{\"id\": \"_-3\"}");
    for (int i = 0; i < 20_000; i++) {
      items.append(", {\"id\": \"").append((char) (0x4E00 + i)).append("\"}");
    }
    Catalogue catalogue =
        CatalogueReader.read(
            Source.input(new ByteArrayInputStream((items + "]").getBytes(StandardCharsets.UTF_8))));
    BibtexKeys keys =
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> new BibtexKeys(catalogue));
    List<Entry> entries = catalogue.entries();
    assertEquals("_", keys.of(entries.get(1)));
    assertEquals("_-2", keys.of(entries.get(2)));
    assertEquals("_-4", keys.of(entries.get(3)), "the one before it is an id");
    assertEquals("_-20001", keys.of(entries.get(20_000)));
  }

  @Test
  void allThatIsKnownOfAnEntryIsWritten() {
    String item =
        """
        [{"id":"rich","type":"chapter","title":"The title","title-short":"Title",
        "author":[{"family":"Ade","given":"Ann"}],"editor":[{"family":"Bee","given":"Ben"}],
        "translator":[{"family":"Cee","given":"Cy"}],"container-author":[{"family":"Dee","given":"Di"}],
        "container-title":"The book","container-title-short":"Book","collection-title":"The series","volume":"2","chapter-number":"7",
        "page":"10-19","edition":"3","version":"1.5","publisher":"The house","publisher-place":"Leeds","genre":"Report","event-title":"The day",
        "issued":{"date-parts":[[2020,5]]},"number-of-volumes":"4","number-of-pages":"400","DOI":"10.1/x","URL":"https://x.test/",
        "accessed":{"date-parts":[[2021,6,7]]},"ISBN":"1","ISSN":"2","PMID":"3","PMCID":"PMC4","language":"en","abstract":"What it is.",
        "keyword":"one, two","note":"A note","annote":"Of mine"}]
        """;
    String expected =
        """
        @incollection{rich,
          author = {Ade, Ann},
          editor = {Bee, Ben},
          translator = {Cee, Cy},
          bookauthor = {Dee, Di},
          title = {The title},
          shorttitle = {Title},
          booktitle = {The book},
          shortjournal = {Book},
          series = {The series},
          volume = {2},
          pages = {10--19},
          chapter = {7},
          edition = {3},
          version = {1.5},
          publisher = {The house},
          address = {Leeds},
          type = {Report},
          eventtitle = {The day},
          year = {2020},
          month = may,
          volumes = {4},
          pagetotal = {400},
          doi = {10.1/x},
          url = {https://x.test/},
          urldate = {2021-06-07},
          isbn = {1},
          issn = {2},
          pmid = {3},
          pmcid = {PMC4},
          language = {en},
          abstract = {What it is.},
          keywords = {one, two},
          note = {A note},
          annote = {Of mine}
        }
        """;
    Run.piped().reading(item).words("export", "-c", "-", "-f", "bibtex").prints(expected);
  }

  @Test
  void theBundledCatalogueFieldByField() throws Exception {
    String bibtex = Run.run("list", "--format", "bibtex").exits(0).out();
    Map<String, BibTeXEntry> entries = read(bibtex);
    Map<String, CSLItemData> items = new BibTeXConverter().toItemData(database(bibtex));
    Catalogue catalogue = CatalogueReader.read(Source.bundled());
    assertEquals(42, entries.size());
    for (Entry entry : catalogue.entries()) {
      BibTeXEntry written = entries.get(entry.id());
      assertEquals(entry.title(), printed(written, "title"));
      assertEquals(entry.text(Field.TEXT), printed(written, "abstract"));
      assertEquals(entry.text(Field.NOTE), printed(written, "note"));
      assertEquals(entry.text(Field.DOI), raw(written, "doi"));
      assertEquals(entry.text(Field.URL), raw(written, "url"));
      assertEquals(entry.text(Field.ISBN), raw(written, "isbn"));
      assertEquals(entry.text(Field.VOLUME), raw(written, "volume"));
      assertEquals(entry.text(Field.NUMBER), raw(written, "pages"));
      assertEquals(Cell.full(Field.YEAR, entry), raw(written, "year"));
      assertEquals(Cell.full(Field.TOPIC, entry).replace(";", ","), raw(written, "keywords"));
      boolean article = written.getType().getValue().equals("article");
      String container = printed(written, article ? "journal" : "howpublished");
      assertEquals(entry.text(Field.CONTAINER), container);
      String issued = Cell.full(Field.ISSUED, entry);
      assertEquals(issued.length() == 10 ? issued : "", raw(written, "date"));
      assertNames(entry, items.get(entry.id()).getAuthor());
    }
  }

  private static void assertNames(Entry entry, CSLName[] names) {
    List<String> written = new ArrayList<>();
    for (CSLName name : names == null ? new CSLName[0] : names) {
      String particle =
          name.getNonDroppingParticle() == null
              ? name.getDroppingParticle()
              : name.getNonDroppingParticle();
      written.add(
          (particle == null ? "" : particle + " ") + name.getFamily() + ", " + name.getGiven());
    }
    List<String> expected = new ArrayList<>();
    for (Person person : entry.authors()) {
      expected.add(person.inverted());
    }
    if (entry.hasUnnamedAuthors()) {
      expected.add("others, null"); // as that parser reads it
    }
    assertEquals(expected, written);
  }

  @Test
  void hostileTextsComeBackInEveryField() throws Exception {
    assertComesBack(Hostile.TEXTS);
  }

  @Test
  void textsOfEverySpecialCharacterComeBack() throws Exception {
    Random random = new Random(42);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      texts.add(Hostile.text(random));
    }
    assertComesBack(texts);
  }

  private static void assertComesBack(List<String> texts) throws Exception {
    String bibtex = Hostile.written("bibtex", Hostile.catalogue(texts));
    assertTrue(bibtex.lines().allMatch(line -> line.matches("@[a-z]+\\{h\\d+,|  [a-z]+ = .*|}|")));
    Map<String, BibTeXEntry> entries = read(bibtex);
    assertEquals(texts.size(), entries.size());
    for (int i = 0; i < texts.size(); i++) {
      BibTeXEntry entry = entries.get("h" + i);
      String text = OneLine.of(texts.get(i));
      String plain = RichText.plain(text);
      for (String field : new String[] {"title", "publisher", "abstract", "note", "type"}) {
        String seen = field.equals("type") ? text : plain; // tags are commands in the others
        assertEquals(
            typeset(seen), typeset(printed(entry, field)), field + " " + raw(entry, field));
      }
      assertEquals(typeset(plain), typeset(printed(entry, i % 2 == 0 ? "journal" : "booktitle")));
      for (Map.Entry<Key, Value> field : entry.getFields().entrySet()) {
        assertBalanced(field.getValue().toUserString());
      }
      assertOnePart(raw(entry, "author"));
      assertEquals(typeset(text + " and " + text), typeset(printed(entry, "editor")));
      String address = raw(entry, "doi");
      assertTrue(address.matches("[!-~&&[^{}\\\\]]+"), address);
    }
  }

  /** A text without the differences that LaTeX makes: it sets quotation marks, dashes and ties. */
  private static String typeset(String text) {
    return text.replaceAll("['`‘’]{2}|[“”]", "''")
        .replaceAll("[`‘’]", "'")
        .replaceAll("[–—]|-+", "-")
        .replace('\u00a0', ' ');
  }

  private static void assertBalanced(String value) {
    int depth = 0;
    for (int i = 0; i < value.length(); i++) {
      depth += value.charAt(i) == '{' ? 1 : value.charAt(i) == '}' ? -1 : 0;
      assertTrue(depth >= 0, value);
    }
    assertEquals(0, depth, value);
  }

  /** Outside braces there is one comma at most and no word that parts names. */
  private static void assertOnePart(String name) {
    StringBuilder outside = new StringBuilder();
    int depth = 0;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (depth == 0) {
        outside.append(c);
      }
    }
    assertTrue(outside.chars().filter(c -> c == ',').count() <= 1, name);
    assertFalse(outside.toString().matches("(?is).*(^|\\s)(and|others)(\\s|$).*"), name);
  }

  @Test
  void everyTypeOfCslIsATypeThatClassicBibtexKnows() throws Exception {
    List<String> classic =
        List.of(
            "article",
            "book",
            "booklet",
            "conference",
            "inbook",
            "incollection",
            "inproceedings",
            "manual",
            "mastersthesis",
            "misc",
            "phdthesis",
            "proceedings",
            "techreport",
            "unpublished");
    String[][] types = {
      {"article-newspaper", "article"},
      {"review", "article"},
      {"book", "book"},
      {"chapter", "incollection"},
      {"entry-encyclopedia", "incollection"},
      {"paper-conference", "inproceedings"},
      {"report", "techreport"},
      {"thesis", "phdthesis"},
      {"manuscript", "unpublished"},
      {"pamphlet", "booklet"},
      {"webpage", "misc"},
      {"software", "misc"},
      {"blog", "misc"},
      {"interview", "misc"}
    };
    for (String[] type : types) {
      BibTeXEntry entry = entry("\"type\": \"" + type[0] + "\"");
      assertEquals(type[1], entry.getType().getValue());
      assertTrue(classic.contains(type[1]));
    }
    String thesis = "\"type\": \"thesis\", \"genre\": \"Master’s thesis\", \"publisher\": \"U\"";
    assertEquals("mastersthesis", entry(thesis).getType().getValue());
    assertEquals("U", raw(entry(thesis), "school"));
    String interview = "\"type\": \"interview\", \"container-title\": \"J\", \"volume\": 3";
    assertEquals("article", entry(interview).getType().getValue());
  }

  private static BibTeXEntry entry(String members) throws Exception {
    String catalogue = "[{\"id\": \"a\", " + members + "}]";
    return read(Hostile.written("bibtex", catalogue)).get("a");
  }

  @Test
  void whatTheFieldsOfARecordAre() {
    assertEquals(
        """
        @incollection{a,
          author = {Doe, Jane and others},
          editor = {{The Editors, Inc.} and de Vries, Jan},
          title = {On {DNA} at 5\\% \\& more},
          shorttitle = {On {DNA}},
          booktitle = {Handbook of {Things}},
          series = {Lecture Notes},
          volume = {3},
          number = {17},
          pages = {12--34},
          chapter = {2},
          edition = {2},
          publisher = {Acme \\& Co},
          address = {London},
          year = {2019},
          month = nov,
          date = {2019-11-27},
          doi = {10.1000/a_b%7B},
          url = {https://example.org/~x?a=%20b&c=%C3%A9#d},
          urldate = {2020-01-05},
          isbn = {1-2},
          issn = {3-4},
          language = {en-GB},
          abstract = {One Two},
          keywords = {{data, figures}, spread},
          note = {N}
        }
        """,
        Hostile.written(
            "bibtex",
            """
            [{"id": "a", "type": "chapter", "title": "On DNA at 5% & more",
              "author": [{"family": "Doe", "given": "Jane"}], "byline": "Jane Doe and colleagues",
              "editor": [{"literal": "The Editors, Inc."},
                {"family": "Vries", "given": "Jan", "dropping-particle": "de"}],
              "title-short": "On DNA", "container-title": "Handbook of Things",
              "collection-title": "Lecture Notes", "collection-number": 17, "volume": 3,
              "page": "12–34", "chapter-number": 2, "edition": 2, "publisher": "Acme & Co",
              "publisher-place": "London", "issued": "2019-11-27", "DOI": "10.1000/a_b{",
              "URL": "https://example.org/~x?a= b&c=é#d",
              "accessed": {"date-parts": [[2020, 1, 5]]}, "ISBN": "1-2", "ISSN": "3-4",
              "language": "en-GB", "abstract": "One\\n\\nTwo",
              "topics": ["data, figures", "spread"], "note": "N"}]
            """));
  }

  @Test
  void theNumberOfAnArticle() throws Exception {
    String article = "\"type\": \"article-journal\", \"number\": \"l1\"";
    assertEquals("l1", raw(entry(article), "pages"));
    assertEquals("", raw(entry(article), "number"));
    BibTeXEntry paged = entry(article + ", \"page\": \"S1-S5, 9\", \"issue\": 4");
    assertEquals("S1--S5, 9", raw(paged, "pages"));
    assertEquals("l1", raw(paged, "eid"));
    assertEquals("4", raw(paged, "number"));
  }

  @Test
  void dates() throws Exception {
    String[][] dates = {
      {"\"2019\"", "2019", "", ""},
      {"\"2019-05\"", "2019", "May", ""},
      {"\"2019-05-07\"", "2019", "May", "2019-05-07"},
      {"\"2019~\"", "2019", "", "2019~"},
      {"\"2019-21\"", "2019", "", "2019-21"},
      {"\"2018/2019-02\"", "2018", "", "2018/2019-02"},
      {"\"../2018\"", "2018", "", "../2018"},
      {"{\"date-parts\": [[-44, 3]]}", "-44", "March", ""},
      {"{\"literal\": \"in press {\"}", "in press {", "", ""},
    };
    for (String[] date : dates) {
      BibTeXEntry entry = entry("\"issued\": " + date[0]);
      assertEquals(date[1], printed(entry, "year"));
      assertEquals(date[2], raw(entry, "month"));
      assertEquals(date[3], raw(entry, "date"));
    }
  }

  @Test
  void keysAreIdsWhereTheyCanBeAndAlwaysUnique() throws Exception {
    List<Map<String, Object>> items = new ArrayList<>();
    for (String id :
        List.of("b c", "b,c", "B_C", "é", "{", "a:1/x+y.z-w", "A:1/x+y.z-w", "b_c-2")) {
      items.add(Map.of("id", id, "title", id));
    }
    String catalogue = Hostile.json(items);
    String[] keys = {"b_c", "b_c-3", "B_C", "_", "_-2", "a:1/x+y.z-w", "A:1/x+y.z-w-2", "b_c-2"};
    Map<String, BibTeXEntry> entries = read(Hostile.written("bibtex", catalogue));
    assertEquals(8, entries.size(), entries.keySet().toString());
    for (int i = 0; i < items.size(); i++) {
      String alone =
          Run.piped()
              .reading(catalogue)
              .words("show", (String) items.get(i).get("id"), "-c", "-", "-f", "bibtex")
              .out();
      assertEquals(entries.keySet().toArray()[i], read(alone).keySet().iterator().next());
    }
    assertEquals(List.of(keys).get(5), List.copyOf(entries.keySet()).get(5));
    assertEquals(
        8, entries.keySet().stream().map(key -> key.toLowerCase(Locale.ROOT)).distinct().count());
  }

  @Test
  void chosenFieldsAreARecordOfThese() {
    assertEquals(
        "@article{shah-data,\n  key = {Using data for improvement},\n  title = {Using data for improvement},\n  year = {2019}\n}\n",
        Run.run("show", "shah-data", "--format", "bibtex", "--fields", "title,year").out());
    assertEquals(
        "@article{shah-data,\n}\n",
        Run.run("show", "shah-data", "--format", "bibtex", "--fields", "part").out());
    assertEquals(
        "@article{harding-management,\n  volume = {361}\n}\n",
        Run.run("show", "harding-management", "--format", "bibtex", "--fields", "volume").out());
  }

  @Test
  void noEntryIsNoRecord() {
    assertEquals("", Run.run("search", "zebra", "--format", "bibtex").exits(1).out());
  }
}
