package qicat.command;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;
import qicat.format.FacetFormat;
import qicat.format.Formats;
import qicat.model.Field;
import qicat.query.Query;
import qicat.search.Count;
import qicat.search.Hit;
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
                + ". On a terminal with bars; in a pipe tab-separated: value, title, count.");
    spec.addOption(Options.limit());
    spec.addOption(Options.format(FacetFormat.FORMATS));
  }

  @Override
  public List<Example> examples() {
    return List.of(
        new Example("qicat " + word, "All of them"),
        new Example("qicat " + word + " --limit 3", "The first three"),
        new Example("qicat " + word + " --format json", "For a program"));
  }

  @Override
  public int run(ParseResult typed, Context context) {
    Formats format =
        Options.format(typed, FacetFormat.FORMATS, context.out(), Formats.TABLE, Formats.TSV);
    int limit = Options.limit(typed);
    List<Hit> hits = context.searcher().find(new Query.All(), Order.CATALOGUE);
    List<Count> counts = Count.of(field, context.catalogue(), hits);
    List<Count> shown = counts.subList(0, Math.min(limit, counts.size()));
    new FacetFormat(context.out(), field, shown).write(format);
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
      context.console().complain("no entry of this catalogue has " + word);
      return NOTHING;
    }
    return DONE;
  }
}
