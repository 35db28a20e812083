package qicat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** {@code cite}: what is cited, in which order, and how it is written. */
class CiteCommandTest {
  /** All entries in the styles that are asked for most, held against files. */
  @TestFactory
  Stream<DynamicTest> references() {
    return Stream.of("vancouver", "bmj", "apa", "harvard")
        .map(
            style ->
                DynamicTest.dynamicTest(
                    style,
                    () -> {
                      Run run = Run.run("cite", "--style", style).exits(0).says("");
                      Golden.assertFile("golden/cite." + style + ".txt", run.out(), run);
                    }));
  }

  @TestFactory
  Stream<DynamicTest> notations() {
    return Stream.of("html", "markdown")
        .map(
            notation ->
                DynamicTest.dynamicTest(
                    notation,
                    () -> {
                      Run run =
                          Run.run("cite", "--part", "series", "--year", "2019", "-f", notation)
                              .exits(0);
                      Golden.assertFile("golden/cite." + notation, run.out(), run);
                    }));
  }

  @Test
  void namedEntriesAreCitedInTheirOrderAndOnce() {
    Run.run("cite", "shah-data", "10.1136/bmj.k4907", "https://doi.org/10.1136/bmj.l189")
        .exits(0)
        .prints(
            "1. Shah A. Using data for improvement. BMJ [Internet]. 2019 Feb 15;364:l189."
                + " Available from: https://doi.org/10.1136/bmj.l189\n"
                + "2. Mannion R, Davies H. Understanding organisational culture for healthcare"
                + " quality improvement. BMJ [Internet]. 2018 Nov 28;363:k4907. Available from:"
                + " https://doi.org/10.1136/bmj.k4907\n");
    Run.run("cite", "doi:", "10.1136/bmj.k4907", "--in-text", "--style", "apa")
        .prints("(Mannion & Davies, 2018)\n");
  }

  @Test
  void aNameThatIsWrongBesideOthersIsTold() {
    Run run = Run.run("cite", "shah-data", "mannion-cultre").exits(1);
    assertEquals(1, run.out().lines().count(), run.toString());
    run.mentions("no entry is called \"mannion-cultre\"; near it:").mentions("mannion-culture");
  }

  @Test
  void otherWordsAreAQuery() {
    String best = Run.run("search", "culture", "-f", "ids").out().lines().findFirst().orElse("");
    assertEquals(
        Run.run("cite", best).out(), Run.run("cite", "culture", "--limit", "1").exits(0).out());
    Run.run("cite", "culture", "-n1").says("qicat: 1 of 2 entries\n");
    Run.run("cite", "zebra").exits(1).prints("").mentions("zebra matches nothing");
    Run.run("cite", "engagment", "--strict").exits(1).prints("");
    Run.run("cite", "titel:x").exits(2).prints("");
  }

  @Test
  void filtersAndOrderHoldForNamedEntriesToo() {
    Run.run("cite", "shah-data", "mannion-culture", "--year", "2018", "--style", "apa", "--in-text")
        .prints("(Mannion & Davies, 2018)\n");
    Run.run("cite", "shah-data", "--year", "2018")
        .exits(1)
        .prints("")
        .says("qicat: the filters let none of these entries through\n");
    String sorted = Run.run("cite", "shah-data", "mannion-culture", "--sort", "year").out();
    assertTrue(sorted.startsWith("1. Mannion"), sorted);
  }

  @Test
  void onATerminalALineHangs() {
    Run.onTerminal(60)
        .words("cite", "shah-data")
        .prints(
            """
            1. Shah A. Using data for improvement. BMJ [Internet]. 2019
               Feb 15;364:l189. Available from:
               https://doi.org/10.1136/bmj.l189
            """);
    Run.onTerminal(60)
        .words("cite", "shah-data", "--style", "apa")
        .prints(
            """
            Shah, A. (2019). Using data for improvement. The BMJ, 364,
                Article l189. https://doi.org/10.1136/bmj.l189
            """);
  }

  @Test
  void wrongOptions() {
    Run.run("cite", "shah-data", "--style", "vancuver")
        .exits(2)
        .says(
            "qicat: there is no citation style \"vancuver\"\n  did you mean vancouver?\n"
                + "  qicat help styles shows all\n");
    Run.run("cite", "--style", "no/such.csl")
        .exits(2)
        .says("qicat: no/such.csl is not there\n  styles: https://www.zotero.org/styles\n");
    Run.run("cite", "--style", "").exits(2).mentions("there is no citation style \"\"");
    Run.run("cite", "--locale", "xx")
        .exits(2)
        .says(
            "qicat: --locale does not know the language \"xx\"\n"
                + "  it takes a code such as en-GB, de or fr\n"
                + "  qicat help languages shows all\n");
    Run.run("cite", "--locale", "en_GV").exits(2).mentions("did you mean en-GB?");
    Run.run("cite", "--format", "csv").exits(2).mentions("it takes text, html, markdown");
    Run.run("cite", "-c", "no-such.json").exits(3);
  }

  @Test
  void styleAndLanguageInAnyCase() {
    Run.run("cite", "delgado-population", "--style", "HARVARD", "--locale", "DE", "--in-text")
        .exits(0)
        .prints("(Delgado u. a., 2021)\n");
  }

  @Test
  void aStyleOfAFile() {
    Run.run("cite", "shah-data", "--style", "src/test/resources/cite/small.csl")
        .exits(0)
        .prints("Using data for improvement | Amar Shah | 2019\n");
  }

  @Test
  void aStyleThatFailsIsNamedAndNoBug(@TempDir Path folder) throws IOException {
    String small = Files.readString(Path.of("src/test/resources/cite/small.csl"));
    String place = "<text macro=\"names\"/>";
    String fails = "<text term=\"editor\" form=\"odd\"/>";
    Path style = folder.resolve("odd.csl");
    Files.writeString(style, small.replace(place, "<date/>"));
    Run.run("cite", "shah-data", "--style", style.toString())
        .exits(2)
        .prints("")
        .mentions("odd.csl is not valid CSL: Date element does not select a variable");
    Files.writeString(style, small.replace(place, fails));
    Run.run("cite", "shah-data", "--style", style.toString())
        .exits(2)
        .prints("")
        .mentions("odd.csl cannot write references: Unknown term form: odd");
    Files.writeString(
        style, small.replace(place, "<choose><if type=\"book\">" + fails + "</if></choose>"));
    Run.piped()
        .reading(
            "[{\"id\":\"a\",\"type\":\"book\",\"title\":\"A\"},{\"id\":\"b\",\"title\":\"B\"}]")
        .words("cite", "-c", "-", "--style", style.toString())
        .exits(2)
        .prints("B\n")
        .says("qicat: the style cannot write a reference for a: Unknown term form: odd\n");
    Files.writeString(
        style,
        small.replace(
            "<text variable=\"title\" font-weight=\"bold\"/>",
            "<choose><if type=\"book\">" + fails + "</if></choose>"));
    Run.piped()
        .reading(
            "[{\"id\":\"b\",\"title\":\"B\"},{\"id\":\"a\",\"type\":\"book\",\"title\":\"A\"}]")
        .words("cite", "-c", "-", "--in-text", "--style", style.toString())
        .exits(2)
        .prints("")
        .mentions("odd.csl cannot cite a: Unknown term form: odd");
  }

  @Test
  void whatAStyleDoesNotPrintIsTold() {
    Run.piped()
        .reading("[{\"id\":\"a\"},{\"id\":\"b\",\"title\":\"T\"}]")
        .words("cite", "-c", "-")
        .exits(0)
        .prints("2. T.\n")
        .says("qicat: the style prints nothing of a\n");
    Run.piped()
        .reading("[{\"id\":\"a\"}]")
        .words("cite", "-c", "-", "-f", "html")
        .exits(1)
        .prints("")
        .says("qicat: the style prints nothing of what is to be cited\n");
  }

  @Test
  void aCatalogueOfAnotherTool() {
    Run.piped()
        .reading("[{\"id\":1,\"type\":\"book\",\"title\":\"T\",\"publisher\":\"P\\u001b[31m\"}]")
        .words("cite", "-c", "-", "--style", "ama")
        .exits(0)
        .prints("1. T. P␛[31m\n");
  }
}
