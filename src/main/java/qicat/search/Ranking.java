package qicat.search;

import java.util.ArrayList;
import java.util.List;
import qicat.model.Field;
import qicat.query.Corpus;
import qicat.query.Query;
import qicat.query.Sequence;

/**
 * How well entries answer: BM25F, the probabilistic rank for texts with weighted fields, and a
 * bonus for words that stand close together.
 *
 * <pre>
 * score     = sum of part(w) over the words w of the query + sum of near(v, w) over neighbours
 * part(w)   = rarity(w) * f * (k1 + 1) / (f + k1)
 * f         = sum over fields of  weight * matches / (1 - b + b * length / mean length)
 * rarity(w) = ln(1 + (N - n + 0.5) / (n + 0.5)),  n of N entries have the word
 * near(v,w) = lesser rarity * g * (k1 + 1) / (g + k1)
 * g         = greatest over fields of  weight / 8 / distance^2,  up to 4 words apart
 * </pre>
 *
 * <p>A match counts 1 for the word as typed, less for its other forms and for synonyms (see {@link
 * Sequence}). A name counts once, however many spellings of it match. Sources: S. Robertson, H.
 * Zaragoza, M. Taylor, "Simple BM25 extension to multiple weighted fields", CIKM 2004; for the
 * bonus, after Y. Rasolofo, J. Savoy, "Term proximity scoring for keyword-based retrieval systems",
 * ECIR 2003. {@link StrictMath} keeps the scores, and so the order, the same on every machine.
 */
final class Ranking {
  /** How soon more of the same word stops counting more. */
  static final double K1 = 1.2;

  /** How much a long field is held against a match: 0 not at all, 1 in full. */
  static final double B = 0.4;

  /** Farther apart, two words have nothing to do with each other. */
  private static final int FARTHEST = 4;

  /** The weight of the fields that count most: there, words side by side count as one match. */
  private static final double GREATEST_WEIGHT = 8;

  private final Corpus corpus;
  private final List<Part> parts = new ArrayList<>();
  private final double[] scores;

  /** What adds to the score: a word of the query, or the closeness of two. */
  private static final class Part {
    final Query.Matcher first;
    final Query.Matcher second;
    final double rarity;
    final double[] frequencies;

    Part(Query.Matcher first, Query.Matcher second, double rarity, double[] frequencies) {
      this.first = first;
      this.second = second;
      this.rarity = rarity;
      this.frequencies = frequencies;
    }
  }

  Ranking(Corpus corpus, Query query) {
    this.corpus = corpus;
    scores = new double[corpus.size()];
    List<Query.Matcher> matchers = eachOnce(query);
    for (Query.Matcher matcher : matchers) {
      parts.add(word(matcher));
    }
    for (int i = 1; i < matchers.size(); i++) {
      if (matchers.get(i - 1).isBare() && matchers.get(i).isBare()) {
        double rarity = Math.min(parts.get(i - 1).rarity, parts.get(i).rarity);
        double[] near = nearness(matchers.get(i - 1), matchers.get(i));
        parts.add(new Part(matchers.get(i - 1), matchers.get(i), rarity, near));
      }
    }
    for (Part part : parts) {
      for (int i = 0; i < scores.length; i++) {
        scores[i] += contribution(part, i);
      }
    }
  }

  /** The words of a query; one that stands in several of its alternatives counts once. */
  private static List<Query.Matcher> eachOnce(Query query) {
    List<Query.Matcher> all = new ArrayList<>();
    query.addMatchers(all);
    List<Query.Matcher> once = new ArrayList<>();
    for (Query.Matcher matcher : all) {
      boolean known = false;
      for (Query.Matcher other : once) {
        known |= matcher == other;
      }
      if (!known) {
        once.add(matcher);
      }
    }
    return once;
  }

  /** The score of an entry; 0 where no word of the query counts for it. */
  double score(int entry) {
    return scores[entry];
  }

  private static double contribution(Part part, int entry) {
    double f = part.frequencies[entry];
    return f == 0 ? 0 : part.rarity * f * (K1 + 1) / (f + K1);
  }

  private Part word(Query.Matcher matcher) {
    double[] frequencies = new double[scores.length];
    boolean[] typed = new boolean[scores.length];
    boolean anyTyped = false;
    for (Field field : matcher.fields()) {
      double[] matches = new double[scores.length];
      for (Sequence sequence : matcher.alternatives(corpus, field)) {
        for (long place : corpus.places(field, sequence)) {
          matches[Corpus.entry(place)] += sequence.weight();
          typed[Corpus.entry(place)] |= sequence.isTyped();
          anyTyped |= sequence.isTyped();
        }
      }
      addWeighted(field, matches, frequencies);
    }
    int having = 0;
    for (int i = 0; i < frequencies.length; i++) {
      having += (anyTyped ? typed[i] : frequencies[i] > 0) ? 1 : 0;
    }
    double rarity = StrictMath.log(1 + (scores.length - having + 0.5) / (having + 0.5));
    return new Part(matcher, null, rarity, frequencies);
  }

  private void addWeighted(Field field, double[] matches, double[] frequencies) {
    double mean = corpus.meanLength(field);
    for (int i = 0; i < matches.length; i++) {
      if (matches[i] > 0) {
        frequencies[i] += weighted(field, matches[i], corpus.length(field, i), mean);
      }
    }
  }

  private static double weighted(Field field, double matches, int length, double mean) {
    double counted = field.kind() == Field.Kind.NAMES ? Math.min(1, matches) : matches;
    // An id that stands for a label has no length.
    double relative = mean == 0 ? 1 : length / mean;
    return weight(field) * counted / (1 - B + B * relative);
  }

  /** A field that bare words pass over has no weight; when it is named, a match there counts 1. */
  private static int weight(Field field) {
    return Math.max(1, field.weight());
  }

  private double[] nearness(Query.Matcher first, Query.Matcher second) {
    double[] near = new double[scores.length];
    for (Field field : first.fields()) {
      if (second.fields().contains(field)) {
        long[] from = typedPlaces(first, field);
        long[] to = typedPlaces(second, field);
        int next = 0;
        for (long place : from) {
          while (next < to.length && to[next] < place - FARTHEST) {
            next++;
          }
          for (int i = next; i < to.length && to[i] <= place + FARTHEST; i++) {
            // The wrong way round is one step farther.
            long distance = to[i] > place ? to[i] - place : place - to[i] + 1;
            int entry = Corpus.entry(place);
            if (to[i] != place && Corpus.entry(to[i]) == entry) {
              double g = weight(field) / GREATEST_WEIGHT / (distance * distance);
              near[entry] = Math.max(near[entry], g);
            }
          }
        }
      }
    }
    return near;
  }

  /** Where a word stands in one of its own forms, ascending. */
  private long[] typedPlaces(Query.Matcher matcher, Field field) {
    List<Occurrences> all = new ArrayList<>();
    for (Sequence sequence : matcher.alternatives(corpus, field)) {
      if (sequence.isTyped()) {
        long[] places = corpus.places(field, sequence);
        all.add(new Occurrences(places, places.length));
      }
    }
    return Occurrences.union(all).toArray();
  }

  /** How the score of an entry comes about. */
  Explanation explain(int entry) {
    List<Explanation.Part> explained = new ArrayList<>();
    for (Part part : parts) {
      double value = contribution(part, entry);
      if (value > 0) {
        String what =
            part.second == null ? part.first.toString() : part.first + " near " + part.second;
        List<Explanation.Source> sources =
            part.second == null ? sources(part.first, entry) : List.of();
        explained.add(
            new Explanation.Part(what, part.rarity, part.frequencies[entry], value, sources));
      }
    }
    return new Explanation(scores[entry], explained);
  }

  private List<Explanation.Source> sources(Query.Matcher matcher, int entry) {
    List<Explanation.Source> sources = new ArrayList<>();
    for (Field field : matcher.fields()) {
      double matches = 0;
      for (Sequence sequence : matcher.alternatives(corpus, field)) {
        for (long place : corpus.places(field, sequence)) {
          matches += Corpus.entry(place) == entry ? sequence.weight() : 0;
        }
      }
      if (matches > 0) {
        int length = corpus.length(field, entry);
        double mean = corpus.meanLength(field);
        sources.add(
            new Explanation.Source(
                field,
                weight(field),
                matches,
                length,
                mean,
                weighted(field, matches, length, mean)));
      }
    }
    return sources;
  }
}
