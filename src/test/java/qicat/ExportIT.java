package qicat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exports by processes of their own: killed at any point, and with little memory. */
class ExportIT {
  private static final int KILLS = 50;

  /** A fixed seed: the points in time differ from run to run all the same. */
  private static final Random RANDOM = new Random(20191127);

  @TempDir static Path folder;

  private static Path large;

  @BeforeAll
  static void makeALargeCatalogue() throws IOException {
    large = catalogue(3_000);
  }

  private static Path catalogue(int entries) throws IOException {
    StringBuilder json = new StringBuilder("[");
    for (int i = 0; i < entries; i++) {
      json.append(i == 0 ? "" : ",\n").append("{\"id\": \"e").append(i).append("\", \"title\": \"");
      for (int word = 0; word < 100; word++) {
        json.append(Long.toString(RANDOM.nextLong() >>> 20, 36)).append(' ');
      }
      json.append("\", \"issued\": {\"date-parts\": [[2019, 11]]},");
      json.append("\"author\": [{\"family\": \"Shah\", \"given\": \"Amar\"}]}");
    }
    return Files.writeString(folder.resolve(entries + ".json"), json.append("]").toString());
  }

  private static Process start(List<String> options, String... words) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-jar", Path.of("target/qicat.jar").toAbsolutePath().toString()));
    command.addAll(List.of(words));
    return new ProcessBuilder(command)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  @Test
  void killedAtAnyPointItLeavesTheOldFileOrTheNewOne() throws Exception {
    String old = "the old file\n";
    Path target = folder.resolve("out.csv");
    String[] words = {"export", "-c", large.toString(), "-o", target.toString(), "--force"};
    long start = System.nanoTime();
    assertEquals(0, start(List.of(), words).waitFor());
    long whole = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    String made = Files.readString(target);
    int wasOld = 0;
    int halfway = 0;
    for (int i = 0; i < KILLS; i++) {
      Files.writeString(target, old);
      Process process = start(List.of(), words);
      process.waitFor((long) (RANDOM.nextDouble() * 1.1 * whole), TimeUnit.MILLISECONDS);
      process.destroyForcibly().waitFor();
      String left = Files.readString(target);
      assertTrue(left.equals(old) || left.equals(made), () -> "a file of " + left.length());
      wasOld += left.equals(old) ? 1 : 0;
      halfway += temporary().isEmpty() ? 0 : 1;
      for (Path temporary : temporary()) {
        Files.delete(temporary);
      }
    }
    assertTrue(wasOld > 0 && halfway > 0, wasOld + " kept, " + halfway + " were being written");
  }

  private static List<Path> temporary() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.getFileName().toString().endsWith("~")).toList();
    }
  }

  @Test
  void aTermSignalLeavesNothingBehind() throws Exception {
    Path target = folder.resolve("term.csv");
    Process process = start(List.of(), "export", "-c", large.toString(), "-o", target.toString());
    while (process.isAlive() && temporary().isEmpty()) {
      Thread.sleep(1);
    }
    process.destroy();
    process.waitFor();
    assertEquals(List.of(), temporary());
  }

  /** More entries than fit: each is gone when the next one is read. */
  @Test
  void littleMemoryIsEnough() throws Exception {
    Path many = catalogue(30_000);
    assertTrue(Files.size(many) > 24 << 20, "as large as the memory");
    for (String format : List.of("csv", "json", "tsv", "ids")) {
      Path target = folder.resolve("many." + format);
      String[] words = {"export", "-c", many.toString(), "-f", format, "-o", target.toString()};
      assertEquals(0, start(List.of("-Xmx24m"), words).waitFor(), format);
      assertTrue(Files.size(target) > 30_000 * 5, format);
    }
  }
}
