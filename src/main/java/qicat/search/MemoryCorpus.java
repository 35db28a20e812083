package qicat.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import qicat.model.Catalogue;
import qicat.model.Date;
import qicat.model.Entry;
import qicat.model.Field;
import qicat.model.Label;
import qicat.model.Person;
import qicat.query.Corpus;
import qicat.query.Sequence;
import qicat.text.Folding;
import qicat.text.Identifier;
import qicat.text.Words;

/** The postings of a catalogue, made in memory by one pass over its entries. */
public final class MemoryCorpus implements Corpus {
  /**
   * At least so many positions lie between one value of a field and the next, so that nothing runs
   * across; a name has fewer words, so two words are of one person when they are in one slot.
   */
  private static final int SLOT = 64;

  private static final Field[] FIELDS = Field.values();

  private final List<Entry> entries;
  private final Map<String, Postings> terms = new HashMap<>();
  private final int[][] lengths = new int[FIELDS.length][];
  private final long[] totals = new long[FIELDS.length];
  private final double[] means = new double[FIELDS.length];
  private Vocabulary vocabulary;

  /** The postings of all entries of a catalogue. */
  public MemoryCorpus(Catalogue catalogue) {
    entries = catalogue.entries();
    for (Field field : FIELDS) {
      lengths[field.ordinal()] = new int[entries.size()];
    }
    for (int i = 0; i < entries.size(); i++) {
      for (Field field : FIELDS) {
        Object value = field.of(entries.get(i));
        if (value != null) {
          new Indexing(field, i).add(value);
        }
      }
    }
    for (Field field : FIELDS) {
      means[field.ordinal()] = mean(field);
    }
  }

  /** Adds the words of one field of one entry. */
  private final class Indexing {
    private final Field field;
    private final int entry;
    private int position;

    Indexing(Field field, int entry) {
      this.field = field;
      this.entry = entry;
    }

    void add(Object value) {
      switch (field.kind()) {
        case TEXT -> words((String) value);
        case CODE -> words(Identifier.of((String) value));
        case NUMBER -> words(value.toString());
        case DATE -> words(value.toString());
        case NAMES -> {
          for (Object person : (List<?>) value) {
            name((Person) person);
          }
        }
        case LABEL -> label((Label) value);
        case LABELS -> {
          for (Object label : (List<?>) value) {
            label((Label) label);
          }
        }
      }
    }

    private void name(Person person) {
      int first = position;
      words(person.name());
      initials(person.given(), first);
      for (String spelling : person.also()) {
        int start = position;
        words(spelling);
        initials(givenIn(spelling), start);
      }
    }

    /** Posts the first letters of given names, each where its name stands. */
    private void initials(String given, int first) {
      int at = first;
      for (Words words = Words.in(given); words.next(); at++) {
        postings(INITIAL + words.word().substring(0, 1)).add(place(entry, field, at));
      }
    }

    /** The given names of a name in one text: all but the last word. */
    private static String givenIn(String name) {
      return name.substring(0, Math.max(0, name.strip().lastIndexOf(' ')));
    }

    private void label(Label label) {
      post(LABEL + Folding.key(label.id()));
      position = nextSlot(); // no word stands behind it
      words(label.title());
      for (String word : label.also()) {
        words(word);
      }
    }

    private void words(String text) {
      int first = position;
      for (Words words = Words.in(text); words.next(); ) {
        post(words.word());
      }
      lengths[field.ordinal()][entry] += position - first;
      totals[field.ordinal()] += position - first;
      position = nextSlot();
    }

    private int nextSlot() {
      return ((position - 1) / SLOT + 2) * SLOT;
    }

    private void post(String term) {
      postings(term).add(place(entry, field, position++));
    }

    private Postings postings(String term) {
      Postings postings = terms.get(term);
      if (postings == null) {
        postings = new Postings();
        terms.put(term, postings);
      }
      return postings;
    }
  }

  /** Where a term stands: entry, field and position in one number that sorts in that order. */
  private static long place(int entry, Field field, int position) {
    return (long) entry << 38 | (long) field.ordinal() << 32 | position;
  }

  private static int entry(long place) {
    return (int) (place >>> 38);
  }

  private static int field(long place) {
    return (int) (place >>> 32) & 63;
  }

  /** The places of one term, ascending. */
  private static final class Postings {
    private long[] places = new long[2];
    private int size;

    void add(long place) {
      if (size == places.length) {
        places = Arrays.copyOf(places, 2 * size);
      }
      places[size++] = place;
    }

    /** Those in a field, each as {@link Corpus#place} has it. */
    Occurrences in(Field field) {
      long[] found = new long[size];
      int count = 0;
      for (int i = 0; i < size; i++) {
        if (MemoryCorpus.field(places[i]) == field.ordinal()) {
          found[count++] = Corpus.place(entry(places[i]), (int) places[i]);
        }
      }
      return new Occurrences(found, count);
    }
  }

  @Override
  public int size() {
    return entries.size();
  }

  @Override
  public boolean has(String term) {
    return terms.containsKey(term);
  }

  @Override
  public List<String> starting(String prefix) {
    return vocabulary().starting(prefix);
  }

  @Override
  public List<String> forms(String term) {
    return vocabulary().forms(term);
  }

  @Override
  public List<String> alike(String term, int edits) {
    return vocabulary().alike(term, edits);
  }

  private Vocabulary vocabulary() {
    if (vocabulary == null) {
      List<String> words = new ArrayList<>(terms.size());
      for (String term : terms.keySet()) {
        if (!term.startsWith(LABEL) && !term.startsWith(INITIAL)) {
          words.add(term);
        }
      }
      vocabulary = new Vocabulary(words);
    }
    return vocabulary;
  }

  @Override
  public long[] places(Field field, Sequence sequence) {
    List<List<String>> wanted = sequence.places();
    Occurrences[] each = new Occurrences[wanted.size()];
    for (int i = 0; i < each.length; i++) {
      each[i] = occurrences(field, wanted.get(i));
      if (each[i].isEmpty()) {
        return new long[0];
      }
    }
    if (each.length == 1) {
      return each[0].toArray();
    }
    if (field.kind() == Field.Kind.NAMES) {
      return each[0].inSlotsOf(each, SLOT).toArray();
    }
    return (sequence.within() == Sequence.IN_A_ROW
            ? each[0].inRow(each)
            : Occurrences.near(each, sequence.within()))
        .toArray();
  }

  /** Where any of some terms stands in a field. */
  private Occurrences occurrences(Field field, List<String> anyOf) {
    List<Occurrences> several = new ArrayList<>();
    for (String term : anyOf) {
      Postings postings = terms.get(term);
      if (postings != null) {
        Occurrences found = postings.in(field);
        if (!found.isEmpty()) {
          several.add(found);
        }
      }
    }
    if (several.size() == 1) {
      return several.get(0);
    }
    return several.isEmpty() ? Occurrences.NONE : Occurrences.union(several);
  }

  @Override
  public BitSet between(Field field, int from, int to) {
    BitSet found = new BitSet(size());
    for (int i = 0; i < entries.size(); i++) {
      Object value = field.of(entries.get(i));
      int first =
          value instanceof Date date ? date.first() : value == null ? Date.NONE : (int) value;
      int last = value instanceof Date date ? date.last() : first;
      if (first != Date.NONE && last >= from && first <= to) {
        found.set(i);
      }
    }
    return found;
  }

  @Override
  public BitSet existing(Field field) {
    BitSet found = new BitSet(size());
    for (int i = 0; i < entries.size(); i++) {
      if (field.of(entries.get(i)) != null) {
        found.set(i);
      }
    }
    return found;
  }

  @Override
  public int length(Field field, int entry) {
    return lengths[field.ordinal()][entry];
  }

  @Override
  public double meanLength(Field field) {
    return means[field.ordinal()];
  }

  private double mean(Field field) {
    int having = 0;
    for (int length : lengths[field.ordinal()]) {
      having += length > 0 ? 1 : 0;
    }
    return having == 0 ? 0 : (double) totals[field.ordinal()] / having;
  }
}
