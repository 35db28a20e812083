package qicat.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import qicat.model.Catalogue;
import qicat.model.Entry;
import qicat.model.Field;
import qicat.query.Corpus;
import qicat.query.NaiveCorpus;
import qicat.query.Query;
import qicat.query.QueryParser;
import qicat.query.Sequence;
import qicat.store.CatalogueReader;
import qicat.store.Source;
import qicat.text.Words;

/** The postings answer as the plain definition does, over the bundled catalogue. */
class MemoryCorpusTest {
  private final Catalogue catalogue = CatalogueReader.read(Source.bundled());
  private final Corpus corpus = new MemoryCorpus(catalogue);
  private final Corpus naive = new NaiveCorpus(catalogue);
  private final Random random = new Random(3);

  /** Words of the catalogue, by how often they stand in it, and some that do not. */
  private List<String> vocabulary() {
    Map<String, Integer> counts = new TreeMap<>();
    for (Entry entry : catalogue.entries()) {
      for (Object value : entry.data().values()) {
        Words.of(value.toString()).forEach(word -> counts.merge(word, 1, Integer::sum));
      }
    }
    List<String> words = new ArrayList<>(counts.keySet());
    words.addAll(List.of("zebra", "qi", "subject"));
    return words;
  }

  private void assertSame(Field field, List<String> terms) {
    assertSame(field, Sequence.row(terms));
  }

  /** The same entries, each as often; positions are a corpus's own affair. */
  private void assertSame(Field field, Sequence sequence) {
    assertEquals(
        entries(naive.places(field, sequence)),
        entries(corpus.places(field, sequence)),
        () -> field + " " + sequence);
  }

  private static List<Integer> entries(long[] places) {
    return LongStream.of(places).mapToObj(Corpus::entry).toList();
  }

  @Test
  void answersEachQuestionAsTheDefinition() {
    List<String> words = vocabulary();
    for (Field field : Field.values()) {
      assertEquals(naive.existing(field), corpus.existing(field), field.word());
      assertEquals(naive.meanLength(field), corpus.meanLength(field), field.word());
      for (int i = 0; i < 60; i++) {
        String one = words.get(random.nextInt(words.size()));
        String other = words.get(random.nextInt(words.size()));
        int entry = random.nextInt(corpus.size());
        assertSame(field, List.of(one));
        assertSame(field, List.of(one, other));
        assertSame(field, List.of(Corpus.LABEL + one));
        assertEquals(naive.length(field, entry), corpus.length(field, entry));
      }
    }
  }

  @Test
  void completesWordsAsTheDefinition() {
    for (String word : vocabulary()) {
      String prefix = word.substring(0, Math.min(word.length(), 1 + random.nextInt(4)));
      assertEquals(naive.starting(prefix), corpus.starting(prefix), prefix);
    }
  }

  @Test
  void knowsTheFormsOfAWordAsTheDefinition() {
    for (String word : vocabulary()) {
      assertEquals(naive.forms(word), corpus.forms(word), word);
      assertEquals(naive.has(word), corpus.has(word), word);
      for (int edits = 0; edits <= 2; edits++) {
        assertEquals(naive.alike(word + "x", edits), corpus.alike(word + "x", edits), word);
      }
    }
  }

  @Test
  void findsWhatIsNearAsTheDefinition() {
    List<String> words = vocabulary();
    int found = 0;
    for (Entry entry : catalogue.entries()) {
      for (Field field : List.of(Field.TITLE, Field.TEXT, Field.TOPIC, Field.AUTHOR)) {
        List<String> own = Words.of(entry.data().getOrDefault(field.key(), "").toString());
        for (int i = 0; i + 8 <= own.size(); i++) {
          List<List<String>> places = new ArrayList<>();
          for (int j = 2 + random.nextInt(2); j > 0; j--) {
            String other = words.get(random.nextInt(words.size()));
            places.add(List.of(own.get(i + random.nextInt(8)), other));
          }
          Sequence near = new Sequence(places, random.nextInt(6), Sequence.EXACT);
          List<Integer> expected = entries(naive.places(field, near)).stream().distinct().toList();
          List<Integer> actual = entries(corpus.places(field, near)).stream().distinct().toList();
          assertEquals(expected, actual, () -> field + " " + near);
          found += expected.isEmpty() ? 0 : 1;
        }
      }
    }
    assertTrue(found > 300, found + " times something was near");
  }

  @Test
  void findsPhrasesAsTheDefinition() {
    for (Entry entry : catalogue.entries()) {
      for (Field field : List.of(Field.TITLE, Field.TEXT, Field.AUTHOR, Field.TOPIC, Field.DOI)) {
        List<String> words = Words.of(entry.data().getOrDefault(field.key(), "").toString());
        for (int i = 0; i + 3 <= words.size(); i++) {
          assertSame(field, words.subList(i, i + 2 + random.nextInt(2)));
        }
      }
    }
  }

  @Test
  void findsRangesAsTheDefinition() {
    for (int i = 0; i < 500; i++) {
      int from = 2014 + random.nextInt(9);
      int to = from + random.nextInt(4);
      assertEquals(naive.between(Field.YEAR, from, to), corpus.between(Field.YEAR, from, to));
      int first = from * 10_000 + 100 * (1 + random.nextInt(12)) + 1 + random.nextInt(28);
      int last = first + random.nextInt(20_000);
      assertEquals(
          naive.between(Field.ISSUED, first, last), corpus.between(Field.ISSUED, first, last));
    }
  }

  @Test
  @Tag("slow")
  void wholeQueriesAnswerAsTheDefinition() {
    List<String> words = vocabulary();
    int found = 0;
    for (int i = 0; i < 2_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int j = random.nextInt(4); j >= 0; j--) {
        String word = words.get(random.nextInt(words.size()));
        text.append(
            switch (random.nextInt(6)) {
              case 0 -> " OR " + word;
              case 1 -> " NOT " + word;
              case 2 -> " title:" + word;
              case 3 -> " (" + word + " OR quality)";
              case 4 -> " " + word.charAt(0) + "*";
              default -> " \"" + word + "\"";
            });
      }
      String typed = text.toString().startsWith(" OR") ? text.substring(3) : text.toString();
      Query query = QueryParser.parse(typed);
      assertEquals(query.in(naive), query.in(corpus), typed);
      found += query.in(corpus).isEmpty() ? 0 : 1;
    }
    assertEquals(true, found > 300, found + " of 2,000 queries found something");
  }
}
