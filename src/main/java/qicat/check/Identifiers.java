package qicat.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import qicat.store.Node;
import qicat.text.Identifier;

/**
 * Checks DOIs and the numbers of books and serials: ISBN (ISO 2108) and ISSN (ISO 3297), whose last
 * digit is computed from the others.
 */
final class Identifiers {
  private static final int LEAST_REGISTRANT = 4;

  private Identifiers() {}

  static void checkDoi(Node node, Findings findings) {
    for (Node each : texts(node)) {
      String written = each.text().strip();
      String lower = written.toLowerCase(Locale.ROOT);
      String bare = Identifier.of(written);
      if (isDoi(lower) && !lower.endsWith(".") && !lower.endsWith(",")) {
        continue;
      }
      String message =
          isDoi(bare)
              ? "a DOI is written bare: " + bare
              : "\"" + written + "\" is no DOI; one is like 10.1136/bmj.l2068";
      findings.add(Rule.BAD_DOI, each, message);
    }
  }

  private static boolean isDoi(String lower) {
    for (int i = 0; i < lower.length(); i++) {
      if (lower.charAt(i) <= ' ' || Character.isSpaceChar(lower.charAt(i))) {
        return false;
      }
    }
    return Identifier.isDoi(lower) && lower.indexOf('/') >= "10.".length() + LEAST_REGISTRANT;
  }

  static void checkIsbn(Node node, Findings findings) {
    for (Node each : texts(node)) {
      List<String> numbers = Identifier.bookNumbers(each.text());
      if (numbers.isEmpty()) {
        findings.add(Rule.BAD_ISBN, each, "an ISBN has 10 or 13 digits" + hasNone(each));
      }
      for (String number : numbers) {
        int length = number.length();
        String shown = numbers.size() == 1 ? each.text().strip() : number;
        String message = null;
        if (length != 10 && length != 13) {
          message = "an ISBN has 10 or 13 digits, \"" + shown + "\" has " + length;
        } else if (length == 13 && !number.startsWith("978") && !number.startsWith("979")) {
          message = "an ISBN of 13 digits begins with 978 or 979, unlike \"" + shown + "\"";
        } else {
          message =
              wrong("ISBN", number, shown, length == 10 ? modulo11(number) : modulo10(number));
        }
        if (message != null) {
          findings.add(Rule.BAD_ISBN, each, message);
        }
      }
    }
  }

  static void checkIssn(Node node, Findings findings) {
    for (Node each : texts(node)) {
      List<String> numbers = Identifier.numbers(each.text(), List.of(8));
      if (numbers.isEmpty()) {
        findings.add(Rule.BAD_ISSN, each, "an ISSN has 8 digits" + hasNone(each));
      }
      for (String number : numbers) {
        String shown = numbers.size() == 1 ? each.text().strip() : number;
        String message =
            number.length() == 8
                ? wrong("ISSN", number, shown, modulo11(number))
                : "an ISSN has 8 digits, \"" + shown + "\" has " + number.length();
        if (message != null) {
          findings.add(Rule.BAD_ISSN, each, message);
        }
      }
    }
  }

  private static String hasNone(Node text) {
    return ", \"" + text.text().strip() + "\" has none";
  }

  /** What is wrong with a number whose check digit is known; null: nothing. */
  private static String wrong(String what, String number, String shown, char digit) {
    if (digit == number.charAt(number.length() - 1)) {
      return null;
    }
    return "\""
        + shown
        + "\" is no "
        + what
        + ": "
        + (digit == 0
            ? "there is a letter among its digits"
            : "after the other digits the last one would be " + digit);
  }

  /** The text itself, or those of an array. */
  private static List<Node> texts(Node node) {
    List<Node> texts = new ArrayList<>();
    for (Node each : node.text() != null ? List.of(node) : node.items()) {
      if (each.text() != null && !each.text().isBlank()) {
        texts.add(each);
      }
    }
    return texts;
  }

  /** The last digit of an ISBN of 10 digits or an ISSN; 0 as a character: the others are none. */
  private static char modulo11(String number) {
    int sum = 0;
    int last = number.length() - 1;
    for (int i = 0; i < last; i++) {
      int digit = number.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return 0;
      }
      sum += digit * (last + 1 - i);
    }
    int check = (11 - sum % 11) % 11;
    return check == 10 ? 'X' : (char) ('0' + check);
  }

  /** The last digit of an ISBN of 13 digits; 0 as a character: the others are none. */
  private static char modulo10(String number) {
    int sum = 0;
    for (int i = 0; i < number.length() - 1; i++) {
      int digit = number.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return 0;
      }
      sum += digit * (i % 2 == 0 ? 1 : 3);
    }
    return (char) ('0' + (10 - sum % 10) % 10);
  }
}
