package qicat.store;

import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import qicat.model.Entry;

/** Items by themselves, outside of a catalogue: reads them, and says whether one is an entry. */
public final class Items {
  /** The keys under which objects hold arrays of items: qicat's own, and that of web services. */
  private static final List<String> HOLDERS = List.of("entries", "items");

  private Items() {}

  /**
   * Reads JSON text: an array of items, or an object that holds one under {@code entries} or {@code
   * items}. What is no item is told, and those behind it are read all the same; where the text is
   * no JSON, reading ends.
   *
   * @param text strict JSON
   * @param firstLine the line of the file in which the text begins
   */
  public static void read(String text, int firstLine, ItemSink sink) {
    Problems problems = new Problems();
    Json json = new Json(utf8(text), true, problems);
    boolean whole = false;
    try {
      if (json.peek() == JsonToken.BEGIN_OBJECT) {
        readHolder(json, problems, firstLine, sink);
      } else if (json.peek() == JsonToken.BEGIN_ARRAY) {
        readArray(json, problems, firstLine, sink);
      } else {
        tell(json.mismatch("an array of items"), firstLine, sink);
      }
      whole = true;
      json.peek(); // fails when something follows
    } catch (MalformedJsonException | EOFException e) {
      tell(json.syntax(e, whole), firstLine, sink);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // the text is in memory
    }
  }

  /**
   * Reads JSON text that is one item.
   *
   * @param line the line of the file in which it stands
   */
  public static void readOne(String text, int line, ItemSink sink) {
    read("[" + text + "]", line, sink);
  }

  private static void readHolder(Json json, Problems problems, int firstLine, ItemSink sink)
      throws IOException {
    boolean found = false;
    json.beginObject();
    while (json.hasNext()) {
      String name = json.name();
      if (HOLDERS.contains(name) && json.peek() == JsonToken.BEGIN_ARRAY) {
        readArray(json, problems, firstLine, sink);
        found = true;
      } else {
        json.skip();
      }
    }
    json.endObject();
    if (!found) {
      sink.unreadable(firstLine, "this object holds no array of items, under entries or items");
    }
  }

  private static void readArray(Json json, Problems problems, int firstLine, ItemSink sink)
      throws IOException {
    json.beginArray();
    while (json.hasNext()) {
      if (json.peek() != JsonToken.BEGIN_OBJECT) {
        tell(json.mismatch("an item (an object)"), firstLine, sink);
        continue;
      }
      int line = json.mark().line() + firstLine - 1;
      Map<?, ?> read = (Map<?, ?>) json.value();
      if (problems.isEmpty()) {
        @SuppressWarnings("unchecked") // the names of an object are strings
        Map<String, Object> item = (Map<String, Object>) read;
        sink.item(line, item);
      } else {
        tell(problems.in("").problems().get(0), firstLine, sink);
        problems.clear();
      }
    }
    json.endArray();
  }

  private static void tell(Problem problem, int firstLine, ItemSink sink) {
    String path = problem.path().isEmpty() ? "" : problem.path() + ": ";
    sink.unreadable(Math.max(1, problem.line()) + firstLine - 1, path + problem.what());
  }

  /**
   * The entry that an item is in a catalogue without declarations.
   *
   * @throws BadCatalogue when it is none, with what is wrong
   */
  public static Entry entry(Map<String, Object> item) {
    String json = "[" + JsonText.compact(item) + "]";
    return CatalogueReader.read(Source.input(bytes(json))).entries().get(0);
  }

  private static Utf8Reader utf8(String text) {
    return new Utf8Reader(bytes(text), true);
  }

  private static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
