package qicat.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import net.jqwik.api.statistics.StatisticsReport.StatisticsReportMode;
import qicat.model.Catalogue;
import qicat.model.Entry;
import qicat.model.Field;
import qicat.model.Label;
import qicat.query.BadQuery;
import qicat.query.Corpus;
import qicat.query.Query;
import qicat.query.QueryParser;
import qicat.store.CatalogueReader;
import qicat.store.Source;
import qicat.text.English;
import qicat.text.Folding;
import qicat.text.Spelling;
import qicat.text.Words;

/** What holds for any query whatever, and for any word of one, over the bundled catalogue. */
class SearchProperties {
  private static final Catalogue CATALOGUE = CatalogueReader.read(Source.bundled());
  private static final Searcher SEARCHER = new Searcher(CATALOGUE);
  private static final Corpus CORPUS = SEARCHER.corpus();
  private static final Searcher PEOPLE = new Searcher(people());
  private static final List<String> VOCABULARY = vocabulary();

  private static List<String> vocabulary() {
    Set<String> words = new TreeSet<>();
    for (Entry entry : CATALOGUE.entries()) {
      for (Field field : Field.SEARCHED) {
        texts(field, entry).forEach(text -> words.addAll(Words.of(text)));
      }
    }
    return List.copyOf(words);
  }

  /** The texts of a field, each of which is matched by itself. */
  private static List<String> texts(Field field, Entry entry) {
    List<String> texts = new ArrayList<>();
    for (Object value : field.valuesOf(entry)) {
      texts.addAll(Field.textsOf(value));
    }
    return texts;
  }

  /** Pieces of queries in any order, and characters of every kind, lone surrogates too. */
  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> signs =
        Arbitraries.of(
            "(", ")", "\"", "\\", "*", "~", "~1", "~2", "~50", ":", "-", "^", "!", "|", "&&", "..",
            ">=", "<", ".", ",", "’", "'", " ", " ", " ", "\t", "\u00a0", "\n", "\u0000", "/");
    Arbitrary<String> words =
        Arbitraries.of(
            "OR",
            "AND",
            "NOT",
            "a",
            "lean",
            "Zoë",
            "co-design",
            "2019",
            "2019-05",
            "10.1136/x",
            "https://",
            "e\u0301",
            "日本",
            "İß",
            "\ud835\udd52",
            "²",
            "٣",
            "ʼ",
            "and",
            "x*",
            "x~");
    Arbitrary<String> fields = Arbitraries.of(Field.values()).map(field -> field.word() + ":");
    Arbitrary<String> pieces =
        Arbitraries.oneOf(
            signs,
            words,
            fields,
            Arbitraries.of("has:", "HAS:year", "container-title:", "colour:"),
            Arbitraries.strings().all().ofMaxLength(3));
    return pieces.list().ofMaxSize(14).map(list -> String.join("", list));
  }

  @Property(seed = "1", tries = 3_000, edgeCases = EdgeCasesMode.NONE)
  @StatisticsReport(StatisticsReportMode.OFF)
  void anyTextParsesOrIsABadQuery(@ForAll("texts") String text) {
    Query query = parsed(text);
    often(query != null, 25);
    if (query != null) {
      String canonical = query.toString();
      assertEquals(query, QueryParser.parse(canonical), canonical);
      assertEquals(canonical, QueryParser.parse(canonical).toString());
    }
  }

  /** The query that a text asks, or null where it is a bad one. */
  private static Query parsed(String text) {
    try {
      return QueryParser.parse(text);
    } catch (BadQuery e) {
      assertEquals(text, e.text());
      assertTrue(e.position() >= 0 && e.position() <= text.length(), text + " " + e.position());
      assertFalse(e.getMessage().isEmpty() || e.advice().isEmpty(), text);
      return null;
    }
  }

  /** The canonical text may have more brackets than were typed, yet not too many. */
  @Property(tries = 100)
  void nestedQueriesParseAgain(@ForAll @IntRange(min = 1, max = 100) int depth) {
    Query query = parsed("a OR b (".repeat(depth) + "c" + ")".repeat(depth));
    assertTrue(query != null || depth > 40, "not too deep");
    if (query != null) {
      assertEquals(query, parsed(query.toString()));
    }
  }

  @Property(seed = "2", tries = 1_000, edgeCases = EdgeCasesMode.NONE)
  @StatisticsReport(StatisticsReportMode.OFF)
  void anyQueryCanBeAsked(@ForAll("texts") String text) {
    Query query = parsed(text);
    often(query != null, 25);
    if (query != null) {
      assertInterpreted(query);
      int size = SEARCHER.find(query, Order.BEST_FIRST).size();
      assertEquals(size, SEARCHER.find(query, Order.CATALOGUE).size(), text);
      for (Entry entry : CATALOGUE.entries().subList(0, 3)) {
        assertMarksWords(SEARCHER.marks(query), entry);
      }
    }
  }

  private static void assertInterpreted(Query query) {
    Interpretation strict = SEARCHER.interpret(query, true);
    assertEquals(List.of(), strict.corrections());
    assertEquals(List.of(), strict.leftOut());
    Interpretation free = SEARCHER.interpret(query, false);
    BitSet found = strict.searched().in(CORPUS);
    if (!found.isEmpty() && free.corrections().isEmpty()) {
      assertEquals(found, free.searched().in(CORPUS), query.toString());
    }
  }

  /** A word of the catalogue, whole or not, and now and then one that it does not have. */
  private static Arbitrary<String> words() {
    Arbitrary<String> frequent =
        Arbitraries.of("quality", "improvement", "lean", "the", "of", "safety", "patients", "j");
    return Arbitraries.frequencyOf(
        Tuple.of(6, Arbitraries.of(VOCABULARY)),
        Tuple.of(3, frequent),
        Tuple.of(1, Arbitraries.of("zebra", "qualtiy", "feed", "back", "organised")));
  }

  private static Arbitrary<String> fields() {
    return Arbitraries.of(
        "", "", "", "", "title:", "text:", "author:", "topic:", "section:", "byline:", "in:");
  }

  /** What stands between operators: a word, a phrase, words near each other, a range. */
  private static Arbitrary<String> terms() {
    Arbitrary<String> word = words();
    Arbitrary<String> several = word.list().ofMinSize(1).ofMaxSize(3).map(w -> String.join(" ", w));
    Arbitrary<String> prefix =
        Combinators.combine(word, Arbitraries.integers().between(1, 5))
            .as((whole, length) -> whole.substring(0, Math.min(length, whole.length())) + "*");
    Arbitrary<String> near =
        Combinators.combine(several, Arbitraries.integers().between(0, 9))
            .as((text, within) -> '"' + text + "\"~" + within);
    Arbitrary<String> value =
        Arbitraries.oneOf(
            word,
            word,
            several.map(text -> '"' + text + '"'),
            several.map(text -> '(' + text + ')'),
            near,
            prefix,
            word.map(text -> text + "~"));
    Arbitrary<String> ranges =
        Arbitraries.of("year:2019", "year:>=2020", "issued:2018-05..2019", "has:doi", "topic:*");
    return Arbitraries.frequencyOf(
        Tuple.of(9, Combinators.combine(fields(), value).as((field, text) -> field + text)),
        Tuple.of(1, ranges));
  }

  /** Queries by the grammar, some levels deep. */
  @Provide
  Arbitrary<String> queries() {
    return queries(3);
  }

  private static Arbitrary<String> queries(int depth) {
    Arbitrary<String> inner =
        depth == 0
            ? terms()
            : Arbitraries.lazyOf(SearchProperties::terms, () -> queries(depth - 1));
    Arbitrary<String> joined =
        Combinators.combine(inner, Arbitraries.of(" ", " AND ", " OR ", " NOT ", " -"), inner)
            .as((one, operator, other) -> one + operator + '(' + other + ')');
    return Arbitraries.oneOf(terms(), inner, joined, inner.map(query -> "NOT (" + query + ')'));
  }

  @Provide
  Arbitrary<String> singleTerms() {
    return terms();
  }

  private static BitSet found(String text) {
    return QueryParser.parse(text).in(CORPUS);
  }

  /** Counts how often something is so; it must be in so many of a hundred tries. */
  private static void often(boolean isSo, double percentage) {
    Statistics.collect(isSo);
    Statistics.coverage(counted -> counted.check(true).percentage(p -> p >= percentage));
  }

  @Property(seed = "3", tries = 250, edgeCases = EdgeCasesMode.NONE)
  @StatisticsReport(StatisticsReportMode.OFF)
  void operatorsAreThoseOfSets(@ForAll("queries") String a, @ForAll("queries") String b) {
    BitSet both = found(a);
    often(!both.isEmpty() && both.cardinality() < CORPUS.size(), 30);
    both.and(found(b));
    assertEquals(both, found('(' + a + ") AND (" + b + ')'));
    assertEquals(both, found('(' + a + ") (" + b + ')'));
    BitSet any = found(a);
    any.or(found(b));
    assertEquals(any, found('(' + a + ") OR (" + b + ')'));
    BitSet others = found(a);
    others.flip(0, CORPUS.size());
    assertEquals(others, found("NOT (" + a + ')'));
    assertEquals(others, found("-(" + a + ')'));
  }

  @Property(seed = "4", tries = 500, edgeCases = EdgeCasesMode.NONE)
  @StatisticsReport(StatisticsReportMode.OFF)
  void aQueryAndItsCanonicalTextFindTheSame(@ForAll("queries") String text) {
    Query query = QueryParser.parse(text);
    assertEquals(query, QueryParser.parse(query.toString()), query.toString());
    BitSet found = found(text);
    assertEquals(found, found(query.toString()));
    often(!found.isEmpty(), 30);
    assertInterpreted(query);
  }

  @Property(seed = "10", tries = 100, edgeCases = EdgeCasesMode.NONE)
  @StatisticsReport(StatisticsReportMode.OFF)
  void postingsMadeForOneQueryAnswerItAsAll(@ForAll("queries") String text) {
    Query query = QueryParser.parse(text);
    MemoryCorpus own = MemoryCorpus.forOne(query);
    CATALOGUE.entries().forEach(own::add);
    often(!query.in(own).isEmpty(), 30);
    Query meant = SEARCHER.interpret(query, false).searched();
    assertEquals(meant, new Searcher(CATALOGUE, own).interpret(query, false).searched());
    assertEquals(meant.in(CORPUS), meant.in(own));
  }

  @Property(seed = "5", tries = 200, edgeCases = EdgeCasesMode.NONE)
  @StatisticsReport(StatisticsReportMode.OFF)
  void marksAreWholeWordsInTheirOrder(
      @ForAll("queries") String text, @ForAll("texts") String other) {
    Marks marks = SEARCHER.marks(QueryParser.parse(text));
    boolean marked = false;
    for (Entry entry : CATALOGUE.entries()) {
      marked |= assertMarksWords(marks, entry);
    }
    often(marked, 30);
    for (Field field : Field.values()) {
      assertMarksWords(marks, field, other);
    }
  }

  private static boolean assertMarksWords(Marks marks, Entry entry) {
    boolean marked = false;
    for (Field field : Field.values()) {
      for (String value : texts(field, entry)) {
        marked |= assertMarksWords(marks, field, value);
      }
    }
    return marked;
  }

  private static boolean assertMarksWords(Marks marks, Field field, String text) {
    List<Marks.Span> spans = marks.spans(field, text);
    Set<Marks.Span> words = new HashSet<>();
    for (Words word = Words.in(text); word.next(); ) {
      words.add(new Marks.Span(word.start(), word.end()));
    }
    int end = 0;
    for (Marks.Span span : spans) {
      assertTrue(span.start() >= end && span.end() <= text.length(), () -> text + " " + spans);
      assertTrue(words.contains(span), () -> text + " " + spans);
      end = span.end();
    }
    return !spans.isEmpty();
  }

  @Property(seed = "6", tries = 1_500, edgeCases = EdgeCasesMode.NONE)
  @StatisticsReport(StatisticsReportMode.OFF)
  void whatIsFoundIsMarked(@ForAll("singleTerms") String text) {
    if (QueryParser.parse(text) instanceof Query.Matcher matcher) {
      Marks marks = SEARCHER.marks(matcher);
      BitSet found = matcher.in(CORPUS);
      often(!found.isEmpty(), 30);
      for (int i = found.nextSetBit(0); i >= 0; i = found.nextSetBit(i + 1)) {
        Entry entry = CATALOGUE.entries().get(i);
        assertTrue(isMarked(marks, matcher.fields(), entry), () -> text + " in " + entry);
      }
    }
  }

  private static boolean isMarked(Marks marks, List<Field> fields, Entry entry) {
    for (Field field : fields) {
      for (Object value : field.valuesOf(entry)) {
        if (value instanceof Label label && marks.isAskedFor(field, Folding.key(label.id()))) {
          return true;
        }
      }
      for (String value : texts(field, entry)) {
        if (!marks.spans(field, value).isEmpty()) {
          return true;
        }
      }
    }
    return false;
  }

  /** Names alike in their first letters, each on an entry of its own that has it as its title. */
  private static Catalogue people() {
    StringBuilder entries = new StringBuilder();
    for (String given : List.of("John", "John James", "James Jo", "Ann Maria", "J Ann", "Jo-Ann")) {
      for (String family : List.of("Jones", "Smith", "Annan", "van der Jong")) {
        entries.append(entries.isEmpty() ? "" : ",");
        entries.append(
            """
            {"id": "%d", "title": "%s %s", "author": [{"given": "%s", "family": "%s"}]}
            """
                .formatted(entries.length(), given, family, given, family));
      }
    }
    String json = "{\"title\": \"T\", \"entries\": [" + entries + "]}";
    return Catalogues.of(json);
  }

  /** A name and its words in any order, each whole or cut; a given name may be one letter. */
  private record Called(Entry entry, String words) {}

  @Provide
  Arbitrary<Called> names() {
    List<Called> names = new ArrayList<>();
    Random random = new Random(6);
    for (Entry entry : PEOPLE.catalogue().entries()) {
      List<String> given = Words.of(entry.authors().get(0).given());
      for (int i = 0; i < 20; i++) {
        List<String> words = Words.of(entry.title());
        for (int j = 0; j < words.size(); j++) {
          String word = words.get(j);
          int length = 1 + random.nextInt(word.length());
          switch (random.nextInt(3)) {
            case 0 -> words.set(j, word.substring(0, length) + "*");
            case 1 -> words.set(j, given.contains(word) ? word.substring(0, 1) : word);
            default -> {}
          }
        }
        Collections.shuffle(words, random);
        names.add(new Called(entry, String.join(" ", words)));
      }
    }
    return Arbitraries.of(names);
  }

  @Property(seed = "7", tries = 1_000)
  void theWordsOfANameFindItInAnyOrder(@ForAll("names") Called called) {
    Query query = QueryParser.parse("author:\"" + called.words + '"');
    assertTrue(query.in(PEOPLE.corpus()).get(PEOPLE.catalogue().indexOf(called.entry.id())));
    assertFalse(PEOPLE.marks(query).spans(Field.AUTHOR, called.entry.title()).isEmpty());
  }

  /** Words of the catalogue, and some that either side of the ocean spells in its own way. */
  @Provide
  Arbitrary<String> realWords() {
    String spelled =
        """
        behaviour colourful neighbouring rigour labour honoured unfavourable
        organisation organisational organised realising utilises prioritisation supervised advise
        analyse analysed paralysing catalyst centre centres centred metre millilitres fibre theatre
        catalogue catalogues dialogue travelled modelling labelled cancelling counselling rolled
        haemorrhage paediatrics oedema aetiology anaesthetist orthopaedic diarrhoea leukaemia
        oesophageal gynaecology faeces apnoea caesarean does goes shoes poem
        programme programmes practise practising licence defence judgement focussed benefitted
        skilful enrolment fulfil storey gaol sulphur speciality preventative orientated ageing grey
        whilst learnt towards
        """;
    List<String> words = new ArrayList<>(VOCABULARY);
    words.addAll(Words.of(spelled));
    return Arbitraries.of(words);
  }

  /** Not of any letters: where roots meet that never do, a second look may find another. */
  @Property(seed = "8", tries = 10_000)
  void theCommonSpellingOfAWordIsCommonAlready(@ForAll("realWords") String word) {
    String common = Spelling.common(word);
    assertEquals(common, Spelling.common(common), word);
    assertEquals(new English().stem(word), new English().stem(common), word);
  }

  @Provide
  Arbitrary<String> foldedWords() {
    Arbitrary<String> letters =
        Arbitraries.strings().withCharRange('a', 'z').ofMinLength(1).ofMaxLength(12);
    Arbitrary<String> roots = Arbitraries.of("our", "ise", "ae", "re", "led", "yse", "y", "focuss");
    Arbitrary<String> any = Arbitraries.strings().all().ofMaxLength(8).map(Folding::fold);
    return Arbitraries.oneOf(any, Combinators.combine(letters, roots).as(String::concat), letters)
        .filter(word -> !word.isEmpty());
  }

  @Property(seed = "9", tries = 2_000, edgeCases = EdgeCasesMode.NONE)
  void anyWordHasAStem(@ForAll("foldedWords") String word) {
    String stem = new English().stem(word);
    assertFalse(stem.isEmpty(), word);
    assertEquals(stem, new English().stem(word), "asked again");
    assertTrue(English.mayBeForms(word, stem), () -> word + " " + stem);
  }
}
