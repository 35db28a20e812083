package qicat.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntBiFunction;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;
import qicat.command.BadUsage;
import qicat.command.Command;
import qicat.command.Context;
import qicat.command.Options;
import qicat.command.Picked;
import qicat.console.Console;
import qicat.console.Ink;
import qicat.console.Out;
import qicat.format.Formats;
import qicat.model.Entry;
import qicat.query.QueryParser;
import qicat.search.Hit;
import qicat.search.Searcher;
import qicat.text.Width;

/** {@code browse}: a full screen that finds while a query is typed, and a picker for scripts. */
public final class BrowseCommand implements Command {
  private static final String PRINT = "--print";
  private static final String SELECT_ONE = "--select-one";
  private static final String KEYS = "--keys";

  /** The exit code of one who wanted no answer, as shells have it for Ctrl-C. */
  private static final int CANCELLED = 130;

  private static final int KEY_COLUMNS = 18;
  private static final String WITHOUT = "find entries without one: qicat search, qicat list";

  private final ToIntBiFunction<Context, String[]> runner;

  /**
   * Makes the command.
   *
   * @param runner runs the words of a line and gives its exit code
   */
  public BrowseCommand(ToIntBiFunction<Context, String[]> runner) {
    this.runner = runner;
  }

  @Override
  public void declare(CommandSpec spec) {
    spec.usageMessage()
        .description(
            "Takes the whole terminal: a query on top, what it finds below with each key, and the"
                + " entry that is chosen beside that. Tab marks several. Enter leaves and prints"
                + " what is marked, or else the entry chosen: in full on a terminal, as ids in a pipe,"
                + " with a number each in the shell. Other keys open, cite, copy or export it. Esc"
                + " leaves without an answer.",
            "A click chooses an entry; a second one, or one with Alt, Ctrl or Shift held, marks it."
                + " The wheel moves what it is over. Most terminals select text with Shift held.",
            "The screen is drawn on the terminal even where the answer goes elsewhere: qicat cite"
                + " $(qicat browse). The exit code is 1 when nothing was there to be chosen, and"
                + " 130 when it was left with Esc.");
    spec.addPositional(Options.words("QUERY", "0..*", "the query to begin with"));
    spec.addOption(
        Options.choice("FORMAT", "how what is chosen is printed", formats(), PRINT).build());
    spec.addOption(
        OptionSpec.builder(SELECT_ONE)
            .description("if the query finds one entry alone, choose it without a screen")
            .build());
    spec.addOption(OptionSpec.builder(KEYS).description("print the keys, and leave").build());
  }

  private static List<String> formats() {
    List<String> words = new ArrayList<>();
    for (Formats format : Formats.values()) {
      words.add(format.word());
    }
    return words;
  }

  @Override
  public boolean isPaged() {
    return false;
  }

  @Override
  public List<Example> examples() {
    return List.of(
        new Example("qicat browse --keys", "What the keys do"),
        new Example("qicat browse --select-one habits of an improver", "One entry needs no choice"),
        new Example(
            "qicat browse --select-one --print ids times of crisis", "Its id, for a script"));
  }

  @Override
  public int run(ParseResult typed, Context context) {
    if (typed.hasMatchedOption(KEYS)) {
      return keys(context.console().out());
    }
    String query = String.join(" ", Options.words(typed));
    QueryParser.parse(query); // one that is given must be right; one that is typed becomes so
    Formats format = format(typed, context);
    Searcher searcher = context.searcher();
    if (typed.hasMatchedOption(SELECT_ONE)) {
      List<Hit> hits = Found.by(searcher, query).hits();
      if (hits.size() == 1) {
        return new Picked(List.of(hits.get(0).entry()), context).print(format);
      }
    }
    return browse(searcher, query, format, context);
  }

  /** The terminal, which nobody uses yet. */
  private static Screen open(Console console) {
    String type = console.variable("TERM");
    if (!console.isOfProcess() || !Tty.isThere()) {
      throw new BadUsage("browse needs a terminal, and there is none here", WITHOUT);
    }
    checkType(type);
    return new Screen(() -> Tty.controlling(type));
  }

  private static void checkType(String type) {
    if (type.isEmpty() || type.startsWith("dumb")) {
      throw new BadUsage("browse cannot draw on this terminal: TERM is \"" + type + '"', WITHOUT);
    }
  }

  private static Formats format(ParseResult typed, Context context) {
    String word = Options.value(typed, PRINT);
    if (word != null) {
      return Formats.named(Options.chosen(PRINT, word, formats()));
    }
    Formats onTerminal = context.numbering() == null ? Formats.TEXT : Formats.TABLE;
    return context.console().out().isTerminal() ? onTerminal : Formats.IDS;
  }

  private int browse(Searcher searcher, String query, Formats format, Context context) {
    Context ofLines = context.ofLines();
    Finder finder = new Finder(searcher.catalogue(), query, context.console().isScreenColoured());
    return switch (lead(finder, searcher, context, ofLines)) {
      case CHOOSE -> new Picked(finder.picked(), context).print(format);
      case CITE -> runOn(ofLines, finder, "cite");
      case EXPORT ->
          new Picked(finder.picked(), context)
              .export(Line.inHome(finder.file(), context.console().variable("HOME")));
      default -> CANCELLED;
    };
  }

  /**
   * Leads a finder on the shell's screen, or else on one that is closed before anything is printed.
   */
  private Finder.Wish lead(Finder finder, Searcher searcher, Context context, Context ofLines) {
    Screen ofShell = ofLines.lent(Screen.class);
    if (ofShell != null) {
      checkType(ofShell.terminal().getType());
      Seeker seeker = in(searcher);
      context.lend(Seeker.class, seeker); // its next line waits for a search that is left alone
      return lead(finder, ofShell, seeker, ofLines);
    }
    try (Screen screen = open(ofLines.console())) {
      return lead(finder, screen, in(searcher), ofLines);
    }
  }

  private static Seeker in(Searcher searcher) {
    return new Seeker(each -> Found.whileTyping(searcher, each));
  }

  private Finder.Wish lead(Finder finder, Screen screen, Seeker seeker, Context ofLines) {
    try (seeker;
        FullScreen drawn = new FullScreen(screen, finder, seeker)) {
      return drawn.run(() -> runOn(ofLines, finder, "open") == DONE);
    }
  }

  /** Runs a command that takes ids on what was picked. */
  private int runOn(Context context, Finder finder, String command) {
    List<String> line = new ArrayList<>(List.of(command, "--"));
    for (Entry entry : finder.picked()) {
      line.add(entry.id());
    }
    return runner.applyAsInt(context, line.toArray(new String[0]));
  }

  private static int keys(Out out) {
    for (Key key : Key.values()) {
      out.print(Ink.CODE, Width.pad(key.label, KEY_COLUMNS)).line(key.summary);
    }
    return DONE;
  }
}
