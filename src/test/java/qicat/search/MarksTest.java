package qicat.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import qicat.model.Field;
import qicat.model.Person;
import qicat.query.QueryParser;

/** Which words of a text are marked as those that answer. */
class MarksTest {
  private final Searcher searcher =
      new Searcher(
          Catalogues.of(
              """
              {"title": "T", "topics": [{"id": "lean", "title": "Lean"},
                                        {"id": "ward", "title": "Ward rounds"}],
               "synonyms": [["staff", "employees"]],
               "entries": [
                {"id": "a", "title": "Ward culture and cultures of the lean ward", "topics": ["lean"],
                 "author": [{"family": "Dixon-Woods", "given": "Mary W"}]},
                {"id": "b", "title": "Employees", "topics": ["ward"],
                 "author": [{"literal": "Mary Ward Trust"}]}
               ]}
              """));

  private Marks marks(String query) {
    return searcher.marks(searcher.interpret(QueryParser.parse(query), true).searched());
  }

  private static String marked(String text, List<Marks.Span> spans) {
    StringBuilder marked = new StringBuilder(text);
    for (int i = spans.size() - 1; i >= 0; i--) {
      marked.insert(spans.get(i).end(), ']').insert(spans.get(i).start(), '[');
    }
    return marked.toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          culture                 | title  | One culture, many cultures   | One [culture], many [cultures]
          "culture"               | title  | One culture, many cultures   | One [culture], many cultures
          title:culture           | text   | One culture                  | One culture
          NOT culture             | title  | One culture                  | One culture
          staff                   | title  | The employees                | The [employees]
          "lean ward culture"     | title  | Lean, a lean ward culture    | Lean, a [lean] [ward] [culture]
          "lean ward"             | title  | A ward, lean                 | A ward, lean
          "lean ward"~1           | title  | A ward, so lean, is a ward   | A [ward], so [lean], is a ward
          "lean ward culture"~2   | title  | Ward and culture: lean       | [Ward] and [culture]: [lean]
          "ward ward"~1           | title  | A ward, a ward. No lean ward | A [ward], a [ward]. No lean ward
          author:"m dixon*"       | author | Mary Dixon-Woods             | [Mary] [Dixon]-Woods
          author:"woods mary"     | author | Mary Woods, Mary Dixon       | [Mary] [Woods], Mary Dixon
          author:"mary w"         | author | Mary Woods                   | Mary Woods
          author:"mary mary"      | author | Mary Woods                   | Mary Woods
          """)
  void marksWhatMatches(String query, String field, String text, String expected) {
    List<Marks.Span> spans = marks(query).spans(Field.named(field), text);
    assertEquals(expected, marked(text, spans), query);
  }

  /** Of a name that is known by its parts, an initial stands for a given name alone. */
  @Test
  void initialsStandForGivenNames() {
    Person institution = searcher.catalogue().entries().get(1).authors().get(0);
    Person person = searcher.catalogue().entries().get(0).authors().get(0);
    Marks marks = marks("author:\"m w\"");
    List<Marks.Span> named = marks.spans(Field.AUTHOR, person, person.name());
    assertEquals("[Mary] [W] Dixon-Woods", marked(person.name(), named));
    List<Marks.Span> none = marks.spans(Field.AUTHOR, institution, institution.name());
    assertEquals(List.of(), none);
  }

  @Test
  void wordsAreNumberedInTheOrderOfTheQuery() {
    Marks marks = marks("title:lean culture zebra");
    assertEquals("{1, 2}", marks.bareWords().toString());
    assertEquals("{0, 1}", marks.words(Field.TITLE, "Lean culture").toString());
    assertEquals("{1}", marks.words(Field.TEXT, "Lean culture").toString());
  }

  @Test
  void aLabelIsAskedForByItsId() {
    assertTrue(marks("topic:lean").isAskedFor(Field.TOPIC, "lean"));
    assertFalse(marks("topic:lean").isAskedFor(Field.TOPIC, "ward"));
    assertFalse(marks("topic:lean").isAskedFor(Field.SECTION, "lean"));
    assertFalse(marks("topic:rounds").isAskedFor(Field.TOPIC, "ward"), "by a word of its title");
    assertFalse(marks("lean").isAskedFor(Field.TOPIC, "lean"), "by a word in any field");
  }
}
