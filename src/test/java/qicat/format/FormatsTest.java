package qicat.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FormatsTest {
  @Test
  void noTwoFormatsShareAnExtension() {
    Set<String> extensions = new HashSet<>();
    for (Formats format : Formats.values()) {
      for (String extension : format.extensions()) {
        assertTrue(extensions.add(extension), extension);
        assertEquals(extension.toLowerCase(Locale.ROOT), extension);
        assertEquals(format, Formats.ofFile("some.file." + extension));
      }
    }
  }

  @Test
  void theNameOfAFileTellsItsFormat() {
    assertEquals(Formats.BIBTEX, Formats.ofFile("/tmp/References.BIB"));
    assertEquals(Formats.JSON, Formats.ofFile("a.json"));
    assertEquals(Formats.CSL_JSON, Formats.ofFile("a.csl.json"));
    assertEquals(Formats.JSONL, Formats.ofFile("a.ndjson"));
    assertEquals(Formats.TSV, Formats.ofFile("a.tab"));
    assertNull(Formats.ofFile("bib"));
    assertNull(Formats.ofFile("a.bib.gz"));
    assertNull(Formats.ofFile("a."));
  }
}
