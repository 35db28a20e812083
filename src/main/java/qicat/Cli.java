package qicat;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;
import qicat.command.BadUsage;
import qicat.command.Command;
import qicat.command.Complaint;
import qicat.command.Context;
import qicat.command.Options;
import qicat.console.Console;
import qicat.console.OutputClosed;
import qicat.console.OutputFailed;
import qicat.console.ToReader;
import qicat.store.BadCatalogue;
import qicat.text.BadSyntax;
import qicat.text.Distance;
import qicat.text.Visible;
import qicat.text.Width;

/** Runs a line of words, and is the one place where an exception becomes an exit code. */
final class Cli {
  private static final List<String> VERSION = List.of("-V", "--version");

  /** How many characters of a long query or template are shown around its error. */
  private static final int LONGEST_SHOWN = 60;

  private final Context context;
  private final Console console;

  Cli(Context context) {
    this.context = context;
    this.console = context.console();
  }

  /**
   * Runs one line.
   *
   * @param arguments the words behind the name of the tool
   * @return the exit code
   */
  int run(String... arguments) {
    try {
      int code = dispatch(arguments);
      console.out().flush();
      return code;
    } catch (OutputClosed e) {
      return Command.DONE;
    } catch (OutputFailed e) {
      return notWritten(e);
    } catch (BadUsage e) {
      console.complain(e.getMessage(), e.advice().toArray(new String[0]));
      return Command.USAGE;
    } catch (BadSyntax e) {
      complain(e);
      return Command.USAGE;
    } catch (ParameterException e) {
      complain(e);
      return Command.USAGE;
    } catch (BadCatalogue e) {
      Complaint.tell(e, console);
      return Command.CATALOGUE;
    } catch (OutOfMemoryError e) {
      console.complain(
          "there is not enough memory for this catalogue",
          "give Java more: QICAT_JAVA_OPTS=-Xmx4g qicat …");
      return Command.CATALOGUE;
    } catch (RuntimeException | Error e) {
      console.complain(
          "this is a bug in qicat: " + e, "run it again with --trace and report what it prints");
      if (List.of(arguments).contains("--trace")) {
        console.trace(e);
      }
      return Command.BUG;
    }
  }

  /**
   * Runs one line as {@link #run} does. On a terminal an answer that is longer than the screen is
   * shown in pages, unless the line or its command will not have it.
   *
   * @param arguments the words behind the name of the tool
   * @return the exit code
   */
  int runInPages(String... arguments) {
    if (console.rows() == 0 || !isPaged(arguments)) {
      return run(arguments);
    }
    ToReader reader = new ToReader(console.rows(), console);
    int code = new Cli(context.on(reader.console())).run(arguments);
    try {
      reader.end(true);
      return code;
    } catch (OutputClosed e) {
      return Command.DONE;
    } catch (OutputFailed e) {
      return notWritten(e);
    }
  }

  private static boolean isPaged(String[] arguments) {
    if (Arguments.isAsked(Options.NO_PAGER, arguments)) {
      return false;
    }
    Commands command = Commands.named(Arguments.commandWord(Options.shared(), arguments));
    return command == null
        || Arguments.isAsked(Options.HELP, arguments)
        || command.open().isPaged();
  }

  private int notWritten(OutputFailed failure) {
    console.complain("the answer could not be written: " + failure.getMessage());
    return Command.OUTPUT;
  }

  private int dispatch(String[] arguments) {
    CommandSpec root = Options.shared();
    String word = Arguments.commandWord(root, arguments);
    Commands command = Commands.named(word);
    if (command == null && !word.isEmpty()) {
      throw noSuchCommand(word);
    }
    if (Arguments.isAsked(Options.HELP, arguments)) {
      HelpCommand.show(word, console.out());
      return Command.DONE;
    }
    if (Arguments.isAsked(VERSION, arguments)) {
      for (String line : Build.here().lines()) {
        console.out().line(line);
      }
      return Command.DONE;
    }
    if (command != null) {
      // This one alone: to declare all of them costs more time than the rest of a run.
      CommandSpec spec = command.spec(command.open());
      root.addSubcommand(word, spec);
      Arguments.checkWords(spec, arguments);
    }
    ParseResult typed =
        new CommandLine(root)
            .setExpandAtFiles(false)
            .setAllowOptionsAsOptionParameters(true) // --sort -year: an option takes what follows
            .setOverwrittenOptionsAllowed(true)
            .parseArgs(arguments);
    if (typed.isUsageHelpRequested()
        || typed.hasSubcommand() && typed.subcommand().isUsageHelpRequested()) {
      HelpCommand.show(word, console.out()); // in a group of letters: -hn3
      return Command.DONE;
    }
    if (!typed.hasSubcommand()) {
      HelpCommand.show("", console.out());
      return Command.DONE;
    }
    ParseResult behind = typed.subcommand();
    Arguments.checkValues(behind);
    Options.applyShared(typed, context);
    return ((Command) behind.commandSpec().userObject()).run(behind, context);
  }

  private static BadUsage noSuchCommand(String word) {
    return new BadUsage(
        "there is no command \"" + word + "\"",
        Distance.didYouMean(word, Commands.words(), "to look for it: qicat search " + word),
        "qicat --help shows all commands");
  }

  private void complain(ParameterException e) {
    CommandSpec spec = e.getCommandLine().getCommandSpec();
    String advice = Arguments.seeHelp(spec);
    if (e instanceof UnmatchedArgumentException unmatched) {
      String argument = unmatched.getUnmatched().get(0);
      if (unmatched.isUnknownOption()) {
        console.complain(
            "there is no option " + argument, Arguments.nearest(argument, spec), advice);
      } else {
        console.complain("\"" + argument + "\" is one word too many", advice);
      }
    } else if (e instanceof MissingParameterException missing) {
      console.complain(
          spec.name() + " needs " + Arguments.label(missing.getMissing().get(0)), advice);
    } else {
      console.complain(e.getMessage(), advice);
    }
  }

  /** Shows the query or template and, under its wrong place, a caret. */
  private void complain(BadSyntax e) {
    int room = Math.max(4, Math.min(LONGEST_SHOWN, console.err().width() - 6) / 2);
    String text = e.text();
    int from = Math.max(0, e.position() - room);
    int to = Math.min(text.length(), e.position() + room);
    String before =
        (from > 0 ? Width.ELLIPSIS : "") + Visible.line(text.substring(from, e.position()));
    String after =
        Visible.line(text.substring(e.position(), to)) + (to < text.length() ? Width.ELLIPSIS : "");
    String caret = " ".repeat(Width.of(before)) + "^";
    console.complain(e.getMessage(), List.of(before + after, caret), e.advice());
  }
}
