package qicat.cite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import qicat.text.Resource;

/** Styles from files: what is taken, and what is turned away before it can harm. */
class StyleTest {
  private static final Path SMALL = Path.of("src/test/resources/cite/small.csl");
  private static final String WORKS =
      "[{'id':'b','title':'Zwei','author':[{'family':'Beta','given':'B'},{'family':'Gamma'}],"
          + "'issued':{'date-parts':[[2020]]}},"
          + "{'id':'a','title':'Eins','author':[{'family':'Alpha'}]}]";

  @TempDir Path folder;

  private String file(String text) throws IOException {
    return Files.writeString(folder.resolve("x.csl"), text).toString();
  }

  private void refuses(String message, String text) throws IOException {
    String name = file(text);
    assertEquals(message, assertThrows(BadStyle.class, () -> Style.file(name)).getMessage());
  }

  private static String small() throws IOException {
    return Files.readString(SMALL);
  }

  @Test
  void aStyleOfAFile() throws IOException {
    Processor german = new Processor(Style.file(SMALL.toString()), null, Works.of(WORKS));
    assertEquals(
        List.of("Eins | Alpha", "Zwei | B Beta und Gamma | 2020"),
        Notation.TEXT.list(german.references()));
    assertEquals("\\{**Zwei**; **Eins**\\}", Notation.MARKDOWN.of(german.citation()));
    Processor english =
        new Processor(Style.file(file("\uFEFF" + small())), "en-US", Works.of(WORKS));
    assertEquals("Zwei | B Beta and Gamma | 2020", Notation.TEXT.of(english.references().get(1)));
  }

  @Test
  void lettersOfAYearStandOnceWhateverTheQuotationMarks() throws IOException {
    String apa = Resource.text(Style.class, "styles/apa.csl");
    String works =
        "[{'id':'a','title':'One','author':[{'family':'Alpha'}],'issued':'2019'},"
            + "{'id':'b','title':'Two','author':[{'family':'Alpha'}],'issued':'2019'}]";
    for (String written :
        List.of(apa, apa.replace("variable=\"year-suffix\"", "variable = 'year-suffix'"))) {
      Processor processor = new Processor(Style.file(file(written)), "en-US", Works.of(works));
      assertEquals("(Alpha, 2019a; Alpha, 2019b)", Notation.TEXT.of(processor.citation()));
    }
  }

  @Test
  void whatIsNoStyle() throws IOException {
    assertEquals(
        "is not there", assertThrows(BadStyle.class, () -> Style.file("no/such.csl")).getMessage());
    assertEquals(
        "is not there", assertThrows(BadStyle.class, () -> Style.file("a\0.csl")).getMessage());
    assertEquals(
        "is a folder, not a file",
        assertThrows(BadStyle.class, () -> Style.file(folder.toString())).getMessage());
    refuses("is not XML: line 1, column 1", "");
    refuses("is not XML: line 1, column 1", "hello");
    refuses("is not XML: line 2, column 3", "<style>\n</other>");
    refuses("is XML, but not a style of CSL", "<style/>");
    refuses("is XML, but not a style of CSL", "<html xmlns='http://www.w3.org/1999/xhtml'/>");
    refuses(
        "is a style of CSL without citations",
        "<style xmlns='http://purl.org/net/xbiblio/csl'></style>");
    refuses("is larger than any style: more than 1 MiB", " ".repeat((1 << 20) + 1));
    Files.write(folder.resolve("x.csl"), "<é/>".getBytes(StandardCharsets.ISO_8859_1));
    String latin = folder.resolve("x.csl").toString();
    assertEquals(
        "is not text in UTF-8", assertThrows(BadStyle.class, () -> Style.file(latin)).getMessage());
  }

  @Test
  void whatCiteprocJavaCannotRead() throws IOException {
    String names = "<name and=\"text\"/>";
    for (String number : List.of("abc", "99999999999", "")) {
      refuses(
          "is not valid CSL: where a whole number belongs, as in et-al-min, it has none",
          small().replace(names, "<name et-al-min=\"" + number + "\"/>"));
    }
    refuses(
        "is not valid CSL: Encountered `if' node without condition",
        small().replace("<text macro=\"names\"/>", "<choose><if/></choose>"));
    refuses(
        "is not valid CSL: Unknown date part name: q",
        small().replace("<date-part name=\"year\"/>", "<date-part name=\"q\"/>"));
    String macro = "<macro name=\"names\">";
    refuses(
        "is a style of CSL without citations",
        small()
            .replace("<citation>", "<macro name=\"x\"><citation>")
            .replace("</citation>", "</citation></macro>"));
    String gone = file(small().replace(macro, macro + "<text macro=\"gone\"/>"));
    assertEquals(
        "add <macro name=\"gone\">, or take the call out, or take another style",
        assertThrows(BadStyle.class, () -> Style.file(gone)).advice());
  }

  @Test
  void aStyleThatNamesAnother() throws IOException {
    String name =
        file(
            "<style xmlns='http://purl.org/net/xbiblio/csl'><info><link rel='independent-parent'"
                + " href='http://www.zotero.org/styles/bmj'/></info></style>");
    BadStyle refused = assertThrows(BadStyle.class, () -> Style.file(name));
    assertEquals("only names another style, which it depends on", refused.getMessage());
    assertEquals("take that one: http://www.zotero.org/styles/bmj", refused.advice());
  }

  @Test
  void nothingOutsideIsReadAndNothingGrows() throws IOException {
    String message = "has a document type (DOCTYPE), which no style needs";
    refuses(
        message,
        "<!DOCTYPE style [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>\n"
            + small().substring(small().indexOf("<style")).replace("Small", "&x;"));
    refuses(
        message,
        "<!DOCTYPE style [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;'>]>"
            + small().substring(small().indexOf("<style")).replace("Small", "&b;"));
    String here = "<macro name=\"names\">";
    refuses(
        "has a macro that calls itself without end: names",
        small().replace(here, here + "<text macro=\"names\"/>"));
    refuses(
        "calls a macro that it does not have: gone",
        small().replace(here, here + "<text macro=\"gone\"/>"));
    StringBuilder doubling = new StringBuilder();
    for (int i = 0; i < 40; i++) {
      String next = "<text macro=\"m" + (i + 1) + "\"/>";
      doubling.append("<macro name=\"m" + i + "\">" + next + next + "</macro>");
    }
    doubling.append("<macro name=\"m40\"><text variable=\"title\"/></macro>");
    refuses(
        "has macros that call each other too often",
        small().replace(here, doubling + here + "<text macro=\"m0\"/>"));
    refuses(
        "is nested more than 200 elements deep",
        small().replace(here, here + "<group>".repeat(300) + "</group>".repeat(300)));
  }

  @Test
  void aStyleWithoutAListOfReferences() throws IOException {
    String text = small();
    int list = text.indexOf("<bibliography>");
    Style style = Style.file(file(text.substring(0, list) + "</style>"));
    Processor processor = new Processor(style, null, Works.of(WORKS));
    assertEquals(
        "makes no list of references",
        assertThrows(BadStyle.class, processor::references).getMessage());
    assertEquals("{Zwei; Eins}", Notation.TEXT.of(processor.citation()));
  }
}
