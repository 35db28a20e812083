package qicat.csl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import qicat.Run;
import qicat.model.Person;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Entries of every form become items that hold to CSL's schema, and nothing of them is lost. */
class CslItemTest {
  private static final JsonMapper JACKSON = new JsonMapper();
  private static final Schema SCHEMA = schema();

  private static Schema schema() {
    try {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(
              Files.readString(Path.of("src/test/resources/csl/item.schema.json")),
              InputFormat.JSON);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static void assertHolds(String items) {
    List<Error> errors = SCHEMA.validate(items, InputFormat.JSON);
    assertEquals(List.of(), errors, items);
  }

  /** The item of a catalogue whose one entry has these members besides its id. */
  private static JsonNode item(String members) {
    return item("", members);
  }

  private static JsonNode item(String header, String members) {
    String entry = "{\"id\": \"a\"" + (members.isEmpty() ? "" : ", " + members) + "}";
    String catalogue = header.isEmpty() ? "[" + entry + "]" : header + "[" + entry + "]}";
    String items =
        Run.piped()
            .reading(catalogue)
            .words("list", "-c", "-", "--format", "csl-json")
            .exits(0)
            .out();
    assertHolds(items);
    return JACKSON.readTree(items).get(0);
  }

  /** Asserts what an item is besides id and type. */
  private static void assertItem(String members, String expected) {
    ObjectNode item = (ObjectNode) item(members);
    item.remove(List.of("id", "type"));
    assertEquals(JACKSON.readTree(expected), item, members);
  }

  @Test
  void aDoiIsWithoutTheResolver() {
    String bare = "{\"DOI\": \"10.1002/(SICI)1097\"}";
    assertItem("\"DOI\": \"https://doi.org/10.1002/%28SICI%291097\"", bare);
    assertItem("\"DOI\": \"doi: 10.1002/(SICI)1097.\"", bare);
  }

  @Test
  void numbersOfPartsHaveTheirNamesInTheSchema() {
    assertItem(
        "\"part-number\": 2, \"printing-number\": \"3\", \"supplement-number\": \"S1\"",
        "{\"part\": 2, \"printing\": \"3\", \"supplement\": \"S1\"}");
    assertItem(
        "\"part\": \"1\", \"part-number\": \"2\"",
        "{\"part\": \"1\", \"custom\": {\"part-number\": \"2\"}}");
    String part = "[{\"id\":\"a\",\"title\":\"T\",\"part\":\"2\"}]";
    String imported = Run.piped().reading(part).words("import", "-", "-f", "csl-json").out();
    assertEquals("2", JACKSON.readTree(imported).findPath("part-number").asString(), imported);
  }

  @Test
  void theBundledCatalogueHoldsToTheSchema() {
    String items = Run.run("list", "--format", "csl-json").exits(0).out();
    assertHolds(items);
    assertEquals(42, JACKSON.readTree(items).size());
  }

  @Test
  void nothingOfTheBundledCatalogueIsLost() {
    JsonNode items = JACKSON.readTree(Run.run("list", "--format", "csl-json").out());
    JsonNode entries = JACKSON.readTree(Run.run("list", "--format", "json").out());
    for (int i = 0; i < entries.size(); i++) {
      JsonNode item = items.get(i);
      for (Map.Entry<String, JsonNode> member : entries.get(i).properties()) {
        JsonNode place = item.has(member.getKey()) ? item : item.get(CslItem.CUSTOM);
        assertEquals(member.getValue(), place.get(member.getKey()), item.toString());
      }
    }
  }

  @Test
  void aDoiStandsWithoutThePrefixThatItWasPastedWith() {
    for (String prefix : List.of("", "https://doi.org/", "doi:", "DOI: ")) {
      assertEquals(
          "10.1136/BMJ.k4907",
          item("\"DOI\": \"" + prefix + "10.1136/BMJ.k4907\"").get("DOI").asString());
    }
    assertEquals("about 10.1", item("\"DOI\": \"about 10.1\"").get("DOI").asString());
  }

  @Test
  void theIdAndTheTypeAreThereAndComeFirst() {
    assertEquals("{\"id\":\"a\",\"type\":\"document\"}", item("").toString());
    assertEquals(
        "[id, type, title]",
        item("\"title\": \"T\", \"type\": \"book\"").propertyNames().toString());
    assertEquals("7", JACKSON.readTree(written("[{\"id\": 7}]")).get(0).get("id").asString());
  }

  private static String written(String catalogue) {
    return Run.piped().reading(catalogue).words("list", "-c", "-", "-fcsl-json").exits(0).out();
  }

  @Test
  void aTypeThatCslDoesNotHaveIsADocumentAndKeptInCustom() {
    for (String type : new String[] {"event", "post-weblog", "software", "review-book"}) {
      assertEquals(type, item("\"type\": \"" + type + "\"").get("type").asString());
    }
    JsonNode item = item("\"type\": \"blog\"");
    assertEquals("document", item.get("type").asString());
    assertEquals("blog", item.get("custom").get("type").asString());
    assertEquals("document", item("\"type\": null").get("type").asString());
  }

  @Test
  void eachVariableHasItsForm() {
    assertItem(
        "\"volume\": 12, \"issue\": \"3a\", \"edition\": 2, \"PMID\": 123, \"genre\": true",
        "{\"volume\": 12, \"issue\": \"3a\", \"edition\": 2, \"PMID\": \"123\", \"genre\": \"true\"}");
    assertItem("\"ISSN\": [\"1234-5678\", \"2345-6789\"]", "{\"ISSN\": \"1234-5678 2345-6789\"}");
    assertItem("\"page\": 12345678901234567890.50", "{\"page\": 12345678901234567890.50}");
    assertItem("\"language\": null, \"source\": [], \"event\": {}", "{}");
  }

  @Test
  void whatCannotBePutInTheFormOfItsVariableGoesIntoCustom() {
    assertItem(
        "\"language\": {\"a\": 1}, \"edition\": [1], \"illustrator\": \"Smith\", \"translator\": [5, null],"
            + " \"accessed\": 2019, \"submitted\": {\"x\": 1}, \"categories\": \"none\"",
        "{\"keyword\": \"none\", \"custom\": {\"language\": {\"a\": 1}, \"edition\": [1],"
            + " \"illustrator\": \"Smith\", \"translator\": [5, null], \"accessed\": 2019,"
            + " \"submitted\": {\"x\": 1}, \"categories\": \"none\"}}");
  }

  @Test
  void whatCslHasNoVariableForGoesIntoCustom() {
    assertItem(
        "\"x\": [[1, null], {\"y\": [true]}], \"byline\": \"By A\", \"container\": \"C\"",
        "{\"custom\": {\"x\": [[1, null], {\"y\": [true]}], \"byline\": \"By A\", \"container\": \"C\"}}");
  }

  @Test
  void anOwnCustomIsKeptBesideIt() {
    assertItem("\"custom\": {\"x\": 1, \"y\": 2}, \"x\": 3", "{\"custom\": {\"x\": 3, \"y\": 2}}");
    assertItem("\"custom\": \"text\"", "{\"custom\": {\"custom\": \"text\"}}");
    assertItem("\"custom\": {}", "{}");
  }

  @Test
  void topicsAreKeywordsAndKeywordsAreTopics() {
    assertItem(
        "\"topics\": [\"a;b\", \"c\"]",
        "{\"keyword\": \"a,b; c\", \"custom\": {\"topics\": [\"a;b\", \"c\"]}}");
    assertItem("\"keyword\": \"Öl und Gas\"", "{\"keyword\": \"Öl und Gas\"}");
    assertItem("\"keyword\": \"a, b; c\"", "{\"keyword\": \"a; b; c\"}");
    assertItem("\"keyword\": [\"a\", \"b\"]", "{\"keyword\": \"a; b\"}");
    assertItem("\"keyword\": {\"a\": 1}", "{\"custom\": {\"keyword\": {\"a\": 1}}}");
    assertItem("\"keyword\": 5", "{\"custom\": {\"keyword\": 5}}");
    assertItem("\"categories\": [\"a\"]", "{\"categories\": [\"a\"], \"keyword\": \"a\"}");
  }

  @Test
  void aSectionOfTheCatalogueIsNoSectionOfANewspaper() {
    assertItem("\"section\": \"Sport\"", "{\"section\": \"Sport\"}");
    String header =
        "{\"title\": \"T\", \"sections\": [{\"id\": \"s\", \"title\": \"S\", \"part\": \"series\"}],"
            + " \"entries\": ";
    JsonNode item = item(header, "\"section\": \"s\"");
    assertNull(item.get("section"));
    assertEquals("s", item.get("custom").get("section").asString());
  }

  @Test
  void names() {
    assertItem(
        "\"author\": [{\"family\": \"Iongh\", \"non-dropping-particle\": \"de\", \"given\": \"A\","
            + " \"ORCID\": \"0\", \"sequence\": \"first\", \"affiliation\": []},"
            + " {\"literal\": \"NHS\", \"parse-names\": 0}, {\"given\": \" \"}]",
        "{\"author\": [{\"family\": \"Iongh\", \"non-dropping-particle\": \"de\", \"given\": \"A\"},"
            + " {\"literal\": \"NHS\", \"parse-names\": 0}]}");
    assertItem(
        "\"illustrator\": [{\"family\": 5, \"given\": [\"A\", \"B\"], \"comma-suffix\": true, \"suffix\":"
            + " \"Jr\", \"static-ordering\": [\"x\"]}, \"A B\", [], null]",
        "{\"illustrator\": [{\"family\": \"5\", \"given\": \"A B\", \"comma-suffix\": true, \"suffix\":"
            + " \"Jr\", \"static-ordering\": \"x\"}, {\"literal\": \"A B\"}]}");
    assertItem("\"author\": []", "{}");
    assertItem( // a group, as Crossref writes it
        "\"author\": [{\"name\": \"G\", \"sequence\": \"first\", \"affiliation\": []},"
            + " {\"name\": \"B A\", \"family\": \"A\"}, {\"name\": []}]",
        "{\"author\": [{\"literal\": \"G\"}, {\"family\": \"A\"}]}");
    for (String variable : new String[] {"guest", "host", "series-creator", "script-writer"}) {
      String members = "\"" + variable + "\": [{\"literal\": \"N\"}]";
      assertItem(members, "{" + members + "}");
    }
  }

  @Test
  void theDateIssued() {
    String[][] dates = {
      {"{\"date-parts\": [[2019]]}", "{\"date-parts\": [[2019]]}"},
      {"{\"date-parts\": [[\"2019\", \"5\", 1]]}", "{\"date-parts\": [[2019, 5, 1]]}"},
      {"{\"date-parts\": [[-44, 3, 15]]}", "{\"date-parts\": [[-44, 3, 15]]}"},
      {"\"2019-11-27\"", "{\"date-parts\": [[2019, 11, 27]]}"},
      {"{\"raw\": \"2019-11\"}", "{\"date-parts\": [[2019, 11]]}"},
      {"{\"edtf\": \"2019-21\"}", "{\"date-parts\": [[2019]], \"season\": 1}"},
      {
        "{\"date-parts\": [[2019]], \"season\": \"Winter\"}",
        "{\"date-parts\": [[2019]], \"season\": 4}"
      },
      {"{\"date-parts\": [[2019]], \"circa\": 1}", "{\"date-parts\": [[2019]], \"circa\": true}"},
      {"\"2018/2019-02\"", "{\"date-parts\": [[2018], [2019, 2]]}"},
      {"\"2018/..\"", "{\"date-parts\": [[2018]], \"literal\": \"from 2018 on\"}"},
      {"\"../2018\"", "{\"date-parts\": [[2018]], \"literal\": \"until 2018\"}"},
      {
        "\"2018-21/2019-23\"",
        "{\"date-parts\": [[2018], [2019]], \"literal\": \"Spring 2018 to Autumn 2019\"}"
      },
      {"{\"literal\": \"in press\"}", "{\"literal\": \"in press\"}"},
      {
        "{\"literal\": \"27 November 2019\"}",
        "{\"date-parts\": [[2019, 11, 27]], \"literal\": \"27 November 2019\"}"
      },
    };
    for (String[] date : dates) {
      assertItem("\"issued\": " + date[0], "{\"issued\": " + date[1] + "}");
    }
    assertItem("\"issued\": {}", "{}");
    assertItem(
        "\"issued\": {\"date-parts\": [[]]}", "{\"custom\": {\"issued\": {\"date-parts\": [[]]}}}");
  }

  @Test
  void otherDates() {
    String[][] dates = {
      {"\"2019-11-27\"", "{\"raw\": \"2019-11-27\"}"},
      {"{\"edtf\": \"2019\"}", "{\"raw\": \"2019\"}"},
      {
        "{\"date-parts\": [[2019, 1, 2, 3], [], [2020], [2021]], \"season\": 2, \"circa\": true,"
            + " \"time\": \"12:00\"}",
        "{\"date-parts\": [[2019, 1, 2], [2020]], \"season\": 2, \"circa\": true}"
      },
      {
        "{\"date-parts\": [[null, 5, {}, \"\"]], \"season\": true, \"literal\": \"L\", \"raw\": \" \"}",
        "{\"literal\": \"L\"}"
      },
      {
        "{\"date-parts\": [[2019, null, 3], [null]]}", "{\"date-parts\": [[2019]]}",
      },
    };
    for (String[] date : dates) {
      assertItem("\"accessed\": " + date[0], "{\"accessed\": " + date[1] + "}");
    }
  }

  @Test
  void peopleAndDaysAreReadFromAnItem() {
    Map<String, Object> item =
        Map.of(
            "editor",
            List.of(Map.of("family", "Iongh", "non-dropping-particle", "de", "given", "A")),
            "accessed",
            Map.of("date-parts", List.of(List.of("2019", "5"))),
            "submitted",
            Map.of("raw", "2019-11-27"),
            "event-date",
            Map.of("raw", "last week"));
    assertEquals(
        List.of(new Person("A", "", "de", "Iongh", "", "", List.of())),
        CslNames.people(item, "editor"));
    assertEquals(List.of(), CslNames.people(item, "author"));
    assertEquals("2019-05", CslDates.day(item, "accessed").toString());
    assertEquals("2019-11-27", CslDates.day(item, "submitted").toString());
    assertNull(CslDates.day(item, "event-date"));
    assertNull(CslDates.day(item, "original-date"));
  }

  @Test
  void chosenFieldsAreARecordOfThese() {
    String line =
        "{\"id\": \"a\", \"type\": \"book\", \"title\": \"T\", \"page\": 1, \"keyword\": \"k\","
            + " \"issued\": {\"date-parts\": [[2019, 5, 1]]}}";
    String[][] choices = {
      {"title", "{\"id\": \"a\", \"type\": \"book\", \"title\": \"T\"}"},
      {
        "year,topic",
        "{\"id\": \"a\", \"type\": \"book\", \"issued\": {\"date-parts\": [[2019]]},"
            + " \"keyword\": \"k\"}"
      },
      {
        "year,issued",
        "{\"id\": \"a\", \"type\": \"book\", \"issued\": {\"date-parts\": [[2019, 5, 1]]}}"
      },
      {"part", "{\"id\": \"a\", \"type\": \"book\"}"},
    };
    for (String[] choice : choices) {
      String items =
          Run.piped()
              .reading("[" + line + "]")
              .words("list", "-c", "-", "-fcsl-json", "--fields", choice[0])
              .exits(0)
              .out();
      assertEquals(JACKSON.readTree("[" + choice[1] + "]"), JACKSON.readTree(items));
    }
  }

  /** Any value under any key: what the reader of catalogues takes is written so that it holds. */
  @Test
  void anyCatalogueThatCanBeReadHoldsToTheSchema() {
    Random random = new Random(20191127);
    int read = 0;
    for (int i = 0; i < 600; i++) {
      StringBuilder members = new StringBuilder("{\"id\": \"a\"");
      for (String key : keys(random)) {
        members.append(", \"").append(key).append("\": ").append(value(random, 3));
      }
      String catalogue = "[" + members.append("}]");
      Run run = Run.piped().reading(catalogue).words("list", "-c", "-", "-fcsl-json");
      if (run.code() == 0) {
        assertHolds(run.out());
        read++;
      }
    }
    assertEquals(true, read > 200, read + " could be read");
  }

  private static List<String> keys(Random random) {
    List<String> all =
        new ArrayList<>(
            List.of(
                "genre",
                "page",
                "editor",
                "accessed",
                "categories",
                "keyword",
                "custom",
                "x",
                "language",
                "event-date",
                "host",
                "edition",
                "translator",
                "submitted",
                "source"));
    Collections.shuffle(all, random);
    if (random.nextInt(4) == 0) {
      all.add(0, "issued");
      all.add(0, "author");
    }
    return all.subList(0, 4);
  }

  private static String value(Random random, int depth) {
    return switch (random.nextInt(depth > 0 ? 9 : 6)) {
      case 0 -> "null";
      case 1 -> "true";
      case 2 -> "-12.5e3";
      case 3 -> "2019";
      case 4 -> "\"text; 2019-05\"";
      case 5 -> "\"\"";
      case 6 -> "[" + value(random, depth - 1) + ", " + value(random, depth - 1) + "]";
      case 7 -> "[]";
      default -> {
        String[] names = {"family", "date-parts", "season", "circa", "raw", "literal", "edtf", "z"};
        yield "{\"" + names[random.nextInt(names.length)] + "\": " + value(random, depth - 1) + "}";
      }
    };
  }
}
