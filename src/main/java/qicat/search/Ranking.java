package qicat.search;

import java.util.ArrayList;
import java.util.List;
import qicat.model.Field;
import qicat.query.Corpus;
import qicat.query.Query;

/**
 * How well an entry answers: BM25F, the probabilistic rank for texts with weighted fields.
 *
 * <p>For each word of the query, the frequencies in the fields are weighted, each by the length of
 * the field against the mean, and added up before they are damped; rare words count more. Source:
 * S. Robertson, H. Zaragoza, M. Taylor, "Simple BM25 extension to multiple weighted fields", CIKM
 * 2004.
 */
final class Ranking {
  /** How soon more of the same word stops counting more. */
  private static final double K1 = 1.2;

  /** How much a long field is held against a match: 0 not at all, 1 in full. */
  private static final double B = 0.4;

  private final Corpus corpus;
  private final List<Query.Matcher> matchers = new ArrayList<>();
  private final double[] rarities;

  Ranking(Corpus corpus, Query query) {
    this.corpus = corpus;
    query.addMatchers(matchers);
    rarities = new double[matchers.size()];
    for (int i = 0; i < rarities.length; i++) {
      double having = matchers.get(i).in(corpus).cardinality();
      rarities[i] = Math.log(1 + (corpus.size() - having + 0.5) / (having + 0.5));
    }
  }

  /** The score of an entry; 0 where no word of the query counts for it. */
  double score(int entry) {
    double score = 0;
    for (int i = 0; i < rarities.length; i++) {
      double frequency = weighted(matchers.get(i), entry);
      score += rarities[i] * frequency * (K1 + 1) / (frequency + K1);
    }
    return score;
  }

  private double weighted(Query.Matcher matcher, int entry) {
    double sum = 0;
    for (Field field : matcher.fields()) {
      int frequency = matcher.frequency(corpus, field, entry);
      if (frequency > 0) {
        double mean = (double) corpus.totalLength(field) / corpus.size();
        double length = 1 - B + B * corpus.length(field, entry) / mean;
        sum += Math.max(1, field.weight()) * frequency / length;
      }
    }
    return sum;
  }
}
