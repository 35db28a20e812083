package qicat.format;

import java.nio.charset.StandardCharsets;
import qicat.text.Look;
import qicat.text.OneLine;
import qicat.text.RichText;

/**
 * Data as the value of a BibTeX field: text with LaTeX's special characters escaped, titles, and
 * addresses. Tags of {@link RichText} become commands.
 *
 * <p>BibTeX counts braces and knows no escape for one, so none of the data's own is ever written: a
 * value is balanced whatever it holds. A command is written in braces of its own ({@code
 * {\textless}}), which to BibTeX is one character that no style puts in other letters. Other
 * characters stay as they are, in UTF-8: it is what LaTeX and biber read, and has all scripts where
 * commands have a few accents.
 */
final class Latex {
  private static final String HEX = "0123456789ABCDEF";

  private Latex() {}

  /** A text on one line with the special characters escaped. */
  static String text(String data) {
    return escape(OneLine.of(data));
  }

  /** The same with the looks that its tags give it, as commands. */
  static String rich(String data) {
    return set(data, false);
  }

  private static String escape(String line) {
    StringBuilder text = new StringBuilder(line.length());
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      String escaped = escaped(c);
      if (escaped == null) {
        text.append(c);
      } else {
        text.append(escaped);
      }
    }
    return text.toString();
  }

  private static String escaped(char c) {
    return switch (c) {
      case '#', '$', '%', '&', '_' -> "\\" + c;
      case '{' -> "{\\textbraceleft}";
      case '}' -> "{\\textbraceright}";
      case '~' -> "{\\textasciitilde}";
      case '^' -> "{\\textasciicircum}";
      case '\\' -> "{\\textbackslash}";
      case '<' -> "{\\textless}";
      case '>' -> "{\\textgreater}";
      case '|' -> "{\\textbar}";
      case '"' -> "{\"}"; // its command is not in the usual fonts' encoding
      default -> null;
    };
  }

  /**
   * A title whose capitals are kept: each word with one is put in braces, save for the first letter
   * of the title. A style may put the other words in the case that it wants; braces round the whole
   * title would forbid that too.
   */
  static String title(String data) {
    return set(data, true);
  }

  /** Words with the blanks around them. */
  private static String words(String line, boolean first) {
    StringBuilder title = new StringBuilder(line.length() + 16);
    int from = 0;
    for (int i = 0; i <= line.length(); i++) {
      if (i == line.length() || line.charAt(i) == ' ') {
        title
            .append(from == 0 ? "" : " ")
            .append(word(line.substring(from, i), first && from == 0 ? 1 : 0));
        from = i + 1;
      }
    }
    return title.toString();
  }

  /** A text of several looks, its words in braces where they have capitals, or not. */
  private static String set(String data, boolean title) {
    StringBuilder set = new StringBuilder(data.length() + 16);
    for (RichText.Run run : RichText.runs(OneLine.of(data))) {
      String text = title ? words(run.text(), set.isEmpty()) : escape(run.text());
      for (Look look : Look.values()) {
        text = run.looks().contains(look) ? set(text, look) : text;
      }
      set.append(text);
    }
    return set.toString();
  }

  private static String set(String text, Look look) {
    return switch (look) {
      case ITALIC -> "\\emph{" + text + "}";
      case BOLD -> "\\textbf{" + text + "}";
      case SMALL_CAPITALS -> "\\textsc{" + text + "}";
      case SUPERSCRIPT -> "\\textsuperscript{" + text + "}";
      case SUBSCRIPT -> "\\textsubscript{" + text + "}";
      case UNDERLINED -> "\\underline{" + text + "}";
      case CASE_KEPT -> "{{" + text + "}}"; // braces twice, for the reason that word() has
    };
  }

  /** A word of a title, in braces where it has a capital behind its first so many characters. */
  private static String word(String word, int free) {
    String text = escape(word);
    for (int i = free; i < word.length(); i++) {
      if (Character.isUpperCase(word.codePointAt(i))) {
        // A brace before a command opens a special character, whose letters are no longer kept.
        return text.startsWith("\\") ? "{{" + text + "}}" : "{" + text + "}";
      }
    }
    return text;
  }

  /**
   * An address or DOI, which styles read letter by letter, so that escapes would be part of it:
   * what cannot stand there, braces, backslashes, blanks and all beyond ASCII, is percent-encoded
   * as RFC 3986 and 3987 have it.
   */
  static String address(String data) {
    String line = OneLine.of(data);
    StringBuilder address = new StringBuilder(line.length());
    for (byte each : line.getBytes(StandardCharsets.UTF_8)) {
      if (each > ' ' && "{}\\".indexOf(each) < 0) {
        address.append((char) each);
      } else {
        address.append('%').append(HEX.charAt(each >> 4 & 15)).append(HEX.charAt(each & 15));
      }
    }
    return address.toString();
  }
}
