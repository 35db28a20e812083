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

  /** Keys in lower case: BibTeX takes two that differ in capitals for one. */
  private final Set<String> used = new HashSet<>();

  /** The next number to try behind a key in lower case: those before it are used. */
  private final Map<String, Integer> nextNumbers = new HashMap<>();

  BibtexKeys(Catalogue catalogue) {
    for (Entry entry : catalogue.entries()) {
      String id = entry.id();
      if (key(id).equals(id) && used.add(lower(id))) {
        keys.put(id, id);
      }
    }
    for (Entry entry : catalogue.entries()) {
      if (!keys.containsKey(entry.id())) {
        keys.put(entry.id(), free(key(entry.id())));
      }
    }
  }

  String of(Entry entry) {
    return keys.get(entry.id());
  }

  /** A key that none has yet. */
  private String free(String key) {
    String free = key;
    int number = nextNumbers.getOrDefault(lower(key), 2);
    while (!used.add(lower(free))) {
      free = key + "-" + number++;
    }
    nextNumbers.put(lower(key), number);
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
