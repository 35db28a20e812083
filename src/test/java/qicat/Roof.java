package qicat;

import java.util.List;
import qicat.command.Context;
import qicat.completion.CommandWord;

/** What the roof gives the shell, for tests of the shell's room. */
public final class Roof {
  private Roof() {}

  /** The commands. */
  public static List<CommandWord> commands() {
    return Commands.ofShell();
  }

  /** Runs the words of a line. */
  public static int run(Context context, String... words) {
    return new Cli(context).run(words);
  }
}
