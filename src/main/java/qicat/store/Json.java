package qicat.store;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.EOFException;
import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Strict JSON (RFC 8259) as a stream, with the place of what is wrong. Places cost nothing as long
 * as nothing is wrong.
 */
final class Json {
  private static final int LONGEST_PATH = 80;

  private final JsonReader reader;

  Json(Reader text) {
    reader = new JsonReader(text);
    reader.setStrictness(Strictness.STRICT);
  }

  JsonToken peek() throws IOException {
    return reader.peek();
  }

  boolean hasNext() throws IOException {
    return reader.hasNext();
  }

  void beginObject() throws IOException {
    reader.beginObject();
  }

  void endObject() throws IOException {
    reader.endObject();
  }

  void beginArray() throws IOException {
    reader.beginArray();
  }

  void endArray() throws IOException {
    reader.endArray();
  }

  String name() throws IOException {
    return reader.nextName();
  }

  void skip() throws IOException {
    reader.skipValue();
  }

  /** A string, or the digits of a number. */
  String text() throws IOException {
    return reader.nextString();
  }

  /**
   * Any value, as a text, number, boolean, null, list or map. Its depth is bounded by the reader.
   */
  Object value() throws IOException {
    switch (reader.peek()) {
      case STRING:
        return reader.nextString();
      case NUMBER:
        return number(reader.nextString());
      case BOOLEAN:
        return reader.nextBoolean();
      case NULL:
        reader.nextNull();
        return null;
      case BEGIN_ARRAY:
        List<Object> list = new ArrayList<>();
        reader.beginArray();
        while (reader.hasNext()) {
          list.add(value());
        }
        reader.endArray();
        return list;
      default:
        Map<String, Object> map = new LinkedHashMap<>();
        reader.beginObject();
        while (reader.hasNext()) {
          map.put(reader.nextName(), value());
        }
        reader.endObject();
        return map;
    }
  }

  /** A number that keeps its digits. */
  static Number number(String digits) {
    if (digits.length() < 18 && isInteger(digits)) {
      return Long.valueOf(digits);
    }
    return new BigDecimal(digits);
  }

  private static boolean isInteger(String digits) {
    for (int i = digits.startsWith("-") ? 1 : 0; i < digits.length(); i++) {
      if (digits.charAt(i) < '0' || digits.charAt(i) > '9') {
        return false;
      }
    }
    return !digits.equals("-0");
  }

  /**
   * Passes over the next value, which is not what was expected, and says so at its first character.
   */
  Problem mismatch(String expected) throws IOException {
    JsonToken found = reader.peek();
    String what = "expected " + expected + ", found " + describe(found);
    switch (found) {
      case NUMBER:
        return before(reader.nextString().length(), what);
      case BOOLEAN:
        return before(reader.nextBoolean() ? 4 : 5, what);
      case NULL:
        reader.nextNull();
        return before(4, what);
      default:
        Place place = here();
        String path = path(reader.getPath());
        reader.skipValue();
        return new Problem(place.line, place.column - 1, path, what);
    }
  }

  /** What is wrong with the string or number just read, at its first character. */
  Problem wrongText(String text, String what) {
    return before(text.length() + 2, what);
  }

  /** What is wrong with the value just read, at its last character. */
  Problem wrongValue(String what) {
    return before(1, what);
  }

  private Problem before(int characters, String what) {
    Place place = here();
    int column = Math.max(1, place.column - characters);
    return new Problem(place.line, column, path(reader.getPreviousPath()), what);
  }

  private record Place(int line, int column) {}

  /** Where the reader stands; Gson tells it in {@link JsonReader#toString} alone. */
  private Place here() {
    return place(reader.toString());
  }

  private static Place place(String message) {
    return new Place(numberBehind(message, " line "), numberBehind(message, " column "));
  }

  private static int numberBehind(String message, String word) {
    int from = message.indexOf(word);
    if (from < 0) {
      return 0;
    }
    int to = from + word.length();
    int number = 0;
    while (to < message.length() && Character.isDigit(message.charAt(to))) {
      number = 10 * number + Character.digit(message.charAt(to++), 10);
    }
    return number;
  }

  /**
   * What stopped the reader: text that is not JSON. Gson's message names the place behind the
   * character that it could not take, or the end of the text.
   */
  static Problem syntax(IOException e) {
    String message = String.valueOf(e.getMessage());
    Place place = place(message);
    int column = e instanceof EOFException ? place.column : Math.max(1, place.column - 1);
    int end = message.indexOf(" at line ");
    String reason = reason(end < 0 ? message : message.substring(0, end));
    return new Problem(place.line, column, "", "not JSON: " + reason);
  }

  /** Gson's reason in words that help someone who edits a catalogue. */
  private static String reason(String gson) {
    if (gson.startsWith("Use JsonReader.setStrictness")) {
      return "unexpected text (JSON has no comments, no single quotation marks, no comma behind the"
          + " last value)";
    }
    if (gson.startsWith("End of input")) {
      return "it ends too early";
    }
    return Character.toLowerCase(gson.charAt(0)) + gson.substring(1);
  }

  /** Gson's path without the sign of the root, and not longer than a message bears. */
  private static String path(String gson) {
    String path = gson.startsWith("$.") ? gson.substring(2) : gson.substring(1);
    return path.length() > LONGEST_PATH ? path.substring(0, LONGEST_PATH) + "…" : path;
  }

  private static String describe(JsonToken found) {
    return switch (found) {
      case STRING -> "a string";
      case NUMBER -> "a number";
      case BOOLEAN -> "true or false";
      case NULL -> "null";
      case BEGIN_ARRAY -> "an array";
      case BEGIN_OBJECT -> "an object";
      default -> "nothing";
    };
  }
}
