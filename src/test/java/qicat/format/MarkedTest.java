package qicat.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import qicat.search.Marks;

/** Marks stay on their words whatever is done to a text; here they are written as brackets. */
class MarkedTest {
  private static Marked marked(String written) {
    StringBuilder text = new StringBuilder();
    List<Marks.Span> spans = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      if (c == '[') {
        start = text.length();
      } else if (c == ']') {
        spans.add(new Marks.Span(start, text.length()));
      } else {
        text.append(c);
      }
    }
    return Marked.of(text.toString(), spans);
  }

  private static String written(Marked marked) {
    StringBuilder text = new StringBuilder(marked.text());
    List<Marks.Span> spans = marked.spans();
    for (int i = spans.size() - 1; i >= 0; i--) {
      text.insert(spans.get(i).end(), ']').insert(spans.get(i).start(), '[');
    }
    return text.toString();
  }

  @Test
  void oneBehindAnother() {
    for (String first : List.of("", "a", "a [b]", "[a] b")) {
      for (String second : List.of("", "c", "c [d] e", "[c][d]")) {
        assertEquals(first + second, written(marked(first).and(marked(second))));
      }
      assertEquals(first + "!", written(marked(first).and("!")));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0, 3, ab[c]",
    "3, 6, [de]f",
    "3, 4, [d]",
    "0, 2, ab",
    "5, 6, f",
    "1, 6, b[cde]f",
  })
  void aPart(int from, int to, String part) {
    assertEquals(part, written(marked("ab[cde]f").part(from, to)));
  }

  @ParameterizedTest
  @CsvSource({
    "[one] two, 7, [one] two",
    "[one] two, 6, [one] t…",
    "[one] two, 3, [on]…",
    "one [two], 3, on…",
    "one [two], 1, …",
  })
  void cutToAWidth(String text, int width, String cut) {
    assertEquals(cut, written(marked(text).cut(width)));
  }

  @Test
  void linesOfAWidth() {
    assertLines("to to [to] to", 2, "to", "to", "[to]", "to");
    assertLines("one [two three] four", 10, "one [two]", "[three] four");
  }

  private static void assertLines(String text, int width, String... lines) {
    assertEquals(
        List.of(lines), marked(text).lines(width).stream().map(MarkedTest::written).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "one two three four [five] six, 12, …[five] six",
    "one two three four [five] six, 6, …[five] six",
    "one two three four [five] six, 24, …four [five] six",
    "one two three four [five] six, 27, one two three four [five] six",
    "one two three four five six, 9, one two three four five six",
    "one [two] three four, 12, one [two] three four",
    "one twothreefour[five] six, 12, one twothreefour[five] six",
    "a [b]cdefghijklm, 12, a [b]cdefghijklm",
  })
  void theFirstMarkInSight(String text, int width, String shown) {
    assertEquals(shown, written(marked(text).aroundFirstMark(width)));
  }
}
