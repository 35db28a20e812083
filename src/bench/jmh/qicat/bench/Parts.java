package qicat.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import qicat.model.Catalogue;
import qicat.model.Entry;
import qicat.query.Query;
import qicat.query.QueryParser;
import qicat.search.Hit;
import qicat.search.MemoryCorpus;
import qicat.search.Order;
import qicat.search.Searcher;
import qicat.store.CatalogueReader;
import qicat.store.Source;
import qicat.text.Words;

/** What the parts of a search cost, each by itself, on a catalogue that is made up. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class Parts {
  /** How many entries the catalogue has. */
  @Param({"10000"})
  int entries;

  private byte[] json;
  private Catalogue catalogue;
  private Searcher searcher;
  private Query query;
  private final List<String> ascii = new ArrayList<>();
  private final List<String> accented = new ArrayList<>();

  /** Makes the catalogue, and the texts that are folded. */
  @Setup
  public void make() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Generator.write(entries, 1, out);
    json = out.toByteArray();
    catalogue = parsing();
    searcher = new Searcher(catalogue);
    query = searcher.interpret(QueryParser.parse("improving quality teams"), false).searched();
    for (Entry entry : catalogue.entries()) {
      boolean plain = StandardCharsets.US_ASCII.newEncoder().canEncode(entry.title());
      if (plain) {
        ascii.add(entry.title());
        accented.add(entry.title().replace('e', 'é'));
      }
    }
  }

  /** From bytes to entries. */
  @Benchmark
  public Catalogue parsing() {
    return CatalogueReader.read(Source.input(new ByteArrayInputStream(json)));
  }

  /** The words of all titles, folded, of ASCII alone. */
  @Benchmark
  public int folding() {
    return letters(ascii);
  }

  /** The same with accents. */
  @Benchmark
  public int foldingAccents() {
    return letters(accented);
  }

  private static int letters(List<String> texts) {
    int letters = 0;
    for (String text : texts) {
      for (Words words = Words.in(text); words.next(); ) {
        letters += words.length();
      }
    }
    return letters;
  }

  /** From entries to postings. */
  @Benchmark
  public MemoryCorpus indexing() {
    return new MemoryCorpus(catalogue);
  }

  /** What three frequent words mean: forms, synonyms, and which entries have them. */
  @Benchmark
  public Query query() {
    return searcher.interpret(QueryParser.parse("improving quality teams"), false).searched();
  }

  /** The same words: the entries that have them, best first. */
  @Benchmark
  public List<Hit> ranking() {
    return searcher.find(query, Order.BEST_FIRST);
  }
}
