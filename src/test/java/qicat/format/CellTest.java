package qicat.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The text of values that no field holds. */
class CellTest {
  private static Stream<Arguments> values() {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("pages", 10);
    members.put("bound", true);
    return Stream.of(
        Arguments.of("", null),
        Arguments.of("a text", "a <i>text</i>"),
        Arguments.of("2.50", new BigDecimal("2.50")),
        Arguments.of("one; 2", List.of("one", 2)),
        Arguments.of("2020", Map.of("date-parts", List.of(Arrays.asList(2020, null, 3)))),
        Arguments.of("", Map.of("date-parts", List.of(Arrays.asList((Object) null)))),
        Arguments.of("", List.of()),
        Arguments.of("The BMJ", Map.of("literal", "The BMJ")),
        Arguments.of("A Group", Map.of("name", "A Group")),
        Arguments.of("A Group", Map.of("name", "A Group", "sequence", "first")),
        Arguments.of("Ann Ade", Map.of("family", "Ade", "given", "Ann")),
        Arguments.of("Ade", Map.of("family", "Ade")),
        Arguments.of("Ann", Map.of("given", "Ann")),
        Arguments.of(
            "Anna de Vries Jr",
            Map.of(
                "given", "Anna", "non-dropping-particle", "de", "family", "Vries", "suffix", "Jr")),
        Arguments.of("2020-05-06", Map.of("date-parts", List.of(List.of(2020, 5, 6)))),
        Arguments.of("2020-05", Map.of("date-parts", List.of(List.of("2020", "5")))),
        Arguments.of(
            "2018-01-02/2018-01-04",
            Map.of("date-parts", List.of(List.of(2018, 1, 2), List.of(2018, 1, 4)))),
        Arguments.of("a; 13; b", Map.of("date-parts", List.of(List.of("a", 13, "b")))),
        Arguments.of("date-parts: none", Map.of("date-parts", "none")),
        Arguments.of("pages: 10, bound: true", members));
  }

  @ParameterizedTest
  @MethodSource("values")
  void anyValueIsReadable(String expected, Object value) {
    assertEquals(expected, Cell.unknown(value));
  }
}
