package qicat.shell;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.PosixSysTerminal;
import org.jline.terminal.impl.exec.ExecPty;
import org.jline.terminal.impl.exec.ExecTerminalProvider;
import org.jline.terminal.spi.SystemStream;

/**
 * The terminal that the process was started from, whatever its input and output are: {@code
 * /dev/tty}. So an answer can go into a file or to another command while the screen is drawn.
 */
final class ControllingTerminal extends ExecPty {
  private static final String DEVICE = "/dev/tty";

  private ControllingTerminal() {
    super(new ExecTerminalProvider(), (SystemStream) null, DEVICE);
  }

  /** Whether there is one. */
  static boolean isThere() {
    try {
      new FileOutputStream(DEVICE).close();
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * Opens it.
   *
   * @param type the kind of terminal, as {@code TERM} tells it
   */
  static Terminal open(String type) throws IOException {
    return new PosixSysTerminal(
        "qicat",
        type,
        new ControllingTerminal(),
        StandardCharsets.UTF_8,
        true,
        Terminal.SignalHandler.SIG_DFL);
  }
}
