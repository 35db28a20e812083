package qicat.format;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import qicat.console.Out;
import qicat.markup.Html;
import qicat.search.Marks;
import qicat.text.Look;
import qicat.text.RichText;

/**
 * Writes HTML elements as they are opened and closed. Every text and every value of an attribute is
 * escaped here, so that no data can become markup; characters that steer or turn a text are shown
 * as they are on a terminal.
 */
final class Elements {
  /** Elements that stand in a line of text; all others begin a line of the source. */
  private static final Set<String> INLINE =
      Set.of("a", "b", "bdi", "button", "cite", "i", "mark", "span", "sub", "sup", "time", "u");

  private final Out out;
  private final Deque<String> open = new ArrayDeque<>();

  Elements(Out out) {
    this.out = out;
  }

  /**
   * Opens an element.
   *
   * @param attributes names and values in turn; an attribute whose value is null is left out
   */
  Elements open(String element, String... attributes) {
    out.print(INLINE.contains(element) ? "<" : "\n<").print(element);
    for (int i = 0; i < attributes.length; i += 2) {
      if (attributes[i + 1] != null) {
        out.print(
            " " + attributes[i] + "=\"" + Html.escaped(Cell.onLines(attributes[i + 1])) + "\"");
      }
    }
    out.print(">");
    open.push(element);
    return this;
  }

  /** A text. */
  Elements text(String text) {
    out.print(Html.escaped(Cell.onLines(text)));
    return this;
  }

  /** A text, with what a query matched marked in it. */
  Elements text(Marked text) {
    String whole = text.text();
    int from = 0;
    for (Marks.Span span : text.spans()) {
      text(whole.substring(from, span.start()));
      open("mark").text(whole.substring(span.start(), span.end())).close();
      from = span.end();
    }
    return text(whole.substring(from));
  }

  /**
   * A text that is set in parts, with what a query matched marked in each.
   *
   * @param runs its parts; where they are not the text, it is written plain
   */
  Elements text(Marked text, List<RichText.Run> runs) {
    int length = 0;
    for (RichText.Run run : runs) {
      length += text.text().startsWith(run.text(), length) ? run.text().length() : 0;
    }
    if (runs.size() < 2 && (runs.isEmpty() || runs.get(0).looks().isEmpty())
        || length != text.text().length()) {
      return text(text);
    }
    int from = 0;
    for (RichText.Run run : runs) {
      for (Look look : run.looks()) {
        open(look);
      }
      text(text.part(from, from += run.text().length()));
      for (int i = 0; i < run.looks().size(); i++) {
        close();
      }
    }
    return this;
  }

  private void open(Look look) {
    switch (look) {
      case ITALIC -> open("i");
      case BOLD -> open("b");
      case SMALL_CAPITALS -> open("span", "class", "capitals");
      case UNDERLINED -> open("u");
      case SUPERSCRIPT -> open("sup");
      case SUBSCRIPT -> open("sub");
      case CASE_KEPT -> open("span");
    }
  }

  /** Closes the element that was opened last. */
  Elements close() {
    out.print("</" + open.pop() + ">");
    return this;
  }
}
