package qicat.shell;

import java.io.IOError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.jline.keymap.BindingReader;
import org.jline.keymap.KeyMap;
import org.jline.terminal.Attributes;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.utils.Display;
import org.jline.utils.InfoCmp.Capability;
import org.jline.utils.NonBlockingReader;
import org.jline.utils.ShutdownHooks;
import qicat.model.Address;
import qicat.model.Entry;
import qicat.text.Digits;
import qicat.text.Visible;

/**
 * A terminal on which a {@link Finder} is drawn and led: its keys, its size, its other screen.
 * However it is left, by a key, an exception or a signal, the terminal is as it was.
 */
final class FullScreen implements AutoCloseable {
  /** Milliseconds after which it is looked for an answer, and for a new size. */
  private static final long PATIENCE = 10;

  private static final long IDLE_PATIENCE = 100;

  /** Milliseconds after which an Esc is no longer taken for the beginning of a longer key. */
  private static final long ESCAPE_PATIENCE = 60;

  private static final int USUAL_COLUMNS = 80;
  private static final int USUAL_ROWS = 24;
  private static final String LETTER = "letter";
  private static final String WHEEL = "wheel";
  private static final String PASTE = "paste";
  private static final String PASTED = "\u001b[201~";

  /**
   * Reports of the mouse's buttons in the form of xterm's 1006, and marks around what is pasted.
   */
  private static final String REPORTS_ON = "\u001b[?1000h\u001b[?1006h\u001b[?2004h";

  private static final String REPORTS_OFF = "\u001b[?2004l\u001b[?1006l\u001b[?1000l";
  private static final int WHEEL_UP = 64;
  private static final int WHEEL_DOWN = 65;
  private static final int WHEEL_ROWS = 3;
  private static final int LONGEST_REPORT = 20;

  /** The keys that act on entries, and so wait for those that were asked for. */
  private static final Set<Key> ACTING = EnumSet.range(Key.MARK, Key.EXPORT);

  private final Terminal terminal;
  private final Attributes usual;
  private final Finder finder;
  private final Seeker seeker;
  private final Display display;
  private final BindingReader reader;
  private final KeyMap<Object> keys = new KeyMap<>();
  private final ShutdownHooks.Task atEnd = this::leave;
  private final AtomicBoolean resized = new AtomicBoolean(true);

  /** Whether the other screen is shown; asked by the thread that ends the process as well. */
  private boolean entered;

  /**
   * Opens it.
   *
   * @param type the kind of terminal, as {@code TERM} tells it
   */
  FullScreen(String type, Finder finder, Seeker seeker) {
    this.finder = finder;
    this.seeker = seeker;
    ShutdownHooks.add(atEnd); // before the terminal adds its own, which closes it
    try {
      terminal = ControllingTerminal.open(type);
    } catch (IOException e) {
      ShutdownHooks.remove(atEnd);
      throw new UncheckedIOException(e);
    }
    usual = terminal.getAttributes();
    terminal.handle(Terminal.Signal.WINCH, signal -> resized.set(true));
    display = new Display(terminal, true);
    reader = new BindingReader(terminal.reader());
    bind();
  }

  private void bind() {
    for (Key key : Key.values()) {
      for (String sequence : key.sequences) {
        keys.bind(key, sequence);
      }
    }
    keys.bind(WHEEL, "\u001b[<");
    keys.bind(PASTE, "\u001b[200~");
    keys.setUnicode(LETTER);
    for (char c = ' '; c < 0x7F; c++) {
      keys.bind(LETTER, String.valueOf(c));
    }
    keys.setAmbiguousTimeout(ESCAPE_PATIENCE);
  }

  /**
   * Follows keys until the person leaves.
   *
   * @param opening opens the pages of what is picked, on the usual screen; tells whether they were
   * @return what was wished at last
   */
  Finder.Wish run(BooleanSupplier opening) {
    enter();
    seeker.ask(finder.query());
    draw();
    while (true) {
      if (!awaitKey()) {
        if (takeAnswer() || resized.get()) {
          draw();
        }
        continue;
      }
      Finder.Wish wish = follow(reader.readBinding(keys));
      switch (wish) {
        case STAY -> {}
        case REDRAW -> resized.set(true);
        case COPY -> copy();
        case OPEN -> {
          leave();
          finder.tell(opening.getAsBoolean() ? "opened" : "not opened; why is said behind here");
          enter();
        }
        default -> {
          return wish;
        }
      }
      takeAnswer();
      draw();
    }
  }

  /** Waits a little for a key; false: there is none yet. */
  private boolean awaitKey() {
    int c = reader.peekCharacter(finder.isWaiting() ? PATIENCE : IDLE_PATIENCE);
    return c != NonBlockingReader.READ_EXPIRED;
  }

  private boolean takeAnswer() {
    Found found = seeker.take();
    if (found != null) {
      finder.answer(found);
    }
    return found != null;
  }

  /** Follows a key; null is the end of the input, when the terminal has gone. */
  private Finder.Wish follow(Object key) {
    if (key == null) {
      return Finder.Wish.CANCEL;
    }
    String before = finder.query();
    Finder.Wish wish = Finder.Wish.STAY;
    if (key instanceof Key pressed) {
      if (ACTING.contains(pressed) && finder.isWaiting()) {
        finder.answer(seeker.await());
      }
      wish = finder.press(pressed);
    } else if (key.equals(WHEEL)) {
      turn();
    } else if (key.equals(PASTE)) {
      String pasted = reader.readStringUntil(PASTED);
      finder.type(pasted == null ? "" : pasted);
    } else {
      finder.type(reader.getLastBinding());
    }
    if (!finder.query().equals(before)) {
      seeker.ask(finder.query());
    }
    return wish;
  }

  /** Reads a report of the mouse: button, column and row between semicolons, then M or m. */
  private void turn() {
    StringBuilder report = new StringBuilder();
    int c = reader.readCharacter();
    while (c >= ' ' && c != 'M' && c != 'm' && report.length() < LONGEST_REPORT) {
      report.append((char) c);
      c = reader.readCharacter();
    }
    int end = report.indexOf(";");
    int button = Digits.number(end < 0 ? "" : report.substring(0, end));
    for (int i = 0; i < WHEEL_ROWS && (button == WHEEL_UP || button == WHEEL_DOWN); i++) {
      finder.press(button == WHEEL_UP ? Key.UP : Key.DOWN);
    }
  }

  /** Hands the addresses of what is picked to the terminal's clipboard, by xterm's OSC 52. */
  private void copy() {
    StringJoiner copied = new StringJoiner("\n");
    List<Entry> picked = finder.picked();
    for (Entry entry : picked) {
      String address = Address.of(entry);
      copied.add(address.isEmpty() ? entry.title() : address);
    }
    byte[] bytes = copied.toString().getBytes(StandardCharsets.UTF_8);
    terminal.writer().write("\u001b]52;c;" + Base64.getEncoder().encodeToString(bytes) + "\u0007");
    String what =
        picked.size() == 1 ? Visible.line(copied.toString()) : picked.size() + " addresses";
    finder.tell("copied, if the terminal lets it: " + what);
  }

  private void draw() {
    if (resized.getAndSet(false)) {
      measure();
    }
    display.update(finder.lines(), finder.cursor());
    terminal.flush();
  }

  private void measure() {
    int columns = USUAL_COLUMNS;
    int rows = USUAL_ROWS;
    try {
      Size size = terminal.getSize();
      columns = size.getColumns() > 0 ? size.getColumns() : columns;
      rows = size.getRows() > 0 ? size.getRows() : rows;
    } catch (IOError e) {
      // A terminal that does not tell its size.
    }
    finder.resize(columns, rows);
    display.clear();
    display.resize(Size.of(columns, rows));
  }

  /** Shows the other screen and takes each key as it is pressed, Ctrl-C too. */
  private synchronized void enter() {
    entered = true;
    terminal.enterRawMode();
    Attributes raw = terminal.getAttributes();
    raw.setLocalFlag(Attributes.LocalFlag.ISIG, false);
    terminal.setAttributes(raw);
    terminal.puts(Capability.enter_ca_mode);
    terminal.puts(Capability.keypad_xmit);
    terminal.writer().write(REPORTS_ON);
    terminal.flush();
    resized.set(true);
  }

  /** Puts the terminal back to what it was. */
  private synchronized void leave() {
    if (entered) {
      entered = false;
      terminal.writer().write(REPORTS_OFF);
      terminal.puts(Capability.keypad_local);
      terminal.puts(Capability.exit_attribute_mode);
      terminal.puts(Capability.cursor_visible);
      terminal.puts(Capability.exit_ca_mode);
      terminal.flush();
      terminal.setAttributes(usual);
    }
  }

  @Override
  public void close() {
    leave();
    ShutdownHooks.remove(atEnd);
    try {
      terminal.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
