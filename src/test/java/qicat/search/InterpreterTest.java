package qicat.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import qicat.model.Field;
import qicat.query.Query;
import qicat.query.QueryParser;
import qicat.text.Words;

/**
 * What a query is taken to mean: forms, spellings, synonyms, names, corrections, words left out.
 */
class InterpreterTest {
  private static Searcher searcher(String catalogue) {
    return new Searcher(Catalogues.of(catalogue));
  }

  private final Searcher searcher =
      searcher(
          """
                      {"title": "T",
                       "topics": [{"id": "graphs", "title": "Graphs", "also": ["run charts", "plotting"]},
                                  {"id": "crisis", "title": "Crisis", "also": ["pandemic"]},
                                  {"id": "harm", "title": "Patient safety", "also": ["adverse events"]}],
                       "synonyms": [["qi", "quality improvement"], ["staff", "employees"],
                                    ["patient and public involvement", "ppi"],
                                    ["check-list", "tick sheet"], ["date", "day"]],
                       "entries": [
                        {"id": "org", "title": "Organisational behaviour in the programme", "topics": ["graphs"],
                         "author": [{"family": "Dixon-Woods", "given": "Mary"}]},
                        {"id": "design", "title": "The co-design of paediatric centres",
                         "abstract": "Engagement of staff on the front line.",
                         "author": [{"family": "Vaughan", "given": "Timothy"},
                                    {"family": "Yu", "given": "Jesse"}]},
                        {"id": "lessons", "title": "A lesson in quality improvement", "topics": ["crisis"],
                         "author": [{"family": "Iongh", "non-dropping-particle": "de", "given": "Anya"},
                                    {"family": "Magge", "given": "H"}]},
                        {"id": "qi", "title": "QI and prioritising", "abstract": "Involving patients: PPI.",
                         "author": [{"family": "Yujia", "given": "Wen"}]},
                        {"id": "obrien", "title": "None", "abstract": "Of COVID-19, a crisis: tick sheets and adverse events.",
                         "author": [{"family": "O’Brien", "given": "J"},
                                    {"family": "Baker-Ng", "given": "Naomi Zadie Amy"},
                                    {"family": "Wu", "given": "K L"},
                                    {"literal": "Color Laboratory"}]},
                        {"id": "codesign", "title": "Codesign with engaged employees",
                         "abstract": "Engagement, data and run charts.",
                         "author": [{"family": "Olsson Brown", "given": "Anna"}]}
                       ]}
                      """);

  private Interpretation interpret(String query, boolean strict) {
    return searcher.interpret(QueryParser.parse(query), strict);
  }

  private String found(Query query) {
    List<String> ids = new ArrayList<>();
    for (Hit hit : searcher.find(query, Order.CATALOGUE)) {
      ids.add(hit.entry().id());
    }
    return String.join(" ", ids);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          organizational                   | org
          organise behavior                | org
          BEHAVIOURAL programs             | org
          "organizational behavior"        | org
          "organisation"                   | ``
          "organise behavior"              | ``
          organi*                          | org
          organiz*                         | org
          pediatric center                 | design
          prioritizing                     | qi
          prioritise                       | qi
          codesign                         | design codesign
          co-design                        | design codesign
          co design                        | design codesign
          codesigning                      | codesign
          frontline                        | design
          front-line                       | design
          covid19                          | obrien
          "co-design"                      | design
          engaging                         | design codesign
          "engaging"                       | ``
          lessons                          | lessons
          the lesson of the centre         | ``
          lessons of the improvement       | lessons
          how to engage                    | design codesign
          the                              | org design
          qi                               | lessons qi
          quality improvement              | lessons qi
          quality of improvement           | lessons qi
          improving the quality            | lessons
          quality improvment               | ``
          id:lessons                       | lessons
          id:lesson                        | ``
          title:qi                         | lessons qi
          "qi"                             | qi
          qi NOT lesson                    | qi
          employees                        | design codesign
          ppi                              | qi
          patient and public involvement   | qi
          patients public involvement      | qi
          pandemics                        | lessons obrien
          crisis                           | lessons obrien
          harm                             | obrien
          checklist                        | obrien
          check list                       | obrien
          tracing                          | ``
          van lesson                       | lessons
          title:van title:lesson           | ``
          title:the title:lesson           | lessons
          topic:the lesson                 | ``
          plotting                         | org
          graph                            | org codesign
          "run charts"                     | org codesign
          desing~                          | design
          design~                          | design
          wood~                            | org
          "codesign employees"~2           | codesign
          "employees codesign"~2           | codesign
          "employees codesign"~1           | ``
          """)
  void strictlyFinds(String query, String ids) {
    assertEquals(ids, found(interpret(query, true).searched()), query);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Dixon-Woods       | org
          dixon woods       | org
          woods             | org
          wood              |
          dixonwoods        | org
          M Dixon-Woods     | org
          M. D. Dixon-Woods |
          D Woods           |
          Mary D*           | org
          Mary W            |
          mary              | org
          de Iongh          | lessons
          iongh             | lessons
          van Iongh         | lessons
          Iongh, Anya de    | lessons
          A. Iongh          | lessons
          B. Iongh          |
          hema magge        | lessons
          H Magge           | lessons
          Magge H           | lessons
          Dixon-Woods MA    |
          WY Yujia          |
          Baker NZ          | obrien
          Baker NZA         | obrien
          Baker NZX         |
          baker nz          |
          NG                | obrien
          bakerng           | obrien
          NA* Baker         | obrien
          Kim Lee Wu        | obrien
          K Lee Wu          | obrien
          Kim Lee W         |
          O’Brien’s         | obrien
          Magge's           | lessons
          MAGGE'S           | lessons
          Magge't           |
          COLOUR LABORATORY | obrien
          dixon woods m     | org
          G Magge           |
          yu                | design
          Yuj*              | qi
          timothy yu        |
          Jesse Yu          | design
          brown             | codesign
          olsson-brown      | codesign
          anna magge        |
          """)
  void findsPeople(String name, String ids) {
    String expected = ids == null ? "" : ids;
    assertEquals(expected, found(QueryParser.value(Field.AUTHOR, name)), name);
    String query = "author:" + (name.contains(" ") ? "\"" + name + "\"" : name);
    assertEquals(expected, found(interpret(query, true).searched()), query);
  }

  @Test
  void anIdFindsItsEntryWhereNoTextHasIt() {
    Searcher keys =
        searcher(
            """
            [{"id": "smith2019", "title": "Post and culture"}, {"id": "shah-data", "title": "Data"}]
            """);
    for (String id : List.of("smith2019", "SMITH2019", "shah-data")) {
      Interpretation meant = keys.interpret(QueryParser.parse(id), false);
      assertEquals(1, keys.find(meant.searched(), Order.CATALOGUE).size(), id);
      assertEquals(List.of(), meant.corrections(), id);
    }
    Query title = QueryParser.parse("title:shah-data");
    assertEquals(0, keys.find(keys.interpret(title, false).searched(), Order.CATALOGUE).size());
    // Of so short a word the first letter is hardly wrong.
    assertEquals(List.of(), keys.interpret(QueryParser.parse("cost"), false).corrections());
    assertEquals(1, keys.interpret(QueryParser.parse("pots"), false).corrections().size());
    assertEquals(1, keys.interpret(QueryParser.parse("vulture"), false).corrections().size());
  }

  @Test
  void aWidenedWordReadsAsItWasTyped() {
    Query.Widened staff = (Query.Widened) interpret("title:staff", true).searched();
    assertEquals("title:staff of staff", staff + " of " + staff.text());
  }

  @Test
  void twoAuthorsAreTwoPeople() {
    assertEquals("design", found(QueryParser.parse("author:timothy author:yu")));
    assertEquals("", found(QueryParser.parse("author:(timothy yu)")));
    assertEquals("design", found(QueryParser.parse("author:(timothy AND yu)")));
  }

  /** The correction, or the words left out, as the user is told. */
  private String told(String query) {
    Interpretation meant = interpret(query, false);
    StringBuilder told = new StringBuilder(found(meant.searched()));
    for (Interpretation.Correction correction : meant.corrections()) {
      told.append(" / ").append(correction.typed()).append(" → ").append(correction.searched());
    }
    if (!meant.leftOut().isEmpty()) {
      told.append(" / without ").append(meant.leftOut());
    }
    return told.toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          engagment                     | design codesign / engagment → engagement
          title:lesosn                  | lessons / lesosn → lesson
          behavor                       | org / behavor → behaviour
          lesson qualtiy improvemnet    | lessons / qualtiy → quality / improvemnet → improvement
          NOT engagment                 | org lessons qi obrien / engagment → engagement
          engagment OR lesson           | design lessons codesign / engagment → engagement
          author:dixn                   | org / dixn → dixon
          author:"mary dixn"            | org / dixn → dixon
          dixn-woods                    | org / dixn → dixon
          "engagment"                   | ``
          engagm*                       | ``
          engages                       | design codesign
          prioritising qualty improvment | qi / qualty → quality / improvment → improvement
          patients public involvment    | qi
          topic:grpah                   | ``
          qqi                           | ``
          hema magge                    | lessons
          magge hema                    | lessons
          author:"marx magge"           | ``
          date                          | ``
          covid9                        | ``
          front lines                   | design
          o brien                       | obrien
          author:"o brien"              | obrien
          lesson zebra                  | lessons / without [[zebra]]
          quality lesson zebra unicorn  | lessons / without [[zebra, unicorn]]
          lesson zebra unicorn          | ``
          lesson "zebra"                | ``
          lesson title:zebra            | ``
          lesson NOT improvement        | ``
          lesson (zebra OR unicorn)     | ``
          engagement lesson             | lessons / without [[engagement]]
          lesson paediatric             | design lessons / without [[lesson], [paediatric]]
          codesign lesson data          | codesign / without [[lesson]]
          lesson topic:crisis zebra     | lessons / without [[zebra]]
          lesson xengagement            | lessons / without [[xengagement]]
          quality behavor               | lessons / without [[behavor]]
          qualtiy lesson zebra          | lessons / qualtiy → quality / without [[zebra]]
          author:"hanna magge"          | lessons
          author:"jenny brown"          | ``
          """)
  void correctsAndLeavesOut(String query, String told) {
    assertEquals(told, told(query), query);
  }

  @Test
  void ofEquallyNearWordsTheMoreFrequentIsMeant() {
    assertEquals("codesign / dats → data", told("dats"));
    assertEquals("org / maru → mary", told("maru"));
    Searcher tied =
        searcher(
            """
            [{"id": "a", "title": "Cart and these"}, {"id": "b", "title": "Card"},
             {"id": "c", "title": "Card", "note": "carp carp carp"}]
            """);
    Interpretation meant = tied.interpret(QueryParser.parse("carx"), false);
    assertEquals(List.of(new Interpretation.Correction("carx", "card")), meant.corrections());
    assertEquals(List.of(), tied.interpret(QueryParser.parse("thess"), false).corrections());
    // Two edits are allowed from eight letters on, one from four.
    assertEquals("design codesign / emgagemnet → engagement", told("emgagemnet"));
    assertEquals("", told("emgagemnte"));
    assertEquals("", told("leson~0 cntrs"));
  }

  @Test
  void theNearestWordIsMeantAndOfEqualsTheFirst() {
    Searcher titles =
        searcher(
            """
            [{"id": "a", "title": "Statement, cart"}, {"id": "b", "title": "Statements, carp"},
             {"id": "c", "title": "Statements"}]
            """);
    for (String typed : List.of("statemant statement", "carx carp")) {
      List<String> words = Words.of(typed);
      Interpretation meant = titles.interpret(QueryParser.parse(words.get(0)), false);
      assertEquals(words.get(1), meant.searched().toString());
    }
  }

  @Test
  void theIdOfALabelIsNotWidened() {
    assertEquals("org", found(interpret("topic:graphs", true).searched()));
    assertEquals("lessons", found(interpret("topic:crisis", false).searched()));
  }

  @Test
  void identifiersAreNotGuessed() {
    assertEquals("", told("10.1136/engagment"));
    assertEquals("", told("author:&'s"));
    assertEquals("org design", told("the NOT lesson"));
  }

  @Test
  void equalQueriesMeanTheSame() {
    for (String query : List.of("title:(quality improvement)", "title:quality title:improvement")) {
      assertEquals("lessons qi", found(interpret(query, true).searched()), query);
    }
  }

  @Test
  void strictlyNothingIsCorrectedOrLeftOut() {
    for (String query : List.of("engagment", "lesson zebra", "author:dixn")) {
      Interpretation meant = interpret(query, true);
      assertEquals("", found(meant.searched()), query);
      assertEquals(List.of(), meant.corrections());
      assertEquals(List.of(), meant.leftOut());
    }
  }
}
