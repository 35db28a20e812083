package qicat.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How wide text is, where it is cut and where it is broken. */
class WidthTest {
  @ParameterizedTest
  @CsvSource({
    "abc, 3",
    "Zoë, 3",
    "Zoe\u0308, 3",
    "日本, 4",
    "ｗ, 2",
    "한국, 4",
    "😀, 2",
    "👍🏽, 2",
    "👩‍⚕️, 2",
    "🇬🇧, 2",
    "a\u200db, 2",
    "…, 1",
    "❤️, 2",
    "1️⃣, 2",
    "❤, 1",
    "“”, 2",
    "☕, 2",
    "←, 1"
  })
  void columns(String text, int width) {
    assertEquals(width, Width.of(text));
  }

  @Test
  void nothingIsNoneWide() {
    assertEquals(0, Width.of(""));
  }

  @Test
  void cutsToAWidth() {
    assertEquals("abc", Width.cut("abc", 3));
    assertEquals("ab…", Width.cut("abcd", 3));
    assertEquals("a…", Width.cut("a bcd", 3));
    assertEquals("日…", Width.cut("日本語", 4));
    assertEquals("日本…", Width.cut("日本語", 5));
    assertEquals("…", Width.cut("日本語", 1));
    assertEquals("e\u0301e\u0301…", Width.cut("e\u0301e\u0301e\u0301e\u0301", 3));
  }

  @Test
  void padsToAWidth() {
    assertEquals("日本 ", Width.pad("日本", 5));
    assertEquals("abc", Width.pad("abc", 2));
  }

  @Test
  void wrapsAtBlanks() {
    assertEquals(List.of("one two", "three"), Wrap.lines("one two three", 8));
    assertEquals(List.of("one", "two"), Wrap.lines("one two", 3));
    assertEquals(List.of(""), Wrap.lines("", 10));
    assertEquals(List.of("a", "b"), Wrap.lines("a\nb", 10));
  }

  @Test
  void breaksWordsThatAreTooWide() {
    assertEquals(List.of("abc", "def", "g h"), Wrap.lines("abcdefg h", 3));
    assertEquals(List.of("日本", "語"), Wrap.lines("日本語", 4));
    assertEquals(List.of("日", "本"), Wrap.lines("日本", 1));
  }

  @Test
  void wrappingLosesNothing() {
    String text =
        "Aiming beyond equality to reach equity: 日本語 the promise and challenge 😀😀😀 of it";
    for (int width = 1; width < 90; width++) {
      List<String> lines = Wrap.lines(text, width);
      assertEquals(text.replace(" ", ""), String.join("", lines).replace(" ", ""));
      for (String line : lines) {
        assertTrue(Width.of(line) <= Math.max(2, width), line);
      }
    }
  }
}
