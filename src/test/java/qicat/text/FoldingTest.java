package qicat.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When two spellings are one word. */
class FoldingTest {
  @ParameterizedTest
  @CsvSource({
    "Quality, quality",
    "ÉCOLE, ecole",
    "Zoë, zoe",
    "naïve, naive",
    "STRASSE, strasse",
    "Straße, strasse",
    "Øresund, oresund",
    "Łódź, lodz",
    "œuvre, oeuvre",
    "Æsir, aesir",
    "İstanbul, istanbul",
    "ISTANBUL, istanbul",
    "ısı, isi",
    "ΣΊΣΥΦΟΣ, σισυφοσ",
    "σίσυφος, σισυφοσ",
    "ﬁne, fine",
    "Ｗｉｄｅ, wide",
    "Nguyễn, nguyen",
    "l6594, l6594",
    "co-design, codesign",
    "日本, 日本",
  })
  void folds(String written, String folded) {
    assertEquals(folded, Folding.fold(written));
    assertEquals(folded, Folding.fold(folded), "folding again changes it");
  }

  @Test
  void foldsAlikeInEveryLocale() {
    Locale before = Locale.getDefault();
    try {
      for (String locale : new String[] {"tr-TR", "az", "lt", "el", "en"}) {
        Locale.setDefault(Locale.forLanguageTag(locale));
        assertEquals("title", Folding.fold("TITLE"), locale);
        assertEquals("istanbul", Folding.fold("İSTANBUL"), locale);
        assertEquals("10.1136/bmj.i1", Identifier.of("DOI:10.1136/BMJ.I1"), locale);
      }
    } finally {
      Locale.setDefault(before);
    }
  }
}
