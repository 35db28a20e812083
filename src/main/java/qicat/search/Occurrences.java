package qicat.search;

import java.util.Arrays;
import java.util.List;

/** Places in one field, ascending, and how those of several words stand to each other. */
final class Occurrences {
  static final Occurrences NONE = new Occurrences(new long[0], 0);

  private final long[] places;
  private final int size;

  /** So many of some places, which ascend; they are not copied. */
  Occurrences(long[] places, int size) {
    this.places = places;
    this.size = size;
  }

  /** All of several, each once. */
  static Occurrences union(List<Occurrences> several) {
    int total = 0;
    for (Occurrences each : several) {
      total += each.size;
    }
    long[] all = new long[total];
    int end = 0;
    for (Occurrences each : several) {
      System.arraycopy(each.places, 0, all, end, each.size);
      end += each.size;
    }
    Arrays.sort(all);
    int count = 0;
    for (int i = 0; i < total; i++) {
      if (i == 0 || all[i] != all[i - 1]) {
        all[count++] = all[i];
      }
    }
    return new Occurrences(all, count);
  }

  boolean isEmpty() {
    return size == 0;
  }

  long[] toArray() {
    return size == places.length ? places : Arrays.copyOf(places, size);
  }

  /** Those behind each of which the others follow, one place on each. */
  Occurrences inRow(Occurrences[] each) {
    long[] found = new long[size];
    int count = 0;
    for (int i = 0; i < size; i++) {
      boolean row = true;
      for (int j = 1; row && j < each.length; j++) {
        row = each[j].has(places[i] + j);
      }
      if (row) {
        found[count++] = places[i];
      }
    }
    return new Occurrences(found, count);
  }

  /** Those in whose slot of positions each of the others has a place of its own. */
  Occurrences inSlotsOf(Occurrences[] each, int slotSize) {
    long[] found = new long[size];
    int count = 0;
    for (int i = 0; i < size; i++) {
      long slot = places[i] / slotSize * slotSize;
      long taken = 1L << places[i] - slot;
      boolean all = true;
      for (int j = 1; all && j < each.length; j++) {
        long free = each[j].freeIn(slot, slotSize, taken);
        all = free >= 0;
        taken |= all ? 1L << free - slot : 0;
      }
      if (all) {
        found[count++] = places[i];
      }
    }
    return new Occurrences(found, count);
  }

  /** The first place in a slot that is not taken, or -1. */
  private long freeIn(long slot, int slotSize, long taken) {
    for (int i = firstFrom(slot); i < size && places[i] < slot + slotSize; i++) {
      if ((taken & 1L << places[i] - slot) == 0) {
        return places[i];
      }
    }
    return -1;
  }

  /**
   * Where all of several stand in one entry, each word for one of them, with at most so many other
   * positions between them: for each such stretch its first place.
   */
  static Occurrences near(Occurrences[] each, int within) {
    Occurrences any = union(List.of(each));
    long[] found = new long[any.size];
    int count = 0;
    for (int i = 0; i < any.size; i++) {
      long first = any.places[i];
      if (Stretch.has(each, first, first + each.length + within)) {
        found[count++] = first;
      }
    }
    return new Occurrences(found, count);
  }

  /** A stretch of positions, and which of them stands for which of several words. */
  private static final class Stretch {
    private final Occurrences[] each;
    private final long from;

    /** For each position which word it stands for, or -1. */
    private final int[] owners;

    private boolean[] tried = {};

    private Stretch(Occurrences[] each, long from, int length) {
      this.each = each;
      this.from = from;
      this.owners = new int[length];
      Arrays.fill(owners, -1);
    }

    /** Whether a stretch has all words, its first position being one of them. */
    static boolean has(Occurrences[] each, long from, long to) {
      for (Occurrences word : each) {
        int next = word.firstFrom(from);
        if (next == word.size || word.places[next] >= to) {
          return false;
        }
      }
      for (int i = 0; i < each.length; i++) {
        if (each[i].has(from)) {
          Stretch stretch = new Stretch(each, from, (int) (to - from));
          stretch.owners[0] = i;
          if (stretch.canGiveAllBut(i)) {
            return true;
          }
        }
      }
      return false;
    }

    private boolean canGiveAllBut(int given) {
      for (int i = 0; i < each.length; i++) {
        tried = new boolean[owners.length];
        tried[0] = true; // it is given away for good
        if (i != given && !canGive(i)) {
          return false;
        }
      }
      return true;
    }

    /** Whether a word gets a position, others moving to other ones: Kuhn's augmenting paths. */
    private boolean canGive(int word) {
      Occurrences places = each[word];
      long to = from + owners.length;
      for (int i = places.firstFrom(from); i < places.size && places.places[i] < to; i++) {
        int position = (int) (places.places[i] - from);
        if (!tried[position]) {
          tried[position] = true;
          if (owners[position] < 0 || canGive(owners[position])) {
            owners[position] = word;
            return true;
          }
        }
      }
      return false;
    }
  }

  private boolean has(long place) {
    return Arrays.binarySearch(places, 0, size, place) >= 0;
  }

  private int firstFrom(long place) {
    int found = Arrays.binarySearch(places, 0, size, place);
    return found < 0 ? -found - 1 : found;
  }
}
