package qicat.search;

import java.util.ArrayList;
import java.util.List;
import qicat.model.Catalogue;
import qicat.model.Topic;
import qicat.query.Corpus;
import qicat.query.Sequence;
import qicat.text.English;
import qicat.text.Spelling;
import qicat.text.Words;

/**
 * The words and phrases that a catalogue takes for the same: its groups of synonyms, each for each;
 * and its topics, whose other words stand for the topic's name and the name for each of them, as it
 * is written there: culture for values, yet not for what is valued.
 */
final class Thesaurus {
  /**
   * A phrase, and one that means the same.
   *
   * @param phrase the words that it is known by, folded, without those that only join others
   * @param same all words of the other
   * @param weight how much the other counts
   * @param anyForm whether its words match in all their forms
   */
  private record Pair(List<String> phrase, List<String> same, double weight, boolean anyForm) {}

  private final English english = new English();
  private final List<Pair> pairs = new ArrayList<>();
  private int longest = 1;

  Thesaurus(Catalogue catalogue) {
    for (List<String> group : catalogue.synonyms()) {
      List<List<String>> phrases = new ArrayList<>(group.size());
      for (String phrase : group) {
        phrases.add(Words.of(phrase));
      }
      for (List<String> one : phrases) {
        for (List<String> other : phrases) {
          if (one != other) {
            add(one, other, Sequence.SYNONYM, true);
          }
        }
      }
    }
    for (Topic topic : catalogue.topics()) {
      List<String> title = Words.of(topic.title());
      List<String> id = Words.of(topic.id());
      for (String also : topic.also()) {
        List<String> words = Words.of(also);
        add(words, title, Sequence.TOPIC, true);
        add(title, words, Sequence.TOPIC, false);
        if (!id.equals(title)) {
          add(id, words, Sequence.TOPIC, false); // it is typed, but stands for too little in texts
        }
      }
    }
  }

  private void add(List<String> phrase, List<String> same, double weight, boolean anyForm) {
    List<String> content = content(phrase);
    if (!content.isEmpty() && !same.isEmpty() && !phrase.equals(same)) {
      pairs.add(new Pair(content, same, weight, anyForm));
      longest = Math.max(longest, content.size());
    }
  }

  private static List<String> content(List<String> words) {
    List<String> content = new ArrayList<>(words.size());
    for (String word : words) {
      if (!English.isFunctionWord(word)) {
        content.add(word);
      }
    }
    return content;
  }

  /** How many words the longest phrase has. */
  int longest() {
    return longest;
  }

  /** Whether a folded word stands in any phrase, in either spelling and in either number. */
  boolean has(String word) {
    String common = Spelling.common(word);
    for (Pair pair : pairs) {
      for (String other : pair.phrase) {
        if (English.mayBeForms(word, other)) {
          String same = Spelling.common(other);
          if (same.equals(common) || same.equals(common + "s") || common.equals(same + "s")) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /**
   * What else says the same as some words.
   *
   * @param words folded words, without those that only join others
   * @return each way that the corpus has all words for
   */
  List<Sequence> others(List<String> words, Corpus corpus) {
    List<Sequence> others = new ArrayList<>();
    List<List<String>> known = new ArrayList<>();
    for (Pair pair : pairs) {
      if (isSame(words, pair.phrase) && !known.contains(pair.same)) {
        known.add(pair.same);
        List<List<String>> places = places(pair, corpus);
        if (!places.isEmpty()) {
          others.add(new Sequence(places, Sequence.IN_A_ROW, pair.weight));
        }
      }
    }
    return others;
  }

  /** Whether words are forms of the others, one by one. Those that begin apart are not stemmed. */
  private boolean isSame(List<String> words, List<String> others) {
    if (words.size() != others.size()) {
      return words.size() + others.size() == 3 // codesign, co-design
          && !words.isEmpty()
          && words.get(0).charAt(0) == others.get(0).charAt(0)
          && String.join("", words).equals(String.join("", others));
    }
    for (int i = 0; i < words.size(); i++) {
      if (!English.mayBeForms(words.get(i), others.get(i))) {
        return false;
      }
    }
    for (int i = 0; i < words.size(); i++) {
      if (!english.stem(words.get(i)).equals(english.stem(others.get(i)))) {
        return false;
      }
    }
    return true;
  }

  /** The words of the other phrase in the forms that occur; none if one of them does not. */
  private static List<List<String>> places(Pair pair, Corpus corpus) {
    List<List<String>> places = new ArrayList<>(pair.same.size());
    for (String word : pair.same) {
      boolean once = corpus.has(word);
      List<String> forms = pair.anyForm ? corpus.forms(word) : once ? List.of(word) : List.of();
      if (forms.isEmpty()) {
        return List.of();
      }
      places.add(forms);
    }
    return places;
  }
}
