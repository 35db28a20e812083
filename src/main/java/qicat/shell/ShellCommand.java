package qicat.shell;

import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToIntBiFunction;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;
import qicat.command.Command;
import qicat.command.Context;
import qicat.completion.CommandWord;
import qicat.console.Console;

/** {@code shell}: all commands, line after line, on a catalogue that is read once. */
public final class ShellCommand implements Command {
  static final String WORD = "shell";

  private static final String QUIET = "--quiet";
  private static final String NO_HISTORY = "--no-history";
  private static final String KEEP_GOING = "--keep-going";

  private final Supplier<List<CommandWord>> commands;
  private final ToIntBiFunction<Context, String[]> runner;

  /**
   * Makes the command.
   *
   * @param commands gives the commands that a line can begin with
   * @param runner runs the words of a line and gives its exit code
   */
  public ShellCommand(
      Supplier<List<CommandWord>> commands, ToIntBiFunction<Context, String[]> runner) {
    this.commands = commands;
    this.runner = runner;
  }

  @Override
  public void declare(CommandSpec spec) {
    spec.usageMessage()
        .description(
            "Runs line after line: a command without \"qicat\" before it, or any words, which are"
                + " searched for. The catalogue is read once. On a terminal there are completion"
                + " (Tab), history, and the word help; entries of the last answer go by their"
                + " numbers (show 2, related 1). An answer can go to a command (list | sort) or into"
                + " a file (list > FILE).",
            "Input from a pipe or file is a script, with comments behind #. It stops at the first"
                + " line that fails; a search that finds nothing does not fail. The exit code is"
                + " that of the last line that failed, or else of the last line.");
    spec.addOption(OptionSpec.builder(QUIET, "-q").description("without the greeting").build());
    spec.addOption(
        OptionSpec.builder(NO_HISTORY)
            .description("neither read nor keep the lines of other sessions")
            .build());
    spec.addOption(
        OptionSpec.builder(KEEP_GOING)
            .description("in a script, run the lines behind one that failed too")
            .build());
  }

  @Override
  public boolean isPaged() {
    return false;
  }

  @Override
  public List<Example> examples() {
    return List.of(
        new Example("qicat shell", "Type lines, or pipe them in"),
        new Example("qicat shell --quiet --no-history", "Without a greeting or a trace"),
        new Example("qicat shell --catalogue catalogue.json", "On another catalogue"));
  }

  @Override
  public int run(ParseResult typed, Context context) {
    Context ofLines = context.ofLines();
    ofLines.catalogue(); // a broken one is told before the first line
    Console console = context.console();
    List<CommandWord> words = commands.get();
    Lines lines = new Lines(words, ofLines, runner);
    if (!console.isInteractive()) {
      return new Script(lines, console, typed.hasMatchedOption(KEEP_GOING)).run(console.in());
    }
    return Dialogue.onTerminal(
        lines, words, ofLines, !typed.hasMatchedOption(QUIET), !typed.hasMatchedOption(NO_HISTORY));
  }
}
