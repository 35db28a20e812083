package qicat.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import qicat.model.Catalogue;
import qicat.model.Field;
import qicat.query.QueryParser;

/** Which entries answer and in which order, on a small catalogue made for it. */
class SearcherTest {
  private final Catalogue catalogue =
      Catalogues.of(
          """
                  {"title": "T",
                   "sections": [{"id": "one", "title": "First things", "part": "series"},
                                {"id": "two", "title": "A few others", "part": "further-reading"}],
                   "topics": [{"id": "lean", "title": "Lean", "also": ["Toyota way", "Step two"]},
                              {"id": "lean-start", "title": "Lean start"}],
                   "people": [{"name": "Zoë van der Berg", "also": ["Zoe Vandenberg"]}],
                   "entries": [
                    {"id": "a", "title": "Culture in hospitals", "type": "article",
                     "abstract": "Of lean wards and more culture.",
                     "author": [{"family": "Berg", "non-dropping-particle": "van der", "given": "Zoë"}],
                     "issued": "2019-05-01", "section": "one", "topics": ["lean-start"], "number": "l10"},
                    {"id": "b", "title": "Lean", "type": "article-journal",
                     "author": [{"family": "Yu", "given": "Timothy"}, {"family": "Shah", "given": "Jesse"}],
                     "issued": "2021", "section": "two", "topics": ["lean"], "number": "l9",
                     "DOI": "10.1136/bmj.l2068", "URL": "https://www.example.org/Page/"},
                    {"id": "c", "title": "lean lean lean and a very long title about many other things",
                     "abstract": "Nothing.", "section": "one", "number": "12",
                     "container-title": "The BMJ"},
                    {"id": "d", "title": "Ärzte", "author": [{"literal": "WHO"}], "issued": "1999"}
                   ]}
                  """);
  private final Searcher searcher = new Searcher(catalogue);

  private String ids(String query, Order order) {
    return String.join(
        " ",
        searcher.find(QueryParser.parse(query), order).stream()
            .map(hit -> hit.entry().id())
            .toList());
  }

  private void assertFound(String query, String ids) {
    assertEquals(ids, ids(query, Order.CATALOGUE), query);
  }

  @Test
  void allWordsAreLookedForInAllFields() {
    assertFound("culture", "a");
    assertFound("CULTURE lean", "a");
    assertFound("toyota", "b");
    assertFound("others", "b c");
    assertFound("bmj", "c");
    assertFound("arzte", "d");
    assertFound("2019", "a");
    assertFound("zebra", "");
    assertFound("*", "a b c d");
  }

  @Test
  void aNumberOfABookIsOneHoweverItIsWritten() {
    Searcher books =
        new Searcher(
            Catalogues.of(
                """
                [{"id": "a", "ISBN": "978-0-306-40615-7"}, {"id": "b", "ISBN": "1 911615 56 9 (pb)"},
                 {"id": "c", "ISBN": "0306406152, 9783161484100"}, {"id": "d", "ISBN": "none"}]"""));
    for (String each :
        List.of(
            "a: isbn:9780306406157",
            "a: isbn:978-0306406157",
            "a: isbn:\"978 0 306 40615 7\"",
            "a: isbn:978030*",
            "b: isbn:1911615569",
            "c: isbn:978-3-16-148410-0",
            "d: isbn:none",
            ": isbn:978",
            ": isbn:306")) {
      List<String> found = new ArrayList<>();
      for (Hit hit :
          books.find(QueryParser.parse(each.substring(each.indexOf(' ') + 1)), Order.CATALOGUE)) {
        found.add(hit.entry().id());
      }
      assertEquals(each.substring(0, each.indexOf(':')), String.join(" ", found), each);
    }
  }

  @Test
  void phrasesDoNotRunAcrossValues() {
    assertFound("\"very long title\"", "c");
    assertFound("\"long very\"", "");
    assertFound("\"Lean Toyota\"", "");
    assertFound("\"Yu Jesse\"", "");
  }

  @Test
  void wordsNearEachOtherAreDifferentOnes() {
    assertFound("\"lean lean lean\"~2", "c");
    assertFound("\"lean lean lean lean\"~9", "");
    assertFound("\"bmj bmj\"~9", "");
    assertFound("\"hospitals culture\"~1", "a");
    assertFound("\"hospitals culture\"~0", "");
  }

  @Test
  void wordsOfANameAreOfOnePerson() {
    assertFound("author:\"timothy yu\"", "b");
    assertFound("author:\"yu timothy\"", "b");
    assertFound("author:\"timothy shah\"", "");
    assertFound("author:timothy author:shah", "b");
    assertFound("author:van-der-berg", "a");
    assertFound("author:vandenberg", "a");
    assertFound("author:\"z vandenberg\"", "a");
    assertFound("author:ber", "");
    assertFound("author:ber*", "a");
    assertFound("author:who", "d");
  }

  @Test
  void theIdOfALabelMeansThatLabelAlone() {
    assertFound("topic:lean", "b");
    assertFound("topic:lean-start", "a");
    assertFound("topic:\"lean start\"", "a");
    assertFound("topic:start", "a");
    assertFound("topic:le*", "a b");
    assertFound("topic:toyota", "b");
    assertFound("topic:\"lean\"", "b");
    assertFound("\"lean\"", "a b c");
    assertFound("topic:two", "b"); // the id of a section, and a word of a topic
    assertFound("type:article", "a");
    assertFound("section:one", "a c");
    assertFound("section:\"first things\"", "a c");
    assertFound("part:series", "a c");
  }

  @Test
  void rangesTakeWhatCanBeMeant() {
    assertFound("year:2019..2020", "a");
    assertFound("year:>2019", "b");
    assertFound("year:<=2019", "a d");
    assertFound("issued:2019-05", "a");
    assertFound("issued:2021-03..2021-04", "b");
    assertFound("issued:2019-06..", "b");
    assertFound("NOT has:year", "c");
  }

  @Test
  void identifiersAreFoundAsPasted() {
    assertFound("10.1136/BMJ.l2068", "b");
    assertFound("https://dx.doi.org/10.1136/bmj.l2068", "b");
    assertFound("doi:10.1136/bmj.l2068", "b");
    assertFound("https://example.org/page", "b");
    assertFound("10.1136/bmj.l20", "");
  }

  @Test
  void booleanOperators() {
    assertFound("lean NOT culture", "b c");
    assertFound("culture OR who", "a d");
    assertFound("lean (toyota OR nothing)", "b c");
    assertFound("NOT lean", "d");
    assertFound("NOT (culture OR who) lean", "b c");
  }

  @Test
  void bestFirst() {
    assertEquals(
        "b c a", ids("lean", Order.BEST_FIRST), "title and topic, then title, then summary");
    assertEquals("a", ids("culture", Order.BEST_FIRST));
    List<Hit> hits = searcher.find(QueryParser.parse("lean"), Order.BEST_FIRST);
    assertTrue(hits.get(0).score() > hits.get(1).score());
    assertEquals("a b c d", ids("*", Order.BEST_FIRST), "equals stay in the catalogue's order");
  }

  @Test
  void sortsByFieldsMissingLast() {
    assertEquals("d a b c", sorted("year"));
    assertEquals("b a d c", sorted("-year"));
    assertEquals("d a b c", sorted("issued"));
    assertEquals("d a b c", sorted("title"), "Ärzte is sorted as arzte");
    assertEquals("c b a d", sorted("number"), "digits are sorted as numbers");
    assertEquals("a d b c", sorted("author"), "by the first author: van der Berg, WHO, Yu");
    assertEquals("a c b d", sorted("section"), "declared so, and equals as in the catalogue");
    assertEquals("a c b d", sorted("section", "id"));
    assertEquals("c a b d", sorted("section", "-id"));
  }

  @Test
  void sortsByAsManyTopicsAsThereAreEntries() {
    StringBuilder items = new StringBuilder("[");
    for (int i = 0; i < 100_000; i++) {
      items.append(i == 0 ? "" : ",").append("{\"id\": \"e").append(i);
      items.append("\", \"keyword\": \"k").append(i).append("\"}");
    }
    Catalogue many = Catalogues.of(items + "]");
    Order order = Order.by(List.of(new Order.Key(Field.TOPIC, true)));
    List<Hit> hits =
        assertTimeoutPreemptively(
            Duration.ofSeconds(30), () -> new Searcher(many).find(QueryParser.parse("*"), order));
    assertEquals("e99999", hits.get(0).entry().id());
    assertEquals("e0", hits.get(99_999).entry().id());
  }

  private String sorted(String... names) {
    List<Order.Key> keys = new ArrayList<>();
    for (String name : names) {
      boolean descending = name.startsWith("-");
      keys.add(new Order.Key(Field.named(descending ? name.substring(1) : name), descending));
    }
    return ids("*", Order.by(keys));
  }

  @Test
  void countsByAField() {
    assertEquals("lean=1 lean-start=1", counts(Field.TOPIC));
    assertEquals("one=2 two=1", counts(Field.SECTION));
    assertEquals("1999=1 2019=1 2021=1", counts(Field.YEAR));
    assertEquals("Jesse Shah=1 Zoë van der Berg=1 WHO=1 Timothy Yu=1", counts(Field.AUTHOR));
  }

  private String counts(Field field) {
    List<Hit> hits = searcher.find(QueryParser.parse("*"), Order.CATALOGUE);
    return told(Count.of(field, catalogue, hits));
  }

  private static String told(List<Count> counts) {
    return String.join(
        " ", counts.stream().map(count -> count.value() + "=" + count.count()).toList());
  }

  @Test
  void facetsCountWhatOccursInAnAnswer() {
    List<String> told = new ArrayList<>();
    List<Hit> hits = searcher.find(QueryParser.parse("very OR who"), Order.CATALOGUE);
    for (Facet facet : Facet.of(catalogue, hits)) {
      told.add(facet.field().word() + " " + told(facet.counts()));
    }
    assertEquals(List.of("section one=1", "author WHO=1", "year 1999=1"), told);
  }

  @Test
  void aShareTellsWhatAPartFindsAloneAndWhatTheOthersFind() {
    assertEquals("lean: 3, 4", shares("lean"));
    assertEquals("lean: 3, 1; culture: 1, 2; NOT toyota: 3, 1", shares("lean culture NOT toyota"));
  }

  private String shares(String query) {
    return String.join(
        "; ",
        searcher.shares(QueryParser.parse(query)).stream()
            .map(share -> share.part() + ": " + share.alone() + ", " + share.without())
            .toList());
  }
}
