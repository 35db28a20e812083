package qicat.command;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;
import qicat.search.Order;

/** {@code search}: the entries that answer a query, best first. */
public final class SearchCommand implements Command {
  private static final String EXPLAIN = "--explain";

  @Override
  public void declare(CommandSpec spec) {
    spec.usageMessage()
        .description(
            "Shows the entries that have all the words, best match first: in the title, authors,"
                + " byline, topics and their other words, section, summary, journal or year, in any"
                + " form, in British or American spelling, and by the catalogue's synonyms. A word"
                + " that occurs nowhere is corrected; where no entry has all the words, those with"
                + " the most are shown. Both is said, and --strict forbids it.");
    spec.addOption(Selection.facets());
    Selection.declare(spec, "1..*");
    spec.addOption(
        OptionSpec.builder(EXPLAIN)
            .description("instead of the entries' columns, show how each score comes about")
            .build());
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
    if (selection.question().isAll() && String.join("", Options.words(typed)).isBlank()) {
      throw new BadUsage(
          "there is nothing to search for", "give a word, or list everything: qicat list");
    }
    if (!typed.hasMatchedOption(EXPLAIN)) {
      return selection.print(context);
    }
    Options.forbid(
        typed, EXPLAIN, "--format", "--fields", "--facets", Writing.TEMPLATE, Writing.CSV_SAFE);
    return selection.explain(context);
  }
}
