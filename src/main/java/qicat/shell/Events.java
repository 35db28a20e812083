package qicat.shell;

import org.jline.reader.Expander;
import org.jline.reader.History;
import qicat.text.Digits;

/**
 * Lines that stand for one typed before: {@code !!} for the last, {@code !12} by its number, {@code
 * !-2} counted from the end, {@code !sea} for the last that begins so; what follows is added. An
 * exclamation mark elsewhere is one, and a line that stands for nothing is left as it is.
 */
final class Events implements Expander {
  @Override
  public String expandHistory(History history, String line) {
    if (line.length() < 2 || line.charAt(0) != '!' || history.isEmpty()) {
      return line;
    }
    int end = 1;
    while (end < line.length() && !Character.isWhitespace(line.charAt(end))) {
      end++;
    }
    String event = line.substring(1, end);
    String found = found(history, event);
    return found == null ? line : found + line.substring(end);
  }

  private static String found(History history, String event) {
    boolean back = event.startsWith("-");
    int number = Digits.number(back ? event.substring(1) : event);
    if (event.equals("!") || number >= 0) {
      int index =
          event.equals("!") ? history.last() : (back ? history.last() + 1 : history.first() - 1);
      index += event.equals("!") ? 0 : back ? -number : number;
      return index >= history.first() && index <= history.last() ? history.get(index) : null;
    }
    for (int index = history.last(); index >= history.first(); index--) {
      if (!event.isEmpty() && history.get(index).startsWith(event)) {
        return history.get(index);
      }
    }
    return null;
  }

  @Override
  public String expandVar(String word) {
    return word;
  }
}
