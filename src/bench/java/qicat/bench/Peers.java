package qicat.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Measures qicat beside other programs, which are asked for the same word of the same catalogue,
 * and writes a page and a plot. hyperfine measures whole runs; the programs take turns, one run of
 * each a round, so that what else the machine does slows all alike. GNU time tells the memory.
 *
 * <p>{@code src/bench/run [SIZE ...]} runs it, and makes the catalogues first.
 */
public final class Peers {
  /** A made-up word of a few titles, since a word that is everywhere would measure the output. */
  private static final String WORD = "sonscater";

  private static final String QICAT = "target/qicat/bin/qicat";

  /** As {@code hyperfine} names the columns of its table. */
  private static final List<String> COLUMNS = List.of("mean", "user", "system");

  /**
   * A program.
   *
   * @param name what the table calls it
   * @param needs a program that must be there
   * @param made what is made once for a size before, and is not counted; empty: nothing. FILE is
   *     the catalogue, AT a folder for this size
   * @param asked what is measured
   * @param most the largest catalogue with which it is asked
   * @param does what it does and does not do
   */
  private record Peer(
      String name, String needs, String made, String asked, int most, String does) {}

  private static final int ALL = Integer.MAX_VALUE;

  private static final List<Peer> PEERS =
      List.of(
          new Peer(
              "a word from Java",
              "java",
              "",
              "java -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:-UsePerfData"
                  + " -cp target/bench/classes Word",
              ALL,
              "no catalogue at all: what any program on the Java virtual machine costs"),
          new Peer(
              "qicat search",
              QICAT,
              "",
              QICAT + " search -c FILE " + WORD + " --format ids",
              ALL,
              "reads the whole catalogue and holds it against all rules of its form; all forms and"
                  + " spellings of the word in all fields, best match first; no index on the disk"),
          new Peer(
              "qicat list",
              QICAT,
              "",
              QICAT + " list -c FILE --format ids",
              ALL,
              "writes every id while it reads; the same rules, no search"),
          new Peer(
              "jq",
              "jq",
              "",
              "jq -r '.[] | select(.title | test(\"" + WORD + "\"; \"i\")) | .id' FILE",
              ALL,
              "reads the whole catalogue as JSON; letters in the title, no words, no order"),
          new Peer(
              "ripgrep",
              "rg",
              "",
              "rg -i " + WORD + " FILE",
              ALL,
              "lines of the file that have the letters; knows neither JSON nor fields"),
          new Peer(
              "sqlite3 FTS5",
              "sqlite3",
              "rm -f AT/fts.db && sqlite3 AT/fts.db \"create virtual table e using fts5(id"
                  + " unindexed, title, abstract, tokenize='porter unicode61'); insert into e select"
                  + " json_extract(value,'$.id'), json_extract(value,'$.title'),"
                  + " json_extract(value,'$.abstract') from json_each(readfile('FILE'))\"",
              "sqlite3 AT/fts.db \"select id from e where e match '" + WORD + "' order by rank\"",
              ALL,
              "an index of title and summary on the disk, which is made before and gets stale; forms"
                  + " of words (Porter), best match first"),
          new Peer(
              "Lucene",
              "LUCENE",
              "java -cp $LUCENE:target/bench/classes:'target/qicat/lib/*' LucenePeer index AT/lucene"
                  + " FILE",
              "java -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:-UsePerfData"
                  + " -cp $LUCENE:target/bench/classes LucenePeer search AT/lucene "
                  + WORD,
              ALL,
              "an index of title and summary on the disk, which is made before and gets stale; forms"
                  + " of words, best match first; a program on Java too"),
          new Peer(
              "recsel",
              "recsel",
              "jq -r '.[] | \"Id: \\(.id)\\nTitle: \\(.title)\\n\"' FILE > AT/catalogue.rec",
              "recsel -e \"Title ~ '" + WORD + "'\" -P Id AT/catalogue.rec",
              ALL,
              "recutils; id and title alone, in its own form of text; letters, no words, no order"),
          new Peer(
              "buku",
              "buku",
              "rm -rf AT/buku && mkdir -p AT/buku/buku && sqlite3 AT/buku/buku/bookmarks.db \"create"
                  + " table bookmarks (id integer primary key, URL text not null unique, metadata"
                  + " text default '', tags text default ',', desc text default '', flags integer"
                  + " default 0); insert into bookmarks (URL, metadata, desc) select"
                  + " 'https://example.org/' || json_extract(value,'$.id'),"
                  + " json_extract(value,'$.title'), ifnull(json_extract(value,'$.abstract'),'')"
                  + " from json_each(readfile('FILE'))\"",
              "XDG_DATA_HOME=AT/buku buku --np --nc -s " + WORD + " < /dev/null",
              ALL,
              "bookmarks in a SQLite table, written there without buku, which takes one at a time;"
                  + " letters in title and description"),
          new Peer(
              "beet",
              "beet",
              "rm -rf AT/beet && mkdir -p AT/beet && printf 'library: AT/beet/library.db\\n"
                  + "directory: AT/beet\\nplugins: []\\n' > AT/beet/config.yaml && PYTHONPATH=/usr/share/beets /usr/bin/python3 -c 'import"
                  + " json, beets.library as b; lib = b.Library(\"AT/beet/library.db\");\n"
                  + "with lib.transaction():\n"
                  + "  [lib.add(b.Item(title=e[\"title\"], artist=e[\"id\"], path=b\"/none\")) for e"
                  + " in json.load(open(\"FILE\"))]'",
              "BEETSDIR=AT/beet beet ls -f '$artist' title:" + WORD,
              10_000,
              "a music library in SQLite, filled with titles by its own Python module, which takes"
                  + " minutes from 100,000 on; letters in the title"),
          new Peer(
              "calibredb",
              "calibredb",
              "rm -rf AT/calibre && mkdir -p AT/calibre && printf '%s\\n' 'import json' 'from"
                  + " calibre.library import db' 'from calibre.ebooks.metadata.book.base import"
                  + " Metadata' 'new = db(\"AT/calibre\").new_api' 'for e in"
                  + " json.load(open(\"FILE\")): new.create_book_entry(Metadata(e[\"title\"],"
                  + " [e[\"id\"]]))' > AT/fill.py && calibre-debug -e AT/fill.py",
              "calibredb list --library-path AT/calibre -s title:" + WORD + " -f authors",
              1_000,
              "a library of e-books, filled with titles by its own Python module, which makes a"
                  + " folder for each; words of the title"));

  private final Path folder = Path.of("target/bench");
  private final int[] sizes;
  private final List<Peer> peers = new ArrayList<>();
  private final List<String> missing = new ArrayList<>();

  /** What was measured: the name of a peer, then the size. */
  private final Map<String, Map<Integer, Measured>> all = new LinkedHashMap<>();

  /** Seconds from the first to the last, seconds of processors, MiB, seconds to make it. */
  private record Measured(double wall, double cpu, double memory, double made, long lines) {}

  private Peers(int[] sizes) {
    this.sizes = sizes;
  }

  /**
   * Measures, and writes the page and the plot.
   *
   * @param arguments the sizes of the catalogues
   * @throws IOException when a file cannot be written, or a program fails
   * @throws InterruptedException never
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    int[] sizes = new int[arguments.length];
    Arrays.setAll(sizes, i -> Integer.parseInt(arguments[i]));
    Arrays.sort(sizes);
    Peers peers = new Peers(sizes);
    peers.lookAround();
    String before = Files.readString(Path.of("/proc/loadavg")).strip();
    for (int size : sizes) {
      peers.measure(size);
      // Each time, since a larger one may take longer than somebody waits.
      String load = before + " before, " + Files.readString(Path.of("/proc/loadavg")).strip();
      Files.writeString(Path.of("src/docs/benchmark.md"), peers.page(load + " after"));
      Files.writeString(Path.of("src/docs/benchmark.svg"), peers.plot());
    }
  }

  /** Which programs are there. */
  private void lookAround() throws IOException, InterruptedException {
    for (Peer peer : PEERS) {
      boolean there =
          peer.needs.equals("LUCENE")
              ? System.getenv("LUCENE") != null
              : shell("command -v " + peer.needs + " >/dev/null", false) == 0;
      if (there) {
        peers.add(peer);
        all.put(peer.name, new TreeMap<>());
      } else {
        missing.add(peer.name);
        System.err.println("src/bench/run: " + peer.name + " is not there, and left out");
      }
    }
  }

  private void measure(int size) throws IOException, InterruptedException {
    Path at = Files.createDirectories(folder.resolve("at-" + size));
    List<Peer> able = new ArrayList<>();
    Map<String, Double> made = new LinkedHashMap<>();
    for (Peer peer : peers) {
      if (size <= peer.most) {
        long start = System.nanoTime();
        if (!peer.made.isEmpty() && shell(filled(peer.made, size), true) != 0) {
          System.err.println("src/bench/run: " + peer.name + " could not be filled");
          continue;
        }
        made.put(peer.name, (System.nanoTime() - start) / 1e9);
        able.add(peer);
      }
    }
    int rounds = size >= 1_000_000 ? 1 : size >= 100_000 ? 3 : 5;
    Map<String, List<double[]>> runs = new LinkedHashMap<>();
    // The first round fills the caches of the system, and of a large catalogue is worth a minute.
    for (int round = rounds == 1 ? 0 : -1; round < rounds; round++) {
      for (Peer peer : able) {
        double[] run = hyperfine(filled(peer.asked, size), at);
        if (round >= 0) {
          runs.computeIfAbsent(peer.name, name -> new ArrayList<>()).add(run);
        }
      }
    }
    for (Peer peer : able) {
      List<double[]> of = runs.get(peer.name);
      double[] wall = of.stream().mapToDouble(run -> run[0]).sorted().toArray();
      double[] cpu = of.stream().mapToDouble(run -> run[1] + run[2]).sorted().toArray();
      Path answer = at.resolve("answer");
      shell(
          "/usr/bin/time -o "
              + at
              + "/memory -f %M sh -c '"
              + filled(peer.asked, size).replace("'", "'\\''")
              + "' > "
              + answer,
          true);
      List<String> memory = Files.readAllLines(at.resolve("memory"));
      Measured measured =
          new Measured(
              wall[rounds / 2],
              cpu[rounds / 2],
              Double.parseDouble(memory.get(memory.size() - 1)) / 1024,
              peer.made.isEmpty() ? 0 : made.get(peer.name),
              Files.readAllLines(answer).size());
      all.get(peer.name).put(size, measured);
      System.err.printf(Locale.ROOT, "%9d %-18s %s%n", size, peer.name, measured);
    }
  }

  private String filled(String command, int size) {
    Path at = folder.resolve("at-" + size).toAbsolutePath();
    Path file = folder.resolve(size + ".json").toAbsolutePath();
    String filled = command.replace("FILE", file.toString());
    return filled.replaceAll("\\bAT\\b", at.toString());
  }

  /** One run: seconds by the clock, of the processors in the program, and in the system. */
  private static double[] hyperfine(String command, Path at)
      throws IOException, InterruptedException {
    Path csv = at.resolve("hyperfine.csv");
    Process process =
        new ProcessBuilder(
                "hyperfine",
                "--runs",
                "1",
                "--style",
                "none",
                "--export-csv",
                csv.toString(),
                command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (process.waitFor() != 0) {
      throw new IOException("hyperfine could not run " + command);
    }
    List<String> lines = Files.readAllLines(csv, StandardCharsets.UTF_8);
    List<String> head = List.of(lines.get(0).split(","));
    String[] last = lines.get(1).split(",");
    int shift = last.length - head.size(); // a command has commas too
    return COLUMNS.stream()
        .mapToDouble(name -> Double.parseDouble(last[head.indexOf(name) + shift]))
        .toArray();
  }

  private static int shell(String command, boolean told) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder("sh", "-c", command);
    builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.redirectError(told ? ProcessBuilder.Redirect.INHERIT : ProcessBuilder.Redirect.DISCARD);
    return builder.start().waitFor();
  }

  private static String output(String command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder("sh", "-c", command).start();
    process.waitFor();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
  }

  private String page(String load) throws IOException, InterruptedException {
    StringBuilder page = new StringBuilder();
    page.append(
        """
        # qicat beside other programs

        Each program looks for one made-up word in catalogues that `src/bench/generate` makes. Whole runs of a
        process, as hyperfine measures them; the programs take turns, and the median of the rounds is told.
        `src/bench/run` repeats it and writes this page; nothing here is written by hand.

        """);
    page.append("Measured on ")
        .append(LocalDate.now(ZoneOffset.UTC))
        .append(", Java ")
        .append(Runtime.version());
    page.append(", ").append(output("sed -n 's/^model name.*: //p' /proc/cpuinfo | head -1"));
    page.append(", ").append(Runtime.getRuntime().availableProcessors()).append(" processors, ");
    page.append(output("uname -sr")).append(". Load of the machine (`/proc/loadavg`): ");
    page.append(load).append(".\n\nWhere others use the machine, a run by the clock is longer");
    page.append(
        " than it needs to be; the seconds of the processors and the ratio to jq tell more.\n\n"
            + "![Seconds against entries, both logarithmic](benchmark.svg)\n\n");
    for (int size : sizes) {
      table(size, page);
    }
    page.append("## What each does\n\n| program | what it does and does not do |\n| --- | --- |\n");
    for (Peer peer : peers) {
      page.append("| ").append(peer.name).append(" | ").append(peer.does);
      page.append(peer.most == ALL ? "" : "; not asked with more than " + number(peer.most));
      page.append(" |\n");
    }
    if (!missing.isEmpty()) {
      page.append("\nNot there, and so left out: ").append(String.join(", ", missing));
      page.append(".\n");
    }
    page.append(
        "\n## The commands\n\n`FILE` is the catalogue, `AT` a folder for its size.\n\n```sh\n");
    for (Peer peer : peers) {
      page.append("# ").append(peer.name).append('\n');
      page.append(peer.made.isEmpty() ? "" : peer.made + "\n").append(peer.asked).append('\n');
    }
    return page.append("```\n").toString();
  }

  private void table(int size, StringBuilder page) {
    if (all.values().stream().noneMatch(of -> of.containsKey(size))) {
      return;
    }
    page.append("## ").append(number(size)).append(" entries\n\n");
    page.append(
        "| program | seconds | of processors | times jq | MiB | made before, seconds | lines |\n");
    page.append("| --- | ---: | ---: | ---: | ---: | ---: | ---: |\n");
    Measured jq = all.getOrDefault("jq", Map.of()).get(size);
    for (Peer peer : peers) {
      Measured each = all.get(peer.name).get(size);
      if (each != null) {
        page.append("| ").append(peer.name);
        page.append(String.format(Locale.ROOT, " | %.3f | %.3f", each.wall, each.cpu));
        page.append(
            jq == null ? " | " : String.format(Locale.ROOT, " | %.2f", each.wall / jq.wall));
        page.append(String.format(Locale.ROOT, " | %.0f | ", each.memory));
        page.append(each.made == 0 ? "" : String.format(Locale.ROOT, "%.1f", each.made));
        page.append(" | ").append(each.lines).append(" |\n");
      }
    }
    page.append('\n');
  }

  private static String number(int number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  private static final int WIDTH = 760;
  private static final int HEIGHT = 460;
  private static final int LEFT = 60;
  private static final int RIGHT = 150;
  private static final int EDGE = 40;

  private static final String[] COLOURS = {
    "#777777", "#c1121f", "#f4845f", "#1d4e89", "#00a6a6", "#2a9d3a", "#7b2cbf", "#b08900",
    "#8d6e63", "#e06c9f", "#4f5d75"
  };

  /** Seconds against entries, both logarithmic: a line for each program. */
  private String plot() {
    double least = Double.MAX_VALUE;
    double most = 0;
    for (Map<Integer, Measured> of : all.values()) {
      for (Measured each : of.values()) {
        least = Math.min(least, each.wall);
        most = Math.max(most, each.wall);
      }
    }
    int from = (int) Math.floor(Math.log10(least));
    int to = Math.max(from + 1, (int) Math.ceil(Math.log10(most)));
    StringBuilder svg = new StringBuilder();
    svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ")
        .append(WIDTH)
        .append(' ');
    svg.append(HEIGHT).append("\" font-family=\"sans-serif\" font-size=\"12\">\n");
    svg.append("<title>Seconds a run takes against the entries of the catalogue</title>\n");
    svg.append("<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n");
    for (int power = from; power <= to; power++) {
      double y = y(Math.pow(10, power), from, to);
      line(svg, LEFT, y, WIDTH - RIGHT, y, "#dddddd", 1);
      String label = power < 0 ? "0." + "0".repeat(-power - 1) + "1" : "1" + "0".repeat(power);
      text(svg, LEFT - 6, y + 4, "end", "#333333", label + " s");
    }
    for (int size : sizes) {
      double x = x(size);
      line(svg, x, EDGE, x, HEIGHT - EDGE, "#dddddd", 1);
      text(svg, x, HEIGHT - EDGE + 18, "middle", "#333333", number(size));
    }
    List<double[]> labels = new ArrayList<>();
    for (int i = 0; i < peers.size(); i++) {
      String colour = COLOURS[i % COLOURS.length];
      Map<Integer, Measured> of = all.get(peers.get(i).name);
      double[] before = null;
      for (Map.Entry<Integer, Measured> each : of.entrySet()) {
        double[] point = {x(each.getKey()), y(each.getValue().wall, from, to)};
        if (before != null) {
          line(svg, before[0], before[1], point[0], point[1], colour, 2);
        }
        svg.append(
            String.format(
                Locale.ROOT, "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3\"", point[0], point[1]));
        svg.append(" fill=\"").append(colour).append("\"/>\n");
        before = point;
      }
      if (before != null) {
        labels.add(new double[] {before[1], i});
      }
    }
    labels.sort((one, other) -> Double.compare(one[0], other[0]));
    double free = EDGE;
    for (double[] label : labels) { // none on top of another
      free = Math.max(free, label[0] + 4);
      int i = (int) label[1];
      text(svg, WIDTH - RIGHT + 10, free, "start", COLOURS[i % COLOURS.length], peers.get(i).name);
      free += 15;
    }
    return svg.append("</svg>\n").toString();
  }

  private double x(int size) {
    double first = Math.log10(sizes[0]);
    double width = Math.max(1e-9, Math.log10(sizes[sizes.length - 1]) - first);
    return LEFT + 20 + (Math.log10(size) - first) / width * (WIDTH - LEFT - RIGHT - 40);
  }

  private static double y(double seconds, int from, int to) {
    return HEIGHT - EDGE - (Math.log10(seconds) - from) / (to - from) * (HEIGHT - 2 * EDGE);
  }

  private static void line(
      StringBuilder svg, double x1, double y1, double x2, double y2, String colour, int width) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\" stroke-width=\"%d\"/>%n",
            x1,
            y1,
            x2,
            y2,
            colour,
            width));
  }

  private static void text(
      StringBuilder svg, double x, double y, String anchor, String colour, String text) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" fill=\"%s\">%s</text>%n",
            x,
            y,
            anchor,
            colour,
            text));
  }
}
