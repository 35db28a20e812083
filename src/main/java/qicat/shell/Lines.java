package qicat.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntBiFunction;
import qicat.command.BadUsage;
import qicat.command.Command;
import qicat.command.Complaint;
import qicat.command.Context;
import qicat.command.Options;
import qicat.completion.CommandWord;
import qicat.console.Console;
import qicat.console.Destination;
import qicat.console.OutputFailed;
import qicat.console.ToCommand;
import qicat.console.ToFile;
import qicat.store.BadCatalogue;
import qicat.text.Digits;
import qicat.text.Distance;

/** Runs the lines of a shell, one after the other; whatever one does, the next can be run. */
final class Lines {
  /** The exit code of a line that the user interrupted, as POSIX shells have it: 128 and SIGINT. */
  static final int INTERRUPTED = 130;

  private static final int LARGEST_CODE = 255;

  /** A word that is shorter can be a slip for too many. */
  private static final int SHORTEST_SLIP = 4;

  private final List<CommandWord> commands;
  private final Context context;
  private final Console console;
  private final ToIntBiFunction<Context, String[]> runner;
  private String state;
  private int code = Command.DONE;
  private boolean ended;

  /** Where an answer goes that the line itself sends nowhere else. */
  private Function<Console, Destination> usual = OnConsole::new;

  private List<String> history = List.of();
  private volatile Destination running;
  private volatile boolean interrupted;

  /**
   * Makes one.
   *
   * @param commands the commands
   * @param context what the lines work on
   * @param runner runs the words of a line and gives its exit code
   */
  Lines(List<CommandWord> commands, Context context, ToIntBiFunction<Context, String[]> runner) {
    this.commands = commands;
    this.context = context;
    this.console = context.console();
    this.runner = runner;
    this.state = context.state();
  }

  /** Sends answers elsewhere unless a line says where. */
  void showWith(Function<Console, Destination> destination) {
    usual = destination;
  }

  /** Tells what was typed so far. */
  void remember(List<String> typed) {
    history = typed;
  }

  /** The command with a word, or null. */
  CommandWord command(String word) {
    for (CommandWord command : commands) {
      if (command.word().equals(word)) {
        return command;
      }
    }
    return null;
  }

  /** The command whose words a line has: its own, or that of a line without one. */
  CommandWord commandOf(Line line) {
    CommandWord command = command(line.first());
    return command == null && OwnWord.named(line.first()) == null ? command("search") : command;
  }

  /** Whether the user asked to leave. */
  boolean isEnded() {
    return ended;
  }

  /** The exit code of the last line. */
  int code() {
    return code;
  }

  /** Ends the answer that is being written, if there is one. */
  void interrupt() {
    interrupted = true;
    Destination destination = running;
    if (destination != null) {
      destination.interrupt();
    }
  }

  /**
   * Runs a line.
   *
   * @return its exit code; an empty line has that of the line before
   */
  int run(String text) {
    Line line = Line.of(text, console.variable("HOME"));
    if (line.tokens().isEmpty() && line.target() == Line.Target.HERE && !line.isCopied()) {
      return code;
    }
    tellOfChange();
    try {
      code = run(line);
    } catch (BadUsage e) {
      console.complain(e.getMessage(), e.advice().toArray(new String[0]));
      code = Command.USAGE;
    } catch (BadCatalogue e) {
      Complaint.tell(e, console);
      code = Command.CATALOGUE;
    } catch (OutputFailed e) {
      console.complain("the answer could not be written: " + e.getMessage());
      code = Command.OUTPUT;
    }
    return code;
  }

  private void tellOfChange() {
    String now = context.state();
    if (!now.equals(state)) {
      state = now;
      console.note("the file of the catalogue has changed; reload reads it again");
    }
  }

  private int run(Line line) {
    OwnWord own = line.isCopied() ? null : OwnWord.named(line.first());
    if (own == OwnWord.EXIT || own == OwnWord.QUIT) {
      return leave(line);
    }
    if (own == OwnWord.RELOAD) {
      context.reload();
      state = context.state();
      int entries = context.catalogue().entries().size();
      console.note("read again: " + entries + (entries == 1 ? " entry" : " entries"));
      return Command.DONE;
    }
    List<String> words = words(line);
    interrupted = false;
    Destination destination = destination(line);
    running = destination;
    int answered = Command.BUG;
    int behind;
    try {
      answered = answer(own, words, destination.console());
    } finally {
      behind = destination.end(answered == Command.DONE || answered == Command.NOTHING);
      running = null;
    }
    if (interrupted) {
      return INTERRUPTED;
    }
    if (own == null && !line.isCopied()) {
      tellOfSlip(line);
    }
    return answered == Command.DONE ? behind : answered;
  }

  private int answer(OwnWord own, List<String> words, Console to) {
    if (own == OwnWord.HISTORY) {
      return ShellHelp.history(history, to.out());
    }
    if (own == OwnWord.HELP && words.size() == 1) {
      return ShellHelp.show(commands, to.out());
    }
    awaitSearch();
    return runner.applyAsInt(context.on(to), words.toArray(new String[0]));
  }

  /** A search during which browse was left still works on what the line is to work on. */
  private void awaitSearch() {
    Seeker left = context.lent(Seeker.class);
    if (left != null) {
      left.awaitEnd();
      context.lend(Seeker.class, null);
    }
  }

  private int leave(Line line) {
    List<Line.Token> tokens = line.tokens();
    int given = tokens.size() > 1 ? Digits.number(tokens.get(1).value()) : code;
    if (given < 0 || given > LARGEST_CODE || tokens.size() > 2) {
      throw new BadUsage(
          line.first() + " takes one whole number from 0 to " + LARGEST_CODE,
          "without one it leaves with the code of the line before");
    }
    ended = true;
    return given;
  }

  /** The words that a line runs: the command's, and its arguments; without a command a search. */
  private List<String> words(Line line) {
    List<Line.Token> tokens = line.tokens();
    List<String> words = new ArrayList<>();
    String first = line.first();
    boolean asTyped = first.isEmpty() || first.startsWith("-") || OwnWord.named(first) != null;
    if (asTyped || line.isCopied() && command(first) == null) {
      for (Line.Token token : tokens) {
        words.add(token.value());
      }
      return words;
    }
    CommandWord command = commandOf(line);
    boolean isCommand = command.word().equals(first);
    if (command.word().equals(ShellCommand.WORD)) {
      throw new BadUsage("this is the shell already", "help tells what a line can be");
    }
    words.add(command.word());
    words.addAll(
        new Arguments(command, context)
            .of(isCommand ? tokens.subList(1, tokens.size()) : tokens, line.isCopied()));
    return words;
  }

  private static boolean isPaged(Line line) {
    for (Line.Token token : line.tokens()) {
      if (Options.NO_PAGER.contains(token.value())) {
        return false;
      }
    }
    return true;
  }

  private Destination destination(Line line) {
    if (line.target() == Line.Target.HERE) {
      return isPaged(line) ? usual.apply(console) : new OnConsole(console);
    }
    String target = line.targetText();
    boolean command = line.target() == Line.Target.COMMAND;
    if (target.isEmpty()) {
      throw new BadUsage(
          command ? "there is no command behind |" : "there is no file behind >",
          command ? "write one: list | sort" : "write its name: list > entries.tsv");
    }
    if (line.tokens().isEmpty()) {
      throw new BadUsage("there is no answer to send there", "write what is asked for before it");
    }
    if (command) {
      return new ToCommand(target, console);
    }
    if (line.hasWordsBehindTarget()) {
      throw new BadUsage(
          "there are words behind the name of the file",
          "put a name with blanks into quotation marks");
    }
    return new ToFile(target, line.target() == Line.Target.END_OF_FILE, console);
  }

  /** A first word that is nearly a command was searched for; that may not be what was meant. */
  private void tellOfSlip(Line line) {
    String first = line.first();
    if (command(first) != null || first.length() < SHORTEST_SLIP) {
      return;
    }
    List<String> words = new ArrayList<>();
    for (CommandWord command : commands) {
      words.add(command.word());
    }
    for (OwnWord own : OwnWord.values()) {
      words.add(own.word);
    }
    for (String word : words) {
      if (Distance.between(first, word, 1) == 1) {
        console.note(
            "\"" + first + "\" is no command, so it was searched for; or was it " + word + "?");
        return;
      }
    }
  }

  /** The console itself. */
  private record OnConsole(Console console) implements Destination {
    @Override
    public void interrupt() {}

    @Override
    public int end(boolean whole) {
      return 0;
    }
  }
}
