package qicat.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is a word, and where it stands. */
class WordsTest {
  @Test
  void partsTextIntoWords() {
    assertEquals(List.of("co", "design", "in", "healthcare"), Words.of("Co-design in healthcare?"));
    assertEquals(
        List.of("betterhealthdebate", "getting", "the"),
        Words.of("#BetterHealthDebate—getting the"));
    assertEquals(List.of("shouldnt", "depend"), Words.of("shouldn’t depend"));
    assertEquals(List.of("patients", "carers"), Words.of("'patients' 'carers'"));
    assertEquals(List.of("im", "shocked"), Words.of("“I’m shocked”"));
    assertEquals(List.of("10", "1136", "bmj", "l6594"), Words.of("10.1136/bmj.l6594"));
    assertEquals(List.of(), Words.of(" — & … "));
    assertEquals(List.of(), Words.of(""));
  }

  @Test
  void ideographsAndKanaAreWordsByThemselves() {
    assertEquals(List.of("日", "本", "の", "bmj", "本"), Words.of("日本のBMJ本"));
  }

  @Test
  void marksBelongToTheirLetter() {
    assertEquals(List.of("zoe"), Words.of("Zoe\u0308"));
    assertEquals(List.of("softhyphen"), Words.of("soft\u00adhyphen"));
  }

  @Test
  void tellsWhereAWordStands() {
    String text = "Trisha Greenhalgh’s “École”";
    Words words = Words.in(text);
    assertTrue(words.next());
    assertTrue(words.next());
    assertEquals("Greenhalgh’s", text.substring(words.start(), words.end()));
    assertTrue(words.next());
    assertEquals("École", text.substring(words.start(), words.end()));
    assertEquals("ecole", words.word());
    assertFalse(words.next());
    assertFalse(words.next());
  }

  @Test
  void aSlugCanBeTyped() {
    assertEquals("patients-and-carers", Words.slug("Patients and carers"));
    assertEquals("", Words.slug("…"));
  }
}
