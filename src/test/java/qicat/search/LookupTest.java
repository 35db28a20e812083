package qicat.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import qicat.text.Split;

/** Which entries a text names, and which are near where it names none. */
class LookupTest {
  private final Lookup lookup =
      new Lookup(
          new Searcher(
              Catalogues.of(
                  """
                  [{"id": "lean-culture", "title": "Culture that lasts", "DOI": "10.1136/bmj.l2068",
                    "author": [{"family": "Shah", "given": "Amar"}]},
                   {"id": "lean-start", "title": "Starting over", "title-short": "Start",
                    "URL": "https://www.example.org/start?page=7"},
                   {"id": "trees", "title": "The trees of a lean ward", "DOI": "10.1000/1",
                    "ISBN": "1-911615-56-9"},
                   {"id": "ward", "title": "The ward, the bees", "DOI": "10.1000/abcdefgh"},
                   {"id": "bees", "title": "The bees", "ISBN": "978 0 306 40615 7 (hardback)"}]
                  """)));

  /** The ids of hits, in the order of the alphabet: which is the best is the ranking's affair. */
  private static String ids(List<Hit> hits) {
    List<String> ids = new ArrayList<>();
    for (Hit hit : hits) {
      ids.add(hit.entry().id());
    }
    ids.sort(null);
    return String.join(" ", ids);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          ward                                | ward: ward
          LEAN-START                          | lean-start: LEAN-START
          lean-s                              | lean-start: lean-s
          lean                                | lean-culture lean-start: lean
          ward trees                          | ward: ward / trees: trees
          doi: 10.1136/bmj.l2068              | lean-culture: doi: 10.1136/bmj.l2068
          https://bmj.com/365/bmj.l2068.full  | lean-culture: https://bmj.com/365/bmj.l2068.full
          https://bmj.com/365/bmj.l20681      | : https://bmj.com/365/bmj.l20681
          https://bmj.com/1                   | : https://bmj.com/1
          https://bmj.com/abcdefgh            | : https://bmj.com/abcdefgh
          example.org/start?page=7            | lean-start: example.org/start?page=7
          example.org/start?page=7&t=30#top   | lean-start: example.org/start?page=7&t=30#top
          example.org/start?page=7#top        | lean-start: example.org/start?page=7#top
          example.org/start?page=70           | : example.org/start?page=70
          #7                                  | : #7
          1911615569                          | trees: 1911615569
          911615569                           | : 911615569
          9780306406157                       | bees: 9780306406157
          isbn:978-0-306-40615-7              | bees: isbn:978-0-306-40615-7
          0306406157                          | : 0306406157
          starting over                       | lean-start: starting over
          start                               | lean-start: start
          trees lean                          | trees: trees lean
          the bees                            | bees: the bees
          bees the                            | bees: bees / bees trees ward: the
          of the                              | trees: of the
          last over                           | lean-culture: last / lean-start: over
          the zebra                           | bees trees ward: the / : zebra
          the the                             | bees trees ward: the the
          &                                   | : &
          """)
  void wordsNameEntries(String typed, String expected) {
    List<String> named = new ArrayList<>();
    for (Lookup.Named each : lookup.resolve(Split.at(" ", typed))) {
      named.add(ids(each.hits()) + ": " + each.text());
    }
    assertEquals(expected, String.join(" / ", named));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          lean-start                         | lean-start
          LEAN-START                         | lean-start
          https://doi.org/10.1136/BMJ.l2068  | lean-culture
          example.org/start?page=7           | lean-start
          bmj.com/365/bmj.l2068?utm=x        | lean-culture
          1-911615-56-9                      | trees
          lean-s                             |
          lean                               |
          Starting over                      |
          """)
  void anEntryIsIdentifiedInFullAlone(String typed, String id) {
    Hit hit = lookup.identified(typed);
    assertEquals(id, hit == null ? null : hit.entry().id());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          lean-cultur                  | lean-culture
          LEAN-STRAT                   | lean-start
          10.1136/bmj.l2069            | lean-culture
          10.1136/bmj.l2999            | ``
          https://example.org/culture  | ``
          about lasting                | lean-culture
          shah over zebras             | lean-culture lean-start
          zebra                        | ``
          """)
  void whatIsSpelledAlikeOrHasSomeOfTheWordsIsNear(String typed, String ids) {
    assertEquals(ids, ids(lookup.near(typed)));
  }
}
