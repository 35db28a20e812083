package qicat.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import qicat.query.Query;
import qicat.query.QueryParser;

/**
 * What makes one entry answer better than another, by the order of answers, not by their scores.
 */
class RankingTest {
  /** The order of the answers to a query, over entries whose titles are given, by their numbers. */
  private static String order(String query, String... titles) {
    StringBuilder items = new StringBuilder();
    for (int i = 0; i < titles.length; i++) {
      items.append(i == 0 ? "" : ",");
      items
          .append("{\"id\":\"")
          .append(i)
          .append("\",\"title\":\"")
          .append(titles[i])
          .append("\"}");
    }
    return order(query, "[" + items + "]");
  }

  private static Searcher searcher(String catalogue) {
    return new Searcher(Catalogues.of(catalogue));
  }

  private static String order(String query, String catalogue) {
    Searcher searcher = searcher(catalogue);
    Query meant = searcher.interpret(QueryParser.parse(query), false).searched();
    List<String> ids = new ArrayList<>();
    for (Hit hit : searcher.find(meant, Order.BEST_FIRST)) {
      ids.add(hit.entry().id());
    }
    return String.join(" ", ids);
  }

  @Test
  void theWordAsTypedComesBeforeItsOtherForms() {
    assertEquals("1 0", order("lessons", "A lesson of trees", "The lessons of trees"));
    assertEquals("0 1", order("lesson", "A lesson of trees", "The lessons of trees"));
    assertEquals("0 1", order("organize", "We organise trees", "They organize trees"));
  }

  @Test
  void neighboursInTheirOrderComeFirst() {
    String[] titles = {
      "Ward one two three culture", "Culture ward one two three", "One two ward culture three"
    };
    assertEquals("2 1 0", order("ward culture", titles));
    assertEquals("1 2 0", order("culture ward", titles));
  }

  @Test
  void wordsUpToFourApartAreNeighbours() {
    String[] titles = {"Ward one two three six culture", "Ward one two three culture six"};
    assertEquals("1 0", order("ward culture", titles));
    assertEquals("1 0", order("culture ward", titles));
    titles[1] = titles[0].replace("Ward one", "One ward").replace("six culture", "culture six");
    assertEquals("1 0", order("ward culture", titles));
    titles[0] = "Ward one two three six seven culture";
    titles[1] = "Ward one two three six culture seven";
    assertEquals("0 1", order("ward culture", titles));
  }

  @Test
  void aWordIsAsRareAsItIsTypedOrElseAsItsSynonyms() {
    Searcher searcher =
        searcher(
            """
            {"title": "T", "synonyms": [["staff", "employees", "personnel"]],
             "entries": [{"id": "a", "title": "Staff, zebra, trees"},
                         {"id": "b", "title": "Employees of trees"},
                         {"id": "c", "title": "Employees of trees"}, {"id": "d", "title": "X"}]}
            """);
    assertEquals(rarity(searcher, "zebra"), rarity(searcher, "staff"));
    assertEquals(rarity(searcher, "trees"), rarity(searcher, "personnel"));
    assertTrue(rarity(searcher, "trees") < rarity(searcher, "zebra"));
  }

  private static double rarity(Searcher searcher, String word) {
    Query query = searcher.interpret(QueryParser.parse(word), true).searched();
    List<Hit> hits = searcher.find(query, Order.BEST_FIRST);
    return searcher.explain(query, hits).get(0).parts().get(0).rarity();
  }

  @Test
  void aShorterTitleComesFirst() {
    assertEquals("1 0", order("trees", "Trees and many other things that grow", "Of trees"));
  }

  @Test
  void titlesCountMoreThanSummaries() {
    assertEquals(
        "b a",
        order(
            "trees",
            """
            [{"id": "a", "title": "One", "abstract": "Trees and trees"},
             {"id": "b", "title": "Trees", "abstract": "One and one"}]
            """));
  }

  @Test
  void aRareWordDecidesBetweenTwo() {
    assertEquals(
        "3 0 1 2", order("trees OR zebra", "Trees one", "Trees two", "Trees six", "Zebra ten"));
  }

  @Test
  void aSynonymCountsLessThanTheWord() {
    assertEquals(
        "b a",
        order(
            "staff",
            """
            {"title": "T", "synonyms": [["staff", "employees"]],
             "entries": [{"id": "a", "title": "Employees here"}, {"id": "b", "title": "Staff here"}]}
            """));
  }

  @Test
  void onlyWhatWasTypedIsNear() {
    assertEquals("1 0", order("lesson trees", "Lessons of one trees", "Lessons trees of one"));
    assertEquals(
        "a b",
        order(
            "staff trees",
            """
            {"title": "T", "synonyms": [["staff", "employees"]],
             "entries": [{"id": "a", "title": "Employees of one trees"},
                         {"id": "b", "title": "Employees trees of one"}]}
            """));
  }

  @Test
  void aTopicsOtherWordsCountOnceInItsField() {
    Searcher searcher =
        searcher(
            """
            {"title": "T", "topics": [{"id": "crisis", "title": "Crisis", "also": ["pandemic"]}],
             "entries": [{"id": "a", "title": "Pandemic", "topics": ["crisis"]}]}
            """);
    Query query = searcher.interpret(QueryParser.parse("crisis"), true).searched();
    List<Hit> hits = searcher.find(query, Order.BEST_FIRST);
    Explanation.Part crisis = searcher.explain(query, hits).get(0).parts().get(0);
    assertEquals(
        "title 0.3, topic 1.0",
        String.join(
            ", ",
            crisis.sources().stream()
                .map(source -> source.field().word() + " " + source.matches())
                .toList()));
  }

  @Test
  void aNameCountsOnceHoweverManySpellingsMatch() {
    String catalogue =
        """
        {"title": "T", "people": [{"name": "Ann Lee", "also": ["Anna Lee", "Anne Lee", "Lee A"]}],
         "entries": [{"id": "a", "title": "X", "author": [{"family": "Lee", "given": "Bo"}]},
                     {"id": "b", "title": "X", "author": [{"family": "Lee", "given": "Ann"}]},
                     {"id": "c", "title": "Y"}]}
        """;
    Searcher searcher = searcher(catalogue);
    Query query = QueryParser.parse("author:lee");
    List<Hit> hits = searcher.find(query, Order.BEST_FIRST);
    Explanation.Part two = searcher.explain(query, hits).get(0).parts().get(0);
    for (Explanation explanation : searcher.explain(query, hits)) {
      // The more spellings a name has, the more words it has; it never gains by them.
      assertTrue(explanation.parts().get(0).frequency() <= two.frequency());
    }
    assertEquals("a b", order("author:lee", catalogue));
  }

  @Test
  void equalsKeepTheOrderOfTheCatalogue() {
    assertEquals("0 1 2", order("trees", "Trees a", "Trees b", "Trees c"));
  }

  @Test
  void anExplanationAddsUp() {
    Searcher searcher =
        searcher(
            """
            [{"id": "a", "title": "Ward culture and wards"},
             {"id": "b", "title": "X", "abstract": "Ward"}]
            """);
    Query query = QueryParser.parse("ward culture");
    List<Hit> hits = searcher.find(query, Order.BEST_FIRST);
    Explanation explanation = searcher.explain(query, hits).get(0);
    double sum = 0;
    for (Explanation.Part part : explanation.parts()) {
      sum += part.value();
    }
    assertEquals(3, explanation.parts().size(), "two words, and how near they stand");
    assertEquals(hits.get(0).score(), sum, 1e-12);
    for (Explanation.Part part : explanation.parts()) {
      double f = part.frequency();
      double value = part.rarity() * f * (Ranking.K1 + 1) / (f + Ranking.K1);
      assertEquals(value, part.value(), 1e-12);
    }
    assertEquals(Math.log(1 + 0.5 / 2.5), explanation.parts().get(0).rarity(), 1e-12, "in both");
    assertEquals(Math.log(1 + 1.5 / 1.5), explanation.parts().get(1).rarity(), 1e-12, "in one");
    assertEquals(1, explanation.parts().get(0).sources().size(), "the other entry has a summary");
    assertEquals(1.8, explanation.parts().get(0).sources().get(0).matches(), 1e-12);
    assertEquals(1, explanation.parts().get(2).frequency(), 1e-12, "side by side in the title");
  }
}
