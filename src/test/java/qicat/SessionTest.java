package qicat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The sessions in src/test/resources/sessions run as written, and the documents quote them. */
class SessionTest {
  /** The documents for people, and how many lines each shows at least. */
  private static final Map<Path, Integer> DOCUMENTS =
      Map.of(Path.of("README.md"), 20, Path.of("src/docs/guide.md"), 15);

  private static final Path SESSIONS = Golden.RESOURCES.resolve("sessions");

  @TestFactory
  Stream<DynamicTest> sessions() throws IOException {
    return files().stream()
        .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> run(file)));
  }

  private static void run(Path file) throws IOException {
    Path folder = Files.createTempDirectory("qicat-session");
    try {
      Sessions.putSamples(folder);
      run(file, folder);
    } finally {
      try (Stream<Path> left = Files.list(folder)) {
        for (Path each : left.toList()) {
          Files.delete(each);
        }
      }
      Files.delete(folder);
    }
  }

  private static void run(Path file, Path folder) throws IOException {
    StringBuilder shown = new StringBuilder();
    List<Sessions.Step> steps = Sessions.steps(Files.readString(file));
    assertFalse(steps.isEmpty(), "there is no line with $ in " + file);
    for (Sessions.Step step : steps) {
      shown
          .append("$ ")
          .append(step.line())
          .append('\n')
          .append(Sessions.shown(step.line(), folder));
    }
    Golden.assertFile("sessions/" + file.getFileName(), shown.toString(), file);
  }

  @Test
  void theDocumentsQuoteSessions() throws IOException {
    for (Map.Entry<Path, Integer> document : DOCUMENTS.entrySet()) {
      int quoted = assertQuotes(document.getKey());
      assertTrue(quoted >= document.getValue(), document + " shows " + quoted + " sessions");
    }
  }

  private static int assertQuotes(Path document) throws IOException {
    List<Sessions.Step> known = new ArrayList<>();
    for (Path file : files()) {
      known.addAll(Sessions.steps(Files.readString(file)));
    }
    StringBuilder expected = new StringBuilder();
    String actual = Files.readString(document);
    int quoted = 0;
    boolean inside = false;
    for (String line : actual.lines().toList()) {
      boolean typed = line.startsWith("$ ");
      inside = line.equals("```console") || inside && !line.equals("```");
      if (!inside || line.equals("```console") || typed) {
        expected.append(line).append('\n');
      }
      if (inside && typed) {
        quoted++;
        expected.append(shown(line.substring(2), known));
      }
    }
    if (Golden.UPDATE) {
      Files.writeString(document, expected);
      actual = expected.toString();
    }
    assertEquals(expected.toString(), actual);
    return quoted;
  }

  private static String shown(String line, List<Sessions.Step> known) {
    for (Sessions.Step step : known) {
      if (step.line().equals(line)) {
        return step.shown();
      }
    }
    return fail("a document shows a line that no file in " + SESSIONS + " holds: " + line);
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(SESSIONS)) {
      return files.sorted().toList();
    }
  }

  @Test
  void aLineIsPartedAsAShellPartsIt() {
    assertEquals(
        List.of("qicat", "a b", "c\"d", "", "e f"),
        Sessions.words("qicat \"a b\" 'c\"d' '' e\\ f"));
  }
}
