package qicat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Which answers are shown in pages, by a pager that writes a file. */
@DisabledOnOs(OS.WINDOWS)
class PagerTest {
  @TempDir Path folder;

  private Path pages;

  @BeforeEach
  void name() {
    pages = folder.resolve("pages");
  }

  /** On a terminal of 24 lines. */
  private Run onScreen() {
    return Run.onTerminal(80)
        .with("QICAT_ROWS", "24")
        .with("PATH", System.getenv("PATH"))
        .with("QICAT_PAGER", "cat >'" + pages + "'");
  }

  private String paged() throws IOException {
    return Files.readString(pages);
  }

  @Test
  void anAnswerLongerThanTheScreen() throws IOException {
    onScreen().words("list").exits(0).prints("").says("");
    assertEquals(Run.onTerminal(80).words("list").out(), paged());
  }

  @Test
  void notOneThatFits() {
    onScreen().words("list", "-f", "ids", "-n", "22").exits(0); // and a note
    assertFalse(Files.exists(pages));
    onScreen().words("list", "-f", "ids", "-n", "23").exits(0).prints("");
    assertTrue(Files.exists(pages));
  }

  @Test
  void linksAndEmphasisTakeNoRoom() {
    String[] words = {"list", "--topic", "equity", "--hyperlink=always", "--color=always"};
    String shown = onScreen().words(words).exits(0).out();
    assertTrue(shown.contains("\u001b]8;") && shown.lines().count() < 23, shown);
    assertFalse(Files.exists(pages));
  }

  @Test
  void aLongLineTakesSeveralOfTheScreen() {
    onScreen().words("list", "-f", "jsonl", "-n", "3").exits(0).prints("");
    assertTrue(Files.exists(pages));
  }

  @Test
  void aTabTakesTheColumnsToTheNextStop() {
    String[] words = {
      "list", "-n", "10", "--template", "{id}\\t\\t\\t\\t\\t\\t\\t\\t\\tabcdefghij"
    };
    onScreen().with("QICAT_ROWS", "20").words(words).exits(0).prints("");
    assertTrue(Files.exists(pages));
  }

  @Test
  void aTabDoesNotLeaveItsLine() {
    String[] words = {"list", "-n", "10", "--template", "{id}\\t\\t\\t\\t\\t\\t\\t\\t\\t\\t\\t\\t"};
    onScreen().with("QICAT_ROWS", "12").words(words).exits(0);
    assertFalse(Files.exists(pages));
  }

  @Test
  void emphasisIsKept() throws IOException {
    onScreen().coloured().words("list").exits(0).prints("");
    assertEquals(Run.onTerminal(80).coloured().words("list").out(), paged());
    assertTrue(paged().contains("\u001b[1m"));
  }

  @Test
  void helpToo() throws IOException {
    onScreen().words("search", "--help").exits(0).prints("");
    assertTrue(paged().startsWith("qicat search: "), paged());
    onScreen().words("export", "--help").exits(0).prints("");
    assertTrue(paged().startsWith("qicat export: "), paged());
  }

  @Test
  void notWhereTheLineForbidsIt() {
    String whole = Run.onTerminal(80).words("list").out();
    onScreen().words("list", "--no-pager").exits(0).prints(whole);
    onScreen().words("--no-pager", "list").exits(0).prints(whole);
    onScreen().with("QICAT_PAGER", "").with("PAGER", "false").words("list").prints(whole);
    onScreen().with("QICAT_PAGER", "cat").words("list").exits(0).prints(whole);
    onScreen().words("export", "-f", "ids").exits(0).prints(Run.run("list", "-f", "ids").out());
    assertFalse(Files.exists(pages));
  }

  @Test
  void notByItselfWhereTheCursorCannotMove() throws IOException {
    String list = Run.onTerminal(80).words("list").out();
    Run dumb = Run.onTerminal(80).with("QICAT_ROWS", "24").with("PATH", System.getenv("PATH"));
    dumb.with("TERM", "dumb").words("list").exits(0).prints(list);
    onScreen().with("TERM", "dumb").words("list").exits(0).prints("");
    assertEquals(list, paged());
  }

  @Test
  void notInAPipe() {
    Run.run("list").exits(0);
    Run piped = Run.piped().with("QICAT_ROWS", "24").with("QICAT_PAGER", "cat >'" + pages + "'");
    piped.words("list").exits(0).prints(Run.run("list").out());
    assertFalse(Files.exists(pages));
  }

  @Test
  void aPagerThatThereIsNotIsSaid() {
    onScreen()
        .with("QICAT_PAGER", "no-such-pager -x")
        .words("list")
        .exits(0)
        .prints(Run.onTerminal(80).words("list").out())
        .mentions("there is no pager \"no-such-pager\"");
  }

  @Test
  void aPagerThatIsLeftAtOnceEndsQuietly() {
    onScreen().with("QICAT_PAGER", "false").words("list").exits(0).prints("").says("");
    onScreen().with("QICAT_PAGER", "true").words("list", "-f", "json").exits(0).says("");
  }

  @Test
  void theExitCodeIsThatOfTheCommandAndMessagesComeBehind() throws IOException {
    Run run = onScreen().words("show", "shah-data", "mannion-culture", "nobody-nothing");
    run.exits(1).prints("").mentions("nobody-nothing");
    assertFalse(paged().contains("nobody-nothing"), paged());
    onScreen().words("list", "--nonsense").exits(2).mentions("there is no option");
  }
}
