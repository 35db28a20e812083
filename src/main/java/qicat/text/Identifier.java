package qicat.text;

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
    String identifier = withoutPunctuation(decoded(pasted.toLowerCase(Locale.ROOT)).strip());
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
        decoded.append(Character.toLowerCase((char) code));
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
      to--;
    }
    return text.substring(from, to).strip();
  }
}
