package qicat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import qicat.command.Context;
import qicat.console.Console;
import qicat.console.Out;

/** Lines as they are typed: their answer, what is said besides, and the exit code. */
class CommandTest {
  @Test
  void theSeriesIsWhole() {
    assertEquals(42, Run.run("list").exits(0).says("").out().lines().count());
    assertEquals(
        25, Run.run("list", "--part", "series", "--format", "ids").exits(0).out().lines().count());
    assertEquals(2, Run.run("search", "author:dixon-woods").exits(0).out().lines().count());
    assertEquals(2, Run.run("search", "author:\"dixon-woods\"").exits(0).out().lines().count());
    assertEquals(2, Run.run("list", "--author", "de longh").exits(0).out().lines().count());
  }

  @Test
  void filtersAreConditionsAndSeveralSectionsAreAChoice() {
    String both =
        Run.run("list", "--section", "editorials", "--section", "essays", "--format", "ids")
            .exits(0)
            .out();
    assertEquals(7, both.lines().count());
    assertEquals(
        "burgess-regulators\n",
        Run.run("list", "--author", "burgess", "--author", "currie", "--format", "ids")
            .exits(0)
            .out());
    assertEquals(
        Run.run("list", "year:2018..2019", "--format", "ids").out(),
        Run.run("list", "--year", "2018..2019", "--format", "ids").exits(0).out());
    assertEquals(
        Run.run("list", "--year", "2018..2019", "--format", "ids").out(),
        Run.run("list", "--year", "2018", "--year", "2019", "--format", "ids").exits(0).out());
    Run.run("list", "--part", "first")
        .exits(2)
        .says("qicat: --part does not take \"first\"\n  it takes series, further-reading\n");
  }

  @Test
  void aListThatIsCutSaysSo() {
    Run.run("list", "--part", "series", "--limit", "20").exits(0).says("qicat: 20 of 25 entries\n");
    Run.run("list", "--part", "series", "-n25").exits(0).says("");
    assertEquals(
        Run.run("list", "--sort", "-year").out().lines().limit(3).toList(),
        Run.run("list", "--sort", "-year", "--limit", "3").out().lines().toList(),
        "the limit comes after the sorting");
    for (String wrong : new String[] {"0", "-1", "x", "1.5", "99999999999"}) {
      Run.run("list", "--limit", wrong).exits(2).mentions("it takes a whole number from 1");
    }
  }

  @Test
  void optionsAndWordsComeInAnyOrder() {
    String expected = Run.run("search", "culture", "--limit", "1").exits(0).out();
    Run.run("--color=never", "search", "--limit=1", "culture").exits(0).prints(expected);
    Run.run("search", "-n", "1", "--", "culture").exits(0).prints(expected);
    Run.run("search", "--limit", "9", "--limit", "1", "culture").exits(0).prints(expected);
  }

  @Test
  void aNegationMayFollowTwoHyphens() {
    String expected =
        Run.run("search", "quality NOT title:quality", "--format", "ids").exits(0).out();
    Run.run("search", "--format", "ids", "--", "quality", "-title:quality")
        .exits(0)
        .prints(expected);
    Run.run("search", "--format", "ids", "quality", "^title:quality").exits(0).prints(expected);
    Run.run("search", "--format", "ids", "quality -title:quality").exits(0).prints(expected);
    Run.run("search", "quality", "-title:quality")
        .exits(2)
        .mentions("to look for a word that begins with -, write it after --");
  }

  @Test
  void nothingFoundIsExitCodeOneAndSaysWhy() {
    Run.run("search", "--strict", "culture", "zebra")
        .exits(1)
        .prints("")
        .says(
            "qicat: no entry matches culture zebra\n"
                + "  zebra matches nothing; without it: 2 entries\n");
    Run.run("list", "--topic", "cultrue")
        .exits(1)
        .prints("")
        .says(
            "qicat: no entry matches topic:cultrue\n"
                + "  topic:cultrue matches nothing; topics near it: culture\n");
    Run.run("search", "title:culture author:burgess")
        .exits(1)
        .says(
            "qicat: no entry matches title:culture author:burgess\n"
                + "  each part matches something, but no entry matches all of them\n"
                + "  without title:culture: 1 entry\n"
                + "  without author:burgess: 2 entries\n");
  }

  @Test
  void countsStandBehindWhatWasFound() {
    assertEquals(
        List.of("mannion-culture", "", "topic\tculture\tCulture\t1"),
        Run.run("search", "author:mannion", "--facets", "--fields", "id")
            .exits(0)
            .out()
            .lines()
            .limit(3)
            .toList());
    for (String query : new String[] {"author:mannion", "title:zebra"}) {
      String json = Run.run("search", query, "--facets", "--format", "json").out();
      assertTrue(json.startsWith("{\n  \"entries\": ["), json);
      assertTrue(json.contains("\"facets\": {"), json);
    }
    Run.run("search", "lean", "--facets", "--format", "ids")
        .exits(2)
        .says(
            "qicat: --facets does not go with --format ids\n"
                + "  it goes with --format table, text, tsv, json\n");
    Run.run("search", "lean", "--explain", "--fields", "id").exits(2).prints("");
    Run.run("topics", "author:mannion")
        .exits(0)
        .prints("culture\tCulture\t1\norganisations\tOrganisations and context\t1\n");
    Run.run("topics", "zebra", "--strict").exits(1).prints("").mentions("zebra matches nothing");
  }

  @Test
  void aQueryIsPointedAt() {
    Run.run("search", "(lean OR", "equity")
        .exits(2)
        .prints("")
        .says(
            "qicat: this bracket is not closed\n"
                + "  (lean OR equity\n"
                + "  ^\n"
                + "  add ) where it ends\n");
    Run.run("search", "日本 titel:x")
        .exits(2)
        .says(
            "qicat: there is no field \"titel\"\n"
                + "  日本 titel:x\n"
                + "       ^\n"
                + "  did you mean title? For a word with a colon, use quotation marks.\n");
    Run.run("search", "x".repeat(10_000) + " )" + " y".repeat(10_000))
        .exits(2)
        .says(
            "qicat: this bracket closes nothing\n"
                + "  …"
                + "x".repeat(29)
                + " )"
                + " y".repeat(14)
                + " …\n"
                + " ".repeat(33)
                + "^\n"
                + "  take it out, or open one before it with (\n");
    Run.run("search", "a\u001b[2J \"b").exits(2).mentions("a␛[2J \"b\n");
    Run.run("search", "")
        .exits(2)
        .says(
            "qicat: there is nothing to search for\n"
                + "  give a word, or list everything: qicat list\n");
    Run.run("search").exits(2).says("qicat: search needs QUERY\n  see: qicat search --help\n");
  }

  @Test
  void wrongWordsAreCorrected() {
    Run.run("serach", "x")
        .exits(2)
        .says(
            "qicat: there is no command \"serach\"\n"
                + "  did you mean search?\n"
                + "  qicat --help shows all commands\n");
    Run.run("culture").exits(2).mentions("to look for it: qicat search culture");
    Run.run("list", "--limt", "3").exits(2).mentions("did you mean --limit?");
    Run.run("list", "--limit")
        .exits(2)
        .says("qicat: list needs a value for --limit: N\n  see: qicat list --help\n");
    Run.run("list", "--format", "xml").exits(2).mentions("it takes table, text, tsv, csv, json");
    Run.run("topics", "--format", "text").exits(2).mentions("it takes table, tsv, csv, json, ids");
    Run.run("list", "--fields", "id,titel").exits(2).mentions("did you mean title?");
    Run.run("list", "--sort", "-yaer").exits(2).mentions("did you mean year?");
    Run.run("list", "--color", "sometimes").exits(2).mentions("it takes auto, always, never");
    Run.run("about", "x")
        .exits(2)
        .says("qicat: \"x\" is one word too many\n  see: qicat about --help\n");
    Run.run("help", "serach").exits(2).mentions("did you mean search?");
  }

  @Test
  void helpAndVersionAreAnswers() {
    assertTrue(Run.run("--version").exits(0).says("").out().startsWith("qicat "));
    assertEquals(Run.run().exits(0).says("").out(), Run.run("--help").exits(0).says("").out());
    assertEquals(Run.run("help").out(), Run.run("-h").out());
    Run.run("search", "--", "--help").exits(0).prints(Run.run("search", "help").out());
  }

  @Test
  void anEntryIsNamedInManyWays() {
    String expected = Run.run("show", "greenhalgh-spreading").exits(0).out();
    for (String name :
        new String[] {
          "Greenhalgh-Spreading",
          "greenhalgh",
          "10.1136/bmj.l2068",
          "10.1136/BMJ.L2068",
          "doi:10.1136/bmj.l2068",
          "https://doi.org/10.1136/bmj.l2068",
          "http://dx.doi.org/10.1136/bmj.l2068.",
          "https://www.bmj.com/content/365/bmj.l2068",
          "https://www.bmj.com/content/365/bmj.l2068.full.pdf",
          "spreading and scaling up",
          "https://www.bmj.com/content/365/bmj.l2068?utm_source=x#top"
        }) {
      Run.run("show", name).exits(0).says("").prints(expected);
    }
    Run.run("show", "spreading", "scaling", "innovation").exits(0).says("").prints(expected);
    Run.run("show", "DOI:", "10.1136/bmj.l2068").exits(0).says("").prints(expected);
    Run.run("show", "greenhalgh", "10.1136/bmj.l2068").exits(0).prints(expected);
    Run.run("show", "using", "data", "--fields", "id").exits(0).prints("id:\tshah-data\n");
    Run.run("show", "10.1136/bmj.l206").exits(1).mentions("near it:\n  greenhalgh-spreading");
    Run.run("show", "10.1000/182")
        .exits(1)
        .says("qicat: no entry is called \"10.1000/182\"\n  qicat list shows all entries\n");
    Run.run("show", "978-1-911615-56-9", "--format", "ids").exits(0).prints("jones-made-simple\n");
    Run.run("show", "9781911615569", "--format", "ids").exits(0).prints("jones-made-simple\n");
    String two = Run.run("show", "mannion-culture", "greenhalgh-spreading", "-fids").exits(0).out();
    assertEquals("mannion-culture\ngreenhalgh-spreading\n", two);
  }

  @Test
  void anExactNameBeatsAGuess() {
    String catalogue =
        "[{\"id\":\"u1\",\"URL\":\"https://youtube.com/watch?v=abc\"},{\"id\":\"u2\",\"URL\":\"https://youtube.com/watch?v=def\"},"
            + "{\"id\":\"d\",\"DOI\":\"10.1234/abcd12345\"},{\"id\":\"e\",\"URL\":\"https://other.org/x/abcd12345\"},"
            + "{\"id\":\"http://zotero.org/users/1/ABC\",\"DOI\":\"10.1002/(SICI)1097<693::AID>3.0.CO;2-O\"}]";
    String[][] names = {
      {"https://youtube.com/watch?v=abc", "u1"},
      {"youtube.com/watch?v=def", "u2"},
      {"https://other.org/x/abcd12345", "e"},
      {"https://publisher.org/abcd12345/pdf", "d"},
      {"HTTP://zotero.org/users/1/ABC", "http://zotero.org/users/1/ABC"},
      {"http://zotero.org/users/1/A", "http://zotero.org/users/1/ABC"},
      {
        "https://doi.org/10.1002/(SICI)1097%3C693::AID%3E3.0.CO;2-O",
        "http://zotero.org/users/1/ABC"
      },
    };
    for (String[] name : names) {
      Run.piped()
          .reading(catalogue)
          .words("show", name[0], "-c", "-", "-fids")
          .exits(0)
          .prints(name[1] + "\n");
    }
    Run.piped()
        .reading(catalogue)
        .words("show", "https://youtube.com/watch?v=OTHER", "-c", "-")
        .exits(1);
    Run.run("show", "urn:isbn:9781911615569", "-fids").exits(0).prints("jones-made-simple\n");
    Run.run("show", "ISBN-13:", "978-1-911615-56-9", "-fids")
        .exits(0)
        .prints("jones-made-simple\n");
  }

  @Test
  void anAuthorWhoIsNamedTwiceHasOneEntry() {
    Run.piped()
        .reading("[{\"id\":\"d\",\"author\":[{\"family\":\"Smith\"},{\"family\":\"Smith\"}]}]")
        .words("authors", "-c", "-")
        .exits(0)
        .prints("Smith\tSmith\t1\n");
  }

  @Test
  void aColumnMayFillLate() {
    StringBuilder items = new StringBuilder("[");
    for (int i = 0; i < 230; i++) {
      items.append(i == 0 ? "" : ",").append("{\"id\":\"e").append(i).append("\",\"title\":\"T\"");
      items.append(i < 210 ? "}" : ",\"author\":[{\"family\":\"Lateauthor\"}]}");
    }
    Run run =
        Run.onTerminal(120).reading(items.append("]").toString()).words("list", "-c", "-").exits(0);
    assertTrue(run.out().contains("Lateauthor"), run::toString);
  }

  @Test
  void slipsWithOptionsAreNoticed() {
    Run.run("search", "lean", "--author", "--topic", "lean")
        .exits(2)
        .says("qicat: search needs a value for --author: NAME\n  see: qicat search --help\n");
    Run.run("list", "-limit", "3").exits(2).mentions("did you mean --limit?");
    Run.run("list", "-sort", "year").exits(2).mentions("did you mean --sort?");
    for (String word : List.of("-culture", "-staff", "-nhs", "-data", "-hospital", "-über")) {
      for (String command : List.of("list", "search")) {
        Run.run(command, word).exits(2).mentions("there is no option " + word);
      }
    }
    Run.run("list", "-s", "-title", "-Fid", "-fids", "-n", "2").exits(0);
    Run.run("list", "--color").exits(2).mentions("needs a value for --color");
    Run.run("list", "--author", "").exits(2).mentions("--author needs a value: NAME");
    Run.run("list", "--year", "soon").exits(2).mentions("--year \"soon\": this is not a number");
    Run.run("list", "-c", "").exits(2).mentions("--catalogue needs the name of a file");
    Run.run("list", "--format", "JSON", "--part", "Series", "--limit", "1").exits(0);
    assertEquals(Run.run("list", "--help").out(), Run.run("list", "-hn3").exits(0).out());
  }

  @Test
  void aFileMayBeCalledLikeACommand(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("list");
    Files.writeString(file, "[{\"id\": \"x\"}]");
    Run.run("-c", file.toString(), "show", "x", "-fids").exits(0).prints("x\n");
    Run.run("-c", "list", "show", "--help").exits(0).prints(Run.run("help", "show").out());
    Run.run("serach", "--help").exits(2).mentions("did you mean search?");
  }

  @Test
  void aLineDoesNotDependOnTheOneBeforeIt() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Console console =
        new Console(
            new Out(bytes, false, 80, false),
            new Out(OutputStream.nullOutputStream(), false, 80, false),
            new ByteArrayInputStream("[{\"id\": \"x\"}]".getBytes(StandardCharsets.UTF_8)),
            Map.of());
    Cli cli = new Cli(new Context(console, Map.of()));
    assertEquals(0, cli.run("show", "x", "-c", "-", "--color", "always"));
    bytes.reset();
    assertEquals(0, cli.run("show", "mannion-culture", "--fields", "id"));
    assertEquals("id:\tmannion-culture\n", bytes.toString(StandardCharsets.UTF_8));
    bytes.reset();
    assertEquals(0, cli.run("list", "-c", "-", "-fids"), "standard input is kept");
    assertEquals("x\n", bytes.toString(StandardCharsets.UTF_8));
  }

  @Test
  void anAnswerThatIsLostIsNeverASuccess() {
    for (String line :
        List.of(
            "list --limit 1",
            "topics --limit 1",
            "search zebra --format csv",
            "show shah-data xyzzy")) {
      assertEquals(4, writingTo("No space left on device", line), line);
    }
  }

  @Test
  void tooLittleMemoryIsSaid() {
    Context context =
        new Context(
            new Console(
                new Out(OutputStream.nullOutputStream(), false, 80, false),
                new Out(OutputStream.nullOutputStream(), false, 80, false),
                new InputStream() {
                  @Override
                  public int read() {
                    throw new OutOfMemoryError();
                  }
                },
                Map.of()),
            Map.of());
    assertEquals(3, new Cli(context).run("list", "-c", "-"));
  }

  @Test
  void anEmptyCatalogueSaysSo() {
    Run.piped()
        .reading("[]")
        .words("list", "-c", "-")
        .exits(1)
        .says("qicat: this catalogue holds no entries\n");
  }

  @Test
  void anArgumentCannotForgeALine() {
    Run.run("search", "x\nqicat: forged").exits(1);
    // What is said is three lines: the complaint, what emptied the answer, what to do.
    String said = Run.run("list", "--author", "x\nqicat: forged").err();
    assertEquals(3, said.lines().count(), said);
    assertEquals(1, said.lines().filter(line -> line.startsWith("qicat:")).count(), said);
  }

  @Test
  void jsonHasTopicsThatComeFromKeywords() {
    Run.piped()
        .reading("[{\"id\": \"a\", \"keyword\": \"audit, lean\"}]")
        .words("list", "-c", "-", "--format", "json", "--fields", "id,topic")
        .exits(0)
        .prints(
            """
            [
              {
                "id": "a",
                "topics": [
                  "audit",
                  "lean"
                ]
              }
            ]
            """);
  }

  @Test
  void sectionsOfAReferenceManagerMakeNoHeadings() {
    Run.onTerminal(80)
        .reading(
            "[{\"id\":\"a\",\"section\":\"Opinion\"},{\"id\":\"b\"},{\"id\":\"c\",\"section\":\"Opinion\"}]")
        .words("list", "-c", "-", "--fields", "id,section")
        .exits(0)
        .prints("a  Opinion\nb\nc  Opinion\n");
  }

  @Test
  void whoHasNoFamilyNameIsSeen() {
    String catalogue =
        "[{\"id\":\"a\",\"title\":\"T\",\"author\":[{\"given\":\"Plato\"},"
            + "{\"name\":\"A Group\",\"sequence\":\"additional\"}]}]";
    String[][] answers = {
      {"table", "Plato, A Group\n"},
      {"text", "author:\tPlato, A Group\n"},
      {"csv", "author\r\nPlato; A Group\r\n"},
    };
    for (String[] answer : answers) {
      Run.piped()
          .reading(catalogue)
          .words("list", "-c", "-", "-f", answer[0], "-F", "author")
          .exits(0)
          .prints(answer[1]);
    }
    Run page = Run.piped().reading(catalogue).words("list", "-c", "-", "-f", "html").exits(0);
    assertTrue(page.out().contains("\"Plato, A Group. T.\""), page::toString);
  }

  @Test
  void aLaterRowKeepsItsId() {
    StringBuilder items = new StringBuilder("[");
    for (int i = 0; i < 300; i++) {
      items
          .append(i == 0 ? "" : ",")
          .append("{\"id\":\"")
          .append(i < 250 ? "e" + i : "a-much-longer-id-" + i);
      items.append("\",\"title\":\"A title\"}");
    }
    Run run =
        Run.onTerminal(80).reading(items.append("]").toString()).words("list", "-c", "-").exits(0);
    assertTrue(run.out().contains("a-much-longer-id-299  A title"), run::toString);
  }

  @Test
  void everyFieldIsShown() {
    Run run =
        Run.piped()
            .reading(
                "[{\"id\":\"a\",\"editor\":[{\"family\":\"B\",\"given\":\"C\"},{\"literal\":\"WHO\"}],"
                    + "\"accessed\":{\"date-parts\":[[2020,1,2]]},\"ISSN\":[\"1\",\"2\"],\"custom\":{\"k\":true}}]")
            .words("show", "a", "-c", "-")
            .exits(0);
    run.prints(
        "id:\ta\neditor:\tC B, WHO\naccessed:\t2020-01-02\nISSN:\t1; 2\ncustom:\tk: true\nplace:\t1 of 1 in"
            + " the catalogue\n");
  }

  @Test
  void whoEditedAWorkIsFoundAndSeenWhereNobodyWroteIt() {
    String books =
        "[{\"id\":\"a\",\"title\":\"Edited\",\"editor\":[{\"family\":\"Ed\",\"given\":\"Itor\"}]},"
            + "{\"id\":\"b\",\"title\":\"Two\",\"editor\":[{\"family\":\"Ed\"},{\"family\":\"Bo\"}]},"
            + "{\"id\":\"c\",\"title\":\"In it\",\"author\":[{\"family\":\"Au\"}],"
            + "\"editor\":[{\"family\":\"Ed\"}]}]";
    Run.piped().reading(books).words("search", "-c", "-", "itor", "-f", "ids").prints("a\n");
    Run.piped().reading(books).words("list", "-c", "-", "editor:bo", "-f", "ids").prints("b\n");
    Run.piped()
        .reading(books)
        .words("list", "-c", "-", "-f", "tsv")
        .prints("a\tEdited\t\t\nb\tTwo\t\t\nc\tIn it\tAu\t\n");
    Run table = Run.piped().reading(books).words("list", "-c", "-", "-f", "table", "-F", "author");
    table.prints("Ed (ed.)\nEd, Bo (eds)\nAu\n");
    Run markdown = Run.piped().reading(books).words("list", "-c", "-", "-f", "markdown");
    for (String line : List.of("Itor Ed, editor. Edited.", "Ed, Bo, editors. Two.", "Au. In it.")) {
      assertTrue(markdown.out().contains(line), markdown.out());
    }
    Run page = Run.piped().reading(books).words("list", "-c", "-", "-f", "html");
    assertTrue(page.out().contains("Ed I, editor. Edited."), page.out()); // to be copied
    assertTrue(page.out().contains("Edited by <bdi>Itor Ed</bdi>"), page.out());
    assertTrue(page.out().contains("<bdi>Au</bdi>; edited by <bdi>Ed</bdi>"), page.out());
  }

  @Test
  void anUnclearNameListsCandidates() {
    Run many = Run.run("show", "shah").exits(1).prints("");
    many.mentions("\"shah\" names 2 entries:\n");
    many.mentions("  shah-crisis  Quality improvement at times of crisis\n");
    Run.run("show", "greenhalgh-sprading")
        .exits(1)
        .prints("")
        .mentions("near it:\n  greenhalgh-spreading");
    Run.run("show", "xyzzy")
        .exits(1)
        .prints("")
        .says("qicat: no entry is called \"xyzzy\"\n  qicat list shows all entries\n");
    Run half = Run.run("show", "mannion-culture", "xyzzy", "--format", "ids").exits(1);
    half.prints("mannion-culture\n").mentions("xyzzy");
  }

  @Test
  void anotherCatalogueIsRead(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("a b.json");
    Files.writeString(file, "[{\"id\": \"x\", \"title\": \"Other\"}]");
    Run.run("list", "-c", file.toString()).exits(0).prints("x\tOther\t\t\n");
    Run.run("-c", file.toString(), "list").exits(0).prints("x\tOther\t\t\n");
    Run.piped()
        .with("QICAT_CATALOGUE", file.toString())
        .words("list")
        .exits(0)
        .prints("x\tOther\t\t\n");
    Run.piped().with("QICAT_CATALOGUE", "").words("show", "mannion-culture").exits(0);
    Run.piped().reading("[{\"id\": 1}]").words("list", "-c", "-", "-fids").exits(0).prints("1\n");
    Run.run("list", "-c", folder + "/none.json")
        .exits(3)
        .prints("")
        .says(
            "qicat: "
                + folder
                + "/none.json: there is no such file\n"
                + "qicat: this catalogue cannot be used\n"
                + "  name a file that can be read with --catalogue or QICAT_CATALOGUE, or neither for the"
                + " bundled one\n");
    Run.piped()
        .reading("[{\"id\": \"a\"}, {\"id\": \"a\"}]")
        .words("list", "-c", "-")
        .exits(3)
        .prints("")
        .says(
            "qicat: standard input:1:22: [1].id: there is another entry with the id \"a\"\n"
                + "qicat: this catalogue cannot be used\n"
                + "  the form of a catalogue: qicat help catalogue\n");
  }

  @Test
  void aThousandItemsOfAReferenceManager() {
    StringBuilder items = new StringBuilder("[");
    for (int i = 0; i < 1000; i++) {
      items
          .append(i == 0 ? "" : ",")
          .append("{\"id\":")
          .append(i)
          .append(",\"type\":\"book\",\"title\":\"Work number ");
      items
          .append(i)
          .append(i % 10 == 0 ? " on audit" : "")
          .append("\",\"author\":[{\"family\":\"Writer");
      items
          .append(i % 7)
          .append("\"}],\"issued\":{\"date-parts\":[[")
          .append(1990 + i % 30)
          .append("]]}}");
    }
    String catalogue = items.append("]").toString();
    assertEquals(1000, of(catalogue, "list").out().lines().count());
    assertEquals(100, of(catalogue, "search", "audit").out().lines().count());
    assertEquals("7\n", of(catalogue, "show", "7", "--format", "ids").out());
    assertEquals(
        "id:\t420", of(catalogue, "show", "work number 420").out().lines().findFirst().orElse(""));
    assertEquals(7, of(catalogue, "authors").out().lines().count());
    assertEquals(30, of(catalogue, "years").out().lines().count());
  }

  private static Run of(String catalogue, String... words) {
    String[] all = new String[words.length + 2];
    System.arraycopy(words, 0, all, 0, words.length);
    all[words.length] = "--catalogue";
    all[words.length + 1] = "-";
    return Run.piped().reading(catalogue).words(all).exits(0);
  }

  @Test
  void noDataSteersATerminal() {
    String evil = "\\u001b[2J\\u009b1m\\u0007\\u202e";
    String catalogue =
        "{\"title\":\"T"
            + evil
            + "\",\"about\":\""
            + evil
            + "\",\"sections\":[{\"id\":\"s"
            + evil
            + "\",\"title\":\"S"
            + evil
            + "\"}],\"topics\":[{\"id\":\"t\",\"title\":\""
            + evil
            + "\"}],\"entries\":[{\"id\":\"i"
            + evil
            + "\",\"title\":\""
            + evil
            + "\",\"author\":[{\"family\":\"F"
            + evil
            + "\"}],\"section\":\"s"
            + evil
            + "\",\"topics\":[\"t\"],\"abstract\":\""
            + evil
            + "\",\"k"
            + evil
            + "\":\""
            + evil
            + "\"}]}";
    String[][] lines = {
      {"list"},
      {"show", "i"},
      {"about"},
      {"sections"},
      {"topics"},
      {"authors"},
      {"list", "--format", "csv"},
      {"list", "--format", "json"},
      {"list", "--format", "ids"},
      {"list", "--format", "tsv"},
      {"show", "\u001b[2J"},
      {"list", "--section", "x\u001b[2J\u009b"},
      {"\u001b[2J"},
      {"list", "--\u001b[2J"},
      {"-c", "\u001b[2J", "list"}
    };
    for (String[] words : lines) {
      for (int width : new int[] {30, 120}) {
        String[] all = new String[words.length + 2];
        all[0] = "-c";
        all[1] = "-";
        System.arraycopy(words, 0, all, 2, words.length);
        Run run = Run.onTerminal(width).reading(catalogue).words(all);
        String both = run.both();
        for (int i = 0; i < both.length(); i++) {
          char c = both.charAt(i);
          boolean harmless =
              c >= ' ' && c < 0x7F
                  || c == '\n'
                  || c == '\t'
                  || c > 0x9F && c != '\u202E'
                  || c == '\r' && both.charAt(i + 1) == '\n';
          assertTrue(harmless, () -> "U+" + Integer.toHexString(c) + " from " + run);
        }
      }
    }
  }

  @Test
  void aClosedPipeIsDoneAndAFullDiskIsNot() {
    assertEquals(0, writingTo("Broken pipe", "list"));
    assertEquals(4, writingTo("No space left on device", "list"));
  }

  private static int writingTo(String failure, String line) {
    OutputStream broken =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException(failure);
          }
        };
    Console console =
        new Console(
            new Out(broken, false, 80, false),
            new Out(OutputStream.nullOutputStream(), false, 80, false),
            InputStream.nullInputStream(),
            Map.of());
    return new Cli(new Context(console, Map.of())).run(line.split(" "));
  }

  @Test
  void onlyTheAskedForReadsStandardInput() {
    InputStream forbidden =
        new InputStream() {
          @Override
          public int read() {
            throw new AssertionError("standard input was read");
          }
        };
    Console console =
        new Console(
            new Out(OutputStream.nullOutputStream(), false, 80, false),
            new Out(OutputStream.nullOutputStream(), false, 80, false),
            forbidden,
            Map.of());
    for (String line : new String[] {"list", "about", "search culture", "help", "topics"}) {
      assertEquals(0, new Cli(new Context(console, Map.of())).run(line.split(" ")));
    }
  }

  @Test
  void factsAreCountedInEveryFormat() {
    assertEquals(
        "editorials\tEditorials\t4",
        Run.run("sections").exits(0).out().lines().findFirst().orElse(""));
    assertEquals(7, Run.run("sections", "--format", "ids").out().lines().count());
    Run.run("years", "--format", "csv", "--limit", "1")
        .exits(0)
        .prints("year,title,count\r\n2014,2014,1\r\n")
        .mentions(" years\n")
        .mentions("8 of 42 entries have no year\n");
    assertTrue(
        Run.run("authors", "--format", "json").out().contains("\"author\": \"Bryan Jones\""));
    Run.piped()
        .reading("[]")
        .words("authors", "-c", "-")
        .exits(1)
        .mentions("no entry of this catalogue has authors");
  }
}
