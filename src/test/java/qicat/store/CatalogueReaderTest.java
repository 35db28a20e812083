package qicat.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import qicat.model.Catalogue;
import qicat.model.Entry;
import qicat.model.Field;
import qicat.model.Part;
import qicat.model.Person;
import qicat.model.Topic;

/** A file becomes a catalogue, or the exact list of what is wrong with it. */
class CatalogueReaderTest {
  private static Catalogue read(String json) {
    return read(json.getBytes(StandardCharsets.UTF_8));
  }

  private static Catalogue read(byte[] bytes) {
    return CatalogueReader.read(Source.input(new ByteArrayInputStream(bytes)));
  }

  private static void assertProblems(byte[] bytes, String... expected) {
    BadCatalogue bad = assertThrows(BadCatalogue.class, () -> read(bytes));
    assertEquals(
        String.join("\n", expected),
        String.join("\n", bad.problems().stream().map(problem -> problem.in("f")).toList()));
  }

  private static void assertProblems(String json, String... expected) {
    assertProblems(json.getBytes(StandardCharsets.UTF_8), expected);
  }

  private static final String WHOLE =
      """
      {
        "title": "A series",
        "publisher": "P",
        "partners": ["Q", "R"],
        "sections": [{"id": "one", "title": "Section one", "part": "series", "about": "First."}],
        "topics": [{"id": "t", "title": "Topic", "about": "About.", "also": ["subject"]}],
        "people": [{"name": "Anya de Iongh", "also": ["Anya de Longh"]}],
        "synonyms": [["qi", "quality improvement"]],
        "entries": [
          {
            "id": "a",
            "title": "First",
            "author": [{"given": "Anya", "non-dropping-particle": "de", "family": "Iongh"}],
            "section": "one",
            "topics": ["t"],
            "x-unknown": {"deep": [1, 2.50, true, null]}
          }
        ]
      }
      """;

  @Test
  void readsItsOwnForm() {
    Catalogue catalogue = read(WHOLE);
    assertEquals("A series", catalogue.header().title());
    assertEquals(List.of("Q", "R"), catalogue.header().partners());
    assertEquals(List.of(List.of("qi", "quality improvement")), catalogue.synonyms());
    Entry entry = catalogue.entries().get(0);
    assertEquals("Section one", entry.section().title());
    assertEquals(Part.SERIES, entry.section().part());
    assertEquals(Part.SERIES, Field.PART.of(entry));
    assertEquals(
        List.of(new Topic("t", "Topic", "About.", List.of("subject"))).toString(),
        String.valueOf(Field.TOPIC.of(entry)),
        "compared as text, since topics are equal by their ids alone");
    Person author = entry.authors().get(0);
    assertEquals("Anya de Iongh", author.name());
    assertEquals("de Iongh, Anya", author.inverted());
    assertEquals(List.of("Anya de Longh"), author.also());
  }

  @Test
  void keepsUnknownKeys() {
    Entry entry = read(WHOLE).entries().get(0);
    assertEquals("{deep=[1, 2.50, true, null]}", entry.data().get("x-unknown").toString());
    assertEquals(
        List.of("id", "title", "author", "section", "topics", "x-unknown"),
        List.copyOf(entry.data().keySet()));
  }

  @Test
  void entriesMayComeBeforeWhatTheyName() {
    Catalogue catalogue =
        read(
            """
            {"entries": [{"id": "a", "section": "s", "topics": ["t"]}],
             "topics": [{"id": "t"}], "sections": [{"id": "s", "title": "S"}]}
            """);
    assertEquals("S", catalogue.entries().get(0).section().title());
    assertProblems(
        """
        {"entries": [{"id": "a", "section": "q", "topics": ["u"]}],
         "topics": [{"id": "t"}], "sections": [{"id": "s", "title": "S"}]}
        """,
        "f:1:37: entries[0].section: there is no section \"q\"",
        "f:1:53: entries[0].topics[0]: there is no topic \"u\"");
  }

  @Test
  void aBareArrayIsACatalogue() {
    Catalogue catalogue =
        read(
            """
            [{"id": 7, "title": "T", "keyword": "audit; Lean , audit", "categories": ["Équité"],
              "author": [{"literal": "WHO"}, {"given": "Ludwig", "dropping-particle": "van",
              "family": "B", "suffix": "Jr"}, {}], "volume": 12}]
            """);
    Entry entry = catalogue.entries().get(0);
    assertEquals("7", entry.id());
    assertEquals("12", entry.text(Field.VOLUME));
    assertEquals("12", entry.data().get("volume").toString());
    assertEquals(
        List.of("audit", "lean", "équité"), catalogue.topics().stream().map(Topic::id).toList());
    assertEquals(
        List.of("WHO", "Ludwig van B Jr"), entry.authors().stream().map(Person::name).toList());
    assertEquals("B, Ludwig van, Jr", entry.authors().get(1).inverted());
    assertNull(entry.section());
  }

  @Test
  void tellsEveryProblemWithItsPlace() {
    assertProblems(
        """
        {
          "title": 5,
          "sections": [{"id": "a"}, {"id": "a", "part": "third"}, {"title": "b"}],
          "topics": {"id": "t"},
          "entries": [
            {"id": "x", "title": ["a", 1], "author": "Smith", "section": "nowhere"},
            {"id": "x", "issued": {"date-parts": [[2019, 17]]}, "DOI": true},
            7,
            {"title": "no id", "author": [{"family": 3}, "Smith"], "title": "again"},
            null
          ]
        }
        """,
        "f:2:12: title: expected a string, found a number",
        "f:3:36: sections[1].id: there is another section with the id \"a\"",
        "f:3:49: sections[1].part: expected \"series\" or \"further-reading\", found \"third\"",
        "f:3:59: sections[2]: a section needs an id",
        "f:4:13: topics: expected an array of objects, one for each topic, found an object",
        "f:6:26: entries[0].title: expected a string, found an array",
        "f:6:46: entries[0].author: expected an array of names, found a string",
        "f:6:66: entries[0].section: there is no section \"nowhere\"",
        "f:7:12: entries[1].id: there is another entry with the id \"x\"",
        "f:7:27: entries[1].issued: there is no month 17",
        "f:7:64: entries[1].DOI: expected a string, found true or false",
        "f:8:5: entries[2]: expected an entry (an object), found a number",
        "f:9:5: entries[3]: an entry needs an id",
        "f:9:35: entries[3].author[0]: expected a string as family of a name",
        "f:9:50: entries[3].author[1]: expected a name (an object with family and given, or"
            + " literal), found a string",
        "f:9:69: entries[3].title: there is another value under this key",
        "f:10:5: entries[4]: expected an entry (an object), found null");
  }

  @Test
  void countsProblemsBeyondTheFirst() {
    String many = "{\"entries\": [" + "7,".repeat(99) + "7]}";
    BadCatalogue bad = assertThrows(BadCatalogue.class, () -> read(many));
    assertEquals(100, bad.count());
    assertEquals(20, bad.problems().size());
  }

  @Test
  void tellsWhereItIsNotJson() {
    assertProblems("", "f:1:1: not JSON: it ends too early");
    assertProblems("{\"entries\": [", "f:1:14: not JSON: it ends too early");
    assertProblems("[]x", "f:1:3: expected nothing after the catalogue");
    assertTrue(problem("[{\"id\": 'a'}]").startsWith("f:1:9: not JSON"));
    assertTrue(problem("[{\"id\": \"a\",}]").contains("not JSON"));
    assertTrue(
        problem("[\n{\"id\":\"a\nb\"}]").startsWith("f:2:"), problem("[\n{\"id\":\"a\nb\"}]"));
    assertTrue(problem("[NaN]").contains("not JSON"));
    assertTrue(problem("[".repeat(10_000)).contains("nesting limit"));
    assertTrue(problem("[{\"x\":" + "[".repeat(10_000)).contains("nesting limit"));
    assertProblems(
        "5", "f:1:1: expected a catalogue (an object) or CSL-JSON (an array), found a number");
    assertProblems("{}", "f:1:1: a catalogue needs entries: an array of CSL-JSON items");
  }

  private static String problem(String json) {
    BadCatalogue bad = assertThrows(BadCatalogue.class, () -> read(json));
    return bad.problems().get(0).in("f");
  }

  @Test
  void wordsAndNumbersAreToldAtTheirBeginning() {
    assertProblems(
        "[{\"id\":\"a\",\"issued\":2019}]",
        "f:1:21: [0].issued: expected a date: an object, or a string such as \"2019-11-27\"");
    assertProblems(
        "[{\"id\":\"a\",\"foo\":1,\"foo\":true}]",
        "f:1:26: [0].foo: there is another value under this key");
    assertProblems("[{\"id\":\" \"}]", "f:1:8: [0].id: an id cannot be empty");
    assertProblems("[{\"id\":true}]", "f:1:8: [0].id: expected a string, found true or false");
  }

  @Test
  void aByteOrderMarkIsNoColumn() {
    assertTrue(problem("\uFEFF[{\"id\":\"a\",}]").startsWith("f:1:12: not JSON"));
    assertTrue(problem("\uFEFF[{\"id\":\"a\",\"title\":tru}]").startsWith("f:1:20: not JSON"));
    assertProblems(
        "\uFEFF[{\"id\":\"a\"},{\"id\":\"a\"}]",
        "f:1:19: [1].id: there is another entry with the id \"a\"");
  }

  @Test
  void whatFollowsAClosedValueIsToldThere() {
    assertProblems("[{\"id\":\"a\"}] []", "f:1:14: expected nothing after the catalogue");
    assertTrue(problem("[{\"id\":\"a\"}{\"id\":\"b\"}]").startsWith("f:1:12: not JSON"));
  }

  @Test
  void everyUnknownNameIsToldWhereverItIsListed() {
    assertProblems(
        "{\"entries\":[{\"id\":\"a\",\"topics\":[\"z\"]},{\"id\":\"b\",\"topics\":[\"z\"]}],\"topics\":[]}",
        "f:1:33: entries[0].topics[0]: there is no topic \"z\"",
        "f:1:59: entries[1].topics[0]: there is no topic \"z\"");
  }

  @Test
  void aPipeWithANameIsReadOnce(@TempDir Path folder) throws Exception {
    Path pipe = folder.resolve("pipe");
    if (new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0) {
      Process writer =
          new ProcessBuilder(
                  "sh",
                  "-c",
                  "printf '[{\"id\":\"a\"},{\"id\":\"a\"}]' >\"$1\"",
                  "sh",
                  pipe.toString())
              .start();
      BadCatalogue bad =
          assertThrows(
              BadCatalogue.class, () -> CatalogueReader.read(Source.file(pipe.toString())));
      assertEquals(19, bad.problems().get(0).column());
      writer.waitFor();
    }
  }

  @Test
  void placesAreThoseOfAnEditor() {
    String badDate =
        """
        [
          {
            "id": "a",
            "issued": {
              "date-parts": [
                [2019, 17]
              ]
            },
            "author": [
              {"family": 1}
            ]
          }
        ]
        """;
    assertProblems(
        badDate,
        "f:4:15: [0].issued: there is no month 17",
        "f:10:7: [0].author[0]: expected a string as family of a name");
    assertProblems(
        "{\"entries\":[{\"id\":\"\\u0061\"},{\"id\":\"\\u0061\",\"section\":\"\\u00e9\"}],\"sections\":[]}",
        "f:1:35: entries[1].id: there is another entry with the id \"a\"",
        "f:1:54: entries[1].section: there is no section \"é\"");
    assertProblems(
        "[{\"id\":1},{\"id\":1}]", "f:1:17: [1].id: there is another entry with the id \"1\"");
    assertProblems("[{\"id\":[\"a\"]}]", "f:1:8: [0].id: expected a string, found an array");
    assertTrue(problem("[{\"id\":\"a\",\"author\":5x}]").startsWith("f:1:21: not JSON"));
    assertTrue(problem("[{\"id\":\"a\",\r\n\"author\": NaN}]").startsWith("f:2:11: not JSON"));
    assertTrue(problem("[{\"id\":\"a\",}]").startsWith("f:1:12: not JSON"));
  }

  @Test
  void aSecondValueIsNeverLostInSilence() {
    assertProblems(
        "{\"title\":\"a\",\"title\":\"b\",\"entries\":[],\"entries\":[{\"id\":\"x\",\"y\":{\"z\":1,\"z\":2}}]}",
        "f:1:22: title: there is another value under this key",
        "f:1:49: entries: there is another value under this key",
        "f:1:75: entries[0].y.z: there is another value under this key");
  }

  @Test
  void numbersKeepTheirDigits() {
    String digits = "1".repeat(900);
    for (String number : new String[] {"1e99999999999", "-0", "1e5", "2.50", digits}) {
      Entry entry = read("[{\"id\":\"a\",\"x\":" + number + "}]").entries().get(0);
      assertEquals(number, entry.data().get("x").toString());
    }
  }

  @Test
  void nullIsNothing() {
    Entry entry =
        read("[{\"id\":\"a\",\"issued\":null,\"author\":null,\"DOI\":null}]").entries().get(0);
    assertNull(entry.issued());
    assertTrue(entry.data().containsKey("DOI"));
    assertProblems("[{\"id\":null}]", "f:1:8: [0].id: expected a string, found null");
  }

  @Test
  void keywordsThatDifferBySignsAreDifferent() {
    Catalogue catalogue =
        read("[{\"id\":\"a\",\"keyword\":\"C++, C#, C, Gamma ray, gamma  Ray\"}]");
    assertEquals(
        List.of("c++", "c#", "c", "gamma-ray"),
        catalogue.topics().stream().map(Topic::id).toList());
  }

  @Test
  void tellsWhereItIsNotUtf8() {
    byte[] bytes = "{\"title\":\n  \"é?\"}".getBytes(StandardCharsets.UTF_8);
    bytes[bytes.length - 3] = (byte) 0xFF;
    assertProblems(bytes, "f:2:5: these bytes are not UTF-8, in which a catalogue is written");
    assertProblems(
        "[]".getBytes(StandardCharsets.UTF_16),
        "f:1:1: this is UTF-16; a catalogue is UTF-8 (iconv -f UTF-16 -t UTF-8 converts it)");
    assertProblems(
        "[{\"id\":\"caf\u00e9\"}]".getBytes(Charset.forName("ISO-8859-1")),
        "f:1:12: these bytes are not UTF-8, in which a catalogue is written");
    assertProblems(
        new byte[] {'[', (byte) 0xE2, (byte) 0x82},
        "f:1:2: these bytes are not UTF-8, in which a catalogue is written");
  }

  @Test
  void aByteOrderMarkIsPassedOver() {
    assertEquals(1, read("\uFEFF[{\"id\":\"a\"}]").entries().size());
  }

  @Test
  void charactersOfTwoCharsSurviveEveryCut() {
    for (int length = 0; length < 40; length++) {
      String title = "x".repeat(length) + "😀".repeat(9000);
      assertEquals(
          title, read("[{\"id\":\"a\",\"title\":\"" + title + "\"}]").entries().get(0).title());
    }
  }

  @Test
  void escapesStandForThemselves() {
    Entry entry =
        read("[{\"id\":\"a\",\"title\":\"\\u001b[31m\\ud800 \\u00e9\"}]").entries().get(0);
    assertEquals("\u001b[31m\ud800 é", entry.title());
  }

  @Test
  void whatCannotBeReadIsSaidPlainly(@TempDir Path folder) {
    BadCatalogue missing =
        assertThrows(
            BadCatalogue.class, () -> CatalogueReader.read(Source.file(folder + "/none.json")));
    assertEquals("there is no such file", missing.problems().get(0).what());
    assertTrue(missing.isUnreadable());
    BadCatalogue directory =
        assertThrows(
            BadCatalogue.class, () -> CatalogueReader.read(Source.file(folder.toString())));
    assertEquals("it is a folder, not a file", directory.problems().get(0).what());
    assertThrows(BadCatalogue.class, () -> Source.file("a\0b"));
    InputStream torn =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("torn");
          }
        };
    BadCatalogue failed =
        assertThrows(BadCatalogue.class, () -> CatalogueReader.read(Source.input(torn)));
    assertEquals("it cannot be read: torn", failed.problems().get(0).what());
  }

  @Tag("slow")
  @Test
  void randomBytesGiveACatalogueOrBadCatalogueAndNothingElse() {
    Random random = new Random(1);
    byte[] whole = WHOLE.getBytes(StandardCharsets.UTF_8);
    int broken = 0;
    for (int i = 0; i < 20_000; i++) {
      byte[] bytes = whole.clone();
      for (int change = random.nextInt(4); change >= 0; change--) {
        bytes[random.nextInt(bytes.length)] =
            (byte)
                (random.nextBoolean()
                    ? random.nextInt(256)
                    : "{}[],:\"1\\".charAt(random.nextInt(9)));
      }
      try {
        read(bytes);
      } catch (BadCatalogue e) {
        broken++;
        assertTrue(e.problems().get(0).line() >= 1);
      }
    }
    assertTrue(broken > 5_000, broken + " of 20,000 were broken");
  }

  @Test
  void streamsPastIdsThatOnlyLookTheSame() {
    String one = "{\"id\": \"mlkqklplliooipnj\"}"; // FingerprintsTest tells of these two
    String other = "{\"id\": \"nnojooknorlkqklp\"}";
    String text = "[" + one + ", {\"id\": \"a\"}, " + other + ", {\"id\": \"b\"}]";
    List<String> ids = new ArrayList<>();
    stream(text, ids);
    assertEquals(List.of("mlkqklplliooipnj", "a", "nnojooknorlkqklp", "b"), ids);
    ids.clear();
    String twice = "[" + one + ", " + other + ", {\"id\": \"a\"}, " + other + "]";
    BadCatalogue bad = assertThrows(BadCatalogue.class, () -> stream(twice, ids));
    assertEquals(1, bad.problems().size(), bad.problems().toString());
    assertEquals(Problem.Kind.SECOND_ID, bad.problems().get(0).kind());
    assertEquals("[3].id", bad.problems().get(0).path());
  }

  private static void stream(String text, List<String> ids) {
    Source source = Source.bytes("f", text.getBytes(StandardCharsets.UTF_8));
    CatalogueStream.pass(source, entry -> ids.add(entry.id()));
  }
}
