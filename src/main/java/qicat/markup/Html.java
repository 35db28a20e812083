package qicat.markup;

import qicat.text.Look;

/**
 * Text written so that HTML shows it as it is, between tags and within the value of an attribute.
 */
public final class Html {
  private Html() {}

  /** The start tag that sets text so. */
  public static String start(Look look) {
    return switch (look) {
      case ITALIC -> "<i>";
      case BOLD -> "<b>";
      case SMALL_CAPITALS -> "<span style=\"font-variant: small-caps\">";
      case UNDERLINED -> "<u>";
      case SUPERSCRIPT -> "<sup>";
      case SUBSCRIPT -> "<sub>";
      case CASE_KEPT -> "<span class=\"nocase\">";
    };
  }

  /** The end tag for it. */
  public static String end(Look look) {
    String start = start(look);
    int blank = start.indexOf(' ');
    return "</" + start.substring(1, blank < 0 ? start.length() - 1 : blank) + ">";
  }

  /** A text in which no character acts as a sign of HTML. */
  public static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '"' -> escaped.append("&quot;");
        case '\'' -> escaped.append("&#39;");
        default -> escaped.append(c);
      }
    }
    return escaped.toString();
  }
}
