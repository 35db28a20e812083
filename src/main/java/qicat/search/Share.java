package qicat.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import qicat.query.Corpus;
import qicat.query.Query;

/**
 * What a part of a query does to its answer.
 *
 * @param part the part: one of those that must all hold, or the whole query
 * @param alone how many entries answer it by itself
 * @param without how many entries answer the others; all entries where there are no others
 */
public record Share(Query part, int alone, int without) {

  /** The shares of all parts, each part looked for once. */
  static List<Share> of(Query query, Corpus corpus) {
    List<Query> parts = query instanceof Query.And and ? and.parts() : List.of(query);
    List<BitSet> answers = new ArrayList<>();
    List<BitSet> before = new ArrayList<>(); // what answers all parts before each
    BitSet so = new Query.All().in(corpus);
    for (Query part : parts) {
      before.add((BitSet) so.clone());
      answers.add(part.in(corpus));
      so.and(answers.get(answers.size() - 1));
    }
    List<Share> shares = new ArrayList<>();
    BitSet behind = new Query.All().in(corpus);
    for (int i = parts.size() - 1; i >= 0; i--) {
      BitSet others = before.get(i);
      others.and(behind);
      behind.and(answers.get(i));
      shares.add(0, new Share(parts.get(i), answers.get(i).cardinality(), others.cardinality()));
    }
    return shares;
  }
}
