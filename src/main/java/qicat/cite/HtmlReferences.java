package qicat.cite;

import java.util.List;
import qicat.markup.Html;
import qicat.text.Look;

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
          text = Html.start(look) + text + Html.end(look);
        }
      }
      html.append(
          span.address().isEmpty()
              ? text
              : "<a href=\"" + Html.escaped(span.address()) + "\">" + text + "</a>");
    }
    return html.toString();
  }
}
