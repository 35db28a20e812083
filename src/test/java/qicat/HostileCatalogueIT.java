package qicat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Catalogues that are made to hurt, read by the built qicat with 64 MB of memory for its objects:
 * each is an answer or an error with its place, in a minute at most, and never a stack trace.
 */
@DisabledOnOs(OS.WINDOWS)
class HostileCatalogueIT {
  private static final Path LAUNCHER = Path.of("target/qicat/bin/qicat").toAbsolutePath();
  private static final String[] COMMANDS = {"list", "search x", "check", "export -f jsonl"};
  private static final int SECONDS = 60;

  @TempDir Path folder;

  private record Result(int code, String out, String err) {}

  private Result run(List<String> command) throws Exception {
    Path out = folder.resolve("out.txt");
    Path err = folder.resolve("err.txt");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("QICAT_"));
    builder.environment().put("QICAT_JAVA_OPTS", "-Xmx64m");
    Process process = builder.start();
    process.getOutputStream().close();
    if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
      throw new AssertionError(command + " takes longer than a minute");
    }
    Result result =
        new Result(
            process.exitValue(), beginning(out), Files.readString(err, StandardCharsets.UTF_8));
    for (String line : result.err.split("\n")) {
      assertFalse(line.startsWith("\tat ") || line.contains("Exception"), result::toString);
    }
    assertTrue(result.err.length() < 10_000, "so long a message helps nobody");
    return result;
  }

  /** Answers may be as long as what is asked for; their beginning says enough. */
  private static String beginning(Path file) throws IOException {
    try (var reader = Files.newBufferedReader(file)) {
      char[] characters = new char[2_000];
      int read = reader.read(characters);
      return new String(characters, 0, Math.max(0, read));
    }
  }

  private Result qicat(String words, String catalogue) throws Exception {
    List<String> command = new ArrayList<>(List.of(LAUNCHER.toString()));
    command.addAll(List.of(words.split(" ")));
    command.addAll(List.of("-c", catalogue));
    return run(command);
  }

  /** Each command refuses a catalogue; all but check, whose answer it is, say why as an error. */
  private void assertRefused(String catalogue, String place, String why) throws Exception {
    for (String words : COMMANDS) {
      Result result = qicat(words, catalogue);
      assertEquals(3, result.code, () -> words + ": " + result);
      String told = words.equals("check") ? result.out + result.err : result.err;
      assertTrue(told.contains(catalogue + place), () -> words + ": " + result);
      assertTrue(told.contains(why), () -> words + ": " + result);
    }
  }

  private String file(String name, byte[] bytes) throws IOException {
    Files.write(folder.resolve(name), bytes);
    return name;
  }

  private String file(String name, String text) throws IOException {
    return file(name, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Writes what would not fit into this test's own memory many times. */
  private String file(String name, String before, String each, int times, String behind)
      throws IOException {
    try (BufferedWriter writer = Files.newBufferedWriter(folder.resolve(name))) {
      writer.write(before);
      for (int i = 0; i < times; i++) {
        writer.write(each.replace("#", Integer.toString(i)));
      }
      writer.write(behind);
    }
    return name;
  }

  @Test
  void whatDoesNotFitIntoMemoryIsSaid() throws Exception {
    String text =
        file("text.json", "[{\"id\":\"a\",\"title\":\"", "x".repeat(1_000), 100_000, "\"}]");
    String keys = file("keys.json", "[{\"id\":\"a\"", ",\"k#\":#", 1_000_000, "}]");
    for (String catalogue : List.of(text, keys)) {
      for (String words : COMMANDS) {
        Result result = qicat(words, catalogue);
        assertEquals(3, result.code, () -> words + ": " + result);
        assertTrue(result.err.contains("not enough memory"), () -> words + ": " + result);
        assertTrue(result.err.contains("-Xmx"), () -> words + ": " + result);
      }
    }
  }

  /** With the memory that Java takes by itself both are read. */
  @Test
  void whatFitsIntoMemoryIsRead() throws Exception {
    file("keys.json", "[{\"id\":\"a\"", ",\"k#\":#", 1_000_000, "}]");
    Result result =
        run(
            List.of(
                "/bin/sh", "-c", "QICAT_JAVA_OPTS= '" + LAUNCHER + "' list -c keys.json -f ids"));
    assertEquals(new Result(0, "a\n", ""), result);
  }

  @Test
  void nestingIsToldWithItsPlace() throws Exception {
    for (String json :
        List.of(
            "[{\"id\":\"a\",\"x\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}]",
            "[{\"id\":\"a\",\"x\":" + "{\"x\":".repeat(10_000) + "1" + "}".repeat(10_000) + "}]",
            "{\"x\":" + "[".repeat(10_000) + "]".repeat(10_000) + ",\"entries\":[]}",
            "[".repeat(10_000))) {
      assertRefused(file("deep.json", json), ":1:", "nesting limit");
    }
  }

  @Test
  void aNumberThatIsTooLongIsToldWithItsPlace() throws Exception {
    for (String key : List.of("x", "volume", "id", "issued")) {
      String number = "9".repeat(100_000);
      assertRefused(
          file("number.json", "[{\"id\":\"a\"},\n {\"" + key + "\":" + number + "}]"),
          ":2:" + (6 + key.length()) + ": ",
          "this number is too long");
    }
  }

  @Test
  void bytesThatAreNoTextAreToldWithTheirPlace() throws Exception {
    assertRefused(file("nul.json", "[{\"id\":\"a\0\"}]"), ":1:", "control character");
    assertRefused(file("nuls.json", new byte[1_000_000]), ":1:1: ", "not JSON");
    byte[] latin = "[{\"id\":\"a\"},\n{\"id\":\"é\"}]".getBytes(StandardCharsets.ISO_8859_1);
    assertRefused(file("latin.json", latin), ":2:8: ", "not UTF-8");
    byte[] surrogate = "[{\"id\":\"ab\"}]".getBytes(StandardCharsets.UTF_8);
    surrogate[8] = (byte) 0xED;
    surrogate[9] = (byte) 0xA0;
    assertRefused(file("surrogate.json", surrogate), ":1:9: ", "not UTF-8");
    assertRefused(file("utf16.json", "[]".getBytes(StandardCharsets.UTF_16)), ":1:1: ", "iconv");
    assertRefused(file("marks.json", "\uFEFF\uFEFF[]"), ":1:1: ", "second byte order mark");
    assertRefused(file("empty.json", ""), ":1:1: ", "it ends too early");
  }

  @Test
  void oddTextIsReadAllTheSame() throws Exception {
    String mark = file("mark.json", "\uFEFF[{\"id\":\"a\",\"title\":\"T\"}]");
    assertEquals(new Result(0, "a\tT\t\t\n", ""), qicat("list", mark));
    String lone = file("lone.json", "[{\"id\":\"a\",\"title\":\"x\\ud800y\\u0000z\"}]");
    Result result = qicat("list", lone);
    assertEquals(0, result.code, result::toString);
    assertFalse(result.out.contains("\0"), result::toString);
  }

  @ParameterizedTest
  @ValueSource(strings = {"list", "search x", "export -f jsonl", "check"})
  void aDeviceWithoutEndIsRefusedAtItsFirstByte(String words) throws Exception {
    for (String device : List.of("/dev/zero", "/dev/full")) {
      assumeTrue(Files.exists(Path.of(device)), "no " + device);
      Result result = qicat(words, device);
      assertEquals(3, result.code, result::toString);
      String told = words.equals("check") ? result.out.replace(" error:", "") : result.err;
      assertTrue(told.contains(device + ":1:1: not JSON"), result::toString);
    }
  }

  @Test
  void whatIsNoFileIsSaid() throws Exception {
    Files.createDirectory(folder.resolve("folder"));
    Files.createSymbolicLink(folder.resolve("circle"), Path.of("circle"));
    assertRefused("folder", ": ", "it is a folder");
    assertRefused("circle", ": ", "");
    assertRefused("nowhere/c.json", ": ", "there is no such file");
    if (Files.exists(Path.of("/proc/self/mem"))) {
      assertRefused("/proc/self/mem", ": ", "it cannot be read");
    }
  }

  @Test
  void whatMayNotBeReadIsSaid() throws Exception {
    Path secret = folder.resolve(file("secret.json", "[]"));
    Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("---------"));
    List<String> asNobody = new ArrayList<>();
    if (Files.isReadable(secret)) { // root may read all
      asNobody.addAll(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"));
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
      List<String> tried = new ArrayList<>(asNobody);
      tried.addAll(List.of(LAUNCHER.toString(), "--version"));
      Result version = null;
      try {
        version = run(tried);
      } catch (IOException e) {
        // told below
      }
      assumeTrue(version != null && version.code == 0, "nobody else may run this build here");
    }
    for (String words : COMMANDS) {
      List<String> command = new ArrayList<>(asNobody);
      command.add(LAUNCHER.toString());
      command.addAll(List.of(words.split(" ")));
      command.addAll(List.of("-c", "secret.json"));
      Result result = run(command);
      assertEquals(3, result.code, result::toString);
      assertTrue(result.err.contains("secret.json: you may not read it"), result::toString);
    }
  }

  /** A pipe with a name whose writer goes away in the middle; and one that nobody writes into. */
  @Test
  void aPipeWithANameEndsWhereItsWriterDoes() throws Exception {
    assertEquals(0, new ProcessBuilder("mkfifo", folder + "/fifo").start().waitFor());
    for (String words : COMMANDS) {
      Thread writer =
          new Thread(
              () -> {
                try (OutputStream out = Files.newOutputStream(folder.resolve("fifo"))) {
                  out.write("[{\"id\":\"a\"},\n{\"id\"".getBytes(StandardCharsets.UTF_8));
                } catch (IOException e) {
                  // nobody reads any more
                }
              });
      writer.start();
      Result result = qicat(words, "fifo");
      writer.join();
      assertEquals(3, result.code, result::toString);
      String told = words.equals("check") ? result.out : result.err;
      assertTrue(told.contains("fifo:2:"), () -> words + ": " + result);
      assertTrue(told.contains("it ends too early"), () -> words + ": " + result);
    }
    Process waiting =
        new ProcessBuilder(LAUNCHER.toString(), "list", "-c", "fifo")
            .directory(folder.toFile())
            .start();
    assertFalse(waiting.waitFor(2, TimeUnit.SECONDS), "there is nothing to read yet");
    waiting.destroy();
    assertTrue(waiting.waitFor(10, TimeUnit.SECONDS), "SIGTERM ends it");
  }

  @Test
  void aLongKeyIsOnlyLong() throws Exception {
    String key = file("key.json", "[{\"id\":\"a\",\"" + "k".repeat(10_000_000) + "\":1}]");
    assertEquals(new Result(0, "a\n", ""), qicat("list -f ids", key));
  }
}
