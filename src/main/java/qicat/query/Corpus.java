package qicat.query;

import java.util.BitSet;
import java.util.List;
import qicat.model.Field;

/**
 * The postings of a catalogue: which entries have which terms, where and how often. Entries are
 * named by their index in the catalogue; terms are folded words. Several terms <em>stand
 * together</em> when they follow each other in one value of a field; in a field of names, when they
 * are, in whatever order, of one person.
 *
 * <p>A query and the ranking ask nothing else, so another corpus can take this one's place.
 */
public interface Corpus {
  /** Stands before the id of a label, which is a term by itself; no word begins with it. */
  String LABEL = "=";

  /** How many entries there are. */
  int size();

  /** The terms that start with a prefix, in whatever order; labels are none of them. */
  List<String> starting(String prefix);

  /**
   * The entries in which terms stand together.
   *
   * @param terms one or more
   * @return a new set, which the caller may change
   */
  BitSet having(Field field, List<String> terms);

  /**
   * Adds to the count of each entry how often terms stand together in it.
   *
   * @param terms one or more
   * @param counts a count for each entry
   */
  void count(Field field, List<String> terms, int[] counts);

  /** The entries whose number or date may lie in a range, ends included; dates as 20191127. */
  BitSet between(Field field, int from, int to);

  /** The entries that have any value in a field. */
  BitSet existing(Field field);

  /** How many words a field of an entry has. */
  int length(Field field, int entry);

  /** How many words a field has in all entries. */
  long totalLength(Field field);
}
