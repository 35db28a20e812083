package qicat.format;

import java.util.ArrayList;
import java.util.List;
import qicat.console.Ink;
import qicat.console.Out;
import qicat.search.Explanation;
import qicat.search.Hit;
import qicat.text.Visible;
import qicat.text.Width;

/**
 * Writes how scores come about: on a terminal in indented lines, in a pipe a tab-separated line for
 * each term: id, what adds, where, and how much; the sum comes first.
 */
public final class ExplanationFormat {
  private final Out out;

  /** Explanations on an output. */
  public ExplanationFormat(Out out) {
    this.out = out;
  }

  /** Writes the explanation of each hit. */
  public void write(List<Hit> hits, List<Explanation> explanations) {
    for (int i = 0; i < hits.size(); i++) {
      if (out.isTerminal()) {
        lines(hits.get(i), explanations.get(i), i == 0);
      } else {
        columns(hits.get(i).entry().id(), explanations.get(i));
      }
    }
  }

  private void lines(Hit hit, Explanation explanation, boolean first) {
    if (!first) {
      out.line();
    }
    String id = Visible.line(hit.entry().id());
    out.print(Ink.CODE, id).print("  ");
    out.line(
        Width.cut(Visible.line(hit.entry().title()), Math.max(1, out.width() - Width.of(id) - 2)));
    line(1, rounded(explanation.score()) + "  score");
    for (Explanation.Part part : explanation.parts()) {
      line(
          2,
          rounded(part.value())
              + "  "
              + part.what()
              + ": rarity "
              + rounded(part.rarity())
              + ", frequency "
              + rounded(part.frequency()));
      for (Explanation.Source source : part.sources()) {
        line(
            4,
            rounded(source.frequency())
                + "  "
                + source.field().word()
                + ": weight "
                + source.weight()
                + " × "
                + rounded(source.matches())
                + ", "
                + source.length()
                + " words, mean "
                + rounded(source.mean()));
      }
    }
  }

  private void line(int indent, String text) {
    boolean first = true;
    for (Marked line :
        Marked.plain(Visible.line(text)).lines(Math.max(8, out.width() - indent - 2))) {
      out.print(" ".repeat(first ? indent : indent + 2));
      line.print(out, null);
      out.line();
      first = false;
    }
  }

  private void columns(String id, Explanation explanation) {
    Columns.tabbed(out, List.of(id, "score", "", rounded(explanation.score())));
    for (Explanation.Part part : explanation.parts()) {
      Columns.tabbed(out, List.of(id, part.what(), "", rounded(part.value())));
      for (Explanation.Source source : part.sources()) {
        List<String> cells = new ArrayList<>();
        cells.add(id);
        cells.add(part.what());
        cells.add(source.field().word());
        cells.add(rounded(source.frequency()));
        Columns.tabbed(out, cells);
      }
    }
  }

  /** A number with three decimals at the most, in no locale's way. */
  private static String rounded(double number) {
    return Double.toString(Math.round(number * 1000) / 1000.0);
  }
}
