package qicat.text;

/**
 * Which of very many texts came before, by a number for each instead of the text: some ten bytes.
 * Texts that are equal have the same number. Two that differ have the same one so rarely, once in
 * 2<sup>64</sup> pairs, that it is worth reading all of them again to find out which it was; but
 * whoever must not be wrong has to.
 *
 * <p>The number is a polynomial of the characters modulo 2<sup>64</sup> (R. M. Karp, M. O. Rabin,
 * "Efficient randomized pattern-matching algorithms", 1987), at whose value a table with linear
 * probing has its place.
 */
public final class Fingerprints {
  /** 2^64 divided by the golden ratio, which is odd and whose bits look random. */
  private static final long BASE = 0x9E3779B97F4A7C15L;

  private static final int SMALLEST = 16;

  /** The table is made larger, by a half, when so much of it is taken. */
  private static final double FULL = 0.85;

  private long[] table = new long[SMALLEST];
  private int size;

  /** Those that were added more than once; null: none was. */
  private Fingerprints repeated;

  /** None so far. */
  public Fingerprints() {}

  /**
   * Adds a text.
   *
   * @return false: it was there before, or one with the same number
   */
  public boolean add(String text) {
    long number = of(text);
    if (add(number)) {
      return true;
    }
    if (repeated == null) {
      repeated = new Fingerprints();
    }
    repeated.add(number);
    return false;
  }

  /** Whether a text was added, or one with the same number. */
  public boolean has(String text) {
    long number = of(text);
    return table[place(table, number)] == number;
  }

  /** Those that were added more than once. Whoever keeps these alone lets go of all others. */
  public Fingerprints repeated() {
    return repeated == null ? new Fingerprints() : repeated;
  }

  /** How many there are. */
  public int size() {
    return size;
  }

  /** Whether there is none. */
  public boolean isEmpty() {
    return size == 0;
  }

  private boolean add(long number) {
    int place = place(table, number);
    if (table[place] == number) {
      return false;
    }
    table[place] = number;
    if (++size > FULL * table.length) {
      long[] larger = new long[table.length + table.length / 2];
      for (long each : table) {
        if (each != 0) {
          larger[place(larger, each)] = each;
        }
      }
      table = larger;
    }
    return true;
  }

  /** Where a number stands, or the empty place where it would. */
  private static int place(long[] table, long number) {
    long mixed = number ^ number >>> 32;
    mixed *= BASE;
    int place = (int) ((mixed >>> 32) * table.length >>> 32);
    while (table[place] != 0 && table[place] != number) {
      place = place + 1 == table.length ? 0 : place + 1;
    }
    return place;
  }

  /** The number of a text; 0 is none, since it marks an empty place. */
  private static long of(String text) {
    long number = text.length();
    for (int i = 0; i < text.length(); i++) {
      number = number * BASE + text.charAt(i);
    }
    return number == 0 ? 1 : number;
  }
}
