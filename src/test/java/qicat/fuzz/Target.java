package qicat.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import qicat.Run;
import qicat.model.Entry;
import qicat.query.BadQuery;
import qicat.query.Query;
import qicat.query.QueryParser;
import qicat.store.BadCatalogue;
import qicat.store.CatalogueReader;
import qicat.store.CatalogueStream;
import qicat.store.Problem;
import qicat.store.Source;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is fed with any bytes: a constant for each, which says what must hold of all of them. */
enum Target {
  /** A catalogue is read, or refused with a place; whole and one by one alike. */
  CATALOGUE {
    @Override
    void feed(byte[] bytes) {
      List<String> refused = new ArrayList<>();
      List<String> ids = new ArrayList<>();
      try {
        for (Entry entry :
            CatalogueReader.read(Source.input(new ByteArrayInputStream(bytes))).entries()) {
          ids.add(entry.id());
        }
      } catch (BadCatalogue e) {
        refused.addAll(places(e.problems()));
      }
      Source source = Source.input(new ByteArrayInputStream(bytes)).repeatable();
      List<String> all = places(CatalogueReader.problems(source));
      assertEquals(refused, all.subList(0, Math.min(all.size(), refused.size())));
      assertEquals(refused.isEmpty(), all.isEmpty());
      List<String> passed = new ArrayList<>();
      try {
        CatalogueStream.pass(source, entry -> passed.add(entry.id()));
        assertEquals(ids, passed);
        assertTrue(refused.isEmpty(), refused::toString);
      } catch (BadCatalogue e) {
        assertEquals(refused, places(e.problems()));
      }
    }

    private List<String> places(List<Problem> problems) {
      List<String> places = new ArrayList<>();
      for (Problem problem : problems) {
        assertTrue(problem.line() > 0 && problem.column() > 0, problem::toString);
        places.add(problem.in("c"));
      }
      return places;
    }
  },
  /** A text is a query, which is understood again as it is written, or is refused. */
  QUERY {
    @Override
    void feed(byte[] bytes) {
      String text = text(bytes);
      Query query;
      try {
        query = QueryParser.parse(text);
      } catch (BadQuery e) {
        assertTrue(e.position() >= 0 && e.position() <= text.length(), "no place in the query");
        return;
      }
      assertEquals(query, QueryParser.parse(query.toString()), query::toString);
    }
  },
  /** A text is a template, or is refused. */
  TEMPLATE {
    @Override
    void feed(byte[] bytes) {
      assertEnds(Run.run("list", "-n", "2", "-f", "{" + text(bytes)), 0, 2);
    }
  },
  BIBTEX {
    @Override
    void feed(byte[] bytes) {
      assertImported("bibtex", bytes);
    }
  },
  RIS {
    @Override
    void feed(byte[] bytes) {
      assertImported("ris", bytes);
    }
  },
  CSL_JSON {
    @Override
    void feed(byte[] bytes) {
      assertImported("csl-json", bytes);
    }
  },
  ENDNOTE {
    @Override
    void feed(byte[] bytes) {
      assertImported("endnote", bytes);
    }
  },
  JSONL {
    @Override
    void feed(byte[] bytes) {
      assertImported("jsonl", bytes);
    }
  },
  /**
   * Any text in any field is written in every format; what is read back of a title is the title.
   */
  FORMATS {
    @Override
    void feed(byte[] bytes) {
      String text = "T" + text(bytes); // a record without any letter is none, so it is not imported
      String catalogue = JSON.writeValueAsString(List.of(entry(text)));
      for (String format :
          List.of("table", "text", "tsv", "bibtex", "ris", "markdown", "html", "csl-json", "ids")) {
        written(catalogue, format);
      }
      JsonNode array = JSON.readTree(written(catalogue, "json"));
      assertEquals(text, array.get(0).get("title").asString());
      assertEquals(array.get(0), JSON.readTree(written(catalogue, "jsonl").strip()));
      String csv = written(catalogue, "csv", "--fields", "id,title");
      try (var parser = CSVFormat.RFC4180.parse(new StringReader(csv))) {
        List<CSVRecord> records = parser.getRecords();
        assertEquals(2, records.size(), csv);
        assertEquals(2, records.get(1).size(), csv);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      for (String format : List.of("bibtex", "ris", "csl-json")) {
        String written = written(catalogue, format);
        Run imported = Run.piped().reading(written).words("import", "-f", format, "-");
        assertEnds(imported, 0);
        assertEquals(1, JSON.readTree(imported.out()).get("entries").size(), written);
      }
    }
  };

  private static final JsonMapper JSON = new JsonMapper();

  /**
   * Does with some bytes what is to be tried.
   *
   * @throws AssertionError when something does not hold
   */
  abstract void feed(byte[] bytes);

  /** The folder of its corpus. */
  String folder() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What any bytes are as a text: no lone surrogates, for which there is no UTF-8. */
  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static Map<String, Object> entry(String text) {
    Map<String, Object> item = new LinkedHashMap<>();
    item.put("id", "a");
    item.put("type", "article-journal");
    for (String key :
        "title container-title publisher DOI URL page abstract note keyword genre volume edition"
            .split(" ")) {
      item.put(key, text);
    }
    item.put("author", List.of(Map.of("family", text, "given", text)));
    item.put("editor", List.of(Map.of("literal", text)));
    return item;
  }

  private static String written(String catalogue, String format, String... more) {
    List<String> words = new ArrayList<>(List.of("list", "-c", "-", "-f", format));
    words.addAll(List.of(more));
    Run run = Run.piped().reading(catalogue).words(words.toArray(new String[0]));
    assertEnds(run, 0);
    return run.out();
  }

  /** Records are read, or told; what comes of them is a catalogue. */
  private static void assertImported(String format, byte[] bytes) {
    Run imported = Run.piped().reading(bytes).words("import", "-f", format, "-");
    assertEnds(imported, 0, 1, 3);
    if (!imported.out().isEmpty()) {
      Run listed = Run.piped().reading(imported.out()).words("list", "-c", "-", "-f", "ids");
      assertEnds(listed, 0, 1);
      assertEnds(Run.piped().reading(imported.out()).words("check", "-c", "-"), 0, 1);
    }
  }

  private static void assertEnds(Run run, int... codes) {
    for (int code : codes) {
      if (run.code() == code) {
        return;
      }
    }
    assertFalse(true, run::toString);
  }
}
