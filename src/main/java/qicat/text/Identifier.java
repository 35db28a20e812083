package qicat.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Identifiers as people paste them: a DOI, an address or a book number in any of its spellings,
 * brought to one form.
 */
public final class Identifier {
  private static final String[] PREFIXES = {
    "https://", "http://", "www.", "dx.doi.org/", "doi.org/", "doi:", "doi "
  };

  private Identifier() {}

  /**
   * The form in which two spellings of an identifier are equal: without what a sentence puts around
   * it, without the scheme, {@code www.} or the address of the DOI resolver, percent signs decoded,
   * in lower case.
   */
  public static String of(String pasted) {
    String identifier = withoutPunctuation(decoded(pasted).toLowerCase(Locale.ROOT).strip());
    for (String rest = null; !identifier.equals(rest); ) {
      rest = identifier;
      for (String prefix : PREFIXES) {
        if (identifier.startsWith(prefix)) {
          identifier = withoutPunctuation(identifier.substring(prefix.length()).strip());
        }
      }
    }
    return identifier;
  }

  /** Whether a text can only be meant as a DOI or an address. */
  public static boolean isLike(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return lower.startsWith("http://") || lower.startsWith("https://") || isDoi(of(text));
  }

  /**
   * The DOI in a text, in its own capitals, which are of no meaning, without the resolver and what
   * else is put around it; empty where the text is none.
   */
  public static String doi(String written) {
    String normal = of(written);
    if (!isDoi(normal)) {
      return "";
    }
    String whole = decoded(written);
    String lower = whole.toLowerCase(Locale.ROOT);
    int from = lower.length() == whole.length() ? lower.indexOf(normal) : -1;
    return from < 0 ? normal : whole.substring(from, from + normal.length());
  }

  /** Whether a normal form is that of a DOI: {@code 10.}, digits, a slash and something. */
  public static boolean isDoi(String normal) {
    int slash = normal.indexOf('/');
    if (!normal.startsWith("10.") || slash < 4 || slash == normal.length() - 1) {
      return false;
    }
    for (int i = 3; i < slash; i++) {
      char c = normal.charAt(i);
      if (!(c >= '0' && c <= '9' || c == '.')) {
        return false;
      }
    }
    return true;
  }

  /** The numbers of books in a text, of 10 or 13 digits each, without hyphens. */
  public static List<String> bookNumbers(String text) {
    return numbers(text, List.of(10, 13));
  }

  /**
   * The numbers of books or serials in a text, without hyphens. Blanks may stand within a number or
   * between several, and words such as (paperback) beside it.
   *
   * @param lengths how many digits the numbers that are looked for have
   */
  public static List<String> numbers(String text, List<Integer> lengths) {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean hyphen = c == '-' || c >= '\u2010' && c <= '\u2015' || c == '\u2212';
      if (!hyphen) {
        plain.append(Character.isWhitespace(c) || Character.isSpaceChar(c) ? ' ' : c);
      }
    }
    List<String> words = new ArrayList<>();
    StringBuilder joined = new StringBuilder();
    for (String word : Split.at(" ,;/:()", plain.toString().toUpperCase(Locale.ROOT))) {
      if (hasDigit(word)) {
        words.add(word);
        joined.append(word);
      }
    }
    return lengths.contains(joined.length()) ? List.of(joined.toString()) : words;
  }

  private static boolean hasDigit(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) >= '0' && word.charAt(i) <= '9') {
        return true;
      }
    }
    return false;
  }

  /** A text whose percent signs before two digits of a printable ASCII character are decoded. */
  private static String decoded(String text) {
    int percent = text.indexOf('%');
    if (percent < 0) {
      return text;
    }
    StringBuilder decoded = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int high = c == '%' && i + 2 < text.length() ? Character.digit(text.charAt(i + 1), 16) : -1;
      int low = high >= 0 ? Character.digit(text.charAt(i + 2), 16) : -1;
      int code = 16 * high + low;
      if (low >= 0 && code > ' ' && code < 0x7F && code != '%') {
        decoded.append((char) code);
        i += 2;
      } else {
        decoded.append(c);
      }
    }
    return decoded.toString();
  }

  private static String withoutPunctuation(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && " <([\"'“‘".indexOf(text.charAt(from)) >= 0) {
      from++;
    }
    while (to > from && " >)]\"'”’.,;:/".indexOf(text.charAt(to - 1)) >= 0) {
      if (text.charAt(to - 1) == ')' && isClosed(text, from, to)) {
        break; // it is the identifier's own: 10.1016/0022-1236(87)90011-(x)
      }
      to--;
    }
    return text.substring(from, to).strip();
  }

  /** Whether each bracket that is closed in a part of a text is opened there. */
  private static boolean isClosed(String text, int from, int to) {
    int open = 0;
    for (int i = from; i < to && open >= 0; i++) {
      open += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
    }
    return open >= 0;
  }
}
