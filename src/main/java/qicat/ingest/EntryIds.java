package qicat.ingest;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import qicat.model.Entry;
import qicat.model.Field;
import qicat.text.English;
import qicat.text.Words;

/**
 * The ids of entries that are added: their own, where it can be typed and no entry has it; else one
 * made as those of the bundled catalogue are, of the first author's name and the first word of the
 * title that says something: {@code greenhalgh-spreading}.
 */
final class EntryIds {
  private static final int LONGEST = 64;

  /** Ids in lower case: two that differ in capitals alone are mixed up by those who type them. */
  private final Set<String> used = new HashSet<>();

  /** The next number to try behind an id that was made: those before it are used. */
  private final Map<String, Integer> nextNumbers = new HashMap<>();

  EntryIds(List<Entry> entries) {
    for (Entry entry : entries) {
      used.add(entry.id().toLowerCase(Locale.ROOT));
    }
  }

  /** The id that an item gets. */
  String idFor(Map<String, Object> item, Entry entry) {
    for (String key : new String[] {"id", "citation-key"}) {
      String id = item.containsKey(key) ? item.get(key).toString().strip() : "";
      if (isUsable(id) && used.add(id.toLowerCase(Locale.ROOT))) {
        return id;
      }
    }
    String made = made(entry);
    String free = made;
    int number = nextNumbers.getOrDefault(made, 2);
    while (!used.add(free)) {
      free = made + "-" + number++;
    }
    nextNumbers.put(made, number);
    return free;
  }

  /** Whether an id can be typed: no blanks or control characters, and no address. */
  private static boolean isUsable(String id) {
    if (id.isEmpty() || id.length() > LONGEST || id.contains("://") || id.startsWith("-")) {
      return false;
    }
    for (int i = 0; i < id.length(); i++) {
      char c = id.charAt(i);
      if (!Character.isLetterOrDigit(c) && "-_.:+/".indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }

  private static String made(Entry entry) {
    String name = entry.authors().isEmpty() ? "" : slug(entry.authors().get(0).surname());
    String word = "";
    for (Words words = Words.in(entry.text(Field.TITLE)); word.isEmpty() && words.next(); ) {
      word = English.isFunctionWord(words.word()) ? "" : ascii(words.word());
    }
    String year =
        entry.issued() == null || !entry.issued().isKnown() ? "" : "" + entry.issued().year();
    String second = word.isEmpty() ? year : word;
    String made = name.isEmpty() || second.isEmpty() ? name + second : name + "-" + second;
    String cut = made.substring(0, Math.min(made.length(), LONGEST));
    return cut.isEmpty() ? "entry" : cut;
  }

  private static String slug(String name) {
    StringBuilder slug = new StringBuilder();
    for (String word : Words.of(name)) {
      String ascii = ascii(word);
      slug.append(slug.isEmpty() || ascii.isEmpty() ? "" : "-").append(ascii);
    }
    return slug.toString();
  }

  /** A folded word without the letters of other scripts, which not everybody can type. */
  private static String ascii(String folded) {
    StringBuilder ascii = new StringBuilder();
    for (int i = 0; i < folded.length(); i++) {
      if (folded.charAt(i) < 0x80) {
        ascii.append(folded.charAt(i));
      }
    }
    return ascii.toString();
  }
}
