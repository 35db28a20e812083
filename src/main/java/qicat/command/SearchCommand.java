package qicat.command;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;
import qicat.query.Query;
import qicat.search.Order;

/** {@code search}: the entries that answer a query, best first. */
public final class SearchCommand implements Command {
  @Override
  public void declare(CommandSpec spec) {
    spec.usageMessage()
        .description(
            "Shows the entries that have all the words, best match first: in the title, authors,"
                + " byline, topics and their other words, section, summary, journal or year."
                + " Capitals and accents make no difference.");
    Selection.declare(spec, "1..*");
  }

  @Override
  public List<Example> examples() {
    return List.of(
        new Example("qicat search culture", "Everything on culture"),
        new Example("qicat search author:\"dixon-woods\"", "By an author"),
        new Example(
            "qicat search \"(audit OR evaluation) NOT part:further-reading\"",
            "Either word, in the series alone"));
  }

  @Override
  public int run(ParseResult typed, Context context) {
    Selection selection = Selection.of(typed, context.out(), Order.BEST_FIRST);
    if (selection.query() instanceof Query.All && String.join("", Options.words(typed)).isBlank()) {
      throw new BadUsage(
          "there is nothing to search for", "give a word, or list everything: qicat list");
    }
    return selection.print(context);
  }
}
