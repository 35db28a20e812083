package qicat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What the machine does to the built qicat: closed outputs, full disks, signals, no home. */
@EnabledOnOs(OS.LINUX) // for /dev/full and /proc
class FaultsIT {
  private static final Path LAUNCHER = Path.of("target/qicat/bin/qicat").toAbsolutePath();
  private static final int SIGNALS = 12;

  @TempDir Path folder;

  private record Result(int code, String out) {}

  private Process start(String script) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder("/bin/sh", "-c", script)
            .directory(folder.toFile())
            .redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("QICAT_"));
    builder.environment().put("qicat", LAUNCHER.toString());
    builder.environment().put("BROWSER", "true");
    return builder.start();
  }

  private Result sh(String script) throws Exception {
    Process process = start(script);
    process.getOutputStream().close();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(process.waitFor(1, TimeUnit.MINUTES), script);
    return new Result(process.exitValue(), out);
  }

  /** Each command of the registry, with what it needs to have something to say. */
  private static List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (Commands command : Commands.values()) {
      String words =
          switch (command) {
            case SHOW, RELATED, CITE, OPEN -> " shah-data";
            case IMPORT -> " x.bib";
            case COMPLETE_WORD -> " topic c";
            default -> "";
          };
      lines.add(command.word + words);
    }
    return lines;
  }

  @Test
  void outputsThatAreClosedOrFullAreNoBug() throws Exception {
    Files.writeString(folder.resolve("x.bib"), "@book{a, title = {T}}\n");
    for (String line : lines()) {
      for (String outputs :
          List.of(">&-", "2>&-", ">&- 2>&-", ">/dev/full 2>/dev/full", "<&- >&- 2>&-")) {
        Result result = sh("\"$qicat\" " + line + " " + outputs + " 2>&1; echo \"code $?\"");
        int code = Integer.parseInt(result.out.strip().replaceAll("(?s).*code ", ""));
        assertTrue(code <= 4, () -> line + " " + outputs + ": " + result);
        assertFalse(result.out.contains("Exception"), () -> line + " " + outputs + ": " + result);
      }
    }
    assertEquals(new Result(4, ""), sh("\"$qicat\" list >/dev/full 2>/dev/full"));
    assertEquals(new Result(4, ""), sh("\"$qicat\" list >&- 2>&-"));
    assertEquals(new Result(2, ""), sh("\"$qicat\" nonsense >&- 2>&-"));
  }

  /**
   * A file that is opened while an output is closed may get its number, and what is printed with
   * it.
   */
  @Test
  void whatIsPrintedNeverGetsIntoTheCatalogue() throws Exception {
    Files.writeString(folder.resolve("x.bib"), "@book{new, title = {A new book}}\n");
    assertEquals(0, sh("\"$qicat\" import x.bib --into right.json").code);
    String right = Files.readString(folder.resolve("right.json"));
    for (String outputs : List.of(">&-", "2>&-", ">&- 2>&-", "<&- >&- 2>&-", ">/dev/full 2>&1")) {
      Path file = folder.resolve("c.json");
      Files.deleteIfExists(file);
      sh("\"$qicat\" import x.bib --into c.json " + outputs);
      assertEquals(right, Files.readString(file), outputs);
      Files.deleteIfExists(folder.resolve("out.json"));
      sh("\"$qicat\" export -c right.json -o out.json " + outputs);
      String exported = Files.readString(folder.resolve("out.json"));
      assertTrue(exported.startsWith("[") && exported.endsWith("]\n"), outputs + exported);
    }
  }

  @Test
  void aSignalThatEndsItLeavesTheOldFileOrTheNewOne() throws Exception {
    StringBuilder json = new StringBuilder("[");
    for (int i = 0; i < 4_000; i++) {
      json.append(i == 0 ? "\n" : ",\n").append("{\"id\":\"e").append(i).append("\",\"title\":\"");
      json.append("Title of it ".repeat(20)).append("\"}");
    }
    String old = json.append("\n]\n").toString();
    Path file = Files.writeString(folder.resolve("c.json"), old);
    Files.writeString(folder.resolve("x.bib"), "@book{new, title = {A new book}}\n");
    String line = "exec \"$qicat\" import x.bib --into c.json >said 2>&1";
    long begun = System.nanoTime();
    assertEquals(0, sh(line).code);
    int whole = (int) ((System.nanoTime() - begun) / 1_000_000);
    String changed = Files.readString(file);
    Random random = new Random(9);
    int ended = 0;
    for (int i = 0; i < SIGNALS; i++) {
      Files.writeString(file, old);
      Process process = start(line);
      process.waitFor(whole / 3 + random.nextInt(Math.max(1, whole)), TimeUnit.MILLISECONDS);
      process.destroy(); // SIGTERM
      assertTrue(process.waitFor(20, TimeUnit.SECONDS), "it does not end");
      ended += process.exitValue() == 143 ? 1 : 0;
      String left = Files.readString(file);
      assertTrue(left.equals(old) || left.equals(changed), () -> "torn: " + left.length());
      assertFalse(Files.readString(folder.resolve("said")).contains("Exception"));
      try (Stream<Path> files = Files.list(folder)) {
        List<String> left2 =
            files
                .map(each -> each.getFileName().toString())
                .filter(n -> n.endsWith(".tmp"))
                .toList();
        assertEquals(List.of(), left2, "it takes its temporary file away");
      }
    }
    assertTrue(ended > 0, "no signal came before the end");
  }

  @Test
  void aSlowReaderGetsAll() throws Exception {
    StringBuilder json = new StringBuilder("[{\"id\":\"first\"}");
    for (int i = 0; i < 20_000; i++) {
      json.append(",{\"id\":\"e").append(i).append("\"}");
    }
    Files.writeString(folder.resolve("many.json"), json.append("]"));
    Result result =
        sh(
            "\"$qicat\" export -c many.json -f ids | { read -r first; sleep 2; echo $first; wc -l; }");
    assertEquals(new Result(0, "first\n20000\n"), result);
  }

  @Test
  void withoutAHomeOrWithOneThatIsClosedItAnswers() throws Exception {
    String java = Path.of(System.getProperty("java.home")).toString();
    String line = " search 'organisational culture' -f ids -n 1 --part series 2>&1";
    for (String environment :
        List.of(
            "env -i PATH=/usr/bin:/bin JAVA_HOME='" + java + "'",
            "env -u HOME -u LANG -u LC_ALL -u TERM",
            "env HOME= XDG_STATE_HOME=",
            "env HOME=/proc/nowhere XDG_STATE_HOME=/proc/nowhere",
            "env HOME=/dev/null TMPDIR=/nowhere")) {
      Result result = sh(environment + " \"$qicat\"" + line);
      assertEquals(new Result(0, "mannion-culture\n"), result, environment);
    }
  }

  @Test
  void theShellSaysThatItKeepsNoHistoryAndGoesOn() throws Exception {
    for (String environment :
        List.of("env -u HOME -u XDG_STATE_HOME", "env HOME=/proc/nowhere XDG_STATE_HOME=")) {
      String session = environment + " '" + LAUNCHER + "' shell";
      Result result =
          sh(
              "{ sleep 4; printf 'list -n 1 -f ids\\r'; sleep 3; printf 'exit\\r'; sleep 1; }"
                  + " | script -qec \"stty cols 100 rows 30; "
                  + session
                  + "; echo code \\$?\" /dev/null");
      assertTrue(result.out.contains("no history is kept"), result::toString);
      assertTrue(result.out.contains("bircher-prioritising"), result::toString);
      assertTrue(result.out.contains("code 0"), result::toString);
      assertFalse(result.out.contains("Exception"), result::toString);
    }
  }
}
