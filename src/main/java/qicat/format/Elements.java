package qicat.format;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import qicat.console.Out;
import qicat.markup.Html;
import qicat.search.Marks;

/**
 * Writes HTML elements as they are opened and closed. Every text and every value of an attribute is
 * escaped here, so that no data can become markup; characters that steer or turn a text are shown
 * as they are on a terminal.
 */
final class Elements {
  /** Elements that stand in a line of text; all others begin a line of the source. */
  private static final Set<String> INLINE =
      Set.of("a", "bdi", "button", "cite", "mark", "span", "time");

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

  /** Closes the element that was opened last. */
  Elements close() {
    out.print("</" + open.pop() + ">");
    return this;
  }
}
