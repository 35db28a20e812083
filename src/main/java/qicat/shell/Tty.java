package qicat.shell;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.PosixSysTerminal;
import org.jline.terminal.impl.exec.ExecPty;
import org.jline.terminal.impl.exec.ExecTerminalProvider;
import org.jline.terminal.spi.Pty;
import org.jline.terminal.spi.SystemStream;

/**
 * A terminal whose settings {@code stty} makes, which needs no native code, of which newer JDKs
 * warn. Once they are put back for good nobody changes them: JLine asks for the settings, changes
 * its own and sets all of them while it waits for a key, and a signal may come in between.
 */
final class Tty extends ExecPty {
  private static final String DEVICE = "/dev/tty";

  private boolean isBack;

  private Tty(SystemStream stream, String device) {
    super(new ExecTerminalProvider(), stream, device);
  }

  /** Whether the process was started from a terminal. */
  static boolean isThere() {
    try {
      new FileOutputStream(DEVICE).close();
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * Opens the terminal that the process was started from, whatever its input and output are. So an
   * answer can go into a file or to another command while the screen is drawn.
   *
   * @param type the kind of terminal, as {@code TERM} tells it
   */
  static Terminal controlling(String type) throws IOException {
    return new Tty(null, DEVICE).open(type);
  }

  /**
   * Opens the terminal that the process's input and output are.
   *
   * @param type the kind of terminal, as {@code TERM} tells it
   */
  static Terminal ofProcess(String type) throws IOException {
    Pty current = ExecPty.current(new ExecTerminalProvider(), SystemStream.Output);
    return new Tty(SystemStream.Output, ((ExecPty) current).getName()).open(type);
  }

  private Terminal open(String type) throws IOException {
    return new PosixSysTerminal(
        "qicat",
        type.isEmpty() ? null : type,
        this,
        StandardCharsets.UTF_8,
        true,
        Terminal.SignalHandler.SIG_DFL);
  }

  @Override
  protected synchronized void doSetAttr(Attributes wanted) throws IOException {
    if (!isBack) {
      super.doSetAttr(wanted);
    }
  }

  /** Sets what no one changes any more. */
  synchronized void putBack(Attributes usual) throws IOException {
    setAttr(usual);
    isBack = true;
  }
}
