package qicat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import qicat.bench.Generator;
import qicat.query.Query;
import qicat.query.QueryParser;
import qicat.search.Hit;
import qicat.search.Order;
import qicat.search.Searcher;
import qicat.store.CatalogueReader;
import qicat.store.Source;

/** A large catalogue stays in its file, and gives the same answers as one that is in memory. */
class LargeCatalogueTest {
  /** So many are more bytes than are read whole. */
  private static final int ENTRIES = 30_000;

  @TempDir private static Path folder;

  private static Path file;
  private static Searcher inMemory;

  @BeforeAll
  static void write() throws IOException {
    file = folder.resolve("large.json");
    try (OutputStream out = Files.newOutputStream(file)) {
      Generator.write(ENTRIES, 3, out);
    }
    assertTrue(Files.size(file) > 8 << 20, "so large that it is not read whole");
    inMemory = new Searcher(CatalogueReader.read(Source.file(file.toString())));
  }

  @Test
  void searchFindsTheSameInTheSameOrder() {
    for (String typed :
        List.of(
            "culture",
            "improving teams review",
            "\"quality of care\"",
            "author:smith year:2016",
            "id:2016 NOT type:book",
            "doi:10.5555",
            "issued:2016-01",
            "has:abstract topic:culture",
            "\"teams safety\"~4",
            "improv* smit*",
            "qualitty imprvement",
            "j smith culture zzzzzzz")) {
      Query query = QueryParser.parse(typed.replace("has:abstract", "has:text"));
      Query meant = inMemory.interpret(query, false).searched();
      List<String> expected = new ArrayList<>();
      for (Hit hit : inMemory.find(meant, Order.BEST_FIRST)) {
        expected.add(hit.entry().id());
      }
      String line = typed.replace("has:abstract", "has:text");
      Run run = Run.run("search", "-c", file.toString(), "-f", "ids", line);
      assertEquals(expected, run.out().lines().toList(), typed);
      assertTrue(typed.contains("id:") || !expected.isEmpty(), typed);
    }
  }

  @Test
  void entriesAreWrittenTheSame() throws IOException {
    Path small = folder.resolve("small.json");
    Run found = Run.run("export", "-c", file.toString(), "smith culture", "-f", "json");
    Files.writeString(small, found.exits(0).out());
    for (String format : List.of("json", "csv", "bibtex", "markdown")) {
      String large =
          Run.run("search", "-c", file.toString(), "smith culture", "-s", "id", "-f", format).out();
      String whole = Run.run("list", "-c", small.toString(), "-s", "id", "-f", format).out();
      assertEquals(whole, large, format);
    }
  }
}
