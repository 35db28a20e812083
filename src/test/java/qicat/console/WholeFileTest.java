package qicat.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file is written whole or not at all. */
class WholeFileTest {
  @TempDir Path folder;

  private static void write(WholeFile file, String text) throws IOException {
    file.stream().write(text.getBytes(StandardCharsets.UTF_8));
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void takesItsNameWhenItIsCommitted() throws IOException {
    Path target = folder.resolve("a.txt");
    try (WholeFile file = WholeFile.open(target.toString(), false)) {
      write(file, "new");
      assertTrue(Files.notExists(target));
      file.commit();
    }
    assertEquals("new", Files.readString(target));
    assertEquals(List.of("a.txt"), names());
  }

  @Test
  void withoutCommitNothingHappened() throws IOException {
    Path target = Files.writeString(folder.resolve("a.txt"), "old");
    try (WholeFile file = WholeFile.open(target.toString(), true)) {
      write(file, "new");
    }
    assertEquals("old", Files.readString(target));
    assertEquals(List.of("a.txt"), names());
  }

  @Test
  void replacesOnlyWhenItMay() throws IOException {
    Path target = Files.writeString(folder.resolve("a.txt"), "old");
    assertThrows(AlreadyThere.class, () -> WholeFile.open(target.toString(), false));
    Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rw-r-----"));
    try (WholeFile file = WholeFile.open(target.toString(), true)) {
      write(file, "new");
      file.commit();
    }
    assertEquals("new", Files.readString(target));
    assertEquals("rw-r-----", PosixFilePermissions.toString(Files.getPosixFilePermissions(target)));
  }

  @Test
  void neverReplacesWhatSomebodyMadeMeanwhile() throws IOException {
    Path target = folder.resolve("a.txt");
    try (WholeFile file = WholeFile.open(target.toString(), false)) {
      write(file, "mine");
      Files.writeString(target, "theirs");
      assertThrows(AlreadyThere.class, file::commit);
    }
    assertEquals("theirs", Files.readString(target));
    assertEquals(List.of("a.txt"), names());
  }

  @Test
  void followsALink() throws IOException {
    Path target = Files.writeString(folder.resolve("a.txt"), "old");
    Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("a.txt"));
    try (WholeFile file = WholeFile.open(link.toString(), true)) {
      write(file, "new");
      file.commit();
    }
    assertTrue(Files.isSymbolicLink(link));
    assertEquals("new", Files.readString(target));
  }

  @Test
  void followsALinkToAFileThatIsNotThereYet() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("one"), Path.of("two"));
    Files.createSymbolicLink(folder.resolve("two"), folder.resolve("a.txt"));
    try (WholeFile file = WholeFile.open(link, false)) {
      write(file, "new");
      file.commit();
    }
    assertTrue(Files.isSymbolicLink(link));
    assertEquals("new", Files.readString(folder.resolve("a.txt")));
    Path circle = Files.createSymbolicLink(folder.resolve("circle"), Path.of("circle"));
    assertThrows(OutputFailed.class, () -> WholeFile.open(circle, true));
  }

  @Test
  void writesADeviceAsItIs() throws IOException {
    try (WholeFile file = WholeFile.open("/dev/null", false)) {
      write(file, "gone");
      file.commit();
    }
    assertTrue(Files.exists(Path.of("/dev/null")));
  }

  @Test
  void saysWhyItCannotBeWritten() {
    assertEquals(
        folder + " is a folder, not a file",
        assertThrows(OutputFailed.class, () -> WholeFile.open(folder.toString(), true))
            .getMessage());
    Path none = folder.resolve("none/a.txt");
    assertEquals(
        none + ": there is no such folder",
        assertThrows(OutputFailed.class, () -> WholeFile.open(none.toString(), true)).getMessage());
    assertThrows(OutputFailed.class, () -> WholeFile.open("a\u0000b", true));
  }

  @Test
  void removesWhatAKilledOneLeftAndNothingElse() throws IOException {
    Path leftover = Files.writeString(folder.resolve(".a.txt.qicat-1-2~"), "half");
    Files.setLastModifiedTime(leftover, FileTime.fromMillis(1_600_000_000_000L));
    Path other = Files.writeString(folder.resolve(".b.txt.qicat-1-2~"), "half");
    Files.setLastModifiedTime(other, FileTime.fromMillis(1_600_000_000_000L));
    Path young = Files.writeString(folder.resolve(".a.txt.qicat-3-4~"), "just begun");
    WholeFile.open(folder.resolve("a.txt").toString(), false).close();
    assertTrue(Files.notExists(leftover));
    assertTrue(Files.exists(other));
    assertTrue(Files.exists(young));
  }
}
