package qicat.format;

import java.util.List;
import qicat.console.Out;
import qicat.model.Entry;
import qicat.model.Field;
import qicat.search.Marks;
import qicat.text.Visible;

/**
 * A line of the user's own for each entry: text, and between it the values of fields, as people
 * read them and each on one line.
 */
public final class Template {
  /**
   * A piece of it: the value of the first of some fields that has one, else a text.
   *
   * @param fields the fields in their order; none where the text stands by itself
   * @param text what stands there when no field has a value
   */
  record Piece(List<Field> fields, String text) {}

  private final List<Piece> pieces;

  private Template(List<Piece> pieces) {
    this.pieces = pieces;
  }

  /**
   * Reads a template; {@link TemplateParser} has the grammar.
   *
   * @throws BadTemplate when it cannot be understood
   */
  public static Template parse(String text) {
    return new Template(new TemplateParser(text).parse());
  }

  /** Opens it on an output, as {@link Formats#on} opens a format. */
  public Format on(Out out) {
    return hit -> out.print(filled(hit.entry()));
  }

  /**
   * The template with the values of an entry. It ends with a line feed, unless its own text ends
   * with one or with NUL, which other tools take for the end too.
   */
  String filled(Entry entry) {
    StringBuilder line = new StringBuilder();
    for (Piece piece : pieces) {
      line.append(value(piece, entry));
    }
    Piece last = pieces.get(pieces.size() - 1);
    boolean ended =
        last.fields().isEmpty() && (last.text().endsWith("\n") || last.text().endsWith("\0"));
    return ended ? line.toString() : line.append('\n').toString();
  }

  private static String value(Piece piece, Entry entry) {
    for (Field field : piece.fields()) {
      String value = Visible.line(Cell.readable(field, entry, Marks.NONE).text());
      if (!value.isBlank()) {
        return value;
      }
    }
    return piece.text();
  }
}
