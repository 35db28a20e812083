package qicat.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import qicat.query.Corpus;
import qicat.query.Query;
import qicat.query.Query.And;
import qicat.text.Folding;
import qicat.text.Words;

/**
 * Leaves out words where no entry has all: those entries answer that have the most of them, at
 * least half, and among these the rarest. What stands in a field, in quotation marks, behind NOT or
 * beside OR stays.
 */
final class Relaxation {
  /** So much apart, sums of logarithms are the same. */
  private static final double EQUAL = 1e-9;

  /** More than a query has words: one word more counts more than all being typed so. */
  private static final int SURE = 10_000;

  private final Corpus corpus;

  Relaxation(Corpus corpus) {
    this.corpus = corpus;
  }

  /**
   * What answers in place of a query that no entry answers.
   *
   * @param typed the query as it was typed
   * @param searched the same, part by part, as it was looked for
   * @param corrections what was corrected in it
   * @return null: nothing has half of the words
   */
  Interpretation of(And typed, And searched, List<Interpretation.Correction> corrections) {
    List<Query> fixed = new ArrayList<>();
    List<Integer> words = new ArrayList<>();
    for (int i = 0; i < searched.parts().size(); i++) {
      if (isBareWord(searched.parts().get(i)) && isBareWord(typed.parts().get(i))) {
        words.add(i);
      } else {
        fixed.add(searched.parts().get(i));
      }
    }
    BitSet allowed = Query.all(fixed).in(corpus);
    List<BitSet> having = new ArrayList<>();
    BitSet sure = new BitSet();
    for (int i = 0; i < words.size(); i++) {
      Query part = searched.parts().get(words.get(i));
      having.add(part.in(corpus));
      sure.set(i, part.toString().equals(typed.parts().get(words.get(i)).toString()));
    }
    List<BitSet> kept = best(having, allowed, sure);
    if (kept.isEmpty()) {
      return null;
    }
    List<Query> ways = new ArrayList<>();
    List<List<String>> leftOut = new ArrayList<>();
    for (BitSet set : kept) {
      List<Query> parts = new ArrayList<>();
      List<String> left = new ArrayList<>();
      for (int i = 0; i < words.size(); i++) {
        if (set.get(i)) {
          parts.add(searched.parts().get(words.get(i)));
        } else {
          left.add(typed.parts().get(words.get(i)).toString());
        }
      }
      ways.add(Query.all(parts));
      leftOut.add(left);
    }
    List<Query> all = new ArrayList<>(fixed);
    all.add(Query.any(ways));
    return new Interpretation(Query.all(all), withoutLeft(corrections, leftOut), leftOut);
  }

  private static boolean isBareWord(Query part) {
    return part instanceof Query.Matcher matcher
        && matcher.isBare()
        && !(part instanceof Query.Near)
        && !(part instanceof Query.Phrase);
  }

  /**
   * The sets of words, by index, that the best entries have; none when they have less than half. Of
   * as many words, those count more that were typed so: a correction is a guess.
   */
  private List<BitSet> best(List<BitSet> having, BitSet allowed, BitSet sure) {
    double[] rarity = new double[having.size()];
    for (int i = 0; i < rarity.length; i++) {
      int number = having.get(i).cardinality();
      rarity[i] = number == 0 ? 0 : StrictMath.log((corpus.size() + 1.0) / number);
    }
    List<BitSet> best = new ArrayList<>();
    int most = 0;
    double rarest = 0;
    for (int entry = allowed.nextSetBit(0); entry >= 0; entry = allowed.nextSetBit(entry + 1)) {
      BitSet words = new BitSet();
      double sum = 0;
      int count = 0;
      for (int i = 0; i < rarity.length; i++) {
        if (having.get(i).get(entry)) {
          words.set(i);
          sum += rarity[i];
          count += sure.get(i) ? SURE + 1 : SURE;
        }
      }
      if (count > most || count == most && sum > rarest + EQUAL) {
        most = count;
        rarest = sum;
        best.clear();
      }
      if (count == most && sum > rarest - EQUAL && !best.contains(words)) {
        best.add(words);
      }
    }
    return most > 0 && 2 * best.get(0).cardinality() >= rarity.length ? best : List.of();
  }

  /** The corrections of words that were kept. */
  private static List<Interpretation.Correction> withoutLeft(
      List<Interpretation.Correction> corrections, List<List<String>> leftOut) {
    List<Interpretation.Correction> kept = new ArrayList<>();
    for (Interpretation.Correction correction : corrections) {
      boolean leftEverywhere = true;
      for (List<String> left : leftOut) {
        boolean here = false;
        for (String part : left) {
          here |= Words.of(part).contains(Folding.fold(correction.typed()));
        }
        leftEverywhere &= here;
      }
      if (!leftEverywhere) {
        kept.add(correction);
      }
    }
    return kept;
  }
}
