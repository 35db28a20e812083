package qicat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import qicat.bench.Generator;

/**
 * Commands that pass entries on need no more memory for more of them: a JVM of its own with a heap
 * in which a fraction of these entries would fit. Nothing is timed.
 */
class LittleMemoryTest {
  /** Some 12 MB of JSON, and 100 MB of entries. */
  private static final int ENTRIES = 40_000;

  @TempDir private static Path folder;

  private static Path file;

  @BeforeAll
  static void write() throws IOException {
    file = folder.resolve("catalogue.json");
    try (OutputStream out = Files.newOutputStream(file)) {
      Generator.write(ENTRIES, 1, out);
    }
  }

  @Test
  void aListIsWrittenWhileTheCatalogueIsRead() throws Exception {
    assertEquals(ENTRIES + 1, lines("16m", "list", "--format", "csv"));
  }

  @Test
  void anExportIsWrittenWhileTheCatalogueIsRead() throws Exception {
    Path output = folder.resolve("out.jsonl");
    assertEquals(0, lines("16m", "export", "--output", output.toString()));
    try (var lines = Files.lines(output)) {
      assertEquals(ENTRIES, lines.count());
    }
  }

  @Test
  void aCheckKeepsNumbersAlone() throws Exception {
    Path twice = folder.resolve("twice.json");
    String text = Files.readString(file);
    int first = text.indexOf('{');
    String again = text.substring(first, text.indexOf("},\n", first) + 1);
    Files.writeString(
        twice,
        text.substring(0, text.lastIndexOf(']')) + "," + again.replace("-0\"", "-x\"") + "]");
    assertEquals(1, lines("16m", "check", "--rule", "duplicate-doi", twice.toString()));
  }

  @Test
  void aSearchKeepsNumbersAlone() throws Exception {
    assertEquals(1, lines("32m", "search", "culture", "--limit", "1", "--format", "ids"));
  }

  /** How many lines a command prints that has so large a heap. */
  private static long lines(String heap, String... words) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "qicat.Main"));
    command.addAll(List.of(words));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("QICAT_CATALOGUE", file.toString());
    Path errors = folder.resolve("errors.txt");
    builder.redirectError(new File(errors.toString()));
    Process process = builder.start();
    process.getOutputStream().close();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), () -> String.join(" ", command) + "\n" + read(errors));
    return out.lines().count();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return e.toString();
    }
  }
}
