package qicat.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A lexicon numbers terms as a map would. */
class LexiconTest {
  private static final String LETTERS = "=.0123456789abcdefghijklmnopqrstuvwxyz";

  /** More terms than a char counts, many of them short: 0 and n, 2 apart, make the same hash. */
  @Test
  void termsAreNumberedInTheOrderInWhichTheyCome() {
    Lexicon lexicon = new Lexicon();
    Map<String, Integer> expected = new LinkedHashMap<>();
    Random random = new Random(1);
    assertEquals(-1, lexicon.find("a"));
    while (expected.size() < 100_000) {
      char[] term = new char[1 + random.nextInt(9)];
      for (int i = 0; i < term.length; i++) {
        term[i] = LETTERS.charAt(random.nextInt(LETTERS.length()));
      }
      int length = 1 + random.nextInt(term.length);
      expected.putIfAbsent(new String(term, 0, length), expected.size());
      assertEquals(expected.get(new String(term, 0, length)), lexicon.add(term, length));
    }
    assertEquals(expected.size(), lexicon.size());
    for (Map.Entry<String, Integer> each : expected.entrySet()) {
      String term = each.getKey();
      int number = each.getValue();
      assertEquals(number, lexicon.find(term));
      assertEquals(term, lexicon.term(number));
      assertEquals(term.startsWith("="), lexicon.startsWith(number, '='));
      assertEquals(-1, lexicon.find(term + "_"));
    }
  }
}
