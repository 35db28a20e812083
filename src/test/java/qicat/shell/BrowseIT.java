package qicat.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The full screen as the build made it, on a real pseudo-terminal, which {@code script} opens. */
@EnabledOnOs(OS.LINUX) // elsewhere script has other options
class BrowseIT {
  private static final Path LAUNCHER = Path.of("target/qicat/bin/qicat").toAbsolutePath();
  private static final long PATIENCE = 40_000;
  private static final String ENTERED = "\u001b[?1049h";
  private static final String LEFT = "\u001b[?1049l";

  @TempDir Path folder;

  private Process process;
  private OutputStream keys;

  /** All that was sent to the terminal. */
  private final StringBuilder sent = new StringBuilder();

  /** How much of that has been waited for. */
  private int seen;

  private void open(String words) throws IOException {
    String session =
        "stty cols 100 rows 30; tty >tty; stty -a >before; '"
            + LAUNCHER
            + "' browse "
            + words
            + "; echo $? >code; stty -a >after";
    ProcessBuilder builder =
        new ProcessBuilder("script", "-qec", session, "/dev/null")
            .directory(folder.toFile())
            .redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("QICAT_"));
    builder.environment().remove("NO_COLOR");
    builder.environment().put("TERM", "xterm-256color");
    builder.environment().put("SHELL", "/bin/sh");
    builder.environment().put("BROWSER", "false");
    process = builder.start();
    keys = process.getOutputStream();
    Thread reading = new Thread(this::read);
    reading.setDaemon(true);
    reading.start();
  }

  @AfterEach
  void close() {
    process.destroyForcibly();
  }

  private void read() {
    byte[] bytes = new byte[4096];
    try (InputStream shown = process.getInputStream()) {
      for (int n = shown.read(bytes); n >= 0; n = shown.read(bytes)) {
        synchronized (sent) {
          sent.append(new String(bytes, 0, n, StandardCharsets.UTF_8));
          sent.notifyAll();
        }
      }
    } catch (IOException e) {
      // The terminal is closed.
    }
  }

  /** Waits until a text is sent, behind what was waited for before. */
  private void await(String text) {
    long end = System.currentTimeMillis() + PATIENCE;
    synchronized (sent) {
      while (sent.indexOf(text, seen) < 0) {
        long left = end - System.currentTimeMillis();
        assertTrue(left > 0, () -> "\"" + text + "\" is not shown, but\n" + sent.substring(seen));
        try {
          sent.wait(left);
        } catch (InterruptedException e) {
          throw new IllegalStateException(e);
        }
      }
      seen = sent.indexOf(text, seen) + text.length();
    }
  }

  private void type(String text) throws IOException {
    keys.write(text.getBytes(StandardCharsets.UTF_8));
    keys.flush();
  }

  private void leaves(int code) throws Exception {
    await(LEFT);
    process.waitFor();
    assertEquals(code + "\n", Files.readString(folder.resolve("code")), sent::toString);
    assertEquals(settings("before"), settings("after"));
  }

  /** The settings of the terminal but its size. */
  private String settings(String file) throws IOException {
    return Files.readString(folder.resolve(file)).replaceAll("(rows|columns) \\d+", "");
  }

  private String answer() throws IOException {
    return Files.readString(folder.resolve("answer"));
  }

  @Test
  void theChosenIdsGoIntoAFileWhileTheScreenIsDrawn() throws Exception {
    open("--print ids >answer 2>said");
    await(ENTERED);
    await("1/42");
    type("culture\t\t\r"); // Enter is pressed before the answer may have come
    leaves(0);
    assertEquals("mannion-culture\nboland-culture\n", answer());
    assertEquals("", Files.readString(folder.resolve("said")));
  }

  @Test
  void movesWithKeysAndWheel() throws Exception {
    open(">answer");
    await("1/42");
    type("\u001b[B\u001b[B");
    await("3");
    type("\u001b[<65;5;5M");
    await("6");
    type("\u001b[<64;5;5M\u001bOA\u001bOA\r");
    leaves(0);
    assertEquals("bircher-prioritising\n", answer());
  }

  @Test
  void escLeavesWithoutAnAnswer() throws Exception {
    open("culture >answer");
    await("1/2");
    type("\u001b");
    leaves(130);
    assertEquals("", answer());
  }

  @Test
  void ctrlCLeavesToo() throws Exception {
    open("culture >answer");
    await("1/2");
    type("\u0003");
    leaves(130);
  }

  @Test
  void nothingThatIsFoundIsNothingChosen() throws Exception {
    open("'NOT *' >answer");
    await("nothing is found");
    type("\r");
    leaves(1);
  }

  @Test
  void isDrawnAgainAtAnotherSize() throws Exception {
    open("culture >answer");
    await("\u250a"); // the preview beside, before anything is found
    await("1/2");
    String tty = Files.readString(folder.resolve("tty")).strip();
    Process resize = new ProcessBuilder("stty", "-F", tty, "cols", "50", "rows", "20").start();
    assertEquals(0, resize.waitFor());
    await("\u2504\u2504\u2504"); // the preview below
    type("\u001b[200~ staff\rx\u001b[201~");
    await("staff x"); // what is pasted presses no Enter
    type("\u0015culture\u001b[B\r");
    leaves(0);
  }

  @Test
  void copiesCitesAndFailsToOpen() throws Exception {
    open("kaizen");
    await("1/2");
    type("\u001by");
    await("\u001b]52;c;aHR0cHM6Ly9kb2kub3JnLzEwLjExMzYvYm1qLmwxMDM5\u0007");
    type("\u001bo");
    await(LEFT);
    await("no browser opened");
    await(ENTERED);
    type("\u001bc");
    await(LEFT);
    await("Macrae C, Stewart K.");
    process.waitFor();
    assertEquals("0\n", Files.readString(folder.resolve("code")));
    assertEquals(settings("before"), settings("after"));
  }

  @Test
  void exportsIntoTheFileThatIsAskedFor() throws Exception {
    open("kaizen");
    await("1/2");
    type("\u001be");
    await("File: ");
    type("one.ris\r");
    leaves(0);
    assertTrue(Files.readString(folder.resolve("one.ris")).startsWith("TY  - "));
  }

  @Test
  void aSignalThatEndsItGivesTheTerminalBack() throws Exception {
    open("culture >answer");
    await("1/2");
    ProcessHandle java =
        process
            .descendants()
            .filter(each -> each.info().command().orElse("").endsWith("java"))
            .findFirst()
            .orElseThrow();
    assertTrue(java.destroy());
    leaves(143);
  }
}
