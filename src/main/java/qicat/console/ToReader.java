package qicat.console;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

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

  private static final int TEXT = 0;
  private static final int ESCAPED = 1;
  private static final int CONTROL = 2;
  private static final int COMMAND = 3;
  private static final byte ESCAPE = 0x1B;

  /** The first byte, in UTF-8, from which on most characters take two columns. */
  private static final int MAY_BE_WIDE = 0xE3;

  /** The columns from one stop of a tab to the next. */
  private static final int TAB_STOP = 8;

  private final Console terminal;
  private final Console console;
  private final int rows;
  private final List<Piece> held = new ArrayList<>();

  /** Lines and columns that what is held takes on the screen, rather too many than too few. */
  private int lines;

  private int column;

  /** What the next byte belongs to: text, or one of the sequences of ECMA-48. */
  private int state = TEXT;

  /** Whether nothing is held back any more, since there is no pager for it. */
  private boolean plain;

  /** Shows in pages what no program does; null: nobody does. */
  private final Consumer<byte[]> stopgap;

  /** Whether the answer is held until it is whole, for the stopgap. */
  private boolean untilWhole;

  /** What is to be said of the pager behind the answer; or null. */
  private String note;

  private Process process;
  private OutputStream pipe;
  private volatile boolean interrupted;

  /** Waits for the pager, if the process is interrupted while it shows something. */
  private Thread atExit;

  /**
   * Makes one.
   *
   * @param rows the lines that the screen has; 0 where nobody knows, which means no pager
   * @param terminal the console of the terminal
   */
  public ToReader(int rows, Console terminal) {
    this(rows, terminal, null);
  }

  /**
   * Makes one.
   *
   * @param stopgap shows an answer in pages where no pager is asked for and there is no {@code
   *     less}
   */
  public ToReader(int rows, Console terminal, Consumer<byte[]> stopgap) {
    this.terminal = terminal;
    this.stopgap = stopgap;
    this.rows = rows;
    plain = rows <= 0;
    console = terminal.with(over(terminal.out(), false), over(terminal.err(), true));
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
    if (process == null && !plain && !untilWhole) {
      count(bytes);
      if (lines >= rows) {
        turnPages(besides);
      }
    }
    if (plain) {
      release();
    }
  }

  /**
   * Counts what a terminal shows: sequences of control take no room, wide characters two columns.
   */
  private void count(byte[] bytes) {
    for (byte b : bytes) {
      switch (state) {
        case ESCAPED -> state = b == '[' ? CONTROL : b == ']' ? COMMAND : TEXT;
        case CONTROL -> state = b >= '@' ? TEXT : CONTROL;
        case COMMAND -> state = b == ESCAPE ? ESCAPED : COMMAND;
        default -> {
          if (b == ESCAPE) {
            state = ESCAPED;
          } else {
            show(b);
          }
        }
      }
    }
  }

  private void show(byte b) {
    if (b == '\t') { // it goes to the next stop, but not beyond the last column
      column = Math.min((column / TAB_STOP + 1) * TAB_STOP, terminal.out().width());
      return;
    }
    boolean continued = (b & 0xC0) == 0x80; // a further byte of a character in UTF-8
    int taken = continued ? 0 : (b & 0xFF) >= MAY_BE_WIDE ? 2 : 1;
    column += taken;
    if (b == '\n') {
      lines++;
      column = 0;
    } else if (column > terminal.out().width()) {
      lines++;
      column = taken;
    }
  }

  private void turnPages(boolean besides) throws IOException {
    Pager pager = Pager.of(terminal.environment());
    if (!pager.complaint().isEmpty()) {
      note = pager.complaint() + "; " + pager.advice();
    }
    if (pager.command().isEmpty()) {
      untilWhole = pager.isLessMissing() && stopgap != null;
      plain = !untilWhole;
      return;
    }
    ProcessBuilder builder = new ProcessBuilder("/bin/sh", "-c", pager.command());
    builder.environment().putIfAbsent("LESS", "FRX");
    builder.redirectOutput(ProcessBuilder.Redirect.INHERIT);
    builder.redirectError(ProcessBuilder.Redirect.INHERIT);
    try {
      process = builder.start();
    } catch (IOException e) { // there is no shell
      plain = true;
      return;
    }
    // Ctrl-C reaches the pager too, which stays; it must not be left alone with the terminal.
    Process started = process;
    atExit = new Thread(() -> ToCommand.await(started));
    Runtime.getRuntime().addShutdownHook(atExit);
    pipe = ToCommand.pipe(process);
    List<Piece> all = new ArrayList<>(held);
    held.removeIf(piece -> !piece.besides);
    try {
      for (Piece piece : all) {
        if (!piece.besides) {
          pipe.write(piece.bytes);
        }
      }
    } catch (IOException e) {
      if (!besides) { // what is said besides is not lost with the pager
        throw e;
      }
    }
  }

  /** Takes the answer out of what is held; what was said besides stays. */
  private byte[] taken() {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    for (Piece piece : held) {
      if (!piece.besides) {
        answer.writeBytes(piece.bytes);
      }
    }
    held.removeIf(piece -> !piece.besides);
    return answer.toByteArray();
  }

  private void release() {
    List<Piece> shown = new ArrayList<>(held);
    held.clear();
    for (Piece piece : shown) {
      if (!interrupted || piece.besides) {
        Out out = piece.besides ? terminal.err() : terminal.out();
        out.append(piece.bytes);
        out.flush();
      }
    }
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
      try {
        Runtime.getRuntime().removeShutdownHook(atExit);
      } catch (IllegalStateException e) {
        // The process is ending, and waits for the same.
      }
    }
    if (untilWhole && !interrupted) {
      stopgap.accept(taken());
    }
    release();
    if (note != null) {
      terminal.note(note);
    }
    return 0;
  }
}
