package qicat.shell;

import java.io.IOError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jline.terminal.Attributes;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.terminal.impl.AbstractPosixTerminal;
import org.jline.utils.InfoCmp.Capability;
import org.jline.utils.OSUtils;
import org.jline.utils.ShutdownHooks;

/**
 * A terminal that is put back to what it was, however it is left: by a key, an exception or a
 * signal. A full screen enters its other page.
 */
final class Screen implements AutoCloseable {
  /** How a terminal is opened. */
  @FunctionalInterface
  interface Opening {
    /** Opens it. */
    Terminal open() throws IOException;
  }

  private static final String PASTES_OFF = "\u001b[?2004l";

  /**
   * Reports of the mouse's buttons in the form of xterm's 1006, and marks around what is pasted.
   */
  private static final String REPORTS_ON = "\u001b[?1000h\u001b[?1006h\u001b[?2004h";

  private static final String REPORTS_OFF = PASTES_OFF + "\u001b[?1006l\u001b[?1000l";

  private final Terminal terminal;
  private final Attributes usual;
  private final ShutdownHooks.Task atEnd = this::restore;

  /** Whether the other page is shown; asked by the thread that ends the process as well. */
  private boolean entered;

  /**
   * Opens one.
   *
   * @throws UncheckedIOException when the terminal cannot be used
   */
  Screen(Opening opening) {
    ShutdownHooks.add(atEnd); // before the terminal adds its own, which closes it
    try {
      terminal = opening.open();
    } catch (IOException e) {
      ShutdownHooks.remove(atEnd);
      throw new UncheckedIOException(e);
    }
    usual = terminal.getAttributes();
  }

  /**
   * The one that the process's input and output are.
   *
   * @param type the kind of terminal, as {@code TERM} tells it
   */
  static Screen ofProcess(String type) {
    boolean dumb = OSUtils.IS_WINDOWS || type.startsWith(Terminal.TYPE_DUMB);
    return new Screen(() -> dumb ? dumb() : Tty.ofProcess(type));
  }

  /** One that shows lines alone. */
  private static Terminal dumb() throws IOException {
    return TerminalBuilder.builder()
        .name("qicat")
        .system(true)
        .provider("exec")
        .encoding(StandardCharsets.UTF_8)
        .graphemeCluster(false)
        .build();
  }

  Terminal terminal() {
    return terminal;
  }

  /** Its size; null where it does not tell one. */
  Size size() {
    try {
      Size size = terminal.getSize();
      return size.getColumns() > 0 && size.getRows() > 0 ? size : null;
    } catch (IOError e) {
      return null;
    }
  }

  /** Shows the other page and takes each key as it is pressed, Ctrl-C too. */
  synchronized void enter() {
    entered = true;
    terminal.enterRawMode();
    Attributes raw = terminal.getAttributes();
    raw.setLocalFlag(Attributes.LocalFlag.ISIG, false);
    terminal.setAttributes(raw);
    terminal.puts(Capability.enter_ca_mode);
    terminal.puts(Capability.keypad_xmit);
    terminal.writer().write(REPORTS_ON);
    terminal.flush();
  }

  /** Runs what shows the other page by itself, and puts the terminal back behind it. */
  void lend(Runnable shows) {
    synchronized (this) {
      entered = true;
    }
    try {
      shows.run();
    } finally {
      leave();
    }
  }

  /** Shows the usual page again, as it was. */
  synchronized void leave() {
    if (entered) {
      entered = false;
      terminal.writer().write(REPORTS_OFF);
      terminal.puts(Capability.keypad_local);
      terminal.puts(Capability.exit_attribute_mode);
      terminal.puts(Capability.cursor_normal);
      terminal.puts(Capability.exit_ca_mode);
      terminal.flush();
      terminal.setAttributes(usual);
    }
  }

  /** Puts the terminal back where the process is ended, maybe while a line was being typed. */
  private synchronized void restore() {
    leave();
    terminal.writer().write(PASTES_OFF);
    terminal.puts(Capability.keypad_local);
    terminal.puts(Capability.exit_attribute_mode);
    terminal.puts(Capability.cursor_normal);
    terminal.flush();
    putBack();
  }

  private void putBack() {
    if (terminal instanceof AbstractPosixTerminal posix && posix.getPty() instanceof Tty tty) {
      try {
        tty.putBack(usual);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @Override
  public void close() {
    leave();
    putBack();
    ShutdownHooks.remove(atEnd);
    try {
      terminal.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
