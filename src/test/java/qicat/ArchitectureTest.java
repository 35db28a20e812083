package qicat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rooms of the house: which may import which, and what none may have. */
class ArchitectureTest {
  private static final Path SOURCES = Path.of("src/main/java");

  /** For each room, the rooms and libraries that it may import; the JDK is free to all. */
  private static final Map<String, Set<String>> MAY_IMPORT =
      Map.ofEntries(
          Map.entry("qicat.markup", Set.of("qicat.text")),
          Map.entry("qicat.text", Set.of("org.tartarus.snowball")),
          Map.entry("qicat.csl", Set.of("qicat.model", "qicat.text")),
          Map.entry(
              "qicat.cite",
              Set.of(
                  "qicat.csl",
                  "qicat.markup",
                  "qicat.model",
                  "qicat.text",
                  "de.undercouch.citeproc",
                  "javax.xml.parsers",
                  "org.w3c.dom",
                  "org.xml.sax")),
          Map.entry("qicat.console", Set.of("qicat.text")),
          Map.entry("qicat.model", Set.of("qicat.text")),
          Map.entry("qicat.store", Set.of("qicat.model", "qicat.text", "com.google.gson")),
          Map.entry("qicat.check", Set.of("qicat.store", "qicat.csl", "qicat.model", "qicat.text")),
          Map.entry(
              "qicat.ingest",
              Set.of("qicat.store", "qicat.csl", "qicat.model", "qicat.text", "org.jbibtex")),
          Map.entry("qicat.query", Set.of("qicat.model", "qicat.text")),
          Map.entry("qicat.search", Set.of("qicat.query", "qicat.model", "qicat.text")),
          Map.entry(
              "qicat.format",
              Set.of(
                  "qicat.search",
                  "qicat.query",
                  "qicat.check",
                  "qicat.csl",
                  "qicat.markup",
                  "qicat.model",
                  "qicat.text",
                  "qicat.console",
                  "com.google.gson")),
          Map.entry(
              "qicat.contract",
              Set.of(
                  "qicat.format",
                  "qicat.search",
                  "qicat.check",
                  "qicat.store",
                  "qicat.csl",
                  "qicat.model",
                  "qicat.text",
                  "qicat.console")),
          Map.entry(
              "qicat.command",
              Set.of(
                  "qicat.cite",
                  "qicat.contract",
                  "qicat.format",
                  "qicat.check",
                  "qicat.ingest",
                  "qicat.search",
                  "qicat.query",
                  "qicat.store",
                  "qicat.model",
                  "qicat.text",
                  "qicat.console",
                  "picocli")),
          Map.entry(
              "qicat.completion", Set.of("qicat.command", "qicat.model", "qicat.text", "picocli")),
          Map.entry(
              "qicat.shell",
              Set.of(
                  "qicat.completion",
                  "qicat.command",
                  "qicat.format",
                  "qicat.search",
                  "qicat.query",
                  "qicat.store",
                  "qicat.model",
                  "qicat.text",
                  "qicat.console",
                  "picocli",
                  "org.jline")),
          Map.entry(
              "qicat",
              Set.of(
                  "qicat.shell",
                  "qicat.completion",
                  "qicat.command",
                  "qicat.cite",
                  "qicat.format",
                  "qicat.check",
                  "qicat.search",
                  "qicat.query",
                  "qicat.store",
                  "qicat.model",
                  "qicat.text",
                  "qicat.console",
                  "picocli")));

  private static final List<String> LIBRARIES =
      List.of(
          "picocli",
          "com.google.gson",
          "org.tartarus.snowball",
          "org.jbibtex",
          "org.jline",
          "de.undercouch.citeproc");

  /** Gson writes in one file of the room of formats. */
  private static final Set<String> GSON_IN_FORMAT = Set.of("SafeJson.java");

  private static final Pattern IMPORT =
      Pattern.compile("(?m)^import (?:static )?([\\w.]+(?:\\.\\*)?);");
  private static final Pattern QUALIFIED =
      Pattern.compile(
          "(?<![\\w.\"])((?:java|javax|com|org|picocli|qicat)\\.[a-z]\\w*\\.[\\w.]*[A-Z]\\w*)");

  @Test
  void importsOnlyDownwards() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (Path file : sources()) {
      String room = room(file);
      assertTrue(MAY_IMPORT.containsKey(room), () -> "no room is planned for " + room);
      Matcher imports = IMPORT.matcher(Files.readString(file));
      while (imports.find()) {
        String name = imports.group(1);
        String from = packageOf(name);
        String key =
            LIBRARIES.stream().filter(each -> name.startsWith(each + ".")).findAny().orElse(from);
        boolean allowed =
            name.startsWith("java.") || key.equals(room) || MAY_IMPORT.get(room).contains(key);
        boolean gsonAstray =
            key.equals("com.google.gson")
                && room.equals("qicat.format")
                && !GSON_IN_FORMAT.contains(file.getFileName().toString());
        if (!allowed || gsonAstray) {
          wrong.add(file + " imports " + name);
        }
      }
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void namesAreImportedNotSpelledOut() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (Path file : sources()) {
      for (String line : Files.readAllLines(file)) {
        Matcher name = QUALIFIED.matcher(line);
        boolean ownName = line.contains("java.io.Console"); // the one name that is ours as well
        if (!line.startsWith("import ")
            && !line.strip().startsWith("*")
            && !ownName
            && name.find()) {
          wrong.add(file + ": " + name.group(1));
        }
      }
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void everyRoomSaysItsQuestion() throws IOException {
    Set<String> rooms = new TreeSet<>();
    for (Path file : sources()) {
      rooms.add(room(file));
      assertTrue(
          Files.exists(file.resolveSibling("package-info.java")),
          () -> "no package-info beside " + file);
    }
    assertEquals(new TreeSet<>(MAY_IMPORT.keySet()), rooms, "the plan and the house differ");
  }

  @Test
  void everyFileOpensWithASentence() throws IOException {
    List<String> wrong = new ArrayList<>();
    Pattern type =
        Pattern.compile(
            "(?m)^(?:@\\w+.*\\n"
                + ")*(?:public )?(?:final |sealed |abstract )*(?:class|interface|enum|record) ");
    for (Path file : sources()) {
      String text = Files.readString(file);
      Matcher declaration = type.matcher(text);
      if (declaration.find()
          && !text.substring(0, declaration.start()).stripTrailing().endsWith("*/")) {
        wrong.add(file.toString());
      }
    }
    assertEquals(List.of(), wrong, "these do not say what they are");
  }

  @Test
  void onlyTheRoofAndTheConsoleTouchTheProcess() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (Path file : sources()) {
      String name = file.getFileName().toString();
      String text = Files.readString(file);
      if (!name.equals("Main.java") && text.contains("System.exit")) {
        wrong.add(file + " exits");
      }
      if (!name.equals("Console.java")
          && (text.contains("System.out")
              || text.contains("System.err")
              || text.contains("System.in"))) {
        wrong.add(file + " uses the process's streams");
      }
      if (!name.equals("Main.java") && text.contains("System.getenv")) {
        wrong.add(file + " reads the environment");
      }
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void noWordsOfMachinery() throws IOException {
    Pattern machinery = Pattern.compile(".*(Manager|Helper|Impl|Utils?|Abstract\\w*)\\.java");
    List<String> wrong = new ArrayList<>();
    for (Path file : sources()) {
      if (machinery.matcher(file.getFileName().toString()).matches()) {
        wrong.add(file.toString());
      }
    }
    assertEquals(List.of(), wrong);
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }

  private static String room(Path file) {
    return SOURCES.relativize(file.getParent()).toString().replace('/', '.').replace('\\', '.');
  }

  /** The package of an imported class, which may be a class within a class. */
  private static String packageOf(String name) {
    int end = 0;
    String[] parts = name.split("\\.");
    StringBuilder packageName = new StringBuilder();
    while (end < parts.length && Character.isLowerCase(parts[end].charAt(0))) {
      packageName.append(end == 0 ? "" : ".").append(parts[end++]);
    }
    return packageName.toString();
  }
}
