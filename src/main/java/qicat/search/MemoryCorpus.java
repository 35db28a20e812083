package qicat.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import qicat.model.Catalogue;
import qicat.model.Date;
import qicat.model.Entry;
import qicat.model.Field;
import qicat.model.Label;
import qicat.model.Person;
import qicat.query.Corpus;
import qicat.query.Query;
import qicat.query.Sequence;
import qicat.text.Folding;
import qicat.text.Words;

/**
 * The postings of a catalogue, made in memory by one pass over its entries. It keeps numbers and no
 * entry, so that it may be larger than the entries that fit into memory.
 */
public final class MemoryCorpus implements Corpus {
  /**
   * At least so many positions lie between one value of a field and the next, so that nothing runs
   * across; a name has fewer words, so two words are of one person when they are in one slot.
   */
  private static final int SLOT = 64;

  /** As many places are kept ready, and one more for each entry. */
  private static final int MOST_HELD = 1 << 18;

  private static final Field[] FIELDS = Field.values();

  private final Lexicon lexicon = new Lexicon();
  private final Postings postings = new Postings();
  private final Values[] values = new Values[FIELDS.length];

  /** The fields whose words have places; null: all. */
  private final Set<Field> placed;

  private int size;
  private Vocabulary vocabulary;

  /** The places of the terms that were asked for last, and how many these are. */
  private final Map<Integer, Occurrences[]> recent = new HashMap<>();

  private int held;

  /** What is known of a field but for its words. */
  private static final class Values {
    final BitSet existing = new BitSet();
    final Column lengths = new Column();
    long total;
    int having;

    /** Of numbers and dates: the first and last that can be meant. */
    final Column first = new Column();

    final Column last = new Column();
  }

  /** No entries so far. */
  public MemoryCorpus() {
    this((Set<Field>) null);
  }

  /**
   * No entries so far, and one query to come: where words stand is kept for the fields alone that
   * it looks in. The words of others are known, since a word that occurs is not corrected; but not
   * their numbers, which nobody corrects: of them there are as many as entries.
   */
  public static MemoryCorpus forOne(Query query) {
    Set<Field> placed = EnumSet.noneOf(Field.class);
    query.addFields(placed);
    return new MemoryCorpus(placed);
  }

  private MemoryCorpus(Set<Field> placed) {
    this.placed = placed;
    for (int i = 0; i < FIELDS.length; i++) {
      values[i] = new Values();
    }
  }

  /** The postings of all entries of a catalogue. */
  public MemoryCorpus(Catalogue catalogue) {
    this((Set<Field>) null);
    for (Entry entry : catalogue.entries()) {
      add(entry);
    }
  }

  /** Adds an entry behind those before; none may be added once anything was asked. */
  public void add(Entry entry) {
    for (Field field : FIELDS) {
      Object value = field.of(entry);
      if (value != null) {
        indexing.begin(field, size);
        indexing.add(value);
        indexing.end();
      }
    }
    size++;
  }

  private final Indexing indexing = new Indexing();

  /** Adds the words of one field of one entry. */
  private final class Indexing {
    private final char[] initial = {INITIAL.charAt(0), 0};
    private final Words words = Words.in("");
    private final IdentityHashMap<Label, char[]> labels = new IdentityHashMap<>();
    private Field field;
    private int entry;
    private int position;
    private int length;
    private boolean isPlaced;

    void begin(Field next, int index) {
      field = next;
      isPlaced = placed == null || placed.contains(next);
      entry = index;
      position = 0;
      length = 0;
    }

    void end() {
      Values ofField = values[field.ordinal()];
      ofField.existing.set(entry);
      if (length > 0) {
        ofField.lengths.set(entry, length);
        ofField.total += length;
        ofField.having++;
      }
    }

    void add(Object value) {
      if (value instanceof List<?> several) {
        for (Object each : several) {
          add(each);
        }
      } else if (value instanceof Person person) {
        name(person);
      } else if (value instanceof Label label) {
        label(label);
      } else if (value instanceof Date date) {
        words(date.toString());
        range(date.first(), date.last());
      } else if (value instanceof Integer number) {
        words(number.toString());
        range(number, number);
      } else {
        String text = (String) value;
        words(field.kind() == Field.Kind.CODE ? Corpus.identifier(field, text) : text);
      }
    }

    private void range(int first, int last) {
      values[field.ordinal()].first.set(entry, first);
      values[field.ordinal()].last.set(entry, last);
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
      for (words.over(given); words.next(); at++) {
        initial[1] = words.letters()[0];
        post(initial, initial.length, at);
      }
    }

    /** The given names of a name in one text: all but the last word. */
    private static String givenIn(String name) {
      return name.substring(0, Math.max(0, name.strip().lastIndexOf(' ')));
    }

    private void label(Label label) {
      char[] term = labels.get(label);
      if (term == null) {
        term = (LABEL + Folding.key(label.id())).toCharArray();
        labels.put(label, term);
      }
      post(term, term.length, position++);
      position = nextSlot(); // no word stands behind it
      words(label.title());
      for (String word : label.also()) {
        words(word);
      }
    }

    private void words(String text) {
      int first = position;
      for (words.over(text); words.next(); ) {
        post(words.letters(), words.length(), position++);
      }
      length += position - first;
      position = nextSlot();
    }

    private int nextSlot() {
      return ((position - 1) / SLOT + 2) * SLOT;
    }

    private void post(char[] term, int letters, int at) {
      if (isPlaced) {
        postings.add(lexicon.add(term, letters), entry, field, at);
      } else if (!isNumber(term, letters)) {
        lexicon.add(term, letters);
      }
    }

    private static boolean isNumber(char[] term, int letters) {
      for (int i = 0; i < letters; i++) {
        if (term[i] < '0' || term[i] > '9') {
          return false;
        }
      }
      return true;
    }
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public boolean has(String term) {
    return lexicon.find(term) >= 0;
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
      List<String> words = new ArrayList<>();
      for (int i = 0; i < lexicon.size(); i++) {
        if (!lexicon.startsWith(i, LABEL.charAt(0)) && !lexicon.startsWith(i, INITIAL.charAt(0))) {
          words.add(lexicon.term(i));
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
      int number = lexicon.find(term);
      if (number >= 0) {
        Occurrences found = recent(number)[field.ordinal()];
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

  /** The places of a term by field. Each query asks for the same ones again and again. */
  private Occurrences[] recent(int term) {
    Occurrences[] found = recent.get(term);
    if (found == null) {
      found = postings.of(term);
      int places = 0;
      for (Occurrences each : found) {
        places += each.size();
      }
      held += places;
      if (held > MOST_HELD + size) {
        recent.clear();
        held = places;
      }
      recent.put(term, found);
    }
    return found;
  }

  @Override
  public BitSet between(Field field, int from, int to) {
    Values ofField = values[field.ordinal()];
    BitSet found = new BitSet(size);
    for (int i = ofField.existing.nextSetBit(0); i >= 0; i = ofField.existing.nextSetBit(i + 1)) {
      int first = ofField.first.get(i);
      found.set(i, first != Date.NONE && ofField.last.get(i) >= from && first <= to);
    }
    return found;
  }

  @Override
  public BitSet existing(Field field) {
    return (BitSet) values[field.ordinal()].existing.clone();
  }

  @Override
  public int length(Field field, int entry) {
    return values[field.ordinal()].lengths.get(entry);
  }

  @Override
  public double meanLength(Field field) {
    Values ofField = values[field.ordinal()];
    return ofField.having == 0 ? 0 : (double) ofField.total / ofField.having;
  }
}
