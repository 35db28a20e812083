package qicat.command;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;
import qicat.format.FacetFormat;
import qicat.format.Formats;
import qicat.model.Field;
import qicat.search.Count;
import qicat.search.Hit;
import qicat.search.Interpretation;
import qicat.search.Order;

/**
 * {@code sections}, {@code topics}, {@code authors}, {@code years}: entries counted by one field.
 */
public final class FacetCommand implements Command {
  private final Field field;
  private final String word;
  private final String order;

  /**
   * Makes the command of a field.
   *
   * @param field a field that is a facet
   * @param word the word that is typed
   * @param order what the help says of the order
   */
  public FacetCommand(Field field, String word, String order) {
    this.field = field;
    this.word = word;
    this.order = order;
  }

  @Override
  public void declare(CommandSpec spec) {
    spec.usageMessage()
        .description(
            "Counts the entries by "
                + field.word()
                + ", "
                + order
                + "; with a query or filters, those that they let through. On a terminal with bars; in a pipe tab-separated: value, title, count.");
    Question.declare(spec, "0..*");
    spec.addOption(Options.limit());
    spec.addOption(Options.format(FacetFormat.FORMATS));
    spec.addOption(Writing.csvSafe());
  }

  @Override
  public List<Example> examples() {
    return List.of(
        new Example("qicat " + word, "All of them"),
        new Example("qicat " + word + " improvement --limit 3", "Of what matches, the first three"),
        new Example("qicat " + word + " --format json", "For a program"));
  }

  @Override
  public int run(ParseResult typed, Context context) {
    Formats format =
        Options.format(typed, FacetFormat.FORMATS, context.out(), Formats.TABLE, Formats.TSV);
    boolean safe = Writing.isSafe(typed, format);
    int limit = Options.limit(typed);
    Question question = Question.of(typed);
    Interpretation meant = question.in(context);
    List<Hit> hits = context.searcher().find(meant.searched(), Order.CATALOGUE);
    if (hits.isEmpty() && !question.isAll()) {
      new FacetFormat(context.out(), field, List.of()).write(format, safe);
      question.tellNothing(meant, context);
      return NOTHING;
    }
    Notes.tell(meant, context.console());
    List<Count> counts =
        question.isAll()
            ? Count.of(field, context.catalogue(), hits)
            : Count.occurring(field, context.catalogue(), hits);
    List<Count> shown = counts.subList(0, Math.min(limit, counts.size()));
    new FacetFormat(context.out(), field, shown).write(format, safe);
    if (shown.size() < counts.size()) {
      context.console().note(shown.size() + " of " + counts.size() + " " + word);
    }
    int without = 0;
    for (Hit hit : hits) {
      without += field.of(hit.entry()) == null ? 1 : 0;
    }
    if (without > 0 && !counts.isEmpty()) {
      context.console().note(without + " of " + hits.size() + " entries have no " + field.word());
    }
    if (counts.isEmpty()) {
      context
          .console()
          .complain(
              question.isAll()
                  ? "no entry of this catalogue has " + word
                  : "no entry that matches has " + word);
      return NOTHING;
    }
    return DONE;
  }
}
