package qicat.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import qicat.model.Catalogue;
import qicat.model.Entry;
import qicat.query.Corpus;
import qicat.query.Query;

/** Finds the entries of a catalogue that answer a query, in an order. */
public final class Searcher {
  private final Catalogue catalogue;
  private Corpus corpus;

  /** A searcher of a catalogue; the postings are made when the first query needs them, and kept. */
  public Searcher(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** The catalogue that it searches. */
  public Catalogue catalogue() {
    return catalogue;
  }

  /** The entries that answer, all of them. */
  public List<Hit> find(Query query, Order order) {
    List<Hit> hits = new ArrayList<>();
    if (query instanceof Query.All) {
      for (Entry entry : catalogue.entries()) {
        hits.add(new Hit(entry, 0));
      }
      return order.sorted(hits, catalogue);
    }
    if (corpus == null) {
      corpus = new MemoryCorpus(catalogue);
    }
    BitSet found = query.in(corpus);
    Ranking ranking = order.needsScores() ? new Ranking(corpus, query) : null;
    for (int i = found.nextSetBit(0); i >= 0; i = found.nextSetBit(i + 1)) {
      hits.add(new Hit(catalogue.entries().get(i), ranking == null ? 0 : ranking.score(i)));
    }
    return order.sorted(hits, catalogue);
  }
}
