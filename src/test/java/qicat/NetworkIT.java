package qicat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** No command speaks with the network: its calls to the system are watched with strace. */
@EnabledOnOs(OS.LINUX)
class NetworkIT {
  private static final Path LAUNCHER = Path.of("target/qicat/bin/qicat").toAbsolutePath();

  @TempDir Path folder;

  @BeforeAll
  static void needsStrace() throws Exception {
    boolean there;
    try {
      Process process =
          new ProcessBuilder("strace", "-o", "/dev/null", "true").redirectErrorStream(true).start();
      process.getInputStream().readAllBytes();
      there = process.waitFor() == 0;
    } catch (IOException e) {
      there = false;
    }
    assumeTrue(there, "there is no strace, or it may not watch");
  }

  /** The calls of the network that a line of the shell and all its processes make. */
  private List<String> calls(String line) throws Exception {
    Path log = folder.resolve("calls");
    Files.deleteIfExists(log);
    ProcessBuilder builder =
        new ProcessBuilder(
                "strace",
                "-f",
                "-qq",
                "--trace=network",
                "--signal=none",
                "--output=" + log,
                "/bin/sh",
                "-c",
                line)
            .directory(folder.toFile())
            .redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("QICAT_"));
    builder.environment().put("qicat", LAUNCHER.toString());
    builder.environment().put("BROWSER", "true");
    Process process = builder.start();
    process.getOutputStream().close();
    process.getInputStream().readAllBytes();
    process.waitFor();
    try (Stream<String> lines = Files.lines(log)) {
      return lines.toList();
    }
  }

  /**
   * Those that name an address of a network or send something. A bare socket is none: the JVM makes
   * one to learn which protocols there are; nor is one of the machine itself, by which the C
   * library asks a daemon for a user's name. Behind a short number of a process stand two blanks.
   */
  private static List<String> ofTheNetwork(List<String> calls) {
    return calls.stream()
        .filter(
            call -> call.matches("\\d++ ++(?!socket\\().*(AF_INET|AF_NETLINK|AF_PACKET|send).*"))
        .toList();
  }

  @Test
  void noCommandSpeaksWithTheNetwork() throws Exception {
    Files.writeString(
        folder.resolve("x.bib"), "@book{a, title = {T}, url = {http://localhost/}}\n");
    for (Commands command : Commands.values()) {
      String words =
          switch (command) {
            case SHOW, RELATED, CITE, OPEN -> " shah-data";
            case IMPORT -> " x.bib";
            case COMPLETE_WORD -> " topic c";
            case SHELL -> " <<'end'\nlist\nopen 1\ncite 1\nend\n";
            default -> "";
          };
      List<String> calls = calls("\"$qicat\" " + command.word + words);
      assertEquals(List.of(), ofTheNetwork(calls), command.word);
    }
  }

  /** The test can fail: who opens a port is seen. */
  @Test
  void whoDoesIsSeen() throws Exception {
    Path program =
        Files.writeString(
            folder.resolve("Ask.java"),
            """
            class Ask {
              public static void main(String[] none) throws Exception {
                new java.net.DatagramSocket().close();
              }
            }
            """);
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<String> calls = calls("'" + java + "' '" + program + "'");
    assertTrue(!ofTheNetwork(calls).isEmpty(), () -> "nothing is seen in " + calls);
  }
}
