package qicat.command;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;
import qicat.search.Order;

/** {@code list}: every entry, or those that answer, in the catalogue's own order. */
public final class ListCommand implements Command {
  @Override
  public void declare(CommandSpec spec) {
    spec.usageMessage()
        .description(
            "Lists every entry in the order of the series, or those that the query and the options"
                + " let through. On a terminal the list is a table in sections; in a pipe it is"
                + " tab-separated, a line for each entry, with nothing cut.");
    Selection.declare(spec, "0..*");
    spec.addOption(Selection.facets());
  }

  @Override
  public List<Example> examples() {
    return List.of(
        new Example("qicat list --part series --year 2019", "The articles of 2019"),
        new Example("qicat list --author \"de longh\"", "What one author wrote, by any spelling"),
        new Example(
            "qicat list --sort -year,title --limit 5 --fields year,title",
            "The five newest entries"));
  }

  @Override
  public int run(ParseResult typed, Context context) {
    return Selection.of(typed, context.out(), Order.CATALOGUE).print(context);
  }
}
