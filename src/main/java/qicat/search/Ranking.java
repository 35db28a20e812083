package qicat.search;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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
 * Sequence}); n counts the entries that have the word itself, in whatever form, where any has. A
 * name counts once, however many spellings of it match. Sources: S. Robertson, H. Zaragoza, M.
 * Taylor, "Simple BM25 extension to multiple weighted fields", CIKM 2004; for the bonus, after Y.
 * Rasolofo, J. Savoy, "Term proximity scoring for keyword-based retrieval systems", ECIR 2003.
 * {@link StrictMath} keeps the scores, and so the order, the same on every machine.
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
  private final double[] scores;

  /** For each entry that is to be explained, by index, what adds to its score. */
  private final Map<Integer, List<Explanation.Part>> explained;

  /** One word of the query, measured: how rare it is, and where it stands as typed. */
  private static final class Measured {
    final Query.Matcher matcher;
    final double[] frequencies;
    final Map<Field, long[]> typedPlaces = new EnumMap<>(Field.class);

    /** For each field how often it matches in each entry; kept for explanations alone. */
    final Map<Field, double[]> matches = new EnumMap<>(Field.class);

    double rarity;

    Measured(Query.Matcher matcher, int entries) {
      this.matcher = matcher;
      frequencies = new double[entries];
    }
  }

  /**
   * Ranks the entries of a corpus.
   *
   * @param explained for each entry, by index, that is to be explained, an empty list
   */
  Ranking(Corpus corpus, Query query, Map<Integer, List<Explanation.Part>> explained) {
    this.corpus = corpus;
    this.explained = explained;
    scores = new double[corpus.size()];
    Measured before = null;
    for (Query.Matcher matcher : query.matchers()) {
      Measured word = measured(matcher);
      add(matcher.toString(), word.matches, word.rarity, word.frequencies);
      if (before != null && before.matcher.isBare() && matcher.isBare()) {
        String what = before.matcher + " near " + matcher;
        add(what, Map.of(), Math.min(before.rarity, word.rarity), nearness(before, word));
      }
      before = word;
    }
  }

  /** The score of an entry; 0 where no word of the query counts for it. */
  double score(int entry) {
    return scores[entry];
  }

  /** How the score of an entry comes about that was to be explained. */
  Explanation explanation(int entry) {
    return new Explanation(scores[entry], explained.get(entry));
  }

  /** Adds to the scores; the matches are told of the entries that are explained. */
  private void add(String what, Map<Field, double[]> matches, double rarity, double[] frequencies) {
    for (int i = 0; i < scores.length; i++) {
      double f = frequencies[i];
      if (f > 0) {
        double value = rarity * f * (K1 + 1) / (f + K1);
        scores[i] += value;
        if (!explained.isEmpty() && explained.containsKey(i)) {
          explained.get(i).add(new Explanation.Part(what, rarity, f, value, sources(matches, i)));
        }
      }
    }
  }

  private Measured measured(Query.Matcher matcher) {
    Measured word = new Measured(matcher, scores.length);
    boolean[] typed = new boolean[scores.length];
    boolean anyTyped = false;
    for (Field field : matcher.fields()) {
      double[] matches = null;
      List<Occurrences> typedHere = new ArrayList<>();
      for (Sequence sequence : matcher.alternatives(corpus, field)) {
        long[] places = corpus.places(field, sequence);
        if (places.length > 0) {
          matches = matches == null ? new double[scores.length] : matches;
          for (long place : places) {
            matches[Corpus.entry(place)] += sequence.weight();
            typed[Corpus.entry(place)] |= sequence.isTyped();
          }
          anyTyped |= sequence.isTyped();
          if (sequence.isTyped()) {
            typedHere.add(new Occurrences(places, places.length));
          }
        }
      }
      if (matches != null) {
        addWeighted(field, matches, word.frequencies);
        if (!explained.isEmpty()) {
          word.matches.put(field, matches);
        }
        word.typedPlaces.put(field, Occurrences.union(typedHere).toArray());
      }
    }
    int having = 0;
    for (int i = 0; i < typed.length; i++) {
      having += (anyTyped ? typed[i] : word.frequencies[i] > 0) ? 1 : 0;
    }
    word.rarity = StrictMath.log(1 + (scores.length - having + 0.5) / (having + 0.5));
    return word;
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

  /** How near two words stand in each entry: the greatest over the fields. */
  private double[] nearness(Measured first, Measured second) {
    double[] near = new double[scores.length];
    for (Map.Entry<Field, long[]> from : first.typedPlaces.entrySet()) {
      long[] to = second.typedPlaces.get(from.getKey());
      int next = 0;
      for (int k = 0; to != null && k < from.getValue().length; k++) {
        long place = from.getValue()[k];
        while (next < to.length && to[next] < place - FARTHEST) {
          next++;
        }
        for (int i = next; i < to.length && to[i] <= place + FARTHEST; i++) {
          // The wrong way round is one step farther.
          long distance = to[i] > place ? to[i] - place : place - to[i] + 1;
          int entry = Corpus.entry(place);
          if (to[i] != place && Corpus.entry(to[i]) == entry) {
            double g = weight(from.getKey()) / GREATEST_WEIGHT / (distance * distance);
            near[entry] = Math.max(near[entry], g);
          }
        }
      }
    }
    return near;
  }

  private List<Explanation.Source> sources(Map<Field, double[]> matches, int entry) {
    List<Explanation.Source> sources = new ArrayList<>();
    for (Map.Entry<Field, double[]> each : matches.entrySet()) {
      double matched = each.getValue()[entry];
      if (matched > 0) {
        Field field = each.getKey();
        int length = corpus.length(field, entry);
        double mean = corpus.meanLength(field);
        double frequency = weighted(field, matched, length, mean);
        sources.add(new Explanation.Source(field, weight(field), matched, length, mean, frequency));
      }
    }
    return sources;
  }
}
