package qicat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import qicat.format.Formats;

/** {@code import}: what comes of other tools' files, and what is left of the catalogue. */
class ImportTest {
  private static final String BOOK = "@book{k, title = {A book}, author = {Doe, Jane}}\n";

  @TempDir private Path folder;

  @BeforeEach
  void putSamples() throws IOException {
    Sessions.putSamples(folder);
  }

  private Run run(String... words) {
    return Run.piped().in(folder).words(words);
  }

  private Run reading(String text, String... words) {
    return Run.piped().in(folder).reading(text).words(words);
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private String read(String name) throws IOException {
    return Files.readString(folder.resolve(name));
  }

  private void assertFiles(String... names) throws IOException {
    List<String> expected =
        new ArrayList<>(
            List.of("catalogue.json", "draft.json", "mine.json", "pubmed.ris", "zotero.bib"));
    expected.addAll(List.of(names));
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(
          expected.stream().sorted().toList(),
          files.map(file -> file.getFileName().toString()).sorted().toList());
    }
  }

  @Test
  void theAnswerIsACatalogueAndTheSameAsIntoANewOne() throws IOException {
    Run run = run("import", "zotero.bib").exits(0).mentions("3 added, 0 there already");
    run("import", "zotero.bib", "--into", "new.json").exits(0).mentions("3 added");
    assertEquals(run.out(), read("new.json"));
    assertFiles("new.json");
    reading(run.out(), "list", "-c", "-", "--fields", "id")
        .exits(0)
        .prints("greenhalgh_spreading_2019\noboyle_cafe_2021\nhealthfoundation_habits_2015\n");
  }

  @Test
  void whatIsThereIsPassedOverAndNothingIsWritten() throws IOException {
    run("import", "zotero.bib", "--into", "mine.json").exits(0);
    String once = read("mine.json");
    run("import", "zotero.bib", "--into", "mine.json")
        .exits(0)
        .prints(
            "present\tgreenhalgh_spreading_2019\tSpreading and scaling up innovation and"
                + " improvement\n"
                + "present\toboyle_cafe_2021\tFrom café to clinic: NHS staff on co-design &"
                + " “lean”\n"
                + "present\thealthfoundation_habits_2015\tThe habits of an improver\n")
        .says("qicat: 0 added, 3 there already\n");
    assertEquals(once, read("mine.json"));
    assertTrue(once.contains("\"topics\": [\"spread\"],\n      \"keyword\": \"complexity\""), once);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{title={A Book!}, author={Jane Doe}}|present",
        "{title={A bóok}, author={DOE, J}, year=2020}|present",
        "{title={A book}, author={Roe, Jane}}|added",
        "{title={Another book}, author={Doe, Jane}}|added",
        "{title={A book}, author={Doe, Jane}, doi={10.1/x}}|present",
        "{title={Other}, doi={https://doi.org/10.1234/ABC}}|present",
        "{title={With DOI}, author={Poe, E}, doi={10.1234/other}}|added",
        "{title={With DOI}, author={Poe, E}, year=1999}|added",
        "{title={With DOI}, author={Poe, E}, year=2020}|present",
        "{title={With DOI}, author={Poe, E}, year=2023}|added",
        "{title={Annual report}, author={{NHS England}}, year=2017}|added",
        "{title={Annual report}, author={{NHS-England}}, year=2018}|present",
        "{title={Annual report}, author={{NHS England}}, year=2018, doi={10.1/r}}|present",
        "{title={Annual report}, author={{NHS England}}, year=2017, doi={10.1/r}}|added",
        "{title={Annual report}, author={{NHS England}}}|present",
      })
  void twoOfOneWorkAreKnown(String fields, String done) throws IOException {
    write(
        "c.json",
        "[{\"id\":\"a\",\"title\":\"A book\",\"author\":[{\"family\":\"Doe\"}]},"
            + "{\"id\":\"b\",\"title\":\"With DOI\",\"author\":[{\"family\":\"Poe\"}],"
            + "\"DOI\":\"10.1234/abc\",\"issued\":\"2021\"},"
            + "{\"id\":\"r\",\"type\":\"report\",\"title\":\"Annual report\","
            + "\"author\":[{\"literal\":\"NHS England\"}],\"issued\":\"2018\"}]");
    Run run =
        reading("@misc{new, " + fields.substring(1), "import", "-", "-fbibtex", "--into", "c.json")
            .exits(0);
    assertTrue(run.out().startsWith(done + "\t"), run::toString);
  }

  @Test
  void reportsOfEachYearComeInOnce() throws IOException {
    StringBuilder bib = new StringBuilder();
    for (int year : new int[] {2015, 2018, 2019, 2020}) {
      bib.append("@techreport{r").append(year).append(", title = {Annual report}, year = ");
      bib.append(year).append(", author = {{NHS England}}}\n");
    }
    write("r.bib", bib.toString());
    run("import", "r.bib", "--into", "r.json").exits(0).mentions("4 added, 0 there already");
    String once = read("r.json");
    run("import", "r.bib", "--into", "r.json").exits(0).mentions("0 added, 4 there already");
    assertEquals(once, read("r.json"));
  }

  @Test
  void anIdWithATabIsInOneColumn() throws IOException {
    write("t.json", "[{\"id\":\"a\\tb\",\"title\":\"A book\",\"author\":[{\"family\":\"Doe\"}]}]");
    reading(BOOK, "import", "-", "--into", "t.json").exits(0).prints("present\ta b\tA book\n");
  }

  @Test
  void idsAreKeptOrMade() {
    String bib =
        BOOK
            + "@misc{k, title = {The {\\\"U}ber question}, author = {{\\O}rsted, Hans}}\n"
            + "@misc{K, title = {How to do it}, author = {de Iongh, Anya}}\n"
            + "@misc{, title = {А вот}, year = 2001}\n"
            + "@misc{Fine:Key+2/3, title = {Fine}}\n"
            + "@misc{, title = {How to do what}, author = {de Iongh, Anya}}\n"
            + "@misc{, title = {Of and}, author = {{The Health Foundation}}, year = 1999}\n";
    Run run = reading(bib, "import", "-", "--format", "bibtex").exits(0);
    reading(run.out(), "list", "-c", "-", "-fids")
        .prints(
            "k\norsted-uber\nde-iongh\n2001\nFine:Key+2/3\nde-iongh-2\n"
                + "the-health-foundation-1999\n");
  }

  @Test
  void manyIdsThatAreAlikeTakeLittleTime() {
    StringBuilder ris = new StringBuilder();
    for (int i = 0; i < 30_000; i++) {
      ris.append("TY  - ELEC\nUR  - https://example.org/").append(i).append("\nER  - \n");
    }
    Run run =
        assertTimeoutPreemptively(
            Duration.ofSeconds(40),
            () -> reading(ris.toString(), "import", "-", "--format", "ris").exits(0));
    assertTrue(run.out().contains("\"id\": \"entry-30000\""), "the last one has its number");
  }

  @Test
  void whatCannotBeReadIsToldAndTheRestComesIn() throws IOException {
    String bib = BOOK + "\n@article{broken, title = {x} year = 2019}\n@book{open, title = {y}\n";
    write("x.bib", bib + "@misc{last, title = {Last}}\n");
    String before = read("mine.json");
    run("import", "x.bib", "--into", "mine.json", "--strict")
        .exits(3)
        .prints("")
        .mentions("x.bib:3: ")
        .mentions("x.bib:4: its braces are not balanced")
        .mentions("2 of 4 records cannot be read; nothing was imported");
    assertEquals(before, read("mine.json"));
    Run run = run("import", "x.bib", "--into", "mine.json").exits(0);
    assertEquals(
        List.of("added\tk", "unreadable\tx.bib:3", "unreadable\tx.bib:4", "added\tlast"),
        run.out().lines().map(line -> line.substring(0, line.lastIndexOf('\t'))).toList());
    run.says("qicat: 2 added, 0 there already, 2 unreadable\n");
    write("bad.json", "[1, {\"id\": \"a\", \"title\": 3}, {\"title\": \"ok\"}]");
    assertEquals(
        "unreadable\tbad.json:1\t[0]: expected an item (an object), found a number",
        run("import", "bad.json").exits(0).err().lines().findFirst().orElse(""));
  }

  @Test
  void sectionsAndTopicsMustBeThoseOfTheCatalogue() throws IOException {
    write("d.json", "{\"sections\":[{\"id\":\"one\"}],\"topics\":[],\"entries\":[]}");
    String before = read("d.json");
    reading(BOOK, "import", "-", "--into", "d.json", "--section", "on")
        .exits(2)
        .says(
            "qicat: --section: there is no section \"on\" in the catalogue\n"
                + "  did you mean one?\n");
    reading(BOOK, "import", "-", "--into", "mine.json", "--topic", "cultrue")
        .exits(2)
        .mentions("did you mean culture?");
    assertEquals(before, read("d.json"));
    reading(BOOK, "import", "-", "--into", "d.json", "--section", "One").exits(0);
    assertEquals(
        "{\"sections\":[{\"id\":\"one\"}],\"topics\":[],\"entries\":[{\"id\":\"k\",\"type\":\"book\","
            + "\"title\":\"A book\",\"author\":[{\"family\":\"Doe\",\"given\":\"Jane\"}],"
            + "\"section\":\"one\"}]}",
        read("d.json"));
    reading(BOOK, "import", "-", "--into", "mine.json", "--topic", "CULTURE", "--topic", "lean")
        .exits(0);
    run("list", "-c", "mine.json", "topic:lean topic:culture", "-fids").prints("k\n");
  }

  @Test
  void onlyTextsAndNumbersAreKeywords() {
    String items =
        "[{\"id\":\"a\",\"title\":\"T\",\"keyword\":[\"lean\",null,2019,{\"x\":1},[]],"
            + "\"categories\":[null]}]";
    String[] topics = {"list", "-c", "-", "-f", "csv", "-F", "topic"};
    reading(items, topics).exits(0).prints("topics\r\nlean; 2019\r\n");
    String imported = reading(items, "import", "-", "-f", "csl-json").exits(0).out();
    reading(imported, topics).exits(0).prints("topics\r\nlean; 2019\r\n");
  }

  @Test
  void aSectionThatTheCatalogueDoesNotDeclareIsKeptAside() throws IOException {
    write("d.json", "{\"sections\":[{\"id\":\"one\"}],\"entries\":[]}");
    reading(
            "[{\"id\":\"n\",\"title\":\"News\",\"section\":\"B2\"}]",
            "import",
            "-",
            "--into",
            "d.json")
        .exits(0);
    assertTrue(read("d.json").contains("\"custom\":{\"section\":\"B2\"}"), read("d.json"));
  }

  @Test
  void aDryRunShowsTheDifferenceAndWritesNothing() throws IOException {
    String before = read("mine.json");
    Run run = reading(BOOK, "import", "-", "--into", "mine.json", "--dry-run").exits(0);
    assertTrue(run.out().startsWith("--- a/mine.json\n+++ b/mine.json\n@@ -17,6 +17,14 @@\n"));
    assertTrue(run.out().contains("\n+    },\n+    {\n+      \"id\": \"k\","), run::toString);
    assertEquals(before, read("mine.json"));
    reading(BOOK, "import", "-", "--into", "none.json", "--dry-run").exits(0);
    assertFiles();
    run("import", "zotero.bib", "--dry-run").exits(2).mentions("--dry-run goes with --into");
  }

  @Test
  void theFormatFollowsFromTheNameOrTheBeginning() {
    Map<String, String> texts =
        Map.of(
            "ris", "\n\nTY  - BOOK\r\nTI  - A book\r\nER  - \r\n",
            "bibtex", "% exported\n" + BOOK,
            "csl-json", "[{\"id\": \"k\", \"title\": \"A book\"}]",
            "endnote", "%0 Book\n%T A book\n",
            "jsonl", "{\"id\": \"k\", \"title\": \"A book\"}\n");
    texts.forEach(
        (format, text) -> {
          String guessed = reading(text, "import", "-").exits(0).out();
          assertTrue(guessed.contains("\"title\": \"A book\""), guessed);
          assertEquals(guessed, reading(text, "import", "-", "-f", format).exits(0).out());
          reading("\uFEFF" + text, "import", "-").exits(0).prints(guessed);
        });
    reading("hello", "import", "-").exits(2).mentions("does not tell its format");
    reading("", "import", "-").exits(1).mentions("there is no record in -");
    reading("hello", "import", "-", "-fbibtex").exits(1);
    reading("[]", "import", "-").exits(1);
    reading("[1]", "import", "-").exits(3).mentions("is this the right --format?");
  }

  @Test
  void anotherEncodingIsNotedAndRead() {
    byte[] bytes = "@book{k, title={Caf\u00e9 \u2019}}".getBytes(Charset.forName("windows-1252"));
    Run run = Run.piped().in(folder).reading(bytes).words("import", "-").exits(0);
    assertTrue(run.out().contains("\"Café ’\""), run::toString);
    run.mentions("standard input is not UTF-8; it was read as Windows-1252");
    byte[] utf16 = ("\uFEFF" + BOOK).getBytes(StandardCharsets.UTF_16LE);
    Run.piped().in(folder).reading(utf16).words("import", "-").exits(0);
    byte[] binary = {'@', 0, 1, 2};
    Run.piped().in(folder).reading(binary).words("import", "-").exits(3).mentions("zero byte");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void linksAreFollowedAndPermissionsKept() throws IOException {
    Path real = Files.createDirectory(folder.resolve("real")).resolve("c.json");
    Files.writeString(real, "[]");
    Files.setPosixFilePermissions(real, PosixFilePermissions.fromString("rw-r-----"));
    Path link = Files.createSymbolicLink(folder.resolve("link.json"), Path.of("real/c.json"));
    reading(BOOK, "import", "-", "--into", "link.json").exits(0);
    assertTrue(Files.isSymbolicLink(link));
    assertTrue(Files.readString(real).startsWith("[{\"id\":\"k\","), Files.readString(real));
    assertEquals("rw-r-----", PosixFilePermissions.toString(Files.getPosixFilePermissions(real)));
    Files.createSymbolicLink(folder.resolve("dangling.json"), Path.of("real/new.json"));
    reading(BOOK, "import", "-", "--into", "dangling.json").exits(0);
    assertTrue(Files.isRegularFile(folder.resolve("real/new.json")));
    assertTrue(Files.isSymbolicLink(folder.resolve("dangling.json")));
  }

  @Test
  void aCatalogueThatCannotBeUsedStaysAsItIs() throws IOException {
    write("broken.json", "{\"entries\": [}");
    reading(BOOK, "import", "-", "--into", "broken.json").exits(3).prints("");
    assertEquals("{\"entries\": [}", read("broken.json"));
    reading(BOOK, "import", "-", "--into", "no/folder.json").exits(4).mentions("no such folder");
    reading(BOOK, "import", "-", "--into", ".").exits(3);
    run("import", "none.bib", "--into", "mine.json").exits(3).mentions("there is no such file");
    run("import", ".").exits(3).mentions("it is a folder");
    run("import", "zotero.bib", "--into", "-").exits(2);
    run("import", "zotero.bib", "-c", "mine.json").exits(2);
    run("import", "-", "-").exits(2);
    run("import", "zotero.bib", "--format", "xml").exits(2).mentions("it takes bibtex, ris");
    assertFiles("broken.json");
  }

  @ParameterizedTest
  @ValueSource(strings = {"bibtex", "ris", "medline", "csl-json", "endnote", "jsonl"})
  void anythingAtAllIsAnsweredWithoutABug(String format) {
    List<String> texts =
        List.of(
            "{".repeat(100_000),
            "[".repeat(100_000),
            "@a{".repeat(20_000),
            "@a{k, title = " + "{".repeat(50_000),
            "@a{k, title = " + "{".repeat(20_000) + "x" + "}".repeat(20_000) + "}",
            "@string{a = b}@string{b = a}@string{c = c # c}@misc{k, title = a # b # c}",
            "@misc{k, title = {" + "\\'".repeat(10_000) + "}}",
            "@misc{k, author = {" + "a and ".repeat(10_000) + "}}",
            "TY  - \nER  - \n".repeat(1000),
            "TY  - JOUR\nAU  - ,,,\nPY  - ////\nDA  - 2019/99/99\nSN  - ;\nER  - ",
            "%0 \n%A ,\n%D 99999999999\n%@ ;;\n%U \n",
            "\u0001\u001b[2J\u202e\ud800",
            "[{\"id\": {}, \"author\": [[]], \"issued\": {\"date-parts\": [[1e999]]}}]",
            "\\",
            "@",
            "%",
            "TY",
            "\"",
            "@misc{k,title=\"",
            "@misc(k,title={)})",
            "null");
    for (String text : texts) {
      Run run = reading(text, "import", "-", "--format", format);
      assertTrue(List.of(0, 1, 3).contains(run.code()), run::toString);
      assertFalse(run.err().contains("\u001b"), run::toString);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"bibtex", "ris", "csl-json", "json", "jsonl"})
  void whatQicatExportsComesBack(String format) throws IOException {
    if (Formats.named(format) == null) {
      return;
    }
    Run exported = run("list", "--format", format).exits(0);
    String read = format.equals("json") ? "csl-json" : format;
    Run imported = reading(exported.out(), "import", "-", "-f", read).exits(0);
    String[] fields = {"list", "-f", "csv", "-F", "id,title,author,issued,doi,topic"};
    String[] again = Arrays.copyOf(fields, fields.length + 2);
    again[fields.length] = "-c";
    again[fields.length + 1] = "-";
    reading(imported.out(), again).exits(0).prints(run(fields).exits(0).out());
  }

  @Test
  void whereItCannotBeWrittenItSaysWhatToDo() throws IOException {
    Run.piped()
        .in(folder)
        .words("import", "zotero.bib", "--into", "none/mine.json")
        .exits(4)
        .mentions("there is no such folder")
        .mentions("mend that and run it again, or give another name to --into");
  }

  @Test
  void whatIsHardToCarryComesBackToo() throws IOException {
    String catalogue =
        "[{\"id\":\"a\",\"title\":\"T\",\"topics\":[\"t, with comma\",\"u; semi\"],"
            + "\"issued\":\"2020-01-02/2020-02-03\",\"custom\":{\"x\":[1,null,true]}}]";
    String csl = reading(catalogue, "export", "-c", "-", "-f", "csl-json").exits(0).out();
    String back = reading(csl, "import", "-", "-f", "csl-json").exits(0).out();
    Run run = reading(back, "list", "-c", "-", "-f", "csv", "-F", "topic,issued").exits(0);
    run.prints("topics,issued\r\n\"t,-with-comma; u;-semi\",2020-01-02/2020-02-03\r\n");
    run = reading(back, "list", "-c", "-", "-f", "jsonl").exits(0);
    assertTrue(run.out().contains("\"custom\":{\"x\":[1,null,true]}"), run::toString);
    String bibtex = reading(catalogue, "export", "-c", "-", "-f", "bibtex").exits(0).out();
    back = reading(bibtex, "import", "-", "-f", "bibtex").exits(0).out();
    assertTrue(back.contains("\"date-parts\""), back);
    reading(back, "list", "-c", "-", "-f", "csv", "-F", "issued")
        .exits(0)
        .prints("issued\r\n2020-01-02/2020-02-03\r\n");
  }

  @Test
  void othersWhoAreNotNamedComeBackToo() {
    for (String author : List.of("Doe, Jane and others", "Doe, Jane and Roe, R and others")) {
      String bibtex = "@book{a,\n  author = {" + author + "},\n  title = {T}\n}\n";
      String read = reading(bibtex, "import", "-", "-f", "bibtex").exits(0).out();
      reading(read, "export", "-c", "-", "-f", "bibtex").exits(0).prints(bibtex);
      reading(read, "list", "-c", "-", "-f", "table", "-F", "author")
          .exits(0)
          .prints("Doe et al.\n");
    }
  }

  @Test
  void aReportOnATerminalIsInColumns() {
    Run run = Run.onTerminal(60).in(folder);
    run.words("import", "zotero.bib", "--into", "mine.json").exits(0);
    assertEquals(
        "added       greenhalgh_spreading_2019     Spreading and sca…",
        run.out().lines().findFirst().orElse("").replaceAll(" +$", ""),
        run::toString);
  }
}
