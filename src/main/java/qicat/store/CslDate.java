package qicat.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import qicat.model.Date;
import qicat.model.Date.Day;
import qicat.text.Words;

/**
 * Reads a date variable of CSL-JSON in every form that the CSL data schema allows: {@code
 * date-parts}, {@code edtf}, {@code raw}, {@code season}, {@code literal}, or a string of EDTF (the
 * Extended Date/Time Format of ISO 8601-2, levels 0 and 1).
 */
final class CslDate {
  private static final String[] MONTHS = {
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"
  };
  private static final String[] SEASONS = {"spring", "summer", "autumn", "winter"};
  private static final int[] DAYS = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

  private CslDate() {}

  /**
   * Makes a date.
   *
   * @param value a string or a map
   * @return the date, or null where it says nothing
   * @throws BadValue when it is no date
   */
  static Date date(Object value) throws BadValue {
    if (value instanceof String text) {
      return written(text);
    }
    if (!(value instanceof Map<?, ?> map)) {
      throw new BadValue("expected a date: an object, or a string such as \"2019-11-27\"");
    }
    Date date = fromParts(map.get("date-parts"));
    for (String key : new String[] {"edtf", "raw", "literal"}) {
      if (date == null && map.get(key) instanceof String text) {
        date = written(text);
      }
    }
    if (date == null) {
      return null;
    }
    Object season = map.get("season");
    if (season != null && date.isKnown() && date.from().month() == 0) {
      int month = seasonMonth(season.toString());
      if (month > 0) {
        Day day = new Day(date.year(), month, 0);
        date = new Date(day, day, date.circa(), date.literal());
      }
    }
    Object circa = map.get("circa");
    boolean guess = circa != null && !circa.equals(false) && !circa.equals("") && !circa.equals(0L);
    return guess ? new Date(date.from(), date.to(), true, date.literal()) : date;
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
    Day to = ends.size() == 1 ? from : day(ends.get(1));
    return new Date(from, to == null ? from : to, false, "");
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
    String digits = part instanceof Long || part instanceof String ? part.toString().strip() : "";
    boolean negative = digits.startsWith("-");
    int number = wholeNumber(negative ? digits.substring(1) : digits);
    if (number < 0) {
      throw new BadValue("expected a whole number in a date, found " + part);
    }
    return negative ? -number : number;
  }

  /** The number that up to six digits make, or -1. */
  private static int wholeNumber(String digits) {
    if (digits.isEmpty() || digits.length() > 6) {
      return -1;
    }
    int number = 0;
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      if (c < '0' || c > '9') {
        return -1;
      }
      number = 10 * number + c - '0';
    }
    return number;
  }

  private static Day checked(int year, int month, int day) throws BadValue {
    boolean season = month >= 21 && month <= 24;
    if (month < 0 || month > 12 && !season) {
      throw new BadValue("there is no month " + month);
    }
    boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    int days = month == 0 || season ? 0 : month == 2 && !leap ? 28 : DAYS[month - 1];
    if (day < 0 || day > days) {
      throw new BadValue("there is no day " + day + " in " + new Day(year, month, 0));
    }
    return new Day(year, month, day);
  }

  /** A date in text: EDTF, or else the year, month and day that can be seen in it. */
  private static Date written(String text) throws BadValue {
    String date = text.strip();
    if (date.isEmpty()) {
      return null;
    }
    int slash = date.indexOf('/');
    boolean range = slash >= 0 && date.indexOf('/', slash + 1) < 0;
    Day from =
        range && isOpen(date.substring(0, slash))
            ? null
            : edtf(range ? date.substring(0, slash) : date);
    Day to =
        !range ? from : isOpen(date.substring(slash + 1)) ? null : edtf(date.substring(slash + 1));
    boolean circa = date.indexOf('~') >= 0 || date.indexOf('?') >= 0 || date.indexOf('%') >= 0;
    if (from != null && to != null) {
      return new Date(from, to, circa, "");
    }
    if (range
        && (from != null || to != null)
        && (isOpen(date.substring(0, slash)) || isOpen(date.substring(slash + 1)))) {
      Day known = from != null ? from : to;
      return new Date(known, known, circa, "");
    }
    return seen(date);
  }

  private static boolean isOpen(String end) {
    return end.isBlank() || end.strip().equals("..");
  }

  /** A date of EDTF, without its qualifiers and its time of day; null: it is none. */
  private static Day edtf(String text) throws BadValue {
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
    String[] parts = splitAtHyphens(negative || longYear ? date.substring(1) : date);
    if (parts.length > 3 || parts[0].length() != 4 && !longYear) {
      return null;
    }
    int year = wholeNumber(parts[0].replace('X', '0'));
    int month = parts.length > 1 ? twoDigits(parts[1]) : 0;
    int day = parts.length > 2 ? twoDigits(parts[2]) : 0;
    return year < 0 || month < 0 || day < 0 ? null : checked(negative ? -year : year, month, day);
  }

  private static String[] splitAtHyphens(String date) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    for (int i = 0; i <= date.length(); i++) {
      if (i == date.length() || date.charAt(i) == '-') {
        parts.add(date.substring(from, i));
        from = i + 1;
      }
    }
    return parts.toArray(new String[0]);
  }

  /** Two digits as a number, XX (not known) as 0, anything else as -1. */
  private static int twoDigits(String digits) {
    return digits.equals("XX") ? 0 : digits.length() == 2 ? wholeNumber(digits) : -1;
  }

  /** What can be told of a date in words: {@code 27 November 2019}, {@code Spring 2019}. */
  private static Date seen(String text) {
    int year = Date.NONE;
    int month = 0;
    int day = 0;
    for (String word : Words.of(text)) {
      int number = wholeNumber(word);
      if (number >= 1000 && word.length() == 4 && year == Date.NONE) {
        year = number;
      } else if (number > 0 && number <= 31 && word.length() <= 2 && day == 0) {
        day = number;
      } else if (number < 0 && month == 0) {
        month = Math.max(monthNamed(word), seasonMonth(word));
      }
    }
    if (year == Date.NONE) {
      return Date.inWords(text);
    }
    try {
      Day seen = checked(year, month, month == 0 || month > 12 ? 0 : day);
      return new Date(seen, seen, false, "");
    } catch (BadValue e) {
      return Date.on(year, 0, 0);
    }
  }

  private static int monthNamed(String word) {
    for (int i = 0; i < MONTHS.length; i++) {
      if (word.startsWith(MONTHS[i])) {
        return i + 1;
      }
    }
    return 0;
  }

  /** A season by its number (1 is spring) or its English name, as EDTF's month 21 to 24; or 0. */
  private static int seasonMonth(String season) {
    String word = season.strip().toLowerCase(Locale.ROOT);
    for (int i = 0; i < SEASONS.length; i++) {
      if (word.equals(SEASONS[i]) || word.equals("" + (i + 1)) || word.equals("" + (i + 21))) {
        return 21 + i;
      }
    }
    return word.equals("fall") ? 23 : 0;
  }
}
