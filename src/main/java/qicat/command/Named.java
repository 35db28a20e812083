package qicat.command;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;
import qicat.model.Entry;
import qicat.search.Hit;
import qicat.search.Lookup;

/** The entries that a line names one by one: what {@code show} and {@code open} share. */
final class Named {
  private static final int MOST_CANDIDATES = 8;

  private final Lookup lookup;
  private final Context context;
  private final Map<String, Hit> found = new LinkedHashMap<>(); // by id: none is there twice
  private final List<Lookup.Named> unclear = new ArrayList<>();

  private Named(Lookup lookup, Context context) {
    this.lookup = lookup;
    this.context = context;
  }

  static void declare(CommandSpec spec) {
    spec.addPositional(
        Options.words(
            "ENTRY", "1..*", "an id, the beginning of one, a DOI or address, or title words"));
  }

  /** Looks up what was typed. */
  static Named of(ParseResult typed, Context context) {
    Lookup lookup = new Lookup(context.searcher());
    Named named = new Named(lookup, context);
    for (Lookup.Named each : lookup.resolve(List.of(Options.words(typed)))) {
      if (each.hits().size() == 1) {
        named.found.put(each.hits().get(0).entry().id(), each.hits().get(0));
      } else {
        named.unclear.add(each);
      }
    }
    return named;
  }

  /** The entries that were named, in the order of the line. */
  Collection<Hit> hits() {
    return found.values();
  }

  /** The same without more. */
  List<Entry> entries() {
    List<Entry> entries = new ArrayList<>();
    for (Hit hit : found.values()) {
      entries.add(hit.entry());
    }
    return entries;
  }

  /** Whether each text named exactly one entry. */
  boolean isClear() {
    return unclear.isEmpty();
  }

  /** Says which texts name no entry or several. */
  void complain() {
    for (Lookup.Named each : unclear) {
      complain(each, lookup, context);
    }
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
