package qicat.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A catalogue is changed by one at a time, and only as long as it is what was read. */
class CatalogueFileTest {
  private static final String OTHER = "another qicat is writing it";

  @TempDir private Path folder;

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static String refused(Path path) {
    return assertThrows(
            CatalogueFile.CannotChange.class, () -> CatalogueFile.open("c", path, 0).close())
        .getMessage();
  }

  private static String problem(Path path) {
    BadCatalogue bad =
        assertThrows(BadCatalogue.class, () -> CatalogueFile.open("c", path, 0).close());
    assertEquals("c", bad.name());
    return bad.problems().get(0).in(bad.name());
  }

  @Test
  void whoOpensItKeepsOthersAwayUntilItIsClosed() throws Exception {
    Path path = write("c.json", "[{\"id\":\"a\"}]");
    Path lock = folder.resolve(".c.json.lock");
    try (CatalogueFile open = CatalogueFile.open("c", path, 0)) {
      assertEquals(1, open.catalogue().entries().size());
      assertTrue(Files.size(lock) <= 1 << 16, "as small as any limit of files asks for");
      assertEquals(OTHER, refused(path));
      assertEquals(OTHER, refused(path), "who was sent away took no lock from anybody");
      assertEquals(1, CatalogueFile.read("c", path).catalogue().entries().size());
    }
    assertFalse(Files.exists(lock));
    CatalogueFile.open("c", path, 0).close();
  }

  @Test
  void itWaitsForTheOther() throws Exception {
    Path path = write("c.json", "[]");
    CatalogueFile first = CatalogueFile.open("c", path, 0);
    Thread closing =
        new Thread(
            () -> {
              try {
                Thread.sleep(200);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              first.close();
            });
    closing.start();
    CatalogueFile.open("c", path, 60_000).close();
    closing.join();
    try (CatalogueFile again = CatalogueFile.open("c", path, 0)) {
      long start = System.nanoTime();
      assertThrows(
          CatalogueFile.CannotChange.class, () -> CatalogueFile.open("c", path, 120).close());
      assertTrue(System.nanoTime() - start >= 120_000_000, "it gave up before " + again.path());
    }
  }

  @Test
  void aBrokenOneIsToldAndLeftToOthers() throws Exception {
    Path path = write("c.json", "[7]");
    for (int i = 0; i < 2; i++) {
      assertEquals("c:1:2: [0]: expected an entry (an object), found a number", problem(path));
    }
    Files.write(path, new byte[] {'[', (byte) 0xFF, ']'});
    assertEquals(
        "c:1:2: these bytes are not UTF-8, in which a catalogue is written", problem(path));
    assertEquals("c: it is not a file that can be replaced", problem(folder));
    assertEquals("there is no such folder", refused(folder.resolve("none").resolve("c.json")));
  }

  @Test
  void oneThatIsNotThereIsEmpty() throws Exception {
    Path path = folder.resolve("new.json");
    try (CatalogueFile file = CatalogueFile.open("c", path, 0)) {
      assertTrue(file.isNew());
      assertEquals(CatalogueEditor.EMPTY, file.text());
      assertEquals(List.of(), file.catalogue().entries());
      file.checkUnchanged();
      Files.writeString(path, CatalogueEditor.EMPTY);
      assertThrows(CatalogueFile.CannotChange.class, file::checkUnchanged, "somebody made it");
    }
    CatalogueFile made = CatalogueFile.read("c", path);
    assertFalse(made.isNew());
    CatalogueFile nowhere = CatalogueFile.empty();
    assertTrue(nowhere.isNew());
    assertEquals(CatalogueEditor.EMPTY, nowhere.text());
    nowhere.close();
  }

  @Test
  void aChangeMeanwhileIsSeen() throws Exception {
    Path path = write("c.json", "[{\"id\":\"a\"}]");
    CatalogueFile file = CatalogueFile.read("c", path);
    file.checkUnchanged();
    write("c.json", "[{\"id\":\"b\"}]");
    assertEquals(
        "it was changed while it was read",
        assertThrows(CatalogueFile.CannotChange.class, file::checkUnchanged).getMessage());
    Files.delete(path);
    assertThrows(CatalogueFile.CannotChange.class, file::checkUnchanged);
  }

  @Test
  void whatIsAddedMustMakeACatalogue() throws Exception {
    Path path = write("c.json", "{\"topics\":[],\"entries\":[{\"id\":\"a\"}]}");
    CatalogueFile file = CatalogueFile.read("c", path);
    assertTrue(file.declares("topics"));
    assertFalse(file.declares("sections"));
    assertEquals(
        "{\"topics\":[],\"entries\":[{\"id\":\"a\"},{\"id\":\"b\"}]}",
        file.with(List.of(Map.of("id", "b"))));
    BadCatalogue bad =
        assertThrows(BadCatalogue.class, () -> file.with(List.of(Map.of("id", "a"))));
    assertEquals(Problem.Kind.SECOND_ID, bad.problems().get(0).kind());
  }

  @Test
  void whyItWasNotWrittenIsSaidAsPlainlyAsTheSystemDoes() {
    CatalogueFile file = CatalogueFile.empty();
    for (IOException e :
        List.of(
            new IOException("disk full"),
            new FileSystemException("/x/c.json", null, "disk full"))) {
      assertEquals("it could not be written: disk full", file.notWritten(e).getMessage());
    }
    assertEquals(
        "it could not be written: /x/c.json",
        file.notWritten(new FileSystemException("/x/c.json")).getMessage());
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void linksLeadToTheFileItself() throws Exception {
    Path real = Files.createDirectory(folder.resolve("real")).toRealPath().resolve("c.json");
    Path near = Files.createSymbolicLink(folder.resolve("real/near.json"), Path.of("c.json"));
    Path far = Files.createSymbolicLink(folder.resolve("far.json"), near);
    Path round = folder.resolve("round.json");
    Files.createSymbolicLink(round, round);
    for (String text : new String[] {null, "[]"}) {
      if (text != null) {
        Files.writeString(real, text);
      }
      try (CatalogueFile open = CatalogueFile.open("c", far, 0)) {
        assertEquals(real, open.path());
        assertEquals(text == null, open.isNew());
        assertEquals(OTHER, refused(near), "both names are of one file");
      }
    }
    assertTrue(problem(round).startsWith("c: it cannot be read: "), problem(round));
  }
}
