package qicat.store;

import java.util.List;
import java.util.Map;
import qicat.model.Date;
import qicat.model.Date.Day;
import qicat.model.Numeral;
import qicat.text.Digits;
import qicat.text.Split;
import qicat.text.Words;

/**
 * Reads a date variable of CSL-JSON in every form that the CSL data schema allows: {@code
 * date-parts}, {@code edtf}, {@code raw}, {@code season}, {@code literal}, or a string of EDTF (the
 * Extended Date/Time Format of ISO 8601-2, levels 0 and 1).
 */
public final class CslDate {

  private CslDate() {}

  /**
   * Makes a date.
   *
   * @param value a string or a map
   * @return the date, or null where it says nothing
   * @throws BadValue when it is no date
   */
  public static Date date(Object value) throws BadValue {
    if (value instanceof String text) {
      return written(text);
    }
    if (!(value instanceof Map<?, ?> map)) {
      throw new BadValue("expected a date: an object, or a string such as \"2019-11-27\"");
    }
    Date date = fromParts(map.get("date-parts"));
    if (date == null && map.get("edtf") instanceof String text) {
      date = written(text);
    }
    if (date == null && map.get("raw") instanceof String text) {
      date = freely(text);
    }
    if (date == null && map.get("literal") instanceof String text && !text.isBlank()) {
      Date known = freely(text);
      date = new Date(known.from(), known.to(), known.circa(), text.strip()); // shown as it stands
    }
    return date == null ? null : withSeasonAndDoubt(date, map);
  }

  private static Date withSeasonAndDoubt(Date date, Map<?, ?> map) {
    Date known = date;
    Object season = map.get("season");
    if (season != null && date.isKnown() && date.from().month() == 0) {
      int month = seasonMonth(season.toString());
      if (month > 0) {
        known = Date.on(date.year(), month, 0);
      }
    }
    Object circa = map.get("circa");
    boolean sure = circa == null || List.of("", "0", "0.0", "false").contains(circa.toString());
    return sure ? known : new Date(known.from(), known.to(), true, known.literal());
  }

  private static Date fromParts(Object parts) throws BadValue {
    if (parts == null) {
      return null;
    }
    if (!(parts instanceof List<?> ends) || ends.size() > 2) {
      throw new BadValue("expected date-parts with one date or two, such as [[2019, 11, 27]]");
    }
    Day from = ends.isEmpty() ? null : day(ends.get(0));
    if (from == null) {
      return null;
    }
    if (ends.size() == 1) {
      return new Date(from, from, false, "");
    }
    Day to = day(ends.get(1));
    boolean open = to == null || to.year() == 0; // some programs write an open end as zeros
    return inOrder(from, open ? Date.OPEN : to, false);
  }

  /** A range, whichever of its ends was written first. */
  private static Date inOrder(Day from, Day to, boolean circa) {
    Date date = new Date(from, to, circa, "");
    return date.first() <= date.last() ? date : new Date(to, from, circa, "");
  }

  /** One of the date-parts; null where it is empty, as some exports have it for an unknown date. */
  private static Day day(Object parts) throws BadValue {
    if (!(parts instanceof List<?> list) || list.size() > 3) {
      throw new BadValue("expected a date of year, month and day, such as [2019, 11, 27]");
    }
    int[] numbers = new int[3];
    int length = 0;
    for (Object part : list) {
      if (part == null || part.equals("")) {
        break;
      }
      numbers[length++] = number(part);
    }
    return length == 0 ? null : checked(numbers[0], numbers[1], numbers[2]);
  }

  private static int number(Object part) throws BadValue {
    boolean digits = part instanceof Numeral || part instanceof String;
    String text = digits ? part.toString().strip() : "";
    boolean negative = text.startsWith("-");
    int number = Digits.number(negative ? text.substring(1) : text);
    if (number < 0) {
      throw new BadValue("expected a whole number in a date, found " + part);
    }
    return negative ? -number : number;
  }

  private static Day checked(int year, int someMonth, int day) throws BadValue {
    // Some programs write seasons as the months 13 to 16.
    int month = someMonth >= 13 && someMonth <= 16 ? someMonth + 8 : someMonth;
    boolean season = month >= 21 && month <= 24;
    if (month < 0 || month > 12 && !season) {
      throw new BadValue("there is no month " + month);
    }
    if (day < 0 || day > (month == 0 || season ? 0 : Date.days(year, month))) {
      throw new BadValue("there is no day " + day + " in " + new Day(year, month, 0));
    }
    return new Day(year, month, day);
  }

  /** A date in free text, which may say anything: what does not make sense stays words. */
  private static Date freely(String text) {
    try {
      return written(text);
    } catch (BadValue e) {
      return Date.inWords(text);
    }
  }

  /** A date in text: EDTF, or else the year, month and day that can be seen in it. */
  private static Date written(String text) throws BadValue {
    String date = text.strip();
    if (date.isEmpty()) {
      return null;
    }
    int slash = date.indexOf('/');
    boolean range = slash >= 0 && date.indexOf('/', slash + 1) < 0;
    String first = range ? date.substring(0, slash) : date;
    String last = range ? date.substring(slash + 1) : date;
    Day from = edtf(first, '0'); // a decade, 201X, runs from 2010 to 2019
    Day to = edtf(last, '9');
    boolean circa = date.indexOf('~') >= 0 || date.indexOf('?') >= 0 || date.indexOf('%') >= 0;
    if (from != null && to != null) {
      return inOrder(from, to, circa);
    }
    if (range && from != null && isOpen(last)) {
      return new Date(from, Date.OPEN, circa, "");
    }
    if (range && to != null && isOpen(first)) {
      return new Date(Date.OPEN, to, circa, "");
    }
    return seen(date);
  }

  private static boolean isOpen(String end) {
    return end.isBlank() || end.strip().equals("..");
  }

  /** A date of EDTF, without its qualifiers and its time of day; null: it is none. */
  private static Day edtf(String text, char unknownDigit) throws BadValue {
    String date = text.strip();
    int time = date.indexOf('T');
    if (time > 0) {
      date = date.substring(0, time);
    }
    while (!date.isEmpty() && "~?%".indexOf(date.charAt(date.length() - 1)) >= 0) {
      date = date.substring(0, date.length() - 1);
    }
    boolean negative = date.startsWith("-");
    boolean longYear = date.startsWith("Y");
    List<String> parts = Split.at("-", negative || longYear ? date.substring(1) : date);
    if (parts.size() > 3 || parts.get(0).length() != 4 && !longYear) {
      return null;
    }
    int year = Digits.number(parts.get(0).replace('X', unknownDigit));
    int month = parts.size() > 1 ? twoDigits(parts.get(1)) : 0;
    int day = parts.size() > 2 ? twoDigits(parts.get(2)) : 0;
    if (month > 24 && month <= 41 && day == 0) {
      month = 0; // quarters, halves and southern seasons of EDTF's level 2: the year is enough
    }
    return year < 0 || month < 0 || day < 0 ? null : checked(negative ? -year : year, month, day);
  }

  /** Two digits as a number, XX (not known) as 0, anything else as -1. */
  private static int twoDigits(String digits) {
    return digits.equals("XX") ? 0 : digits.length() == 2 ? Digits.number(digits) : -1;
  }

  /** What can be told of a date in words: {@code 27 November 2019}, {@code Spring 2019}. */
  private static Date seen(String text) {
    int year = Date.NONE;
    int month = 0;
    int day = 0;
    for (String word : Words.of(text)) {
      int number = Digits.number(word);
      if (number >= 1000 && word.length() == 4 && year == Date.NONE) {
        year = number;
      } else if (number > 0 && number <= 31 && word.length() <= 2 && day == 0) {
        day = number;
      } else if (number < 0 && month == 0) {
        month = Math.max(Date.monthNamed(word), seasonMonth(word));
      }
    }
    if (year == Date.NONE) {
      return Date.inWords(text);
    }
    try {
      Day seen = checked(year, month, month == 0 || month > 12 ? 0 : day);
      return new Date(seen, seen, false, text);
    } catch (BadValue e) {
      Day seen = new Day(year, 0, 0);
      return new Date(seen, seen, false, text);
    }
  }

  /** A season by its number (1 is spring) or its English name, as EDTF's month 21 to 24; or 0. */
  private static int seasonMonth(String season) {
    int number = Digits.number(season.strip());
    int first = number >= Date.SPRING ? Date.SPRING : 1;
    return number >= first && number < first + 4
        ? number - first + Date.SPRING
        : Date.seasonNamed(season.strip());
  }
}
