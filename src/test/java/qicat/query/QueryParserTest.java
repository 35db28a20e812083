package qicat.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import qicat.model.Field;

/** What is typed, and what is understood. */
class QueryParserTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          culture                        | culture
          lean culture                   | lean culture
          lean AND culture               | lean culture
          lean OR culture                | lean OR culture
          a b OR c d                     | (a b) OR (c d)
          a (b OR c) d                   | a (b OR c) d
          ((a))                          | a
          a (b c)                        | a b c
          a OR (b OR c)                  | a OR b OR c
          NOT a                          | NOT a
          -a                             | NOT a
          ^a                             | NOT a
          NOT NOT a                      | a
          NOT -a                         | a
          a -b                           | a NOT b
          a NOT (b c)                    | a NOT (b c)
          NOT (a OR b)                   | NOT (a OR b)
          "audit and feedback"           | "audit and feedback"
          "a"b                           | "a" b
          "say \\"a\\" \\\\ b"           | "say \\"a\\" \\\\ b"
          improv*                        | improv*
          *                              | *
          a *                            | a
          co-design                      | co-design
          and or not                     | and or not
          "OR"                           | "OR"
          author:shah                    | author:shah
          AUTHOR:Shah                    | author:Shah
          author: shah                   | author:shah
          container-title:bmj            | in:bmj
          abstract:x                     | text:x
          title:(a OR b)                 | title:a OR title:b
          title:(a b) c                  | title:a title:b c
          title:"a b"                    | title:"a b"
          title:cult*                    | title:cult*
          title:*                        | has:title
          year:*                         | has:year
          lean(culture)"a"               | lean culture "a"
          lean.                          | lean
          -topic:lean                    | NOT topic:lean
          has:doi                        | has:doi
          -has:YEAR                      | NOT has:year
          year:2019                      | year:2019
          year:"2019"                    | year:2019
          year:2019..2021                | year:2019..2021
          year:(2018 OR 2020..)          | year:2018 OR year:2020..
          year:>=2020                    | year:>=2020
          issued:2019-05..2020           | issued:2019-05..2020
          quality & safety               | quality safety
          10.1136/bmj.l2068              | 10.1136/bmj.l2068
          https://doi.org/10.1136/x      | https://doi.org/10.1136/x
          Improving together: start      | Improving together start
          What, "exactly", is "QI"?      | What "exactly" is "QI"
          ‘lean’ – and culture…          | lean and culture
          OR, NOT.                       | OR, NOT.
          "lean culture"~3               | "lean culture"~3
          "lean culture"~50              | "lean culture"~50
          title:"lean culture"~0 x       | title:"lean culture"~0 x
          wrod~                          | wrod~
          wrod~2 author:dixn~1           | wrod~2 author:dixn~1
          co-desing~                     | co-desing~
          ~50                            | 50
          हिन्टी~                        | हिन्टी~
          author:(timothy yu)            | author:"timothy yu"
          author:(timothy AND yu)        | author:timothy author:yu
          author:(mary d* OR yu)         | author:"mary d*" OR author:yu
          author:(mary NOT yu)           | author:mary NOT author:yu
          title:(timothy yu)             | title:timothy title:yu
          12:30                          | 12:30
          a)b                            | !
          """)
  void parses(String typed, String canonical) {
    if (canonical.equals("!")) {
      assertThrows(BadQuery.class, () -> QueryParser.parse(typed));
      return;
    }
    Query query = QueryParser.parse(typed);
    assertEquals(canonical, query.toString());
    assertEquals(query, QueryParser.parse(canonical), "the canonical form means something else");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '§',
      quoteCharacter = '`',
      textBlock =
          """
          lean\u001bculture          § 4  § there is a control character
          lean \ud83d culture       § 5  § there is half of a character
          "lean culture"~       § 14 § ~ after a quotation needs a number up to 50
          "lean culture"~99     § 14 § ~ after a quotation needs a number up to 50
          "lean culture"~x      § 14 § ~ after a quotation needs a number up to 50
          a improvement~3       § 13 § a word may differ by at most 2 letters
          (lean                 § 0  § this bracket is not closed
          a (b (c)              § 2  § this bracket is not closed
          a )                   § 2  § this bracket closes nothing
          )                     § 0  § this bracket closes nothing
          ()                    § 1  § there is nothing in these brackets
          "lean                 § 0  § this quotation mark is not closed
          title:"lean           § 6  § this quotation mark is not closed
          OR                    § 0  § OR needs something on both sides
          a OR                  § 4  § OR needs something on both sides
          OR a                  § 0  § OR needs something on both sides
          a OR OR b             § 5  § OR needs something on both sides
          AND a                 § 0  § AND needs something on both sides
          a AND                 § 5  § AND needs something on both sides
          NOT                   § 3  § NOT needs something after it
          a NOT                 § 5  § NOT needs something after it
          (a NOT)               § 6  § NOT needs something after it
          titel:x               § 0  § there is no field "titel"
          zebra:x               § 0  § there is no field "zebra"
          ZEBRA:x               § 0  § there is no field "ZEBRA"
          a has:colour          § 6  § there is no field "colour"
          author:               § 7  § author: needs a value
          (author:)             § 8  § author: needs a value
          title:&               § 6  § there is no letter or digit to look for
          &                     § 0  § there is no letter or digit to look for
          ""                    § 0  § there is no letter or digit to look for
          a OR &                § 5  § there is no letter or digit to look for
          NOT &                 § 0  § there is no letter or digit to look for
          year:soon             § 5  § this is not a number
          year:2021..2019       § 5  § this range runs backwards
          year:..               § 5  § a range needs a beginning or an end
          issued:may            § 7  § this is not a date
          !culture              § 0  § there is no operator !
          a | b                 § 2  § there is no operator |
          a && b                § 2  § there is no operator &&
          a*b                   § 1  § an asterisk stands only at the end of a word
          *ing                  § 0  § an asterisk stands only at the end of a word
          volume:360..365       § 7  § only year and issued take a range
          2018..2019            § 0  § only year and issued take a range
          0..0                  § 0  § only year and issued take a range
          issued:2019-13        § 7  § this is not a date
          issued:2019-02-29     § 7  § this is not a date
          issued:2019-1         § 7  § this is not a date
          issued:2019-00        § 7  § this is not a date
          issued:2019-05-00     § 7  § this is not a date
          issued:2019-05-32     § 7  § this is not a date
          issued:19-05-2019     § 7  § this is not a date
          issued:2019-05-1      § 7  § this is not a date
          issued:2019-0521      § 7  § this is not a date
          """)
  void pointsAtWhatIsWrong(String typed, int position, String what) {
    BadQuery bad = assertThrows(BadQuery.class, () -> QueryParser.parse(typed));
    assertEquals(what + " at " + position, bad.getMessage() + " at " + bad.position());
    assertEquals(typed, bad.text());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          year:2019                       | 2019     | 2019
          year:2019..2019                 | 2019     | 2019
          year:0..2019                    | 0        | 2019
          year:2019..                     | 2019     |
          year:>2019                      | 2020     |
          year:..2019                     |          | 2019
          year:<=2019                     |          | 2019
          year:<2019                      |          | 2018
          issued:2019                     | 20190101 | 20191231
          issued:2019-05                  | 20190501 | 20190531
          issued:2019-01-01..2019-12-31   | 20190101 | 20191231
          issued:>2019-05                 | 20190532 |
          issued:>=2019-05                | 20190501 |
          issued:<=2019-05                |          | 20190531
          issued:<2019-05                 |          | 20190500
          """)
  void aRangeEndsWithTheLastThatIsIn(String typed, Integer from, Integer to) {
    Query.Range range = (Query.Range) QueryParser.parse(typed);
    assertEquals(from == null ? -Integer.MAX_VALUE : from, range.from());
    assertEquals(to == null ? Integer.MAX_VALUE : to, range.to());
  }

  @Test
  void toldWhatARangeIsOneCanWriteIt() {
    for (Field field : new Field[] {Field.YEAR, Field.ISSUED}) {
      BadQuery bad = assertThrows(BadQuery.class, () -> QueryParser.value(field, "soon"));
      boolean isDate = bad.advice().startsWith("write a date (2019-11-27, ");
      assertEquals(field == Field.ISSUED, isDate, bad.advice());
    }
  }

  /** The canonical text does not tell what a sign at the end of a word was taken for. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          culture                  | Word   | culture
          improv*                  | Prefix | improv
          wrod~                    | Fuzzy  | wrod
          wrod~2                   | Fuzzy  | wrod
          co-desing~               | Fuzzy  | co-desing
          café~              | Fuzzy  | café
          हिन्टी~                    | Fuzzy  | हिन्टी
          wrod!~                   | Word   | wrod!~
          wrod~x                   | Word   | wrod~x
          10.1136/bmj~1            | Word   | 10.1136/bmj~1
          url:example.org/~        | Word   | example.org/~
          url:example.org/a~1      | Word   | example.org/a~1
          title:wrod~1             | Fuzzy  | wrod
          """)
  void aSignAtTheEndSaysWhatIsLookedFor(String typed, String kind, String text) {
    Query.Matcher query = (Query.Matcher) QueryParser.parse(typed);
    assertEquals(kind + " " + text, query.getClass().getSimpleName() + " " + query.text());
  }

  @Test
  void suggestsTheNearestField() {
    BadQuery bad = assertThrows(BadQuery.class, () -> QueryParser.parse("autor:shah"));
    assertEquals(
        "did you mean author? For a word with a colon, use quotation marks.", bad.advice());
  }

  @Test
  void blankAsksForEverything() {
    assertEquals(new Query.All(), QueryParser.parse(" \t"));
  }

  @Test
  void anOptionGivesOneValue() {
    assertEquals(
        "author:\"mary dixon-woods\"",
        QueryParser.value(Field.AUTHOR, "mary dixon-woods").toString());
    assertEquals("author:shah", QueryParser.value(Field.AUTHOR, "shah").toString());
    assertEquals("title:\"(lean)\"", QueryParser.value(Field.TITLE, "(lean)").toString());
    assertEquals("year:2019..2021", QueryParser.value(Field.YEAR, "2019..2021").toString());
    assertThrows(BadQuery.class, () -> QueryParser.value(Field.AUTHOR, " "));
    assertThrows(BadQuery.class, () -> QueryParser.value(Field.YEAR, "soon"));
  }

  @Test
  void nestingIsBounded() {
    String deep = "(".repeat(10_000) + "a" + ")".repeat(10_000);
    assertEquals(100, assertThrows(BadQuery.class, () -> QueryParser.parse(deep)).position());
    assertEquals("a", QueryParser.parse("(".repeat(100) + "a" + ")".repeat(100)).toString());
    assertEquals("a", QueryParser.parse("-".repeat(4_998) + "a").toString());
    assertEquals(101, ((Query.And) QueryParser.parse("(a) ".repeat(101))).parts().size());
    assertEquals(2_500, ((Query.And) QueryParser.parse("a ".repeat(2_500))).parts().size());
    String longer = "a ".repeat(5_000);
    assertEquals(5_000, assertThrows(BadQuery.class, () -> QueryParser.parse(longer)).position());
  }

  @Test
  void anyTextParsesOrIsABadQuery() {
    String[] pieces = {
      "a",
      "lean",
      "OR",
      "AND",
      "NOT",
      "-",
      "^",
      "(",
      ")",
      "\"",
      "*",
      ":",
      "..",
      "year:",
      "title:",
      "has:",
      " ",
      "  ",
      "\\",
      "2019",
      "é",
      "\ud800",
      "\u0000",
      "&",
      "10.1/x",
      "https://",
      ">="
    };
    Random random = new Random(2);
    int parsed = 0;
    for (int i = 0; i < 100_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int j = random.nextInt(12); j >= 0; j--) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      try {
        Query query = QueryParser.parse(text.toString());
        parsed++;
        assertEquals(query, QueryParser.parse(query.toString()), text + " -> " + query);
      } catch (BadQuery e) {
        assertEquals(true, e.position() >= 0 && e.position() <= e.text().length(), e.text());
      }
    }
    assertEquals(true, parsed > 15_000, parsed + " of 100,000 parsed");
  }
}
