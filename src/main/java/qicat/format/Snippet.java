package qicat.format;

import java.util.BitSet;
import java.util.List;
import qicat.model.Entry;
import qicat.model.Field;
import qicat.model.Label;
import qicat.search.Hit;
import qicat.search.Marks;
import qicat.text.Visible;

/**
 * Why an entry is in an answer, where its row does not show it: the words of the query in the field
 * that has most of those not yet seen.
 */
final class Snippet {
  private Snippet() {}

  /**
   * The line below a row.
   *
   * @param hit the entry of the row
   * @param seen the words of the query that are seen in the row, by number
   * @param marks what was looked for
   * @param width columns that the line may take
   * @return the line, or nothing where the row shows all
   */
  static Marked of(Hit hit, BitSet seen, Marks marks, int width) {
    if (!hit.why().isEmpty()) {
      return Marked.plain(Visible.line(hit.why())).cut(width);
    }
    BitSet missing = marks.bareWords();
    if (missing.isEmpty()) {
      return Marked.EMPTY;
    }
    missing.andNot(seen);
    Field best = null;
    int most = 0;
    for (Field field : Field.SEARCHED) {
      BitSet found = words(field, hit.entry(), marks);
      found.and(missing);
      boolean more = found.cardinality() > most;
      boolean heavier =
          best != null && found.cardinality() == most && field.weight() > best.weight();
      if (more || heavier) {
        best = field;
        most = found.cardinality();
      }
    }
    return best == null ? Marked.EMPTY : line(best, hit.entry(), marks, width);
  }

  private static Marked line(Field field, Entry entry, Marks marks, int width) {
    Marked label = Marked.plain(field.title() + ": ");
    return label.and(value(field, entry, marks).aroundFirstMark(width - label.width())).cut(width);
  }

  /** The value; of several, those that match, and of their other words the ones that match. */
  private static Marked value(Field field, Entry entry, Marks marks) {
    Marked all = Marked.EMPTY;
    for (Object value : field.valuesOf(entry)) {
      for (String each : Field.textsOf(value)) {
        String text = Visible.line(each);
        List<Marks.Span> spans = marks.spans(field, text);
        if (!spans.isEmpty()) {
          all = all.isEmpty() ? all : all.and("; ");
          Marked marked = Marked.of(text, spans);
          boolean other = value instanceof Label label && !each.equals(label.title());
          all =
              other
                  ? all.and(Visible.line(((Label) value).title()) + " (").and(marked).and(")")
                  : all.and(marked);
          break;
        }
      }
    }
    return all;
  }

  private static BitSet words(Field field, Entry entry, Marks marks) {
    BitSet words = new BitSet();
    for (Object value : field.valuesOf(entry)) {
      for (String text : Field.textsOf(value)) {
        words.or(marks.words(field, text));
      }
    }
    return words;
  }
}
