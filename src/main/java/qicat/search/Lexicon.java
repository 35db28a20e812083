package qicat.search;

import java.util.Arrays;

/**
 * The terms of a corpus, numbered from 0 in the order in which they came. A term is a few numbers
 * in arrays and no object, since there may be as many as entries.
 */
final class Lexicon {
  /** How much of the table may be taken. */
  private static final double FULL = 0.6;

  private static final int BASE = 31;

  /** 2^32 divided by the golden ratio: it makes near numbers far ones. */
  private static final int SPREAD = 0x9E3779B9;

  /** What stands before the letters of a term: its number and its length, two chars each. */
  private static final int HEAD = 4;

  /** All terms, one behind the other. */
  private char[] terms = new char[4096];

  private int end = 1; // a place of 0 is none

  /** Where each term stands. */
  private int[] places = new int[512];

  private int size;

  /** A table with linear probing: the hash of a term and where it stands; 0 is empty. */
  private long[] table = new long[1024];

  /** How many terms there are. */
  int size() {
    return size;
  }

  /** The term with a number. */
  String term(int number) {
    int place = places[number];
    return new String(terms, place + HEAD, get(place + 2));
  }

  /** Whether the term with a number begins with a character. */
  boolean startsWith(int number, char first) {
    return terms[places[number] + HEAD] == first;
  }

  /** The number of a term; -1 where it did not come. */
  int find(String term) {
    char[] wanted = term.toCharArray();
    long found = table[index(wanted, wanted.length, hash(wanted, wanted.length))];
    return found == 0 ? -1 : get((int) found);
  }

  /** The number of a term, which is added where it did not come before. */
  int add(char[] term, int length) {
    int hash = hash(term, length);
    int index = index(term, length, hash);
    if (table[index] != 0) {
      return get((int) table[index]);
    }
    if (end + HEAD + length > terms.length) {
      terms = Arrays.copyOf(terms, end + HEAD + length + terms.length / 2);
    }
    if (size == places.length) {
      places = Arrays.copyOf(places, size + size / 2);
    }
    table[index] = (long) hash << 32 | end;
    places[size] = end;
    put(end, size);
    put(end + 2, length);
    System.arraycopy(term, 0, terms, end + HEAD, length);
    end += HEAD + length;
    if (++size > FULL * table.length) {
      enlarge();
    }
    return size - 1;
  }

  private int get(int place) {
    return terms[place] << 16 | terms[place + 1];
  }

  private void put(int place, int number) {
    terms[place] = (char) (number >>> 16);
    terms[place + 1] = (char) number;
  }

  private static int hash(char[] term, int length) {
    int hash = length;
    for (int i = 0; i < length; i++) {
      hash = BASE * hash + term[i];
    }
    // Numbers that follow each other would else fill the table in rows.
    hash *= SPREAD;
    return hash ^ hash >>> 16;
  }

  /** The index of a term in the table, or the empty one where it would be. */
  private int index(char[] term, int length, int hash) {
    long[] all = table;
    int last = all.length - 1;
    int index = hash & last;
    for (long each = all[index]; each != 0; each = all[index]) {
      if ((int) (each >>> 32) == hash && is((int) each, term, length)) {
        break;
      }
      index = index + 1 & last;
    }
    return index;
  }

  /** Whether a term stands at a place. Not Arrays.equals: most terms are shorter than a call. */
  private boolean is(int place, char[] term, int length) {
    if (get(place + 2) != length) {
      return false;
    }
    char[] all = terms;
    int from = place + HEAD;
    for (int i = 0; i < length; i++) {
      if (all[from + i] != term[i]) {
        return false;
      }
    }
    return true;
  }

  private void enlarge() {
    long[] larger = new long[2 * table.length];
    int last = larger.length - 1;
    for (long each : table) {
      if (each != 0) {
        int index = (int) (each >>> 32) & last;
        while (larger[index] != 0) {
          index = index + 1 & last;
        }
        larger[index] = each;
      }
    }
    table = larger;
  }
}
