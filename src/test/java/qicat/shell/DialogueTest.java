package qicat.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.jline.terminal.impl.DumbTerminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import qicat.Roof;
import qicat.command.Context;
import qicat.console.Console;
import qicat.console.Out;

/** A dialogue on a terminal that can do nothing, over streams in memory. */
@DisabledOnOs(OS.WINDOWS) // there are no rights of files as on POSIX
class DialogueTest {
  @TempDir Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int talk(Path history, boolean greeted, String typed) throws IOException {
    Map<String, String> environment = Map.of("NO_COLOR", "1");
    Console console =
        new Console(
            new Out(out, true, 80, false),
            new Out(err, true, 80, false),
            InputStream.nullInputStream(),
            environment);
    Context context = new Context(console, environment).ofLines();
    Lines lines = new Lines(Roof.commands(), context, Roof::run);
    InputStream input = new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8));
    try (Screen screen =
        new Screen(
            () ->
                new DumbTerminal(
                    "test", "dumb", input, new ByteArrayOutputStream(), StandardCharsets.UTF_8))) {
      return new Dialogue(screen, lines, Roof.commands(), context, history).run(greeted);
    }
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  @Test
  void runsLinesUntilTheInputEnds() throws IOException {
    assertEquals(0, talk(null, false, "topic:equity\nshow 2 -f ids\n"));
    assertTrue(out().startsWith("1  hirschhorn-equity "), out());
    assertTrue(out().endsWith("\ndelgado-population\n"), out());
    assertEquals("", err());
  }

  @Test
  void anErrorIsSaidAndTheNextLineRuns() throws IOException {
    assertEquals(0, talk(null, false, "list --nonsense\n(a))\nlist -n 1 -f ids\n"));
    assertTrue(err().contains("there is no option --nonsense"), err());
    assertTrue(err().contains("this bracket closes nothing"), err());
    assertEquals("bircher-prioritising\n", out());
  }

  @Test
  void whatCannotBeDrawnOnIsSaid() throws IOException {
    assertEquals(2, talk(null, false, "browse\n"));
    assertTrue(err().contains("browse cannot draw on this terminal: TERM is \"dumb\""), err());
  }

  @Test
  void exitLeavesWithItsCode() throws IOException {
    assertEquals(9, talk(null, false, "exit 9\nlist\n"));
    assertEquals("", out());
  }

  @Test
  void theGreetingNamesTheSeriesAndWhatToTry() throws IOException {
    talk(null, true, "");
    assertTrue(out().startsWith("Quality Improvement series\n42 entries "), out());
    assertTrue(out().lines().count() < 24, out());
    String tried = out().lines().filter(line -> line.startsWith("  topic:")).findFirst().orElse("");
    String query = tried.strip().substring(0, tried.strip().indexOf(' '));
    out.reset();
    assertEquals(0, talk(null, false, "list\n" + query + "\nhelp\n"), tried);
    assertEquals("", err());
  }

  @Test
  void bracketsAndQuotationMarksGoOnInTheNextLine() throws IOException {
    talk(
        null,
        false,
        "(title:lean OR\ntitle:audit) -f ids --sort id\n\"organisational\nculture for\" -f ids\n");
    assertEquals("foy-audit\nsmith-lean\nmannion-culture\n", out());
  }

  @Test
  void anExclamationMarkRepeatsALine() throws IOException {
    talk(null, false, "list -n 1 -f ids\n!!\n!1\n!li\nshow shah-data -f ids\n!-2\n!nothing\n");
    assertEquals("bircher-prioritising\n".repeat(4) + "shah-data\nbircher-prioritising\n", out());
    assertTrue(err().contains("  !nothing\n"), err());
  }

  @Test
  void linesAreKeptForTheNextSessionAndForNobodyElse() throws IOException {
    Console console =
        new Console(
            new Out(out, false, 80, false),
            new Out(err, false, 80, false),
            InputStream.nullInputStream(),
            Map.of("XDG_STATE_HOME", folder.toString()));
    Path file = HistoryFile.open(console);
    assertEquals(folder.resolve("qicat/history"), file);
    talk(file, false, "list -n 1 -f ids\n secret\n");
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    assertEquals(
        "rwx------",
        PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())));
    String kept = Files.readString(file);
    assertTrue(kept.endsWith(":list -n 1 -f ids\n"), kept);
    assertFalse(kept.contains("secret"), kept); // a blank before a line keeps it out

    out.reset();
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-rw-"));
    talk(HistoryFile.open(console), false, "!1\nhistory\n");
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    assertTrue(out().startsWith("bircher-prioritising\n1  list -n 1 -f ids\n"), out());
  }

  @Test
  void withoutAPlaceThereIsNoHistoryAndThatIsSaid() throws IOException {
    Console nowhere =
        new Console(
            new Out(out, false, 80, false),
            new Out(err, false, 80, false),
            InputStream.nullInputStream(),
            Map.of("XDG_STATE_HOME", "relative"));
    assertEquals(null, HistoryFile.open(nowhere));
    assertTrue(err().contains("no history is kept"), err());

    err.reset();
    Files.createDirectories(folder.resolve("qicat"));
    Path file = Files.writeString(folder.resolve("qicat/history"), "this is something else\n");
    Console console =
        new Console(
            new Out(out, false, 80, false),
            new Out(err, false, 80, false),
            InputStream.nullInputStream(),
            Map.of("XDG_STATE_HOME", folder.toString()));
    assertEquals(null, HistoryFile.open(console));
    assertTrue(err().contains("take it away for a new one"), err());
    assertEquals("this is something else\n", Files.readString(file));
  }
}
