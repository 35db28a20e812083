package qicat.shell;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import qicat.command.Command;
import qicat.console.Console;

/**
 * Lines that no person types: a command on each, and comments that begin with {@code #}. It stops
 * at the first line that fails. To find nothing is an answer, not a failure.
 */
final class Script {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final Lines lines;
  private final Console console;
  private final boolean keepGoing;

  /**
   * Makes one.
   *
   * @param keepGoing whether the lines behind one that failed are run
   */
  Script(Lines lines, Console console, boolean keepGoing) {
    this.lines = lines;
    this.console = console;
    this.keepGoing = keepGoing;
  }

  /**
   * Runs all lines.
   *
   * @return the exit code of the last line that was run; of the last that failed, if one did
   */
  int run(InputStream input) {
    int code = Command.DONE;
    boolean failed = false;
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8))) {
      int number = 0;
      for (String text = reader.readLine(); text != null; text = reader.readLine()) {
        number++;
        String line = (number == 1 && text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
        if (line.isBlank() || line.strip().startsWith("#")) {
          continue;
        }
        int ended = lines.run(line);
        console.out().flush(); // nobody reads any more: the lines behind need not be run
        if (lines.isEnded()) {
          return ended;
        }
        boolean fails = ended != Command.DONE && ended != Command.NOTHING;
        code = failed && !fails ? code : ended;
        failed |= fails;
        if (fails && !keepGoing) {
          console.complain(
              "line " + number + " failed with exit code " + ended + ": " + line.strip(),
              "no line behind it was run; --keep-going runs all");
          return ended;
        }
      }
    } catch (IOException e) {
      console.complain("the lines could not be read: " + e.getMessage());
      return Command.CATALOGUE;
    }
    return code;
  }
}
