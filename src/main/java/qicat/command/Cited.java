package qicat.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.ParseResult;
import qicat.model.Entry;
import qicat.search.Hit;
import qicat.search.Interpretation;
import qicat.search.Lookup;
import qicat.search.Order;
import qicat.text.Identifier;

/**
 * What is to be cited: the entries that words name in full, or those that answer a query.
 *
 * @param entries the entries in the order in which they are cited
 * @param found how many there are without a limit
 * @param unknown the words that name no entry beside others that do
 */
record Cited(List<Entry> entries, int found, List<String> unknown) {

  /** Reads what was typed and finds it; says on the error output why nothing was found. */
  static Cited of(ParseResult typed, Lookup lookup, Context context) {
    Order sorted = Options.sort(typed, null);
    int limit = Options.limit(typed);
    List<String> words = List.of(Options.words(typed));
    Map<String, Hit> named = new LinkedHashMap<>(); // by id: none is cited twice
    List<String> unknown = new ArrayList<>();
    for (String word : isOne(words) ? words.subList(words.size() - 1, words.size()) : words) {
      Hit hit = lookup.identified(word);
      if (hit == null) {
        unknown.add(word);
      } else {
        named.put(hit.entry().id(), hit);
      }
    }
    if (named.isEmpty()) {
      Order usual = words.isEmpty() ? Order.CATALOGUE : Order.BEST_FIRST;
      return limited(
          found(Question.of(typed), sorted == null ? usual : sorted, context), limit, List.of());
    }
    Question filters = Question.ofFilters(typed);
    if (sorted == null && filters.isAll()) {
      return limited(new ArrayList<>(named.values()), limit, unknown);
    }
    List<Hit> passing = new ArrayList<>();
    Map<String, Hit> let = new LinkedHashMap<>();
    for (Hit hit : found(filters, sorted == null ? Order.CATALOGUE : sorted, context)) {
      if (named.containsKey(hit.entry().id())) {
        passing.add(hit);
        let.put(hit.entry().id(), hit);
      }
    }
    if (passing.isEmpty()) {
      context.console().complain("the filters let none of these entries through");
    }
    named.keySet().retainAll(let.keySet());
    return limited(sorted == null ? new ArrayList<>(named.values()) : passing, limit, unknown);
  }

  /**
   * Whether words are one identifier that a blank parts from its prefix: doi: 10.1136/bmj.l2068.
   */
  private static boolean isOne(List<String> words) {
    return words.size() > 1
        && Identifier.of(String.join(" ", words))
            .equals(Identifier.of(words.get(words.size() - 1)));
  }

  private static List<Hit> found(Question question, Order order, Context context) {
    Interpretation meant = question.in(context);
    List<Hit> hits = context.searcher().find(meant.searched(), order);
    if (hits.isEmpty()) {
      question.tellNothing(meant, context);
    } else {
      Notes.tell(meant, context.console());
    }
    return hits;
  }

  private static Cited limited(List<Hit> hits, int limit, List<String> unknown) {
    List<Entry> entries = new ArrayList<>();
    for (Hit hit : hits.subList(0, Math.min(limit, hits.size()))) {
      entries.add(hit.entry());
    }
    return new Cited(entries, hits.size(), unknown);
  }
}
