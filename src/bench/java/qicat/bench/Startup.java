package qicat.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Measures what starting costs: whole runs of the packaged launcher, against a class that prints a
 * word on the same Java with the same options. Runs take turns, so that what else the machine does
 * slows all alike; the ratio is the median of the pairs. Memory is the most that a process held at
 * once, as GNU time tells it.
 *
 * <p>{@code src/bench/startup [ROUNDS]} runs it, with the java of {@code JAVA_HOME}; the archives
 * of classes must be that Java's ({@code lib/make-archives}).
 */
public final class Startup {
  /** What the launcher gives every run. */
  private static final List<String> OPTIONS =
      List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:-UsePerfData");

  private static final String WORD =
      "class Word { public static void main(String[] a) { System.out.println(\"qicat\"); } }";

  private static final int USUAL_ROUNDS = 21;
  private static final int MEMORY_ROUNDS = 5;

  private final Path folder;
  private final Map<String, List<String>> commands = new LinkedHashMap<>();

  private Startup(Path folder, Path home) throws IOException, InterruptedException {
    this.folder = folder;
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Path source = Files.writeString(folder.resolve("Word.java"), WORD);
    run(List.of(java + "c", "-d", folder.toString(), source.toString()));
    List<String> word = new ArrayList<>(List.of(java));
    word.addAll(OPTIONS);
    word.addAll(List.of("-cp", folder.toString(), "Word"));
    commands.put("a class that prints a word", word);
    String qicat = home.resolve("bin/qicat").toString();
    commands.put("list", List.of(qicat, "list"));
    commands.put("show mannion-culture", List.of(qicat, "show", "mannion-culture"));
    commands.put("search culture", List.of(qicat, "search", "culture"));
    commands.put("search, its words misspelt", List.of(qicat, "search", "organisatinal cultur"));
    commands.put("cite mannion-culture", List.of(qicat, "cite", "mannion-culture"));
  }

  /**
   * Prints a table in Markdown.
   *
   * @param arguments how many rounds, if any
   * @throws IOException when a command cannot be started
   * @throws InterruptedException never
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    int rounds = arguments.length == 0 ? USUAL_ROUNDS : Integer.parseInt(arguments[0]);
    Path folder = Files.createTempDirectory("startup");
    try {
      new Startup(folder, Path.of("target/qicat").toAbsolutePath()).measure(rounds);
    } finally {
      for (String name : new String[] {"Word.java", "Word.class", "memory"}) {
        Files.deleteIfExists(folder.resolve(name));
      }
      Files.delete(folder);
    }
  }

  private void measure(int rounds) throws IOException, InterruptedException {
    Map<String, double[]> times = new LinkedHashMap<>();
    commands.keySet().forEach(name -> times.put(name, new double[rounds]));
    for (int i = -1; i < rounds; i++) { // the first one fills the caches of the system
      for (Map.Entry<String, List<String>> command : commands.entrySet()) {
        long start = System.nanoTime();
        run(command.getValue());
        if (i >= 0) {
          times.get(command.getKey())[i] = (System.nanoTime() - start) / 1e6;
        }
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%nJava %s, medians of %d rounds:%n%n| run | ms | times the first | MiB | more than the first |%n"
            + "| --- | ---: | ---: | ---: | ---: |%n",
        Runtime.version(),
        rounds);
    double[] first = times.values().iterator().next();
    double least = memory(commands.values().iterator().next());
    for (Map.Entry<String, double[]> each : times.entrySet()) {
      double[] pairs = new double[rounds];
      Arrays.setAll(pairs, i -> each.getValue()[i] / first[i]);
      double memory = each.getValue() == first ? least : memory(commands.get(each.getKey()));
      System.out.printf(
          Locale.ROOT,
          "| %s | %.0f | %.2f | %.1f | %+.1f |%n",
          each.getKey(),
          median(each.getValue()),
          median(pairs),
          memory,
          memory - least);
    }
  }

  /** In MiB. */
  private double memory(List<String> command) throws IOException, InterruptedException {
    Path file = folder.resolve("memory");
    List<String> timed =
        new ArrayList<>(List.of("/usr/bin/time", "-f", "%M", "-o", file.toString()));
    timed.addAll(command);
    double[] sizes = new double[MEMORY_ROUNDS];
    for (int i = 0; i < MEMORY_ROUNDS; i++) {
      run(timed);
      sizes[i] = Double.parseDouble(Files.readString(file, StandardCharsets.US_ASCII)) / 1024;
    }
    return median(sizes);
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private static void run(List<String> command) throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().keySet().removeIf(name -> name.startsWith("QICAT_"));
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    Process process = builder.start();
    process.getOutputStream().close();
    if (process.waitFor() != 0) {
      throw new IOException("exit code " + process.exitValue() + " of " + command);
    }
  }
}
