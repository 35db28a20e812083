package qicat.cite;

import de.undercouch.citeproc.csl.internal.token.TextToken;
import de.undercouch.citeproc.csl.internal.token.Token;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Suffixes of names such as Jr. CSL puts them last in a name whose family name comes first ({@code
 * King ML Jr.}, {@code King, M. L., Jr.}); citeproc-java always puts them behind the family name.
 */
final class Suffixes {
  /** Stands before and behind the given names in a suffix; of Unicode's private use. */
  private static final char SIGN = '\uE021';

  private static final String GIVEN = "given";
  private static final String SUFFIX = "suffix";

  private Suffixes() {}

  /** Names whose suffixes tell the given names, by which they are known in what is rendered. */
  static List<Object> signed(List<?> names) {
    List<Object> signed = new ArrayList<>();
    for (Object name : names) {
      boolean both =
          name instanceof Map<?, ?> parts
              && parts.get(GIVEN) instanceof String
              && parts.get(SUFFIX) instanceof String;
      signed.add(both ? signed((Map<?, ?>) name) : name);
    }
    return signed;
  }

  private static Map<String, Object> signed(Map<?, ?> name) {
    Map<String, Object> signed = new LinkedHashMap<>();
    for (Map.Entry<?, ?> part : name.entrySet()) {
      signed.put((String) part.getKey(), part.getValue());
    }
    signed.put(SUFFIX, SIGN + (String) name.get(GIVEN) + SIGN + name.get(SUFFIX));
    return signed;
  }

  /** A suffix without what {@link #signed} has put before it. */
  static String unsigned(String suffix) {
    int end = suffix.length() > 0 && suffix.charAt(0) == SIGN ? suffix.indexOf(SIGN, 1) : -1;
    return suffix.substring(end + 1);
  }

  /** Puts the suffixes in what was rendered where they belong. */
  static void place(List<Token> tokens) {
    for (int i = 0; i < tokens.size(); i++) {
      if (isText(tokens, i)) {
        TextToken token = (TextToken) tokens.get(i);
        String suffix = unsigned(token.getText());
        if (suffix.length() < token.getText().length()) {
          tokens.set(i, token.copyWithText(suffix));
          String given =
              token.getText().substring(1, token.getText().length() - suffix.length() - 1);
          if (i >= 2 && isInverted(tokens, i, given)) {
            placeLast(tokens, i);
          }
        }
      }
    }
  }

  /**
   * Whether the given names stand behind the family name and the suffix, and not before them; else
   * it is another name that stands there.
   */
  private static boolean isInverted(List<Token> tokens, int suffix, String given) {
    return isText(tokens, suffix + 2)
        && isDelimiter(tokens, suffix + 1)
        && isDelimiter(tokens, suffix - 1)
        && areOf(given, text(tokens, suffix + 2))
        && !(isText(tokens, suffix - 4)
            && isDelimiter(tokens, suffix - 3)
            && text(tokens, suffix - 3).isBlank()
            && areOf(given, text(tokens, suffix - 4)));
  }

  /** Moves a suffix and what parts it from the given names behind these. */
  private static void placeLast(List<Token> tokens, int at) {
    TextToken suffix = (TextToken) tokens.get(at);
    Token delimiter = tokens.get(at + 1);
    tokens.add(at + 3, delimiter);
    tokens.add(at + 4, suffix);
    tokens.remove(at);
    tokens.remove(at - 1);
    int next = at + 3;
    // "Jr." ends with the full stop that a style puts behind names.
    if (suffix.getText().endsWith(".")
        && next < tokens.size()
        && tokens.get(next) instanceof TextToken behind
        && behind.getType() != TextToken.Type.TEXT
        && behind.getText().startsWith(".")) {
      tokens.set(next, behind.copyWithText(behind.getText().substring(1)));
    }
  }

  /** Whether a text is given names, or their initials. */
  private static boolean areOf(String given, String text) {
    if (text.equals(given)) {
      return true;
    }
    // Each letter of initials begins one of the names, in their order.
    int at = 0;
    int letters = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetter(c)) {
        at = given.indexOf(c, at) + 1;
        letters++;
        if (at == 0) {
          return false;
        }
      }
    }
    return letters > 0 && given.charAt(0) == text.charAt(0);
  }

  private static boolean isText(List<Token> tokens, int at) {
    return at >= 0
        && at < tokens.size()
        && tokens.get(at) instanceof TextToken token
        && token.getType() == TextToken.Type.TEXT;
  }

  private static boolean isDelimiter(List<Token> tokens, int at) {
    return tokens.get(at) instanceof TextToken token && token.getType() == TextToken.Type.DELIMITER;
  }

  private static String text(List<Token> tokens, int at) {
    return ((TextToken) tokens.get(at)).getText();
  }
}
