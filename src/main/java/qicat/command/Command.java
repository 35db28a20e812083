package qicat.command;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** One word that the user types: it declares what it takes, and runs on what was typed. */
public interface Command {
  /** Done; also when nobody read the answer to its end. */
  int DONE = 0;

  /** Nothing was found. */
  int NOTHING = 1;

  /** The words are wrong: options or query. */
  int USAGE = 2;

  /** The catalogue is missing or broken. */
  int CATALOGUE = 3;

  /** The answer could not be written. */
  int OUTPUT = 4;

  /** A bug in qicat. */
  int BUG = 70;

  /**
   * A worked example; a test runs each.
   *
   * @param line what is typed, with the name of the tool
   * @param meaning what it does
   */
  record Example(String line, String meaning) {}

  /** Adds the description, the options and the arguments. */
  void declare(CommandSpec spec);

  /**
   * Whether an answer that is longer than the screen is shown in pages: not where the user is asked
   * something, another program shows something, or the answer is for a program alone.
   */
  default boolean isPaged() {
    return true;
  }

  /** Three worked examples. */
  List<Example> examples();

  /**
   * Does the work.
   *
   * @param typed what was typed, parsed as declared
   * @param context what it works on
   * @return one of the exit codes above
   */
  int run(ParseResult typed, Context context);
}
