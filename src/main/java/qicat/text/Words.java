package qicat.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A cursor over the words of a text. A word is a run of letters and digits; an apostrophe between
 * letters belongs to it and is not kept, and an ideograph or kana is a word by itself. Each word is
 * given folded, with its place in the text as written.
 */
public final class Words {
  /** For each ASCII character the one that it is folded to; 0 where it belongs to no word. */
  private static final char[] FOLDED = new char[0x80];

  static {
    for (char c = '0'; c <= '9'; c++) {
      FOLDED[c] = c;
    }
    for (char c = 'a'; c <= 'z'; c++) {
      FOLDED[c] = c;
      FOLDED[c - 32] = c;
    }
  }

  /**
   * The text, {@link #last} characters of it: a program that just started reads an array sooner.
   */
  private char[] text = new char[64];

  private int last;
  private int next;
  private int start;
  private int end;

  /** The folded word, and as a text once that was asked for. */
  private char[] letters = new char[16];

  private int length;
  private String word;

  private Words() {}

  /** A cursor that stands before the first word of a text. */
  public static Words in(String text) {
    return new Words().over(text);
  }

  /** Goes on to another text: the cursor stands before its first word. */
  public Words over(String other) {
    last = other.length();
    if (last > text.length) {
      text = new char[last];
    }
    other.getChars(0, last, text, 0);
    next = 0;
    return this;
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
   * The words of a text joined by a hyphen: a form in which names and titles are compared, whatever
   * their capitals, accents and signs.
   */
  public static String slug(String text) {
    return String.join("-", of(text));
  }

  /** Moves to the next word. False: there is none. */
  public boolean next() {
    while (findStart()) {
      word = null;
      if (!takeAscii()) {
        takeAny();
      }
      next = end;
      if (length > 0) {
        return true;
      }
    }
    return false;
  }

  /** The word at the cursor, folded and never empty. */
  public String word() {
    if (word == null) {
      word = new String(letters, 0, length);
    }
    return word;
  }

  /** The same as characters, {@link #length} of them; the cursor's own, until it moves. */
  public char[] letters() {
    return letters;
  }

  /** How many characters the word has, folded. */
  public int length() {
    return length;
  }

  /** The index in the text of the word's first character. */
  public int start() {
    return start;
  }

  /** The index in the text behind the word's last character. */
  public int end() {
    return end;
  }

  private boolean findStart() {
    char[] from = text;
    int i = next;
    while (i < last) {
      char c = from[i];
      if (c < 0x80) {
        if (FOLDED[c] != 0) {
          break;
        }
        i++;
      } else if (isInWord(codePointAt(i))) {
        break;
      } else {
        i += Character.charCount(codePointAt(i));
      }
    }
    start = i;
    return i < last;
  }

  /** Takes a word that is all ASCII, as most are. False: it is not. */
  private boolean takeAscii() {
    char[] from = text;
    char[] into = letters;
    int count = 0;
    int i = start;
    for (; i < last; i++) {
      char c = from[i];
      char folded = c < 0x80 ? FOLDED[c] : 0;
      if (folded == 0) {
        if (c >= 0x80 && (i == start || isInside(i, codePointAt(i)))) {
          return false;
        }
        if (c != '\'' || !letterFollows(i)) {
          break;
        }
      } else {
        if (count == into.length) {
          letters = Arrays.copyOf(into, 2 * count + 8);
          into = letters;
        }
        into[count++] = folded;
      }
    }
    length = count;
    end = i;
    return true;
  }

  private void takeAny() {
    int first = codePointAt(start);
    end = standsAlone(first) ? start + Character.charCount(first) : endOfRun(start);
    word = Folding.fold(new String(text, start, end - start));
    length = word.length();
    letters = word.toCharArray();
  }

  private int endOfRun(int from) {
    int i = from;
    while (i < last && isInside(i, codePointAt(i))) {
      i += Character.charCount(codePointAt(i));
    }
    return i;
  }

  private int codePointAt(int i) {
    return Character.codePointAt(text, i, last);
  }

  /** Whether a character belongs to the word before it. */
  private boolean isInside(int i, int c) {
    return c < 0x80
        ? FOLDED[c] != 0 || c == '\'' && letterFollows(i)
        : isInWord(c) && !standsAlone(c)
            || isMarkOrFormat(c)
            || isApostrophe(c) && letterFollows(i);
  }

  /** Letters and digits; those that stand for others too, as in CO₂ and Ⅳ. */
  private static boolean isInWord(int c) {
    if (Character.isLetterOrDigit(c)) {
      return true;
    }
    int type = Character.getType(c);
    return type == Character.OTHER_NUMBER || type == Character.LETTER_NUMBER;
  }

  private boolean letterFollows(int i) {
    return i + 1 < last && Character.isLetter(codePointAt(i + 1));
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
