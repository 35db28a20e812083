package qicat.shell;

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
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.utils.Display;
import org.jline.utils.NonBlockingReader;
import qicat.model.Address;
import qicat.model.Entry;
import qicat.text.Digits;
import qicat.text.Split;
import qicat.text.Visible;

/** Leads a {@link Finder} on a screen: its keys, its mouse, its size. */
final class FullScreen implements AutoCloseable {
  /** Milliseconds after which it is looked for an answer, and for a new size. */
  private static final long PATIENCE = 10;

  private static final long IDLE_PATIENCE = 100;

  /** Milliseconds after which an Esc is no longer taken for the beginning of a longer key. */
  private static final long ESCAPE_PATIENCE = 60;

  private static final int USUAL_COLUMNS = 80;
  private static final int USUAL_ROWS = 24;
  private static final String LETTER = "letter";
  private static final String MOUSE = "mouse";
  private static final String PASTE = "paste";
  private static final String PASTED = "\u001b[201~";

  /** Buttons of the mouse as it reports them, and what is added for a key that is held. */
  private static final int LEFT_BUTTON = 0;

  private static final int WHEEL_UP = 64;
  private static final int WHEEL_DOWN = 65;
  private static final int HELD = 4 | 8 | 16; // Shift, Alt, Ctrl
  private static final int WHEEL_ROWS = 3;
  private static final int LONGEST_REPORT = 20;

  /** The keys that act on entries, and so wait for those that were asked for. */
  private static final Set<Key> ACTING = EnumSet.range(Key.MARK, Key.EXPORT);

  private final Screen screen;
  private final Terminal terminal;
  private final Terminal.SignalHandler usualResize;
  private final Finder finder;
  private final Seeker seeker;
  private final Display display;
  private final BindingReader reader;
  private final KeyMap<Object> keys = new KeyMap<>();
  private final AtomicBoolean resized = new AtomicBoolean(true);

  /**
   * Makes one.
   *
   * @param screen where it is drawn; it is left again, not closed
   */
  FullScreen(Screen screen, Finder finder, Seeker seeker) {
    this.screen = screen;
    this.terminal = screen.terminal();
    this.finder = finder;
    this.seeker = seeker;
    usualResize = terminal.handle(Terminal.Signal.WINCH, signal -> resized.set(true));
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
    keys.bind(MOUSE, "\u001b[<");
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
          screen.leave();
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
    } else if (key.equals(MOUSE)) {
      followMouse();
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
  private void followMouse() {
    StringBuilder report = new StringBuilder();
    int c = reader.readCharacter();
    while (c >= ' ' && c != 'M' && c != 'm' && report.length() < LONGEST_REPORT) {
      report.append((char) c);
      c = reader.readCharacter();
    }
    List<String> numbers = Split.at(";", report.toString());
    if (c != 'M' || numbers.size() != 3) { // m: the button is let go
      return;
    }
    int button = Digits.number(numbers.get(0));
    int column = Digits.number(numbers.get(1)) - 1;
    int row = Digits.number(numbers.get(2)) - 1;
    if (button == WHEEL_UP || button == WHEEL_DOWN) {
      for (int i = 0; i < WHEEL_ROWS; i++) {
        finder.turn(column, row, button == WHEEL_UP);
      }
    } else if ((button & ~HELD) == LEFT_BUTTON) {
      finder.click(column, row, button != LEFT_BUTTON);
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
    Size size = screen.size();
    int columns = size == null ? USUAL_COLUMNS : size.getColumns();
    int rows = size == null ? USUAL_ROWS : size.getRows();
    finder.resize(columns, rows);
    display.clear();
    display.resize(Size.of(columns, rows));
  }

  private void enter() {
    screen.enter();
    resized.set(true);
  }

  @Override
  public void close() {
    screen.leave();
    terminal.handle(Terminal.Signal.WINCH, usualResize);
  }
}
