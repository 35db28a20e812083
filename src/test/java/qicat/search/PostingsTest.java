package qicat.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import qicat.model.Field;
import qicat.query.Corpus;

/** Postings keep each place of each term, however many bytes, blocks and pages these take. */
class PostingsTest {
  private record Key(int term, Field field) {}

  private final Postings postings = new Postings();
  private final Map<Key, List<Long>> expected = new HashMap<>();

  private void add(int term, int entry, Field field, int position) {
    postings.add(term, entry, field, position);
    expected
        .computeIfAbsent(new Key(term, field), key -> new ArrayList<>())
        .add(Corpus.place(entry, position));
  }

  @Test
  void eachPlaceIsKept() {
    Random random = new Random(1);
    int entry = 0;
    for (int i = 0; i < 2_500; i++) {
      for (Field field : Field.values()) {
        int position = 0;
        // Few terms are in most entries, and most terms in few.
        for (int term = random.nextInt(20);
            term < 2_000;
            term += 1 + random.nextInt(1 + 4 * term)) {
          position += random.nextInt(random.nextInt(30) == 0 ? 40_000 : 40);
          add(term, entry, field, position);
        }
      }
      entry += random.nextInt(30) == 0 ? random.nextInt(40_000) : 1;
    }
    for (int term = 0; term < 4_000; term++) {
      Occurrences[] found = postings.of(term);
      for (Field field : Field.values()) {
        assertEquals(
            expected.getOrDefault(new Key(term, field), List.of()),
            longs(found[field.ordinal()].toArray()),
            field + " of " + term);
      }
    }
  }

  private static List<Long> longs(long[] places) {
    List<Long> longs = new ArrayList<>(places.length);
    for (long place : places) {
      longs.add(place);
    }
    return longs;
  }
}
