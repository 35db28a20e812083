package qicat.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A column holds what a map would hold, 0 where nothing was set. */
class ColumnTest {
  private final Random random = new Random(1);

  @Test
  void smallNumbersAreKept() {
    assertHolds(100);
  }

  @Test
  void smallNumbersAreKeptWhenALargeOneComes() {
    assertHolds(100_000);
  }

  private void assertHolds(int greatest) {
    Column column = new Column();
    Map<Integer, Integer> expected = new HashMap<>();
    int entry = 0;
    for (int i = 0; i < 300; i++) {
      for (int each = 0; each < 2 * entry + 200; each++) {
        assertEquals(expected.getOrDefault(each, 0), column.get(each), "entry " + each);
      }
      int number = random.nextInt(i < 20 ? 100 : greatest);
      column.set(entry, number);
      expected.put(entry, number);
      entry += 1 + random.nextInt(5);
    }
  }
}
