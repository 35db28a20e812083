package qicat.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import qicat.model.Catalogue;
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

  /**
   * A searcher whose postings were made while the catalogue was read.
   *
   * @param corpus the postings of these entries, in this order
   */
  public Searcher(Catalogue catalogue, Corpus corpus) {
    this.catalogue = catalogue;
    this.corpus = corpus;
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

  /**
   * The entries that answer, all of them; the query is taken as it is. Whoever goes through the
   * list reads each entry that is not in memory anew.
   */
  public List<Hit> find(Query query, Order order) {
    if (query instanceof Query.All) {
      return order.sorted(Hits.all(catalogue), catalogue);
    }
    BitSet found = query.in(corpus());
    if (found.isEmpty()) {
      return new ArrayList<>();
    }
    Ranking ranking = order.needsScores() ? new Ranking(corpus(), query, Map.of()) : null;
    return order.sorted(Hits.of(found, ranking, catalogue), catalogue);
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
