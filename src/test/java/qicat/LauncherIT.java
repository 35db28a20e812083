package qicat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The distribution as the build made it: the launcher from anywhere, the single jar, real pipes.
 */
@DisabledOnOs(OS.WINDOWS)
class LauncherIT {
  private static final Path HOME = Path.of("target/qicat").toAbsolutePath();
  private static final Path LAUNCHER = HOME.resolve("bin/qicat");

  @TempDir Path folder;

  /** What a process printed and how it ended. */
  private record Result(int code, String out, String err) {}

  private Result sh(String script, String... arguments) throws Exception {
    return sh(Map.of(), script, arguments);
  }

  private Result sh(Map<String, String> environment, String script, String... arguments)
      throws Exception {
    Path err = folder.resolve("err.txt");
    List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", script, "sh"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(folder.toFile()).redirectError(err.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("QICAT_"));
    builder.environment().putAll(environment);
    Process process = builder.start();
    process.getOutputStream().close();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int code = process.waitFor();
    return new Result(code, out, Files.readString(err));
  }

  private static void assertAnswers(Result result) {
    assertEquals(0, result.code, result::toString);
    assertEquals("mannion-culture\n", result.out, result::toString);
    assertEquals("", result.err, result::toString);
  }

  private static final String QUESTION =
      " search 'organisational culture' --format ids --limit 1 2>/dev/null";

  @Test
  void answersFromAnyFolder() throws Exception {
    assertAnswers(sh("\"$1\"" + QUESTION, LAUNCHER.toString()));
  }

  @Test
  void answersThroughLinksAndBlanks() throws Exception {
    Path moved = folder.resolve("a folder with blanks");
    copy(HOME, moved);
    Files.createDirectories(folder.resolve("links"));
    Files.createSymbolicLink(
        folder.resolve("links/one"), Path.of("../a folder with blanks/bin/qicat"));
    Files.createSymbolicLink(folder.resolve("links/two"), Path.of("one"));
    assertAnswers(sh("\"$1\"" + QUESTION, folder.resolve("links/two").toString()));
    assertAnswers(sh("PATH=\"$1:$PATH\" two" + QUESTION, folder.resolve("links").toString()));
    assertAnswers(sh("cd links && ./two" + QUESTION));
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path copy = to.resolve(from.relativize(file).toString());
        Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
  }

  private static final String ASKED =
      " search 'organisational culture' --format ids --limit 1 --part series";

  private static final List<String> ARCHIVES = List.of("qicat.jsa", "more.jsa");

  /** What comes from an archive: nearly all, and of each library on the way. */
  @ParameterizedTest
  @ValueSource(strings = {"list", "search culture", "show mannion-culture", "cite lemer"})
  void theArchiveIsInUse(String words) throws Exception {
    Path log = folder.resolve("classes.log");
    Result result =
        sh(
            Map.of("QICAT_JAVA_OPTS", "-Xlog:class+load:file=" + log.getFileName()),
            "\"$1\" " + words,
            LAUNCHER.toString());
    assertEquals(0, result.code, result::toString);
    List<String> loaded = Files.readAllLines(log);
    for (String start : new String[] {"qicat.", "picocli.", "com.google.gson.", "java."}) {
      List<String> some =
          loaded.stream()
              .filter(line -> line.contains("] " + start))
              // No archive of JDK 17 holds what Java itself makes for each lambda.
              .filter(line -> !line.contains("Lambda"))
              .toList();
      List<String> read =
          some.stream().filter(line -> !line.contains("shared objects file")).toList();
      assertTrue(some.size() > 3, () -> start + " is not there: " + loaded);
      assertTrue(read.size() * 20 <= some.size(), () -> "not from the archive: " + read);
    }
  }

  /** A jar takes long to open: one that is searched in vain for a class is a millisecond. */
  @ParameterizedTest
  @ValueSource(strings = {"list", "search culture", "show mannion-culture"})
  void noJarIsOpened(String words) throws Exception {
    assumeTrue(sh("command -v strace").code == 0, "strace is not there");
    Result result =
        sh("strace -f -qq -e trace=openat -o opened \"$1\" " + words, LAUNCHER.toString());
    assertEquals(0, result.code, result::toString);
    List<String> opened = Files.readAllLines(folder.resolve("opened"));
    assertTrue(opened.stream().anyMatch(line -> line.contains("catalogue.json\"")), "no trace");
    assertEquals(List.of(), opened.stream().filter(line -> line.contains(".jar\"")).toList());
  }

  @Test
  void theCatalogueIsTheFileBesideTheJarsOrElseWithinThem() throws Exception {
    Path moved = folder.resolve("moved");
    copy(HOME, moved);
    Path bundled = moved.resolve("lib/catalogue.json");
    assertEquals(Files.readString(Path.of("catalogue.json")), Files.readString(bundled));
    Files.writeString(bundled, "[{\"id\": \"one\", \"type\": \"book\", \"title\": \"One\"}]");
    assertEquals("one\n", sh("moved/bin/qicat list --format ids").out);
    Files.delete(bundled);
    assertAnswers(sh("moved/bin/qicat" + QUESTION));
  }

  @ParameterizedTest
  @ValueSource(strings = {ASKED, " cite --format text mannion-culture | grep -o Understanding"})
  void anArchiveThatDoesNotFitIsPassedOver(String line) throws Exception {
    String script = "\"$1\"" + line;
    Result expected = sh(script, LAUNCHER.toString());
    assertEquals(0, expected.code, expected::toString);
    assertEquals("", expected.err, expected::toString);
    Path moved = folder.resolve("moved here");
    copy(HOME, moved);
    String launcher = moved.resolve("bin/qicat").toString();
    assertEquals(expected, sh(script, launcher), "moved");
    assertEquals(expected, sh("cd '" + moved + "/bin' && \"$1\"" + line, "./qicat"), "relative");
    for (String name : ARCHIVES) {
      flipTheJvmsName(moved.resolve("lib").resolve(name));
    }
    assertEquals(expected, sh(script, launcher), "of another JVM");
    for (String name : ARCHIVES) {
      Files.writeString(moved.resolve("lib").resolve(name), "This is none.\n".repeat(100_000));
    }
    assertEquals(expected, sh(script, launcher), "no archive");
    for (String name : ARCHIVES) {
      Files.write(moved.resolve("lib").resolve(name), new byte[0]);
    }
    assertEquals(expected, sh(script, launcher), "empty");
    for (String name : ARCHIVES) {
      Files.delete(moved.resolve("lib").resolve(name));
    }
    assertEquals(expected, sh(script, launcher), "missing");
    for (String name : ARCHIVES) {
      Files.createDirectory(moved.resolve("lib").resolve(name));
    }
    assertEquals(expected, sh(script, launcher), "a folder");
    assertEquals(
        expected, sh(Map.of("QICAT_ARCHIVE", ""), script, LAUNCHER.toString()), "not wanted");
  }

  /** An archive opens with numbers; the name and version of its JVM follow as text. */
  private static void flipTheJvmsName(Path archive) throws IOException {
    byte[] bytes = Files.readAllBytes(archive);
    String text = new String(bytes, 0, 8_192, StandardCharsets.ISO_8859_1);
    int at = text.indexOf("OpenJDK");
    assertTrue(at > 0, "the archive does not tell its JVM");
    bytes[at] = 'X';
    Files.write(archive, bytes);
  }

  @Test
  void anArchiveThatIsOlderThanItsJarIsPassedOver() throws Exception {
    Path touched = folder.resolve("touched");
    copy(HOME, touched);
    Path jar = touched.resolve("lib/qicat.jar");
    Files.setLastModifiedTime(jar, FileTime.fromMillis(1_600_000_000_000L));
    assertAnswers(sh("\"$1\"" + ASKED, touched.resolve("bin/qicat").toString()));
  }

  /** Whatever is in it, it has the time that the build gives to all. */
  @Test
  void aJarThatIsUnpackedOverTheOldOneIsNotTakenForIt() throws Exception {
    Path updated = folder.resolve("updated");
    copy(HOME, updated);
    Path jar = updated.resolve("lib/qicat.jar");
    FileTime built = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));
    Files.setLastModifiedTime(jar, built);
    assertEquals(0, sh("updated/lib/make-archives").code);
    String doctor = "updated/bin/qicat doctor";
    assertTrue(sh(doctor).out.contains("from the archive "), "it was just made");
    Files.setLastModifiedTime(jar, built);
    Result result = sh(doctor);
    assertTrue(result.out.contains("was made for another"), result::toString);
  }

  /**
   * Made anew in a folder without blanks, where JDK 17 finds its own classes alone;
   * -Dqicat.runs=200 runs more at once.
   */
  @Test
  void archivesAreMadeWhileOthersRun() throws Exception {
    int runs = Integer.getInteger("qicat.runs", 20);
    Path moved = folder.resolve("moved-here");
    copy(HOME, moved);
    Result result =
        sh(
            Map.of("JAVA_HOME", System.getProperty("java.home")),
            """
            "$1/lib/make-archives" & made=$!
            i=0
            while [ $i -lt "$2" ]; do
              "$1/bin/qicat" search 'organisational culture' -f ids --limit 1 --part series &
              [ $((i % 4)) = 3 ] && sleep 0.3
              i=$((i + 1))
            done
            wait $made || exit
            wait
            """,
            moved.toString(),
            Integer.toString(runs));
    assertEquals(0, result.code, result::toString);
    assertEquals("mannion-culture\n".repeat(runs), result.out, result::toString);
    assertEquals("", result.err, result::toString);
    try (Stream<Path> files = Files.list(moved.resolve("lib"))) {
      assertEquals(
          List.of(), files.filter(file -> file.getFileName().toString().startsWith(".")).toList());
    }
    sh(
        Map.of("QICAT_JAVA_OPTS", "-Xlog:class+load:file=classes.log"),
        "\"$1\" list",
        moved.resolve("bin/qicat").toString());
    String log = Files.readString(folder.resolve("classes.log"));
    assertTrue(log.contains("qicat.Main source: shared objects file"), log);
  }

  @Test
  void archivesForAFolderThatIsNotThereAreRefused() throws Exception {
    Result result = sh("\"$1\" /nowhere", HOME.resolve("lib/make-archives").toString());
    assertTrue(result.code != 0, result::toString);
    assertTrue(result.err.contains("/nowhere"), result::toString);
  }

  @Test
  void theSingleJarAnswersAlike() throws Exception {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    assertAnswers(
        sh("\"$1\" -jar \"$2\"" + QUESTION, java, HOME.resolveSibling("qicat.jar").toString()));
  }

  @Test
  void withoutJavaItSaysWhatToDo() throws Exception {
    Result result = sh(Map.of("JAVA_HOME", "/nowhere"), "\"$1\" list", LAUNCHER.toString());
    assertTrue(result.code != 0, result::toString);
    assertTrue(result.err.startsWith("qicat: "), result::toString);
    assertTrue(result.err.contains("JAVA_HOME"), result::toString);
  }

  @Test
  void aPipeThatIsClosedEndsQuietly() throws Exception {
    // The catalogue is long enough that the pipe is closed while qicat writes.
    StringBuilder items = new StringBuilder("[");
    for (int i = 0; i < 20_000; i++) {
      items
          .append(i == 0 ? "" : ",")
          .append("{\"id\":\"entry-")
          .append(i)
          .append("\",\"title\":\"T\"}");
    }
    Files.writeString(folder.resolve("many.json"), items.append("]"));
    Result result =
        sh(
            "{ \"$1\" list -c many.json; echo $? >code; } | head -n 1; cat code",
            LAUNCHER.toString());
    assertEquals("entry-0\tT\t\t\n0\n", result.out, result::toString);
    assertEquals("", result.err, result::toString);
  }

  @Test
  void aFullDiskIsExitCodeFour() throws Exception {
    if (Files.exists(Path.of("/dev/full"))) {
      Result result = sh("\"$1\" list --limit 3 >/dev/full", LAUNCHER.toString());
      assertEquals(4, result.code, result::toString);
      assertTrue(result.err.contains("qicat: the answer could not be written: "), result::toString);
    }
  }

  @Test
  void charactersAreUtf8WhateverTheLocale() throws Exception {
    for (String locale : new String[] {"C", "POSIX", "C.UTF-8", "tr_TR.UTF-8"}) {
      Result result =
          sh(
              Map.of("LC_ALL", locale, "LANG", locale),
              "\"$1\" show lemer --fields title",
              LAUNCHER.toString());
      assertEquals(
          "title:\tGetting the care you need shouldn’t depend on being knowledgeable, articulate,"
              + " and demanding\n",
          result.out,
          result::toString);
    }
  }

  @Test
  void argumentsAreUtf8WhateverTheLocale() throws Exception {
    for (String locale : new String[] {"C", "C.UTF-8"}) {
      Result result =
          sh(
              Map.of("LC_ALL", locale),
              "\"$1\" search 'shouldn’t' --format ids",
              LAUNCHER.toString());
      assertEquals("lemer-articulate\n", result.out, result::toString);
    }
  }

  @Test
  void aFolderWithAColonIsSaid() throws Exception {
    Path moved = folder.resolve("a:b");
    copy(HOME, moved);
    Result result = sh("\"$1\" list", moved.resolve("bin/qicat").toString());
    assertEquals(127, result.code, result::toString);
    assertTrue(result.err.startsWith("qicat: "), result::toString);
  }

  @Test
  void closedStandardInputIsEmpty() throws Exception {
    Result result = sh("\"$1\" list -c - <&-", LAUNCHER.toString());
    assertEquals(3, result.code, result::toString);
    assertTrue(result.err.contains("it ends too early"), result::toString);
  }

  @Test
  void theVersionIsTheBuilds() throws Exception {
    Result result = sh("\"$1\" --version", LAUNCHER.toString());
    String[] lines = result.out.split("\n");
    assertEquals(2, lines.length, result::toString);
    assertTrue(
        lines[0].matches(
            "qicat \\d+\\.\\d+\\.\\d+\\S*( \\(commit [0-9a-f]+ of \\d{4}-\\d\\d-\\d\\d\\))?"),
        result::toString);
    assertTrue(lines[1].startsWith("Java " + Runtime.version()), result::toString);
  }

  @Test
  void theDoctorTellsWhetherTheArchiveIsInUse() throws Exception {
    Result result = sh("\"$1\" doctor", LAUNCHER.toString());
    assertTrue(result.out.contains("ok\tstart\tfrom the archive "), result::toString);
    result = sh("QICAT_ARCHIVE= \"$1\" doctor", LAUNCHER.toString());
    assertTrue(result.out.contains("note\tstart\tQICAT_ARCHIVE is empty"), result::toString);
    result = sh("QICAT_ARCHIVE=\"$1\" \"$1\" doctor", LAUNCHER.toString());
    assertTrue(result.out.contains("was made for another Java"), result::toString);
  }
}
