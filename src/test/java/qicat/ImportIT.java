package qicat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** {@code import --into} as a process: killed at any point, two at once, on a disk that is full. */
@DisabledOnOs(OS.WINDOWS)
class ImportIT {
  private static final Path LAUNCHER = Path.of("target/qicat/bin/qicat").toAbsolutePath();
  private static final int KILLS = 30;
  private static final int LARGE = 4_000;

  @TempDir private Path folder;

  private Process start(String... words) throws IOException {
    List<String> command = new ArrayList<>(List.of(LAUNCHER.toString()));
    command.addAll(List.of(words));
    return new ProcessBuilder(command)
        .directory(folder.toFile())
        .redirectErrorStream(true)
        .redirectOutput(Files.createTempFile(folder, "out", ".txt").toFile())
        .start();
  }

  private static String catalogue(int entries) {
    StringBuilder json = new StringBuilder("[");
    for (int i = 0; i < entries; i++) {
      json.append(i == 0 ? "\n" : ",\n").append("  {\"id\": \"e").append(i);
      json.append("\", \"title\": \"").append("Title of it ".repeat(20)).append(i).append("\"}");
    }
    return json.append("\n]\n").toString();
  }

  @Test
  void aKilledImportLeavesTheOldCatalogueOrTheNewOne() throws Exception {
    Path file = folder.resolve("c.json");
    Files.writeString(file, catalogue(LARGE));
    String old = Files.readString(file);
    Files.writeString(folder.resolve("x.bib"), "@book{new, title = {A new book}}\n");
    long begun = System.nanoTime();
    assertEquals(0, start("import", "x.bib", "--into", "c.json").waitFor());
    long whole = (System.nanoTime() - begun) / 1_000_000;
    String changed = Files.readString(file);
    assertTrue(changed.length() > old.length());
    Random random = new Random(20261124);
    int done = 0;
    for (int i = 0; i < KILLS; i++) {
      Files.writeString(file, old);
      Process process = start("import", "x.bib", "--into", "c.json");
      // Most kills hit the second half of a run, where the catalogue is written.
      long delay = whole / 2 + random.nextInt((int) Math.max(1, whole * 3 / 4));
      boolean ended = process.waitFor(i % 5 == 0 ? delay / 3 : delay, TimeUnit.MILLISECONDS);
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly().waitFor();
      String left = Files.readString(file);
      assertTrue(left.equals(old) || left.equals(changed), () -> "torn: " + left.length());
      done += ended || left.equals(changed) ? 1 : 0;
    }
    assertTrue(done < KILLS, "no kill came before the end");
    try (Stream<Path> files = Files.list(folder)) {
      for (Path each :
          files.filter(each -> each.getFileName().toString().startsWith(".")).toList()) {
        Files.setLastModifiedTime(each, FileTime.fromMillis(0)); // else it may still be at work
      }
    }
    Files.writeString(file, old);
    assertEquals(0, start("import", "x.bib", "--into", "c.json").waitFor());
    assertEquals(changed, Files.readString(file));
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(
          List.of(),
          files.map(each -> each.getFileName().toString()).filter(n -> n.startsWith(".")).toList());
    }
  }

  @Test
  void whatComesThroughAPipeIsReadToItsEnd() throws Exception {
    String bibtex = "@book{new, title = {A new book}}\n".repeat(5_000); // more than a pipe holds
    for (String file : List.of("-", "/dev/stdin")) {
      ProcessBuilder pipe =
          new ProcessBuilder(
              LAUNCHER.toString(), "import", file, "-f", "bibtex", "--into", "p.json");
      Process process =
          pipe.directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(Files.createTempFile(folder, "out", ".txt").toFile())
              .start();
      try (OutputStream in = process.getOutputStream()) {
        in.write(bibtex.getBytes(StandardCharsets.UTF_8));
      }
      assertEquals(0, process.waitFor(), file);
    }
    assertTrue(Files.readString(folder.resolve("p.json")).contains("\"id\": \"new\""));
  }

  @Test
  void importsAtOnceLoseNothing() throws Exception {
    Path file = folder.resolve("c.json");
    Files.writeString(file, catalogue(2_000)); // so that they overlap
    List<Process> processes = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      Files.writeString(
          folder.resolve(i + ".bib"), "@book{new" + i + ", title = {A new book " + i + "}}\n");
      processes.add(start("import", i + ".bib", "--into", "c.json"));
    }
    for (Process process : processes) {
      assertEquals(0, process.waitFor());
    }
    String text = Files.readString(file);
    for (int i = 0; i < 4; i++) {
      assertTrue(text.contains("\"id\": \"new" + i + "\""), "new" + i + " is lost");
    }
  }

  @Test
  void aFullDiskLeavesTheCatalogueAsItWas() throws Exception {
    Path disk = Files.createDirectory(folder.resolve("disk"));
    Process mount =
        new ProcessBuilder("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", disk.toString())
            .redirectErrorStream(true)
            .start();
    mount.getInputStream().readAllBytes();
    assumeTrue(mount.waitFor() == 0, "only root can mount");
    try {
      String old = catalogue(2_500);
      assertTrue(old.length() > 600_000 && old.length() < 900_000, "" + old.length());
      Files.writeString(disk.resolve("c.json"), old);
      Files.writeString(folder.resolve("x.bib"), "@book{new, title = {A new book}}\n");
      assertEquals(4, start("import", "x.bib", "--into", "disk/c.json").waitFor());
      assertEquals(old, Files.readString(disk.resolve("c.json"), StandardCharsets.UTF_8));
    } finally {
      new ProcessBuilder("umount", disk.toString()).start().waitFor();
    }
  }
}
