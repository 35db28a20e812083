package qicat.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The shell as the build made it, on a real pseudo-terminal, which {@code script} opens. */
@EnabledOnOs(OS.LINUX) // elsewhere script has other options
class ShellIT {
  private static final Path LAUNCHER = Path.of("target/qicat/bin/qicat").toAbsolutePath();
  private static final long PATIENCE = 40_000;

  @TempDir Path folder;

  private Process process;
  private OutputStream keys;
  private final StringBuilder screen = new StringBuilder();

  @BeforeEach
  void open() throws IOException {
    String session =
        "stty cols 100 rows 30; tty >tty; stty -a >before; '"
            + LAUNCHER
            + "' shell; echo $? >code; stty -a >after";
    ProcessBuilder builder =
        new ProcessBuilder("script", "-qec", session, "/dev/null")
            .directory(folder.toFile())
            .redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("QICAT_"));
    builder.environment().put("TERM", "xterm");
    builder.environment().put("SHELL", "/bin/sh");
    builder.environment().put("XDG_STATE_HOME", folder.toString());
    builder.environment().put("PAGER", "echo lines: $(wc -l)");
    process = builder.start();
    keys = process.getOutputStream();
    Thread reading = new Thread(this::read);
    reading.setDaemon(true);
    reading.start();
    awaitScreen("qicat> ");
  }

  @AfterEach
  void close() {
    process.destroyForcibly();
  }

  private void read() {
    byte[] bytes = new byte[4096];
    try (InputStream shown = process.getInputStream()) {
      for (int n = shown.read(bytes); n >= 0; n = shown.read(bytes)) {
        synchronized (screen) {
          screen.append(new String(bytes, 0, n, StandardCharsets.UTF_8));
          screen.notifyAll();
        }
      }
    } catch (IOException e) {
      // The terminal is closed.
    }
  }

  /** Waits until a text is shown, and forgets what was shown up to its end. */
  private void awaitScreen(String text) {
    long end = System.currentTimeMillis() + PATIENCE;
    synchronized (screen) {
      for (String plain = plain(); !plain.contains(text); plain = plain()) {
        long left = end - System.currentTimeMillis();
        assertTrue(left > 0, () -> "\"" + text + "\" is not shown, but\n" + screen);
        try {
          screen.wait(left);
        } catch (InterruptedException e) {
          throw new IllegalStateException(e);
        }
      }
      String rest = plain().substring(plain().indexOf(text) + text.length());
      screen.setLength(0);
      screen.append(rest);
    }
  }

  /** What is shown, without the sequences that move the cursor and set emphasis. */
  private String plain() {
    return screen.toString().replaceAll("\u001b\\[[0-9;?]*[A-Za-z]", "");
  }

  private void type(String text) throws IOException {
    keys.write(text.getBytes(StandardCharsets.UTF_8));
    keys.flush();
  }

  private void leaves(int code) throws Exception {
    process.waitFor();
    assertEquals(code + "\n", Files.readString(folder.resolve("code")));
    assertEquals(settings("before"), settings("after"));
  }

  /** The settings of the terminal but its size. */
  private String settings(String file) throws IOException {
    return Files.readString(folder.resolve(file)).replaceAll("(rows|columns) \\d+", "");
  }

  @Test
  void searchesCompletesAndLeaves() throws Exception {
    type("organisational cult\t"); // nothing to complete here: a word of a query
    type("ure\r");
    awaitScreen("mannion-culture");
    awaitScreen("qicat> ");
    type("sho\t1 --fie\tid,title\r");
    awaitScreen("Understanding organisational culture");
    awaitScreen("qicat> ");
    type("show greenh\t\r");
    awaitScreen("Spreading and scaling up innovation");
    awaitScreen("qicat> ");
    type("\u0004");
    leaves(0);
    List<String> history = Files.readAllLines(folder.resolve("qicat/history"));
    assertEquals(3, history.size(), history.toString());
    assertTrue(history.get(2).endsWith(":show greenhalgh-spreading"), history.toString());
  }

  @Test
  void aLineIsGivenUpAndTheNextOneRuns() throws Exception {
    type("list \"half a line");
    awaitScreen("a line");
    type("\u0003");
    awaitScreen("qicat> ");
    type("search kaizen -f ids\r");
    awaitScreen("macrae-industry");
    awaitScreen("qicat> ");
    type("exit 5\r");
    leaves(5);
  }

  @Test
  void anAnswerFitsATerminalThatHasBeenResized() throws Exception {
    type("times of crisis --fields id,title,author\r");
    awaitScreen("1  shah-crisis  Quality improvement at times of crisis  Shah");
    awaitScreen("qicat> ");
    String tty = Files.readString(folder.resolve("tty")).strip();
    Process resize = new ProcessBuilder("stty", "-F", tty, "cols", "50", "rows", "30").start();
    assertEquals(0, resize.waitFor());
    type("times of crisis\r");
    awaitScreen("1  Quality improvement at times of crisis\r\n     shah-crisis");
    awaitScreen("qicat> ");
    type("\u0004");
    leaves(0);
  }

  @Test
  void aLongAnswerGoesThroughThePager() throws Exception {
    type("list\r"); // the pager of this session counts the lines that it is given
    awaitScreen("lines: 55\r\n");
    awaitScreen("qicat> ");
    type("list -n 2 -f ids\r");
    awaitScreen("bircher-prioritising\r\nallwood-space\r\n");
    awaitScreen("qicat> ");
    type("\u0004");
    leaves(0);
  }
}
