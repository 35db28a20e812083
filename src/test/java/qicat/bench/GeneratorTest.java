package qicat.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import qicat.Run;
import qicat.model.Catalogue;
import qicat.model.Entry;
import qicat.store.CatalogueReader;
import qicat.store.Source;
import qicat.text.Words;

/** The catalogues that are made for measuring. */
class GeneratorTest {
  private static final long SEED = 1;

  @TempDir private Path folder;

  private Path file(int entries, long seed) throws IOException {
    Path file = folder.resolve(entries + "-" + seed + ".json");
    return Files.writeString(file, text(entries, seed));
  }

  private static String text(int entries, long seed) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Generator.write(entries, seed, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void qicatFindsNothingWrongWithThem() throws IOException {
    Run.run("check", file(2000, SEED).toString(), "--strict").exits(0);
  }

  @Test
  void aSmallerOneIsTheBeginningOfALargerOne() throws IOException {
    String smaller = text(50, SEED);
    assertTrue(text(100, SEED).startsWith(smaller.substring(0, smaller.lastIndexOf(']'))));
  }

  @Test
  void theSeedAloneTellsWhatIsInThem() throws IOException {
    assertEquals(text(50, SEED), text(50, SEED));
    assertNotEquals(text(50, SEED), text(50, SEED + 1));
  }

  @Test
  void canBeEmpty() throws IOException {
    assertEquals("[]\n", text(0, SEED));
  }

  /** Zipf's law: a few words make up most of the text, and most words come once or twice. */
  @Test
  void fewWordsAreFrequentAndManyAreRare() throws IOException {
    Catalogue catalogue = CatalogueReader.read(Source.file(file(5000, SEED).toString()));
    Map<String, Integer> counts = new HashMap<>();
    int all = 0;
    for (Entry entry : catalogue.entries()) {
      for (String word : Words.of(entry.title())) {
        counts.merge(word, 1, Integer::sum);
        all++;
      }
    }
    int ofFrequent = 0;
    int rare = 0;
    for (int count : counts.values()) {
      ofFrequent += count > all / 1000 ? count : 0;
      rare += count <= 2 ? 1 : 0;
    }
    assertTrue(ofFrequent > all / 2, ofFrequent + " of " + all);
    assertTrue(rare > counts.size() / 2, rare + " of " + counts.size());
  }
}
