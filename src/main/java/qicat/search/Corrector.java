package qicat.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import qicat.model.Field;
import qicat.query.Corpus;
import qicat.query.Query;
import qicat.query.Sequence;
import qicat.query.Terms;
import qicat.text.Distance;
import qicat.text.English;
import qicat.text.Spelling;
import qicat.text.Words;

/** Finds the word that was meant by one that occurs nowhere. */
final class Corrector {
  /** Too short a word could be any other. */
  private static final int SHORTEST = 4;

  private final Corpus corpus;
  private final List<Interpretation.Correction> corrections = new ArrayList<>();

  Corrector(Corpus corpus) {
    this.corpus = corpus;
  }

  /**
   * The text of a word or name, those of its words corrected that occur nowhere: each to the
   * nearest that occurs where it is looked for; of equally near ones the one that more entries
   * have.
   */
  String corrected(Query.Matcher matcher) {
    for (Field field : matcher.fields()) {
      if (!matcher.isBare()
          && field.kind() != Field.Kind.TEXT
          && field.kind() != Field.Kind.NAMES) {
        return matcher.text(); // no identifier, label or number is guessed
      }
    }
    StringBuilder corrected = new StringBuilder();
    int end = 0;
    for (Words words = Words.in(matcher.text()); words.next(); ) {
      corrected.append(matcher.text(), end, words.start());
      end = words.end();
      String near = isCorrigible(words.word()) ? nearest(words.word(), matcher.fields()) : null;
      String typed = matcher.text().substring(words.start(), end);
      corrected.append(near == null ? typed : near);
      if (near != null) {
        corrections.add(new Interpretation.Correction(typed, near));
      }
    }
    return corrected.append(matcher.text(), end, matcher.text().length()).toString();
  }

  /** The words that were corrected so far. */
  List<Interpretation.Correction> corrections() {
    return corrections;
  }

  private boolean isCorrigible(String word) {
    if (word.length() < SHORTEST || corpus.has(word) || !Terms.forms(corpus, word).isEmpty()) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (!Character.isLetter(word.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private String nearest(String word, List<Field> fields) {
    int most = Distance.allowed(word);
    List<List<String>> byDistance = new ArrayList<>();
    for (int i = 0; i <= most; i++) {
      byDistance.add(new ArrayList<>());
    }
    for (String term : corpus.alike(word, most)) {
      if (!English.isFunctionWord(term) && isLikely(word, term)) {
        byDistance.get(distance(word, term, most)).add(term);
      }
    }
    for (List<String> equallyNear : byDistance) {
      String best = mostFrequent(equallyNear, fields);
      if (best != null) {
        return best;
      }
    }
    return null;
  }

  /** Hardly anybody mistypes the first letter of a short word: cost is not meant to be post. */
  private static boolean isLikely(String word, String term) {
    return word.length() > SHORTEST || word.charAt(0) == term.charAt(0);
  }

  /** The edits to a term in whichever spelling is nearer. */
  private static int distance(String word, String term, int most) {
    int distance = Distance.between(word, term, most);
    return distance <= 1
        ? distance
        : Math.min(distance, Distance.between(word, Spelling.common(term), most));
  }

  /** Of equals the first in the order of the corpus, which is the same everywhere. */
  private String mostFrequent(List<String> terms, List<Field> fields) {
    String best = null;
    int most = 0;
    for (String term : terms) {
      BitSet having = new BitSet(corpus.size());
      for (Field field : fields) {
        for (long place : corpus.places(field, Sequence.of(term))) {
          having.set(Corpus.entry(place));
        }
      }
      if (having.cardinality() > most) {
        most = having.cardinality();
        best = term;
      }
    }
    return best;
  }
}
