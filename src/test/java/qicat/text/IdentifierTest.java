package qicat.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Identifiers however they are pasted. */
class IdentifierTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "10.1136/bmj.l2068",
        "10.1136/BMJ.L2068",
        "doi:10.1136/bmj.l2068",
        "DOI: 10.1136/bmj.l2068",
        "doi 10.1136/bmj.l2068",
        "https://doi.org/10.1136/bmj.l2068",
        "http://dx.doi.org/10.1136/bmj.l2068.",
        "https://www.doi.org/10.1136/bmj.l2068/",
        "https://doi.org/10.1136%2Fbmj.l2068",
        " <https://doi.org/10.1136/bmj.l2068>, ",
        "(doi:10.1136/bmj.l2068)."
      })
  void aDoiInAnySpelling(String pasted) {
    assertEquals("10.1136/bmj.l2068", Identifier.of(pasted));
    assertEquals("10.1136/bmj.l2068", Identifier.of(Identifier.of(pasted)));
  }

  @Test
  void aDoiKeepsItsCapitals() {
    assertEquals("10.1136/BMJ.l2068", Identifier.doi("doi: 10.1136/BMJ.l2068."));
    assertEquals("10.1002/(SICI)1097", Identifier.doi("https://doi.org/10.1002/%28SICI%291097"));
    assertEquals("", Identifier.doi("https://example.org/10.1/x"));
    assertEquals("10.1016/0022(87)9-(x)", Identifier.doi("10.1016/0022(87)9-(x)"));
    assertEquals("10.1016/0022(87)9", Identifier.doi("(see: 10.1016/0022(87)9)".substring(6)));
  }

  @Test
  void aNumberIsWholeWithBlanksAndHyphens() {
    List<Integer> lengths = List.of(10, 13);
    assertEquals(List.of("9780306406157"), Identifier.numbers("978 0 306 40615 7", lengths));
    assertEquals(
        List.of("9781861972712", "080442957X"),
        Identifier.numbers("978-1-86197-271-2 0-8044-2957-x (paperback)", lengths));
  }

  @Test
  void whatCanOnlyBeAnIdentifier() {
    assertTrue(Identifier.isLike("https://qualitysafety.bmj.com/"));
    assertTrue(Identifier.isLike("10.37829/HF-2021-I05"));
    assertFalse(Identifier.isLike("10.5"));
    assertFalse(Identifier.isLike("10./x"));
    assertFalse(Identifier.isLike("10.1136/"));
    assertFalse(Identifier.isLike("culture"));
  }
}
