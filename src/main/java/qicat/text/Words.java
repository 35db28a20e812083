package qicat.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A cursor over the words of a text. A word is a run of letters and digits; an apostrophe between
 * letters belongs to it and is not kept, and an ideograph or kana is a word by itself. Each word is
 * given folded, with its place in the text as written.
 */
public final class Words {
  private final String text;
  private int next;
  private int start;
  private int end;
  private String word = "";

  private Words(String text) {
    this.text = text;
  }

  /** A cursor that stands before the first word of a text. */
  public static Words in(String text) {
    return new Words(text);
  }

  /** All words of a text, folded, in order. */
  public static List<String> of(String text) {
    List<String> all = new ArrayList<>();
    for (Words words = in(text); words.next(); ) {
      all.add(words.word());
    }
    return all;
  }

  /**
   * The words of a text joined by a hyphen: a form that can be typed and compared, such as the
   * identifier of a topic made from a keyword.
   */
  public static String slug(String text) {
    return String.join("-", of(text));
  }

  /** Moves to the next word. False: there is none. */
  public boolean next() {
    while (findWord()) {
      word = Folding.fold(text.substring(start, end));
      if (!word.isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** The word at the cursor, folded and never empty. */
  public String word() {
    return word;
  }

  /** The index in the text of the word's first character. */
  public int start() {
    return start;
  }

  /** The index in the text behind the word's last character. */
  public int end() {
    return end;
  }

  private boolean findWord() {
    int i = next;
    while (i < text.length() && !isInWord(text.codePointAt(i))) {
      i += Character.charCount(text.codePointAt(i));
    }
    start = i;
    if (i < text.length() && standsAlone(text.codePointAt(i))) {
      i += Character.charCount(text.codePointAt(i));
    } else {
      i = endOfRun(i);
    }
    end = i;
    next = i;
    return end > start;
  }

  private int endOfRun(int from) {
    int i = from;
    while (i < text.length()) {
      int c = text.codePointAt(i);
      boolean inside =
          c < 0x80
              ? Character.isLetterOrDigit(c) || c == '\'' && letterFollows(i)
              : isInWord(c) && !standsAlone(c)
                  || isMarkOrFormat(c)
                  || isApostrophe(c) && letterFollows(i);
      if (!inside) {
        break;
      }
      i += Character.charCount(c);
    }
    return i;
  }

  /** Letters and digits; those that stand for others too, as in CO₂ and Ⅳ. */
  private static boolean isInWord(int c) {
    if (c < 0x80 || Character.isLetterOrDigit(c)) {
      return Character.isLetterOrDigit(c);
    }
    int type = Character.getType(c);
    return type == Character.OTHER_NUMBER || type == Character.LETTER_NUMBER;
  }

  private boolean letterFollows(int i) {
    return i + 1 < text.length() && Character.isLetter(text.codePointAt(i + 1));
  }

  private static boolean isApostrophe(int c) {
    return c == '’' || c == '‘' || c == 'ʼ' || c == '＇';
  }

  private static boolean isMarkOrFormat(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.FORMAT ->
          true;
      default -> false;
    };
  }

  private static boolean standsAlone(int c) {
    boolean kana = c <= 0x30FF || c >= 0xFF66 && c <= 0xFF9D; // full width and half width
    return c >= 0x3040 && (kana || Character.isIdeographic(c));
  }
}
