package qicat.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import qicat.query.QueryParser;
import qicat.store.CatalogueReader;
import qicat.store.Source;

/**
 * Questions as people type them, with the entries that they expect: how often the first answer is
 * right, how often the first three hold all, and the mean of one over the rank of the first right
 * one.
 */
class RelevanceTest {
  private static final Path QUESTIONS = Path.of("src/test/resources/relevance.tsv");

  /** A question: what may stand first, and what must stand among the first three. */
  private record Question(String query, List<String> first, List<String> three, String kind) {}

  private final Searcher searcher = new Searcher(CatalogueReader.read(Source.bundled()));

  private static List<Question> questions() throws IOException {
    List<Question> questions = new ArrayList<>();
    List<String> lines = Files.readAllLines(QUESTIONS);
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split("\t");
      questions.add(
          new Question(
              cells[0], List.of(cells[1].split(",")), List.of(cells[2].split(",")), cells[3]));
    }
    return questions;
  }

  private List<String> answer(String query) {
    Interpretation meant = searcher.interpret(QueryParser.parse(query), false);
    return searcher.find(meant.searched(), Order.BEST_FIRST).stream()
        .map(hit -> hit.entry().id())
        .toList();
  }

  @Test
  void whatIsMeantStandsFirst() throws IOException {
    List<Question> questions = questions();
    StringBuilder missed = new StringBuilder();
    int first = 0;
    int three = 0;
    double reciprocals = 0;
    for (Question question : questions) {
      List<String> ids = answer(question.query);
      int rank = 0;
      while (rank < ids.size() && !question.first.contains(ids.get(rank))) {
        rank++;
      }
      boolean inThree = ids.subList(0, Math.min(3, ids.size())).containsAll(question.three);
      first += rank == 0 && !ids.isEmpty() ? 1 : 0;
      three += inThree ? 1 : 0;
      reciprocals += rank < ids.size() ? 1.0 / (rank + 1) : 0;
      if (rank > 0 || ids.isEmpty() || !inThree) {
        missed.append("\n  ").append(question).append(": ").append(ids);
      }
    }
    double number = questions.size();
    String figures =
        String.format(
            Locale.ROOT,
            "%d questions: success@1 %.3f, success@3 %.3f, mean reciprocal rank %.3f",
            questions.size(),
            first / number,
            three / number,
            reciprocals / number);
    System.out.println(figures);
    assertTrue(first / number >= 0.95, () -> figures + missed);
    assertEquals(questions.size(), three, () -> figures + missed);
    assertTrue(reciprocals / number >= 0.97, () -> figures + missed);
  }

  @Test
  void theQuestionsAreManyAndAwkward() throws IOException {
    Set<String> queries = new HashSet<>();
    int awkward = 0;
    for (Question question : questions()) {
      assertTrue(queries.add(question.query), question.query + " is asked twice");
      awkward += Set.of("plain", "title").contains(question.kind) ? 0 : 1;
      for (String id : question.three) {
        assertFalse(searcher.catalogue().indexOf(id) < 0, "there is no " + id);
      }
    }
    assertTrue(queries.size() >= 80, queries.size() + " questions");
    assertTrue(2 * awkward >= queries.size(), awkward + " of them awkward");
  }
}
