package qicat.store;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import qicat.model.Numeral;

/**
 * Strict JSON (RFC 8259) as a stream, with the place of what is wrong. A place is looked up when
 * something is wrong and costs nothing before.
 */
final class Json {
  /** As many characters as Gson's buffer holds, which takes a number whole, and one behind it. */
  static final int LONGEST_NUMBER = 1_023;

  private static final int LONGEST_PATH = 80;

  /** A message quotes what a file says, and stays a message. */
  private static final int LONGEST_MESSAGE = 400;

  private static final String ROOT = "$";

  private final Utf8Reader source;
  private final JsonReader reader;
  private final boolean exact;
  private final Problems problems;

  /**
   * How many characters the value just read takes, as far as it was written without escapes; 1 for
   * an array or object, whose last character is all that is known.
   */
  private int lastWidth;

  /**
   * Makes a reader.
   *
   * @param source the JSON
   * @param exact whether the place of each value is looked up before it is read; it costs time, and
   *     what is wrong within a value can be told at its first character
   * @param problems where it reports what is wrong with values
   */
  Json(Utf8Reader source, boolean exact, Problems problems) {
    this.source = source;
    this.exact = exact;
    this.problems = problems;
    reader = new JsonReader(source);
    reader.setStrictness(Strictness.STRICT);
  }

  /**
   * A place in the text.
   *
   * @param path where that is in the JSON
   */
  record Place(int line, int column, String path) {}

  /** Where the next value begins, if that is looked up and can be told; else null. */
  Place mark() throws IOException {
    if (!exact) {
      return null;
    }
    return switch (reader.peek()) {
      case STRING, BEGIN_ARRAY, BEGIN_OBJECT -> here(-1, reader.getPath());
      default -> null; // a number or a word: it has no escapes, so its end tells its beginning
    };
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
    lastWidth = 1;
  }

  void beginArray() throws IOException {
    reader.beginArray();
  }

  void endArray() throws IOException {
    reader.endArray();
    lastWidth = 1;
  }

  String name() throws IOException {
    return reader.nextName();
  }

  /**
   * Passes over a value, which is held to the standard all the same: Gson's own way of passing over
   * one lets a string hold what it cannot.
   */
  void skip() throws IOException {
    int depth = 0;
    do {
      switch (reader.peek()) {
        case BEGIN_ARRAY -> {
          reader.beginArray();
          depth++;
        }
        case BEGIN_OBJECT -> {
          reader.beginObject();
          depth++;
        }
        case END_ARRAY -> {
          reader.endArray();
          depth--;
        }
        case END_OBJECT -> {
          reader.endObject();
          depth--;
        }
        case NAME -> name();
        case STRING, NUMBER -> text();
        default -> reader.skipValue(); // true, false or null
      }
    } while (depth > 0);
    lastWidth = 1;
  }

  /** A string, or the digits of a number. */
  String text() throws IOException {
    boolean quoted = reader.peek() == JsonToken.STRING;
    String text = reader.nextString();
    lastWidth = text.length() + (quoted ? 2 : 0);
    return text;
  }

  /** A string; anything else is told, passed over and read as an empty text. */
  String textOrTell() throws IOException {
    if (reader.peek() == JsonToken.STRING) {
      return text();
    }
    problems.add(mismatch("a string"));
    return "";
  }

  /** An array of strings; anything else in it or instead of it is told and passed over. */
  List<String> texts() throws IOException {
    List<String> texts = new ArrayList<>();
    if (beginArray("an array of strings")) {
      while (reader.hasNext()) {
        texts.add(textOrTell());
      }
      endArray();
    }
    return texts;
  }

  /** Begins an array. False: there is something else, which was told and passed over. */
  boolean beginArray(String expected) throws IOException {
    if (reader.peek() != JsonToken.BEGIN_ARRAY) {
      problems.add(mismatch(expected));
      return false;
    }
    reader.beginArray();
    return true;
  }

  /** Begins an object. False: there is something else, which was told and passed over. */
  boolean beginObject(String expected) throws IOException {
    if (reader.peek() != JsonToken.BEGIN_OBJECT) {
      problems.add(mismatch(expected));
      return false;
    }
    reader.beginObject();
    return true;
  }

  /**
   * Any value, as a text, {@link Numeral}, boolean, null, list or map. Its depth is bounded by the
   * reader.
   */
  Object value() throws IOException {
    switch (reader.peek()) {
      case STRING:
        return text();
      case NUMBER:
        return new Numeral(text());
      case BOOLEAN:
        boolean value = reader.nextBoolean();
        lastWidth = value ? 4 : 5;
        return value;
      case NULL:
        reader.nextNull();
        lastWidth = 4;
        return null;
      case BEGIN_ARRAY:
        List<Object> list = new ArrayList<>();
        reader.beginArray();
        while (reader.hasNext()) {
          list.add(value());
        }
        endArray();
        return list;
      default:
        Map<String, Object> map = new LinkedHashMap<>();
        reader.beginObject();
        while (reader.hasNext()) {
          String name = reader.nextName();
          boolean again = map.containsKey(name);
          Place mark = mark();
          map.put(name, value());
          if (again) {
            problems.add(secondValue(mark));
          }
        }
        endObject();
        return map;
    }
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
        Place place = here(-1, reader.getPath());
        skip();
        return at(Problem.Kind.FORM, place, what);
    }
  }

  /** What is wrong with the value just read: where it was marked, or as near as can be told. */
  Problem wrong(Place mark, String what) {
    return wrong(Problem.Kind.FORM, mark, what);
  }

  /** The same, of a kind. */
  Problem wrong(Problem.Kind kind, Place mark, String what) {
    Place place = mark == null ? here(-lastWidth, reader.getPreviousPath()) : mark;
    return at(kind, place, what);
  }

  /** A second value under one key: one of the two would be lost. */
  Problem secondValue(Place mark) {
    return wrong(Problem.Kind.SECOND_VALUE, mark, "there is another value under this key");
  }

  private static Problem at(Problem.Kind kind, Place mark, String what) {
    return new Problem(kind, mark.line, mark.column, mark.path, shortened(what, LONGEST_MESSAGE));
  }

  private Problem before(int characters, String what) {
    return at(Problem.Kind.FORM, here(-characters, reader.getPreviousPath()), what);
  }

  /**
   * Where the string, name, array or object begins that was peeked at; without its path, which
   * costs more.
   */
  Place beginning() {
    return here(-1, ROOT);
  }

  /** Where the number or word began that was just read. */
  Place beginningOfLast() {
    return here(-lastWidth, ROOT);
  }

  /**
   * Where the reader stands, so many columns on; Gson tells it in {@link JsonReader#toString}
   * alone.
   */
  private Place here(int columns, String gsonPath) {
    String message = reader.toString();
    int column = Math.max(1, numberBehind(message, " column ") + columns);
    return new Place(numberBehind(message, " line "), column, path(gsonPath));
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
   * What stopped the reader: text that is not JSON. Gson's message names the place of the character
   * that it could not take, or the one behind it when it had read it, or the end of the text.
   *
   * @param e what Gson threw
   * @param whole whether the whole value was read before, so that something stands behind it
   */
  Problem syntax(IOException e, boolean whole) {
    String message = String.valueOf(e.getMessage());
    int line = numberBehind(message, " line ");
    int column = numberBehind(message, " column ");
    boolean ended = e instanceof EOFException;
    boolean unread = // the first letter of an unknown word; other characters were read already
        message.startsWith("Use JsonReader")
            && !whole
            && " \t\r\n:,[{".indexOf(source.characterAt(line, column - 1)) >= 0;
    if (!ended && !unread && column > 1) {
      column--;
    }
    if (whole) {
      return new Problem(
          Problem.Kind.SYNTAX, line, column, "", "expected nothing after the catalogue");
    }
    if (unread && source.isLongNumberAt(line, column, LONGEST_NUMBER)) {
      String limit = "this number is too long: qicat reads one of up to 1,023 characters";
      return new Problem(Problem.Kind.SYNTAX, line, column, "", limit);
    }
    int end = message.indexOf(" at line ");
    String reason = reason(end < 0 ? message : message.substring(0, end));
    return new Problem(Problem.Kind.SYNTAX, line, column, "", "not JSON: " + reason);
  }

  /** Gson's reason in words that help someone who edits a catalogue. */
  private static String reason(String gson) {
    if (gson.startsWith("Use JsonReader.setStrictness")) {
      return "unexpected text (JSON has no comments, no single quotation marks, no comma after the"
          + " last value)";
    }
    if (gson.startsWith("Unescaped control")) {
      return "a line break or other control character in a string; write \\n or the like";
    }
    if (gson.startsWith("End of input")) {
      return "it ends too early";
    }
    return Character.toLowerCase(gson.charAt(0)) + gson.substring(1);
  }

  /** Gson's path without the sign of the root, and not longer than a message bears. */
  private static String path(String gson) {
    String path = gson.startsWith("$.") ? gson.substring(2) : gson.substring(1);
    return shortened(path, LONGEST_PATH);
  }

  private static String shortened(String text, int longest) {
    return text.length() > longest ? text.substring(0, longest) + "…" : text;
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
