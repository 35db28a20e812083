package qicat.format;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import qicat.model.Catalogue;
import qicat.model.Entry;

/**
 * The keys under which documents cite the entries: their ids, where these can be keys. The key of
 * an entry hangs on the catalogue alone, not on which entries are written with it.
 */
final class BibtexKeys {
  /** Besides letters and digits of ASCII; all that BibTeX, biber and LaTeX agree on. */
  private static final String ALLOWED = "-_.:+/";

  private final Map<String, String> keys = new HashMap<>();

  BibtexKeys(Catalogue catalogue) {
    Set<String> used = new HashSet<>();
    for (Entry entry : catalogue.entries()) {
      String id = entry.id();
      if (key(id).equals(id) && used.add(lower(id))) {
        keys.put(id, id);
      }
    }
    for (Entry entry : catalogue.entries()) {
      if (!keys.containsKey(entry.id())) {
        keys.put(entry.id(), free(key(entry.id()), used));
      }
    }
  }

  String of(Entry entry) {
    return keys.get(entry.id());
  }

  /** A key that none has yet; BibTeX takes two that differ in capitals for one. */
  private static String free(String key, Set<String> used) {
    String free = key;
    for (int number = 2; !used.add(lower(free)); number++) {
      free = key + "-" + number;
    }
    return free;
  }

  private static String lower(String key) {
    return key.toLowerCase(Locale.ROOT);
  }

  /** An id with a low line in the place of each run of characters that no key may have. */
  private static String key(String id) {
    StringBuilder key = new StringBuilder(id.length());
    boolean replaced = false;
    for (int i = 0; i < id.length(); i++) {
      char c = id.charAt(i);
      boolean kept =
          c >= 'a' && c <= 'z'
              || c >= 'A' && c <= 'Z'
              || c >= '0' && c <= '9'
              || ALLOWED.indexOf(c) >= 0;
      if (kept) {
        key.append(c);
      } else if (!replaced) {
        key.append('_');
      }
      replaced = !kept;
    }
    return key.toString();
  }
}
