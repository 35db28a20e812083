package qicat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;
import qicat.command.BadUsage;
import qicat.command.Command;
import qicat.command.Context;
import qicat.command.Options;
import qicat.console.Console;
import qicat.console.OutputClosed;
import qicat.console.OutputFailed;
import qicat.query.BadQuery;
import qicat.store.BadCatalogue;
import qicat.store.Problem;
import qicat.text.Distance;
import qicat.text.Visible;
import qicat.text.Width;

/** Runs a line of words, and is the one place where an exception becomes an exit code. */
final class Cli {
  private static final List<String> VERSION = List.of("-V", "--version");

  /** How much of a long query is shown around its error. */
  private static final int SHOWN = 30;

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
      console.complain("the answer could not be written: " + e.getMessage());
      return Command.OUTPUT;
    } catch (BadUsage e) {
      console.complain(e.getMessage(), e.advice().toArray(new String[0]));
      return Command.USAGE;
    } catch (BadQuery e) {
      complain(e);
      return Command.USAGE;
    } catch (ParameterException e) {
      complain(e);
      return Command.USAGE;
    } catch (BadCatalogue e) {
      complain(e);
      return Command.CATALOGUE;
    } catch (RuntimeException | StackOverflowError e) {
      complainOfBug(e, List.of(arguments).contains("--trace"));
      return Command.BUG;
    }
  }

  private int dispatch(String[] arguments) {
    List<Commands> named = new ArrayList<>();
    boolean help = false;
    boolean version = false;
    boolean inOptions = true;
    for (String argument : arguments) {
      inOptions &= !argument.equals("--");
      help |= inOptions && Options.HELP.contains(argument);
      version |= inOptions && VERSION.contains(argument);
      Commands command = Commands.named(argument);
      if (command != null && !named.contains(command)) {
        named.add(command);
      }
    }
    if (help) {
      HelpCommand.show(named.isEmpty() ? "" : named.get(0).word, console.out());
      return Command.DONE;
    }
    if (version) {
      console.out().line("qicat " + Main.version());
      return Command.DONE;
    }
    return parseAndRun(named, arguments);
  }

  /**
   * Declares the commands whose words occur among the arguments, usually one: declaring all of them
   * costs more time than the rest of a run.
   */
  private int parseAndRun(List<Commands> named, String[] arguments) {
    CommandSpec root = CommandSpec.create().name("qicat");
    Options.declareShared(root);
    List<Command> opened = new ArrayList<>();
    for (Commands command : named) {
      Command one = command.open();
      opened.add(one);
      root.addSubcommand(command.word, command.spec(one));
    }
    ParseResult typed =
        new CommandLine(root)
            .setExpandAtFiles(false)
            .setAllowOptionsAsOptionParameters(true) // --sort -year: an option takes what follows
            .setOverwrittenOptionsAllowed(true)
            .parseArgs(arguments);
    Options.applyShared(typed, context);
    if (!typed.hasSubcommand()) {
      HelpCommand.show("", console.out());
      return Command.DONE;
    }
    ParseResult subcommand = typed.subcommand();
    Commands command = Commands.named(subcommand.commandSpec().name());
    return opened.get(named.indexOf(command)).run(subcommand, context);
  }

  private void complain(ParameterException e) {
    String word = e.getCommandLine().getCommandSpec().name();
    String command = word.equals("qicat") ? word : "qicat " + word;
    String advice = "see: " + command + " --help";
    if (e instanceof UnmatchedArgumentException unmatched) {
      String argument = unmatched.getUnmatched().get(0);
      if (unmatched.isUnknownOption()) {
        console.complain("there is no option " + argument, nearestOption(argument, e), advice);
      } else if (command.equals("qicat")) {
        complainOfCommand(argument);
      } else {
        console.complain("\"" + argument + "\" is one word too many", advice);
      }
    } else if (e instanceof MissingParameterException missing) {
      console.complain(word + " needs " + label(missing.getMissing().get(0)), advice);
    } else {
      console.complain(Visible.line(e.getMessage()), advice);
    }
  }

  private static String label(ArgSpec argument) {
    if (argument instanceof OptionSpec option) {
      return "a value for " + option.longestName() + ": " + option.paramLabel();
    }
    return argument.paramLabel();
  }

  private static String nearestOption(String typed, ParameterException e) {
    int equals = typed.indexOf('=');
    String name = equals < 0 ? typed : typed.substring(0, equals);
    List<String> names = new ArrayList<>();
    for (OptionSpec option : e.getCommandLine().getCommandSpec().options()) {
      names.addAll(List.of(option.names()));
    }
    List<String> near = name.startsWith("--") ? Distance.nearest(name, names, 2) : List.of();
    return near.isEmpty()
        ? "for a word that begins with -, write it behind --"
        : "did you mean " + String.join(" or ", near) + "?";
  }

  private void complainOfCommand(String word) {
    List<String> words = new ArrayList<>();
    for (Commands command : Commands.values()) {
      words.add(command.word);
    }
    List<String> near = Distance.nearest(word, words, 3);
    console.complain(
        "there is no command \"" + word + "\"",
        near.isEmpty()
            ? "to look for it: qicat search " + word
            : "did you mean " + String.join(" or ", near) + "?",
        "qicat --help shows all commands");
  }

  /** Shows the query and, under its wrong place, a caret. */
  private void complain(BadQuery e) {
    String query = e.query();
    int from = Math.max(0, e.position() - SHOWN);
    int to = Math.min(query.length(), e.position() + SHOWN);
    String before =
        (from > 0 ? Width.ELLIPSIS : "") + Visible.line(query.substring(from, e.position()));
    String behind =
        Visible.line(query.substring(e.position(), to))
            + (to < query.length() ? Width.ELLIPSIS : "");
    console.complain(
        e.getMessage(), before + behind, " ".repeat(Width.of(before)) + "^", e.advice());
  }

  private void complain(BadCatalogue e) {
    for (Problem problem : e.problems()) {
      console.complain(problem.in(e.name()));
    }
    int more = e.count() - e.problems().size();
    console.complain(
        more > 0 ? e.name() + ": and " + more + " more problems" : "this catalogue cannot be used",
        e.isUnreadable()
            ? "name a file that can be read, or leave --catalogue out for the bundled one"
            : "the form of a catalogue: qicat help catalogue");
  }

  private void complainOfBug(Throwable e, boolean trace) {
    console.complain(
        "this is a bug in qicat: " + e, "run it again with --trace and report what it prints");
    if (trace) {
      StringWriter text = new StringWriter();
      e.printStackTrace(new PrintWriter(text));
      console.err().print(text.toString()).flush();
    }
  }
}
