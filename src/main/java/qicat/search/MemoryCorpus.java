package qicat.search;

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
import qicat.text.Identifier;
import qicat.text.Words;

/** The postings of a catalogue, made in memory by one pass over its entries. */
public final class MemoryCorpus implements Corpus {
  /**
   * Positions between one value of a field and the next, so that no phrase runs across; a name has
   * fewer words, so two words are of one person when they are in one slot.
   */
  private static final int SLOT = 64;

  /** Stands before the id of a label, which no word begins with. */
  private static final String LABEL = "=";

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
      post(LABEL + Words.slug(label.id()));
      words(label.title());
      words(label.id());
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

    /** How many places lie from one to another, the last not counted. */
    int count(long from, long to) {
      return indexOf(to) - indexOf(from);
    }

    private int indexOf(long place) {
      int found = Arrays.binarySearch(places, 0, size, place);
      return found < 0 ? -found - 1 : found;
    }

    void addEntries(Field field, BitSet entries) {
      for (int i = 0; i < size; i++) {
        if (MemoryCorpus.field(places[i]) == field.ordinal()) {
          entries.set(MemoryCorpus.entry(places[i]));
        }
      }
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
  public BitSet having(Field field, String term) {
    BitSet found = new BitSet(size());
    postings(term).addEntries(field, found);
    return found;
  }

  @Override
  public BitSet starting(Field field, String prefix) {
    BitSet found = new BitSet(size());
    for (Map.Entry<String, Postings> term : terms.entrySet()) {
      if (term.getKey().startsWith(prefix)) {
        term.getValue().addEntries(field, found);
      }
    }
    return found;
  }

  @Override
  public BitSet phrase(Field field, List<String> phrase) {
    BitSet found = new BitSet(size());
    Postings first = postings(phrase.get(0));
    for (int i = 0; i < first.size; i++) {
      long place = first.places[i];
      if (field(place) == field.ordinal() && isAt(place, phrase)) {
        found.set(entry(place));
      }
    }
    return found;
  }

  private boolean isAt(long place, List<String> phrase) {
    for (int i = 1; i < phrase.size(); i++) {
      if (!postings(phrase.get(i)).has(place + i)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public BitSet together(Field field, List<String> words) {
    BitSet found = new BitSet(size());
    Postings first = postings(words.get(0));
    for (int i = 0; i < first.size; i++) {
      long place = first.places[i];
      if (field(place) == field.ordinal() && areInSlot(place, words)) {
        found.set(entry(place));
      }
    }
    return found;
  }

  private boolean areInSlot(long place, List<String> words) {
    long slot = place / SLOT * SLOT;
    for (String word : words) {
      if (postings(word).count(slot, slot + SLOT) == 0) {
        return false;
      }
    }
    return true;
  }

  @Override
  public BitSet labelled(Field field, String id) {
    return having(field, LABEL + id);
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
  public BitSet filled(Field field) {
    BitSet found = new BitSet(size());
    for (int i = 0; i < entries.size(); i++) {
      if (field.of(entries.get(i)) != null) {
        found.set(i);
      }
    }
    return found;
  }

  @Override
  public int frequency(Field field, String term, int entry) {
    return frequency(postings(term), field, entry);
  }

  private static int frequency(Postings postings, Field field, int entry) {
    return postings.count(place(entry, field, 0), place(entry, field, 0) + (1L << 32));
  }

  @Override
  public int frequencyStarting(Field field, String prefix, int entry) {
    int sum = 0;
    for (Map.Entry<String, Postings> term : terms.entrySet()) {
      if (term.getKey().startsWith(prefix)) {
        sum += frequency(term.getValue(), field, entry);
      }
    }
    return sum;
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
