package qicat.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import qicat.model.Catalogue;
import qicat.model.Entry;
import qicat.query.Corpus;
import qicat.query.Query;

/** Finds the entries of a catalogue that answer a query, in an order. */
public final class Searcher {
  private final Catalogue catalogue;
  private Corpus corpus;
  private Thesaurus thesaurus;

  /** A searcher of a catalogue; the postings are made when the first query needs them, and kept. */
  public Searcher(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** The catalogue that it searches. */
  public Catalogue catalogue() {
    return catalogue;
  }

  /**
   * What a query means: with other words for its words, corrections, and what must be left out.
   *
   * @param strict whether nothing may be corrected or left out
   */
  public Interpretation interpret(Query query, boolean strict) {
    if (query instanceof Query.All) {
      return new Interpretation(query, List.of(), List.of());
    }
    if (thesaurus == null) {
      thesaurus = new Thesaurus(catalogue);
    }
    return new Interpreter(corpus(), thesaurus).interpret(query, strict);
  }

  /** The entries that answer, all of them; the query is taken as it is. */
  public List<Hit> find(Query query, Order order) {
    List<Hit> hits = new ArrayList<>();
    if (query instanceof Query.All) {
      for (Entry entry : catalogue.entries()) {
        hits.add(new Hit(entry, 0));
      }
      return order.sorted(hits, catalogue);
    }
    BitSet found = query.in(corpus());
    if (found.isEmpty()) {
      return hits;
    }
    Ranking ranking = order.needsScores() ? new Ranking(corpus(), query, Map.of()) : null;
    for (int i = found.nextSetBit(0); i >= 0; i = found.nextSetBit(i + 1)) {
      hits.add(new Hit(catalogue.entries().get(i), ranking == null ? 0 : ranking.score(i)));
    }
    return order.sorted(hits, catalogue);
  }

  /** What each part of a query does to its answer. */
  public List<Share> shares(Query query) {
    return Share.of(query, corpus());
  }

  /** How the scores of some hits come about, in their order. */
  public List<Explanation> explain(Query query, List<Hit> hits) {
    Map<Integer, List<Explanation.Part>> parts = new LinkedHashMap<>();
    for (Hit hit : hits) {
      parts.put(catalogue.indexOf(hit.entry().id()), new ArrayList<>());
    }
    Ranking ranking = new Ranking(corpus(), query, parts);
    List<Explanation> explanations = new ArrayList<>();
    for (int entry : parts.keySet()) {
      explanations.add(ranking.explanation(entry));
    }
    return explanations;
  }

  /** Where the words of a query stand in what is shown. */
  public Marks marks(Query query) {
    return query instanceof Query.All ? Marks.NONE : Marks.of(query, corpus());
  }

  Corpus corpus() {
    if (corpus == null) {
      corpus = new MemoryCorpus(catalogue);
    }
    return corpus;
  }
}
