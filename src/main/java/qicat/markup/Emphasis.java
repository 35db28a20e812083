package qicat.markup;

import java.util.List;
import java.util.Set;
import qicat.text.Look;
import qicat.text.RichText;

/**
 * How text that is set in several ways looks in Markdown: stars where CommonMark 0.31 takes them
 * for emphasis, elements of HTML where it would not, and for what it has no sign for.
 */
public final class Emphasis {
  private Emphasis() {}

  /** The parts of a text on one line. */
  public static String of(List<RichText.Run> runs) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < runs.size(); i++) {
      String text = runs.get(i).text();
      String before = i == 0 ? "" : runs.get(i - 1).text();
      String after = i + 1 == runs.size() ? "" : runs.get(i + 1).text();
      boolean stars = canTakeStars(line, before, text, after);
      line.append(set(Markdown.piece(text), runs.get(i).looks(), stars));
    }
    return line.toString();
  }

  /**
   * Whether stars around a text make emphasis of it: there is no blank inside at either end,
   * punctuation inside has a blank or punctuation outside (CommonMark's flanking delimiters), and
   * no star stands there already.
   *
   * @param line what is written so far, in Markdown
   * @param before the text of the part before it, or an empty one
   * @param text a text that is not empty
   * @param after the text of the part behind it, or an empty one
   */
  public static boolean canTakeStars(CharSequence line, String before, String text, String after) {
    if (line.length() > 0 && line.charAt(line.length() - 1) == '*') {
      return false;
    }
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

  /**
   * A text with what sets it around it.
   *
   * @param markdown the text in Markdown
   * @param stars whether it can take stars
   */
  public static String set(String markdown, Set<Look> looks, boolean stars) {
    String text = markdown;
    for (Look look : Look.values()) {
      if (looks.contains(look)) {
        text =
            switch (look) {
              case ITALIC -> stars ? "*" + text + "*" : "<em>" + text + "</em>";
              case BOLD -> stars ? "**" + text + "**" : "<strong>" + text + "</strong>";
              case SUPERSCRIPT, SUBSCRIPT -> Html.start(look) + text + Html.end(look);
              case SMALL_CAPITALS, UNDERLINED, CASE_KEPT -> text; // Markdown has none of them
            };
      }
    }
    return text;
  }
}
