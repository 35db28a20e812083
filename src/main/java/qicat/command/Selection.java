package qicat.command;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;
import qicat.console.Out;
import qicat.format.ExplanationFormat;
import qicat.format.Formats;
import qicat.format.View;
import qicat.search.Facet;
import qicat.search.Hit;
import qicat.search.Interpretation;
import qicat.search.Order;

/**
 * Which entries, in which order, how many and how written: what {@code list} and {@code search}
 * share.
 */
final class Selection {
  private static final String FACETS = "--facets";

  /** The formats that can hold counts behind the entries. */
  private static final List<Formats> WITH_FACETS =
      List.of(Formats.TABLE, Formats.TEXT, Formats.TSV, Formats.JSON);

  private final Question question;
  private final Order order;
  private final int limit;
  private final Writing writing;
  private final boolean facets;

  private Selection(Question question, Order order, int limit, Writing writing, boolean facets) {
    this.question = question;
    this.order = order;
    this.limit = limit;
    this.writing = writing;
    this.facets = facets;
  }

  static void declare(CommandSpec spec, String arity) {
    Question.declare(spec, arity);
    spec.addOption(Options.sort());
    spec.addOption(Options.limit());
    Writing.declare(spec);
  }

  /** Asks for counts besides; {@code export} has none. */
  static OptionSpec facets() {
    return OptionSpec.builder(FACETS)
        .description("count what was found by topic, section, author and year as well")
        .build();
  }

  /** Reads what was typed; nothing is read from the catalogue yet. */
  static Selection of(ParseResult typed, Out out, Order usual) {
    return of(typed, Writing.of(typed, out, Formats.TABLE, Formats.TSV), usual);
  }

  /** The same, written in another way than for who looks for something. */
  static Selection of(ParseResult typed, Writing writing, Order usual) {
    boolean facets = typed.hasMatchedOption(FACETS);
    if (facets && !writing.isIn(WITH_FACETS)) {
      throw new BadUsage(
          FACETS + " does not go with " + writing.told(),
          "it goes with --format " + String.join(", ", Options.words(WITH_FACETS)));
    }
    return new Selection(
        Question.of(typed), Options.sort(typed, usual), Options.limit(typed), writing, facets);
  }

  Question question() {
    return question;
  }

  /** Finds and prints; says on the error output how the query was taken, and what is cut. */
  int print(Context context) {
    return print(context, context.out());
  }

  /** The same on another output than the answer's. */
  int print(Context context, Out out) {
    if (isStreamed(context)) {
      return new Streaming(writing, limit, context).print(out);
    }
    context.readFor(question.query());
    Interpretation meant = question.in(context);
    List<Hit> hits = context.searcher().find(meant.searched(), order);
    View view = writing.view(context.catalogue());
    if (facets) {
      view = view.faceted(Facet.of(context.catalogue(), hits));
    }
    if (hits.isEmpty()) {
      writing.print(context, out, view, hits); // a format that has a frame prints it empty
      question.tellNothing(meant, context);
      return Command.NOTHING;
    }
    Notes.tell(meant, context.console());
    List<Hit> shown = shown(hits);
    view = view.grouped(order.keepsSections() && !context.catalogue().sections().isEmpty());
    if (writing.isMarked() && !question.isAll()) {
      view = view.marked(context.searcher().marks(meant.searched()));
    }
    writing.list(context, out, view, shown);
    noteCut(shown, hits, context);
    return Command.DONE;
  }

  /** Finds, and prints how each score comes about. */
  int explain(Context context) {
    Interpretation meant = question.in(context);
    List<Hit> hits = context.searcher().find(meant.searched(), order);
    if (hits.isEmpty()) {
      question.tellNothing(meant, context);
      return Command.NOTHING;
    }
    Notes.tell(meant, context.console());
    List<Hit> shown = shown(hits);
    new ExplanationFormat(context.out())
        .write(shown, context.searcher().explain(meant.searched(), shown));
    noteCut(shown, hits, context);
    return Command.DONE;
  }

  /** Whether entries can be written while they are read: all of them, in their order, by itself. */
  private boolean isStreamed(Context context) {
    return question.isAll()
        && order == Order.CATALOGUE
        && !facets
        && writing.isOneByOne()
        && context.isLarge();
  }

  private List<Hit> shown(List<Hit> hits) {
    return hits.subList(0, Math.min(limit, hits.size()));
  }

  private static void noteCut(List<Hit> shown, List<Hit> hits, Context context) {
    noteCut(shown.size(), hits.size(), context);
  }

  /** Says on the error output that not all were written. */
  static void noteCut(int shown, int found, Context context) {
    if (shown < found) {
      context.console().note(shown + " of " + found + " entries");
    }
  }
}
