package qicat.query;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import qicat.model.Catalogue;
import qicat.model.Date;
import qicat.model.Entry;
import qicat.model.Field;
import qicat.model.Label;
import qicat.model.Person;
import qicat.text.Folding;
import qicat.text.Identifier;
import qicat.text.Words;

/** A corpus by definition: every question reads every text again. Slow, short and plainly right. */
public final class NaiveCorpus implements Corpus {
  private final List<Entry> entries;

  /** A corpus of a catalogue. */
  public NaiveCorpus(Catalogue catalogue) {
    entries = catalogue.entries();
  }

  /** The texts of a field, each as its words. */
  private static List<List<String>> values(Field field, Entry entry) {
    List<String> texts = new ArrayList<>();
    for (Object each : field.valuesOf(entry)) {
      if (each instanceof Person person) {
        texts.add(person.name());
        texts.addAll(person.also());
      } else if (each instanceof Label label) {
        texts.add(label.title());
        texts.addAll(label.also());
      } else {
        texts.add(field.kind() == Field.Kind.CODE ? Identifier.of((String) each) : each.toString());
      }
    }
    return texts.stream().map(Words::of).toList();
  }

  /** How often terms stand together in the texts of a field. */
  private int count(Field field, int entry, List<String> terms) {
    int count = 0;
    for (List<String> words : values(field, entries.get(entry))) {
      if (field.kind() == Field.Kind.NAMES) {
        boolean all = words.containsAll(terms);
        count += all ? (int) words.stream().filter(terms.get(0)::equals).count() : 0;
      } else {
        for (int i = 0; i + terms.size() <= words.size(); i++) {
          count += words.subList(i, i + terms.size()).equals(terms) ? 1 : 0;
        }
      }
    }
    return count;
  }

  @Override
  public int size() {
    return entries.size();
  }

  @Override
  public List<String> starting(String prefix) {
    Set<String> words = new TreeSet<>();
    for (Entry entry : entries) {
      for (Field field : Field.values()) {
        values(field, entry).forEach(words::addAll);
      }
    }
    words.removeIf(word -> !word.startsWith(prefix));
    return List.copyOf(words);
  }

  @Override
  public BitSet having(Field field, List<String> terms) {
    int[] counts = new int[entries.size()];
    count(field, terms, counts);
    BitSet found = new BitSet();
    for (int i = 0; i < counts.length; i++) {
      found.set(i, counts[i] > 0);
    }
    return found;
  }

  @Override
  public void count(Field field, List<String> terms, int[] counts) {
    for (int i = 0; i < entries.size(); i++) {
      if (terms.get(0).startsWith(LABEL)) {
        for (Object value : field.valuesOf(entries.get(i))) {
          boolean same =
              value instanceof Label label && terms.get(0).equals(LABEL + Folding.key(label.id()));
          counts[i] += same ? 1 : 0;
        }
      } else {
        counts[i] += count(field, i, terms);
      }
    }
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
  public long totalLength(Field field) {
    long total = 0;
    for (int i = 0; i < entries.size(); i++) {
      total += length(field, i);
    }
    return total;
  }
}
