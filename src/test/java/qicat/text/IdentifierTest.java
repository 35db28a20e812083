package qicat.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
  void whatCanOnlyBeAnIdentifier() {
    assertTrue(Identifier.isLike("https://qualitysafety.bmj.com/"));
    assertTrue(Identifier.isLike("10.37829/HF-2021-I05"));
    assertFalse(Identifier.isLike("10.5"));
    assertFalse(Identifier.isLike("10./x"));
    assertFalse(Identifier.isLike("10.1136/"));
    assertFalse(Identifier.isLike("culture"));
  }
}
