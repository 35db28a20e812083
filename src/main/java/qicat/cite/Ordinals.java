package qicat.cite;

import java.util.Locale;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import qicat.text.Digits;

/**
 * Ordinal numbers of a language: what it writes behind the digits, by the rules of CSL 1.0.2 for
 * the terms {@code ordinal} and {@code ordinal-00} to {@code ordinal-99}. citeproc-java writes
 * cardinal numbers where a style asks for ordinals.
 */
final class Ordinals {
  /** Stands before a number that is to be an ordinal; of Unicode's private use. */
  private static final char SIGN = '\uE022';

  private static final String TERM = "ordinal";

  private final NodeList terms;

  /**
   * The ordinal numbers of a language.
   *
   * @param locale its words, in the XML of CSL
   */
  Ordinals(Document locale) {
    this.terms = locale.getElementsByTagName("term");
  }

  /** What tells, before a number, that it is to be an ordinal, and of which variable it is. */
  static String sign(String variable) {
    return SIGN + variable + SIGN;
  }

  /** Whether a text ends with such a sign. */
  static boolean isSigned(String text) {
    return text.length() > 1 && text.charAt(text.length() - 1) == SIGN && start(text) >= 0;
  }

  /** A text without the sign at its end. */
  static String unsigned(String text) {
    return text.substring(0, start(text));
  }

  private static int start(String text) {
    return text.lastIndexOf(SIGN, text.length() - 2);
  }

  /**
   * A number as an ordinal.
   *
   * @param sign a text that ends with a sign
   * @param number what stands behind it; what is no number of digits alone is given back
   */
  String of(String sign, String number) {
    int value = Digits.number(number);
    if (value < 0) {
      return number;
    }
    String variable = sign.substring(start(sign) + 1, sign.length() - 1);
    String gender = gender(variable.toLowerCase(Locale.ROOT));
    String suffix = null;
    int best = -1;
    for (int i = 0; i < terms.getLength(); i++) {
      Element term = (Element) terms.item(i);
      int fit = fit(term, value);
      String own = term.getAttribute("gender-form");
      if (fit > 0 && (own.isEmpty() || own.equals(gender))) {
        // Of terms that fit alike, the one of this gender goes before the one of none.
        int rank = fit * 2 + (own.isEmpty() ? 0 : 1);
        if (rank > best) {
          best = rank;
          suffix = term.getTextContent().strip();
        }
      }
    }
    return suffix == null ? number : number + suffix;
  }

  /** How closely a term is one for a number: by its last two digits, its last, as any; or not. */
  private static int fit(Element term, int value) {
    String name = term.getAttribute("name");
    if (name.equals(TERM)) {
      return 1;
    }
    if (!name.startsWith(TERM + "-")) {
      return 0;
    }
    int digits = Digits.number(name.substring(TERM.length() + 1));
    boolean two = digits >= 10;
    boolean fits =
        switch (term.getAttribute("match")) {
          case "whole-number" -> value == digits;
          case "last-two-digits" -> value % 100 == digits;
          case "last-digit" -> value % 10 == digits;
          default -> value % (two ? 100 : 10) == digits;
        };
    return digits < 0 || !fits ? 0 : two ? 3 : 2;
  }

  private String gender(String variable) {
    for (int i = 0; i < terms.getLength(); i++) {
      Element term = (Element) terms.item(i);
      if (term.getAttribute("name").equals(variable) && !term.getAttribute("gender").isEmpty()) {
        return term.getAttribute("gender");
      }
    }
    return "";
  }
}
