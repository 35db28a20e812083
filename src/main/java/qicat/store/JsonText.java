package qicat.store;

import java.util.List;
import java.util.Map;
import qicat.text.Visible;

/**
 * JSON as a person would have typed it into a file: in a layout that is told, every string so that
 * it cannot steer a terminal that shows the file.
 */
final class JsonText {
  /**
   * How JSON is laid out.
   *
   * @param newline what ends a line; empty: all stands in one line
   * @param unit what a level is indented by
   * @param joined whether arrays and objects that hold no object in an array stand in one line each
   * @param spaced whether a blank follows a colon, and a comma within a line
   */
  record Layout(String newline, String unit, boolean joined, boolean spaced) {
    /** The layout of a catalogue that qicat makes. */
    static final Layout USUAL = new Layout("\n", "  ", true, true);

    private static final Layout COMPACT = new Layout("", "", true, false);
  }

  private static final String DIGITS = "0123456789abcdef";

  private final Layout layout;
  private final StringBuilder text = new StringBuilder();

  private JsonText(Layout layout) {
    this.layout = layout;
  }

  /** A value in as few characters as can be. */
  static String compact(Object value) {
    return of(value, Layout.COMPACT, "");
  }

  /**
   * A value: a text, number, boolean, null, list or map.
   *
   * @param lead what the line that it begins in is indented by
   */
  static String of(Object value, Layout layout, String lead) {
    JsonText json = new JsonText(layout);
    json.write(value, lead, layout.newline.isEmpty());
    return json.text.toString();
  }

  /** Writes a value; a whole item is never joined into one line, what it holds may be. */
  private void write(Object value, String lead, boolean joined) {
    if (value instanceof Map<?, ?> map) {
      write('{', '}', map.entrySet(), lead, joined);
    } else if (value instanceof List<?> list) {
      write('[', ']', list, lead, joined);
    } else if (value instanceof String string) {
      quote(string);
    } else {
      text.append(value); // a number in its own digits, true, false or null
    }
  }

  private void write(char open, char close, Iterable<?> values, String lead, boolean joined) {
    String inner = lead + layout.unit;
    text.append(open);
    boolean first = true;
    for (Object value : values) {
      if (!first) {
        text.append(joined && layout.spaced ? ", " : ",");
      }
      if (!joined) {
        text.append(layout.newline).append(inner);
      }
      first = false;
      if (value instanceof Map.Entry<?, ?> member) {
        quote((String) member.getKey());
        text.append(layout.spaced ? ": " : ":");
        write(member.getValue(), inner, joined || isJoined(member.getValue()));
      } else {
        write(value, inner, joined || isJoined(value));
      }
    }
    if (!first && !joined) {
      text.append(layout.newline).append(lead);
    }
    text.append(close);
  }

  private boolean isJoined(Object value) {
    return layout.joined && !(value instanceof List<?> list && holdsObject(list));
  }

  private static boolean holdsObject(List<?> list) {
    for (Object each : list) {
      if (each instanceof Map) {
        return true;
      }
    }
    return false;
  }

  private void quote(String string) {
    text.append('"');
    for (int i = 0; i < string.length(); i++) {
      char c = string.charAt(i);
      if (Character.isHighSurrogate(c)
          && i + 1 < string.length()
          && Character.isLowSurrogate(string.charAt(i + 1))) {
        text.append(c).append(string.charAt(++i));
      } else if (c == '"' || c == '\\') {
        text.append('\\').append(c);
      } else if (c == '\n') {
        text.append("\\n");
      } else if (c == '\t') {
        text.append("\\t");
      } else if (Visible.steers(c) || Character.isSurrogate(c) || c == '\u2028' || c == '\u2029') {
        escape(c);
      } else {
        text.append(c);
      }
    }
    text.append('"');
  }

  private void escape(char c) {
    text.append("\\u");
    for (int shift = 12; shift >= 0; shift -= 4) {
      text.append(DIGITS.charAt(c >> shift & 15));
    }
  }
}
