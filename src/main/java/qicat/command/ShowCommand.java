package qicat.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;
import qicat.format.Formats;
import qicat.format.View;
import qicat.search.Hit;
import qicat.search.Lookup;

/** {@code show}: every field of entries, named by an identifier or by words of the title. */
public final class ShowCommand implements Command {
  private static final int MOST_CANDIDATES = 8;

  @Override
  public void declare(CommandSpec spec) {
    spec.usageMessage()
        .description(
            "Shows every field of one or several entries, and where each stands. An entry is named"
                + " by its id or the beginning of it, by a DOI, an address or a book number however"
                + " it is pasted, or by words of its title.");
    spec.addPositional(
        Options.words(
            "ENTRY", "1..*", "an id, the beginning of one, a DOI or address, or title words"));
    Writing.declare(spec);
  }

  @Override
  public List<Example> examples() {
    return List.of(
        new Example("qicat show greenhalgh-spreading", "An entry by its id"),
        new Example("qicat show https://doi.org/10.1136/BMJ.l2068.", "By its DOI, as pasted"),
        new Example(
            "qicat show habits of an improver --format json", "By its title, for a program"));
  }

  @Override
  public int run(ParseResult typed, Context context) {
    Writing writing = Writing.of(typed, context.out(), Formats.TEXT, Formats.TEXT);
    View view = writing.view(context.catalogue()).withNearest();
    Lookup lookup = new Lookup(context.searcher());
    Map<String, Hit> found = new LinkedHashMap<>(); // by id: none is shown twice
    List<Lookup.Named> unclear = new ArrayList<>();
    for (Lookup.Named named : lookup.resolve(List.of(Options.words(typed)))) {
      if (named.hits().size() == 1) {
        found.put(named.hits().get(0).entry().id(), named.hits().get(0));
      } else {
        unclear.add(named);
      }
    }
    if (!found.isEmpty()) {
      writing.print(context, context.out(), view, found.values());
    }
    for (Lookup.Named named : unclear) {
      complain(named, lookup, context);
    }
    return unclear.isEmpty() ? DONE : NOTHING;
  }

  /** Says that a text names no entry or several, with those that could be meant. */
  static void complain(Lookup.Named named, Lookup lookup, Context context) {
    boolean none = named.hits().isEmpty();
    List<Hit> candidates = none ? lookup.near(named.text()) : named.hits();
    List<String> advice = new ArrayList<>();
    for (Hit candidate : candidates.subList(0, Math.min(MOST_CANDIDATES, candidates.size()))) {
      advice.add(candidate.entry().id() + "  " + candidate.entry().title());
    }
    if (candidates.size() > MOST_CANDIDATES) {
      advice.add("and " + (candidates.size() - MOST_CANDIDATES) + " more");
    }
    if (advice.isEmpty()) {
      advice.add("qicat list shows all entries");
    }
    String what =
        none
            ? "no entry is called \""
                + named.text()
                + "\""
                + (candidates.isEmpty() ? "" : "; near it:")
            : "\"" + named.text() + "\" names " + named.hits().size() + " entries:";
    context.console().complain(what, advice.toArray(new String[0]));
  }
}
