package qicat.cite;

import de.undercouch.citeproc.csl.CSLItemData;
import de.undercouch.citeproc.csl.CSLName;
import de.undercouch.citeproc.csl.CSLNameBuilder;
import de.undercouch.citeproc.helper.StringHelper;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * The given names that tell first authors of one family name apart in citations ({@code A. Shah},
 * {@code N. Shah}), by the rules of CSL 1.0.2 for {@code disambiguate-add-givenname}, which
 * citeproc-java leaves out. Those of whom the initials differ are told apart; the authors behind
 * the first are not.
 */
final class GivenNames {
  /**
   * How a style tells them apart.
   *
   * @param initialize what it puts behind an initial, or null: it writes the names in full
   * @param always whether it does so wherever the family name occurs, or only where citations would
   *     be alike
   */
  record Rule(String initialize, boolean always) {}

  private GivenNames() {}

  /**
   * The authors of items whose first one needs given names in citations.
   *
   * @param items the items of the list of references
   * @param citations the citation of each by itself
   * @return by their ids
   */
  static Map<String, CSLName[]> told(List<CSLItemData> items, List<String> citations, Rule rule) {
    Map<String, Set<String>> people = new HashMap<>();
    for (int i = 0; i < items.size(); i++) {
      CSLName first = first(items.get(i), citations.get(i));
      if (first != null) {
        people
            .computeIfAbsent(key(first, citations.get(i), rule), key -> new TreeSet<>())
            .add(initials(first));
      }
    }
    Map<String, CSLName[]> told = new HashMap<>();
    for (int i = 0; i < items.size(); i++) {
      CSLName first = first(items.get(i), citations.get(i));
      if (first != null && people.get(key(first, citations.get(i), rule)).size() > 1) {
        told.put(items.get(i).getId(), told(items.get(i).getAuthor(), rule));
      }
    }
    return told;
  }

  /** The first author, if a citation has of the whole name the family name alone, or null. */
  private static CSLName first(CSLItemData item, String citation) {
    CSLName[] authors = item.getAuthor();
    boolean known =
        authors != null
            && authors.length > 0
            && authors[0].getFamily() != null
            && authors[0].getGiven() != null
            && !citation.contains(authors[0].getGiven());
    return known ? authors[0] : null;
  }

  /** What those have in common who are to be told apart. */
  private static String key(CSLName name, String citation, Rule rule) {
    String particle = Objects.requireNonNullElse(name.getNonDroppingParticle(), "");
    return rule.always() ? particle + " " + name.getFamily() : citation;
  }

  private static String initials(CSLName name) {
    return StringHelper.initializeName(name.getGiven(), ".");
  }

  private static CSLName[] told(CSLName[] named, Rule rule) {
    CSLName[] authors = named.clone();
    CSLName first = authors[0];
    String given =
        rule.initialize() == null
            ? first.getGiven()
            : StringHelper.initializeName(first.getGiven(), rule.initialize()).strip();
    // Citations have family names alone, so the given names go into these.
    String particle = first.getNonDroppingParticle();
    String family = particle == null ? first.getFamily() : particle + " " + first.getFamily();
    authors[0] =
        new CSLNameBuilder(first).nonDroppingParticle(null).family(given + " " + family).build();
    return authors;
  }
}
