package qicat.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import qicat.PseudoTerminal;

/** The full screen as the build made it, on a real pseudo-terminal. */
@EnabledOnOs(OS.LINUX) // elsewhere script has other options
class BrowseIT {
  private static final String ENTERED = "\u001b[?1049h";
  private static final String LEFT = "\u001b[?1049l";

  @TempDir Path folder;

  private PseudoTerminal terminal;

  private void open(String words) throws IOException {
    terminal =
        new PseudoTerminal(folder).with("BROWSER", "false").open("\"$qicat\" browse " + words);
  }

  @AfterEach
  void close() {
    terminal.close();
  }

  private void leaves(int code) throws Exception {
    terminal.await(LEFT);
    terminal.leaves(code);
  }

  @Test
  void theChosenIdsGoIntoAFileWhileTheScreenIsDrawn() throws Exception {
    open("--print ids >answer 2>said");
    terminal.await(ENTERED);
    terminal.await("1/42");
    terminal.type("culture\t\t\r"); // Enter is pressed before the answer may have come
    leaves(0);
    assertEquals("mannion-culture\nboland-culture\n", terminal.file("answer"));
    assertEquals("", terminal.file("said"));
  }

  @Test
  void movesWithKeysAndWheel() throws Exception {
    open(">answer");
    terminal.await("1/42");
    terminal.type("\u001b[B\u001b[B");
    terminal.await("3");
    terminal.type("\u001b[<65;5;5M");
    terminal.await("6");
    terminal.type("\u001b[<64;5;5M\u001bOA\u001bOA\r");
    leaves(0);
    assertEquals("bircher-prioritising\n", terminal.file("answer"));
  }

  @Test
  void aClickChoosesAndASecondOneMarks() throws Exception {
    open(">answer");
    terminal.await("1/42");
    terminal.type("\u001b[<0;5;4M\u001b[<0;5;4m");
    terminal.await("3");
    terminal.type("\u001b[<0;5;4M\u001b[<0;5;4m");
    terminal.await("1 marked");
    terminal.type("\u001b[<16;5;2M\r");
    leaves(0);
    assertEquals("de-iongh-carers\nbircher-prioritising\n", terminal.file("answer"));
  }

  @Test
  void escLeavesWithoutAnAnswer() throws Exception {
    open("culture >answer");
    terminal.await("1/2");
    terminal.type("\u001b");
    leaves(130);
    assertEquals("", terminal.file("answer"));
  }

  @Test
  void ctrlCLeavesToo() throws Exception {
    open("culture >answer");
    terminal.await("1/2");
    terminal.type("\u0003");
    leaves(130);
  }

  @Test
  void nothingThatIsFoundIsNothingChosen() throws Exception {
    open("'NOT *' >answer");
    terminal.await("nothing is found");
    terminal.type("\r");
    leaves(1);
  }

  @Test
  void isDrawnAgainAtAnotherSize() throws Exception {
    open("culture >answer");
    terminal.await("\u250a"); // the preview beside, before anything is found
    terminal.await("1/2");
    terminal.resize(50, 20);
    terminal.await("\u2504\u2504\u2504"); // the preview below
    terminal.type("\u001b[200~ staff\rx\u001b[201~");
    terminal.await("staff x"); // what is pasted presses no Enter
    terminal.type("\u0015culture\u001b[B\r");
    leaves(0);
  }

  @Test
  void copiesCitesAndFailsToOpen() throws Exception {
    open("kaizen");
    terminal.await("1/2");
    terminal.type("\u001by");
    terminal.await("\u001b]52;c;aHR0cHM6Ly9kb2kub3JnLzEwLjExMzYvYm1qLmwxMDM5\u0007");
    terminal.type("\u001bo");
    terminal.await(LEFT);
    terminal.await("no browser opened");
    terminal.await(ENTERED);
    terminal.type("\u001bc");
    terminal.await(LEFT);
    terminal.await("Macrae C, Stewart K.");
    terminal.leaves(0);
  }

  @Test
  void exportsIntoTheFileThatIsAskedFor() throws Exception {
    open("kaizen");
    terminal.await("1/2");
    terminal.type("\u001be");
    terminal.await("File: ");
    terminal.type("one.ris\r");
    leaves(0);
    assertTrue(terminal.file("one.ris").startsWith("TY  - "));
  }

  @Test
  void aSignalThatEndsItGivesTheTerminalBack() throws Exception {
    open("culture >answer");
    terminal.await("1/2");
    terminal.terminate();
    terminal.await("\u001b[?1000l"); // no reports of the mouse
    terminal.await("\u001b[?25h"); // the cursor
    leaves(143);
  }
}
