package qicat.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import qicat.model.Catalogue;

/** Which entries are similar to one, in which order, and what is told of it. */
class RelatedTest {
  private final Catalogue catalogue =
      Catalogues.of(
          """
                  {"title": "T", "topics": [{"id": "lean", "title": "Lean"}, {"id": "data", "title": "Data"}],
                   "entries": [
                    {"id": "a", "title": "Charts for wards", "topics": ["lean", "data"],
                     "author": [{"family": "Shah", "given": "Amar"}]},
                    {"id": "b", "title": "Organisation charts", "topics": ["data"]},
                    {"id": "c", "title": "Something", "author": [{"family": "Shah", "given": "Amar"}]},
                    {"id": "d", "title": "Else of the kind k", "topics": ["lean"]},
                    {"id": "e", "title": "The organization", "topics": ["data"]},
                    {"id": "f", "title": "Alone k"},
                    {"id": "g", "title": "Quick brown foxes jump high"},
                    {"id": "h", "title": "High foxes jump quick and brown"}
                   ]}
                  """);

  private List<String> related(String id, int most) {
    List<String> told = new ArrayList<>();
    for (Hit hit :
        new Related(catalogue).of(catalogue.entries().get(catalogue.indexOf(id)), most)) {
      told.add(hit.entry().id() + " " + hit.why());
    }
    return told;
  }

  @Test
  void peopleCountMoreThanTopicsAndTheseMoreThanWords() {
    // "data" stands with three of eight entries: more than one in e, so it tells nothing.
    assertEquals(List.of("c by Amar Shah", "d on Lean", "b words: charts"), related("a", 9));
    assertEquals(List.of("c by Amar Shah"), related("a", 1));
  }

  @Test
  void theFirstFourThingsOfAKindAreTold() {
    assertEquals(List.of("h words: quick, brown, foxes, jump"), related("g", 9));
  }

  @Test
  void eitherSpellingIsTheSameWord() {
    assertEquals(List.of("a words: charts", "e words: organisation"), related("b", 9));
  }

  @Test
  void whatSharesNothingRareIsNotNamed() {
    assertEquals(List.of(), related("f", 9));
  }
}
