package qicat.cite;

import de.undercouch.citeproc.csl.CSLItemData;
import de.undercouch.citeproc.csl.CSLItemDataBuilder;
import de.undercouch.citeproc.csl.CSLName;
import de.undercouch.citeproc.csl.CSLNameBuilder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import qicat.csl.CslItem;
import qicat.csl.Variable;
import qicat.model.Entry;
import qicat.model.Numeral;
import qicat.text.Digits;

/** Entries as the processor of citations takes them. */
final class Items {
  private static final String PARTS = "date-parts";
  private static final String NUMBER = "number";
  private static final String TITLE = "title";
  private static final String AUTHOR = "author";
  private static final String[] CONTAINERS = {
    "container-title", "container-title-short", "journalAbbreviation", "collection-title"
  };

  /** Stands for a hyphen that is no sign of a range; of Unicode's private use. */
  private static final char HYPHEN = '\uE02D';

  private Items() {}

  /**
   * An entry as an item.
   *
   * @param emphases keeps what its texts are without: their tags
   * @param cut how long lists of names are cut, or null: not here
   */
  static CSLItemData of(Entry entry, Emphases emphases, Cut cut) {
    Map<String, Object> item = new LinkedHashMap<>();
    for (Map.Entry<String, Object> member : CslItem.of(entry).entrySet()) {
      Object value = plain(member.getValue());
      item.put(
          member.getKey(), value instanceof String text ? emphases.plain(entry.id(), text) : value);
    }
    if (item.get(NUMBER) instanceof String number && !isRange(number)) {
      item.put(NUMBER, number.replace('-', HYPHEN));
    }
    for (String variable : CONTAINERS) {
      if (item.get(variable) instanceof String title) {
        item.put(variable, Acronyms.kept(title));
      }
    }
    if (item.get(TITLE) instanceof String title && title.indexOf(' ') < 0) {
      item.put(TITLE, Acronyms.kept(title));
    }
    item.remove(Amendments.UNNAMED);
    for (Map.Entry<String, Object> member : item.entrySet()) {
      if (Variable.named(member.getKey()) == Variable.NAMES
          && member.getValue() instanceof List<?> names) {
        List<Object> signed = Suffixes.signed(names);
        member.setValue(cut == null ? signed : cut.of(signed));
      }
    }
    if (entry.hasUnnamedAuthors() && item.get(AUTHOR) instanceof List<?> names) {
      List<Object> all = new ArrayList<>(names);
      all.add(Map.of("literal", "et al."));
      item.put(AUTHOR, all);
      item.put(Amendments.UNNAMED, "1");
    }
    return CSLItemData.fromJson(item);
  }

  /** An item to sort by: with what readers see in the place of signs and stand-ins. */
  static CSLItemData plain(CSLItemData item) {
    return new CSLItemDataBuilder(item)
        .title(restored(item.getTitle()))
        .containerTitle(restored(item.getContainerTitle()))
        .containerTitleShort(restored(item.getContainerTitleShort()))
        .journalAbbreviation(restored(item.getJournalAbbreviation()))
        .collectionTitle(restored(item.getCollectionTitle()))
        .author(plain(item.getAuthor()))
        .editor(plain(item.getEditor()))
        .build();
  }

  private static String restored(String title) {
    return title == null ? null : Acronyms.restored(title);
  }

  private static CSLName[] plain(CSLName[] names) {
    if (names == null) {
      return null;
    }
    CSLName[] plain = new CSLName[names.length];
    for (int i = 0; i < names.length; i++) {
      String suffix = names[i].getSuffix();
      plain[i] =
          suffix == null
              ? names[i]
              : new CSLNameBuilder(names[i]).suffix(Suffixes.unsigned(suffix)).build();
    }
    return plain;
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

  /** What was rendered of an item, with the hyphens and capitals that it had. */
  static String told(String rendered) {
    return Acronyms.restored(rendered.replace(HYPHEN, '-'));
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
