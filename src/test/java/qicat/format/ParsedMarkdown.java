package qicat.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** Markdown as a parser that is not ours reads it. */
final class ParsedMarkdown {
  private static final List<Extension> GITHUB =
      List.of(TablesExtension.create(), StrikethroughExtension.create());

  private static final Parser COMMONMARK = Parser.builder().build();
  private static final Parser WITH_GITHUBS = Parser.builder().extensions(GITHUB).build();

  /** This one looks for addresses in the text that was read, where no escape can be seen. */
  private static final Parser WITH_ADDRESSES =
      Parser.builder().extensions(List.of(AutolinkExtension.create())).build();

  private final Node node;

  private ParsedMarkdown(Node node) {
    this.node = node;
  }

  static ParsedMarkdown commonMark(String text) {
    return new ParsedMarkdown(COMMONMARK.parse(text));
  }

  static ParsedMarkdown gitHub(String text) {
    return new ParsedMarkdown(WITH_GITHUBS.parse(text));
  }

  static ParsedMarkdown withAddresses(String text) {
    return new ParsedMarkdown(WITH_ADDRESSES.parse(text));
  }

  /** The parts of a kind, however deep, in their order. */
  List<ParsedMarkdown> all(Class<? extends Node> kind) {
    List<ParsedMarkdown> found = new ArrayList<>();
    collect(node, kind, found);
    return found;
  }

  private static void collect(Node from, Class<? extends Node> kind, List<ParsedMarkdown> found) {
    if (kind.isInstance(from)) {
      found.add(new ParsedMarkdown(from));
    }
    for (Node child = from.getFirstChild(); child != null; child = child.getNext()) {
      collect(child, kind, found);
    }
  }

  /** The text in it, without markup. */
  String text() {
    StringBuilder text = new StringBuilder();
    for (ParsedMarkdown part : all(Text.class)) {
      text.append(((Text) part.node).getLiteral());
    }
    return text.toString();
  }

  /** The texts of the parts of a kind. */
  List<String> texts(Class<? extends Node> kind) {
    List<String> texts = new ArrayList<>();
    for (ParsedMarkdown part : all(kind)) {
      texts.add(part.text());
    }
    return texts;
  }

  /** The addresses of its links. */
  List<String> addresses() {
    List<String> addresses = new ArrayList<>();
    for (ParsedMarkdown link : all(Link.class)) {
      addresses.add(((Link) link.node).getDestination());
    }
    return addresses;
  }

  /** The kinds of parts that it is made of, in the order of the alphabet. */
  Set<String> kinds() {
    Set<String> kinds = new TreeSet<>();
    for (ParsedMarkdown part : all(Node.class)) {
      kinds.add(part.node.getClass().getSimpleName());
    }
    return kinds;
  }

  /** Asserts the kinds of parts that it is made of, separated by blanks. */
  ParsedMarkdown isMadeOf(String expected) {
    assertEquals(expected, String.join(" ", kinds()));
    return this;
  }
}
