package qicat.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import qicat.Run;

/** The shell as a script: lines from a pipe. */
@DisabledOnOs(OS.WINDOWS) // there is no /bin/sh
class ScriptTest {
  @TempDir Path folder;

  private static Run shell(String... lines) {
    return Run.piped().reading(String.join("\n", lines) + "\n").words("shell");
  }

  @Test
  void runsCommandsAndSearchesForAnyOtherWords() {
    shell("# a comment", "", "list -n 1 --format ids", "organisational culture -f ids")
        .exits(0)
        .prints("bircher-prioritising\nmannion-culture\nboland-culture\n")
        .says("qicat: 1 of 42 entries\n");
  }

  @Test
  void aQueryKeepsItsQuotationMarks() {
    shell("\"organisational culture for\" -f ids").prints("mannion-culture\n").exits(0);
    shell("\"culture organisational for\" -f ids").exits(1);
    shell("(lean OR evaluating) part:series author:\"clarke\" -f ids")
        .prints("clarke-evaluating\n")
        .exits(0);
    shell("list --author \"de longh\" -f ids")
        .prints("de-iongh-carers\nde-iongh-relationships\n")
        .exits(0);
  }

  @Test
  void aLineCopiedFromAnotherShellMeansTheSame() {
    shell("qicat search \"title:lean OR title:audit\" --format ids --sort id")
        .prints("foy-audit\nsmith-lean\n")
        .exits(0);
    shell("qicat --version").exits(0);
  }

  @Test
  void numbersStandForTheEntriesOfTheLastAnswer() {
    shell("topic:equity -f ids", "show 3 1 -f ids", "show 2-3 hirschhorn -f ids", "show 1 -f ids")
        .prints(
            "hirschhorn-equity\ndelgado-population\nlemer-articulate\n"
                + "lemer-articulate\nhirschhorn-equity\n"
                + "delgado-population\nlemer-articulate\nhirschhorn-equity\n"
                + "hirschhorn-equity\n")
        .exits(0);
    shell("topic:equity -f ids", "related 1 -n 1 -f ids", "show 1 -f ids")
        .prints(
            "hirschhorn-equity\ndelgado-population\nlemer-articulate\n"
                + "delgado-population\ndelgado-population\n");
  }

  @Test
  void numbersAreCitedAndQueriesToo() {
    shell("topic:equity -n 2 -f ids", "cite 2 1 --in-text", "cite topic:equity -n 1")
        .exits(0)
        .prints(
            "hirschhorn-equity\ndelgado-population\n(1,2)\n"
                + Run.run("cite", "topic:equity", "-n", "1").out());
  }

  @Test
  void aNumberThatTheAnswerDoesNotHaveIsAnError() {
    shell("show 1").exits(2).mentions("no answer has been numbered yet");
    shell("list -n 2", "show 3").exits(2).mentions("the last answer has no entry 3");
    shell("list -n 2", "show 0").exits(2).mentions("no entry 0");
    shell("list -n 3", "show 3-2").exits(2).mentions("3-2 runs backwards");
    shell("list -n 3", "show 2-9").exits(2).mentions("no entry 9");
  }

  @Test
  void inATitleOrAnOptionANumberIsANumber() {
    shell("list -n 2", "show getting 2 know").exits(1).mentions("no entry is called \"2\"");
    shell("list -n 3 -f ids", "related 3 -n 2 -f ids").exits(0);
    shell("list -n 2", "show -- 1").exits(1).mentions("no entry is called \"1\"");
  }

  @Test
  void onATerminalRowsAreNumbered() {
    Run run =
        Run.onTerminal(80)
            .reading("topic:equity\nlist -n 12\nlist -n 12 | head -n 1\n")
            .words("shell");
    List<String> rows = run.out().lines().toList();
    assertTrue(rows.get(0).startsWith("1  hirschhorn-equity   "), run::toString);
    assertTrue(rows.get(2).startsWith("3  lemer-articulate "), run::toString);
    assertTrue(rows.get(4).startsWith(" 1  bircher-prioritising  "), run::toString);
    assertTrue(run.out().contains("\n12  foy-audit "), run::toString);
    assertTrue(rows.stream().allMatch(row -> row.length() <= 80), run::toString);
    assertTrue(rows.get(rows.size() - 1).startsWith("bircher-prioritising\t"), run::toString);
    assertFalse(Run.onTerminal(80).words("list").out().contains("12  foy"));
  }

  @Test
  void onANarrowTerminalToo() {
    Run run = Run.onTerminal(40).reading("topic:equity\n").words("shell");
    assertTrue(run.out().startsWith("1  Aiming beyond equality"), run::toString);
    assertTrue(run.out().contains("\n     hirschhorn-equity\n"), run::toString);
    assertTrue(run.out().lines().allMatch(row -> row.length() <= 40), run::toString);
  }

  @Test
  void stopsAtTheFirstLineThatFails() {
    shell("list -n 1 -f ids", "list --nonsense", "list -n 2 -f ids")
        .exits(2)
        .prints("bircher-prioritising\n")
        .mentions("qicat: line 2 failed with exit code 2: list --nonsense\n");
  }

  @Test
  void goesOnWhenAsked() {
    Run.piped()
        .reading("list --nonsense\nlist -n 1 -f ids\n")
        .words("shell", "--keep-going")
        .exits(2)
        .prints("bircher-prioritising\n");
  }

  @Test
  void toFindNothingIsNoFailure() {
    shell("zzqq", "list -n 1 -f ids").exits(0).prints("bircher-prioritising\n");
    shell("list -n 1 -f ids", "zzqq").exits(1);
  }

  @Test
  void leavesWithTheCodeThatIsGiven() {
    shell("exit 7", "list").exits(7).prints("");
    shell("zzqq", "quit").exits(1);
    shell("exit x").exits(2).mentions("exit takes one whole number");
    shell("exit 256").exits(2);
  }

  @Test
  void aFirstWordThatIsNearlyACommandIsSearchedForAndHinted() {
    shell("serch culture -f ids")
        .exits(0)
        .prints("mannion-culture\nboland-culture\n")
        .mentions("\"serch\" is no command, so it was searched for; or was it search?");
    shell("shah data -f ids").says("");
  }

  @Test
  void anAnswerGoesToACommand() {
    shell("list -f ids | sort | head -n 1").exits(0).prints("allwood-space\n");
    shell("search culture -f ids | tr a-z A-Z; echo done")
        .prints("MANNION-CULTURE\nBOLAND-CULTURE\ndone\n");
    shell("list -n 1 | exit 5").exits(5);
    shell("list |").exits(2).mentions("there is no command behind |");
    shell("| cat").exits(2).mentions("there is no answer to send there");
  }

  @Test
  void anAnswerGoesIntoAFile() throws IOException {
    Path file = folder.resolve("my answer.txt");
    Files.writeString(file, "old\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    shell("list -n 1 -f ids > \"" + file + "\"").exits(0).prints("");
    assertEquals("bircher-prioritising\n", Files.readString(file));
    assertEquals("rw-r-----", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    shell("show shah-data -f ids >> '" + file + "'").exits(0);
    assertEquals("bircher-prioritising\nshah-data\n", Files.readString(file));
    assertEquals(List.of(file), filesIn(folder));
  }

  @Test
  void aFileIsWrittenWholeOrNotAtAll() throws IOException {
    Path file = folder.resolve("answer");
    Files.writeString(file, "old\n");
    shell("list --nonsense > " + file).exits(2);
    assertEquals("old\n", Files.readString(file));
    assertEquals(List.of(file), filesIn(folder));
    shell("list > " + folder).exits(4).mentions("is a folder, not a file");
    for (String sign : List.of(">", ">>")) {
      shell("list " + sign + " " + folder.resolve("no/such"))
          .exits(4)
          .mentions(folder.resolve("no/such") + ": there is no such folder\n");
    }
    shell("list > a b").exits(2).mentions("words behind the name of the file");
    shell("list >").exits(2).mentions("there is no file behind >");
    shell("list -n 1 > /dev/null").exits(0).prints("");
  }

  @Test
  void aLinkStaysALink() throws IOException {
    Path file = folder.resolve("target");
    Files.writeString(file, "old\n");
    Path link = Files.createSymbolicLink(folder.resolve("link"), file);
    shell("list -n 1 -f ids > " + link).exits(0);
    assertTrue(Files.isSymbolicLink(link));
    assertEquals("bircher-prioritising\n", Files.readString(file));
  }

  @Test
  void aTildeIsTheHome() throws IOException {
    Run.piped()
        .with("HOME", folder.toString())
        .reading(
            "list -n 1 -f ids > ~/answer\n"
                + "export id:smith-lean --output ~/lean.bib\n"
                + "qicat import ~/lean.bib --into ~/lean.json\n"
                + "import --into '~/quoted/lean.json' ~/lean.bib\n")
        .words("shell")
        .exits(4)
        .mentions("~/quoted/lean.json: there is no such folder");
    assertEquals("bircher-prioritising\n", Files.readString(folder.resolve("answer")));
    assertTrue(Files.readString(folder.resolve("lean.json")).contains("Lean"));
  }

  private static List<Path> filesIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  @Test
  void theCatalogueOfTheShellIsThatOfItsLines() throws IOException {
    Path one = catalogue("one.json", "one");
    Path other = catalogue("other.json", "other");
    Run.piped()
        .reading("list -f ids\nlist -f ids -c " + other + "\nlist -f ids\n")
        .words("shell", "-c", one.toString())
        .exits(0)
        .prints("one\nother\none\n");
    Run.piped().reading("list\n").words("shell", "-c", "-").exits(2).mentions("lines of the shell");
    shell("list -c -").exits(2).mentions("lines of the shell");
    Run.piped().reading("list\n").words("shell", "-c", "/no/such").exits(3);
  }

  private Path catalogue(String name, String id) throws IOException {
    return Files.writeString(folder.resolve(name), "[{\"id\":\"" + id + "\",\"title\":\"T\"}]");
  }

  @Test
  void aChangedCatalogueIsToldAndReadAgainWhenAsked() throws IOException {
    Path file = catalogue("one.json", "one");
    String change = "list -f ids | cat > /dev/null; printf '%s' '[{\"id\":\"newer\"}]' > " + file;
    Run run =
        Run.piped()
            .reading(change + "\nlist -f ids\nlist -f ids\nreload\nlist -f ids\n")
            .words("shell", "-c", file.toString())
            .exits(0)
            .prints("one\none\nnewer\n");
    assertEquals(
        "qicat: the file of the catalogue has changed; reload reads it again\n"
            + "qicat: read again: 1 entry\n",
        run.err());
  }

  @Test
  void aBrokenCatalogueIsNotTakenForTheOneBefore() throws IOException {
    Path file = catalogue("one.json", "one");
    String change = "list -f ids | cat > /dev/null; printf x > " + file;
    Run.piped()
        .reading(change + "\nreload\nlist -f ids\n")
        .words("shell", "--keep-going", "-c", file.toString())
        .exits(3)
        .prints("one\n")
        .mentions("this catalogue cannot be used");
  }

  @Test
  void emphasisOfTheShellIsThatOfItsLines() {
    Run run = Run.onTerminal(80).reading("list -n 1\n").words("shell", "--color=always");
    assertTrue(run.out().contains("\u001b["), run::toString);
    run = Run.onTerminal(80).coloured().reading("list -n 1\n").words("shell", "--color=never");
    assertFalse(run.out().contains("\u001b["), run::toString);
  }

  @Test
  void aShellInTheShellIsRefused() {
    shell("shell").exits(2).mentions("this is the shell already");
  }

  @Test
  void helpTellsOfTheShellsOwnWords() {
    Run run = shell("help").exits(0);
    for (OwnWord own : OwnWord.values()) {
      assertTrue(run.out().contains(own.usage), run::toString);
    }
    assertTrue(run.out().contains("related"), run::toString);
    assertEquals(Run.run("help", "search").out(), shell("help search").out());
    run = Run.onTerminal(40).reading("help\n").words("shell").exits(0);
    assertTrue(run.out().contains("related"), run::toString);
    assertTrue(run.out().lines().allMatch(line -> line.length() <= 40), run::toString);
  }

  @Test
  void charactersThatSteerATerminalDoNot() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("evil.json"), "[{\"id\":\"a\\u001b[2J\",\"title\":\"T\\u0007\"}]");
    Run run =
        Run.onTerminal(80).reading("list\nshow 1\n").words("shell", "-c", file.toString()).exits(0);
    assertFalse(run.both().contains("\u001b"), run::toString);
    assertFalse(run.both().contains("\u0007"), run::toString);
  }

  @Test
  void linesMayEndAsOnWindowsAndBeginWithAMark() {
    Run.piped().reading("\uFEFFlist -n 1 -f ids\r\nexit 3\r\n").words("shell").exits(3);
  }
}
