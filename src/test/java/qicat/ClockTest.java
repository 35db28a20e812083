package qicat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A clock that jumps loses nothing and changes one answer at most: two files ask for the time.
 *
 * <p>CheckCommand asks for the year, to warn of entries of a later one. WholeFile asks how old a
 * temporary file is that a killed process left: where the clock lies it stays a little longer, or
 * goes a little earlier, and then only if nobody holds its lock. All others ask the clock that only
 * goes forward, for how long something takes.
 */
class ClockTest {
  private static final Pattern CLOCK =
      Pattern.compile(
          "currentTimeMillis|\\.now\\(|Instant|java\\.time\\.Clock|Calendar|java\\.util\\.Date");

  @Test
  void onlyTheseAskForTheTime() throws IOException {
    Set<String> asking = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
        if (CLOCK.matcher(Files.readString(file)).find()) {
          asking.add(file.getFileName().toString());
        }
      }
    }
    assertEquals(Set.of("CheckCommand.java", "WholeFile.java"), asking);
  }
}
