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
import qicat.console.Ink;
import qicat.console.Out;
import qicat.format.Format;
import qicat.format.Formats;
import qicat.format.View;
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
                + " what is marked, or else the entry chosen, in full on a terminal and as ids in a"
                + " pipe; other keys open, cite, copy or export it. Esc leaves without an answer.",
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
    Formats format = format(typed, context.console().out());
    Searcher searcher = context.searcher();
    if (typed.hasMatchedOption(SELECT_ONE)) {
      List<Hit> hits = Found.by(searcher, query).hits();
      if (hits.size() == 1) {
        return print(List.of(hits.get(0).entry()), format, context);
      }
    }
    if (context.numbering() != null) {
      throw new BadUsage(
          "browse takes the whole terminal, where the shell is", "leave the shell for it: exit");
    }
    String type = context.console().variable("TERM");
    boolean isThere = context.console().isOfProcess() && ControllingTerminal.isThere();
    if (!isThere || type.isEmpty() || type.equals("dumb")) {
      throw new BadUsage(
          isThere
              ? "browse cannot draw on this terminal: TERM is \"" + type + "\""
              : "browse needs a terminal, and there is none here",
          "find entries without one: qicat search, qicat list");
    }
    return browse(searcher, query, type, format, context);
  }

  private static Formats format(ParseResult typed, Out out) {
    String word = Options.value(typed, PRINT);
    return word != null
        ? Formats.named(Options.chosen(PRINT, word, formats()))
        : out.isTerminal() ? Formats.TEXT : Formats.IDS;
  }

  private int browse(
      Searcher searcher, String query, String type, Formats format, Context context) {
    Context ofLines = context.ofLines();
    Finder finder = new Finder(searcher.catalogue(), query, context.console().isScreenColoured());
    Finder.Wish wish;
    try (Seeker seeker = new Seeker(each -> Found.by(searcher, each));
        FullScreen screen = new FullScreen(type, finder, seeker)) {
      wish = screen.run(() -> runOn(ofLines, finder, "open") == DONE);
    }
    return switch (wish) {
      case CHOOSE -> print(finder.picked(), format, context);
      case CITE -> runOn(ofLines, finder, "cite");
      case EXPORT -> runOn(ofLines, finder, "export", "--output", finder.file());
      default -> CANCELLED;
    };
  }

  /** Runs a command on what was picked. */
  private int runOn(Context context, Finder finder, String... words) {
    List<String> line = new ArrayList<>(List.of(words));
    boolean asQuery = words[0].equals("export"); // the others take ids by themselves
    line.add("--");
    List<String> ids = new ArrayList<>();
    for (Entry entry : finder.picked()) {
      ids.add(asQuery ? "id:" + QueryParser.quoted(entry.id()) : entry.id());
    }
    line.addAll(asQuery ? List.of(String.join(" OR ", ids)) : ids);
    return runner.applyAsInt(context, line.toArray(new String[0]));
  }

  private static int print(List<Entry> picked, Formats format, Context context) {
    View view = View.of(context.catalogue(), List.of());
    Out out = context.console().out();
    Format sink = format.on(out, format == Formats.TEXT ? view.withNearest() : view);
    sink.begin();
    for (Entry entry : picked) {
      sink.entry(new Hit(entry, 0));
    }
    sink.end();
    for (String warning : sink.warnings()) {
      context.console().note(warning);
    }
    return picked.isEmpty() ? NOTHING : DONE;
  }

  private static int keys(Out out) {
    for (Key key : Key.values()) {
      out.print(Ink.CODE, Width.pad(key.label, KEY_COLUMNS)).line(key.summary);
    }
    return DONE;
  }
}
