package qicat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Answers in pages as the build made it, on a real pseudo-terminal. */
@EnabledOnOs(OS.LINUX) // elsewhere script has other options
class PagerIT {
  @TempDir Path folder;

  /** What a terminal of 100 columns and 24 lines shows, and behind it the exit code. */
  private String shown(String pager, String line) throws Exception {
    try (PseudoTerminal terminal =
        new PseudoTerminal(folder)
            .sized(100, 24)
            .with("PAGER", "false") // the other one goes before
            .with("QICAT_PAGER", pager)
            .open(line + "; echo code $?")) {
      terminal.leaves(0);
      return terminal.shown();
    }
  }

  @Test
  void aLongAnswerIsShownInPagesAndAShortOneNot() throws Exception {
    String pager = "echo LESS=$LESS lines: $(wc -l)";
    assertEquals("LESS=FRX lines: 55\ncode 0\n", shown(pager, "\"$qicat\" list"));
    assertEquals("shah-data\ncode 0\n", shown(pager, "\"$qicat\" show shah-data -f ids"));
    String whole = shown(pager, "\"$qicat\" list --no-pager");
    assertTrue(whole.lines().count() == 56 && whole.endsWith("\ncode 0\n"), whole);
    assertEquals(whole, shown("", "\"$qicat\" list"));
  }

  @Test
  void inAPipeNothingIs() throws Exception {
    assertEquals("42\ncode 0\n", shown("echo a pager", "\"$qicat\" list | cat | wc -l"));
  }

  @Test
  void emphasisIsKept() throws Exception {
    String shown = shown("sed -n 1p", "\"$qicat\" list");
    assertTrue(shown.startsWith("\u001b[1m"), shown);
  }

  @Test
  void theExitCodeIsThatOfTheCommand() throws Exception {
    String shown =
        shown("cat >pages; sleep 0.3", "\"$qicat\" show shah-data clarke-evaluating x-y");
    assertTrue(shown.contains("x-y") && shown.endsWith("code 1\n"), shown);
    assertTrue(Files.readString(folder.resolve("pages")).contains("clarke-evaluating"));
  }

  @Test
  void aPagerThatIsLeftAtOnceEndsQuietly() throws Exception {
    assertEquals("code 0\n", shown("false", "\"$qicat\" list -f json"));
  }

  @Test
  void aPagerThatThereIsNotIsSaid() throws Exception {
    String shown = shown("no-such-pager", "\"$qicat\" list");
    assertTrue(shown.contains("bmj-quality-safety"), shown);
    assertTrue(shown.contains("there is no pager \"no-such-pager\""), shown);
    assertFalse(shown.contains("not found"), shown);
  }

  /** A shell where there is no less, in the middle of an answer that is longer than the screen. */
  private PseudoTerminal shellWithoutLess() throws Exception {
    Path programs = Files.createDirectory(folder.resolve("programs"));
    for (String program : new String[] {"sh", "stty", "test", "tty"}) {
      Path file = programs.resolve(program);
      Files.writeString(file, "#!/bin/sh\nPATH=/usr/bin:/bin exec " + program + " \"$@\"\n");
      assertTrue(file.toFile().setExecutable(true));
    }
    PseudoTerminal terminal =
        new PseudoTerminal(folder)
            .with("JAVA_HOME", System.getProperty("java.home"))
            .open("PATH='" + programs + "' \"$qicat\" shell -q --no-history");
    terminal.awaitShown("qicat> ");
    terminal.type("list\r");
    terminal.await("\u001b[?1049h");
    terminal.awaitShown("bircher-prioritising");
    return terminal;
  }

  @Test
  void withoutLessTheShellHasItsOwn() throws Exception {
    try (PseudoTerminal terminal = shellWithoutLess()) {
      terminal.type("G");
      terminal.awaitShown("bmj-quality-safety");
      terminal.type("q");
      terminal.await("\u001b[?1049l");
      terminal.awaitShown("qicat> ");
      terminal.type("show 2 -f ids\r");
      terminal.awaitShown("allwood-space\r\n");
      terminal.awaitShown("qicat> ");
      terminal.type("exit\r");
      terminal.leaves(0);
    }
  }

  @Test
  void aSignalEndsThatToo() throws Exception {
    try (PseudoTerminal terminal = shellWithoutLess()) {
      terminal.terminate();
      terminal.await("\u001b[?1049l");
      terminal.leaves(143);
    }
  }
}
