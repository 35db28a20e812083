package qicat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import qicat.command.Command;

/** What {@code complete-word} answers to a line that has been begun. */
class CompleteWordTest {
  @TempDir private Path folder;

  /** The lines of the answer; the last word of the line is the one that has been begun. */
  private static List<String> answer(String... words) {
    List<String> line = new ArrayList<>(List.of("complete-word", "--"));
    line.addAll(List.of(words));
    Run result = Run.piped().words(line.toArray(new String[0]));
    result.exits(result.out().isEmpty() ? Command.NOTHING : Command.DONE);
    return result.out().lines().toList();
  }

  @Test
  void commandsAndTheToolsOwnOptions() {
    for (Commands command : Commands.values()) {
      String line = command.word + "\t" + command.summary;
      assertEquals(command.isTold(), answer("").contains(line), command.word);
    }
    assertEquals(List.of("search\tthe entries that match, best first"), answer("sea"));
    assertEquals("--no-pager\tshow no answer in pages", answer("--no").get(0));
    assertEquals(List.of("auto", "always", "never"), answer("--color", ""));
    assertEquals(List.of("\t"), answer("-c", ""), "names of files");
    assertEquals(List.of("\t--catalogue="), answer("--catalogue=fo"));
  }

  @Test
  void optionsOfTheCommandAndTheirValues() {
    assertTrue(answer("list", "--").stream().anyMatch(line -> line.startsWith("--sort\t")));
    assertEquals(List.of("csv"), answer("--color", "never", "list", "-f", "csv"));
    assertEquals(List.of("--format=csv"), answer("list", "--format=csv"));
    assertEquals(List.of("bash", "zsh", "fish"), answer("completion", ""));
    assertEquals(List.of("Amar Shah"), answer("list", "--author", "am"));
    assertEquals(List.of(), answer("list", "--", "--sort"));
    assertEquals(List.of(), answer("nonsense", ""));
  }

  @Test
  void entriesThatBeginSoOrTheOnlyOneWhoseTitleDoes() {
    assertEquals(
        List.of(
            "shah-crisis\tQuality improvement at times of crisis",
            "shah-data\tUsing data for improvement"),
        answer("show", "SHAH").stream().sorted().toList());
    assertTrue(answer("show", "spreading").get(0).startsWith("greenhalgh-spreading\t"));
    assertEquals(List.of(), answer("show", "culture"), "several by title would take the word away");
  }

  @Test
  void theCatalogueOfTheLine() throws IOException {
    Path file = folder.resolve("own.json");
    Files.writeString(file, "[{\"id\": \"mine\", \"title\": \"A\\u001b[2J\\tB\"}]");
    for (String option : List.of("--catalogue=" + file, "-c" + file)) {
      List<String> lines = answer(option, "show", "mi");
      assertEquals(1, lines.size());
      assertTrue(lines.get(0).startsWith("mine\tA"), lines.get(0));
      assertFalse(lines.get(0).contains("\u001b"));
    }
    assertEquals(1, answer("show", "-c", file.toString(), "mi").size());
    Run.piped()
        .words("complete-word", "--", "-c", folder.resolve("none").toString(), "show", "")
        .exits(Command.CATALOGUE);
  }
}
