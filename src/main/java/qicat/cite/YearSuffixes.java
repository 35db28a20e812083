package qicat.cite;

import de.undercouch.citeproc.csl.CSLDate;
import de.undercouch.citeproc.csl.CSLItemData;
import de.undercouch.citeproc.csl.CSLItemDataBuilder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The letters that tell works of one author and year apart (2019a, 2019b), by the rules of CSL
 * 1.0.2 for {@code disambiguate-add-year-suffix}, which citeproc-java leaves out.
 */
final class YearSuffixes {
  private YearSuffixes() {}

  /**
   * Gives letters to the items that are cited alike.
   *
   * @param items the items in the order of the list of references; changed here
   * @param citations the citation of each by itself
   */
  static void give(List<CSLItemData> items, List<String> citations) {
    Map<String, List<Integer>> alike = new LinkedHashMap<>();
    for (int i = 0; i < citations.size(); i++) {
      alike.computeIfAbsent(citations.get(i), text -> new ArrayList<>()).add(i);
    }
    for (List<Integer> places : alike.values()) {
      for (int n = 0; n < places.size() && places.size() > 1; n++) {
        CSLItemData item = items.get(places.get(n));
        items.set(places.get(n), new CSLItemDataBuilder(item).yearSuffix(letters(n)).build());
      }
    }
  }

  /** The letters of a number from 0: a to z, then aa, ab and so on. */
  static String letters(int number) {
    String last = "" + (char) ('a' + number % 26);
    return number < 26 ? last : letters(number / 26 - 1) + last;
  }

  /**
   * Puts the letters behind the years of items, where a style does not say itself where they stand.
   *
   * @param spans what was rendered of the items, one after the other
   */
  static List<Span> put(List<Span> spans, List<CSLItemData> items) {
    List<Span> put = new ArrayList<>(spans);
    int at = 0;
    int from = 0;
    for (CSLItemData item : items) {
      String year = year(item);
      for (int i = at; i < put.size() && !year.isEmpty(); i++) {
        Span span = put.get(i);
        int found = span.text().indexOf(year, i == at ? from : 0);
        if (found >= 0) {
          String suffix = item.getYearSuffix() == null ? "" : item.getYearSuffix();
          at = i;
          from = found + year.length();
          String text = span.text().substring(0, from) + suffix + span.text().substring(from);
          put.set(i, new Span(text, span.looks(), span.address()));
          break;
        }
      }
    }
    return put;
  }

  private static String year(CSLItemData item) {
    CSLDate issued = item.getIssued();
    int[][] parts = issued == null ? null : issued.getDateParts();
    return parts == null || parts.length == 0 || parts[0].length == 0 ? "" : "" + parts[0][0];
  }
}
