package qicat.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A walk meets every part of a catalogue once, in its order, and knows where each value stands. */
class CatalogueWalkTest {
  /** The parts that were met: key, path, place of the key, place. */
  private final List<String> met = new ArrayList<>();

  private final List<Node> parts = new ArrayList<>();

  private boolean walk(String text) {
    met.clear();
    parts.clear();
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return CatalogueWalk.through(Source.input(new ByteArrayInputStream(bytes)), this::visit);
  }

  private void visit(String key, Node part) {
    parts.add(part);
    met.add(key + " " + at(part));
  }

  private static String at(Node node) {
    return "%s %d:%d %d:%d"
        .formatted(node.path(), node.keyLine(), node.keyColumn(), node.line(), node.column());
  }

  @Test
  void everyPartIsMetInItsOrder() {
    assertTrue(
        walk(
            """
            {"title": "T",
             "sections": [{"id": "s"}, {"id": "t"}],
             "people": "nobody",
             "x": [1, 2],
             "entries":
               [ {"id": "a"},
                 7 ]}"""));
    assertEquals(
        List.of(
            "title title 1:2 1:11",
            "sections sections[0] 2:15 2:15",
            "sections sections[1] 2:28 2:28",
            "people people 3:2 3:12",
            "x x 4:2 4:7",
            "entries entries[0] 6:6 6:6",
            "entries entries[1] 7:6 7:6"),
        met);
  }

  @Test
  void aBareArrayIsOfEntries() {
    assertTrue(walk("[{}, true, false, null]"));
    assertEquals(
        List.of(
            "entries [0] 1:2 1:2",
            "entries [1] 1:6 1:6",
            "entries [2] 1:12 1:12",
            "entries [3] 1:19 1:19"),
        met);
    assertTrue(walk("[]"));
    assertEquals(List.of(), met);
  }

  @Test
  void anythingElseHasNoParts() {
    for (String text : new String[] {"1", "\"entries\"", "null", "{}"}) {
      assertTrue(walk(text), text);
      assertEquals(List.of(), met, text);
    }
  }

  @Test
  void itEndsWhereTheTextIsNoJson() {
    assertFalse(walk("[{\"id\": \"a\"}, {\"id\": }]"));
    assertEquals(1, met.size());
    assertFalse(walk("[1, 2"));
    assertEquals(2, met.size());
    assertFalse(walk("[1] 2"));
    assertFalse(walk(""));
  }

  @Test
  void itEndsWhereTheBytesAreNoText() {
    byte[] bytes = "[\"a\", \"?\"]".getBytes(StandardCharsets.UTF_8);
    bytes[7] = (byte) 0xFF;
    assertFalse(CatalogueWalk.through(Source.input(new ByteArrayInputStream(bytes)), this::visit));
  }

  @Test
  void whatCannotBeReadIsTold(@TempDir Path folder) {
    Source source = Source.file(folder.toString());
    BadCatalogue bad =
        assertThrows(BadCatalogue.class, () -> CatalogueWalk.through(source, this::visit));
    assertTrue(bad.isUnreadable());
    assertEquals(1, bad.count());
  }

  @Test
  void everyValueWithinKnowsItsPlace() {
    assertTrue(walk("[{\"a\": {\"b\": [1, \"two\"]},\n  \"c\": null, \"d\": false}]"));
    Node entry = parts.get(0);
    Node list = entry.member("a").member("b");
    assertEquals("[0].a.b 1:9 1:14", at(list));
    assertEquals("[0].a.b[0] 1:15 1:15", at(list.items().get(0)));
    assertEquals("[0].a.b[1] 1:18 1:18", at(list.items().get(1)));
    assertEquals("[0].c 2:3 2:8", at(entry.member("c")));
    assertEquals("[0].d 2:14 2:19", at(entry.member("d")));
    assertEquals(List.of("a", "c", "d"), entry.members().stream().map(Node::step).toList());
    assertEquals(entry, list.parent().parent());

    assertEquals("two", list.items().get(1).text());
    assertNull(list.text());
    assertEquals("", entry.text("c"));
    assertEquals("", entry.text("none"));
    assertNull(entry.member("none"));
    assertNull(list.member("a"), "an array has no members");
    assertEquals(List.of(), entry.items(), "an object has no items");
    assertEquals(List.of(), list.members());
    assertEquals("two", ((List<?>) list.plain()).get(1));
    assertEquals(List.of("b"), List.copyOf(((Map<?, ?>) entry.member("a").plain()).keySet()));
    assertEquals(false, entry.member("d").plain());
  }

  @Test
  void aCatalogueWithProblemsIsNotUnreadable() {
    BadCatalogue bad =
        assertThrows(
            BadCatalogue.class,
            () ->
                CatalogueReader.read(
                    Source.input(
                        new ByteArrayInputStream("[{}, {}]".getBytes(StandardCharsets.UTF_8)))));
    assertFalse(bad.isUnreadable());
    assertEquals(2, bad.count());
  }
}
