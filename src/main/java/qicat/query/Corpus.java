package qicat.query;

import java.util.BitSet;
import java.util.List;
import qicat.model.Field;
import qicat.text.Identifier;

/**
 * The postings of a catalogue: which entries have which terms, and where. Entries are named by
 * their index in the catalogue; terms are folded words. A query and the ranking ask nothing else,
 * so another corpus can take this one's place.
 */
public interface Corpus {
  /** Stands before the id of a label, which is a term by itself; no word begins with it. */
  String LABEL = "=";

  /** Stands before the first letter of a given name, which is a term besides the name. */
  String INITIAL = ".";

  /**
   * The text in whose words a corpus has an identifier, and in which one is looked for: the number
   * of a book as one word, wherever its hyphens or blanks stand.
   */
  static String identifier(Field field, String text) {
    List<String> numbers = field == Field.ISBN ? Identifier.bookNumbers(text) : List.of();
    return numbers.isEmpty() ? Identifier.of(text) : String.join(" ", numbers);
  }

  /** How many entries there are. */
  int size();

  /** Whether a term occurs. */
  boolean has(String term);

  /**
   * The terms that start with a prefix, in either spelling, in the order of their characters as all
   * lists here; labels and initials are none of them.
   */
  List<String> starting(String prefix);

  /**
   * The terms that are forms of the same English word as a term, itself included if it occurs. The
   * list is the corpus's own and must not be changed.
   */
  List<String> forms(String term);

  /** The terms that so many edits at the most make of a term, in whichever spelling is nearer. */
  List<String> alike(String term, int edits);

  /**
   * Where a sequence stands in a field.
   *
   * @return for each occurrence its {@link #place}, ascending
   */
  long[] places(Field field, Sequence sequence);

  /** The entries whose number or date may lie in a range, ends included; dates as 20191127. */
  BitSet between(Field field, int from, int to);

  /** The entries that have any value in a field. */
  BitSet existing(Field field);

  /** How many words a field of an entry has. */
  int length(Field field, int entry);

  /** How many words a field has on the average of those entries that have any; 0 if none has. */
  double meanLength(Field field);

  /**
   * An entry and a position in a field of it, in one number that sorts in that order; words of one
   * value are numbered through.
   */
  static long place(int entry, int position) {
    return (long) entry << 32 | position;
  }

  /** The entry of a place. */
  static int entry(long place) {
    return (int) (place >>> 32);
  }
}
