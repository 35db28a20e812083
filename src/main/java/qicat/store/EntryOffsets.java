package qicat.store;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Takes down at which bytes of a catalogue its entries begin, while somebody else reads it. It
 * tells strings from brackets and no more: whoever reads knows whether it is JSON, and how many
 * entries there must be.
 */
final class EntryOffsets extends FilterInputStream {
  private static final byte[] ENTRIES = {'e', 'n', 't', 'r', 'i', 'e', 's'};

  private long[] offsets = new long[1024];
  private int size;
  private long read;

  private boolean inString;
  private boolean escaped;
  private int depth;

  /** How deep the entries lie; 0: none were met so far. */
  private int entriesDepth;

  /** Whether the outermost value is an array, which is that of the entries. */
  private boolean bare;

  /** How much of the last string at depth 1 is the key of the entries; -1: it is another. */
  private int matched = -1;

  /** Behind the last entry. */
  private long end;

  EntryOffsets(InputStream in) {
    super(in);
  }

  /**
   * Itself as no more than a stream: to pass it on, a JVM need not load this class to check that.
   */
  InputStream asStream() {
    return this;
  }

  /** How many entries began. */
  int size() {
    return size;
  }

  /** At which byte an entry begins. */
  long start(int index) {
    return offsets[index];
  }

  /** A byte behind an entry, and not behind the beginning of the next. */
  long end(int index) {
    return index + 1 < size ? offsets[index + 1] : end;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    int count = super.read(into, from, length);
    for (int i = from; i < from + count; i++) {
      if (!inString) {
        structure(into[i], read + i - from);
      } else if (depth == 1) {
        keyByte(into[i]);
      } else {
        i = behindString(into, i, from + count) - 1;
      }
    }
    read += Math.max(0, count);
    return count;
  }

  /** Does nothing: the file stays open, since its entries will be read again. */
  @Override
  public void close() {}

  /** Passes over what is left of a string; gives where it goes on. */
  private int behindString(byte[] bytes, int from, int to) {
    int i = from;
    while (i < to) {
      byte b = bytes[i++];
      if (escaped) {
        escaped = false;
      } else if (b == '\\') {
        escaped = true;
      } else if (b == '"') {
        inString = false;
        break;
      }
    }
    return i;
  }

  private void keyByte(byte b) {
    if (!escaped && b == '"') {
      inString = false;
      return;
    }
    escaped = !escaped && b == '\\';
    boolean same = matched >= 0 && matched < ENTRIES.length && b == ENTRIES[matched];
    matched = same ? matched + 1 : -1;
  }

  private void structure(byte b, long at) {
    switch (b) {
      case '"' -> {
        inString = true;
        matched = depth == 1 ? 0 : matched;
      }
      case '[' -> {
        bare |= depth == 0;
        depth++;
        if (depth == 1 || depth == 2 && !bare && matched == ENTRIES.length) {
          entriesDepth = depth;
        }
      }
      case '{' -> {
        if (depth == entriesDepth && depth > 0) {
          add(at);
        }
        depth++;
      }
      case '}' -> {
        depth--;
        end = depth == entriesDepth ? at + 1 : end;
      }
      case ']' -> {
        entriesDepth = depth == entriesDepth ? 0 : entriesDepth;
        depth--;
      }
      default -> {}
    }
  }

  private void add(long offset) {
    if (size == offsets.length) {
      offsets = Arrays.copyOf(offsets, size + size / 2);
    }
    offsets[size++] = offset;
  }
}
