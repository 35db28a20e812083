package qicat.format;

/**
 * Cells that a spreadsheet may take for a formula and run, as OWASP's page on CSV injection lists
 * them.
 */
final class Formula {
  /** The signs, and the full-width forms that some spreadsheets take for them. */
  private static final String SIGNS = "=+-@＝＋－＠";

  private Formula() {}

  /**
   * Whether a cell may be taken for a formula: it starts with one of the signs, blanks before it or
   * not, or with a tab, a line end or NUL, which some spreadsheets drop.
   */
  static boolean isLike(String cell) {
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if (SIGNS.indexOf(c) >= 0 || i == 0 && "\t\r\n\0".indexOf(c) >= 0) {
        return true;
      }
      if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
        return false;
      }
    }
    return false;
  }

  /** The cell as a spreadsheet takes it for a text: one like a formula with an apostrophe first. */
  static String defused(String cell) {
    return isLike(cell) ? "'" + cell : cell;
  }
}
