package qicat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Titles with the tags that Zotero writes: off where people read, kept where data is passed on. */
class TaggedTitleTest {
  private static final String TITLE =
      "<i>Escherichia coli</i> and H<sub>2</sub>O: p < 0.05 in <b>wards</b>";
  private static final String PLAIN = "Escherichia coli and H2O: p < 0.05 in wards";
  private static final String CATALOGUE =
      "[{\"id\":\"a\",\"type\":\"article-journal\",\"title\":\""
          + TITLE
          + "\",\"author\":[{\"family\":\"Doe\",\"given\":\"Jane\"}],"
          + "\"container-title\":\"Journal of <i>Things</i>\",\"issued\":{\"date-parts\":[[2019]]}}]";

  @TempDir private Path folder;

  @BeforeEach
  void write() throws IOException {
    Files.writeString(folder.resolve("c.json"), CATALOGUE);
  }

  private String out(Run run, String... words) {
    String[] all = new String[words.length + 2];
    System.arraycopy(words, 0, all, 0, words.length);
    all[words.length] = "--catalogue";
    all[words.length + 1] = "c.json";
    return run.in(folder).words(all).exits(0).out();
  }

  private String piped(String... words) {
    return out(Run.piped(), words);
  }

  @Test
  void peopleReadItPlain() {
    assertTrue(piped("list").contains(PLAIN));
    assertTrue(piped("show", "a").contains(PLAIN));
    assertTrue(out(Run.onTerminal(120), "list").contains(PLAIN));
    assertEquals(PLAIN + "\n", piped("list", "--template", "{title}"));
    assertTrue(piped("list", "--format", "html").contains("data-citation=\"Doe J. Escherichia "));
  }

  @Test
  void wordsAreFoundAcrossTags() {
    assertTrue(piped("search", "\"escherichia coli and h2o\"").contains(PLAIN));
    assertEquals("a\n", piped("search", "title:h2o", "--format", "ids"));
    Run.piped().in(folder).words("search", "title:sub", "--strict", "-c", "c.json").exits(1);
  }

  @Test
  void dataStaysAsItIs() {
    String json = TITLE.replace("\"", "\\\"");
    for (String format : new String[] {"json", "jsonl", "csl-json", "csv", "ris"}) {
      String written = piped("list", "--format", format);
      assertTrue(written.contains(json), written);
    }
    assertTrue(piped("list", "--format", "json", "--fields", "title").contains(json));
  }

  @Test
  void markupLanguagesSetIt() {
    assertTrue(
        piped("list", "--format", "html")
            .contains(
                "<i>Escherichia coli</i> and H<sub>2</sub>O: p &lt; 0.05 in <b>wards</b></h2>"));
    assertTrue(
        piped("search", "coli", "--format", "html")
            .contains("<i>Escherichia <mark>coli</mark></i>"));
    assertTrue(
        piped("list", "--format", "markdown")
            .contains("*Escherichia coli* and H<sub>2</sub>O: p \\< 0.05 in **wards**."));
    String bibtex = piped("list", "--format", "bibtex");
    assertTrue(
        bibtex.contains(
            "title = {\\emph{Escherichia coli} and {H}\\textsubscript{2}{O:} p {\\textless} 0.05"
                + " in \\textbf{wards}}"),
        bibtex);
  }

  @Test
  void referencesSetIt() {
    String html = piped("cite", "a", "--style", "bmj", "--format", "html");
    assertTrue(
        html.contains("<i>Escherichia coli</i> and H<sub>2</sub>O: p &lt; 0.05 in <b>wards</b>"),
        html);
    assertTrue(html.contains("<i>Journal of </i>Things"), html);
    String text = piped("cite", "a", "--style", "bmj");
    assertTrue(text.contains(PLAIN + "."), text);
  }

  @Test
  void bibtexBringsItBack() throws IOException {
    Files.writeString(folder.resolve("x.bib"), piped("list", "--format", "bibtex"));
    String back = Run.piped().in(folder).words("import", "x.bib").exits(0).out();
    assertTrue(back.contains(TITLE), back);
    assertTrue(back.contains("Journal of <i>Things</i>"), back);
  }

  @Test
  void aPlainTitleIsTheSameWork() throws IOException {
    String plain = "[{\"id\":\"b\",\"title\":\"" + PLAIN + "\",\"author\":[{\"family\":\"Doe\"}]}]";
    Files.writeString(folder.resolve("x.json"), plain);
    String told =
        Run.piped().in(folder).words("import", "x.json", "--into", "c.json").exits(0).out();
    assertEquals("present\ta\t" + PLAIN + "\n", told.replace("there", "present"));
    assertEquals(CATALOGUE, Files.readString(folder.resolve("c.json")));
    String second = CATALOGUE.replace("\"a\"", "\"b\"").replace("<i>", "").replace("</i>", "");
    String both =
        CATALOGUE.substring(0, CATALOGUE.length() - 1) + "," + second.substring(1).strip();
    Files.writeString(folder.resolve("both.json"), both);
    String found = Run.piped().in(folder).words("check", "both.json").out();
    assertTrue(found.contains("duplicate-work"), found);
  }

  @Test
  void tagsWithoutEndAreText() throws IOException {
    String many = "<i>".repeat(10_000);
    for (String title : new String[] {"a<b>c", many, many + "x" + "</b></i>".repeat(10_000)}) {
      Files.writeString(folder.resolve("c.json"), "[{\"id\":\"a\",\"title\":\"" + title + " z\"}]");
      for (String format : new String[] {"text", "html", "markdown", "bibtex", "json"}) {
        assertTrue(piped("list", "--format", format).contains(" z"), format);
      }
      assertTrue(piped("cite", "a").contains(" z"));
      Files.writeString(folder.resolve("x.bib"), piped("list", "--format", "bibtex"));
      String back = Run.piped().in(folder).words("import", "x.bib").exits(0).out();
      assertTrue(
          back.contains(title.startsWith(many) && title.length() > many.length() ? "x" : title));
    }
    Files.writeString(folder.resolve("c.json"), "[{\"id\":\"a\",\"title\":\"a<b>c\"}]");
    assertEquals("a<b>c\n", piped("list", "--template", "{title}"));
    assertTrue(piped("list", "--format", "html").contains("a&lt;b&gt;c"));
  }
}
