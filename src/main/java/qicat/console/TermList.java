package qicat.console;

import qicat.text.Width;
import qicat.text.Wrap;

/** What can be typed, and beside each its meaning, in a column of its own. */
public final class TermList {
  /** Columns that a term is indented by. */
  public static final int INDENT = 2;

  private static final int WIDEST = 90;
  private static final int WIDEST_TERM = 28;
  private static final int NARROWEST_MEANING = 16;

  private final Out out;
  private final int width;
  private final int column;

  /**
   * One as wide as the output, but no wider than is read with ease.
   *
   * @param term the columns of the widest term; one that has more than there is room for has a line
   *     of its own
   */
  public TermList(Out out, int term) {
    this.out = out;
    width = Math.min(out.width(), WIDEST);
    int usual = INDENT + Math.min(term, Math.min(WIDEST_TERM, width / 3)) + 2;
    column = Math.max(2 * INDENT, Math.min(usual, width - NARROWEST_MEANING));
  }

  /** Writes a term and its meaning. */
  public void item(String term, String meaning) {
    out.print(" ".repeat(INDENT)).print(Ink.CODE, term);
    int used = INDENT + Width.of(term);
    if (used + 2 > column) {
      out.line();
      used = 0;
    }
    for (String line : Wrap.lines(meaning, Math.max(1, width - column))) {
      out.print(" ".repeat(column - used)).line(line);
      used = 0;
    }
  }
}
