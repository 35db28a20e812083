package qicat.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jline.terminal.Attributes;
import org.jline.terminal.Size;
import org.jline.terminal.impl.LineDisciplineTerminal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import qicat.model.Entry;
import qicat.search.Searcher;
import qicat.store.CatalogueReader;
import qicat.store.Source;

/** The full screen on a terminal in memory: what is sent to it, and what it is put back to. */
@Timeout(60)
class FullScreenTest {
  private static final String ENTERED = "\u001b[?1049h";
  private static final String LEFT = "\u001b[?1049l";
  private static final String MOUSE_OFF = "\u001b[?1000l";
  private static final String CURSOR_SHOWN = "\u001b[?25h";

  private final ByteArrayOutputStream sent = new ByteArrayOutputStream();
  private final Searcher searcher = new Searcher(CatalogueReader.read(Source.bundled()));
  private Finder finder;
  private LineDisciplineTerminal terminal;
  private Screen screen;
  private String before;

  @BeforeEach
  void open() throws IOException {
    terminal = new LineDisciplineTerminal("test", "xterm-256color", sent, StandardCharsets.UTF_8);
    terminal.setSize(Size.of(120, 30));
    terminal.getAttributes().setLocalFlag(Attributes.LocalFlag.ECHO, true);
    screen = new Screen(() -> terminal);
    before = terminal.getAttributes().toString();
  }

  @AfterEach
  void close() {
    screen.close();
  }

  /** Presses keys as soon as it searches, when the terminal hands on each as it is. */
  private Finder.Wish lead(BooleanSupplier opening, String keys) {
    AtomicBoolean pressed = new AtomicBoolean();
    return lead(
        opening,
        query -> {
          if (!pressed.getAndSet(true)) {
            press(keys);
          }
          return Found.by(searcher, query);
        });
  }

  private Finder.Wish lead(BooleanSupplier opening, Function<String, Found> search) {
    finder = new Finder(searcher.catalogue(), "culture", true);
    try (Seeker seeker = new Seeker(search);
        FullScreen drawn = new FullScreen(screen, finder, seeker)) {
      return drawn.run(opening);
    }
  }

  private Finder.Wish lead(String keys) {
    return lead(() -> true, keys);
  }

  private void press(String keys) {
    try {
      terminal.processInputBytes(keys.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String sent() {
    return sent.toString(StandardCharsets.UTF_8);
  }

  private void assertPutBack() {
    int left = sent().lastIndexOf(LEFT);
    assertTrue(sent().indexOf(ENTERED) >= 0 && left > sent().lastIndexOf(ENTERED), sent());
    assertTrue(sent().lastIndexOf(MOUSE_OFF) > sent().lastIndexOf("\u001b[?1000h"), sent());
    assertTrue(sent().lastIndexOf(CURSOR_SHOWN) > sent().lastIndexOf("\u001b[?25l"), sent());
    assertEquals(before, terminal.getAttributes().toString());
  }

  private List<String> picked() {
    return finder.picked().stream().map(Entry::id).toList();
  }

  @Test
  void aKeyLeavesIt() {
    assertEquals(Finder.Wish.CANCEL, lead("\u0003"));
    assertPutBack();
  }

  @Test
  void aFailureLeavesItToo() {
    Function<String, Found> broken =
        query -> {
          throw new IllegalStateException("a bug in the search");
        };
    assertThrows(IllegalStateException.class, () -> lead(() -> true, broken));
    assertPutBack();
  }

  @Test
  void whatIsOpenedIsOpenedOnTheUsualPage() {
    BooleanSupplier opening =
        () -> {
          assertPutBack();
          return true;
        };
    lead(opening, "\u001bo\u0003");
    assertTrue(sent().lastIndexOf(ENTERED) > sent().indexOf(ENTERED), sent());
    assertPutBack();
  }

  @Test
  void whatIsPastedMayBeEmpty() {
    lead("\t\u001b[200~\u001b[201~\r");
    assertEquals(List.of("mannion-culture"), picked());
  }

  @Test
  void clicksChooseAndMark() {
    // Of a click the press counts, and the release does not; Ctrl held is 16 more.
    lead("\t\t\u001b[<0;5;3M\u001b[<0;5;3m\r");
    assertEquals(List.of("mannion-culture"), picked());
    lead("\t\u001b[<16;5;3M\u001b[<0;5;2M\r");
    assertEquals(List.of("mannion-culture", "boland-culture"), picked());
    lead("\t\u001b[<0;500;300M\u001b[<2;5;2M\u001b[<;;M\u001b[<0;5M\r");
    assertEquals(List.of("mannion-culture"), picked());
    assertPutBack();
  }
}
