package qicat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import qicat.format.Formats;
import qicat.ingest.ImportFormats;

/**
 * The bytes that reach a real pseudo-terminal, which {@code script} opens, from every command: no
 * text of a catalogue, a file's name or an argument steers it.
 */
@EnabledOnOs(OS.LINUX) // elsewhere script has other options
class TerminalIT {
  private static final Path LAUNCHER = Path.of("target/qicat/bin/qicat").toAbsolutePath();

  /** Stands behind each character that could steer; nothing of qicat's own prints it. */
  private static final char MARK = '\u2638';

  /** Every control character but NUL, which no argument can hold, and what turns the order. */
  private static final String HOSTILE = hostile();

  /** The same for the name of a file, which is 255 bytes at most. */
  private static final String NAME =
      "n\u001b☸\u0007☸\b☸\r☸\u007f☸\u009b☸\u0085☸\u202e☸\u2066☸\n☸\u001b[2J\u001b]0;T\u0007\u009b31mz"
          .replace('☸', MARK);

  @TempDir Path folder;

  private static String hostile() {
    StringBuilder text = new StringBuilder("a");
    for (char c = 1; c < 0xA0; c++) {
      if (c < ' ' || c >= 0x7F) {
        text.append(c).append(MARK);
      }
    }
    for (char c : "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069".toCharArray()) {
      text.append(c).append(MARK);
    }
    return text.append("\u001b[2J\u001b]52;c;eA==\u0007\u001b]0;T\u001b\\\u009b31mz").toString();
  }

  /** What each command is also tried with; one that is not here is tried as all are. */
  private static final Map<Commands, List<String>> MORE = new EnumMap<>(Commands.class);

  static {
    MORE.put(
        Commands.LIST,
        List.of(
            "-c h.json --hyperlink always",
            "-c h.json --facets \"$p\"",
            "-c h.json --fields \"$p\"",
            "-c h.json --sort \"$p\"",
            "-c h.json -f '{title}'",
            "-c h.json -f \"{$p}\"",
            "-c h.json --no-pager --color always",
            "-c broken.json",
            "-c torn.json",
            "-c \"$n.json\"",
            "-c \"$n/none.json\""));
    MORE.put(
        Commands.SEARCH,
        List.of(
            "-c h.json z --explain",
            "-c h.json 'topic:x'",
            "-c h.json \"title:($p\"",
            "-c h.json zz"));
    MORE.put(Commands.SHOW, List.of("-c h.json h1 h0", "-c h.json '*'"));
    MORE.put(
        Commands.EXPORT,
        List.of("-c h.json -o \"$n.csv\"", "-c h.json -o \"$n\"", "-c h.json -o \"$n/x.csv\""));
    MORE.put(Commands.CITE, List.of("-c h.json --style \"$p\" h0", "-c h.json --style ama h0 h1"));
    MORE.put(Commands.OPEN, List.of("-c h.json --print h0", "-c h.json h0 h1"));
    MORE.put(Commands.CHECK, List.of("-c broken.json", "-c \"$n.json\"", "-c h.json -f json"));
    MORE.put(
        Commands.IMPORT,
        List.of(
            "h.bib",
            "h.ris",
            "h.enw",
            "broken.bib",
            "\"$n.bib\"",
            "h.bib --into into.json",
            "h.bib --into \"$n\"",
            "h.bib --into \"$n/x.json\"",
            "h.json --into \"$n.json\" --dry-run"));
    MORE.put(
        Commands.COMPLETE_WORD,
        List.of(
            "topic '' -c h.json",
            "author a -c h.json",
            "id '' -c h.json",
            "journal '' -c h.json",
            "\"$p\" x"));
    MORE.put(Commands.HELP, List.of("\"$p\"", "query"));
    MORE.put(Commands.SCHEMA, List.of("\"$p\""));
    MORE.put(Commands.SHELL, List.of("<lines -c h.json"));
    MORE.put(Commands.BROWSE, List.of());
  }

  @BeforeEach
  void files() throws IOException {
    String text = HOSTILE + "\0" + MARK + "\ud800" + MARK + "\u2028x";
    StringBuilder items = new StringBuilder();
    for (int i = 0; i < 3; i++) {
      items.append(i == 0 ? "" : ",").append("{\"id\":").append(quoted(i == 2 ? text : "h" + i));
      items
          .append(",\"type\":\"article-journal\",\"issued\":")
          .append(quoted(i == 1 ? text : "2019"));
      for (String key :
          "title container-title publisher DOI URL page abstract note keyword genre volume PMID issue"
              .split(" ")) {
        items.append(",\"").append(key).append("\":").append(quoted(text + i));
      }
      items.append(",\"author\":[{\"family\":").append(quoted(text)).append(",\"given\":");
      items.append(quoted(text)).append("},{\"literal\":").append(quoted(text)).append("}]");
      items
          .append(",\"topics\":[")
          .append(quoted(text))
          .append("],\"section\":")
          .append(quoted(text));
      items.append(',').append(quoted(text)).append(':').append(quoted(text)).append("}");
    }
    String whole =
        "{\"title\":TEXT,\"publisher\":TEXT,\"partners\":[TEXT],\"url\":TEXT,\"about\":TEXT,"
                .replace("TEXT", quoted(text))
            + "\"funding\":TEXT,\"sections\":[{\"id\":TEXT,\"title\":TEXT,\"about\":TEXT}],"
                .replace("TEXT", quoted(text))
            + "\"topics\":[{\"id\":TEXT,\"title\":TEXT,\"about\":TEXT,\"also\":[TEXT]}],"
                .replace("TEXT", quoted(text))
            + "\"synonyms\":[[TEXT,\"z\"]],\"entries\":[".replace("TEXT", quoted(text))
            + items
            + "]}";
    write("h.json", whole);
    write("into.json", "[]");
    write(
        "broken.json",
        whole
            .replace("\"title\":", "\"title\":5,\"title\":")
            .replace("[{\"family\"", "[7,{\"family\""));
    write("torn.json", "[{\"id\":" + HOSTILE);
    write(NAME + ".json", whole);
    String plain = HOSTILE.replace("\n", "").replace("\r", "");
    write("h.bib", "@book{k" + MARK + ", title = {" + plain + "}, author = {" + plain + "}}\n@x");
    write("broken.bib", "@book{" + plain + ", " + plain);
    write(NAME + ".bib", "@book{");
    write(
        "h.ris",
        "TY  - BOOK\nTI  - " + plain + "\nXX  - " + plain + "\nPY  - " + plain + "\nER  - \n");
    write("h.enw", "%0 Book\n%T " + plain + "\n%D " + plain + "\n%" + plain + "\n");
    write(
        "lines",
        "list\n"
            + plain
            + "\nshow "
            + plain
            + "\n:x"
            + plain
            + "\nsearch z\nshow 1\nlist >"
            + plain
            + "\n");
    write("p", HOSTILE);
    write("n", NAME);
  }

  private void write(String name, String text) throws IOException {
    Files.write(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8));
  }

  private static String quoted(String text) {
    StringBuilder json = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      json.append(String.format("\\u%04x", (int) text.charAt(i)));
    }
    return json.append('"').toString();
  }

  /** Runs a shell script on a terminal, typing keys into it with pauses between them. */
  private String sent(String script, String... keys) throws Exception {
    write("script.sh", script);
    ProcessBuilder builder =
        new ProcessBuilder("script", "-qec", "stty cols 100 rows 30; . ./script.sh", "/dev/null")
            .directory(folder.toFile())
            .redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("QICAT_"));
    builder.environment().remove("NO_COLOR");
    builder.environment().putAll(Map.of("TERM", "xterm-256color", "SHELL", "/bin/sh"));
    builder.environment().putAll(Map.of("QICAT_PAGER", "cat", "BROWSER", "false"));
    builder.environment().put("XDG_STATE_HOME", folder.toString());
    builder.environment().put("qicat", LAUNCHER.toString());
    Process process = builder.start();
    ByteArrayOutputStream sent = new ByteArrayOutputStream();
    Thread reading =
        new Thread(
            () -> {
              try (InputStream in = process.getInputStream()) {
                in.transferTo(sent);
              } catch (IOException e) {
                // The terminal is closed.
              }
            });
    reading.start();
    for (String key : keys) {
      waitUntilQuiet(sent);
      process.getOutputStream().write(key.getBytes(StandardCharsets.UTF_8));
      process.getOutputStream().flush();
    }
    assertTrue(process.waitFor(9, TimeUnit.MINUTES), "it does not end");
    reading.join();
    // What is no UTF-8 a terminal may take for C1.
    return StandardCharsets.UTF_8
        .newDecoder()
        .decode(ByteBuffer.wrap(sent.toByteArray()))
        .toString();
  }

  /** Until something was sent and then nothing for a while. */
  private static void waitUntilQuiet(ByteArrayOutputStream sent) throws InterruptedException {
    int size = -1;
    for (int i = 0; i < 100 && (size <= 0 || size != sent.size()); i++) {
      size = sent.size();
      Thread.sleep(1_500);
    }
  }

  /** What may stand behind ESC in answers: emphasis, and links to addresses in ASCII. */
  private static final Pattern OURS =
      Pattern.compile("\u001b(\\[[0-9;]*m|\\]8;(id=\\d+)?;[!-~]*\u001b\\\\)");

  /** What a text of the catalogue would have done. */
  private static final Pattern TAKEN =
      Pattern.compile(
          "[\\x00-\\x08\\x0b-\\x1f\\x7f]\u2638|\u001b\\[2J|\u001b\\](52|0);|\u001b\\[31m");

  private static void assertCannotSteer(String what, String sent, boolean drawn) {
    String rest = drawn ? sent : OURS.matcher(sent).replaceAll("");
    for (int i = 0; i < rest.length(); i++) {
      char c = rest.charAt(i);
      boolean steers =
          drawn
              ? c >= 0x80 && c < 0xA0 || c == 0 || c == 0x7F
              : c < ' ' && "\r\n\t".indexOf(c) < 0 || c >= 0x7F && c < 0xA0;
      int at = i;
      assertTrue(
          !steers && "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069".indexOf(c) < 0,
          () -> what + ": U+" + Integer.toHexString(c) + " in " + around(rest, at));
    }
    Matcher taken = TAKEN.matcher(drawn ? sent.replace("\u001b[2J", "") : rest);
    assertTrue(!taken.find(), () -> what + ": " + around(rest, taken.start()));
  }

  private static String around(String text, int at) {
    String part = text.substring(Math.max(0, at - 80), Math.min(text.length(), at + 40));
    StringBuilder shown = new StringBuilder();
    for (int i = 0; i < part.length(); i++) {
      char c = part.charAt(i);
      shown.append(c < ' ' || c >= 0x7F && c < 0xA0 ? String.format("<%02x>", (int) c) : c);
    }
    return shown.toString();
  }

  /** Each command of the registry, so that a new one is tried too. */
  @Test
  void noCommandLetsItsTextsSteer() throws Exception {
    List<String> lines = new ArrayList<>();
    for (Commands command : Commands.values()) {
      List<String> words = new ArrayList<>(MORE.getOrDefault(command, List.of()));
      if (command != Commands.BROWSE && command != Commands.SHELL) { // theirs is drawn: see below
        words.addAll(List.of("-c h.json", "-c h.json \"$p\"", "-c h.json h0 h1"));
      }
      words.addAll(List.of("\"--$p\"", "--format \"$p\"", "-c \"$p\" x x x x"));
      for (String each : words) {
        lines.add(command.word + " " + each);
      }
    }
    for (Formats format : Formats.values()) {
      lines.add(
          "list -c h.json -f "
              + format.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
    }
    for (String format : ImportFormats.words()) {
      lines.add("import p -f " + format);
    }
    lines.addAll(List.of("\"$p\"", "\"-$p\"", "--\"$p\" list", "--help \"$p\""));
    StringBuilder script = new StringBuilder("p=$(cat p) n=$(cat n)\n");
    for (String line : lines) {
      boolean reads = line.contains("<");
      script.append("echo '\u2630 ").append(line.replace("'", "")).append("'\n");
      script.append("timeout 60 \"$qicat\" ").append(line).append(reads ? "" : " </dev/null");
      script.append("\necho \"--- $?\"\n");
    }
    String sent = sent(script.toString());
    String[] answers = sent.split("\u2630 ");
    assertEquals(lines.size(), answers.length - 1);
    int marks = 0;
    for (int i = 0; i < lines.size(); i++) {
      String answer = answers[i + 1];
      assertCannotSteer(lines.get(i), answer, false);
      assertTrue(!answer.contains("this is a bug"), answer);
      Matcher code = Pattern.compile("--- (\\d+)").matcher(answer);
      assertTrue(code.find() && Integer.parseInt(code.group(1)) <= 4, lines.get(i) + answer);
      marks += answer.indexOf(MARK) >= 0 ? 1 : 0;
    }
    int shown = marks;
    assertTrue(shown > lines.size() / 2, () -> shown + " of " + lines.size() + " show the texts");
  }

  /** Arguments that are no UTF-8 at all: a lone byte 9B begins a sequence on some terminals. */
  @Test
  void bytesThatAreNoTextDoNotReachIt() throws Exception {
    String sent =
        sent(
            """
            b=$(printf 'x\\233\\061mz\\377')
            printf '[]' >"$b.json"
            for words in "list -c $b" "list -c $b.json" "search $b" "show $b" "$b" "import $b.bib" "help $b"; do
              "$qicat" $words </dev/null
            done
            """);
    assertCannotSteer("bytes", sent, false);
    assertTrue(sent.contains("x") && !sent.contains("this is a bug"), sent);
  }

  @Test
  void theShellLetsNoTextSteer() throws Exception {
    String sent =
        sent(
            "\"$qicat\" shell -c h.json",
            "list\r",
            "search z\r",
            "show \t\t",
            "\u0015search topic:\t\t",
            "\u0015search author:a\t",
            "\u0015list -c " + "\t\t",
            "\u0015show 1\r",
            "search a\u2638\u202e\u2066z\r",
            "nonsense\u202e\r",
            "\u0015exit\r");
    assertTrue(sent.indexOf(MARK) > 0, sent);
    assertCannotSteer("shell", sent, true);
  }

  @Test
  void theFullScreenLetsNoTextSteer() throws Exception {
    String sent =
        sent(
            "\"$qicat\" browse -c h.json",
            "a",
            "\u001b[B",
            "\u001b[B",
            "\t",
            "\u202e\u2066",
            "\u001b");
    assertTrue(sent.indexOf(MARK) > 0, sent);
    assertCannotSteer("browse", sent, true);
  }
}
