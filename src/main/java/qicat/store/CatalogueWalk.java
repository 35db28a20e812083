package qicat.store;

import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Walks through a catalogue as it is written, and hands over one part after the other with all its
 * places: an entry, a section, a topic. It keeps none, so that a catalogue may be as long as it
 * likes; it takes whatever is JSON, and leaves what is wrong to others.
 */
public final class CatalogueWalk {
  /** The key of the entries, of a bare array too. */
  public static final String ENTRIES = "entries";

  /** The arrays whose elements are handed over one by one. */
  private static final Set<String> PARTED = Set.of("sections", "topics", "people", ENTRIES);

  private final Json json;
  private final BiConsumer<String, Node> visitor;

  private CatalogueWalk(Utf8Reader text, BiConsumer<String, Node> visitor) {
    this.json = new Json(text, true, new Problems());
    this.visitor = visitor;
  }

  /**
   * Walks.
   *
   * @param source what is walked through
   * @param visitor gets each part, in the order of the file, with the key of the catalogue that it
   *     stands under
   * @return whether it came to the end; false: the text is not JSON behind the last part
   * @throws BadCatalogue when there is nothing to read
   */
  public static boolean through(Source source, BiConsumer<String, Node> visitor) {
    try (Utf8Reader text = new Utf8Reader(source.open(), false)) {
      return new CatalogueWalk(text, visitor).all();
    } catch (MalformedJsonException | EOFException | Utf8Reader.NotUtf8 e) {
      return false;
    } catch (IOException e) {
      throw new BadCatalogue(source.name(), "it cannot be read: " + e.getMessage());
    }
  }

  private boolean all() throws IOException {
    Node root = new Node(null, "", null);
    if (json.peek() == JsonToken.BEGIN_ARRAY) {
      parts(ENTRIES, root);
    } else if (json.peek() == JsonToken.BEGIN_OBJECT) {
      json.beginObject();
      while (json.hasNext()) {
        Json.Place key = json.beginning();
        Node part = new Node(root, json.name(), key);
        if (PARTED.contains(part.step()) && json.peek() == JsonToken.BEGIN_ARRAY) {
          parts(part.step(), part);
        } else {
          read(part);
          visitor.accept(part.step(), part);
        }
      }
      json.endObject();
    } else {
      json.skip();
    }
    return json.peek() == JsonToken.END_DOCUMENT;
  }

  private void parts(String key, Node array) throws IOException {
    json.beginArray();
    for (int i = 0; json.hasNext(); i++) {
      Node part = new Node(array, "[" + i + "]", null);
      read(part);
      visitor.accept(key, part);
    }
    json.endArray();
  }

  /** Reads the next value; its depth is bounded by the reader. */
  private void read(Node node) throws IOException {
    JsonToken next = json.peek();
    Json.Place place = null;
    Object value;
    if (next == JsonToken.BEGIN_ARRAY) {
      place = json.beginning();
      value = list(node);
    } else if (next == JsonToken.BEGIN_OBJECT) {
      place = json.beginning();
      value = map(node);
    } else if (next == JsonToken.STRING) {
      place = json.beginning();
      value = json.text();
    } else {
      value = json.value();
      place = json.beginningOfLast();
    }
    node.be(place, value);
  }

  private List<Node> list(Node array) throws IOException {
    List<Node> items = new ArrayList<>();
    json.beginArray();
    while (json.hasNext()) {
      Node item = new Node(array, "[" + items.size() + "]", null);
      read(item);
      items.add(item);
    }
    json.endArray();
    return items;
  }

  private Map<String, Node> map(Node object) throws IOException {
    Map<String, Node> members = new LinkedHashMap<>();
    json.beginObject();
    while (json.hasNext()) {
      Json.Place key = json.beginning();
      Node member = new Node(object, json.name(), key);
      read(member);
      members.put(member.step(), member);
    }
    json.endObject();
    return members;
  }
}
