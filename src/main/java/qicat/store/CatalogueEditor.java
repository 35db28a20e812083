package qicat.store;

import com.google.gson.stream.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import qicat.store.JsonText.Layout;

/**
 * Puts entries into the text of a catalogue, behind the last one, and leaves every other character
 * as it is: unknown keys, order, indentation, line ends. The new entries are laid out as the last
 * one is.
 */
public final class CatalogueEditor {
  /** A catalogue without an entry, in the layout of those that qicat makes. */
  public static final String EMPTY = "{\n  \"entries\": []\n}\n";

  private final String text;
  private final Set<String> keys = new HashSet<>();

  /** Where the array of entries is opened, or -1; where its last item begins and ends, or -1. */
  private int open = -1;

  private int lastStart = -1;
  private int lastEnd = -1;
  private int close = -1;

  /**
   * Looks at a catalogue.
   *
   * @param text one that {@link CatalogueReader} reads without a problem
   */
  public CatalogueEditor(String text) {
    this.text = text;
    int start = skipBlanks(text.startsWith("\uFEFF") ? 1 : 0);
    if (text.charAt(start) == '[') {
      findItems(start);
    } else {
      findEntries(start);
    }
  }

  /** Whether the catalogue has a key at its top, such as {@code topics}. */
  public boolean declares(String key) {
    return keys.contains(key);
  }

  /** The text with items behind its entries. */
  public String with(List<? extends Map<String, Object>> items) {
    if (items.isEmpty()) {
      return text;
    }
    boolean empty = lastStart < 0;
    int at = empty ? open + 1 : lastEnd;
    // What stands between two items: the blanks before the last one, or a line of its own.
    String before = empty ? blanksOfFirst() : blanksBefore(lastStart);
    Layout layout = empty ? usualLayout() : layoutOfLast();
    String lead = empty ? indentation(open) + unit() : indentation(lastStart);
    StringBuilder added = new StringBuilder();
    for (Map<String, Object> item : items) {
      added.append(empty && added.length() == 0 ? "" : ",");
      added.append(separator(before, empty && added.length() == 0, layout));
      added.append(JsonText.of(item, layout, lead));
    }
    if (empty && before.indexOf('\n') >= 0 && text.substring(at, close).indexOf('\n') < 0) {
      added.append(newline()).append(indentation(open));
    }
    return text.substring(0, at) + added + text.substring(at);
  }

  /** Between items of one line each that stand in one line, a blank where the file has some. */
  private static String separator(String before, boolean first, Layout layout) {
    boolean line = before.indexOf('\n') >= 0;
    return line || !before.isEmpty() ? before : first || !layout.spaced() ? "" : " ";
  }

  /**
   * Blanks before the first item of an array that has none: a line of its own in a file of lines.
   */
  private String blanksOfFirst() {
    return isInOneLine() ? "" : newline() + indentation(open) + unit();
  }

  private String blanksBefore(int index) {
    int from = index;
    while (from > 0 && isBlank(text.charAt(from - 1))) {
      from--;
    }
    return text.substring(from, index);
  }

  private Layout usualLayout() {
    boolean spaced = !isInOneLine() || text.contains("\": ");
    return isInOneLine()
        ? new Layout("", "", true, spaced)
        : new Layout(newline(), unit(), true, spaced);
  }

  private Layout layoutOfLast() {
    String item = text.substring(lastStart, lastEnd);
    boolean spaced = item.contains("\": ");
    int first = item.indexOf('"');
    String inner = item.substring(1, first); // an entry has an id at least
    if (inner.indexOf('\n') < 0) {
      return new Layout("", "", true, spaced);
    }
    String lead = indentation(lastStart);
    String member = inner.substring(inner.lastIndexOf('\n') + 1);
    String unit = member.startsWith(lead) ? member.substring(lead.length()) : unit();
    return new Layout(newline(), unit, joins(item), spaced);
  }

  /** Whether an array or object within an item stands in one line; where there is none, yes. */
  private static boolean joins(String item) {
    boolean found = false;
    boolean quoted = false;
    for (int i = 1; i + 1 < item.length(); i++) {
      char c = item.charAt(i);
      if (quoted) {
        i += c == '\\' ? 1 : 0;
        quoted = c != '"';
      } else if (c == '"') {
        quoted = true;
      } else if (c == '{' || c == '[') {
        char next = item.charAt(i + 1);
        boolean filled = next != ']' && next != '}';
        if (filled && next != '\n' && next != '\r') {
          return true;
        }
        found |= filled;
      }
    }
    return !found;
  }

  private boolean isInOneLine() {
    return text.strip().indexOf('\n') < 0;
  }

  private String newline() {
    int feed = text.indexOf('\n');
    return feed > 0 && text.charAt(feed - 1) == '\r' ? "\r\n" : "\n";
  }

  /** The blanks that the line of a character begins with. */
  private String indentation(int index) {
    int from = text.lastIndexOf('\n', index) + 1;
    int to = from;
    while (to < index && (text.charAt(to) == ' ' || text.charAt(to) == '\t')) {
      to++;
    }
    return text.substring(from, to);
  }

  /** What the file indents its first level by, or two blanks. */
  private String unit() {
    for (int feed = text.indexOf('\n'); feed >= 0; feed = text.indexOf('\n', feed + 1)) {
      int to = feed + 1;
      while (to < text.length() && (text.charAt(to) == ' ' || text.charAt(to) == '\t')) {
        to++;
      }
      if (to > feed + 1) {
        return text.substring(feed + 1, to);
      }
    }
    return Layout.USUAL.unit();
  }

  private void findEntries(int start) {
    int at = skipBlanks(start + 1);
    while (text.charAt(at) != '}') {
      int end = endOfString(at);
      String key = unescaped(text.substring(at, end));
      keys.add(key);
      at = skipBlanks(skipBlanks(end) + 1); // behind the colon
      if (key.equals("entries")) {
        findItems(at);
      }
      at = skipBlanks(endOfValue(at));
      if (text.charAt(at) == ',') {
        at = skipBlanks(at + 1);
      }
    }
  }

  private static String unescaped(String quoted) {
    try (JsonReader reader = new JsonReader(new StringReader(quoted))) {
      return reader.nextString();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // it was read before
    }
  }

  private void findItems(int start) {
    open = start;
    int at = skipBlanks(start + 1);
    while (text.charAt(at) != ']') {
      lastStart = at;
      lastEnd = endOfValue(at);
      at = skipBlanks(lastEnd);
      if (text.charAt(at) == ',') {
        at = skipBlanks(at + 1);
      }
    }
    close = at;
  }

  private int endOfValue(int start) {
    int depth = 0;
    int at = start;
    do {
      char c = text.charAt(at);
      if (c == '"') {
        at = endOfString(at);
        continue;
      }
      if (depth == 0 && c != '{' && c != '[') {
        return endOfWord(at);
      }
      depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
      at++;
    } while (depth > 0);
    return at;
  }

  /** The end of a number, true, false or null. */
  private int endOfWord(int start) {
    int at = start;
    while (at < text.length() && ",]}".indexOf(text.charAt(at)) < 0 && !isBlank(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private int endOfString(int start) {
    int at = start + 1;
    while (text.charAt(at) != '"') {
      at += text.charAt(at) == '\\' ? 2 : 1;
    }
    return at + 1;
  }

  private int skipBlanks(int from) {
    int at = from;
    while (at < text.length() && isBlank(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
  }
}
