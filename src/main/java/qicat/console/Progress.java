package qicat.console;

import java.util.function.LongSupplier;

/**
 * How far a long work has come, told on a terminal: nothing in its first half second, then a line
 * that is drawn over itself and wiped off at the end.
 */
public final class Progress implements AutoCloseable {
  private static final long PATIENCE = 500_000_000L;
  private static final long PAUSE = 100_000_000L;
  private static final int LONGEST = 40;

  /** What stands around the bar: a blank, brackets, a blank, three digits, a blank, the sign. */
  private static final int AROUND = 10;

  private final Out err;
  private final LongSupplier clock;
  private final long start;
  private long last;
  private int drawn;

  /**
   * Starts the clock.
   *
   * @param err where it is shown, if that is a terminal
   * @param clock nanoseconds
   */
  Progress(Out err, LongSupplier clock) {
    this.err = err;
    this.clock = clock;
    this.start = clock.getAsLong();
    this.last = start;
  }

  /**
   * Says how far it has come; that may be said as often as one likes.
   *
   * @param what what is being done, a word
   * @param part the part that is done, 0 to 1
   */
  public void step(String what, double part) {
    if (!err.isTerminal()) {
      return;
    }
    long now = clock.getAsLong();
    if (now - start >= PATIENCE && now - last >= PAUSE) {
      last = now;
      draw(line(what, Math.max(0, Math.min(1, part))));
    }
  }

  private String line(String what, double part) {
    int percent = (int) (100 * part);
    String digits = " ".repeat(percent < 10 ? 2 : percent < 100 ? 1 : 0) + percent + " %";
    int room = Math.min(LONGEST, err.width() - what.length() - AROUND);
    if (room < 4) {
      return digits;
    }
    int done = (int) (room * part);
    return what + " [" + "#".repeat(done) + "-".repeat(room - done) + "] " + digits;
  }

  private void draw(String line) {
    try {
      err.raw("\r" + line + " ".repeat(Math.max(0, drawn - line.length())));
      err.flush();
      drawn = line.length();
    } catch (OutputClosed | OutputFailed e) {
      // Nobody is left to tell.
    }
  }

  /** Wipes it off. */
  @Override
  public void close() {
    if (drawn > 0) {
      draw("");
      try {
        err.raw("\r");
        err.flush();
      } catch (OutputClosed | OutputFailed e) {
        // Nobody is left to tell.
      }
      drawn = 0;
    }
  }
}
