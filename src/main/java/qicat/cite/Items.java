package qicat.cite;

import de.undercouch.citeproc.csl.CSLItemData;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import qicat.csl.CslItem;
import qicat.model.Entry;
import qicat.model.Numeral;
import qicat.text.Digits;

/** Entries as the processor of citations takes them. */
final class Items {
  private static final String PARTS = "date-parts";
  private static final String NUMBER = "number";

  /** Stands for a hyphen that is no sign of a range; of Unicode's private use. */
  private static final char HYPHEN = '\uE02D';

  private Items() {}

  /**
   * An entry as an item.
   *
   * @param emphases keeps what its texts are without: their tags
   */
  static CSLItemData of(Entry entry, Emphases emphases) {
    Map<String, Object> item = new LinkedHashMap<>();
    for (Map.Entry<String, Object> member : CslItem.of(entry).entrySet()) {
      Object value = plain(member.getValue());
      item.put(
          member.getKey(), value instanceof String text ? emphases.plain(entry.id(), text) : value);
    }
    if (item.get(NUMBER) instanceof String number && !isRange(number)) {
      item.put(NUMBER, number.replace('-', HYPHEN));
    }
    return CSLItemData.fromJson(item);
  }

  /**
   * Whether a number is a range (1-3) and no identifier (TR-1, 2019-03): CSL knows ranges of
   * numbers alone, but citeproc-java takes each hyphen for one, and writes a dash and the plural.
   */
  private static boolean isRange(String number) {
    int hyphen = number.indexOf('-');
    String last = number.substring(hyphen + 1).strip();
    int from = hyphen < 0 ? -1 : Digits.number(number.substring(0, hyphen).strip());
    return from >= 0 && !last.startsWith("0") && Digits.number(last) > from;
  }

  /** What was rendered of an item, with the hyphens that it had. */
  static String hyphenated(String rendered) {
    return rendered.replace(HYPHEN, '-');
  }

  /** A value of texts, truth values, lists and maps; numbers become texts, as they were written. */
  private static Object plain(Object value) {
    if (value instanceof Numeral number) {
      return number.toString();
    }
    if (value instanceof List<?> list) {
      List<Object> plain = new ArrayList<>();
      for (Object each : list) {
        plain.add(plain(each));
      }
      return plain;
    }
    if (value instanceof Map<?, ?> map) {
      Map<String, Object> plain = new LinkedHashMap<>();
      for (Map.Entry<?, ?> member : map.entrySet()) {
        boolean dates = member.getKey().equals(PARTS) && member.getValue() instanceof List<?>;
        plain.put(
            (String) member.getKey(),
            dates ? ends((List<?>) member.getValue()) : plain(member.getValue()));
      }
      return plain;
    }
    return value;
  }

  /** The ends of a date, each a year, month and day as far as both have them. */
  private static List<Object> ends(List<?> dates) {
    List<List<Object>> ends = new ArrayList<>();
    int common = 3;
    for (Object date : dates) {
      List<Object> parts = date instanceof List<?> list ? parts(list) : List.of();
      if (!parts.isEmpty()) {
        ends.add(parts);
        common = Math.min(common, parts.size());
      }
    }
    List<Object> alike = new ArrayList<>();
    for (List<Object> end : ends) {
      alike.add(new ArrayList<>(end.subList(0, common)));
    }
    return alike;
  }

  private static List<Object> parts(List<?> written) {
    List<Object> parts = new ArrayList<>();
    int[] most = {9999, 12, 31};
    for (Object part : written) {
      if (part == null) {
        break; // Crossref writes [null] for a date that it does not know
      }
      String digits = part.toString().strip();
      boolean negative = digits.startsWith("-") && parts.isEmpty();
      int number = Digits.number(negative ? digits.substring(1) : digits);
      if (parts.size() == most.length || number < 1 || number > most[parts.size()]) {
        break;
      }
      parts.add(negative ? -number : number);
    }
    return parts;
  }
}
