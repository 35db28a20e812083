package qicat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import qicat.format.Formats;

/**
 * What is loaded on the way to the first row. The number of classes does not flicker as a time
 * does: it is held below a ceiling, and classes that are costly or of another command must not be
 * there.
 */
class StartupTest {
  /**
   * Classes of qicat, picocli and Gson; the JDK's own number differs from one JDK to the next. A
   * constant of a registry is a class, so those are counted apart and may grow.
   */
  private static final int CEILING = 240 + Commands.values().length + Formats.values().length;

  /** What a search has besides: the query, its words' forms and synonyms, postings and ranking. */
  private static final int SEARCH = 35;

  private static final List<String> FORBIDDEN =
      List.of(
          "org.jline.",
          "org.jbibtex.",
          "de.undercouch.",
          "org.antlr.",
          "qicat.cite.",
          "qicat.ingest.",
          "com.google.gson.Gson",
          "com.google.gson.internal.bind.",
          "java.lang.reflect.Proxy",
          "java.lang.runtime.",
          "java.sql.",
          "java.time.format.",
          "java.text.Normalizer",
          "java.util.Formatter",
          "java.util.logging.",
          "java.util.stream.ReferencePipeline",
          "qicat.Help",
          "qicat.Build",
          "qicat.Page",
          "qicat.TerminalPage",
          "qicat.Man",
          "qicat.Usage",
          "qicat.model.Address",
          "qicat.format.Formula",
          "qicat.format.Markdown",
          "qicat.markup.",
          "qicat.format.Template",
          "qicat.text.Distance");

  @ParameterizedTest
  @ValueSource(strings = {"list", "search culture", "show mannion-culture"})
  void loadsLittle(String line) throws Exception {
    loadsLittle(line, "pipe");
    loadsLittle(line, "tty");
  }

  private static void loadsLittle(String line, String output) throws Exception {
    List<String> loaded = loaded(output, line.split(" "));
    boolean search = line.startsWith("search");
    List<String> forbidden = new ArrayList<>();
    TreeSet<String> own = new TreeSet<>();
    for (String name : loaded) {
      boolean ownLambda = name.startsWith("qicat.") && name.contains("$$Lambda");
      boolean stemmer = name.startsWith("org.tartarus.") && !search;
      if (ownLambda || stemmer || FORBIDDEN.stream().anyMatch(name::startsWith)) {
        forbidden.add(name);
      }
      if (name.startsWith("qicat.")
          || name.startsWith("picocli.")
          || name.startsWith("com.google.gson.")
          || name.startsWith("org.tartarus.")) {
        own.add(name);
      }
    }
    assertTrue(own.contains("qicat.Main"), () -> "nothing of qicat was loaded: " + loaded);
    assertEquals(List.of(), forbidden, line);
    assertTrue(
        own.size() <= CEILING + (search ? SEARCH : 0),
        () -> line + " loads " + own.size() + " classes:\n" + String.join("\n", own));
  }

  /** The classes that a JVM of its own loads for a line. */
  private static List<String> loaded(String output, String... words) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load",
                "-cp",
                classPath(),
                "qicat.Main"));
    command.addAll(List.of(words));
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().put("QICAT_STDOUT", output);
    builder.environment().put("QICAT_ROWS", "200"); // an answer that fits needs no pager
    builder.environment().put("FORCE_HYPERLINK", "0");
    Process process = builder.start();
    String log = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), log);
    List<String> names = new ArrayList<>();
    for (String each : log.lines().toList()) {
      int source = each.indexOf(" source: ");
      if (source > 0) {
        names.add(each.substring(each.lastIndexOf(' ', source - 1) + 1, source));
      }
    }
    return names;
  }

  private static String classPath() {
    List<String> path = new ArrayList<>();
    for (String each : System.getProperty("java.class.path").split(File.pathSeparator)) {
      String file = Path.of(each).getFileName().toString();
      if (file.equals("classes")
          || file.startsWith("picocli-")
          || file.startsWith("gson-")
          || file.startsWith("lucene-analysis-common-")) {
        path.add(each);
      }
    }
    assertEquals(4, path.size(), path.toString());
    return String.join(File.pathSeparator, path);
  }
}
