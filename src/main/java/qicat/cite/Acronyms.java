package qicat.cite;

/**
 * Titles that are acronyms, such as BMJ, JAMA and PLOS ONE. Where a style asks for title case, CSL
 * makes Bmj of them, as of any text in capitals; nobody writes that. So citeproc-java gets
 * characters without case in the place of their letters.
 */
final class Acronyms {
  /** The stand-in of A is so far behind it, in Unicode's private use. */
  private static final char OFFSET = '\uE000';

  /** A longer word in capitals is a word that somebody has set so: THE LANCET. */
  private static final int LONGEST = 5;

  private Acronyms() {}

  /** A title, with stand-ins for its letters if it is an acronym. */
  static String kept(String title) {
    if (!isAcronym(title)) {
      return title;
    }
    StringBuilder kept = new StringBuilder();
    for (int i = 0; i < title.length(); i++) {
      char c = title.charAt(i);
      kept.append(isCapital(c) ? (char) (c + OFFSET) : c);
    }
    return kept.toString();
  }

  /** What was rendered, with the letters that stand-ins stand for. */
  static String restored(String rendered) {
    StringBuilder restored = null;
    for (int i = 0; i < rendered.length(); i++) {
      char letter = (char) (rendered.charAt(i) - OFFSET);
      if (isCapital(letter)) {
        restored = restored == null ? new StringBuilder(rendered) : restored;
        restored.setCharAt(i, letter);
      }
    }
    return restored == null ? rendered : restored.toString();
  }

  /** Whether each word is one of a few letters, all of them capitals. */
  private static boolean isAcronym(String title) {
    int letters = 0;
    for (int i = 0; i < title.length(); i++) {
      char c = title.charAt(i);
      letters = Character.isLetter(c) ? letters + 1 : 0;
      if (letters > LONGEST || letters > 0 && !isCapital(c)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isCapital(char c) {
    return c >= 'A' && c <= 'Z';
  }
}
