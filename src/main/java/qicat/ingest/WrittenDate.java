package qicat.ingest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import qicat.csl.CslDates;
import qicat.model.Date;
import qicat.model.Numeral;
import qicat.store.BadValue;
import qicat.store.CslDate;
import qicat.text.Digits;
import qicat.text.Split;
import qicat.text.Words;

/**
 * Dates as tools write them, as CSL's date variables: {@code 2019-11-27}, {@code 2019/11/27/},
 * {@code 27 November 2019}, {@code 2019 Nov 27}, {@code 2018/2019}; a year of copyright, as
 * libraries write it, {@code c2019}. A date in other words stays as it was written.
 */
final class WrittenDate {
  private WrittenDate() {}

  /** A date as CSL has it, or null: there is no text. */
  static Map<String, Object> of(String written) {
    String text = yearsBare(written.strip());
    if (text.isEmpty()) {
      return null;
    }
    List<String> slashed = Split.at("/", text); // RIS: year/month/day/other
    if (slashed.size() > 3 && !slashed.get(3).isEmpty()) {
      String other = String.join(" ", slashed.subList(3, slashed.size()));
      return inWords(other.contains(slashed.get(0)) ? other : other + " " + slashed.get(0));
    }
    List<Object> parts = numbers("/", text);
    if (parts == null) {
      parts = numbers("-", text);
    }
    if (parts == null && text.indexOf('~') < 0 && text.indexOf('?') < 0) { // EDTF's doubts
      parts = words(text);
    }
    return parts == null ? inWords(text) : dated(parts);
  }

  /**
   * The text with each year bare that has the sign of copyright, or a c for it, right before it.
   */
  private static String yearsBare(String text) {
    StringBuilder bare = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      boolean sign = text.charAt(i) == 'c' || text.charAt(i) == '©';
      boolean begins = i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1));
      if (!(sign && begins && isYear(text, i + 1))) {
        bare.append(text.charAt(i));
      }
    }
    return bare.toString();
  }

  private static boolean isYear(String text, int from) {
    int to = from;
    while (to < text.length() && Character.isLetterOrDigit(text.charAt(to))) {
      to++;
    }
    return to - from == 4 && Digits.number(text.substring(from, to)) > 0;
  }

  /** A date of a year, a month by name or number, and a day. */
  static Map<String, Object> of(String year, String month, String day) {
    int number = Digits.number(month.strip());
    String name = number >= 1 && number <= 12 ? Date.monthName(number) : month;
    return of((day + " " + name + " " + year).strip());
  }

  private static Map<String, Object> dated(List<Object> parts) {
    Map<String, Object> date = new LinkedHashMap<>();
    date.put("date-parts", List.of(parts));
    return date;
  }

  /** EDTF, which biblatex writes, as CSL has it; or words. */
  private static Map<String, Object> inWords(String text) {
    try {
      Date known = CslDate.date(text);
      if (known != null && known.isKnown() && known.literal().isEmpty()) {
        return CslDates.written(known);
      }
    } catch (BadValue e) {
      // It is no EDTF, then.
    }
    Map<String, Object> date = new LinkedHashMap<>();
    date.put("raw", text);
    return date;
  }

  /** Year, month and day as numbers, with empty parts behind them; null: it is not written so. */
  private static List<Object> numbers(String separator, String text) {
    List<String> parts = Split.at(separator, text);
    while (parts.size() > 1 && parts.get(parts.size() - 1).isEmpty()) {
      parts.remove(parts.size() - 1);
    }
    if (parts.size() > 3 || parts.get(0).length() != 4) {
      return null;
    }
    int[] numbers = new int[3];
    for (int i = 0; i < parts.size(); i++) {
      numbers[i] = Digits.number(parts.get(i));
      if (numbers[i] < 0 || i > 0 && parts.get(i).length() > 2) {
        return null;
      }
    }
    return checked(numbers[0], numbers[1], numbers[2]);
  }

  /** Year, name of the month and day in any order, and nothing else; null: it is not written so. */
  private static List<Object> words(String text) {
    int year = -1;
    int month = 0;
    int day = 0;
    for (String word : Words.of(text)) {
      int number = Digits.number(word);
      if (number >= 1000 && word.length() == 4 && year < 0) {
        year = number;
      } else if (number > 0 && word.length() <= 2 && day == 0) {
        day = number;
      } else if (number < 0 && month == 0 && Date.monthNamed(word) > 0) {
        month = Date.monthNamed(word);
      } else {
        return null;
      }
    }
    return year < 0 || day > 0 && month == 0 ? null : checked(year, month, day);
  }

  private static List<Object> checked(int year, int month, int day) {
    if (year < 0 || month > 12 || day > 0 && (month == 0 || day > Date.days(year, month))) {
      return null;
    }
    List<Object> parts = new ArrayList<>();
    for (int number : new int[] {year, month, day}) {
      if (number > 0) {
        parts.add(new Numeral("" + number));
      }
    }
    return parts.isEmpty() ? null : parts;
  }
}
