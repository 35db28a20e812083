package qicat.format;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import qicat.console.Out;
import qicat.model.Numeral;
import qicat.text.Visible;

/**
 * Writes JSON whose strings hold every character of the data and still cannot steer a terminal:
 * Gson escapes C0; C1, DEL, bidirectional overrides and lone surrogates are escaped on the way out.
 */
public final class SafeJson {
  private final JsonWriter json;

  private SafeJson(Out out, String indent) {
    json = new JsonWriter(new Escaping(out.writer()));
    json.setIndent(indent);
    json.setHtmlSafe(false);
    json.setSerializeNulls(true);
  }

  /** For one value on several lines, as people like to look at it. */
  public static SafeJson indented(Out out) {
    return new SafeJson(out, "  ");
  }

  /** For any number of values, each on one line. */
  static SafeJson compact(Out out) {
    SafeJson compact = new SafeJson(out, "");
    compact.json.setStrictness(Strictness.LENIENT); // else a second value would be refused
    return compact;
  }

  void beginArray() {
    try {
      json.beginArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void beginObject() {
    try {
      json.beginObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void name(String name) {
    try {
      json.name(name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void endObject() {
    try {
      json.endObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void endArray() {
    try {
      json.endArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes a text, number, boolean, null, list or map. */
  public void value(Object value) {
    try {
      write(value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(Object value) throws IOException {
    if (value instanceof Map<?, ?> map) {
      json.beginObject();
      for (Map.Entry<?, ?> member : map.entrySet()) {
        json.name((String) member.getKey());
        write(member.getValue());
      }
      json.endObject();
    } else if (value instanceof List<?> list) {
      json.beginArray();
      for (Object each : list) {
        write(each);
      }
      json.endArray();
    } else if (value instanceof Numeral numeral) {
      json.jsonValue(numeral.toString());
    } else if (value instanceof Number number) {
      json.value(number);
    } else if (value instanceof Boolean bool) {
      json.value((boolean) bool);
    } else {
      json.value((String) value);
    }
  }

  /**
   * Outside strings JSON is ASCII, so a suspect character that passes here stands in a string and
   * may be written as an escape.
   */
  private static final class Escaping extends Writer {
    private static final String DIGITS = "0123456789abcdef";
    private final Writer out;

    Escaping(Writer out) {
      this.out = out;
    }

    @Override
    public void write(char[] text, int from, int length) throws IOException {
      write(new String(text, from, length), 0, length);
    }

    @Override
    public void write(String text, int from, int length) throws IOException {
      int to = from + length;
      int written = from;
      for (int i = from; i < to; i++) {
        char c = text.charAt(i);
        if (c < 0x7F) {
          continue;
        }
        if (Character.isHighSurrogate(c)
            && i + 1 < to
            && Character.isLowSurrogate(text.charAt(i + 1))) {
          i++;
        } else if (Visible.steers(c) || Character.isSurrogate(c)) {
          out.write(text, written, i - written);
          out.write("\\u");
          for (int shift = 12; shift >= 0; shift -= 4) {
            out.write(DIGITS.charAt(c >> shift & 15));
          }
          written = i + 1;
        }
      }
      out.write(text, written, to - written);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
