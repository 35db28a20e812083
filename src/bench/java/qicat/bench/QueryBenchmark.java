package qicat.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import qicat.model.Entry;
import qicat.query.Query;
import qicat.query.QueryParser;
import qicat.search.Hit;
import qicat.search.Order;
import qicat.search.Searcher;
import qicat.store.CatalogueReader;
import qicat.store.Source;
import qicat.text.Words;

/**
 * Measures what a query costs in a shell, where the catalogue is in memory: from the text that was
 * typed to the first screen of answers. The words are those of the catalogue, frequent ones as
 * often as they are frequent; every tenth query has a slip of the pen. Where others use the
 * machine, the time of a processor tells more than that of the clock.
 *
 * <p>{@code src/bench/query [ENTRIES] [QUERIES]} runs it.
 */
public final class QueryBenchmark {
  private static final int USUAL_ENTRIES = 100_000;
  private static final int USUAL_QUERIES = 2_000;

  /** Queries that are asked first and not counted: the compiler has its work with them. */
  private static final int WARMING = 300;

  private static final int SCREEN = 20;
  private static final long SEED = 11;

  private QueryBenchmark() {}

  /**
   * Prints a table in Markdown.
   *
   * @param arguments how many entries, and how many queries
   * @throws IOException never: the catalogue is in memory
   */
  public static void main(String[] arguments) throws IOException {
    int entries = arguments.length > 0 ? Integer.parseInt(arguments[0]) : USUAL_ENTRIES;
    int queries = arguments.length > 1 ? Integer.parseInt(arguments[1]) : USUAL_QUERIES;
    ByteArrayOutputStream json = new ByteArrayOutputStream();
    Generator.write(entries, 1, json);
    long start = System.nanoTime();
    Searcher searcher =
        new Searcher(
            CatalogueReader.read(Source.input(new ByteArrayInputStream(json.toByteArray()))));
    double read = milliseconds(start);
    start = System.nanoTime();
    ask(searcher, "quality");
    double indexed = milliseconds(start);
    Random random = new Random(SEED);
    double[] times = new double[queries];
    double[] busy = new double[queries];
    ThreadMXBean thread = ManagementFactory.getThreadMXBean();
    for (int i = -WARMING; i < queries; i++) {
      String typed = query(searcher, random);
      start = System.nanoTime();
      long begun = thread.getCurrentThreadCpuTime();
      ask(searcher, typed);
      if (i >= 0) {
        times[i] = milliseconds(start);
        busy[i] = (thread.getCurrentThreadCpuTime() - begun) / 1e6;
      }
    }
    Arrays.sort(times);
    Arrays.sort(busy);
    System.out.printf(
        Locale.ROOT,
        "Java %s, %d entries, %d queries:%n%n| what | ms | of a processor |%n| --- | ---: | ---: |%n"
            + "| reading | %.0f | |%n| the first query, which makes the postings | %.0f | |%n"
            + "| a query: median | %.2f | %.2f |%n| 99 of 100 | %.2f | %.2f |%n"
            + "| the slowest | %.2f | %.2f |%n",
        Runtime.version(),
        entries,
        queries,
        read,
        indexed,
        times[queries / 2],
        busy[queries / 2],
        times[queries - 1 - queries / 100],
        busy[queries - 1 - queries / 100],
        times[queries - 1],
        busy[queries - 1]);
  }

  private static double milliseconds(long start) {
    return (System.nanoTime() - start) / 1e6;
  }

  /** Asks as a shell does; gives how many answers there are. */
  private static int ask(Searcher searcher, String typed) {
    Query meant = searcher.interpret(QueryParser.parse(typed), false).searched();
    List<Hit> hits = searcher.find(meant, Order.BEST_FIRST);
    int shown = 0;
    for (Hit hit : hits.subList(0, Math.min(SCREEN, hits.size()))) {
      shown += hit.entry().title().length();
    }
    return shown;
  }

  /** One to three words of an entry, now and then as a prefix, a phrase or in a field. */
  private static String query(Searcher searcher, Random random) {
    List<Entry> entries = searcher.catalogue().entries();
    Entry entry = entries.get(random.nextInt(entries.size()));
    List<String> words = new ArrayList<>(Words.of(entry.title()));
    if (!entry.authors().isEmpty() && random.nextInt(3) == 0) {
      words.add(Words.of(entry.authors().get(0).surname()).get(0));
    }
    List<String> chosen = new ArrayList<>();
    for (int i = 0; i <= random.nextInt(3); i++) {
      chosen.add(words.get(random.nextInt(words.size())));
    }
    String first = chosen.get(0);
    return switch (random.nextInt(10)) {
      case 0 -> first.substring(0, Math.min(4, first.length())) + "*";
      case 1 -> '"' + words.get(0) + " " + words.get(Math.min(1, words.size() - 1)) + '"';
      case 2 -> "title:" + String.join(" title:", chosen);
      case 3 -> String.join(" ", chosen) + " year:2010..";
      case 4 -> slipped(first, random);
      default -> String.join(" ", chosen);
    };
  }

  private static String slipped(String word, Random random) {
    int at = random.nextInt(word.length());
    return word.substring(0, at) + 'q' + word.substring(at);
  }
}
