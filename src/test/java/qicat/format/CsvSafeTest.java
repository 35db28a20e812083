package qicat.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import qicat.Run;
import tools.jackson.databind.json.JsonMapper;

/** Cells that a spreadsheet could run: made text of on demand, told of otherwise. */
class CsvSafeTest {
  private static final List<String> FORMULAS =
      List.of(
          "=1+1",
          "+1",
          "-1",
          "@SUM(A1)",
          "\t=1",
          "\r=1",
          "\nx",
          "\0x",
          "  =1",
          "\u00a0=1",
          "＝1",
          "＋1",
          "－1",
          "＠1");

  private static final List<String> TEXTS =
      List.of("a=1", "1-2", "'=1", "\"=1\"", "a;=1", "a,=1", "  text", "−1", "(-1)", "%1", "|1");

  @Test
  void aFormulaBeginsWithASign() {
    for (String cell : FORMULAS) {
      assertTrue(Formula.isLike(cell), cell);
      assertEquals("'" + cell, Formula.defused(cell));
    }
    for (String cell : TEXTS) {
      assertFalse(Formula.isLike(cell), cell);
      assertEquals(cell, Formula.defused(cell));
    }
    assertFalse(Formula.isLike(""));
    assertFalse(Formula.isLike("   "));
  }

  @Test
  void safeCellsAreTextAndAllInQuotationMarks() throws Exception {
    Run run =
        hostile("list", "--format", "csv", "--csv-safe", "--fields", "id,title,doi")
            .exits(0)
            .says("");
    List<String> expected = new ArrayList<>();
    for (String cell : FORMULAS) {
      expected.add("'" + cell);
    }
    expected.addAll(TEXTS);
    assertEquals(expected, titles(run.out()));
    assertTrue(run.out().startsWith("\"id\",\"title\",\"DOI\"\r\n\"h0\",\"'=1+1\",\"\"\r\n"));
    for (String line : run.out().split("\r\n")) {
      assertTrue(line.startsWith("\"") && line.endsWith("\""), line);
    }
  }

  @Test
  void withoutTheOptionTheDataStaysAndIsToldOf() throws Exception {
    Run run = hostile("list", "--format", "csv", "--fields", "title").exits(0);
    run.says(
        "qicat: 14 cells begin as a formula does, which a spreadsheet may run; --csv-safe makes text"
            + " of it\n");
    List<String> expected = new ArrayList<>(FORMULAS);
    expected.addAll(TEXTS);
    assertEquals(expected, titles(run.out()));
    hostile("show", "h0", "--format", "csv")
        .exits(0)
        .mentions("qicat: 1 cell begins as a formula does");
    hostile("list", "--format", "csv", "--fields", "id").exits(0).says("");
    hostile("list", "--format", "tsv").exits(0).says("");
  }

  @Test
  void theBundledCatalogueHasNoSuchCell() {
    Run.run("list", "--format", "csv").exits(0).says("");
  }

  @ParameterizedTest
  @ValueSource(strings = {"list", "search culture", "show shah-data", "related shah-data"})
  void goesWithCsvAlone(String line) {
    Run.run((line + " --csv-safe -f csv").split(" ")).exits(0).says("");
    for (String rest : List.of(" --csv-safe", " --csv-safe -f tsv", " --csv-safe -f json")) {
      Run.run((line + rest).split(" "))
          .exits(2)
          .prints("")
          .says("qicat: --csv-safe goes with --format csv alone\n  add --format csv\n");
    }
  }

  private static Run hostile(String... words) throws Exception {
    List<Map<String, String>> items = new ArrayList<>();
    for (String title : FORMULAS) {
      items.add(Map.of("id", "h" + items.size(), "title", title));
    }
    for (String title : TEXTS) {
      items.add(Map.of("id", "t" + items.size(), "title", title));
    }
    List<String> all = new ArrayList<>(List.of(words));
    all.addAll(List.of("--catalogue", "-"));
    return Run.piped()
        .reading(new JsonMapper().writeValueAsString(items))
        .words(all.toArray(new String[0]));
  }

  private static List<String> titles(String csv) throws Exception {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    List<String> titles = new ArrayList<>();
    try (CSVParser parser = CSVParser.parse(new StringReader(csv), format)) {
      for (CSVRecord record : parser) {
        titles.add(record.get("title"));
      }
    }
    return titles;
  }

  @Test
  void countsAreSafeToo() {
    String catalogue = "[{\"id\": \"a\", \"title\": \"T\", \"keyword\": \"=1+1\"}]";
    String[] words = {"topics", "-c", "-", "-f", "csv", "--csv-safe"};
    Run.piped()
        .reading(catalogue)
        .words(words)
        .exits(0)
        .prints("\"topic\",\"title\",\"count\"\r\n\"'=1+1\",\"'=1+1\",\"1\"\r\n");
    words[4] = "json";
    Run.piped().reading(catalogue).words(words).exits(2).mentions("--csv-safe goes with");
  }
}
