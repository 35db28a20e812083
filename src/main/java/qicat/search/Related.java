package qicat.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import qicat.model.Catalogue;
import qicat.model.Entry;
import qicat.model.Field;
import qicat.model.Label;
import qicat.model.Person;
import qicat.text.English;
import qicat.text.Spelling;
import qicat.text.Words;

/**
 * Finds the entries that are most similar to one: by the topics, people and words of the title that
 * both have. What few entries have counts more: each thing shared adds a weight times ln(N / n), n
 * of N entries having it; people weigh most, words of the title least, and what more than a third
 * has counts nothing.
 */
public final class Related {
  private static final double PERSON = 1.5;
  private static final double TOPIC = 1;
  private static final double WORD = 0.5;

  /** What more than a third of the entries have (1/e) makes no two of them similar. */
  private static final double LEAST_RARITY = 1;

  /** As many words as tell enough of what two titles share. */
  private static final int MOST_WORDS = 4;

  private final Catalogue catalogue;

  /** Compares the entries of a catalogue. */
  public Related(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** What an entry can share with another: by a key that tells what it is, the name for it. */
  private static final class Traits {
    final Map<String, String> topics = new LinkedHashMap<>();
    final Map<String, String> people = new LinkedHashMap<>();
    final Map<String, String> words = new LinkedHashMap<>();

    /**
     * What an entry has.
     *
     * @param wanted whose words are looked for, so that others may be left out; null: all are there
     */
    Traits(Entry entry, Traits wanted) {
      for (Object topic : Field.TOPIC.valuesOf(entry)) {
        topics.put(((Label) topic).id(), ((Label) topic).title());
      }
      for (Field field : new Field[] {Field.AUTHOR, Field.INTERVIEWER, Field.EDITOR}) {
        for (Object person : field.valuesOf(entry)) {
          people.put(Words.slug(((Person) person).name()), ((Person) person).name());
        }
      }
      for (Words word = Words.in(entry.title()); word.next(); ) {
        if (word.length() > 1
            && (wanted == null || wanted.mayHave(word.word()))
            && !English.isFunctionWord(word.word())) {
          words.put(Spelling.common(word.word()), word.word());
        }
      }
    }

    /** A quick look that spares most words the rules of spelling. */
    private boolean mayHave(String word) {
      for (String each : words.keySet()) {
        if (English.mayBeForms(word, each)) {
          return true;
        }
      }
      return false;
    }
  }

  /**
   * The entries most similar to one.
   *
   * @param most how many at the most
   * @return the most similar first, each with what it shares; none that shares nothing
   */
  public List<Hit> of(Entry entry, int most) {
    Traits wanted = new Traits(entry, null);
    List<Traits> all = new ArrayList<>(catalogue.entries().size());
    Map<String, Integer> topics = new HashMap<>();
    Map<String, Integer> people = new HashMap<>();
    Map<String, Integer> words = new HashMap<>();
    for (Entry each : catalogue.entries()) {
      Traits traits = new Traits(each, wanted);
      all.add(traits);
      count(wanted.topics, traits.topics, topics);
      count(wanted.people, traits.people, people);
      count(wanted.words, traits.words, words);
    }
    List<Hit> hits = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      Entry other = catalogue.entries().get(i);
      if (other == entry) {
        continue;
      }
      StringBuilder why = new StringBuilder();
      double score = 0;
      score += shared(wanted.people, all.get(i).people, people, PERSON, "by ", why);
      score += shared(wanted.topics, all.get(i).topics, topics, TOPIC, "on ", why);
      score += shared(wanted.words, all.get(i).words, words, WORD, "words: ", why);
      if (score > 0) {
        hits.add(new Hit(other, score, why.toString()));
      }
    }
    hits.sort(
        new Comparator<>() {
          @Override
          public int compare(Hit one, Hit other) {
            return Double.compare(other.score(), one.score());
          }
        });
    return hits.subList(0, Math.min(most, hits.size()));
  }

  private static void count(
      Map<String, String> wanted, Map<String, String> had, Map<String, Integer> counts) {
    for (String key : wanted.keySet()) {
      if (had.containsKey(key)) {
        Integer before = counts.get(key);
        counts.put(key, before == null ? 1 : before + 1);
      }
    }
  }

  /** What two entries share of one kind: the sum of its weights; its names are added to why. */
  private double shared(
      Map<String, String> wanted,
      Map<String, String> had,
      Map<String, Integer> counts,
      double weight,
      String kind,
      StringBuilder why) {
    double sum = 0;
    int named = 0;
    // In the order of the entry that is asked for: equal sums are equal to the last bit.
    for (Map.Entry<String, String> each : wanted.entrySet()) {
      Integer having = had.containsKey(each.getKey()) ? counts.get(each.getKey()) : null;
      if (having != null) {
        double rarity = StrictMath.log((double) catalogue.entries().size() / having);
        if (rarity < LEAST_RARITY) {
          continue;
        }
        if (named++ < MOST_WORDS) {
          why.append(named > 1 ? ", " : why.length() == 0 ? kind : "; " + kind);
          why.append(each.getValue());
        }
        sum += weight * rarity;
      }
    }
    return sum;
  }
}
