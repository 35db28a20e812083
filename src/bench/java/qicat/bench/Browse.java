package qicat.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Measures how long a person waits who types in the full screen: the packaged launcher in a
 * pseudo-terminal, which {@code script} of Linux opens, from the key that is pressed to the first
 * bytes that the terminal is sent, and to the last ones, with the answer, before it is silent.
 *
 * <p>{@code src/bench/browse FILE} runs it, with the java of {@code JAVA_HOME}.
 */
public final class Browse {
  /** What is typed; each letter but the first few of a word finds less than the one before. */
  private static final List<String> QUERIES =
      List.of(
          "improving care",
          "patient safety",
          "stroke dementia",
          "title:audit",
          "smith 2019",
          "sepsis OR pain",
          "topic:culture",
          "organisational");

  /** Queries that are typed before it is measured: a person types to a warm tool, mostly. */
  private static final int WARM_UP = 2;

  /** Milliseconds of silence after which the answer is taken for whole. */
  private static final long SILENCE = 1000;

  private static final long PATIENCE = 120_000;
  private static final String DELETE_ALL = "\u0015";

  /** The times, in nanoseconds, at which something was sent. */
  private final BlockingQueue<Long> times = new LinkedBlockingQueue<>();

  private final List<Double> toScreen = new ArrayList<>();
  private final List<Double> toAnswer = new ArrayList<>();
  private final Process process;

  private Browse(String file) throws IOException {
    String line =
        "stty cols 120 rows 40; '"
            + Path.of("target/qicat/bin/qicat").toAbsolutePath()
            + "' browse --catalogue '"
            + file
            + "'";
    ProcessBuilder builder = new ProcessBuilder("script", "-qec", line, "/dev/null");
    builder.environment().put("TERM", "xterm-256color");
    process = builder.redirectErrorStream(true).start();
    Thread reading = new Thread(this::read);
    reading.setDaemon(true);
    reading.start();
  }

  /**
   * Prints two lines of figures.
   *
   * @param arguments the file of a catalogue
   * @throws IOException when the tool cannot be started
   * @throws InterruptedException never
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Browse bench = new Browse(arguments[0]);
    try {
      bench.measure();
    } finally {
      bench.process.descendants().forEach(ProcessHandle::destroy);
      bench.process.destroy();
    }
  }

  private void read() {
    byte[] bytes = new byte[65536];
    try (InputStream sent = process.getInputStream()) {
      while (sent.read(bytes) >= 0) {
        times.add(System.nanoTime());
      }
    } catch (IOException e) {
      // The terminal is closed.
    }
  }

  private void measure() throws IOException, InterruptedException {
    awaitSilence(times.poll(PATIENCE, TimeUnit.MILLISECONDS), 5 * SILENCE); // it reads the file
    for (int i = 0; i < WARM_UP + QUERIES.size(); i++) {
      String query = QUERIES.get(i % QUERIES.size());
      for (int at = 0; at < query.length(); at++) {
        press(query.substring(at, at + 1), i >= WARM_UP);
      }
      press(DELETE_ALL, false);
    }
    System.out.printf(
        Locale.ROOT, "Java %s, %d keys, in ms:%n", Runtime.version(), toScreen.size());
    report("from a key to its letter on the screen", toScreen);
    report("from a key to its answer on the screen", toAnswer);
  }

  private void press(String key, boolean measured) throws IOException, InterruptedException {
    OutputStream keys = process.getOutputStream();
    long pressed = System.nanoTime();
    keys.write(key.getBytes(StandardCharsets.UTF_8));
    keys.flush();
    Long first = times.poll(PATIENCE, TimeUnit.MILLISECONDS);
    if (first == null) {
      throw new IOException("the key \"" + key + "\" is not answered");
    }
    long last = awaitSilence(first, SILENCE);
    if (measured) {
      toScreen.add((first - pressed) / 1e6);
      toAnswer.add((last - pressed) / 1e6);
    }
  }

  /** Waits until nothing is sent for a while; gives the time at which the last bytes were. */
  private long awaitSilence(Long first, long silence) throws InterruptedException {
    long last = first == null ? System.nanoTime() : first;
    for (Long at = first; at != null; at = times.poll(silence, TimeUnit.MILLISECONDS)) {
      last = at;
    }
    return last;
  }

  private static void report(String what, List<Double> values) {
    Collections.sort(values);
    System.out.printf(
        Locale.ROOT,
        "%s: median %.1f, 99 of 100 below %.1f, most %.1f%n",
        what,
        values.get(values.size() / 2),
        values.get(values.size() * 99 / 100),
        values.get(values.size() - 1));
  }
}
