package qicat.cite;

import java.util.List;
import qicat.markup.Emphasis;
import qicat.markup.Markdown;

/**
 * References in Markdown, as CommonMark 0.31 reads it. What a style sets with a full stop or
 * bracket behind a number becomes an item of a numbered list; everything else in the data stays
 * text.
 */
final class MarkdownReferences {
  private MarkdownReferences() {}

  static String of(Reference reference) {
    String label = Notation.TEXT.of(reference.label());
    if (isListMarker(label)) {
      return label + " " + paragraph(reference.body());
    }
    return label.isEmpty()
        ? paragraph(reference.body())
        : paragraph(reference.label()) + " " + inline(reference.body());
  }

  /** Whether it starts an item of a numbered list: at most nine digits, a full stop or bracket. */
  private static boolean isListMarker(String label) {
    int digits = digits(label);
    return digits > 0
        && digits <= 9
        && digits == label.length() - 1
        && ".)".indexOf(label.charAt(digits)) >= 0;
  }

  private static int digits(String text) {
    int digits = 0;
    while (digits < text.length() && text.charAt(digits) >= '0' && text.charAt(digits) <= '9') {
      digits++;
    }
    return digits;
  }

  /** Spans at the start of a line, where more characters act. */
  static String paragraph(List<Span> spans) {
    return Markdown.paragraph(inline(spans));
  }

  private static String inline(List<Span> spans) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < spans.size(); i++) {
      Span span = spans.get(i);
      String before = i == 0 ? "" : spans.get(i - 1).text();
      String after = i + 1 == spans.size() ? "" : spans.get(i + 1).text();
      boolean stars = Emphasis.canTakeStars(line, before, span.text(), after);
      line.append(span(span, stars));
    }
    return line.toString();
  }

  private static String span(Span span, boolean stars) {
    String text = Emphasis.set(Markdown.piece(span.text()), span.looks(), stars);
    if (span.address().isEmpty()) {
      return text;
    }
    return span.address().equals(span.text())
        ? "<" + span.address() + ">"
        : "[" + text + "](<" + span.address() + ">)";
  }
}
