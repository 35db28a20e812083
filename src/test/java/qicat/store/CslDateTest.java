package qicat.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import qicat.model.Date;
import qicat.model.Numeral;

/** Dates in every form that CSL-JSON allows. */
class CslDateTest {
  @ParameterizedTest
  @CsvSource({
    "2019-11-27, 2019-11-27, 27 November 2019",
    "2019-11, 2019-11, November 2019",
    "2019, 2019, 2019",
    "2019-11-27T10:00:00Z, 2019-11-27, 27 November 2019",
    "2019-21, 2019-21, Spring 2019",
    "2019~, 2019~, about 2019",
    "2019-05?, 2019-05~, about May 2019",
    "2018/2019, 2018/2019, 2018 to 2019",
    "2018-05/.., 2018-05/.., from May 2018 on",
    "../2019, ../2019, until 2019",
    "2019-XX-XX, 2019, 2019",
    "201X, 2010/2019, 2010 to 2019",
    "-0044-03-15, -0044-03-15, 15 March -44",
    "27 November 2019, 2019-11-27, 27 November 2019",
    "Nov 2019, 2019-11, Nov 2019",
    "2019 Nov 27, 2019-11-27, 2019 Nov 27",
    "Spring 2019, 2019-21, Spring 2019",
    "c. 1850, 1850, c. 1850",
    "Maybe 2019, 2019, Maybe 2019",
    "2017 (forthcoming), 2017, 2017 (forthcoming)",
    "11/27/2019, 2019, 11/27/2019",
    "no date, no date, no date",
    "in press, in press, in press",
  })
  void writtenOut(String text, String edtf, String readable) throws BadValue {
    for (Object form : List.of(text, Map.of("raw", text), Map.of("edtf", text))) {
      Date date = CslDate.date(form);
      assertEquals(edtf, date.toString(), form.toString());
      assertEquals(readable, date.readable(), form.toString());
    }
  }

  @Test
  void aLiteralIsShownAsItStands() throws BadValue {
    for (String text : List.of("2017 (forthcoming)", "2019-25", "2019-11-27", "in press")) {
      assertEquals(text, CslDate.date(Map.of("literal", text)).readable());
    }
    assertEquals(2017, CslDate.date(Map.of("literal", "2017 (forthcoming)")).year());
    assertNull(CslDate.date(Map.of("literal", " ")));
  }

  @Test
  void inParts() throws BadValue {
    assertEquals(
        "2019-11-27",
        parts(List.of(List.of(new Numeral("2019"), new Numeral("11"), new Numeral("27")))));
    assertEquals("2019-11", parts(List.of(List.of("2019", "11"))));
    assertEquals(
        "2018-05/2019",
        parts(
            List.of(List.of(new Numeral("2018"), new Numeral("5")), List.of(new Numeral("2019")))));
    assertEquals("-0044", parts(List.of(List.of(new Numeral("-44")))));
    assertNull(CslDate.date(Map.of("date-parts", List.of())));
    assertNull(CslDate.date(Map.of("date-parts", List.of(List.of()))));
    assertNull(CslDate.date(Map.of("date-parts", List.of(Arrays.asList((Object) null)))));
    assertNull(CslDate.date(Map.of()));
    assertNull(CslDate.date(" "));
  }

  private static String parts(Object parts) throws BadValue {
    return CslDate.date(Map.of("date-parts", parts)).toString();
  }

  @Test
  void freeTextMaySayAnything() throws BadValue {
    assertEquals("2019", CslDate.date(Map.of("raw", "2019-25")).readable());
    assertEquals("2019-02-30", CslDate.date(Map.of("raw", "2019-02-30")).readable());
    assertEquals("2019", CslDate.date(Map.of("edtf", "2019-25")).toString());
    assertThrows(BadValue.class, () -> CslDate.date(Map.of("edtf", "2019-02-30")));
  }

  @Test
  void rangesAreOpenOrInOrder() throws BadValue {
    Date open = CslDate.date("2018/..");
    assertTrue(open.last() > 20250101 && open.first() == 20180101);
    Date until = CslDate.date("../2018");
    assertTrue(until.first() < 0 && until.last() == 20181231);
    assertEquals(
        "2018-01-01/..", parts(List.of(List.of("2018", "1", "1"), List.of("0", "0", "0"))));
    assertEquals("2018/2020", CslDate.date("2020/2018").toString());
    assertTrue(CslDate.date("Y250000").first() > CslDate.date("2019").last());
  }

  @Test
  void seasonsMayBeMonths() throws BadValue {
    assertEquals("2019-21", parts(List.of(List.of("2019", "13"))));
    assertEquals("2019-24", parts(List.of(List.of("2019", "16"))));
  }

  @Test
  void withSeasonAndDoubt() throws BadValue {
    Object year = List.of(List.of(new Numeral("2019")));
    for (Object summer : List.of("2", new Numeral("2"), "Summer", "22")) {
      assertEquals(
          "2019-22", CslDate.date(Map.of("date-parts", year, "season", summer)).toString());
    }
    assertEquals("2019-23", CslDate.date(Map.of("date-parts", year, "season", "fall")).toString());
    assertEquals("2019", CslDate.date(Map.of("date-parts", year, "season", "monsoon")).toString());
    for (Object doubt : List.of(true, "1", new Numeral("1"))) {
      assertEquals("2019~", CslDate.date(Map.of("date-parts", year, "circa", doubt)).toString());
    }
    for (Object sure : List.of(false, "", new Numeral("0"))) {
      assertEquals("2019", CslDate.date(Map.of("date-parts", year, "circa", sure)).toString());
    }
  }

  @Test
  void whatIsNoDate() {
    assertBad("there is no month 17", List.of(List.of(new Numeral("2019"), new Numeral("17"))));
    assertBad(
        "there is no day 30 in 2019-02",
        List.of(List.of(new Numeral("2019"), new Numeral("2"), new Numeral("30"))));
    assertBad(
        "there is no day 29 in 2019-02",
        List.of(List.of(new Numeral("2019"), new Numeral("2"), new Numeral("29"))));
    assertBad("expected a whole number in a date, found 1.5", List.of(List.of(new Numeral("1.5"))));
    assertBad("expected a whole number in a date, found x", List.of(List.of("x")));
    assertBad(
        "expected date-parts with one date or two, such as [[2019, 11, 27]]", new Numeral("5"));
    assertBad(
        "expected a date of year, month and day, such as [2019, 11, 27]",
        List.of(new Numeral("2019")));
    assertThrows(BadValue.class, () -> CslDate.date(new Numeral("2019")));
    assertThrows(BadValue.class, () -> CslDate.date("2019-02-30"));
  }

  private static void assertBad(String message, Object parts) {
    assertEquals(
        message,
        assertThrows(BadValue.class, () -> CslDate.date(Map.of("date-parts", parts))).getMessage());
  }

  @Test
  void datesSortByTime() throws BadValue {
    String[] ascending = {
      "2018", "2019", "2019-02-01", "2019-21", "2019-04", "2019-24", "2019-12-31", "2020"
    };
    int before = Integer.MIN_VALUE;
    for (String text : ascending) {
      int first = CslDate.date(text).first();
      assertTrue(first >= before, text);
      before = first;
    }
    assertEquals(20240229, CslDate.date("2024-02-29").last());
    assertEquals(20191231, CslDate.date("2019").last());
    assertEquals(20200229, CslDate.date("2019-24").last(), "winter ends in the next year");
  }
}
