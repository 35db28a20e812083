package qicat.search;

import java.util.Arrays;

/** A number for each entry, in one byte as long as all of them are small; 0 where none was set. */
final class Column {
  private byte[] narrow = new byte[0];
  private int[] wide;

  /** The number of an entry. */
  int get(int entry) {
    if (wide != null) {
      return entry < wide.length ? wide[entry] : 0;
    }
    return entry < narrow.length ? narrow[entry] : 0;
  }

  /** Sets the number of an entry. */
  void set(int entry, int number) {
    if (wide == null && number != (byte) number) {
      wide = new int[narrow.length];
      for (int i = 0; i < wide.length; i++) {
        wide[i] = narrow[i];
      }
      narrow = null;
    }
    if (wide != null) {
      if (entry >= wide.length) {
        wide = Arrays.copyOf(wide, longer(entry));
      }
      wide[entry] = number;
    } else {
      if (entry >= narrow.length) {
        narrow = Arrays.copyOf(narrow, longer(entry));
      }
      narrow[entry] = (byte) number;
    }
  }

  private static int longer(int entry) {
    return Math.max(64, entry + 1 + entry / 2);
  }
}
