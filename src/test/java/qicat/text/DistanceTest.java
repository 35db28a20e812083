package qicat.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How far words are apart, and what is near. */
class DistanceTest {
  @ParameterizedTest
  @CsvSource({
    "lean, lean, 0",
    "lean, clean, 1",
    "graph, grpah, 1",
    "limit, limt, 1",
    "kitten, sitting, 3",
    "'', abc, 3",
    "abc, xyz, 3",
    "ca, abc, 3"
  })
  void edits(String one, String other, int distance) {
    assertEquals(distance, Distance.between(one, other, 9));
    assertEquals(distance, Distance.between(other, one, 9));
    assertEquals(Math.min(distance, 2), Distance.between(one, other, 1));
  }

  @Test
  void nearestFirst() {
    List<String> words = List.of("list", "search", "show", "sections", "authors");
    assertEquals(List.of("search"), Distance.nearest("serach", words, 3));
    assertEquals(List.of("sections"), Distance.nearest("sect", words, 3));
    assertEquals(List.of(), Distance.nearest("banana", words, 3));
    assertEquals(List.of("aab", "aac"), Distance.nearest("aaa", List.of("aab", "abb", "aac"), 2));
  }
}
