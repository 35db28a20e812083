package qicat.shell;

import java.util.ArrayList;
import java.util.List;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.EOFError;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;
import qicat.completion.CommandWord;

/**
 * Tells JLine whether a line is whole, and which word the cursor is in. A line goes on after a
 * quotation mark that is not closed, and a query after such a bracket.
 */
final class LineParser implements Parser {
  private final Lines lines;

  LineParser(Lines lines) {
    this.lines = lines;
  }

  @Override
  public ParsedLine parse(String text, int cursor, ParseContext context) {
    if (context == ParseContext.ACCEPT_LINE || context == ParseContext.SECONDARY_PROMPT) {
      Line line = Line.of(text);
      if (!line.openQuote().isEmpty()) {
        throw new EOFError(-1, -1, "a quotation mark is open", line.openQuote());
      }
      CommandWord command = lines.commandOf(line);
      if (command != null && command.takesQuery() && line.openBrackets() > 0) {
        throw new EOFError(-1, -1, "a bracket is open", ")");
      }
    }
    return new Words(text, cursor);
  }

  /** The words of a line, with their quotation marks, and the one that the cursor is in. */
  static final class Words implements CompletingParsedLine {
    private final String line;
    private final int cursor;
    private final List<String> words = new ArrayList<>();
    private final String word;
    private final int wordCursor;

    Words(String line, int cursor) {
      this.line = line;
      this.cursor = cursor;
      Line before = Line.of(line.substring(0, cursor));
      int start = cursor;
      for (Line.Token token : before.tokens()) {
        if (token.end() == cursor) {
          start = token.start();
        } else {
          words.add(line.substring(token.start(), token.end()));
        }
      }
      if (before.target() != Line.Target.HERE) {
        start = cursor;
        while (start > before.targetStart()
            && !Character.isWhitespace(line.charAt(start - 1))
            && "|>".indexOf(line.charAt(start - 1)) < 0) {
          start--;
        }
      }
      word = line.substring(start, cursor);
      wordCursor = cursor - start;
      words.add(word);
    }

    @Override
    public String word() {
      return word;
    }

    @Override
    public int wordCursor() {
      return wordCursor;
    }

    @Override
    public int wordIndex() {
      return words.size() - 1;
    }

    @Override
    public List<String> words() {
      return words;
    }

    @Override
    public String line() {
      return line;
    }

    @Override
    public int cursor() {
      return cursor;
    }

    @Override
    public CharSequence escape(CharSequence candidate, boolean complete) {
      return candidate; // it comes with its quotation marks
    }

    @Override
    public int rawWordCursor() {
      return wordCursor;
    }

    @Override
    public int rawWordLength() {
      return wordCursor;
    }
  }
}
