package qicat.command;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;
import qicat.format.Formats;
import qicat.format.View;
import qicat.search.Hit;
import qicat.search.Lookup;

/** {@code show}: every field of entries, named by an identifier or by words of the title. */
public final class ShowCommand implements Command {
  private static final List<Formats> FORMATS = List.of(Formats.values());
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
    spec.addOption(Options.format(FORMATS));
    spec.addOption(Options.fields());
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
    Formats format = Options.format(typed, FORMATS, context.out(), Formats.TEXT, Formats.TEXT);
    View view = new View(context.catalogue(), Options.fields(typed), false);
    Naming naming = new Naming(context, Options.words(typed));
    if (!naming.found.isEmpty()) {
      Selection.print(format, context, view, naming.found);
    }
    return naming.complain() ? NOTHING : DONE;
  }

  /** What each argument names: one entry, several, or none. */
  private static final class Naming {
    private final Context context;
    private final Lookup lookup;
    private final List<Hit> found = new ArrayList<>();
    private final List<String> unclear = new ArrayList<>();

    Naming(Context context, String[] arguments) {
      this.context = context;
      lookup = new Lookup(context.catalogue(), context.searcher());
      boolean identifiers = false;
      boolean allIdentifiers = true;
      for (String argument : arguments) {
        boolean names = lookup.byIdentifier(argument).size() == 1;
        identifiers |= names;
        allIdentifiers &= names;
      }
      String title = String.join(" ", arguments);
      List<Hit> titled = allIdentifiers ? List.of() : lookup.byTitle(title);
      if (titled.size() == 1 || titled.size() > 1 && !identifiers) {
        resolve(title, titled); // the arguments are the words of one title
      } else {
        for (String argument : arguments) {
          resolve(argument, named(argument));
        }
      }
    }

    private void resolve(String argument, List<Hit> named) {
      if (named.size() == 1) {
        found.add(named.get(0));
      } else {
        unclear.add(argument);
      }
    }

    private List<Hit> named(String argument) {
      List<Hit> named = lookup.byIdentifier(argument);
      return named.isEmpty() ? lookup.byTitle(argument) : named;
    }

    /** Says what named nothing or too much, with the entries that could be meant. */
    boolean complain() {
      for (String argument : unclear) {
        List<Hit> named = named(argument);
        boolean none = named.isEmpty();
        List<Hit> candidates = none ? lookup.near(argument) : named;
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
        context
            .console()
            .complain(
                none
                    ? "no entry is called \""
                        + argument
                        + "\""
                        + (candidates.isEmpty() ? "" : "; near it:")
                    : "\"" + argument + "\" names " + named.size() + " entries:",
                advice.toArray(new String[0]));
      }
      return !unclear.isEmpty();
    }
  }
}
