package qicat.shell;

import java.util.ArrayList;
import java.util.List;

/**
 * A line as it was typed: its words, and where its answer is to go. Blanks part the words,
 * quotation marks hold a word together, {@code |} begins a command and {@code >} or {@code >>} the
 * name of a file; a word that begins with {@code #} begins a comment. A query keeps its double
 * quotation marks, which are its own.
 *
 * <p>An apostrophe within a word is one; a single quotation mark stands where a value begins and
 * has its other half. A line whose first word is {@code qicat} was copied from another shell: it is
 * read as that one reads it (POSIX quotes and backslash), for a query too.
 */
final class Line {
  /** Where an answer goes. */
  enum Target {
    /** To whoever reads all answers. */
    HERE,
    /** To a command. */
    COMMAND,
    /** Into a file, in place of what that held. */
    FILE,
    /** Into a file, behind what that holds. */
    END_OF_FILE
  }

  /**
   * A word.
   *
   * @param start the index of its first character
   * @param end the index behind its last
   * @param value what it says, without quotation marks
   * @param query what it says as a part of a query
   */
  record Token(int start, int end, String value, String query) {}

  private static final String COPIED = "qicat";
  private static final char COMMENT = '#';

  private final String text;
  private final String home;
  private final List<Token> tokens = new ArrayList<>();
  private final StringBuilder value = new StringBuilder();
  private final StringBuilder query = new StringBuilder();
  private boolean copied;
  private Target target = Target.HERE;
  private int targetStart;
  private String targetText = "";
  private int tokensBehind;
  private char openQuote;

  private Line(String text, String home) {
    this.text = text;
    this.home = home;
    this.targetStart = text.length();
  }

  /** What some words say. */
  static List<String> values(List<Token> tokens) {
    List<String> values = new ArrayList<>();
    for (Token token : tokens) {
      values.add(token.value());
    }
    return values;
  }

  /** Reads a line as it stands. */
  static Line of(String text) {
    return of(text, "");
  }

  /**
   * Reads a line that is to be run.
   *
   * @param home the folder that {@code ~/} stands for at the beginning of a word, but in a query;
   *     empty: none is known
   */
  static Line of(String text, String home) {
    Line line = new Line(text, home);
    line.read();
    return line;
  }

  /** What was typed for the name of a file, in which {@code ~/} stands for the home. */
  static String inHome(String typed, String home) {
    return typed.startsWith("~/") && !home.isEmpty() ? home + typed.substring(1) : typed;
  }

  private void read() {
    int at = 0;
    while (true) {
      while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
        at++;
      }
      if (at == text.length() || text.charAt(at) == COMMENT) {
        return;
      }
      char c = text.charAt(at);
      if (c == '|' && target == Target.HERE) {
        target = Target.COMMAND;
        targetStart = at;
        targetText = text.substring(at + 1).strip();
        return;
      }
      if (c == '>' && target == Target.HERE && !text.startsWith(">=", at)) {
        boolean appending = text.startsWith(">>", at);
        target = appending ? Target.END_OF_FILE : Target.FILE;
        targetStart = at;
        at += appending ? 2 : 1;
        continue;
      }
      int end = readToken(at);
      boolean quoted = text.charAt(at) != '~'; // then it is no sign of the home, as elsewhere
      String said = quoted ? value.toString() : inHome(value.toString(), home);
      Token token = new Token(at, end, said, query.toString());
      at = end;
      if (target != Target.HERE) {
        targetText = tokensBehind++ == 0 ? token.value : targetText;
      } else if (tokens.isEmpty() && !copied && token.value.equals(COPIED)) {
        copied = true;
      } else {
        tokens.add(token);
      }
    }
  }

  /** Reads one word into {@link #value} and {@link #query}; gives the index behind it. */
  private int readToken(int start) {
    value.setLength(0);
    query.setLength(0);
    int at = start;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (Character.isWhitespace(c) || c == '|') {
        break;
      }
      if (c == '"') {
        at = readQuoted(at);
      } else if (c == '\'' && isQuotationMark(start, at)) {
        int end = text.indexOf('\'', at + 1);
        if (end < 0) {
          openQuote = '\'';
          end = text.length();
        }
        value.append(text, at + 1, end);
        query.append(text, at + 1, end);
        at = Math.min(end + 1, text.length());
      } else if (c == '\\' && copied && at + 1 < text.length()) {
        value.append(text.charAt(at + 1));
        query.append(text.charAt(at + 1));
        at += 2;
      } else {
        value.append(c);
        query.append(c);
        at++;
      }
    }
    return at;
  }

  private int readQuoted(int start) {
    int at = start + 1;
    while (at < text.length() && text.charAt(at) != '"') {
      if (text.charAt(at) == '\\' && at + 1 < text.length()) {
        at++;
      }
      value.append(text.charAt(at++));
    }
    boolean closed = at < text.length();
    openQuote = closed ? openQuote : '"';
    int end = closed ? at + 1 : at;
    if (copied) {
      query.setLength(0);
      query.append(value);
    } else {
      query.append(text, start, end);
    }
    return end;
  }

  private boolean isQuotationMark(int start, int at) {
    if (copied) {
      return true;
    }
    boolean opens = at == start || "=:(,".indexOf(text.charAt(at - 1)) >= 0;
    int other = text.indexOf('\'', at + 1);
    return opens
        && other > 0
        && (other + 1 == text.length()
            || Character.isWhitespace(text.charAt(other + 1))
            || ")|,".indexOf(text.charAt(other + 1)) >= 0);
  }

  /** The whole line. */
  String text() {
    return text;
  }

  /** Its words. */
  List<Token> tokens() {
    return tokens;
  }

  /** The first word, or an empty text. */
  String first() {
    return tokens.isEmpty() ? "" : tokens.get(0).value;
  }

  /** Whether it was copied from another shell. */
  boolean isCopied() {
    return copied;
  }

  Target target() {
    return target;
  }

  /** The index of the sign that begins the target; the line's length where there is none. */
  int targetStart() {
    return targetStart;
  }

  /** The command, or the name of the file; empty where that is missing. */
  String targetText() {
    return targetText;
  }

  /** Whether more than one word stands where the name of a file should. */
  boolean hasWordsBehindTarget() {
    return tokensBehind > 1;
  }

  /** The quotation mark that is not closed, or an empty text. */
  String openQuote() {
    return openQuote == 0 ? "" : Character.toString(openQuote);
  }

  /** How many brackets outside of quotation marks are not closed. */
  int openBrackets() {
    int open = 0;
    for (Token token : tokens) {
      boolean quoted = false;
      for (int i = 0; i < token.query.length(); i++) {
        char c = token.query.charAt(i);
        quoted ^= c == '"';
        open += quoted ? 0 : c == '(' ? 1 : c == ')' ? -1 : 0;
      }
    }
    return open;
  }
}
