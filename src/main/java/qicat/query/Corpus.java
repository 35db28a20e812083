package qicat.query;

import java.util.BitSet;
import java.util.List;
import qicat.model.Field;

/**
 * The postings of a catalogue: which entries have a term, where and how often. Entries are named by
 * their index in the catalogue, terms are folded words. Each call returns a new set that the caller
 * may change.
 *
 * <p>A query and the ranking ask nothing else, so another corpus can take this one's place.
 */
public interface Corpus {
  /** How many entries there are. */
  int size();

  /** Entries with a term in a field. */
  BitSet having(Field field, String term);

  /** Entries with a term in a field that starts with a prefix. */
  BitSet starting(Field field, String prefix);

  /** Entries with terms in a row in one value of a field. */
  BitSet phrase(Field field, List<String> terms);

  /** Entries with terms in whatever order in one value of a field: words of one person's name. */
  BitSet together(Field field, List<String> terms);

  /** Entries one of whose labels in a field has an id. */
  BitSet labelled(Field field, String id);

  /** Entries whose number or date in a field lies in a range, ends included; dates as 20191127. */
  BitSet between(Field field, int from, int to);

  /** Entries that have a value in a field. */
  BitSet filled(Field field);

  /** How often a term stands in a field of an entry. */
  int frequency(Field field, String term, int entry);

  /** How often terms that start with a prefix stand in a field of an entry. */
  int frequencyStarting(Field field, String prefix, int entry);

  /** How many words a field of an entry has. */
  int length(Field field, int entry);

  /** How many words a field has in all entries. */
  long totalLength(Field field);
}
