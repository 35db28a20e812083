package qicat.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import qicat.model.Entry;

/**
 * A file that another program changes while it is read: a catalogue, or an error with its place.
 */
class UnsteadyFileTest {
  private static final int ENTRIES = 2_000;

  @TempDir Path folder;

  private static String catalogue(String lastTitle) {
    StringBuilder json = new StringBuilder("[");
    for (int i = 0; i < ENTRIES; i++) {
      json.append(i == 0 ? "\n" : ",\n")
          .append("{\"id\":\"e")
          .append(i)
          .append("\",\"title\":\"T\"}");
    }
    return json.append(",\n{\"id\":\"last\",\"title\":")
        .append(lastTitle)
        .append("}\n]")
        .toString();
  }

  /** A file that is changed as soon as its first bytes have been read. */
  private Source changing(String first, Change change) throws IOException {
    Path file = folder.resolve("c.json");
    Files.writeString(file, first);
    boolean[] done = {false};
    return Source.file(file.toString())
        .watchedBy(
            part -> {
              if (!done[0]) {
                done[0] = true;
                try {
                  change.to(file);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              }
            });
  }

  private interface Change {
    void to(Path file) throws IOException;
  }

  private static void shorten(Path file, long length) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.truncate(length);
    }
  }

  /** Writes over its bytes, as a program does that keeps the file open; reading goes on in it. */
  private static void overwrite(Path file, String text) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
      channel.truncate(text.length());
    }
  }

  private static List<Entry> streamed(Source source) {
    List<Entry> entries = new ArrayList<>();
    CatalogueStream.pass(source, entries::add);
    return entries;
  }

  @Test
  void oneThatShrinksEndsTooEarly() throws Exception {
    for (long length : new long[] {0, 1, 100, 16_384, 20_000}) {
      for (boolean whole : new boolean[] {true, false}) {
        Source source = changing(catalogue("\"T\""), file -> shorten(file, length));
        BadCatalogue bad =
            assertThrows(
                BadCatalogue.class,
                () -> {
                  if (whole) {
                    CatalogueReader.read(source);
                  } else {
                    streamed(source);
                  }
                });
        Problem told = bad.problems().get(0);
        assertTrue(told.line() >= 1 && told.column() >= 1, told.in("f"));
        assertTrue(
            told.what().contains("it ends too early")
                || told.what().contains("unterminated string"),
            told.in("f"));
      }
    }
  }

  @Test
  void oneThatIsMendedMeanwhileIsReadAgain() throws Exception {
    String good = catalogue("\"T\"");
    String bad = catalogue("5.5, 1");
    Source read = changing(bad, file -> Files.writeString(file, good));
    assertEquals(ENTRIES + 1, CatalogueReader.read(read).entries().size());
  }

  /** Entries of the broken file have gone on by then: what comes of it cannot be called whole. */
  @Test
  void oneThatIsMendedWhileItIsPassedOnIsSaidToHaveChanged() throws Exception {
    String bad = catalogue("\"T\"").replace("\"e1999\"", "\"e1998\"");
    String good = catalogue("\"T\"");
    assertEquals(bad.length(), good.length());
    Path file = folder.resolve("c.json");
    Files.writeString(file, bad);
    boolean[] done = {false};
    Source source =
        Source.file(file.toString())
            .watchedBy(
                part -> {
                  // All is in memory by now, and so is the wrong entry; it is looked for once more.
                  if (!done[0] && part == 1) {
                    done[0] = true;
                    try {
                      overwrite(file, good);
                    } catch (IOException e) {
                      throw new UncheckedIOException(e);
                    }
                  }
                });
    BadCatalogue told = assertThrows(BadCatalogue.class, () -> streamed(source));
    assertEquals("it was changed while it was read; try again", told.problems().get(0).what());
  }

  @Test
  void oneThatIsReplacedGoesOnAsItWas() throws Exception {
    String old = catalogue("\"T\"");
    Source source =
        changing(
            old,
            file -> {
              Path other = Files.writeString(file.resolveSibling("other.json"), "[]");
              Files.move(
                  other, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            });
    assertEquals(ENTRIES + 1, CatalogueReader.read(source).entries().size());
  }

  /**
   * What stands behind the entries is read ahead when they are passed on, and is told all the same.
   */
  @Test
  void whatIsWrongBehindTheEntriesIsToldWhenTheyArePassedOn() throws Exception {
    for (String declared :
        List.of("[{\"id\":5}]", "[7]", "7", "[{\"id\":\"t\"},{\"id\":\"t\"}]", "[{}]")) {
      for (String key : List.of("topics", "sections", "people")) {
        Path file = folder.resolve("c.json");
        String json = "{\"entries\":[{\"id\":\"a\"}],\"" + key + "\":" + declared + "}";
        if (key.equals("people")) {
          json = json.replace("{\"id\"", "{\"name\"");
        }
        Files.writeString(file, json);
        BadCatalogue whole =
            assertThrows(
                BadCatalogue.class, () -> CatalogueReader.read(Source.file(file.toString())), json);
        BadCatalogue passed =
            assertThrows(BadCatalogue.class, () -> streamed(Source.file(file.toString())), json);
        assertEquals(whole.problems().toString(), passed.problems().toString(), json);
      }
    }
  }
}
