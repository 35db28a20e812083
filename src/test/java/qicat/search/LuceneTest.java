package qicat.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.spans.SpanNearQuery;
import org.apache.lucene.queries.spans.SpanQuery;
import org.apache.lucene.queries.spans.SpanTermQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import qicat.model.Catalogue;
import qicat.model.Date;
import qicat.model.Entry;
import qicat.model.Field;
import qicat.model.Label;
import qicat.query.Corpus;
import qicat.query.QueryParser;
import qicat.store.CatalogueReader;
import qicat.store.Source;
import qicat.text.English;
import qicat.text.Folding;
import qicat.text.Spelling;
import qicat.text.Words;

/**
 * Apache Lucene as a second opinion: of the same words and for the same queries it finds the same
 * entries, and ranks them in the same order, over the bundled catalogue and over made-up ones.
 */
@TestInstance(Lifecycle.PER_CLASS) // the catalogues are indexed once
@Tag("slow")
class LuceneTest {
  /** The words of a field as they are written, and brought to one spelling. */
  private static final String WRITTEN = ".written";

  private static final String COMMON = ".common";

  /** What a date may mean at the least and at the most, and the ids of labels. */
  private static final String FIRST = ".first";

  private static final String LAST = ".last";
  private static final String ID = ".id";

  /** Farther apart than any query reaches. */
  private static final int BETWEEN_VALUES = 1_000;

  /** Scores of Lucene are floats; so near each other they are equal. */
  private static final double EQUAL = 1e-5;

  private final Both bundled = new Both(CatalogueReader.read(Source.bundled()), false);
  private final List<Both> generated =
      List.of(
          new Both(generatedCatalogue(new Random(11)), true),
          new Both(generatedCatalogue(new Random(12)), true));

  /** What is typed, and what Lucene is asked. */
  private record Asked(String typed, Query lucene) {}

  /** Makes up something to ask. */
  private interface Question {
    Asked of(Both both, Random random);
  }

  /** One catalogue, as qicat and as Lucene have it. */
  private static final class Both {
    final Searcher searcher;
    final Corpus corpus;
    final IndexSearcher lucene;

    /** Whether no two of its words have anything in common. */
    final boolean isMadeUp;

    private final List<Entry> entries;
    private final List<String> vocabulary;

    Both(Catalogue catalogue, boolean isMadeUp) {
      this.isMadeUp = isMadeUp;
      searcher = new Searcher(catalogue);
      corpus = searcher.corpus();
      lucene = index(catalogue);
      entries = catalogue.entries();
      Set<String> words = new TreeSet<>();
      for (Entry entry : entries) {
        for (Field field : Field.SEARCHED) {
          texts(field, entry).forEach(text -> words.addAll(Words.of(text)));
        }
      }
      // In a name a single letter is an initial, for which Lucene has no notion.
      words.removeIf(word -> word.length() == 1);
      vocabulary = List.copyOf(words);
    }

    BitSet hits(Query query) {
      BitSet hits = new BitSet();
      for (ScoreDoc hit : scored(new ConstantScoreQuery(query))) {
        hits.set(hit.doc);
      }
      return hits;
    }

    ScoreDoc[] scored(Query query) {
      try {
        return lucene.search(query, entries.size()).scoreDocs;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private String anyWord(Random random) {
      return vocabulary.get(random.nextInt(vocabulary.size()));
    }

    /** Words in a row in one value of a field, or fewer, if there are no more. */
    private List<String> row(Field field, int length, Random random) {
      while (true) {
        List<String> texts = texts(field, entries.get(random.nextInt(entries.size())));
        if (!texts.isEmpty()) {
          List<String> words = Words.of(texts.get(random.nextInt(texts.size())));
          int from = random.nextInt(Math.max(1, words.size() - length + 1));
          return new ArrayList<>(words.subList(from, Math.min(words.size(), from + length)));
        }
      }
    }

    /** Fields that have words, those with more of them more often. */
    private Field anyField(Random random) {
      List<Field> fields = new ArrayList<>(List.of(Field.TITLE, Field.TEXT, Field.TEXT));
      fields.addAll(List.of(Field.CONTAINER, Field.AUTHOR));
      if (!isMadeUp) {
        fields.addAll(List.of(Field.BYLINE, Field.PUBLISHER, Field.NOTE, Field.TITLE_SHORT));
      }
      Field field = fields.get(random.nextInt(fields.size()));
      boolean used = entries.stream().anyMatch(entry -> field.of(entry) != null);
      return used ? field : Field.TITLE;
    }

    /** A word in quotation marks, in a field or wherever words are looked for. */
    Asked word(Random random) {
      Field field = anyField(random);
      String word = field == Field.AUTHOR || random.nextBoolean() ? null : anyWord(random);
      word = word == null ? row(field, 1, random).get(0) : word;
      if (word.length() == 1) {
        return word(random);
      }
      String quoted = '"' + word + '"';
      if (isMadeUp && random.nextInt(4) == 0) {
        quoted = word; // no other word is a form of it
      }
      if (random.nextInt(3) == 0) {
        return new Asked(quoted, anywhere(word));
      }
      return new Asked(field.word() + ":" + quoted, new TermQuery(term(field, word)));
    }

    private static Query anywhere(String word) {
      BooleanQuery.Builder fields = new BooleanQuery.Builder();
      for (Field field : Field.SEARCHED) {
        fields.add(new TermQuery(term(field, word)), Occur.SHOULD);
      }
      return fields.build();
    }

    /** Words in quotation marks: of one name in any order, of a text in a row. */
    Asked phrase(Random random) {
      Field field = anyField(random);
      if (field == Field.AUTHOR && !isMadeUp) {
        field = Field.TITLE; // initials and particles of names are qicat's own affair
      }
      List<String> words = row(field, 2 + random.nextInt(3), random);
      if (random.nextInt(3) == 0) {
        words.set(random.nextInt(words.size()), anyWord(random));
      }
      if (random.nextInt(3) == 0) {
        words.add(words.remove(0));
      }
      if (new TreeSet<>(words).size() < words.size() && isMadeUp) {
        return phrase(random); // twice in a name is two for qicat; to Lucene's spans it is one
      }
      String quoted = '"' + String.join(" ", words) + '"';
      if (isMadeUp && random.nextInt(3) == 0) {
        BooleanQuery.Builder fields = new BooleanQuery.Builder();
        for (Field each : Field.SEARCHED) {
          fields.add(row(each, words), Occur.SHOULD);
        }
        return new Asked(quoted, fields.build());
      }
      return new Asked(field.word() + ":" + quoted, row(field, words));
    }

    private static Query row(Field field, List<String> words) {
      if (field.kind() == Field.Kind.NAMES) {
        return near(field, words, BETWEEN_VALUES / 2);
      }
      PhraseQuery.Builder phrase = new PhraseQuery.Builder();
      words.forEach(word -> phrase.add(term(field, word)));
      return phrase.build();
    }

    private static Query near(Field field, List<String> words, int within) {
      List<SpanQuery> spans = new ArrayList<>();
      for (String word : words) {
        spans.add(new SpanTermQuery(term(field, word)));
      }
      return spans.size() == 1
          ? spans.get(0)
          : new SpanNearQuery(spans.toArray(new SpanQuery[0]), within, false);
    }

    /** Words with at most some others between them. */
    Asked near(Random random) {
      Field field = random.nextInt(3) > 0 ? Field.TEXT : Field.TITLE;
      List<String> stretch = row(field, 3 + random.nextInt(12), random);
      List<String> words = new ArrayList<>();
      for (int i = 2 + random.nextInt(2); i > 0; i--) {
        String word = stretch.get(random.nextInt(stretch.size()));
        // Twice the same word is two for qicat; Lucene lets one stand for both.
        if (words.stream().map(Spelling::common).noneMatch(Spelling.common(word)::equals)) {
          words.add(word);
        }
      }
      int within = random.nextInt(8) == 0 ? random.nextInt(51) : random.nextInt(7);
      return new Asked(
          field.word() + ":\"" + String.join(" ", words) + "\"~" + within,
          near(field, words, within));
    }

    /** The beginning of a word. */
    Asked prefix(Random random) {
      Field field = anyField(random);
      String word = random.nextBoolean() ? anyWord(random) : row(field, 1, random).get(0);
      String prefix = word.substring(0, 1 + random.nextInt(word.length()));
      if (random.nextInt(8) == 0) {
        BooleanQuery.Builder fields = new BooleanQuery.Builder();
        for (Field each : Field.SEARCHED) {
          fields.add(starting(each, prefix), Occur.SHOULD);
        }
        return new Asked(prefix + "*", fields.build());
      }
      return new Asked(field.word() + ":" + prefix + "*", starting(field, prefix));
    }

    private static Query starting(Field field, String prefix) {
      Term common = new Term(field.word() + COMMON, Spelling.commonPrefix(prefix));
      return new BooleanQuery.Builder()
          .add(new PrefixQuery(new Term(field.word() + WRITTEN, prefix)), Occur.SHOULD)
          .add(new PrefixQuery(common), Occur.SHOULD)
          .build();
    }

    /** A word of five letters or more, with up to two slips, and one or two edits allowed. */
    Asked fuzzy(Random random) {
      String word = anyWord(random);
      for (int slips = random.nextInt(3); slips > 0; slips--) {
        word = withSlip(word, random);
      }
      if (word.length() < 5 || Character.isDigit(word.charAt(0))) {
        return fuzzy(random);
      }
      int edits = 1 + random.nextInt(2);
      Field field = anyField(random);
      if (random.nextInt(8) == 0) {
        BooleanQuery.Builder fields = new BooleanQuery.Builder();
        for (Field each : Field.SEARCHED) {
          fields.add(alike(each, word, edits), Occur.SHOULD);
        }
        return new Asked(word + "~" + edits, fields.build());
      }
      return new Asked(field.word() + ":" + word + "~" + edits, alike(field, word, edits));
    }

    private static Query alike(Field field, String word, int edits) {
      Term term = new Term(field.word() + WRITTEN, word);
      // Without a score, as many terms as there are may be alike.
      return new FuzzyQuery(term, edits, 0, 1_024, true, MultiTermQuery.CONSTANT_SCORE_REWRITE);
    }

    private static String withSlip(String word, Random random) {
      int at = random.nextInt(word.length());
      String before = word.substring(0, at);
      String after = word.substring(at + 1);
      char letter = (char) ('a' + random.nextInt(26));
      return switch (random.nextInt(4)) {
        case 0 -> before + after;
        case 1 -> before + letter + after;
        case 2 -> before + letter + word.substring(at);
        default ->
            after.isEmpty()
                ? before
                : before + after.charAt(0) + word.charAt(at) + after.substring(1);
      };
    }

    /** Years and dates, one or many. */
    Asked range(Random random) {
      return random.nextBoolean() ? years(random) : dates(random);
    }

    private static Asked years(Random random) {
      int from = 2000 + random.nextInt(25);
      int to = from + random.nextInt(5);
      int kind = random.nextInt(7);
      String typed =
          switch (kind) {
            case 0 -> from + "";
            case 1 -> from + "..";
            case 2 -> ".." + to;
            case 3 -> ">" + from;
            case 4 -> "<=" + to;
            default -> from + ".." + to;
          };
      boolean open = kind == 2 || kind == 4;
      int least = open ? Integer.MIN_VALUE : kind == 3 ? from + 1 : from;
      int most = kind == 0 ? from : kind == 1 || kind == 3 ? Integer.MAX_VALUE : to;
      return new Asked(
          "year:" + typed, IntPoint.newRangeQuery(Field.YEAR.word() + FIRST, least, most));
    }

    /** From one date to another; what an entry's date may mean must not be all before or behind. */
    private static Asked dates(Random random) {
      int year = 2000 + random.nextInt(25);
      int month = 10 + random.nextInt(3);
      int day = 10 + random.nextInt(19);
      int last = year + random.nextInt(3);
      boolean toMonth = random.nextBoolean();
      String typed = year + "-" + month + "-" + day + ".." + last + (toMonth ? "-12" : "");
      int from = year * 10_000 + month * 100 + day;
      int to = last * 10_000 + 1_231;
      Query lucene =
          new BooleanQuery.Builder()
              .add(
                  IntPoint.newRangeQuery(Field.ISSUED.word() + FIRST, Integer.MIN_VALUE, to),
                  Occur.MUST)
              .add(
                  IntPoint.newRangeQuery(Field.ISSUED.word() + LAST, from, Integer.MAX_VALUE),
                  Occur.MUST)
              .build();
      return new Asked("issued:" + typed, lucene);
    }

    /** Queries joined by operators, some levels deep. */
    Asked nested(int depth, Random random) {
      if (depth == 0 || random.nextInt(6) == 0) {
        return switch (random.nextInt(8)) {
          case 0 -> phrase(random);
          case 1 -> near(random);
          case 2 -> prefix(random);
          case 3 -> fuzzy(random);
          case 4 -> range(random);
          case 5 -> has(anyField(random));
          default -> word(random);
        };
      }
      Asked first = nested(depth - 1, random);
      if (random.nextInt(4) == 0) {
        Query lucene =
            new BooleanQuery.Builder()
                .add(new MatchAllDocsQuery(), Occur.MUST)
                .add(first.lucene, Occur.MUST_NOT)
                .build();
        return new Asked("NOT (" + first.typed + ")", lucene);
      }
      Asked second = nested(depth - 1, random);
      boolean both = random.nextBoolean();
      Occur occur = both ? Occur.MUST : Occur.SHOULD;
      String operator = both ? random.nextBoolean() ? " AND " : " " : " OR ";
      return new Asked(
          "(" + first.typed + ")" + operator + "(" + second.typed + ")",
          new BooleanQuery.Builder().add(first.lucene, occur).add(second.lucene, occur).build());
    }

    private static Asked has(Field field) {
      return new Asked("has:" + field.word(), new FieldExistsQuery(field.word() + WRITTEN));
    }
  }

  /** The word of a text or label in either spelling, of anything else as it is written. */
  private static Term term(Field field, String word) {
    boolean isProse = field.kind() == Field.Kind.TEXT || field.kind().isLabelled();
    return isProse
        ? new Term(field.word() + COMMON, Spelling.common(word))
        : new Term(field.word() + WRITTEN, word);
  }

  /** The texts of a field, between which nothing matches. */
  private static List<String> texts(Field field, Entry entry) {
    List<String> texts = new ArrayList<>();
    for (Object value : field.valuesOf(entry)) {
      texts.addAll(Field.textsOf(value));
    }
    return texts;
  }

  private static IndexSearcher index(Catalogue catalogue) {
    ByteBuffersDirectory directory = new ByteBuffersDirectory();
    try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      for (Entry entry : catalogue.entries()) {
        writer.addDocument(document(entry));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    try {
      DirectoryReader reader = DirectoryReader.open(directory);
      assertEquals(1, reader.leaves().size(), "else documents are numbered in another order");
      return new IndexSearcher(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Document document(Entry entry) {
    Document document = new Document();
    for (Field field : Field.values()) {
      List<String> texts = texts(field, entry);
      if (!texts.isEmpty() && field.kind() != Field.Kind.CODE) {
        document.add(new TextField(field.word() + WRITTEN, new Tokens(texts, false)));
        document.add(new TextField(field.word() + COMMON, new Tokens(texts, true)));
      }
      for (Object value : field.valuesOf(entry)) {
        if (value instanceof Integer number) {
          document.add(new IntPoint(field.word() + FIRST, number));
        } else if (value instanceof Date date && date.isKnown()) {
          document.add(new IntPoint(field.word() + FIRST, date.first()));
          document.add(new IntPoint(field.word() + LAST, date.last()));
        } else if (value instanceof Label label) {
          document.add(new StringField(field.word() + ID, Folding.key(label.id()), Store.NO));
        }
      }
    }
    return document;
  }

  /** The words of some texts, one text far from the next. */
  private static final class Tokens extends TokenStream {
    private final CharTermAttribute word = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
    private final List<String> words = new ArrayList<>();
    private final List<Integer> steps = new ArrayList<>();
    private int next;

    Tokens(List<String> texts, boolean common) {
      for (String text : texts) {
        int far = words.isEmpty() ? 1 : BETWEEN_VALUES;
        for (String each : Words.of(text)) {
          words.add(common ? Spelling.common(each) : each);
          steps.add(far);
          far = 1;
        }
      }
    }

    @Override
    public boolean incrementToken() {
      if (next == words.size()) {
        return false;
      }
      clearAttributes();
      word.append(words.get(next));
      step.setPositionIncrement(steps.get(next));
      next++;
      return true;
    }
  }

  /** A thousand entries of words that no rule of English knows; few of the words are frequent. */
  private static Catalogue generatedCatalogue(Random random) {
    List<String> vocabulary = madeUpWords(400, random);
    StringBuilder json = new StringBuilder("{\"title\": \"T\", \"entries\": [\n");
    for (int i = 0; i < 1_000; i++) {
      json.append(i == 0 ? "" : ",\n").append("{\"id\": \"e").append(i).append('"');
      json.append(", \"title\": ").append(sentence(vocabulary, 1 + random.nextInt(14), random));
      json.append(", \"container-title\": ");
      json.append(sentence(vocabulary, 1 + random.nextInt(39), random));
      if (random.nextInt(10) > 0) {
        json.append(", \"abstract\": ");
        json.append(sentence(vocabulary, 1 + random.nextInt(60), random));
      }
      json.append(", \"author\": [");
      for (int authors = 1 + random.nextInt(2); authors > 0; authors--) {
        json.append("{\"given\": ").append(sentence(vocabulary, 1 + random.nextInt(2), random));
        json.append(", \"family\": ").append(sentence(vocabulary, 1, random));
        json.append(authors == 1 ? "}]" : "}, ");
      }
      if (random.nextInt(20) > 0) {
        json.append(", \"issued\": \"").append(2000 + random.nextInt(25));
        String date = "-1" + random.nextInt(3) + "-1" + random.nextInt(10);
        json.append(date, 0, 3 * random.nextInt(3)).append('"');
      }
      json.append('}');
    }
    return Catalogues.of(json.append("]}").toString());
  }

  /** Two or three syllables each: too short to be made up of two others. */
  private static List<String> madeUpWords(int number, Random random) {
    English english = new English();
    List<String> words = new ArrayList<>();
    while (words.size() < number) {
      StringBuilder made = new StringBuilder();
      for (int syllables = 2 + random.nextInt(2); syllables > 0; syllables--) {
        made.append("bdfgklmnprtvz".charAt(random.nextInt(13)));
        made.append("aiou".charAt(random.nextInt(4)));
      }
      String word = made.toString();
      boolean untouched = english.stem(word).equals(word) && Spelling.common(word).equals(word);
      if (untouched && !English.isFunctionWord(word) && !words.contains(word)) {
        words.add(word);
      }
    }
    return words;
  }

  /** Words in quotation marks, drawn so that the n-th of a vocabulary comes about 1/n as often. */
  private static String sentence(List<String> vocabulary, int length, Random random) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      double drawn = StrictMath.pow(vocabulary.size(), random.nextDouble());
      words.add(vocabulary.get((int) drawn - 1));
    }
    return '"' + String.join(" ", words) + '"';
  }

  private List<Both> catalogues() {
    List<Both> all = new ArrayList<>(generated);
    all.add(bundled);
    return all;
  }

  /** Asks both; the query must find something, yet not everything, in so many of the cases. */
  private void assertSame(int queries, int least, Question question) {
    for (Both both : catalogues()) {
      Random random = new Random(5);
      int some = 0;
      for (int i = 0; i < queries; i++) {
        Asked asked = question.of(both, random);
        BitSet found = QueryParser.parse(asked.typed).in(both.corpus);
        assertEquals(both.hits(asked.lucene), found, asked.typed);
        some += found.isEmpty() || found.cardinality() == both.corpus.size() ? 0 : 1;
      }
      String name = both.isMadeUp ? "a made-up catalogue" : "the bundled catalogue";
      assertTrue(some >= least, some + " of " + queries + " queries found something in " + name);
    }
  }

  @Test
  void findsTheSameWords() {
    assertSame(400, 250, Both::word);
  }

  @Test
  void findsTheSamePhrases() {
    assertSame(300, 90, Both::phrase);
  }

  @Test
  void findsTheSameNeighbours() {
    assertSame(200, 100, Both::near);
  }

  @Test
  void findsTheSameBeginnings() {
    assertSame(200, 100, Both::prefix);
  }

  @Test
  void findsTheSameSlips() {
    assertSame(120, 30, Both::fuzzy);
  }

  @Test
  void findsTheSameRanges() {
    assertSame(300, 100, Both::range);
  }

  @Test
  void findsTheSameByNestedQueries() {
    assertSame(150, 60, (both, random) -> both.nested(1 + random.nextInt(4), random));
  }

  @Test
  void findsTheSameLabels() {
    int some = 0;
    for (Field field : List.of(Field.TOPIC, Field.SECTION)) {
      for (Label label : bundled.searcher.catalogue().labels(field)) {
        Query lucene = new TermQuery(new Term(field.word() + ID, label.id()));
        BitSet found = QueryParser.parse(field.word() + ":" + label.id()).in(bundled.corpus);
        assertEquals(bundled.hits(lucene), found, label.id());
        some += found.isEmpty() ? 0 : 1;
      }
    }
    assertTrue(some > 10, some + " labels are used");
  }

  @Test
  void ranksWordsOfOneFieldAlike() throws IOException {
    for (Both both : generated) {
      assertSameOrder(both, Field.CONTAINER);
      assertSameOrder(both, Field.TITLE);
    }
    assertSameOrder(bundled, Field.TITLE);
  }

  /**
   * Holds the order by score against Lucene's. A field of which every entry has less than 40 words,
   * but some, is one for which both count the same: Lucene rounds greater lengths, and takes those
   * documents alone that have the field. Phrases are left out, as Lucene takes them to be as rare
   * as their words together.
   */
  private void assertSameOrder(Both both, Field field) throws IOException {
    for (int i = 0; i < both.corpus.size(); i++) {
      assertTrue(both.corpus.length(field, i) > 0 && both.corpus.length(field, i) < 40);
    }
    IndexSearcher lucene = new IndexSearcher(both.lucene.getIndexReader());
    // To multiply the matches is to divide k1.
    float k1 = (float) (Ranking.K1 / field.weight());
    lucene.setSimilarity(new BM25Similarity(k1, (float) Ranking.B));
    Random random = new Random(4);
    int many = 0;
    for (int i = 0; i < 120; i++) {
      BooleanQuery.Builder builder = new BooleanQuery.Builder();
      List<String> words = new ArrayList<>(new TreeSet<>(both.row(field, 1 + i % 4, random)));
      boolean any = random.nextBoolean();
      List<String> typed = new ArrayList<>();
      for (String word : words) {
        typed.add(field.word() + ":\"" + word + '"');
        builder.add(new TermQuery(term(field, word)), any ? Occur.SHOULD : Occur.MUST);
      }
      String text = '(' + String.join(any ? " OR " : " ", typed) + ')';
      if (random.nextInt(3) == 0) {
        String other = both.anyWord(random);
        text += " NOT " + field.word() + ":\"" + other + '"';
        builder.add(new TermQuery(term(field, other)), Occur.MUST_NOT);
      }
      List<Hit> hits = both.searcher.find(QueryParser.parse(text), Order.BEST_FIRST);
      Map<Integer, Float> scores = new HashMap<>();
      for (ScoreDoc hit : lucene.search(builder.build(), both.corpus.size()).scoreDocs) {
        scores.put(hit.doc, hit.score);
      }
      assertSameOrder(both, hits, scores, text);
      many += hits.size() > 2 ? 1 : 0;
    }
    assertTrue(many > 40, many + " queries had several answers");
  }

  private static void assertSameOrder(
      Both both, List<Hit> hits, Map<Integer, Float> scores, String text) {
    assertEquals(scores.size(), hits.size(), text);
    int before = -1;
    for (int i = 0; i < hits.size(); i++) {
      int entry = both.searcher.catalogue().indexOf(hits.get(i).entry().id());
      double score = scores.get(entry);
      if (i > 0) {
        double greater = scores.get(before);
        assertTrue(greater >= score * (1 - EQUAL), () -> text + ": " + greater + " " + score);
        boolean equal = hits.get(i - 1).score() == hits.get(i).score();
        assertTrue(!equal || before < entry, text + ": equals stand as in the catalogue");
      }
      // Lucene leaves out the factor k1 + 1, which changes no order.
      double expected = score * (Ranking.K1 + 1);
      assertEquals(expected, hits.get(i).score(), EQUAL * expected, text);
      before = entry;
    }
  }
}
