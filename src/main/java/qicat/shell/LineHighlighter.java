package qicat.shell;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jline.reader.Highlighter;
import org.jline.reader.LineReader;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;
import qicat.completion.CommandWord;
import qicat.model.Field;
import qicat.query.BadQuery;
import qicat.query.QueryParser;
import qicat.text.Visible;

/**
 * Shows while a line is typed how it will be read: the command, options, and of a query the fields,
 * phrases, operators and the place of an error.
 */
final class LineHighlighter implements Highlighter {
  static final AttributedStyle COMMAND = AttributedStyle.BOLD;
  static final AttributedStyle OPTION = AttributedStyle.DEFAULT.foreground(AttributedStyle.CYAN);
  static final AttributedStyle FIELD = AttributedStyle.DEFAULT.foreground(AttributedStyle.CYAN);
  static final AttributedStyle PHRASE = AttributedStyle.DEFAULT.foreground(AttributedStyle.GREEN);
  static final AttributedStyle OPERATOR = AttributedStyle.BOLD.foreground(AttributedStyle.MAGENTA);
  static final AttributedStyle ERROR =
      AttributedStyle.BOLD.foreground(AttributedStyle.RED).underline();
  static final AttributedStyle TARGET = AttributedStyle.DEFAULT.faint();

  private static final List<String> OPERATORS = List.of("AND", "OR", "NOT");

  private final Lines lines;

  LineHighlighter(Lines lines) {
    this.lines = lines;
  }

  @Override
  public AttributedString highlight(LineReader reader, String text) {
    AttributedStyle[] styles = new AttributedStyle[text.length()];
    Arrays.fill(styles, AttributedStyle.DEFAULT);
    Line line = Line.of(text);
    style(line, styles);
    AttributedStringBuilder shown = new AttributedStringBuilder();
    for (int i = 0; i < text.length(); i++) {
      shown.append(visible(text.charAt(i)), styles[i]);
    }
    return shown.toAttributedString();
  }

  /** What was pasted cannot turn the line around; JLine itself shows the C0 characters. */
  private static String visible(char c) {
    return c >= 0x7F && Visible.steers(c) ? "\uFFFD" : String.valueOf(c);
  }

  private void style(Line line, AttributedStyle[] styles) {
    paint(styles, line.targetStart(), styles.length, TARGET);
    List<Line.Token> tokens = line.tokens();
    if (tokens.isEmpty()) {
      return;
    }
    String first = line.first();
    boolean isCommand = lines.command(first) != null;
    if (isCommand || OwnWord.named(first) != null) {
      paint(styles, tokens.get(0).start(), tokens.get(0).end(), COMMAND);
    }
    CommandWord command = lines.commandOf(line);
    if (command == null || line.isCopied()) {
      return;
    }
    List<Line.Token> behind = isCommand ? tokens.subList(1, tokens.size()) : tokens;
    List<CommandWord.Kind> kinds = command.kinds(Line.values(behind));
    List<Line.Token> query = new ArrayList<>();
    for (int i = 0; i < behind.size(); i++) {
      Line.Token token = behind.get(i);
      if (kinds.get(i) == CommandWord.Kind.OPTION) {
        paint(styles, token.start(), token.end(), OPTION);
      } else if (kinds.get(i) != CommandWord.Kind.VALUE && command.takesQuery()) {
        query.add(token);
      }
    }
    for (Line.Token token : query) {
      query(line.text(), token, styles);
    }
    boolean unfinished = !line.openQuote().isEmpty() || line.openBrackets() > 0;
    if (!unfinished) {
      error(line.text(), query, styles);
    }
  }

  private static void query(String text, Line.Token token, AttributedStyle[] styles) {
    if (OPERATORS.contains(token.value())) {
      paint(styles, token.start(), token.end(), OPERATOR);
      return;
    }
    int from = token.start();
    boolean quoted = false;
    for (int i = token.start(); i < token.end(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\'' && (quoted || i == from)) {
        quoted = !quoted;
        styles[i] = PHRASE;
      } else if (quoted) {
        styles[i] = PHRASE;
      } else if ("()*~".indexOf(c) >= 0 || c == '^' && i == from) {
        styles[i] = OPERATOR;
        from = c == '(' || c == '^' ? i + 1 : from;
      } else if (c == ':') {
        String name = text.substring(from, i);
        if (Field.named(name) != null || name.equals("has")) {
          paint(styles, from, i + 1, FIELD);
        }
      }
    }
  }

  /** Marks the character at which the query cannot be understood. */
  private static void error(String text, List<Line.Token> tokens, AttributedStyle[] styles) {
    StringBuilder query = new StringBuilder();
    List<Integer> places = new ArrayList<>();
    for (Line.Token token : tokens) {
      if (!text.substring(token.start(), token.end()).equals(token.query())) {
        return; // in other quotation marks: the places are others
      }
      if (query.length() > 0) {
        query.append(' ');
        places.add(token.start() - 1);
      }
      query.append(token.query());
      for (int i = token.start(); i < token.end(); i++) {
        places.add(i);
      }
    }
    try {
      QueryParser.parse(query.toString());
    } catch (BadQuery e) {
      if (e.position() < places.size()) {
        int at = places.get(e.position());
        paint(styles, at, at + 1, ERROR);
      }
    }
  }

  private static void paint(AttributedStyle[] styles, int from, int to, AttributedStyle style) {
    Arrays.fill(styles, from, to, style);
  }
}
