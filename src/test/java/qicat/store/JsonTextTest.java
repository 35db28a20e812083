package qicat.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonParser;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import qicat.model.Numeral;

/** JSON is laid out as it is asked for, and none of its strings steers a terminal. */
class JsonTextTest {
  private static Map<String, Object> item() {
    Map<String, Object> item = new LinkedHashMap<>();
    item.put("id", "a");
    item.put("none", Arrays.asList(null, true, new Numeral("1.50")));
    item.put("author", List.of(Map.of("family", "B"), Map.of("family", "C")));
    item.put("empty", List.of());
    item.put("issued", Map.of("date-parts", List.of(List.of(2019, 4))));
    return item;
  }

  private static String quoted(String text) {
    String quoted = JsonText.compact(text);
    assertEquals(text, JsonParser.parseString(quoted).getAsString());
    return quoted;
  }

  @Test
  void itsUsualLayoutIsThatOfAPerson() {
    assertEquals(
        """
        {
            "id": "a",
            "none": [null, true, 1.50],
            "author": [
              {"family": "B"},
              {"family": "C"}
            ],
            "empty": [],
            "issued": {"date-parts": [[2019, 4]]}
          }""",
        JsonText.of(item(), JsonText.Layout.USUAL, "  "));
  }

  @Test
  void itsCompactLayoutHasNoBlank() {
    assertEquals(
        "{\"id\":\"a\",\"none\":[null,true,1.50],\"author\":[{\"family\":\"B\"},{\"family\":\"C\"}],"
            + "\"empty\":[],\"issued\":{\"date-parts\":[[2019,4]]}}",
        JsonText.compact(item()));
  }

  @Test
  void aFileOfOneLineStaysOne() {
    assertEquals(
        "{\"a\": [{\"b\": 1}, 2]}",
        JsonText.of(
            Map.of("a", List.of(Map.of("b", 1), 2)),
            new JsonText.Layout("", "  ", false, true),
            ""));
  }

  @Test
  void everyValueHasALineWhereNoneIsJoined() {
    assertEquals(
        "{\r\n\t\"a\":[\r\n\t\t1,\r\n\t\t{}\r\n\t]\r\n}",
        JsonText.of(
            Map.of("a", List.of(1, Map.of())),
            new JsonText.Layout("\r\n", "\t", false, false),
            ""));
  }

  @Test
  void whatSteersIsEscaped() {
    assertEquals("\"\\\"\\\\/\"", quoted("\"\\/"));
    assertEquals("\"\\n\\t\\u000d\\u0000\\u001f \"", quoted("\n\t\r\0\u001f "));
    assertEquals("\"~\\u007f\\u009f\u00a0\"", quoted("~\u007f\u009f\u00a0"));
    assertEquals(
        "\"\u2027\\u2028\\u2029\\u202a\\u202e\u202f\"",
        quoted("\u2027\u2028\u2029\u202a\u202e\u202f"));
    assertEquals("\"\u2065\\u2066\\u2069\u206a\"", quoted("\u2065\u2066\u2069\u206a"));
  }

  @Test
  void onlyHalvesOfCharactersAreEscaped() {
    assertEquals("\"\ud83d\ude00\ud83d\ude00\"", quoted("\ud83d\ude00\ud83d\ude00"));
    assertEquals("\"\\ud83d\"", quoted("\ud83d"));
    assertEquals("\"\\ude00\"", quoted("\ude00"));
    assertEquals("\"\\ud83dx\"", quoted("\ud83dx"));
    assertEquals("\"\\ud83d\ud83d\ude00\\ude00\"", quoted("\ud83d\ud83d\ude00\ude00"));
  }
}
