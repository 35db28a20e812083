package qicat.shell;

import qicat.text.Visible;
import qicat.text.Width;

/** A line that is being typed, and the cursor in it. */
final class Typed {
  private final StringBuilder text;
  private int cursor;

  /** One that begins with a text. */
  Typed(String begun) {
    text = new StringBuilder(Visible.line(begun));
    cursor = text.length();
  }

  String text() {
    return text.toString();
  }

  /** The text before the cursor. */
  String before() {
    return text.substring(0, cursor);
  }

  /** Puts in what was typed or pasted, as one line. */
  void insert(String typed) {
    String shown = Visible.line(typed);
    text.insert(cursor, shown);
    cursor += shown.length();
  }

  /** Whether it is a key of a line that was pressed; it has been followed then. */
  boolean press(Key key) {
    switch (key) {
      case LEFT -> cursor = previous();
      case RIGHT -> cursor = next();
      case START -> cursor = 0;
      case END -> cursor = text.length();
      case BACKSPACE -> deleteFrom(previous());
      case DELETE -> text.delete(cursor, next());
      case WORD -> deleteFrom(word());
      case CLEAR -> deleteFrom(0);
      default -> {
        return false;
      }
    }
    return true;
  }

  private void deleteFrom(int from) {
    text.delete(from, cursor);
    cursor = from;
  }

  /** The index of the character before the cursor, with the marks on it. */
  private int previous() {
    int i = cursor;
    while (i > 0) {
      int c = text.codePointBefore(i);
      i -= Character.charCount(c);
      if (Width.of(c) > 0) {
        break;
      }
    }
    return i;
  }

  private int next() {
    int i = cursor;
    while (i < text.length() && (i == cursor || Width.of(text.codePointAt(i)) == 0)) {
      i += Character.charCount(text.codePointAt(i));
    }
    return i;
  }

  private int word() {
    int i = cursor;
    while (i > 0 && text.charAt(i - 1) == ' ') {
      i--;
    }
    while (i > 0 && text.charAt(i - 1) != ' ') {
      i--;
    }
    return i;
  }
}
