package qicat.cite;

import java.util.List;
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
      boolean starsMeet = line.length() > 0 && line.charAt(line.length() - 1) == '*';
      line.append(span(span, !starsMeet && canTakeStars(before, span.text(), after)));
    }
    return line.toString();
  }

  /**
   * Whether stars around a text make emphasis of it: there is no blank inside at either end, and
   * punctuation inside has a blank or punctuation outside (CommonMark's flanking delimiters).
   */
  private static boolean canTakeStars(String before, String text, String after) {
    int first = text.codePointAt(0);
    int last = text.codePointBefore(text.length());
    int outside = before.isEmpty() ? ' ' : before.codePointBefore(before.length());
    int beyond = after.isEmpty() ? ' ' : after.codePointAt(0);
    return isFlanking(outside, first) && isFlanking(beyond, last);
  }

  private static boolean isFlanking(int outside, int inside) {
    return !Character.isSpaceChar(inside)
        && (!isPunctuation(inside) || Character.isSpaceChar(outside) || isPunctuation(outside));
  }

  /** Whether it is punctuation or a symbol, as CommonMark counts them. */
  private static boolean isPunctuation(int character) {
    return switch (Character.getType(character)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION,
          Character.MATH_SYMBOL,
          Character.CURRENCY_SYMBOL,
          Character.MODIFIER_SYMBOL,
          Character.OTHER_SYMBOL ->
          true;
      default -> false;
    };
  }

  private static String span(Span span, boolean stars) {
    String text = Markdown.piece(span.text());
    for (Look look : Look.values()) {
      if (span.looks().contains(look)) {
        text =
            switch (look) {
              case ITALIC -> stars ? "*" + text + "*" : "<em>" + text + "</em>";
              case BOLD -> stars ? "**" + text + "**" : "<strong>" + text + "</strong>";
              case SUPERSCRIPT, SUBSCRIPT ->
                  HtmlReferences.start(look) + text + HtmlReferences.end(look);
              case SMALL_CAPITALS, UNDERLINED -> text; // Markdown has neither
            };
      }
    }
    if (span.address().isEmpty()) {
      return text;
    }
    return span.address().equals(span.text())
        ? "<" + span.address() + ">"
        : "[" + text + "](<" + span.address() + ">)";
  }
}
