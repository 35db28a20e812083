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
    Interpretation meant = searcher.interpret(query, false);
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
