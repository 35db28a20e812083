package qicat.shell;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import qicat.console.Ink;
import qicat.console.Out;
import qicat.format.Format;
import qicat.format.Formats;
import qicat.format.Marked;
import qicat.format.View;
import qicat.model.Catalogue;
import qicat.model.Entry;
import qicat.model.Field;
import qicat.model.Person;
import qicat.search.Hit;
import qicat.search.Marks;
import qicat.text.Visible;
import qicat.text.Width;

/**
 * The full screen as it is thought of, without a terminal: keys and answers go in, lines come out.
 */
final class Finder {
  /** What a key asks of the one who leads the dialogue. */
  enum Wish {
    /** To go on. */
    STAY,
    /** To draw all again. */
    REDRAW,
    /** To leave and print what was picked. */
    CHOOSE,
    /** To open it. */
    OPEN,
    /** To leave and cite it. */
    CITE,
    /** To copy its address. */
    COPY,
    /** To leave and write it into the file that was named. */
    EXPORT,
    /** To leave. */
    CANCEL
  }

  private static final String PROMPT = "> ";
  private static final String FILE_PROMPT = "File: ";
  private static final String ENDINGS =
      "its ending tells the format: .bib .ris .csv .json .md .html";

  /** Not the lines of ASCII's drawing set, which JLine would print as letters of another set. */
  private static final String BAR = " ┊ ";

  /** Columns from which on the preview stands beside the list. */
  private static final int WIDE = 100;

  /** Rows of list and preview from which on the preview stands below. */
  private static final int HIGH = 8;

  private static final int WIDEST_LIST = 120;

  /** Columns of a list from which on a row tells the author and year. */
  private static final int ROOMY = 56;

  private static final int WIDEST_AUTHOR = 18;
  private static final int SOURCE_COLUMNS = 2 + WIDEST_AUTHOR + 1 + 4;
  private static final int WIDEST_KEY = 16;
  private static final int MOST_PREVIEWED = 400;

  /** What tells most of an entry first: a small preview ends early. */
  private static final List<Field> PREVIEWED =
      List.of(
          Field.TITLE,
          Field.AUTHOR,
          Field.ISSUED,
          Field.TEXT,
          Field.TOPIC,
          Field.SECTION,
          Field.CONTAINER,
          Field.BYLINE,
          Field.NOTE,
          Field.TYPE,
          Field.DOI,
          Field.URL,
          Field.ID);

  private final Catalogue catalogue;
  private final boolean coloured;
  private final Typed query;
  private final Map<String, Entry> marked = new LinkedHashMap<>();
  private int columns;
  private int rows;
  private List<Hit> hits = List.of();
  private Marks marks = Marks.NONE;
  private String note = "";
  private String message = "";
  private boolean awaits = true;
  private boolean helps;
  private int helpTop;
  private int chosen;
  private int top;
  private int skipped;

  /** The name of a file that is asked for; null: none is. */
  private Typed file;

  /** The preview, and for which entry, query and width it was made: keys often change none. */
  private List<AttributedString> preview = List.of();

  private Entry previewed;
  private Marks previewedMarks;
  private int previewedWidth;

  /**
   * Makes one.
   *
   * @param begun the query to begin with
   * @param coloured whether emphasis is shown
   */
  Finder(Catalogue catalogue, String begun, boolean coloured) {
    this.catalogue = catalogue;
    this.coloured = coloured;
    this.query = new Typed(begun);
  }

  /** Tells how large the screen is. */
  void resize(int toColumns, int toRows) {
    columns = Math.max(1, toColumns);
    rows = Math.max(1, toRows);
  }

  /** The query as it is typed. */
  String query() {
    return query.text();
  }

  /** Whether the answer to the query is still to come. */
  boolean isWaiting() {
    return awaits;
  }

  /** The name of the file that was typed. */
  String file() {
    return file == null ? "" : file.text().strip();
  }

  /** What is marked, in the order in which it was; without a mark the entry that keys act on. */
  List<Entry> picked() {
    if (!marked.isEmpty()) {
      return new ArrayList<>(marked.values());
    }
    return hits.isEmpty() ? List.of() : List.of(current());
  }

  private Entry current() {
    return hits.get(chosen).entry();
  }

  /** Tells what came of a key, until the next one. */
  void tell(String told) {
    message = told;
  }

  /** Puts in what was typed or pasted. */
  void type(String text) {
    message = "";
    helps = false;
    if (file != null) {
      file.insert(text);
      return;
    }
    String before = query.text();
    query.insert(text);
    awaits |= !query.text().equals(before); // what is pasted may be empty
  }

  /** Takes the answer to the query; an older one is dropped, and a query half typed has none. */
  void answer(Found found) {
    if (!found.query().equals(query.text())) {
      return;
    }
    awaits = false;
    note = found.note();
    if (found.hits() != null) {
      hits = found.hits();
      marks = found.marks();
      chosen = 0;
      top = 0;
      skipped = 0;
    }
  }

  /** Follows a key. */
  Wish press(Key key) {
    message = "";
    if (helps) {
      return pressInHelp(key);
    }
    if (file != null) {
      return pressInFile(key);
    }
    String before = query.text();
    if (query.press(key)) {
      awaits |= !query.text().equals(before);
      return Wish.STAY;
    }
    return key == Key.CANCEL || key == Key.HELP || key == Key.REDRAW ? always(key) : move(key);
  }

  private Wish always(Key key) {
    helps = key == Key.HELP;
    helpTop = 0;
    return key == Key.CANCEL ? Wish.CANCEL : key == Key.REDRAW ? Wish.REDRAW : Wish.STAY;
  }

  /** Shows more of the help, which may be longer than the screen; other keys end it. */
  private Wish pressInHelp(Key key) {
    int most = Math.max(0, Key.values().length - bodyRows());
    switch (key) {
      case UP -> helpTop = Math.max(0, helpTop - 1);
      case DOWN -> helpTop = Math.min(most, helpTop + 1);
      case PAGE_UP, FIRST -> helpTop = 0;
      case PAGE_DOWN, LAST -> helpTop = most;
      default -> helps = key == Key.REDRAW;
    }
    return key == Key.REDRAW ? Wish.REDRAW : Wish.STAY;
  }

  private Wish pressInFile(Key key) {
    if (key == Key.CHOOSE && Formats.ofFile(file()) != null) {
      return Wish.EXPORT;
    }
    if (key == Key.CHOOSE && !file().isEmpty()) {
      message = ENDINGS;
    }
    if (key == Key.CANCEL) {
      file = null;
    } else if (!file.press(key) && key == Key.REDRAW) {
      return Wish.REDRAW;
    }
    return Wish.STAY;
  }

  private Wish move(Key key) {
    int page = Math.max(1, listRows() - 1);
    switch (key) {
      case UP -> go(chosen - 1);
      case DOWN -> go(chosen + 1);
      case PAGE_UP -> go(chosen - page);
      case PAGE_DOWN -> go(chosen + page);
      case FIRST -> go(0);
      case LAST -> go(hits.size() - 1);
      case PREVIEW_UP -> skipped = Math.max(0, skipped - 1);
      case PREVIEW_DOWN -> skipped = Math.min(Math.max(0, preview.size() - 1), skipped + 1);
      case MARK -> mark(chosen + 1);
      case MARK_UP -> mark(chosen - 1);
      case MARK_ALL -> markAll();
      default -> {
        return act(key);
      }
    }
    return Wish.STAY;
  }

  /**
   * Follows a click of the mouse on a row, which chooses its entry; the entry that is chosen
   * already, or any with a key held, is marked or loses its mark.
   */
  void click(int column, int row, boolean held) {
    message = "";
    int index = top + row - 1;
    boolean onList = row >= 1 && row <= listRows() && column < listColumns();
    if (helps || file != null || !onList || index >= hits.size()) {
      return;
    }
    boolean marks = held || index == chosen;
    go(index);
    if (marks) {
      mark(index);
    }
  }

  /** Follows the wheel of the mouse: over the preview it moves that, elsewhere the choice. */
  void turn(int column, int row, boolean up) {
    boolean onPreview =
        previewRows() > 0 && (isWide() ? column >= listColumns() : row > listRows());
    if (onPreview && !helps && file == null) {
      press(up ? Key.PREVIEW_UP : Key.PREVIEW_DOWN);
    } else {
      press(up ? Key.UP : Key.DOWN);
    }
  }

  private void go(int to) {
    chosen = Math.max(0, Math.min(hits.size() - 1, to));
    skipped = 0;
  }

  private void mark(int next) {
    if (!hits.isEmpty()) {
      if (marked.remove(current().id()) == null) {
        marked.put(current().id(), current());
      }
      go(next);
    }
  }

  private void markAll() {
    boolean all = true;
    for (Hit hit : hits) {
      all &= marked.putIfAbsent(hit.entry().id(), hit.entry()) != null;
    }
    for (Hit hit : all ? hits : List.<Hit>of()) {
      marked.remove(hit.entry().id());
    }
  }

  private Wish act(Key key) {
    if (picked().isEmpty() && key != Key.CHOOSE) {
      message = "nothing is found, so there is nothing to do it with";
      return Wish.STAY;
    }
    if (key == Key.EXPORT) {
      file = new Typed("");
      message = ENDINGS;
    }
    return switch (key) {
      case CHOOSE -> Wish.CHOOSE;
      case OPEN -> Wish.OPEN;
      case CITE -> Wish.CITE;
      case COPY -> Wish.COPY;
      default -> Wish.STAY;
    };
  }

  private boolean isWide() {
    return columns >= WIDE;
  }

  /** Rows between the query and the status line. */
  private int bodyRows() {
    return Math.max(0, rows - 2);
  }

  private int listRows() {
    int body = bodyRows();
    return isWide() || body < HIGH ? body : body - previewRows() - 1;
  }

  private int previewRows() {
    int body = bodyRows();
    return isWide() ? body : body < HIGH ? 0 : body / 2 - 1;
  }

  private int listColumns() {
    return isWide() ? Math.min(WIDEST_LIST, columns / 2) : columns;
  }

  /** The column of the cursor, in the first line. */
  int cursor() {
    Typed typed = file == null ? query : file;
    String prompt = file == null ? PROMPT : FILE_PROMPT;
    return Math.min(columns - 1, Width.of(prompt + typed.before()) - hidden(prompt, typed));
  }

  /** Columns of a typed line that are out of sight to the left, so that the cursor is in sight. */
  private int hidden(String prompt, Typed typed) {
    return Math.max(0, Width.of(prompt + typed.before()) - columns + 1);
  }

  /** The whole screen: a line for each row, none wider than it. */
  List<AttributedString> lines() {
    List<AttributedString> lines = new ArrayList<>();
    lines.add(typedLine());
    List<AttributedString> body = helps ? help() : body();
    for (int i = 0; i < bodyRows(); i++) {
      lines.add(i < body.size() ? fit(body.get(i), columns) : AttributedString.EMPTY);
    }
    lines.add(status());
    return lines.subList(0, Math.min(rows, lines.size()));
  }

  private AttributedString typedLine() {
    Typed typed = file == null ? query : file;
    String prompt = file == null ? PROMPT : FILE_PROMPT;
    AttributedString line =
        drawn(columns, out -> out.print(Ink.HEADING, prompt).print(Visible.line(typed.text())))
            .get(0);
    int hidden = hidden(prompt, typed);
    return line.columnSubSequence(hidden, hidden + columns);
  }

  private List<AttributedString> body() {
    int size = listRows();
    top = Math.max(0, Math.min(top, chosen));
    top = Math.max(top, chosen - size + 1);
    List<AttributedString> list = new ArrayList<>();
    for (int i = top; i < Math.min(hits.size(), top + size); i++) {
      list.add(row(i, listColumns()));
    }
    if (previewRows() == 0) {
      return list;
    }
    List<AttributedString> beside = preview(isWide() ? columns - listColumns() - 3 : columns);
    skipped = Math.max(0, Math.min(skipped, beside.size() - previewRows()));
    List<AttributedString> shown =
        beside.subList(skipped, Math.min(beside.size(), skipped + previewRows()));
    if (isWide()) {
      return beside(list, shown);
    }
    while (list.size() < size) {
      list.add(AttributedString.EMPTY);
    }
    list.addAll(drawn(columns, out -> out.print(Ink.FAINT, "┄".repeat(columns))));
    list.addAll(shown);
    return list;
  }

  private List<AttributedString> beside(List<AttributedString> list, List<AttributedString> shown) {
    AttributedString bar = drawn(columns, out -> out.print(Ink.FAINT, BAR)).get(0);
    List<AttributedString> lines = new ArrayList<>();
    for (int i = 0; i < bodyRows(); i++) {
      AttributedStringBuilder line = new AttributedStringBuilder();
      AttributedString left = i < list.size() ? list.get(i) : AttributedString.EMPTY;
      line.append(left).append(" ".repeat(Math.max(0, listColumns() - left.columnLength())));
      line.append(bar);
      if (i < shown.size()) {
        line.append(shown.get(i));
      }
      lines.add(line.toAttributedString());
    }
    return lines;
  }

  private AttributedString row(int index, int width) {
    Entry entry = hits.get(index).entry();
    boolean isMarked = marked.containsKey(entry.id());
    String gutter = (index == chosen ? ">" : " ") + (isMarked ? "*" : " ") + " ";
    String source = width < ROOMY ? "" : source(entry);
    int room = Math.max(1, width - gutter.length() - (source.isEmpty() ? 0 : SOURCE_COLUMNS));
    String title = Visible.line(entry.title());
    Marked text = Marked.of(title, marks.spans(Field.TITLE, title)).cut(room);
    return fit(
        drawn(
                width,
                out -> {
                  out.print(index == chosen ? Ink.CHOSEN : Ink.CODE, gutter.substring(0, 2));
                  out.print(" ");
                  text.print(out, index == chosen ? Ink.HEADING : null);
                  if (!source.isEmpty()) {
                    out.print(" ".repeat(Math.max(0, room - text.width())));
                    out.print(Ink.FAINT, source);
                  }
                })
            .get(0),
        width);
  }

  /** The first author and the year, in columns of their own. */
  private static String source(Entry entry) {
    List<Person> authors = entry.authors();
    String author = authors.isEmpty() ? "" : Visible.line(authors.get(0).surname());
    Object year = Field.YEAR.of(entry);
    return "  "
        + Width.pad(Width.cut(author, WIDEST_AUTHOR), WIDEST_AUTHOR)
        + " "
        + Width.pad(year == null ? "" : year.toString(), 4);
  }

  private List<AttributedString> preview(int width) {
    if (hits.isEmpty()) {
      return List.of();
    }
    Entry entry = current();
    if (entry != previewed || marks != previewedMarks || width != previewedWidth) {
      preview =
          drawn(
              width,
              out -> {
                Format text = Formats.TEXT.on(out, View.of(catalogue, PREVIEWED).marked(marks));
                text.begin();
                text.entry(hits.get(chosen));
                text.end();
              });
      previewed = entry;
      previewedMarks = marks;
      previewedWidth = width;
    }
    return preview;
  }

  private List<AttributedString> help() {
    return drawn(
        columns,
        out -> {
          for (int i = helpTop; i < Key.values().length; i++) {
            Key key = Key.values()[i];
            out.print(Ink.CODE, Width.pad(key.label, WIDEST_KEY)).line(" " + key.summary);
          }
        });
  }

  private AttributedString status() {
    StringBuilder text = new StringBuilder();
    if (!message.isEmpty()) {
      text.append(message);
    } else {
      String found = awaits ? "…" : hits.isEmpty() ? "nothing is found" : "" + (chosen + 1);
      text.append(found);
      text.append(hits.isEmpty() || awaits ? "" : "/" + hits.size());
      text.append(marked.isEmpty() ? "" : ", " + marked.size() + " marked");
      text.append("  ").append(note.isEmpty() ? keys() : note);
    }
    String line = Width.cut(Visible.line(text.toString()), columns);
    return fit(drawn(columns, out -> out.print(Ink.FAINT, line)).get(0), columns);
  }

  private String keys() {
    if (helps) {
      return "Up and Down show more keys, any other key goes back";
    }
    return "F1 help  Enter choose  Tab mark  Alt-o open  Alt-c cite  Alt-y copy  Alt-e export"
        + "  Esc leave";
  }

  /** Cut to a width, as the one sees it who moves the terminal's cursor. */
  private static AttributedString fit(AttributedString line, int width) {
    return line.columnLength() <= width ? line : line.columnSubSequence(0, width);
  }

  /**
   * The lines of what is printed. It goes through an output for a terminal, as all answers do:
   * there nothing of the data can steer.
   */
  private List<AttributedString> drawn(int width, Consumer<Out> printed) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Out out = new Out(bytes, true, Math.max(1, width), coloured);
    printed.accept(out);
    out.flush();
    List<AttributedString> lines = new ArrayList<>();
    String text = bytes.toString(StandardCharsets.UTF_8).replace('\t', ' ');
    text.lines().limit(MOST_PREVIEWED).forEach(line -> lines.add(AttributedString.fromAnsi(line)));
    return lines.isEmpty() ? List.of(AttributedString.EMPTY) : lines;
  }
}
