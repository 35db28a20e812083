package qicat.shell;

import java.util.List;
import java.util.StringJoiner;
import qicat.query.BadQuery;
import qicat.query.Query;
import qicat.query.QueryParser;
import qicat.search.Hit;
import qicat.search.Interpretation;
import qicat.search.Marks;
import qicat.search.Order;
import qicat.search.Searcher;

/**
 * The answer to a query that is being typed.
 *
 * @param query the query as it was typed
 * @param hits the entries, best first; null where the query cannot be understood (yet)
 * @param marks where its words stand in them
 * @param note how the query was taken, or what is wrong with it; else empty
 */
record Found(String query, List<Hit> hits, Marks marks, String note) {
  /** Looks for a query; one without a word asks for all entries, in the catalogue's order. */
  static Found by(Searcher searcher, String typed) {
    Query query;
    try {
      query = QueryParser.parse(typed);
    } catch (BadQuery e) {
      return new Found(typed, null, Marks.NONE, e.getMessage());
    }
    return by(searcher, typed, query, searcher.interpret(query, false));
  }

  /**
   * Looks for a query whose last word may go on: what begins with it is found too. Only where there
   * is nothing, words are corrected or left out, for a word that is half typed is no mistake.
   */
  static Found whileTyping(Searcher searcher, String typed) {
    Query query = begun(typed);
    if (query != null) {
      Found found = by(searcher, typed, query, searcher.interpret(query, true));
      if (!found.hits().isEmpty()) {
        return found;
      }
    }
    return by(searcher, typed);
  }

  /** The query, or the same with any end of its last word; null: it does not end with a word. */
  private static Query begun(String typed) {
    if (typed.isEmpty() || !Character.isLetterOrDigit(typed.codePointBefore(typed.length()))) {
      return null;
    }
    try {
      return Query.any(List.of(QueryParser.parse(typed), QueryParser.parse(typed + "*")));
    } catch (BadQuery e) { // a range of years, or what is not whole yet
      return null;
    }
  }

  private static Found by(Searcher searcher, String typed, Query query, Interpretation meant) {
    Order order = query instanceof Query.All ? Order.CATALOGUE : Order.BEST_FIRST;
    List<Hit> hits = searcher.find(meant.searched(), order);
    return new Found(typed, hits, searcher.marks(meant.searched()), note(meant));
  }

  /** What was corrected and left out, in a few words. */
  private static String note(Interpretation meant) {
    StringJoiner note = new StringJoiner(", ");
    for (Interpretation.Correction correction : meant.corrections()) {
      note.add("for \"" + correction.typed() + "\": \"" + correction.searched() + "\"");
    }
    if (!meant.leftOut().isEmpty()) {
      note.add("without \"" + String.join("\", \"", meant.leftOut().get(0)) + "\"");
    }
    return note.toString();
  }
}
