package qicat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A real terminal without a screen, which {@code script} of Linux opens: keys go in, and what is
 * sent to it is waited for. It runs one line of {@code sh}, in which {@code $qicat} is the launcher
 * that the build made, and keeps the terminal's settings from before and after that line.
 */
public final class PseudoTerminal implements AutoCloseable {
  private static final Path LAUNCHER = Path.of("target/qicat/bin/qicat").toAbsolutePath();

  /** Milliseconds that a text is waited for. */
  private static final long PATIENCE = 40_000;

  private static final String SEQUENCES = "(?:\u001b\\[[0-9;?]*[A-Za-z])*";

  private final Path folder;
  private final ProcessBuilder builder = new ProcessBuilder();
  private int columns = 100;
  private int rows = 30;
  private Process process;
  private Thread reading;

  /** All that was sent. */
  private final StringBuilder sent = new StringBuilder();

  /** How much of that has been waited for. */
  private int seen;

  /**
   * Makes one of 100 columns and 30 rows.
   *
   * @param folder where the line runs and what it leaves is kept
   */
  public PseudoTerminal(Path folder) {
    this.folder = folder;
    builder.directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("QICAT_"));
    builder.environment().remove("NO_COLOR");
    builder.environment().remove("LESS");
    builder.environment().remove("PAGER");
    with("TERM", "xterm-256color").with("SHELL", "/bin/sh").with("qicat", LAUNCHER.toString());
  }

  /** Sets a variable of the environment. */
  public PseudoTerminal with(String variable, String value) {
    builder.environment().put(variable, value);
    return this;
  }

  /** Sets the size that it opens with. */
  public PseudoTerminal sized(int toColumns, int toRows) {
    columns = toColumns;
    rows = toRows;
    return this;
  }

  /** Opens it and runs a line. */
  public PseudoTerminal open(String line) throws IOException {
    String session =
        "stty cols "
            + columns
            + " rows "
            + rows
            + "; tty >tty; stty -a >before; "
            + line
            + "; echo $? >code; stty -a >after";
    process = builder.command("script", "-qec", session, "/dev/null").start();
    reading = new Thread(this::read, "terminal");
    reading.setDaemon(true);
    reading.start();
    return this;
  }

  private void read() {
    char[] piece = new char[4096];
    // A reader, which keeps half a character at the end of a piece for the next one.
    try (Reader shown = process.inputReader(StandardCharsets.UTF_8)) {
      for (int n = shown.read(piece); n >= 0; n = shown.read(piece)) {
        synchronized (sent) {
          sent.append(piece, 0, n);
          sent.notifyAll();
        }
      }
    } catch (IOException e) {
      // It is closed.
    }
  }

  /** Presses keys. */
  public void type(String text) throws IOException {
    OutputStream keys = process.getOutputStream();
    keys.write(text.getBytes(StandardCharsets.UTF_8));
    keys.flush();
  }

  /** Waits until a text is sent, behind what was waited for before; sequences of control count. */
  public void await(String text) {
    await(text, Pattern.compile(text, Pattern.LITERAL));
  }

  /** Waits for a text that is shown, whatever moves the cursor or sets emphasis within it. */
  public void awaitShown(String text) {
    StringJoiner letters = new StringJoiner(SEQUENCES);
    text.codePoints().forEach(c -> letters.add(Pattern.quote(Character.toString(c))));
    await(text, Pattern.compile(letters.toString()));
  }

  private void await(String text, Pattern pattern) {
    long end = System.currentTimeMillis() + PATIENCE;
    synchronized (sent) {
      Matcher found = pattern.matcher(sent);
      while (!found.find(seen)) {
        long left = end - System.currentTimeMillis();
        assertTrue(left > 0, () -> "\"" + text + "\" is not shown, but\n" + sent.substring(seen));
        try {
          sent.wait(left);
        } catch (InterruptedException e) {
          throw new IllegalStateException(e);
        }
      }
      seen = found.end();
    }
  }

  /** Gives it another size, as one does who drags the corner of its window. */
  public void resize(int toColumns, int toRows) throws Exception {
    String tty = Files.readString(folder.resolve("tty")).strip();
    ProcessBuilder stty =
        new ProcessBuilder("stty", "-F", tty, "cols", "" + toColumns, "rows", "" + toRows);
    assertEquals(0, stty.start().waitFor());
  }

  /** Sends SIGTERM to the Java of the line. */
  public void terminate() {
    ProcessHandle java =
        process
            .descendants()
            .filter(each -> each.info().command().orElse("").endsWith("java"))
            .findFirst()
            .orElseThrow();
    assertTrue(java.destroy());
  }

  /** Waits until the line has ended; all that was sent, with line feeds alone. */
  public String shown() throws InterruptedException {
    process.waitFor();
    reading.join();
    synchronized (sent) {
      return sent.toString().replace("\r\n", "\n");
    }
  }

  /** The line ends with an exit code, and the terminal has the settings of before. */
  public void leaves(int code) throws Exception {
    String shown = shown();
    assertEquals(code + "\n", file("code"), shown);
    assertEquals(settings("before"), settings("after"), shown);
  }

  /** The settings but the size, which the test itself changes. */
  private String settings(String file) throws IOException {
    return file(file).replaceAll("(rows|columns) \\d+", "");
  }

  /** A file that the line has written. */
  public String file(String name) throws IOException {
    return Files.readString(folder.resolve(name));
  }

  @Override
  public void close() {
    if (process != null) {
      process.destroyForcibly();
    }
  }
}
