package qicat.shell;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import qicat.search.Searcher;
import qicat.store.CatalogueReader;
import qicat.store.Source;

/**
 * How long a key press waits for its screen, and for its answer, among 100,000 entries. No test: it
 * is run by hand, with the class path of the tests.
 */
final class FinderBenchmark {
  private static final int ENTRIES = 100_000;
  private static final int WORDS = 4_000;
  private static final int TITLE = 9;
  private static final int ROUNDS = 20;
  private static final long SEED = 7;

  private FinderBenchmark() {}

  public static void main(String[] arguments) {
    byte[] json = catalogue().getBytes(StandardCharsets.UTF_8);
    Searcher searcher =
        new Searcher(CatalogueReader.read(Source.input(new ByteArrayInputStream(json))));
    Found all = Found.by(searcher, "");
    Found.by(searcher, "w1"); // the postings are made
    Random random = new Random(SEED);
    long[] keys = new long[ROUNDS * 6];
    long[] answers = new long[ROUNDS * 6];
    int measured = 0;
    Finder finder = new Finder(searcher.catalogue(), "", true);
    finder.resize(120, 40);
    finder.answer(all);
    for (int round = 0; round < ROUNDS; round++) {
      finder.press(Key.CLEAR);
      String typed = "w" + random.nextInt(WORDS) + " w";
      for (int i = 0; i < Math.min(6, typed.length()); i++) {
        long begun = System.nanoTime();
        finder.type(typed.substring(i, i + 1));
        finder.lines();
        keys[measured] = System.nanoTime() - begun;
        begun = System.nanoTime();
        finder.answer(Found.by(searcher, finder.query()));
        finder.lines();
        answers[measured++] = System.nanoTime() - begun;
      }
    }
    report("key to screen", Arrays.copyOf(keys, measured));
    report("query to answer on the screen", Arrays.copyOf(answers, measured));
  }

  private static String catalogue() {
    Random random = new Random(SEED);
    StringBuilder json = new StringBuilder("{\"title\":\"T\",\"sections\":[],\"entries\":[");
    for (int i = 0; i < ENTRIES; i++) {
      json.append(i == 0 ? "" : ",").append("{\"id\":\"e").append(i);
      json.append("\",\"type\":\"article\",\"title\":\"");
      for (int j = 0; j < TITLE; j++) {
        // Few words are frequent, as in a language.
        int word = (int) (WORDS * Math.pow(random.nextDouble(), 3));
        json.append(j == 0 ? "" : " ").append('w').append(word);
      }
      json.append("\",\"author\":[{\"family\":\"N").append(random.nextInt(WORDS));
      json.append("\",\"given\":\"A\"}],\"issued\":\"20").append(10 + random.nextInt(15));
      json.append("\"}");
    }
    return json.append("]}").toString();
  }

  private static void report(String what, long[] nanos) {
    Arrays.sort(nanos);
    System.out.printf(
        "%s: median %.1f ms, 95%% below %.1f ms (%d)%n",
        what, nanos[nanos.length / 2] / 1e6, nanos[nanos.length * 95 / 100] / 1e6, nanos.length);
  }
}
