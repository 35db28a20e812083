package qicat.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import qicat.model.Entry;

/** An edited catalogue holds what it held and what was added, and every character it had. */
class CatalogueEditorProperties {
  private static final List<Map<String, Object>> ADDED =
      List.of(item("new-1", "Ein “Titel”\n\t\\\u202e\ud800"), item("new-2", "{[\"]}"));

  private static Map<String, Object> item(String id, String title) {
    Map<String, Object> item = new LinkedHashMap<>();
    item.put("id", id);
    item.put("title", title);
    item.put("author", List.of(Map.of("family", "Doe"), Map.of("literal", "X")));
    item.put("unknown", List.of(List.of(), Map.of(), Map.of("a", List.of(true))));
    return item;
  }

  @Property(tries = 400)
  void nothingElseChanges(@ForAll("catalogues") String text) {
    List<Entry> before = entries(text);
    String edited = new CatalogueEditor(text).with(ADDED);
    List<Entry> after = entries(edited);
    assertEquals(before.size() + 2, after.size(), edited);
    for (int i = 0; i < before.size(); i++) {
      assertEquals(before.get(i).data().toString(), after.get(i).data().toString());
    }
    for (int i = 0; i < 2; i++) {
      assertEquals(ADDED.get(i), after.get(before.size() + i).data(), edited);
    }
    int start = 0;
    while (start < text.length() && text.charAt(start) == edited.charAt(start)) {
      start++;
    }
    String rest = edited.substring(edited.length() - (text.length() - start));
    assertEquals(text.substring(start), rest, "one insertion and no other change: " + edited);
    boolean crlf = text.contains("\r\n") && !text.replace("\r\n", "").contains("\n");
    assertTrue(!crlf || !edited.replace("\r\n", "").contains("\n"), edited);
  }

  private static List<Entry> entries(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return CatalogueReader.read(Source.input(new ByteArrayInputStream(bytes))).entries();
  }

  /**
   * Catalogues of any layout: blanks anywhere, keys before and behind, strings full of brackets.
   */
  @Provide
  Arbitrary<String> catalogues() {
    Arbitrary<String> newline = Arbitraries.of("\n", "\r\n", "");
    Arbitrary<String> unit = Arbitraries.of("  ", "    ", "\t", "");
    Arbitrary<String> blank = Arbitraries.of("", " ", "\n", "  \r\n ", "\t");
    Arbitrary<Integer> size = Arbitraries.integers().between(0, 3);
    Arbitrary<Integer> form = Arbitraries.integers().between(0, 5);
    return Combinators.combine(newline, unit, blank, size, form)
        .as(CatalogueEditorProperties::catalogue);
  }

  private static String catalogue(String newline, String unit, String blank, int size, int form) {
    boolean bare = form < 2;
    boolean joined = form % 2 == 0;
    String lead = newline.isEmpty() ? "" : newline + (bare ? unit : unit + unit);
    List<String> items = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      String inner = joined || newline.isEmpty() ? "" : lead + unit;
      items.add(
          lead
              + "{"
              + inner
              + "\"id\":"
              + blank
              + "\"e"
              + i
              + "\","
              + inner
              + "\"x]}[\\\"\": [{\"}]\": [] } ]"
              + (joined || newline.isEmpty() ? blank : lead)
              + "}");
    }
    String end = size == 0 ? blank : newline + (bare ? "" : unit);
    String array = "[" + String.join(blank + ",", items) + end + "]";
    if (bare) {
      return (form == 1 ? "\uFEFF" : "") + blank + array + newline;
    }
    String behind = form > 3 ? "," + newline + unit + "\"tail\": {\"entries\": [1]}" : "";
    return "{"
        + newline
        + unit
        + "\"a\\\"entries\": [\"]\", \"\\\\\"],"
        + newline
        + unit
        + (form == 5 ? "\"\\u0065ntries\"" : "\"entries\"")
        + blank
        + ":"
        + blank
        + array
        + behind
        + newline
        + "}"
        + blank;
  }

  @Example
  void theLayoutIsThatOfTheLastEntry() {
    Map<String, Object> item = new LinkedHashMap<>();
    item.put("id", "n");
    item.put("author", List.of(Map.of("family", "Doe")));
    item.put("topics", List.of("a", "b"));
    assertEquals(
        "[\n\t{\n\t\t\"id\": \"a\",\n\t\t\"issued\": {\n\t\t\t\"raw\": \"2019\"\n\t\t}\n\t},\n\t{\n"
            + "\t\t\"id\": \"n\",\n\t\t\"author\": [\n\t\t\t{\n\t\t\t\t\"family\": \"Doe\"\n\t\t\t}\n"
            + "\t\t],\n\t\t\"topics\": [\n\t\t\t\"a\",\n\t\t\t\"b\"\n\t\t]\n\t}\n]",
        new CatalogueEditor(
                "[\n\t{\n\t\t\"id\": \"a\",\n\t\t\"issued\": {\n\t\t\t\"raw\": \"2019\"\n\t\t}\n\t}\n]")
            .with(List.of(item)));
    assertEquals(
        "[{\"id\": \"a\"}, {\"id\": \"n\", \"author\": [{\"family\": \"Doe\"}], \"topics\": [\"a\","
            + " \"b\"]}]",
        new CatalogueEditor("[{\"id\": \"a\"}]").with(List.of(item)));
    assertEquals(
        "[\n{\"id\":\"a\"},\n{\"id\":\"n\",\"author\":[{\"family\":\"Doe\"}],\"topics\":[\"a\",\"b\"]}\n]",
        new CatalogueEditor("[\n{\"id\":\"a\"}\n]").with(List.of(item)));
    assertEquals(
        "{\n  \"entries\": [\n    {\n      \"id\": \"n\",\n      \"author\": [\n"
            + "        {\"family\": \"Doe\"}\n      ],\n      \"topics\": [\"a\", \"b\"]\n    }\n"
            + "  ]\n}\n",
        new CatalogueEditor(CatalogueEditor.EMPTY).with(List.of(item)));
  }
}
