package qicat.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.Emphasis;
import org.commonmark.node.Link;
import qicat.markup.Markdown;
import qicat.model.Address;
import qicat.text.Visible;

/** What holds in Markdown for any text whatever. */
class MarkdownProperties {
  /** What is markup somewhere, words between, and characters of every kind. */
  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> pieces =
        Arbitraries.oneOf(
            Arbitraries.of(
                "*",
                "_",
                "**",
                "`",
                "```",
                "~~",
                "~~~",
                "[x]",
                "](y)",
                "![",
                "<b>",
                "<!--",
                "&amp;",
                "&#35;",
                "\\",
                "|",
                "---",
                "===",
                "# ",
                " #",
                "- ",
                "+ ",
                "1. ",
                "2) ",
                "> ",
                "\n",
                "\n\n    ",
                "\t",
                "  \n",
                "http://a.b/c",
                "www.a.b",
                "me@a.b",
                "<a@b.c>",
                "$x$"),
            Arbitraries.of(
                "word", " ", "Zoë’s", "日本語", "مرحبا", "👩‍⚕️", "e\u0301", "\u00a0", "\u202e"),
            Arbitraries.strings().all().ofMaxLength(3),
            Arbitraries.strings().withCharRange('!', '~').ofMaxLength(4));
    return pieces.list().ofMaxSize(12).map(list -> String.join("", list));
  }

  private static String plain(String text) {
    return Visible.line(text).strip();
  }

  @Property
  void aLineShowsTheTextAlone(@ForAll("texts") String text) {
    String line = Markdown.paragraph(Markdown.text(text));
    Assume.that(!line.isEmpty());
    ParsedMarkdown parsed = ParsedMarkdown.gitHub(line).isMadeOf("Document Paragraph Text");
    assertEquals(plain(text), parsed.text());
  }

  @Property
  void anItemShowsTheTextAlone(@ForAll("texts") String text) {
    String line = Markdown.paragraph(Markdown.text(text));
    Assume.that(!line.isEmpty());
    ParsedMarkdown parsed =
        ParsedMarkdown.gitHub("-   " + line + "\n\n    " + line + "\n")
            .isMadeOf("BulletList Document ListItem Paragraph Text");
    assertEquals(plain(text) + plain(text), parsed.text());
  }

  @Property
  void aHeadingShowsTheTextAlone(@ForAll("texts") String text) {
    String line = Markdown.text(text);
    Assume.that(!line.isEmpty());
    ParsedMarkdown parsed =
        ParsedMarkdown.gitHub("## " + line + "\n").isMadeOf("Document Heading Text");
    assertEquals(plain(text), parsed.text());
  }

  @Property
  void aCellShowsTheTextAlone(@ForAll("texts") String text) {
    String line = Markdown.text(text);
    ParsedMarkdown parsed =
        ParsedMarkdown.gitHub("| A | B |\n| --- | --- |\n| " + line + " | x |\n");
    assertEquals(List.of("A", "B", plain(text), "x"), parsed.texts(TableCell.class));
  }

  @Property
  void aLinkShowsTheTextAndLeadsToTheAddress(
      @ForAll("texts") String text, @ForAll("texts") String rest) {
    String address = Address.url("https://example.org/" + rest);
    ParsedMarkdown parsed =
        ParsedMarkdown.gitHub("See " + Markdown.link(Markdown.text(text), address) + ".");
    assertEquals(List.of(plain(text)), parsed.texts(Link.class));
    assertEquals(List.of(address), parsed.addresses());
    assertEquals("See " + plain(text) + ".", parsed.text());
    for (int i = 0; i < address.length(); i++) {
      char c = address.charAt(i);
      assertTrue(c > ' ' && "<>\\\"()|`".indexOf(c) < 0 && !Visible.steers(c), address);
    }
  }

  @Property
  void emphasisShowsTheText(@ForAll("texts") String text) {
    String emphasis = Markdown.emphasis(Markdown.text(text));
    Assume.that(!emphasis.isEmpty());
    ParsedMarkdown parsed = ParsedMarkdown.gitHub("In " + emphasis + ", 2019.");
    assertEquals(1, parsed.all(Emphasis.class).size(), emphasis);
    parsed.isMadeOf("Document Emphasis Paragraph Text");
    assertTrue(plain(text).contains(parsed.texts(Emphasis.class).get(0)), emphasis);
  }

  /** A reader that looks for addresses in the text it has read makes links to what they show. */
  @Property
  void anAddressThatAReaderFindsShowsWhereItLeads(@ForAll("texts") String text) {
    String line = Markdown.paragraph(Markdown.text(text));
    ParsedMarkdown parsed = ParsedMarkdown.withAddresses(line);
    assertEquals(plain(text), parsed.text());
    for (int i = 0; i < parsed.addresses().size(); i++) {
      String shown = parsed.texts(Link.class).get(i);
      assertTrue(parsed.addresses().get(i).endsWith(shown), line);
    }
  }
}
