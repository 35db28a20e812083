package qicat.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.StringJoiner;
import org.jline.terminal.Size;
import org.jline.terminal.impl.LineDisciplineTerminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import qicat.Roof;
import qicat.command.Context;
import qicat.console.Console;
import qicat.console.Out;

/** {@code browse} as a line of the shell, on a terminal in memory: what comes of what is picked. */
@Timeout(60)
class BrowseCommandTest {
  @TempDir Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final ByteArrayOutputStream sent = new ByteArrayOutputStream();
  private Context context;

  /** Runs it on a catalogue with these ids, and presses keys when all entries are shown. */
  private int browse(String keys, String... ids) throws Exception {
    StringJoiner entries = new StringJoiner(",", "[", "]");
    for (String id : ids) {
      entries.add("{\"id\":\"" + id + "\",\"title\":\"Of " + id + "\"}");
    }
    Path catalogue = Files.writeString(folder.resolve("c.json"), entries.toString());
    Console console =
        new Console(
            new Out(out, true, 80, false),
            new Out(err, true, 80, false),
            InputStream.nullInputStream(),
            Map.of(
                "NO_COLOR",
                "1",
                "HOME",
                folder.toString(),
                "QICAT_CATALOGUE",
                catalogue.toString()));
    context = new Context(console, console.environment(), folder).ofLines();
    LineDisciplineTerminal terminal =
        new LineDisciplineTerminal("test", "xterm-256color", sent, StandardCharsets.UTF_8);
    terminal.setSize(Size.of(80, 24));
    try (Screen screen = new Screen(() -> terminal)) {
      context.lend(Screen.class, screen);
      Thread person = new Thread(() -> press(keys, "1/" + ids.length, terminal));
      person.start();
      int code = Roof.run(context, "browse");
      person.join();
      return code;
    }
  }

  private void press(String keys, String shown, LineDisciplineTerminal terminal) {
    try {
      while (!sent.toString(StandardCharsets.UTF_8).contains(shown)) {
        Thread.sleep(5);
      }
      terminal.processInputBytes(keys.getBytes(StandardCharsets.UTF_8));
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void theSearchIsLeftToTheNextLine() throws Exception {
    assertEquals(130, browse("\u0003", "smith-lean"));
    context.lent(Seeker.class).awaitEnd();
  }

  private String file(String name) throws IOException {
    return Files.readString(folder.resolve(name));
  }

  private String said() {
    return err.toString(StandardCharsets.UTF_8);
  }

  @Test
  void anExportHoldsWhatWasPickedAndNoEntryOfALongerId() throws Exception {
    assertEquals(0, browse("\u001be~/one.ids\r", "smith-lean", "smith-lean-2"), said());
    assertEquals("smith-lean\n", file("one.ids"));
  }

  @Test
  void anExportHoldsAllMarksHoweverManyInTheCataloguesOrder() throws Exception {
    String[] ids = new String[400];
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < ids.length; i++) {
      ids[i] = "quality-improvement-" + i;
      all.append(ids[i]).append('\n');
    }
    // The second is marked before the others.
    assertEquals(0, browse("\u001b[B\t\u001ba\u001beall.ids\r", ids), said());
    assertEquals(all.toString(), file("all.ids"));
    assertEquals("", said());
  }

  @Test
  void aFileThatIsThereStays() throws Exception {
    Files.writeString(folder.resolve("one.ids"), "mine");
    assertEquals(4, browse("\u001beone.ids\r", "smith-lean"));
    assertEquals("mine", file("one.ids"));
    assertEquals(
        "qicat: " + folder.resolve("one.ids") + " is there already\n  give it another name\n",
        said());
  }
}
