package qicat.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Texts that came before, by their numbers. */
class FingerprintsTest {
  /** Two texts that have the same number: found by reducing the lattice of such pairs. */
  static final String ONE = "mlkqklplliooipnj";

  static final String SAME_NUMBER = "nnojooknorlkqklp";

  @Test
  void knowsManyTexts() {
    Fingerprints seen = new Fingerprints();
    for (int i = 0; i < 200_000; i++) {
      assertTrue(seen.add("10.5555/" + i), "10.5555/" + i);
    }
    for (int i = 0; i < 200_000; i++) {
      assertTrue(seen.has("10.5555/" + i), "10.5555/" + i);
    }
    assertFalse(seen.has("10.5555/200000"));
    assertTrue(seen.repeated().isEmpty());
  }

  @Test
  void tellsWhichCameAgain() {
    Fingerprints seen = new Fingerprints();
    assertTrue(seen.add("one"));
    assertTrue(seen.add("other"));
    assertFalse(seen.add("one"));
    assertFalse(seen.add("one"));
    assertTrue(seen.repeated().has("one"));
    assertFalse(seen.repeated().has("other"));
  }

  @Test
  void anEmptyTextIsOne() {
    Fingerprints seen = new Fingerprints();
    assertFalse(seen.has(""));
    assertTrue(seen.add(""));
    assertFalse(seen.add(""));
  }

  @Test
  void takesTwoForOneNowAndThen() {
    Fingerprints seen = new Fingerprints();
    assertEquals(ONE.length(), SAME_NUMBER.length());
    assertTrue(seen.add(ONE));
    assertFalse(seen.add(SAME_NUMBER));
  }
}
