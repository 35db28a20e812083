package qicat.check;

import java.util.Locale;
import qicat.store.Node;
import qicat.text.Visible;

/** Checks texts for what cannot be seen in them. */
final class Texts {
  private static final char LOST = '\uFFFD';

  private final Findings findings;

  Texts(Findings findings) {
    this.findings = findings;
  }

  /** Checks every text within a value. */
  void checkAll(Node node) {
    check(node, true);
  }

  /**
   * Checks every text within a value.
   *
   * @param known whether the value is qicat's or CSL's; in what is a stranger's, blanks are too
   */
  void check(Node node, boolean known) {
    String text = node.text();
    if (text == null) {
      for (Node item : node.items()) {
        check(item, known);
      }
      for (Node member : node.members()) {
        check(member, known);
      }
      return;
    }
    if (known && text.isBlank()) {
      findings.add(Rule.EMPTY_TEXT, node, "the text is empty: write one, or leave it out");
    } else if (known && hasBlanksAround(text)) {
      findings.add(Rule.BLANKS_AROUND, node, "take out the blanks before or behind the text");
    }
    int unseen = firstUnseen(text);
    if (unseen >= 0) {
      char c = text.charAt(unseen);
      String what =
          c == LOST
              ? "a character was lost when the text was converted (U+FFFD)"
              : Character.isSurrogate(c)
                  ? "half a character: a lone surrogate"
                  : "a character that cannot be seen";
      findings.add(
          Rule.UNSEEN_CHARACTER,
          node,
          what
              + (c == LOST ? "" : " (U+" + hexadecimal(c) + ")")
              + ", character "
              + (text.codePointCount(0, unseen) + 1)
              + " of the text: write it anew");
    }
  }

  private static boolean hasBlanksAround(String text) {
    return isBlank(text.charAt(0)) || isBlank(text.charAt(text.length() - 1));
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static int firstUnseen(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
      } else if (Character.isSurrogate(c) || isUnseen(c)) {
        return i;
      }
    }
    return -1;
  }

  /** Joiners are left alone: emoji and some scripts need them. */
  private static boolean isUnseen(char c) {
    return switch (c) {
      case '\n', '\r', '\t' -> false;
      case '\u00AD', '\u200B', '\u200E', '\u200F', '\u061C', '\u2060', '\uFEFF', LOST -> true;
      default -> Visible.steers(c);
    };
  }

  private static String hexadecimal(char c) {
    String digits = Integer.toHexString(c).toUpperCase(Locale.ROOT);
    return "0".repeat(4 - digits.length()) + digits;
  }
}
