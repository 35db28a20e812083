package qicat.console;

import java.io.File;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import qicat.text.Split;

/**
 * Shows an answer to the person at the terminal: with a pager when it is longer than the screen. It
 * is held back until it is whole or fills the screen; what is said besides is shown behind a pager.
 */
public final class ToReader implements Destination {
  /** What was written and is not yet shown. */
  private static final class Piece {
    final boolean besides;
    final byte[] bytes;

    Piece(boolean besides, byte[] bytes) {
      this.besides = besides;
      this.bytes = bytes;
    }
  }

  private final Console terminal;
  private final Console console;
  private final String pager;
  private final int rows;
  private final List<Piece> held = new ArrayList<>();

  /** Lines and columns that what is held takes on the screen, rather too many than too few. */
  private int lines;

  private int column;
  private Process process;
  private OutputStream pipe;
  private volatile boolean interrupted;

  /**
   * Makes one.
   *
   * @param rows the lines that the screen has; 0 where nobody knows, which means no pager
   * @param terminal the console of the terminal
   */
  public ToReader(int rows, Console terminal) {
    this.terminal = terminal;
    this.rows = rows;
    this.pager = rows > 0 ? pager(terminal.environment()) : "";
    console = terminal.with(over(terminal.out(), false), over(terminal.err(), true));
  }

  /**
   * The command that shows an answer in pages: what {@code QICAT_PAGER} or else {@code PAGER} says,
   * or else {@code less} where there is one; an empty text for none, which {@code cat} means too.
   */
  private static String pager(Map<String, String> environment) {
    String usual = isInPath("less", environment) ? "less -FRX" : "";
    String said = environment.getOrDefault("QICAT_PAGER", environment.getOrDefault("PAGER", usual));
    return said.strip().equals("cat") ? "" : said.strip();
  }

  private static boolean isInPath(String program, Map<String, String> environment) {
    for (String folder : Split.at(File.pathSeparator, environment.getOrDefault("PATH", ""))) {
      if (!folder.isEmpty() && Files.isExecutable(Path.of(folder, program))) {
        return true;
      }
    }
    return false;
  }

  private Out over(Out shown, boolean besides) {
    OutputStream stream =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
          }

          @Override
          public void write(byte[] bytes, int from, int length) throws IOException {
            take(besides, Arrays.copyOfRange(bytes, from, from + length));
          }
        };
    return new Out(stream, shown.isTerminal(), shown.width(), false);
  }

  private void take(boolean besides, byte[] bytes) throws IOException {
    if (interrupted && !besides) {
      throw new InterruptedIOException();
    }
    if (process != null && !besides) {
      pipe.write(bytes);
      return;
    }
    held.add(new Piece(besides, bytes));
    count(bytes);
    if (process == null && lines >= rows && !pager.isEmpty()) {
      turnPages();
    }
  }

  private void count(byte[] bytes) {
    for (byte b : bytes) {
      boolean continued = (b & 0xC0) == 0x80; // a further byte of a character in UTF-8
      column += continued ? 0 : 1;
      if (b == '\n' || column > terminal.out().width()) {
        lines++;
        column = 0;
      }
    }
  }

  private void turnPages() throws IOException {
    ProcessBuilder builder = new ProcessBuilder("/bin/sh", "-c", pager);
    builder.environment().putIfAbsent("LESS", "FRX"); // emphasis as emphasis, whatever runs less
    builder.redirectOutput(ProcessBuilder.Redirect.INHERIT);
    builder.redirectError(ProcessBuilder.Redirect.INHERIT);
    process = builder.start();
    pipe = ToCommand.pipe(process);
    List<Piece> waiting = new ArrayList<>();
    for (Piece piece : held) {
      if (piece.besides) {
        waiting.add(piece);
      } else {
        pipe.write(piece.bytes);
      }
    }
    held.clear();
    held.addAll(waiting);
  }

  @Override
  public Console console() {
    return console;
  }

  @Override
  public void interrupt() {
    interrupted = true;
  }

  @Override
  public int end(boolean whole) {
    if (process != null) {
      ToCommand.await(process); // its exit code says how the person left it, no more
    }
    for (Piece piece : held) {
      if (!interrupted || piece.besides) {
        (piece.besides ? terminal.err() : terminal.out()).append(piece.bytes);
        (piece.besides ? terminal.err() : terminal.out()).flush();
      }
    }
    return 0;
  }
}
