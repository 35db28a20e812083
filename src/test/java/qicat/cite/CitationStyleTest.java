package qicat.cite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import qicat.Run;
import qicat.model.Entry;
import qicat.store.CatalogueReader;
import qicat.store.Source;
import qicat.text.Resource;

/** The styles and languages that come with qicat: each is there, and serves every entry. */
class CitationStyleTest {
  private static final List<Entry> ENTRIES = CatalogueReader.read(Source.bundled()).entries();

  @TestFactory
  Stream<DynamicTest> eachStyleRendersEveryEntry() {
    return Stream.of(CitationStyle.values())
        .map(style -> DynamicTest.dynamicTest(style.word(), () -> check(style)));
  }

  private static void check(CitationStyle style) {
    Processor processor = new Processor(Style.of(style), null, ENTRIES);
    List<Reference> references = processor.references();
    assertEquals(List.of(), processor.unprinted());
    assertEquals(ENTRIES.size(), references.size());
    Set<String> seen = new HashSet<>();
    for (Reference reference : references) {
      String text = Notation.TEXT.of(reference);
      assertTrue(seen.add(text), "twice: " + text);
      assertFalse(text.contains("Bmj"), text);
      assertTrue(text.length() > 20, text);
    }
    String all = String.join("\n", seen).toLowerCase(Locale.ROOT);
    for (Entry entry : ENTRIES) {
      for (String word : entry.title().toLowerCase(Locale.ROOT).split("[^\\p{L}]+")) {
        assertTrue(all.contains(word), () -> "no reference has " + word + " of " + entry.title());
      }
      List<Span> citation = new Processor(Style.of(style), null, List.of(entry)).citation();
      // Springer's style cites by authors and years alone.
      boolean bare = entry.authors().isEmpty() && entry.issued() == null;
      assertTrue(bare || !Notation.TEXT.of(citation).isBlank(), entry.id());
    }
  }

  @Test
  void theBuildTakesTheStylesThatAreRegisteredAndNoOthers() throws Exception {
    Set<String> registered = new TreeSet<>();
    for (CitationStyle style : CitationStyle.values()) {
      registered.add(style.file() + ".csl");
    }
    assertEquals(registered, files("styles"));
  }

  @Test
  void theLanguagesAreThoseOfTheBuild() throws Exception {
    Set<String> listed = new TreeSet<>();
    for (String language : Language.all()) {
      listed.add("locales-" + language + ".xml");
    }
    assertEquals(listed, files("locales"));
    assertTrue(Resource.text(Style.class, "LICENCE.txt").contains("CC BY-SA 3.0"));
  }

  private static Set<String> files(String folder) throws IOException, URISyntaxException {
    Path path = Path.of(CitationStyle.class.getResource(folder).toURI());
    try (Stream<Path> files = Files.list(path)) {
      return files
          .map(file -> file.getFileName().toString())
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  @Test
  void aLanguageIsNamedInAnySpelling() {
    assertEquals("en-GB", Language.named("EN_gb"));
    assertEquals("de-DE", Language.named("de"));
    assertEquals("sr-Latn-RS", Language.named("sr-latn"));
    assertEquals("ar", Language.named("ar"));
    assertEquals(null, Language.named("a"));
    assertEquals(null, Language.named("d"));
    assertEquals(null, Language.named(""));
  }

  @TestFactory
  Stream<DynamicTest> eachLanguageServes() {
    return Language.all().stream()
        .map(
            language ->
                DynamicTest.dynamicTest(
                    language,
                    () -> {
                      Processor processor =
                          new Processor(
                              Style.of(CitationStyle.HARVARD), language, ENTRIES.subList(0, 3));
                      assertEquals(3, processor.references().size());
                      assertNotNull(processor.citation());
                    }));
  }

  @Test
  void eachStyleIsToldAndCompleted() {
    String help = Run.onTerminal(120).words("help", "styles").exits(0).out();
    for (CitationStyle style : CitationStyle.values()) {
      assertTrue(help.contains("  " + style.word() + " "), style.word());
      assertEquals(style, CitationStyle.named(style.word()));
      assertFalse(style.title().isBlank());
    }
  }
}
