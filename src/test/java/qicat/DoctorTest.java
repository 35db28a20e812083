package qicat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import qicat.command.Command;

/** What {@code doctor} finds, each in an environment that has it so. */
class DoctorTest {
  @TempDir private Path folder;

  /** What stands behind a thing's name: state, finding and advice. */
  private static List<String> row(Run run, String thing) {
    for (String line : run.out().lines().toList()) {
      List<String> cells = List.of(line.split("\t", -1));
      assertEquals(4, cells.size(), run::toString);
      if (cells.get(1).equals(thing)) {
        return List.of(cells.get(0), cells.get(2), cells.get(3));
      }
    }
    throw new AssertionError(thing + " is missing in\n" + run);
  }

  private static Run doctor() {
    return Run.piped().words("doctor");
  }

  @Test
  void everythingThatThereIs() {
    Run run = doctor().exits(Command.DONE);
    for (String thing : List.of("qicat", "Java", "start", "memory", "terminal", "letters")) {
      assertTrue(!row(run, thing).get(1).isEmpty(), thing);
    }
    assertEquals(List.of("ok", "the bundled one, 42 entries", ""), row(run, "catalogue"));
    assertTrue(row(run, "Java").get(1).contains(Runtime.version().toString()));
    assertTrue(row(run, "start").get(1).contains("without the launcher"));
  }

  @Test
  void theCatalogueAndWhatIsWrongWithIt() throws Exception {
    Path broken = folder.resolve("broken.json");
    Files.writeString(broken, "[\n  {\"id\": 7,,}\n]");
    Run run = Run.piped().words("doctor", "-c", broken.toString()).exits(Command.CATALOGUE);
    List<String> row = row(run, "catalogue");
    assertEquals("fault", row.get(0));
    assertTrue(row.get(1).contains("(--catalogue)") && row.get(1).contains(":2:"), run::toString);
    assertEquals("qicat check names every problem of it", row.get(2));

    run = Run.piped().with("QICAT_CATALOGUE", "none.json").words("doctor");
    row = row(run.exits(Command.CATALOGUE), "catalogue");
    assertTrue(row.get(1).startsWith("none.json (QICAT_CATALOGUE): "), run::toString);
    assertTrue(row.get(1).endsWith("there is no such file"), run::toString);
  }

  @Test
  void theProgramsThatAreStarted() throws Exception {
    Path less = Files.createFile(folder.resolve("less"));
    assertTrue(less.toFile().setExecutable(true));
    Run run = Run.piped().with("PATH", folder.toString()).words("doctor");
    assertEquals(List.of("ok", "less -R", ""), row(run, "pager"));

    run = Run.piped().with("PATH", "").words("doctor");
    assertEquals("note", row(run, "pager").get(0));

    run = Run.piped().with("PAGER", "cat").words("doctor");
    String none = "none, as PAGER says: long answers scroll past";
    assertEquals(List.of("ok", none, ""), row(run, "pager"));
    run = Run.piped().with("PAGER", "more").with("QICAT_PAGER", "").words("doctor");
    assertEquals(List.of("ok", none.replace("PAGER", "QICAT_PAGER"), ""), row(run, "pager"));

    run = Run.piped().with("QICAT_PAGER", "nix -x").with("BROWSER", "nix").words("doctor");
    assertEquals("fault", row(run, "pager").get(0));
    assertEquals("there is no pager \"nix\"", row(run, "pager").get(1));
    assertEquals("note", row(run, "browser").get(0));
    assertTrue(row(run, "browser").get(1).contains("there is no nix"));
    run.exits(Command.DONE);
  }

  @Test
  void theTerminalAndWhatItIsShown() {
    Run run = Run.onTerminal(40).with("TERM", "dumb").words("doctor");
    assertTrue(run.out().contains("TERM is dumb") && run.out().contains("→ set TERM"));
    for (String line : run.out().lines().toList()) {
      assertTrue(line.codePointCount(0, line.length()) <= 40, line);
    }
    run = Run.onTerminal(80).with("TERM", "xterm").with("NO_COLOR", "1").words("doctor");
    assertTrue(run.out().contains("off, as NO_COLOR is set"), run::toString);
    assertTrue(run.out().contains("80 columns"), run::toString);
    run = Run.piped().with("LC_ALL", "").with("LANG", "de_DE.ISO-8859-1").words("doctor");
    assertTrue(!row(run, "letters").get(0).equals("ok"), run::toString);
  }
}
