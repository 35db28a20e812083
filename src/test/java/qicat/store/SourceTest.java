package qicat.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a catalogue is read from: whether it can be read again, how large it is, how far one is. */
class SourceTest {
  @TempDir private Path folder;

  private Path written(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("c.json"), bytes);
  }

  /** More than is read at once, and no two pieces alike. */
  private static byte[] many() {
    byte[] bytes = new byte[50_001];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (i % 251);
    }
    bytes[0] = '[';
    return bytes;
  }

  @Test
  void onlyAFileIsLarge() throws IOException {
    Source file = Source.file("c.json", written(new byte[10]).getParent());
    assertTrue(file.isLargerThan(9));
    assertFalse(file.isLargerThan(10));
    for (Source other :
        List.of(
            Source.bundled(),
            Source.bytes("b", new byte[10]),
            Source.input(new ByteArrayInputStream(new byte[10])),
            Source.file(folder.toString()),
            Source.file("none.json", folder))) {
      assertFalse(other.isLargerThan(-1), other.name());
      assertEquals("", other.state(), other.name());
    }
  }

  @Test
  void itsStateTellsAChangeOfLengthOrOfTime() throws IOException {
    Path path = written(new byte[10]);
    Files.setLastModifiedTime(path, FileTime.fromMillis(1_000));
    Source source = Source.file(path.toString());
    String state = source.state();
    assertEquals(state, source.state());
    Files.write(path, new byte[11]);
    Files.setLastModifiedTime(path, FileTime.fromMillis(1_000));
    String longer = source.state();
    assertNotEquals(state, longer);
    Files.setLastModifiedTime(path, FileTime.fromMillis(2_000));
    assertNotEquals(longer, source.state());
  }

  @Test
  void whatCanBeReadOnceIsKept() throws IOException {
    byte[] bytes = many();
    Source kept = Source.input(new ByteArrayInputStream(bytes)).repeatable();
    assertEquals("standard input", kept.name());
    for (int i = 0; i < 2; i++) {
      assertArrayEquals(bytes, kept.open().readAllBytes());
    }
    for (Source same : List.of(kept, Source.bundled(), Source.file(written(bytes).toString()))) {
      assertSame(same, same.repeatable());
    }
    InputStream torn =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("torn");
          }
        };
    BadCatalogue bad = assertThrows(BadCatalogue.class, () -> Source.input(torn).repeatable());
    assertEquals("it cannot be read: torn", bad.problems().get(0).what());
  }

  /** What can't be a catalogue is kept in part, for its refusal. */
  @ParameterizedTest
  @ValueSource(strings = {"y\n", "\0", " \t\n<", "\u0080"})
  void whatHasNoEndIsNotReadToIt(String again) throws IOException {
    byte[] bytes = again.getBytes(StandardCharsets.UTF_8);
    InputStream endless =
        new InputStream() {
          private int at;

          @Override
          public int read() {
            return bytes[at++ % bytes.length] & 0xFF;
          }
        };
    Source kept = Source.input(endless).repeatable();
    try (InputStream in = kept.open()) {
      assertEquals(bytes[0], (byte) in.read());
      assertTrue(in.readAllBytes().length < 100_000);
    }
    BadCatalogue bad = assertThrows(BadCatalogue.class, () -> CatalogueReader.read(kept));
    assertEquals(1, bad.problems().size());
  }

  @Test
  void whoWatchesIsToldHowFarItIsRead() throws IOException {
    for (byte[] bytes : List.of(many(), new byte[0])) {
      List<Double> told = new ArrayList<>();
      Source source = Source.file(written(bytes).toString()).watchedBy(told::add);
      try (InputStream in = source.open()) {
        assertArrayEquals(bytes, in.readAllBytes());
      }
      assertToldToTheEnd(told);
      told.clear();
      try (InputStream in = source.watched(source.openFile())) {
        assertArrayEquals(bytes, in.readAllBytes());
      }
      assertToldToTheEnd(told);
    }
  }

  private static void assertToldToTheEnd(List<Double> told) {
    assertEquals(told.stream().sorted().toList(), told);
    assertTrue(told.get(0) > 0, told.toString());
    assertEquals(1, told.get(told.size() - 1));
  }

  @Test
  void whatIsNoFileIsSaidByItsName() {
    BadCatalogue noName = assertThrows(BadCatalogue.class, () -> Source.file("a\0b"));
    assertTrue(noName.problems().get(0).what().startsWith("is not the name of a file: "));
    Source none = Source.file("none.json", folder);
    for (BadCatalogue bad :
        List.of(
            assertThrows(BadCatalogue.class, none::open),
            assertThrows(BadCatalogue.class, none::openFile))) {
      assertEquals("none.json: there is no such file", bad.problems().get(0).in(bad.name()));
    }
  }
}
