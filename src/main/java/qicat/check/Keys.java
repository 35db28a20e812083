package qicat.check;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import qicat.store.CatalogueSchema;
import qicat.store.Node;
import qicat.text.Distance;

/**
 * Finds keys that look like misspelt ones. Other keys are welcome, so what is not known is wrong
 * only where it is near what is known.
 */
final class Keys {
  /** The keys of the object around the entries. */
  static final Set<String> OF_CATALOGUE = CatalogueSchema.keysOf("catalogue");

  /** The keys of an entry. */
  static final Set<String> OF_ENTRY = CatalogueSchema.keysOf("entry");

  /** The keys of a name. */
  static final Set<String> OF_NAME = CatalogueSchema.keysOf("name");

  /** The keys of sections, topics and people, by the key that these stand under. */
  static final Map<String, Set<String>> OF_DECLARATION =
      Map.of(
          "sections", CatalogueSchema.keysOf("section"),
          "topics", CatalogueSchema.keysOf("topic"),
          "people", CatalogueSchema.keysOf("person"));

  private final Findings findings;

  Keys(Findings findings) {
    this.findings = findings;
  }

  /** Checks the keys of an object. */
  void check(Node object, Set<String> known) {
    for (Node member : object.members()) {
      checkOne(member, known);
    }
  }

  /** Checks the key under which a value stands. */
  void checkOne(Node member, Set<String> known) {
    String key = member.step();
    if (known.contains(key)) {
      return;
    }
    String meant = meant(key, known);
    if (meant != null) {
      findings.addToKey(
          Rule.MISSPELT_KEY,
          member,
          "nothing reads the key \"" + key + "\"; if " + meant + " is meant, write that");
    }
  }

  /** The known key that one is a slip of the pen for, or null. */
  private static String meant(String key, Set<String> known) {
    String plain = plain(key);
    int allowed = plain.length() < 3 ? 0 : Distance.allowed(plain);
    String meant = null;
    int least = allowed + 1;
    for (String each : known) {
      int distance = Distance.between(plain, plain(each), allowed);
      if (distance < least) {
        meant = each;
        least = distance;
      }
    }
    return meant;
  }

  private static String plain(String key) {
    return key.toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
  }
}
