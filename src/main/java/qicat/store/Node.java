package qicat.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A value of a catalogue as it is written, with the place where it stands. */
public final class Node {
  private final Node parent;
  private final String step;
  private final Json.Place key;
  private Json.Place place;
  private Object value;

  /**
   * A value whose place and content come later.
   *
   * @param parent what holds it; null: it is the whole
   * @param step how it is reached from there: a key, or an index in brackets
   * @param key where its key stands; null: it has none
   */
  Node(Node parent, String step, Json.Place key) {
    this.parent = parent;
    this.step = step;
    this.key = key;
  }

  void be(Json.Place where, Object what) {
    place = where;
    value = what;
  }

  /** Its line, from 1. */
  public int line() {
    return place.line();
  }

  /** The column of its first character, from 1. */
  public int column() {
    return place.column();
  }

  /** The line of its key, or its own where it has none. */
  public int keyLine() {
    return key == null ? line() : key.line();
  }

  /** The column of its key, or its own where it has none. */
  public int keyColumn() {
    return key == null ? column() : key.column();
  }

  /** Where it stands in the JSON: {@code entries[3].title}. */
  public String path() {
    String before = parent == null ? "" : parent.path();
    return before.isEmpty() || step.startsWith("[") ? before + step : before + "." + step;
  }

  /** The key by which it is reached, or its index in brackets. */
  public String step() {
    return step;
  }

  /** What holds it; null: it is the whole. */
  public Node parent() {
    return parent;
  }

  /** A text, {@code Numeral}, boolean, null, list or map of nodes. */
  public Object value() {
    return value;
  }

  /** The text that it is, or null. */
  public String text() {
    return value instanceof String text ? text : null;
  }

  /** What it holds when it is an array; else nothing. */
  public List<Node> items() {
    List<Node> items = new ArrayList<>();
    if (value instanceof List<?> list) {
      for (Object each : list) {
        items.add((Node) each);
      }
    }
    return items;
  }

  /** What it holds when it is an object; else nothing. */
  public List<Node> members() {
    List<Node> members = new ArrayList<>();
    if (value instanceof Map<?, ?> map) {
      for (Object each : map.values()) {
        members.add((Node) each);
      }
    }
    return members;
  }

  /** What an object holds under a key, or null. */
  public Node member(String name) {
    return value instanceof Map<?, ?> map ? (Node) map.get(name) : null;
  }

  /** The text that an object holds under a key; an empty one where there is none. */
  public String text(String name) {
    Node member = member(name);
    return member == null || member.text() == null ? "" : member.text();
  }

  /** The value without places: lists and maps of plain values. */
  public Object plain() {
    if (value instanceof List<?>) {
      List<Object> list = new ArrayList<>();
      for (Node each : items()) {
        list.add(each.plain());
      }
      return list;
    }
    if (value instanceof Map<?, ?>) {
      Map<String, Object> map = new LinkedHashMap<>();
      for (Node each : members()) {
        map.put(each.step, each.plain());
      }
      return map;
    }
    return value;
  }
}
