package qicat.query;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import qicat.model.Catalogue;
import qicat.model.Date;
import qicat.model.Entry;
import qicat.model.Field;
import qicat.model.Label;
import qicat.model.Person;
import qicat.text.Distance;
import qicat.text.English;
import qicat.text.Folding;
import qicat.text.Spelling;
import qicat.text.Words;

/** A corpus by definition: every question reads every text again. Slow, short and plainly right. */
public final class NaiveCorpus implements Corpus {
  private final List<Entry> entries;

  /** Words by their stems, read once: without this the tests would take minutes. */
  private final Map<String, List<String>> families = new TreeMap<>();

  /** The common spelling of each word. */
  private final Map<String, String> commons = new TreeMap<>();

  /** A corpus of a catalogue. */
  public NaiveCorpus(Catalogue catalogue) {
    entries = catalogue.entries();
    English english = new English();
    for (String word : readWords()) {
      families.computeIfAbsent(english.stem(word), stem -> new ArrayList<>()).add(word);
      commons.put(word, Spelling.common(word));
    }
  }

  /** The texts of a field: of each word of each, the terms that it is. */
  private static List<List<Set<String>>> values(Field field, Entry entry) {
    List<List<Set<String>>> values = new ArrayList<>();
    for (Object each : field.valuesOf(entry)) {
      if (each instanceof Person person) {
        values.add(name(person.name(), person.given()));
        for (String also : person.also()) {
          values.add(name(also, also.substring(0, Math.max(0, also.lastIndexOf(' ')))));
        }
      } else if (each instanceof Label label) {
        values.add(text(label.title()));
        label.also().forEach(word -> values.add(text(word)));
      } else {
        boolean isCode = field.kind() == Field.Kind.CODE;
        values.add(text(isCode ? Corpus.identifier(field, (String) each) : each.toString()));
      }
    }
    return values;
  }

  private static List<Set<String>> text(String text) {
    List<Set<String>> words = new ArrayList<>();
    Words.of(text).forEach(word -> words.add(new TreeSet<>(Set.of(word))));
    return words;
  }

  private static List<Set<String>> name(String name, String given) {
    List<Set<String>> words = text(name);
    List<String> givenNames = Words.of(given);
    for (int i = 0; i < givenNames.size(); i++) {
      words.get(i).add(INITIAL + givenNames.get(i).charAt(0));
    }
    return words;
  }

  private static boolean is(Set<String> word, List<String> anyOf) {
    return anyOf.stream().anyMatch(word::contains);
  }

  /** The numbers of the words in a value at which a sequence begins. */
  private static List<Integer> starts(Field field, List<Set<String>> words, Sequence sequence) {
    List<List<String>> wanted = sequence.places();
    List<Integer> starts = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      boolean here;
      if (field.kind() == Field.Kind.NAMES) {
        List<List<String>> others = wanted.subList(1, wanted.size());
        here = is(words.get(i), wanted.get(0)) && canTake(words, others, Set.of(i));
      } else if (sequence.within() == Sequence.IN_A_ROW || wanted.size() == 1) {
        here = isRow(words, i, wanted);
      } else {
        int end = Math.min(words.size(), i + wanted.size() + sequence.within());
        here = isNear(words.subList(i, end), wanted);
      }
      if (here) {
        starts.add(i);
      }
    }
    return starts;
  }

  private static boolean isRow(List<Set<String>> words, int from, List<List<String>> wanted) {
    for (int j = 0; j < wanted.size(); j++) {
      if (from + j >= words.size() || !is(words.get(from + j), wanted.get(j))) {
        return false;
      }
    }
    return true;
  }

  /** Whether all places can be taken in a stretch whose first word takes one of them. */
  private static boolean isNear(List<Set<String>> stretch, List<List<String>> wanted) {
    for (int first = 0; first < wanted.size(); first++) {
      List<List<String>> others = new ArrayList<>(wanted);
      others.remove(first);
      if (is(stretch.get(0), wanted.get(first)) && canTake(stretch, others, Set.of(0))) {
        return true;
      }
    }
    return false;
  }

  /** Whether each place can be taken by a word that is not taken. */
  private static boolean canTake(
      List<Set<String>> words, List<List<String>> wanted, Set<Integer> taken) {
    if (wanted.isEmpty()) {
      return true;
    }
    for (int i = 0; i < words.size(); i++) {
      if (!taken.contains(i) && is(words.get(i), wanted.get(0))) {
        Set<Integer> more = new TreeSet<>(taken);
        more.add(i);
        if (canTake(words, wanted.subList(1, wanted.size()), more)) {
          return true;
        }
      }
    }
    return false;
  }

  @Override
  public int size() {
    return entries.size();
  }

  private Set<String> words() {
    return new TreeSet<>(commons.keySet());
  }

  private Set<String> readWords() {
    Set<String> words = new TreeSet<>();
    for (Entry entry : entries) {
      for (Field field : Field.values()) {
        values(field, entry).forEach(value -> value.forEach(words::addAll));
      }
    }
    words.removeIf(word -> word.startsWith(INITIAL));
    return words;
  }

  @Override
  public boolean has(String term) {
    return term.startsWith(LABEL) || term.startsWith(INITIAL) || words().contains(term);
  }

  @Override
  public List<String> starting(String prefix) {
    Set<String> words = words();
    String common = Spelling.commonPrefix(prefix);
    words.removeIf(word -> !word.startsWith(prefix) && !commons.get(word).startsWith(common));
    return List.copyOf(words);
  }

  @Override
  public List<String> forms(String term) {
    return families.getOrDefault(new English().stem(term), List.of());
  }

  @Override
  public List<String> alike(String term, int edits) {
    Set<String> words = words();
    words.removeIf(
        word ->
            Distance.between(term, word, edits) > edits
                && Distance.between(term, commons.get(word), edits) > edits);
    return List.copyOf(words);
  }

  @Override
  public long[] places(Field field, Sequence sequence) {
    List<Long> places = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      String first = sequence.places().get(0).isEmpty() ? "" : sequence.places().get(0).get(0);
      int position = 0;
      if (first.startsWith(LABEL)) {
        for (Object value : field.valuesOf(entries.get(i))) {
          if (value instanceof Label label && first.equals(LABEL + Folding.key(label.id()))) {
            places.add(Corpus.place(i, position++));
          }
        }
      }
      for (List<Set<String>> words : values(field, entries.get(i))) {
        for (int start : starts(field, words, sequence)) {
          places.add(Corpus.place(i, position + start));
        }
        position += words.size();
      }
    }
    return places.stream().mapToLong(Long::longValue).toArray();
  }

  @Override
  public BitSet between(Field field, int from, int to) {
    BitSet found = new BitSet();
    for (int i = 0; i < entries.size(); i++) {
      Object value = field.of(entries.get(i));
      if (value instanceof Date date && date.isKnown()) {
        found.set(i, date.last() >= from && date.first() <= to);
      } else if (value instanceof Integer number) {
        found.set(i, number >= from && number <= to);
      }
    }
    return found;
  }

  @Override
  public BitSet existing(Field field) {
    BitSet found = new BitSet();
    for (int i = 0; i < entries.size(); i++) {
      found.set(i, field.of(entries.get(i)) != null);
    }
    return found;
  }

  @Override
  public int length(Field field, int entry) {
    return values(field, entries.get(entry)).stream().mapToInt(List::size).sum();
  }

  @Override
  public double meanLength(Field field) {
    double total = 0;
    int having = 0;
    for (int i = 0; i < entries.size(); i++) {
      total += length(field, i);
      having += length(field, i) > 0 ? 1 : 0;
    }
    return having == 0 ? 0 : total / having;
  }
}
