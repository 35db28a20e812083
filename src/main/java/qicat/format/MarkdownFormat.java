package qicat.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import qicat.console.Out;
import qicat.markup.Emphasis;
import qicat.markup.Markdown;
import qicat.model.Address;
import qicat.model.Entry;
import qicat.model.Field;
import qicat.model.Section;
import qicat.search.Hit;
import qicat.search.Marks;
import qicat.text.RichText;
import qicat.text.Visible;

/**
 * A reading list in Markdown: under headings of sections, an item for each entry with its authors,
 * its title as a link, where and when it stands, and its summary below. Chosen fields make a table
 * of each section instead, as columns are what they ask for.
 */
final class MarkdownFormat implements Format {
  /**
   * A marker of four columns, and so many blanks before what belongs to an item: CommonMark is
   * content with two, yet Python-Markdown and other older readers part a list at less than four.
   */
  private static final String ITEM = "-   ";

  private static final String INSIDE = "    ";

  private final Out out;
  private final View view;
  private boolean begun;
  private boolean tabled;
  private boolean headed;
  private Section heading;

  MarkdownFormat(Out out, View view) {
    this.out = out;
    this.view = view;
  }

  @Override
  public void entry(Hit hit) {
    Entry entry = hit.entry();
    if (view.grouped()) {
      headSection(entry.section());
    }
    if (view.fields().isEmpty()) {
      item(entry);
    } else {
      row(entry);
    }
  }

  private void headSection(Section section) {
    if (headed && Objects.equals(section, heading)) {
      return;
    }
    String series = Markdown.text(view.catalogue().header().title());
    if (!headed && !series.isEmpty()) {
      block("# " + series);
    }
    headed = true;
    heading = section;
    tabled = false;
    boolean inPart = section != null && section.part() != null;
    String title = section == null ? "Without a section" : Markdown.text(section.title());
    block("## " + title + (inPart ? " · " + section.part().title() : ""));
  }

  /** A line that begins a block of its own, an empty line before it. */
  private void block(String line) {
    if (begun) {
      out.line();
    }
    begun = true;
    out.line(line);
  }

  private void item(Entry entry) {
    StringBuilder line = new StringBuilder();
    String people = people(entry);
    sentence(line, Markdown.text(people), people);
    sentence(line, linkedTitle(entry), entry.title());
    String container = entry.text(Field.CONTAINER);
    String source = Markdown.emphasis(Markdown.text(container));
    String date = date(entry);
    String between = source.isEmpty() || date.isEmpty() ? "" : ", ";
    sentence(line, source + between + date, date.isEmpty() ? container : date);
    block(ITEM + Markdown.paragraph(line.toString()));
    for (List<RichText.Run> runs : lines(Cell.runs(Field.TEXT, entry))) {
      String paragraph = text(runs);
      if (!paragraph.isEmpty()) {
        block(INSIDE + Markdown.paragraph(paragraph));
      }
    }
  }

  /** The authors, or else the editors. */
  private static String people(Entry entry) {
    String authors = Cell.readable(Field.AUTHOR, entry, Marks.NONE).text();
    int editors = Field.EDITOR.valuesOf(entry).size();
    if (authors.isEmpty() && editors > 0) {
      String names = Cell.readable(Field.EDITOR, entry, Marks.NONE).text();
      return names + (editors == 1 ? ", editor" : ", editors");
    }
    return authors + (entry.hasUnnamedAuthors() ? " et al." : "");
  }

  /** The parts of a text on one line; what is set in no way is written as ever. */
  private static String text(List<RichText.Run> runs) {
    StringBuilder plain = new StringBuilder();
    boolean set = false;
    for (RichText.Run run : runs) {
      plain.append(run.text());
      set |= !run.looks().isEmpty();
    }
    return set ? Emphasis.of(runs).strip() : Markdown.text(plain.toString().strip());
  }

  /** The parts of each line of a text, with the blanks between one part and the next. */
  private static List<List<RichText.Run>> lines(List<RichText.Run> runs) {
    List<List<RichText.Run>> lines = new ArrayList<>();
    lines.add(new ArrayList<>());
    for (RichText.Run run : runs) {
      String text = run.text();
      int from = 0;
      for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
        part(lines, text.substring(from, end), run);
        lines.add(new ArrayList<>());
        from = end + 1;
      }
      part(lines, text.substring(from), run);
    }
    return lines;
  }

  /** Adds a part to the last line. */
  private static void part(List<List<RichText.Run>> lines, String text, RichText.Run of) {
    if (!text.isEmpty()) {
      lines.get(lines.size() - 1).add(new RichText.Run(text, of.looks()));
    }
  }

  /** The year, or what is known of the date besides. */
  private static String date(Entry entry) {
    Field known = Field.YEAR.of(entry) == null ? Field.ISSUED : Field.YEAR;
    return Markdown.text(Cell.readable(known, entry, Marks.NONE).text());
  }

  /**
   * Puts a part of an item behind the others.
   *
   * @param shown the part in Markdown; nothing where it is empty
   * @param end the same or its end in plain text: one that ends as a sentence gets no full stop
   */
  private static void sentence(StringBuilder line, String shown, String end) {
    if (shown.isEmpty()) {
      return;
    }
    line.append(line.length() == 0 ? "" : " ").append(shown);
    String text = end.strip();
    boolean ended = !text.isEmpty() && ".?!…".indexOf(text.charAt(text.length() - 1)) >= 0;
    line.append(ended ? "" : ".");
  }

  private static String linkedTitle(Entry entry) {
    String title = inLine(Field.TITLE, entry);
    return Markdown.link(title.isEmpty() ? Markdown.text(entry.id()) : title, Address.of(entry));
  }

  /** A field of words on one line. */
  private static String inLine(Field field, Entry entry) {
    return text(RichText.runs(Visible.line(entry.written(field))));
  }

  private void row(Entry entry) {
    List<Field> fields = view.fields();
    if (!tabled) {
      tabled = true;
      StringBuilder head = new StringBuilder("|");
      StringBuilder rule = new StringBuilder("|");
      for (Field field : fields) {
        head.append(' ').append(field.title()).append(" |");
        rule.append(field.kind() == Field.Kind.NUMBER ? " ---: |" : " --- |");
      }
      block(head.toString());
      out.line(rule.toString());
    }
    out.print("|");
    for (Field field : fields) {
      out.print(" ").print(cell(field, entry)).print(" |");
    }
    out.line();
  }

  private static String cell(Field field, Entry entry) {
    String value =
        field.kind() == Field.Kind.TEXT
            ? inLine(field, entry)
            : Markdown.text(Cell.readable(field, entry, Marks.NONE).text());
    return switch (field) {
      case TITLE -> value.isEmpty() ? value : linkedTitle(entry);
      case DOI -> Markdown.link(value, Address.doi(entry.text(field)));
      case URL -> Markdown.link(value, Address.url(entry.text(field)));
      default -> value;
    };
  }
}
