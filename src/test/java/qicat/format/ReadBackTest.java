package qicat.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is written for programs is read back, by parsers that are not ours, and nothing is lost. */
class ReadBackTest {
  private static final JsonMapper JACKSON = new JsonMapper();

  /** Values that try every special character of JSON, CSV and a terminal. */
  private static final List<String> HOSTILE =
      List.of(
          "a,b;c\td",
          "say \"yes\", \"no\"",
          "two\nlines\r\nand\rmore",
          " blanks around ",
          "=1+1",
          "\u001b[31mred\u0007\u009b2J\u007f\0",
          "\u202eturned\u202c \u2066isolated\u2069 \u2028 \u2029",
          "lone \ud800 surrogate \udc00 here",
          "日本語 😀 👩‍⚕️ e\u0301",
          "\\ back \\\" slash",
          "<b>&amp;</b>",
          "x".repeat(10_000));

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
    String hostile = hostileCatalogue();
    String written = hostile("json", hostile);
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
    String hostile = hostileCatalogue();
    List<CSVRecord> records = csv(hostile("csv", hostile));
    List<Object> titles = new ArrayList<>();
    for (CSVRecord record : records) {
      titles.add(record.get("title"));
    }
    // UTF-8 has no lone surrogates: they are the one thing that CSV cannot keep.
    List<String> expected = new ArrayList<>();
    for (String title : HOSTILE) {
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
    String written = hostile("tsv", hostileCatalogue());
    assertEquals(HOSTILE.size(), written.lines().count());
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

  private static String hostile(String format, String catalogue) {
    return Run.piped()
        .reading(catalogue)
        .words("list", "--catalogue", "-", "--format", format)
        .exits(0)
        .out();
  }

  private static String hostileCatalogue() throws Exception {
    List<Map<String, Object>> items = new ArrayList<>();
    for (int i = 0; i < HOSTILE.size(); i++) {
      String text = HOSTILE.get(i);
      items.add(
          Map.of(
              "id",
              "h" + i,
              "title",
              text,
              "author",
              List.of(Map.of("family", text, "given", text)),
              "abstract",
              text,
              "keyword",
              text,
              "x-unknown",
              List.of(text, 1, 2.5, true)));
    }
    // Written with ASCII alone, so that lone surrogates survive the way into the reader.
    return JACKSON.writer().with(JsonWriteFeature.ESCAPE_NON_ASCII).writeValueAsString(items);
  }

  private static List<CSVRecord> csv(String text) throws Exception {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
      return parser.getRecords();
    }
  }
}
