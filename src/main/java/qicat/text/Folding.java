package qicat.text;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Folding: the form in which two spellings of one word are equal. Case, accents, ligatures, width
 * and compatibility forms are folded away.
 */
public final class Folding {
  private Folding() {}

  /**
   * Folds a word: Unicode compatibility decomposition (NFKD), marks removed, lower case without a
   * locale (so that a Turkish machine answers like any other), then the few letters that do not
   * decompose. Everything but letters and digits is dropped. Folding a folded word changes nothing.
   *
   * @param word any text, usually one word
   * @return its folded form, perhaps empty
   */
  public static String fold(String word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c >= 0x80 && c != '’') { // the common apostrophe is dropped without Unicode's tables
        return foldUnicode(word);
      }
    }
    return foldAscii(word);
  }

  /**
   * The form in which two spellings of an id or a name of a label are equal: lower case, a hyphen
   * for blanks. Signs are kept: C++ and C are two.
   */
  public static String key(String name) {
    StringBuilder key = new StringBuilder(name.length());
    String lower = name.strip().toLowerCase(Locale.ROOT);
    boolean blank = false;
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      if (Character.isWhitespace(c)) {
        blank = true;
      } else {
        key.append(blank ? "-" : "").append(c);
        blank = false;
      }
    }
    return key.toString();
  }

  private static String foldAscii(String word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (!(c >= 'a' && c <= 'z' || c >= '0' && c <= '9')) {
        return keepAsciiLetters(word);
      }
    }
    return word;
  }

  private static String keepAsciiLetters(String word) {
    StringBuilder folded = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c >= 'A' && c <= 'Z') {
        folded.append((char) (c + 32));
      } else if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
        folded.append(c);
      }
    }
    return folded.toString();
  }

  private static String foldUnicode(String word) {
    String decomposed = Normalizer.normalize(word, Normalizer.Form.NFKD);
    StringBuilder folded = new StringBuilder(decomposed.length());
    for (int i = 0; i < decomposed.length(); ) {
      int c = decomposed.codePointAt(i);
      i += Character.charCount(c);
      // Upper case first: it joins the Greek final sigma and the Turkish dotless i to their
      // letters.
      int lower = Character.toLowerCase(Character.toUpperCase(c));
      String letters = undecomposed(lower);
      if (letters != null) {
        folded.append(letters);
      } else if (Character.isLetterOrDigit(lower)) {
        folded.appendCodePoint(lower);
      }
    }
    return folded.toString();
  }

  /** Latin letters that Unicode does not decompose, as the letters that people type for them. */
  private static String undecomposed(int letter) {
    return switch (letter) {
      case 'ʼ' -> ""; // an apostrophe that Unicode counts among the letters
      case 'ß', 'ẞ' -> "ss";
      case 'æ' -> "ae";
      case 'œ' -> "oe";
      case 'ø' -> "o";
      case 'đ', 'ð' -> "d";
      case 'ħ' -> "h";
      case 'ı' -> "i";
      case 'ł' -> "l";
      case 'ŋ' -> "n";
      case 'þ' -> "th";
      case 'ŧ' -> "t";
      default -> null;
    };
  }
}
