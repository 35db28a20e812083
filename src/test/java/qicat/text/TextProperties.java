package qicat.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds for any text whatever. */
class TextProperties {
  /** Words as they occur, and characters of every kind, lone surrogates too. */
  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> pieces =
        Arbitraries.oneOf(
            Arbitraries.of(
                "Quality ",
                "co-design",
                "Zoë’s ",
                "日本語",
                "👩‍⚕️",
                "e\u0301",
                "\u001b[2J",
                "İß",
                "\n",
                " "),
            Arbitraries.strings().all().ofMaxLength(3));
    return pieces.list().ofMaxSize(12).map(list -> String.join("", list));
  }

  @Property
  void foldingAgainChangesNothing(@ForAll("texts") String text) {
    String folded = Folding.fold(text);
    assertEquals(folded, Folding.fold(folded));
  }

  @Property
  void foldingForgetsCase(@ForAll("texts") String text) {
    for (String word : Words.of(text)) {
      assertEquals(word, Folding.fold(word.toUpperCase(Locale.ROOT)), text);
    }
  }

  @Property
  void wordsStandWhereTheySay(@ForAll("texts") String text) {
    int last = 0;
    List<String> found = new ArrayList<>();
    for (Words words = Words.in(text); words.next(); ) {
      assertTrue(words.start() >= last && words.end() > words.start(), text);
      assertEquals(words.word(), Folding.fold(text.substring(words.start(), words.end())));
      last = words.end();
      found.add(words.word());
    }
    assertEquals(found, Words.of(text));
  }

  @Property
  void wordsDoNotChangeWhenReadAgain(@ForAll("texts") String text) {
    // Composed, since one sign may stand for two that are words by themselves (koto, U+30FF).
    List<String> words = Words.of(Normalizer.normalize(text, Normalizer.Form.NFKC));
    assertEquals(words, Words.of(String.join(" ", words)));
  }

  @Property
  void whatIsShownSteersNothing(@ForAll("texts") String text) {
    String line = Visible.line(text);
    assertEquals(line, Visible.line(line));
    assertTrue(line.chars().noneMatch(c -> c < ' ' || c >= 0x7F && c <= 0x9F), text);
    assertTrue(
        Visible.text(text).chars().noneMatch(c -> c == 0x1B || c >= 0x7F && c <= 0x9F), text);
  }

  @Property
  void aCutTextFits(@ForAll("texts") String text, @ForAll @IntRange(min = 1, max = 30) int width) {
    String line = Visible.line(text);
    String cut = Width.cut(line, width);
    assertTrue(Width.of(cut) <= width, cut);
    assertTrue(line.equals(cut) || cut.endsWith(Width.ELLIPSIS), cut);
  }

  @Property
  void wrappingLosesNoCharacterButBlanks(
      @ForAll("texts") String text, @ForAll @IntRange(min = 2, max = 30) int width) {
    String line = Visible.line(text).replace('\u00a0', 'x');
    List<String> lines = Wrap.lines(line, width);
    assertEquals(withoutBlanks(line), withoutBlanks(String.join("", lines)));
    for (String each : lines) {
      assertTrue(Width.of(each) <= width, each);
    }
  }

  private static String withoutBlanks(String text) {
    StringBuilder kept = new StringBuilder();
    text.codePoints().filter(c -> !Character.isWhitespace(c)).forEach(kept::appendCodePoint);
    return kept.toString();
  }

  @Property
  void distanceIsAMeasure(@ForAll("texts") String one, @ForAll("texts") String other) {
    int distance = Distance.between(one, other, 99);
    assertEquals(distance, Distance.between(other, one, 99));
    assertEquals(one.equals(other), distance == 0);
    assertTrue(distance <= Math.max(one.length(), other.length()));
    assertTrue(distance >= Math.abs(one.length() - other.length()));
  }

  @Provide
  Arbitrary<String> identifiers() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            "https://",
            "http://",
            "www.",
            "doi.org/",
            "dx.doi.org/",
            "DOI:",
            "doi ",
            "10.1136/",
            "BMJ.l1",
            "%2F",
            " ",
            ".",
            "/",
            "<",
            ">",
            "(",
            ")",
            "\"",
            "x");
    return pieces.list().ofMaxSize(8).map(list -> String.join("", list));
  }

  @Property
  void anIdentifierIsNormalOnce(@ForAll("identifiers") String text) {
    String normal = Identifier.of(text);
    assertEquals(normal, Identifier.of(normal));
  }

  @Property
  void oneLineHasNoBreakAndNoControlCharacter(@ForAll("texts") String text) {
    String line = OneLine.of(text);
    assertEquals(line, OneLine.of(line));
    assertEquals(line, new String(line.getBytes(UTF_8), UTF_8));
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      boolean harmless = !Character.isISOControl(c) && c != '\u2028' && c != '\u2029';
      assertTrue(harmless, () -> "U+" + Integer.toHexString(c));
    }
  }
}
