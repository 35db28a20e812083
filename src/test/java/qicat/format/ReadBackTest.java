package qicat.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonParser;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import qicat.Run;
import qicat.model.Catalogue;
import qicat.model.Entry;
import qicat.model.Field;
import qicat.store.CatalogueReader;
import qicat.store.Source;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is written for programs is read back, by parsers that are not ours, and nothing is lost. */
class ReadBackTest {
  private static final JsonMapper JACKSON = new JsonMapper();

  @Test
  void jsonIsTheCatalogueItself() throws Exception {
    JsonNode expected =
        JACKSON.readTree(Files.readString(Path.of("catalogue.json"))).get("entries");
    JsonNode written = JACKSON.readTree(Run.run("list", "--format", "json").exits(0).out());
    assertEquals(42, written.size());
    assertEquals(expected, written);
  }

  @Test
  void jsonOfAHostileCatalogueIsThatCatalogue() throws Exception {
    String hostile = Hostile.catalogue(Hostile.TEXTS);
    String written = Hostile.written("json", hostile);
    assertEquals(JACKSON.readTree(hostile), JACKSON.readTree(written));
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      boolean steers =
          c < ' ' && c != '\n' || c >= 0x7F && c <= 0x9F || c >= '\u202A' && c <= '\u202E';
      assertFalse(steers, "U+" + Integer.toHexString(c) + " at " + i);
    }
  }

  @Test
  void jsonOfChosenKeys() throws Exception {
    JsonNode written =
        JACKSON.readTree(
            Run.run("list", "--format", "json", "--fields", "year,title,part,doi").out());
    JsonNode first = written.get(0);
    assertEquals("[year, title, part, DOI]", keys(first).toString());
    assertEquals(2019, first.get("year").asInt());
    assertEquals("series", first.get("part").asString());
  }

  @Test
  void jsonLinesAreTheEntriesOfJson() throws Exception {
    JsonArray expected =
        JsonParser.parseString(Run.run("list", "--format", "json").out()).getAsJsonArray();
    assertEquals(expected, lines(Run.run("list", "--format", "jsonl").exits(0).out()));
    String hostile = Hostile.catalogue(Hostile.TEXTS);
    assertEquals(JsonParser.parseString(hostile), lines(Hostile.written("jsonl", hostile)));
    String[] chosen = {"list", "--fields", "year,title,part,doi", "--format", "json"};
    expected = JsonParser.parseString(Run.run(chosen).out()).getAsJsonArray();
    chosen[4] = "jsonl";
    assertEquals(expected, lines(Run.run(chosen).out()));
    assertEquals("", Run.run("search", "zebra", "--format", "jsonl").exits(1).out());
  }

  /** Each line read by itself; whatever ends a line for some reader would break one. */
  private static JsonArray lines(String written) {
    assertTrue(written.endsWith("\n"), written);
    JsonArray all = new JsonArray();
    for (String line : written.substring(0, written.length() - 1).split("\\R", -1)) {
      assertFalse(line.startsWith(" "), line);
      all.add(JsonParser.parseString(line));
    }
    return all;
  }

  private static List<String> keys(JsonNode node) {
    return List.copyOf(node.propertyNames());
  }

  @Test
  void csvHasEveryFieldOfEveryEntry() throws Exception {
    Catalogue catalogue = CatalogueReader.read(Source.bundled());
    List<CSVRecord> records = csv(Run.run("list", "--format", "csv").exits(0).out());
    assertEquals(42, records.size());
    for (int i = 0; i < records.size(); i++) {
      Entry entry = catalogue.entries().get(i);
      CSVRecord record = records.get(i);
      assertEquals(Field.values().length, record.size());
      for (Field field : Field.values()) {
        assertEquals(Cell.full(field, entry), record.get(field.key()), entry + " " + field);
      }
      assertEquals(entry.data().get("title"), record.get("title"));
      assertEquals(entry.data().getOrDefault("DOI", ""), record.get("DOI"));
    }
  }

  @Test
  void csvKeepsHostileData() throws Exception {
    String hostile = Hostile.catalogue(Hostile.TEXTS);
    List<CSVRecord> records = csv(Hostile.written("csv", hostile));
    List<Object> titles = new ArrayList<>();
    for (CSVRecord record : records) {
      titles.add(record.get("title"));
    }
    // UTF-8 has no lone surrogates: they are the one thing that CSV cannot keep.
    List<String> expected = new ArrayList<>();
    for (String title : Hostile.TEXTS) {
      expected.add(new String(title.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
    }
    assertEquals(expected, titles);
  }

  @Test
  void csvLinesEndAsTheStandardSays() {
    String written =
        Run.run("list", "--format", "csv", "--fields", "id,volume", "--limit", "2").out();
    assertEquals("id,volume\r\n", written.substring(0, 11));
    assertEquals(3, written.split("\r\n", -1).length - 1);
  }

  @Test
  void tsvIsALineForEachEntryWhateverTheDataHolds() throws Exception {
    String written = Hostile.written("tsv", Hostile.catalogue(Hostile.TEXTS));
    assertEquals(Hostile.TEXTS.size(), written.lines().count());
    for (String line : written.lines().toList()) {
      assertEquals(4, line.split("\t", -1).length, line);
    }
  }

  @Test
  void anEmptyAnswerIsAnEmptyFrame() throws Exception {
    assertEquals("[]\n", Run.run("search", "zebra", "--format", "json").exits(1).out());
    assertEquals(
        "id\r\n", Run.run("search", "zebra", "--format", "csv", "--fields", "id").exits(1).out());
    assertEquals("", Run.run("search", "zebra", "--format", "tsv").exits(1).out());
    assertEquals("", Run.run("search", "zebra").exits(1).out());
  }

  private static List<CSVRecord> csv(String text) throws Exception {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
      return parser.getRecords();
    }
  }
}
