package qicat.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import qicat.PseudoTerminal;

/** The shell as the build made it, on a real pseudo-terminal. */
@EnabledOnOs(OS.LINUX) // elsewhere script has other options
class ShellIT {
  private static final String PROMPT = "qicat> ";
  private static final String ENTERED = "\u001b[?1049h";
  private static final String LEFT = "\u001b[?1049l";

  @TempDir Path folder;

  private PseudoTerminal terminal;

  @BeforeEach
  void open() throws IOException {
    terminal =
        new PseudoTerminal(folder)
            .with("XDG_STATE_HOME", folder.toString())
            .with("PAGER", "echo lines: $(wc -l)")
            .open("\"$qicat\" shell");
    terminal.awaitShown(PROMPT);
  }

  @AfterEach
  void close() {
    terminal.close();
  }

  @Test
  void searchesCompletesAndLeaves() throws Exception {
    terminal.type("organisational cult\t"); // nothing to complete here: a word of a query
    terminal.type("ure\r");
    terminal.awaitShown("mannion-culture");
    terminal.awaitShown(PROMPT);
    terminal.type("sho\t1 --fie\tid,title\r");
    terminal.awaitShown("Understanding organisational culture");
    terminal.awaitShown(PROMPT);
    terminal.type("show greenh\t\r");
    terminal.awaitShown("Spreading and scaling up innovation");
    terminal.awaitShown(PROMPT);
    terminal.type("\u0004");
    terminal.leaves(0);
    List<String> history = Files.readAllLines(folder.resolve("qicat/history"));
    assertEquals(3, history.size(), history.toString());
    assertTrue(history.get(2).endsWith(":show greenhalgh-spreading"), history.toString());
  }

  @Test
  void aLineIsGivenUpAndTheNextOneRuns() throws Exception {
    terminal.type("list \"half a line");
    terminal.awaitShown("a line");
    terminal.type("\u0003");
    terminal.awaitShown(PROMPT);
    terminal.type("search kaizen -f ids\r");
    terminal.awaitShown("macrae-industry");
    terminal.awaitShown(PROMPT);
    terminal.type("exit 5\r");
    terminal.leaves(5);
  }

  @Test
  void anAnswerFitsATerminalThatHasBeenResized() throws Exception {
    terminal.type("times of crisis --fields id,title,author\r");
    terminal.awaitShown("1  shah-crisis  Quality improvement at times of crisis  Shah");
    terminal.awaitShown(PROMPT);
    terminal.resize(50, 30);
    terminal.type("times of crisis\r");
    terminal.awaitShown("1  Quality improvement at times of crisis\r\n     shah-crisis");
    terminal.awaitShown(PROMPT);
    terminal.type("\u0004");
    terminal.leaves(0);
  }

  @Test
  void aLongAnswerGoesThroughThePager() throws Exception {
    terminal.type("list\r"); // the pager of this session counts the lines that it is given
    terminal.awaitShown("lines: 55\r\n");
    terminal.awaitShown(PROMPT);
    terminal.type("list -n 2 -f ids\r");
    terminal.awaitShown("bircher-prioritising\r\nallwood-space\r\n");
    terminal.awaitShown(PROMPT);
    terminal.type("\u0004");
    terminal.leaves(0);
  }

  @Test
  void browseTakesTheShellsTerminalAndGivesItBack() throws Exception {
    terminal.type("browse kaiz\r");
    terminal.await(ENTERED);
    terminal.type("en");
    terminal.await("1/2");
    terminal.type("\t\t\r");
    terminal.await(LEFT);
    terminal.awaitShown("1  macrae-industry");
    terminal.awaitShown(PROMPT);
    terminal.type("show 1 -f ids\r");
    terminal.awaitShown("macrae-industry\r\n");
    terminal.awaitShown(PROMPT);
    terminal.type("browse\r");
    terminal.await("1/42");
    terminal.type("\u001b");
    terminal.await(LEFT);
    terminal.awaitShown(PROMPT);
    terminal.type("exit\r");
    terminal.leaves(130);
  }

  @Test
  void aSignalThatEndsItGivesTheTerminalBack() throws Exception {
    terminal.type("half a line");
    terminal.awaitShown("a line");
    terminal.terminate();
    terminal.await("\u001b[?2004l"); // no marks around what is pasted
    terminal.leaves(143);
  }

  @Test
  void aSignalDuringBrowseDoesSoToo() throws Exception {
    terminal.type("browse\r");
    terminal.await("1/42");
    terminal.terminate();
    terminal.await("\u001b[?1000l");
    terminal.await(LEFT);
    terminal.leaves(143);
  }
}
