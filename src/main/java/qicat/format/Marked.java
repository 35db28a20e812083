package qicat.format;

import java.util.ArrayList;
import java.util.List;
import qicat.console.Ink;
import qicat.console.Out;
import qicat.search.Marks;
import qicat.text.Width;
import qicat.text.Wrap;

/** A text that people read, and which parts of it a query matched. */
public final class Marked {
  static final Marked EMPTY = new Marked("", List.of());

  private final String text;
  private final List<Marks.Span> spans;

  private Marked(String text, List<Marks.Span> spans) {
    this.text = text;
    this.spans = spans;
  }

  /** A text in which nothing is marked. */
  public static Marked plain(String text) {
    return new Marked(text, List.of());
  }

  /** A text with its marks, in their order. */
  public static Marked of(String text, List<Marks.Span> spans) {
    return new Marked(text, spans);
  }

  String text() {
    return text;
  }

  /** What a query matched, in its order. */
  List<Marks.Span> spans() {
    return spans;
  }

  boolean isEmpty() {
    return text.isEmpty();
  }

  public int width() {
    return Width.of(text);
  }

  /** This text and another behind it. */
  Marked and(Marked other) {
    if (spans.isEmpty() && other.spans.isEmpty()) {
      return plain(text + other.text);
    }
    List<Marks.Span> all = new ArrayList<>(spans);
    for (Marks.Span span : other.spans) {
      all.add(new Marks.Span(span.start() + text.length(), span.end() + text.length()));
    }
    return new Marked(text + other.text, all);
  }

  /** This text and a plain one behind it. */
  Marked and(String other) {
    return new Marked(text + other, spans);
  }

  /** A part of it. */
  Marked part(int from, int to) {
    List<Marks.Span> inside = new ArrayList<>();
    for (Marks.Span span : spans) {
      int start = Math.max(from, span.start());
      int end = Math.min(to, span.end());
      if (start < end) {
        inside.add(new Marks.Span(start - from, end - from));
      }
    }
    return new Marked(text.substring(from, to), inside);
  }

  /** It, cut to a width of columns with an ellipsis. */
  public Marked cut(int width) {
    String cut = Width.cut(text, width);
    return cut.equals(text)
        ? this
        : part(0, cut.length() - Width.ELLIPSIS.length()).and(Width.ELLIPSIS);
  }

  /** Its lines at a width, broken as {@link Wrap} does. */
  List<Marked> lines(int width) {
    List<Marked> lines = new ArrayList<>();
    int from = 0;
    for (String line : Wrap.lines(text, width)) {
      int start = text.indexOf(line, from);
      from = start + line.length();
      lines.add(part(start, from));
    }
    return lines;
  }

  /** The text from a little before its first mark on, so that the mark is in sight. */
  Marked aroundFirstMark(int width) {
    if (spans.isEmpty() || width() <= width) {
      return this;
    }
    int from = spans.get(0).start() - width / 3;
    int blank = from <= 0 ? -1 : text.indexOf(' ', from);
    return blank < 0 || blank > spans.get(0).start()
        ? this
        : plain(Width.ELLIPSIS).and(part(blank + 1, text.length()));
  }

  /**
   * Prints it.
   *
   * @param ink the role of what is not marked, or null
   */
  public void print(Out out, Ink ink) {
    int from = 0;
    for (Marks.Span span : spans) {
      print(out, ink, text.substring(from, span.start()));
      out.print(Ink.MATCH, text.substring(span.start(), span.end()));
      from = span.end();
    }
    print(out, ink, from == 0 ? text : text.substring(from));
  }

  /**
   * Prints it as a link, or a part of one.
   *
   * @param address where it leads to; empty: nowhere
   * @param id what the parts of a link have in common; 0 for a link in one part
   */
  void print(Out out, Ink ink, String address, int id) {
    out.link(address, id);
    print(out, ink);
    out.endLink();
  }

  private static void print(Out out, Ink ink, String text) {
    if (ink == null) {
      out.print(text);
    } else {
      out.print(ink, text);
    }
  }
}
