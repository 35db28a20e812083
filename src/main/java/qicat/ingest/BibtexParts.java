package qicat.ingest;

import java.util.Locale;

/**
 * Parts the text of a BibTeX file into its entries: {@code @type{…}} or {@code @type(…)}, to the
 * brace that closes it. An entry that is not closed ends where the next one begins at the start of
 * a line, so that it costs no other.
 */
final class BibtexParts {
  private final String source;
  private int next;
  private int lineOfNext = 1;
  private int counted;

  private int line;
  private String type = "";
  private String text = "";
  private String problem = "";

  BibtexParts(String source) {
    this.source = source;
  }

  /** The line that the entry begins in. */
  int line() {
    return line;
  }

  /** Its type in lower case: {@code article}, {@code string}. */
  String type() {
    return type;
  }

  /** All of it, in braces. */
  String text() {
    return text;
  }

  /** What is wrong with it, or an empty text. */
  String problem() {
    return problem;
  }

  /** Whether it names itself. */
  boolean hasKey() {
    int from = text.indexOf('{') + 1;
    return from < text.length() && !text.substring(from).stripLeading().startsWith(",");
  }

  /** Goes to the next entry. False: there is none. */
  boolean next() {
    while (true) {
      int at = source.indexOf('@', next);
      if (at < 0) {
        return false;
      }
      int body = body(at);
      if (body < 0) {
        next = at + 1; // an address in a comment, say
        continue;
      }
      type = source.substring(at + 1, body).strip().toLowerCase(Locale.ROOT);
      line = lineOf(at);
      take(at, body);
      return true;
    }
  }

  /**
   * Where the brace or bracket of an entry stands that an at sign begins, or -1: it begins none.
   */
  private int body(int at) {
    int i = at + 1;
    while (i < source.length() && source.charAt(i) <= ' ') {
      i++;
    }
    int word = i;
    while (i < source.length() && isAsciiLetter(source.charAt(i))) {
      i++;
    }
    boolean named = i > word;
    while (i < source.length() && source.charAt(i) <= ' ') {
      i++;
    }
    return named && i < source.length() && (source.charAt(i) == '{' || source.charAt(i) == '(')
        ? i
        : -1;
  }

  private static boolean isAsciiLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  private void take(int at, int body) {
    boolean round = source.charAt(body) == '(';
    int depth = 0;
    boolean quoted = false;
    int i = body;
    for (; i < source.length(); i++) {
      char c = source.charAt(i);
      if (c == '{') {
        depth++;
      } else if (c == '}') {
        depth--;
      } else if (round && c == '"' && depth == 0) {
        quoted = !quoted;
      } else if (c == '@' && i > body && isLineStart(i) && beginsEntry(i)) {
        break; // the next entry: this one was never closed
      }
      boolean closed = round ? c == ')' && depth <= 0 && !quoted : c == '}' && depth == 0;
      if (closed) {
        text = "@" + type + "{" + source.substring(body + 1, i) + "}";
        problem = "";
        next = i + 1;
        return;
      }
    }
    text = source.substring(at, i);
    problem = "its braces are not balanced: what is opened is not closed before the next entry";
    next = i;
  }

  private boolean isLineStart(int index) {
    return source.charAt(index - 1) == '\n' || source.charAt(index - 1) == '\r';
  }

  /** Whether an entry with a key, or a macro, begins: a brace, a word, a comma or equals sign. */
  private boolean beginsEntry(int at) {
    int i = body(at) + 1;
    if (i <= 0) {
      return false;
    }
    while (i < source.length() && source.charAt(i) > ' ' && ",={}".indexOf(source.charAt(i)) < 0) {
      i++;
    }
    while (i < source.length() && (source.charAt(i) == ' ' || source.charAt(i) == '\t')) {
      i++;
    }
    return i < source.length() && (source.charAt(i) == ',' || source.charAt(i) == '=');
  }

  private int lineOf(int index) {
    while (counted < index) {
      lineOfNext += source.charAt(counted++) == '\n' ? 1 : 0;
    }
    return lineOfNext;
  }
}
