package qicat.cite;

import java.util.List;
import qicat.markup.Html;

/**
 * References in HTML, with the classes that processors of citations use ({@code csl-entry}), so
 * that style sheets made for those fit. A label stands in the line where no style sheet is.
 */
final class HtmlReferences {
  private HtmlReferences() {}

  static String of(Reference reference) {
    String body = of(reference.body());
    String label = of(reference.label());
    return "<div class=\"csl-entry\">"
        + (label.isEmpty()
            ? body
            : "<span class=\"csl-left-margin\">"
                + label
                + "</span> <span class=\"csl-right-inline\">"
                + body
                + "</span>")
        + "</div>";
  }

  static String of(List<Span> spans) {
    StringBuilder html = new StringBuilder();
    for (Span span : spans) {
      String text = Html.escaped(span.text());
      for (Look look : Look.values()) {
        if (span.looks().contains(look)) {
          text = start(look) + text + end(look);
        }
      }
      html.append(
          span.address().isEmpty()
              ? text
              : "<a href=\"" + Html.escaped(span.address()) + "\">" + text + "</a>");
    }
    return html.toString();
  }

  /** The start tag that sets text so. */
  static String start(Look look) {
    return switch (look) {
      case ITALIC -> "<i>";
      case BOLD -> "<b>";
      case SMALL_CAPITALS -> "<span style=\"font-variant: small-caps\">";
      case UNDERLINED -> "<u>";
      case SUPERSCRIPT -> "<sup>";
      case SUBSCRIPT -> "<sub>";
    };
  }

  /** The end tag for it. */
  static String end(Look look) {
    String start = start(look);
    int blank = start.indexOf(' ');
    return "</" + start.substring(1, blank < 0 ? start.length() - 1 : blank) + ">";
  }
}
