package qicat.format;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.undercouch.citeproc.ris.RISLibrary;
import de.undercouch.citeproc.ris.RISParser;
import de.undercouch.citeproc.ris.RISReference;
import de.undercouch.citeproc.ris.RISType;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import qicat.Run;
import qicat.csl.CslItem;
import qicat.model.Catalogue;
import qicat.model.Entry;
import qicat.model.Field;
import qicat.model.Person;
import qicat.store.CatalogueReader;
import qicat.store.Source;
import qicat.text.OneLine;

/** RIS is read back by citeproc-java and compared field by field. */
class RisReadBackTest {
  private static RISReference[] read(String ris) throws Exception {
    RISLibrary library = new RISParser().parse(new StringReader(ris));
    return library.getReferences().toArray(new RISReference[0]);
  }

  @Test
  void theBundledCatalogueFieldByField() throws Exception {
    RISReference[] references = read(Run.run("list", "--format", "ris").exits(0).out());
    Catalogue catalogue = CatalogueReader.read(Source.bundled());
    assertEquals(42, references.length);
    for (int i = 0; i < references.length; i++) {
      Entry entry = catalogue.entries().get(i);
      RISReference written = references[i];
      assertEquals(entry.id(), written.getId());
      assertText(entry, Field.TITLE, written.getTitle());
      assertText(entry, Field.TITLE_SHORT, written.getShortTitle());
      assertText(entry, Field.CONTAINER, written.getSecondaryTitle());
      assertText(entry, Field.VOLUME, written.getVolume());
      assertText(entry, Field.NUMBER, written.getStartPage());
      assertText(entry, Field.PUBLISHER, written.getPublisher());
      assertText(entry, Field.DOI, written.getDOI());
      assertText(entry, Field.URL, written.getURL());
      assertText(entry, Field.ISBN, written.getIsbnOrIssn());
      assertText(entry, Field.TEXT, written.getAbstrct());
      List<String> authors = new ArrayList<>();
      for (Person person : entry.authors()) {
        authors.add(person.inverted());
      }
      assertEquals(authors, list(written.getAuthors()));
      assertEquals(CslItem.topics(entry), list(written.getKeywords()));
      String note = entry.text(Field.NOTE);
      assertEquals(note.isEmpty() ? List.of() : List.of(note), list(written.getNotes()));
      assertEquals(
          Cell.full(Field.YEAR, entry), written.getYear() == null ? "" : written.getYear());
      String issued = Cell.full(Field.ISSUED, entry).replace('-', '/');
      String date =
          issued.isEmpty()
              ? null
              : (issued + "///").substring(0, issued.length() + 3 - issued.length() / 5);
      assertEquals(date, written.getDate());
    }
  }

  private static void assertText(Entry entry, Field field, String written) {
    assertEquals(entry.text(field), written == null ? "" : written, entry + " " + field);
  }

  private static List<String> list(String[] values) {
    return values == null ? List.of() : List.of(values);
  }

  @Test
  void hostileTextsComeBackAndForgeNoLine() throws Exception {
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
    String ris = Hostile.written("ris", Hostile.catalogue(texts));
    int records = 0;
    for (String line : ris.split("\\R", -1)) {
      assertTrue(line.isEmpty() || line.matches("[A-Z][A-Z0-9]  - [^\\p{Cc}]*"), line);
      records += line.startsWith("TY  - ") ? 1 : 0;
    }
    assertEquals(texts.size(), records);
    assertEquals(ris, ris.replaceAll("\r?\n", "\r\n"));
    RISReference[] references = read(ris);
    assertEquals(texts.size(), references.length);
    for (int i = 0; i < texts.size(); i++) {
      String text = OneLine.of(texts.get(i));
      RISReference written = references[i];
      assertEquals(text, written.getTitle());
      assertEquals(text, written.getSecondaryTitle());
      assertEquals(text, written.getPublisher());
      assertEquals(text, written.getAbstrct());
      assertEquals(text, written.getDOI());
      assertEquals(text, written.getURL());
      assertEquals(text, written.getTypeOfWork());
      assertArrayEquals(new String[] {text}, written.getNotes());
      assertArrayEquals(new String[] {text, text}, written.getEditors());
      String part = OneLine.of(text.replace(',', ' '));
      assertArrayEquals(new String[] {part + ", " + part}, written.getAuthors());
    }
  }

  private static RISReference reference(String members) throws Exception {
    return read(Hostile.written("ris", "[{\"id\": \"a\", " + members + "}]"))[0];
  }

  @Test
  void everyTypeOfCslIsATypeOfRis() throws Exception {
    Object[][] types = {
      {"article-journal", RISType.JOUR},
      {"article-magazine", RISType.MGZN},
      {"book", RISType.BOOK},
      {"chapter", RISType.CHAP},
      {"dataset", RISType.DATA},
      {"paper-conference", RISType.CPAPER},
      {"periodical", RISType.JFULL},
      {"post-weblog", RISType.BLOG},
      {"report", RISType.RPRT},
      {"software", RISType.COMP},
      {"standard", RISType.STAND},
      {"thesis", RISType.THES},
      {"webpage", RISType.ELEC},
      {"interview", RISType.PCOMM},
      {"article", RISType.GEN},
      {"nonsense", RISType.GEN}
    };
    for (Object[] type : types) {
      assertEquals(type[1], reference("\"type\": \"" + type[0] + "\"").getType());
    }
    String interview = "\"type\": \"interview\", \"container-title\": \"J\", \"issue\": 3";
    assertEquals(RISType.JOUR, reference(interview).getType());
  }

  @Test
  void whatTheLinesOfARecordAre() {
    assertEquals(
        """
        TY  - CHAP
        ID  - a
        AU  - de Iongh, Anya
        AU  - King, Martin, Jr
        AU  - NHS, England
        A2  - Doe, Jane
        A3  - Roe, Ann
        A4  - Poe, Eve
        TI  - T
        ST  - S
        T2  - B
        J2  - Bk
        T3  - Series
        PY  - 2019
        DA  - 2019/11/27/
        VL  - 3
        IS  - 4
        SP  - 12
        EP  - 34
        M1  - 17
        NV  - 9
        ET  - 2
        PB  - P
        CY  - London
        M3  - G
        SN  - 1-2
        SN  - 3-4
        DO  - 10.1/x
        UR  - https://example.org
        Y2  - 2020/01/05/
        LA  - en-GB
        AB  - One Two
        KW  - data, figures
        KW  - spread
        N1  - N
        N1  - A
        ER  -\s

        """
            .replace("\n", "\r\n"),
        Hostile.written(
            "ris",
            """
            [{"id": "a", "type": "chapter", "title": "T", "title-short": "S",
              "author": [{"family": "Iongh", "given": "Anya", "non-dropping-particle": "de"},
                {"family": "King", "given": "Martin", "suffix": "Jr"}, {"literal": "NHS, England"}],
              "editor": [{"family": "Doe", "given": "Jane"}],
              "collection-editor": [{"family": "Roe", "given": "Ann"}],
              "translator": [{"family": "Poe", "given": "Eve"}],
              "container-title": "B", "container-title-short": "Bk", "collection-title": "Series",
              "collection-number": 17, "volume": 3, "issue": 4, "page": "12–34",
              "number-of-volumes": 9, "edition": 2, "publisher": "P", "publisher-place": "London",
              "genre": "G", "issued": "2019-11-27", "accessed": {"date-parts": [[2020, 1, 5]]},
              "ISBN": "1-2", "ISSN": "3-4", "DOI": "10.1/x", "URL": "https://example.org",
              "language": "en-GB", "abstract": "One\\n\\nTwo",
              "topics": ["data, figures", "spread"], "note": "N", "annote": "A"}]
            """));
  }

  @Test
  void numbersAndPages() throws Exception {
    String article = "\"type\": \"article-journal\", \"number\": \"l1\"";
    assertEquals("l1", reference(article).getStartPage());
    RISReference paged = reference(article + ", \"page\": \"5-9\"");
    assertEquals("5", paged.getStartPage());
    assertEquals("9", paged.getEndPage());
    assertEquals("l1", paged.getCustom7());
    assertEquals("5-6, 9", reference("\"page\": \"5-6, 9\"").getStartPage());
  }

  @Test
  void editorsOfAWholeWorkAreNotThoseOfItsSeries() {
    String editor = "\"editor\": [{\"literal\": \"E\"}]";
    String book = Hostile.written("ris", "[{\"id\": \"a\", \"type\": \"book\", " + editor + "}]");
    assertTrue(book.contains("\r\nED  - E\r\n"), book);
  }

  @Test
  void dates() throws Exception {
    String[][] dates = {
      {"\"2019\"", "2019", "2019///"},
      {"\"2019-05\"", "2019", "2019/05//"},
      {"\"2019~\"", "2019", "2019///about 2019"},
      {"\"2019-21\"", "2019", "2019///Spring 2019"},
      {"\"2018/2019-02\"", "2018", "2018///2018 to February 2019"},
      {"\"../2018\"", "2018", "2018///until 2018"},
      {"{\"date-parts\": [[79, 8, 24]]}", "0079", "0079/08/24/"},
      {"{\"date-parts\": [[-44, 3]]}", null, "///March -44"},
      {"{\"literal\": \"in press/soon\"}", null, "///in press soon"},
    };
    for (String[] date : dates) {
      RISReference reference = reference("\"issued\": " + date[0]);
      assertEquals(date[1], reference.getYear());
      assertEquals(date[2], reference.getDate());
    }
  }

  @Test
  void chosenFieldsAreARecordOfThese() {
    assertEquals(
        "TY  - JOUR\r\nID  - shah-data\r\nPY  - 2019\r\nDA  - 2019///\r\nER  - \r\n\r\n",
        Run.run("show", "shah-data", "--format", "ris", "--fields", "year").out());
    assertEquals("", Run.run("search", "zebra", "--format", "ris").exits(1).out());
  }
}
