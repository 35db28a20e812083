package qicat.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import qicat.model.Field;
import qicat.query.Corpus;
import qicat.query.Query;

/**
 * How well entries answer: BM25F, the probabilistic rank for texts with weighted fields.
 *
 * <p>For each word of the query, the term frequencies in the fields are weighted, each by the
 * length of the field against the mean, and added up before they are damped; rare words count more.
 * Source: S. Robertson, H. Zaragoza, M. Taylor, "Simple BM25 extension to multiple weighted
 * fields", CIKM 2004. {@link StrictMath} keeps the scores, and so the order, the same on every
 * machine.
 */
final class Ranking {
  /** How soon more of the same word stops counting more. */
  private static final double K1 = 1.2;

  /** How much a long field is held against a match: 0 not at all, 1 in full. */
  private static final double B = 0.4;

  private final Corpus corpus;
  private final double[] scores;

  Ranking(Corpus corpus, Query query) {
    this.corpus = corpus;
    scores = new double[corpus.size()];
    List<Query.Matcher> matchers = new ArrayList<>();
    query.addMatchers(matchers);
    for (Query.Matcher matcher : matchers) {
      add(matcher);
    }
  }

  /** The score of an entry; 0 where no word of the query counts for it. */
  double score(int entry) {
    return scores[entry];
  }

  private void add(Query.Matcher matcher) {
    double[] frequencies = new double[scores.length];
    int[] counts = new int[scores.length];
    for (Field field : matcher.fields()) {
      Arrays.fill(counts, 0);
      for (List<String> terms : matcher.alternatives(corpus, field)) {
        corpus.count(field, terms, counts);
      }
      addWeighted(field, counts, frequencies);
    }
    int having = 0;
    for (double frequency : frequencies) {
      having += frequency > 0 ? 1 : 0;
    }
    double inverseDocumentFrequency =
        StrictMath.log(1 + (scores.length - having + 0.5) / (having + 0.5));
    for (int i = 0; i < scores.length; i++) {
      scores[i] += inverseDocumentFrequency * frequencies[i] * (K1 + 1) / (frequencies[i] + K1);
    }
  }

  private void addWeighted(Field field, int[] counts, double[] frequencies) {
    // A field that bare words pass over has no weight; when it is named, a match there counts once.
    int weight = Math.max(1, field.weight());
    double mean = (double) corpus.totalLength(field) / counts.length;
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] > 0) {
        frequencies[i] += weight * counts[i] / (1 - B + B * corpus.length(field, i) / mean);
      }
    }
  }
}
