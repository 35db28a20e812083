package qicat.csl;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import qicat.model.Date;
import qicat.model.Numeral;
import qicat.text.Digits;
import qicat.text.Split;

/** Dates in the form of CSL's date variables: parts, season, doubt, words. */
public final class CslDates {
  private CslDates() {}

  /** A date as a date variable, or null where there is none. */
  public static Map<String, Object> written(Date date) {
    if (date == null) {
      return null;
    }
    Map<String, Object> written = new LinkedHashMap<>();
    List<Object> parts = new ArrayList<>();
    boolean range = !date.from().equals(date.to());
    boolean open =
        date.isKnown() && !(date.from().year() != Date.NONE && date.to().year() != Date.NONE);
    boolean seasons = date.from().month() >= Date.SPRING || date.to().month() >= Date.SPRING;
    for (Date.Day day : range ? List.of(date.from(), date.to()) : List.of(date.from())) {
      if (day.year() != Date.NONE) {
        parts.add(parts(day));
      }
    }
    if (!parts.isEmpty()) {
      written.put("date-parts", parts);
    }
    if (seasons && !range) {
      written.put("season", new Numeral("" + (date.from().month() - Date.SPRING + 1)));
    }
    if (date.circa()) {
      written.put("circa", true);
    }
    // What the parts cannot say: an end that is open, a range of seasons, the words it came in.
    if (!date.literal().isEmpty() || open || seasons && range) {
      written.put("literal", date.readable());
    }
    return written.isEmpty() ? null : written;
  }

  private static List<Object> parts(Date.Day day) {
    List<Object> parts = new ArrayList<>();
    parts.add(new Numeral("" + day.year()));
    if (day.month() > 0 && day.month() < Date.SPRING) {
      parts.add(new Numeral("" + day.month()));
      if (day.day() > 0) {
        parts.add(new Numeral("" + day.day()));
      }
    }
    return parts;
  }

  /** A date variable as it was read, without what the schema does not know; null: nothing left. */
  static Object filtered(Object value) {
    if (value instanceof String text) {
      return text.isBlank() ? null : Map.of("raw", text);
    }
    if (!(value instanceof Map<?, ?> map)) {
      return null;
    }
    Map<String, Object> date = new LinkedHashMap<>();
    if (map.get("date-parts") instanceof List<?> ends) {
      List<Object> kept = new ArrayList<>();
      for (Object end : ends) {
        List<Object> parts = scalars(end);
        if (!parts.isEmpty() && kept.size() < 2) {
          kept.add(parts.subList(0, Math.min(3, parts.size())));
        }
      }
      if (!kept.isEmpty()) {
        date.put("date-parts", kept);
      }
    }
    for (String key : new String[] {"season", "circa"}) {
      Object scalar = map.get(key);
      if (scalar instanceof String
          || scalar instanceof Numeral
          || key.equals("circa") && scalar instanceof Boolean) {
        date.put(key, scalar);
      }
    }
    for (String key : new String[] {"literal", "raw"}) {
      if (map.get(key) instanceof String text && !text.isBlank()) {
        date.put(key, text);
      }
    }
    if (date.isEmpty() && map.get("edtf") instanceof String text) {
      date.put("raw", text);
    }
    return date.isEmpty() ? null : date;
  }

  /** Year, month and day up to the first that is not known: a month alone would pass for a year. */
  private static List<Object> scalars(Object end) {
    List<Object> scalars = new ArrayList<>();
    if (end instanceof List<?> list) {
      for (Object part : list) {
        if (!(part instanceof Numeral || part instanceof String text && !text.isBlank())) {
          break;
        }
        scalars.add(part);
      }
    }
    return scalars;
  }

  /**
   * The day that a date variable tells, or the first of several.
   *
   * @param item an item as {@link CslItem#of} makes it
   * @param variable the name of a variable
   * @return as much of it as is known, or null: none, or in words only
   */
  public static Date.Day day(Map<String, Object> item, String variable) {
    if (!(item.get(variable) instanceof Map<?, ?> date)) {
      return null;
    }
    List<?> parts = List.of();
    if (date.get("date-parts") instanceof List<?> ends) {
      parts = (List<?>) ends.get(0);
    } else if (date.get("raw") instanceof String raw) {
      parts = Split.at("-", raw);
    }
    return day(parts);
  }

  /**
   * The day that the parts of a date tell: year, month, day, up to one that is null.
   *
   * @param parts numbers, or texts of their digits
   * @return as much of it as is known, or null: they tell none
   */
  public static Date.Day day(List<?> parts) {
    int[] numbers = new int[3];
    for (int i = 0; i < Math.min(3, parts.size()) && parts.get(i) != null; i++) {
      numbers[i] = Digits.number(parts.get(i).toString());
    }
    boolean sound =
        numbers[0] > 0
            && numbers[1] >= 0
            && numbers[1] <= 12
            && numbers[2] >= 0
            && numbers[2] <= (numbers[1] == 0 ? 0 : 31);
    return sound ? new Date.Day(numbers[0], numbers[1], numbers[2]) : null;
  }
}
