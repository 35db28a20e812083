package qicat.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
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

  int size() {
    return size;
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
      if (haveOwn(each, 0, places[i], slot, slotSize)) {
        found[count++] = places[i];
      }
    }
    return new Occurrences(found, count);
  }

  /**
   * Where all of several stand in one entry, each in a place of its own, with at most so many other
   * positions between them: for each such stretch its first place.
   */
  static Occurrences near(Occurrences[] each, int within) {
    Occurrences any = union(List.of(each));
    if (any.size < each.length) {
      return NONE; // fewer words than are asked for
    }
    long[] found = new long[any.size];
    int count = 0;
    for (int i = 0; i < any.size; i++) {
      long first = any.places[i];
      boolean here = false;
      for (int j = 0; j < each.length && !here; j++) {
        here = each[j].has(first) && haveOwn(each, j, first, first, each.length + within);
      }
      if (here) {
        found[count++] = first;
      }
    }
    return new Occurrences(found, count);
  }

  /** Whether all have a place of their own in a stretch of positions, one of them this one. */
  private static boolean haveOwn(Occurrences[] each, int index, long place, long from, int length) {
    List<BitSet> candidates = new ArrayList<>(each.length);
    for (int i = 0; i < each.length; i++) {
      BitSet own = new BitSet(length);
      if (i == index) {
        own.set((int) (place - from));
      } else {
        Occurrences other = each[i];
        for (int k = other.firstFrom(from);
            k < other.size && other.places[k] < from + length;
            k++) {
          own.set((int) (other.places[k] - from));
        }
      }
      if (own.isEmpty()) {
        return false;
      }
      candidates.add(own);
    }
    return !Assignment.of(candidates, length).isEmpty();
  }

  private boolean has(long place) {
    return Arrays.binarySearch(places, 0, size, place) >= 0;
  }

  private int firstFrom(long place) {
    int found = Arrays.binarySearch(places, 0, size, place);
    return found < 0 ? -found - 1 : found;
  }
}
