package qicat.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Items by themselves are read with their lines, and what is none does not stop those behind it.
 */
class ItemsTest {
  /** What is read, an item as {@code line: item}, what is none as {@code line! why}. */
  private static final class Told implements ItemSink {
    private final List<String> told = new ArrayList<>();

    @Override
    public void item(int line, Map<String, Object> item) {
      told.add(line + ": " + item);
    }

    @Override
    public void unreadable(int line, String what) {
      told.add(line + "! " + what);
    }
  }

  private static void assertTold(String text, String... expected) {
    Told sink = new Told();
    Items.read(text, 5, sink);
    assertEquals(List.of(expected), sink.told, text);
  }

  @Test
  void anArrayOfThemOrAnObjectThatHoldsOne() {
    assertTold("[{\"id\":\"a\"},\n\n{\"id\":1}]", "5: {id=a}", "7: {id=1}");
    assertTold("[]");
    assertTold(
        "{\"x\":[{\"id\":\"n\"}],\n\"items\":[{\"id\":\"a\"}],\"entries\":[{\"id\":\"b\"}],\"y\":1}",
        "6: {id=a}",
        "6: {id=b}");
    String none = "5! this object holds no array of items, under entries or items";
    assertTold("{}", none);
    assertTold("{\n\"items\":{\"id\":\"a\"},\"x\":[{}]}", none);
    assertTold("7", "5! expected an array of items, found a number");
  }

  @Test
  void whatIsNoneIsToldAndTheRestIsRead() {
    assertTold(
        "[7,\n{\"a\":1,\"a\":2},\n{\"id\":\"b\"}]",
        "5! [0]: expected an item (an object), found a number",
        "6! [1].a: there is another value under this key",
        "7: {id=b}");
    assertTold("[{\"id\":\"a\"},\n{", "5: {id=a}", "6! not JSON: it ends too early");
    assertTold("[{\"id\":\"a\"}]\n8", "5: {id=a}", "6! expected nothing after the catalogue");
  }

  @Test
  void oneByItself() {
    Told sink = new Told();
    Items.readOne("{\"id\":\"a\"}", 3, sink);
    assertEquals(List.of("3: {id=a}"), sink.told);
    assertEquals("A", Items.entry(Map.of("id", "a", "title", "A")).title());
    BadCatalogue bad = assertThrows(BadCatalogue.class, () -> Items.entry(Map.of("title", "A")));
    assertEquals("an entry needs an id", bad.problems().get(0).what());
  }
}
