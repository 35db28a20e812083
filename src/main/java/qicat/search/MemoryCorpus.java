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
import qicat.text.Folding;
import qicat.text.Identifier;
import qicat.text.Words;

/** The postings of a catalogue, made in memory by one pass over its entries. */
public final class MemoryCorpus implements Corpus {
  /**
   * Positions between one value of a field and the next, so that no phrase runs across; a name has
   * fewer words, so two words are of one person when they are in one slot.
   */
  private static final int SLOT = 64;

  private static final Field[] FIELDS = Field.values();

  private final List<Entry> entries;
  private final Map<String, Postings> terms = new HashMap<>();
  private final int[][] lengths = new int[FIELDS.length][];
  private final long[] totals = new long[FIELDS.length];

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
      words(person.name());
      for (String spelling : person.also()) {
        words(spelling);
      }
    }

    private void label(Label label) {
      post(LABEL + Folding.key(label.id()));
      position = (position / SLOT + 1) * SLOT; // no word stands behind it
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
      position = (position / SLOT + 1) * SLOT;
    }

    private void post(String term) {
      Postings postings = terms.get(term);
      if (postings == null) {
        postings = new Postings();
        terms.put(term, postings);
      }
      postings.add(place(entry, field, position++));
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
    private static final Postings NONE = new Postings();
    private long[] places = new long[2];
    private int size;

    void add(long place) {
      if (size == places.length) {
        places = Arrays.copyOf(places, 2 * size);
      }
      places[size++] = place;
    }

    boolean has(long place) {
      return Arrays.binarySearch(places, 0, size, place) >= 0;
    }

    /** Whether a place lies from one to another, the last not counted. */
    boolean hasFrom(long from, long to) {
      int found = Arrays.binarySearch(places, 0, size, from);
      int next = found < 0 ? -found - 1 : found;
      return next < size && places[next] < to;
    }
  }

  private Postings postings(String term) {
    Postings postings = terms.get(term);
    return postings == null ? Postings.NONE : postings;
  }

  @Override
  public int size() {
    return entries.size();
  }

  @Override
  public List<String> starting(String prefix) {
    List<String> starting = new ArrayList<>();
    for (String term : terms.keySet()) {
      if (term.startsWith(prefix)) {
        starting.add(term);
      }
    }
    return starting;
  }

  @Override
  public BitSet having(Field field, List<String> together) {
    BitSet found = new BitSet(size());
    Postings first = postings(together.get(0));
    for (int i = 0; i < first.size; i++) {
      if (field(first.places[i]) == field.ordinal() && stands(together, first.places[i], field)) {
        found.set(entry(first.places[i]));
      }
    }
    return found;
  }

  @Override
  public void count(Field field, List<String> together, int[] counts) {
    Postings first = postings(together.get(0));
    for (int i = 0; i < first.size; i++) {
      if (field(first.places[i]) == field.ordinal() && stands(together, first.places[i], field)) {
        counts[entry(first.places[i])]++;
      }
    }
  }

  /** Whether all terms stand together with the first of them at its place. */
  private boolean stands(List<String> together, long place, Field field) {
    boolean inOrder = field.kind() != Field.Kind.NAMES;
    long slot = place / SLOT * SLOT;
    for (int i = 1; i < together.size(); i++) {
      Postings postings = postings(together.get(i));
      if (inOrder ? !postings.has(place + i) : !postings.hasFrom(slot, slot + SLOT)) {
        return false;
      }
    }
    return true;
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
  public long totalLength(Field field) {
    return totals[field.ordinal()];
  }
}
