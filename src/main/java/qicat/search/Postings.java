package qicat.search;

import java.util.Arrays;
import qicat.model.Field;
import qicat.query.Corpus;

/**
 * Where the terms of a corpus stand: for each a list of entry, field and position, in two to five
 * bytes. A list is a chain of blocks, each twice as long as the one before it, so that many lists
 * grow side by side in one heap of bytes; after the byte slices of Apache Lucene's {@code
 * ByteBlockPool}.
 */
final class Postings {
  /** Blocks lie in pages, none across the edge of two. */
  private static final int PAGE_BITS = 15;

  private static final int PAGE = 1 << PAGE_BITS;
  private static final int SMALLEST = 12;
  private static final int LARGEST = 6144;

  /** The bytes at the end of a block that tell where the next one begins. */
  private static final int LINK = 4;

  /** The numbers that are kept for each term: these, in this order. */
  private static final int KEPT = 4;

  private static final int FIRST = 0;
  private static final int NEXT = 1;
  private static final int END = 2;
  private static final int LAST_ENTRY = 3;

  private static final int FIELDS = Field.values().length;

  /** A field's number takes so many bits. */
  private static final int FIELD_BITS = 32 - Integer.numberOfLeadingZeros(FIELDS - 1);

  private byte[][] pages = new byte[16][];
  private int free;
  private int[] kept = new int[KEPT * 512];

  /** The length of the block that each term writes into. */
  private short[] lengths = new short[512];

  /** Adds a place; those of one term ascend. */
  void add(int term, int entry, Field field, int position) {
    if (term >= lengths.length) {
      int terms = Math.max(term + 1, lengths.length + lengths.length / 2);
      kept = Arrays.copyOf(kept, KEPT * terms);
      lengths = Arrays.copyOf(lengths, terms);
    }
    int own = KEPT * term;
    if (lengths[term] == 0) {
      lengths[term] = SMALLEST;
      int block = block(SMALLEST);
      kept[own + FIRST] = block;
      kept[own + NEXT] = block;
      kept[own + END] = block + SMALLEST - LINK;
    }
    int step = entry - kept[own + LAST_ENTRY];
    int where = position << FIELD_BITS | field.ordinal();
    kept[own + LAST_ENTRY] = entry;
    int at = kept[own + NEXT];
    int free = kept[own + END] - at;
    if (step < 0x80 && where < 0x4000 && free >= 3) { // most of them, without a look at each byte
      byte[] page = pages[at >> PAGE_BITS];
      int i = at & PAGE - 1;
      page[i++] = (byte) step;
      if (where >= 0x80) {
        page[i++] = (byte) (where & 0x7F | 0x80);
        where >>>= 7;
      }
      page[i++] = (byte) where;
      kept[own + NEXT] = at + i - (at & PAGE - 1);
    } else {
      write(term, own, step);
      write(term, own, where);
    }
  }

  /** Writes a number in as many bytes as it takes, seven bits each, the lowest first. */
  private void write(int term, int own, int number) {
    int rest = number;
    while (rest >= 0x80) {
      writeByte(term, own, rest & 0x7F | 0x80);
      rest >>>= 7;
    }
    writeByte(term, own, rest);
  }

  private void writeByte(int term, int own, int value) {
    int at = kept[own + NEXT];
    if (at == kept[own + END]) {
      int length = Math.min(2 * lengths[term], LARGEST);
      int block = block(length);
      for (int i = 0; i < LINK; i++) {
        put(at + i, block >>> 8 * i);
      }
      lengths[term] = (short) length;
      kept[own + END] = block + length - LINK;
      at = block;
    }
    put(at, value);
    kept[own + NEXT] = at + 1;
  }

  /** A new block. */
  private int block(int length) {
    int page = free >> PAGE_BITS;
    if (free + length - 1 >> PAGE_BITS != page) {
      free = ++page << PAGE_BITS;
    }
    if (page == pages.length) {
      pages = Arrays.copyOf(pages, 2 * page);
    }
    if (pages[page] == null) {
      pages[page] = new byte[PAGE];
    }
    int block = free;
    free += length;
    return block;
  }

  private void put(int at, int value) {
    pages[at >> PAGE_BITS][at & PAGE - 1] = (byte) value;
  }

  private int get(int at) {
    return pages[at >> PAGE_BITS][at & PAGE - 1];
  }

  /** The places of a term, each as {@link Corpus#place} has it, by the ordinals of their fields. */
  Occurrences[] of(int term) {
    Occurrences[] all = new Occurrences[FIELDS];
    Arrays.fill(all, Occurrences.NONE);
    if (term >= lengths.length || lengths[term] == 0) {
      return all;
    }
    long[][] places = new long[FIELDS][];
    int[] counts = new int[FIELDS];
    int last = kept[KEPT * term + NEXT];
    int at = kept[KEPT * term + FIRST];
    int length = SMALLEST;
    int end = at + length - LINK;
    int entry = 0;
    int number = 0;
    int shift = 0;
    boolean isStep = true;
    while (at != last) {
      if (at == end) {
        at = linked(at);
        length = Math.min(2 * length, LARGEST);
        end = at + length - LINK;
      }
      int part = get(at++);
      number |= (part & 0x7F) << shift;
      shift += 7;
      if (part < 0) {
        continue; // the number goes on
      }
      if (isStep) {
        entry += number;
      } else {
        int field = number & (1 << FIELD_BITS) - 1;
        int count = counts[field]++;
        if (count == 0) {
          places[field] = new long[4];
        } else if (count == places[field].length) {
          places[field] = Arrays.copyOf(places[field], 2 * count);
        }
        places[field][count] = Corpus.place(entry, number >>> FIELD_BITS);
      }
      isStep = !isStep;
      number = 0;
      shift = 0;
    }
    for (int field = 0; field < FIELDS; field++) {
      if (counts[field] > 0) {
        all[field] = new Occurrences(places[field], counts[field]);
      }
    }
    return all;
  }

  /** The block that a link leads to. */
  private int linked(int at) {
    int block = 0;
    for (int i = 0; i < LINK; i++) {
      block |= (get(at + i) & 0xFF) << 8 * i;
    }
    return block;
  }
}
