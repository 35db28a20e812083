package qicat.query;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import qicat.model.Catalogue;
import qicat.model.Date;
import qicat.model.Entry;
import qicat.model.Field;
import qicat.model.Label;
import qicat.model.Person;
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
    Object value = field.of(entry);
    List<String> texts = new ArrayList<>();
    for (Object each :
        value == null ? List.of() : value instanceof List<?> list ? list : List.of(value)) {
      if (each instanceof Person person) {
        texts.add(person.name());
        texts.addAll(person.also());
      } else if (each instanceof Label label) {
        texts.add(label.title());
        texts.add(label.id());
        texts.addAll(label.also());
      } else {
        texts.add(field.kind() == Field.Kind.CODE ? Identifier.of((String) each) : each.toString());
      }
    }
    return texts.stream().map(Words::of).toList();
  }

  private BitSet entries(Field field, Predicate<List<String>> value) {
    BitSet found = new BitSet();
    for (int i = 0; i < entries.size(); i++) {
      found.set(i, values(field, entries.get(i)).stream().anyMatch(value));
    }
    return found;
  }

  private int count(Field field, int entry, Predicate<String> word) {
    return (int)
        values(field, entries.get(entry)).stream().flatMap(List::stream).filter(word).count();
  }

  @Override
  public int size() {
    return entries.size();
  }

  @Override
  public BitSet having(Field field, String term) {
    return entries(field, words -> words.contains(term));
  }

  @Override
  public BitSet starting(Field field, String prefix) {
    return entries(field, words -> words.stream().anyMatch(word -> word.startsWith(prefix)));
  }

  @Override
  public BitSet phrase(Field field, List<String> terms) {
    return entries(field, words -> Collections.indexOfSubList(words, terms) >= 0);
  }

  @Override
  public BitSet together(Field field, List<String> terms) {
    return entries(field, words -> words.containsAll(terms));
  }

  @Override
  public BitSet labelled(Field field, String id) {
    BitSet found = new BitSet();
    for (int i = 0; i < entries.size(); i++) {
      if (field.of(entries.get(i)) instanceof List<?> labels) {
        for (Object each : labels) {
          if (each instanceof Label label && Words.slug(label.id()).equals(id)) {
            found.set(i);
          }
        }
      }
    }
    return found;
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
  public BitSet filled(Field field) {
    BitSet found = new BitSet();
    for (int i = 0; i < entries.size(); i++) {
      found.set(i, field.of(entries.get(i)) != null);
    }
    return found;
  }

  @Override
  public int frequency(Field field, String term, int entry) {
    return count(field, entry, term::equals);
  }

  @Override
  public int frequencyStarting(Field field, String prefix, int entry) {
    return count(field, entry, word -> word.startsWith(prefix));
  }

  @Override
  public int length(Field field, int entry) {
    return count(field, entry, word -> true);
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
