package qicat.command;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;
import qicat.format.Formats;
import qicat.format.View;
import qicat.search.Hit;
import qicat.search.Lookup;
import qicat.search.Related;

/** {@code related}: the entries most similar to one, and what they share with it. */
public final class RelatedCommand implements Command {
  private static final int USUAL = 5;

  @Override
  public void declare(CommandSpec spec) {
    spec.usageMessage()
        .description(
            "Lists the entries most similar to one, the most similar first, and says what they"
                + " share: authors, topics, words of the title; what is rare counts more. In a pipe"
                + " that is the last column. Unless --limit says otherwise there are five.");
    spec.addPositional(
        Options.words("ENTRY", "1..*", "an id, its beginning, a DOI or address, or title words"));
    spec.addOption(Options.limit());
    Writing.declare(spec);
  }

  @Override
  public List<Example> examples() {
    return List.of(
        new Example("qicat related shah-data", "What else to read"),
        new Example("qicat related mannion-culture --limit 2 --format ids", "For the next command"),
        new Example("qicat related habits of an improver", "By words of its title"));
  }

  @Override
  public int run(ParseResult typed, Context context) {
    Writing writing = Writing.of(typed, context.out(), Formats.TABLE, Formats.TSV);
    int limit = Options.limit(typed);
    View view = writing.view(context.catalogue());
    Lookup lookup = new Lookup(context.searcher());
    List<Lookup.Named> named = lookup.resolve(List.of(Options.words(typed)));
    if (named.size() > 1) {
      throw new BadUsage("related takes one entry", "ask for one after the other");
    }
    List<Hit> entry = named.get(0).hits();
    if (entry.size() != 1) {
      Named.complain(named.get(0), lookup, context);
      return NOTHING;
    }
    List<Hit> related =
        new Related(context.catalogue())
            .of(entry.get(0).entry(), limit == Integer.MAX_VALUE ? USUAL : limit);
    writing.list(context, context.out(), view, related);
    if (related.isEmpty()) {
      context
          .console()
          .complain("no entry shares a person, or a rare topic or word of the title with it");
      return NOTHING;
    }
    return DONE;
  }
}
