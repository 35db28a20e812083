package qicat.ingest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Names as BibTeX parts them (O. Patashnik, "BibTeXing", 1988, section 4): {@code First von Last},
 * {@code von Last, First} or {@code von Last, Jr, First}, joined by {@code and}; what stands in
 * braces is one word, and a name in braces is that of an institution. Besides, biblatex's {@code
 * family=…, given=…}.
 */
final class BibtexNames {
  private static final String BLANKS = " \t\r\n~";
  private static final String OTHERS = "others";

  private BibtexNames() {}

  /** Whether the last of the names in a field stands for others who are not named. */
  static boolean areMore(String field) {
    List<String> words = Braces.split(BLANKS, field);
    int size = words.size();
    return size > 2 && words.get(size - 1).equals(OTHERS) && isAnd(words.get(size - 2));
  }

  private static boolean isAnd(String word) {
    return word.equalsIgnoreCase("and");
  }

  /** The names in a field, as CSL has them; {@code and others} is left out. */
  static List<Object> of(String field) {
    List<Object> names = new ArrayList<>();
    List<String> words = Braces.split(BLANKS, field);
    List<String> name = new ArrayList<>();
    for (int i = 0; i <= words.size(); i++) {
      if (i == words.size() || isAnd(words.get(i))) {
        add(String.join(" ", name), names);
        name.clear();
      } else if (!words.get(i).isEmpty()) {
        name.add(words.get(i));
      }
    }
    return names;
  }

  private static void add(String name, List<Object> names) {
    if (!name.isEmpty() && !name.equals(OTHERS)) {
      Map<String, Object> parts = name(name);
      if (!parts.isEmpty()) {
        names.add(parts);
      }
    }
  }

  private static Map<String, Object> name(String name) {
    if (Braces.encloses(name)) {
      return NameParts.literal(Latex.text(name));
    }
    List<String> parts = Braces.split(",", name);
    if (parts.get(0).startsWith("family=") || parts.get(0).startsWith("given=")) {
      return keyed(parts);
    }
    if (parts.size() == 1) {
      return inOrder(Braces.split(" ", name));
    }
    List<String> last = Braces.split(" ", parts.get(0));
    int von = endOfVon(last, 0);
    boolean jr = parts.size() > 2;
    return parts(
        last.subList(0, von),
        last.subList(von, last.size()),
        String.join(" ", parts.subList(jr ? 2 : 1, parts.size())),
        jr ? parts.get(1) : "");
  }

  private static Map<String, Object> inOrder(List<String> words) {
    int first = 0;
    while (first < words.size() - 1 && !isLower(words.get(first))) {
      first++;
    }
    int von = endOfVon(words, first);
    if (von == first) {
      first = words.size() - 1; // no particle: the last word is the family name
      von = first;
    }
    return parts(
        words.subList(first, von),
        words.subList(von, words.size()),
        String.join(" ", words.subList(0, first)),
        "");
  }

  /** Behind the last word in lower case that is followed by another word. */
  private static int endOfVon(List<String> words, int from) {
    int end = from;
    for (int i = from; i < words.size() - 1; i++) {
      if (isLower(words.get(i))) {
        end = i + 1;
      }
    }
    return end;
  }

  private static boolean isLower(String word) {
    if (word.startsWith("{") && !word.startsWith("{\\")) {
      return false;
    }
    String text = Latex.text(word);
    return !text.isEmpty() && Character.isLowerCase(text.codePointAt(0));
  }

  private static Map<String, Object> parts(
      List<String> von, List<String> last, String first, String jr) {
    return NameParts.of(
        Latex.text(String.join(" ", von)),
        Latex.text(String.join(" ", last)),
        Latex.text(first),
        Latex.text(jr));
  }

  private static Map<String, Object> keyed(List<String> parts) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String part : parts) {
      int equals = part.indexOf('=');
      if (equals > 0) {
        values.put(part.substring(0, equals).strip(), Latex.text(part.substring(equals + 1)));
      }
    }
    return NameParts.of(
        values.getOrDefault("prefix", ""),
        values.getOrDefault("family", ""),
        values.getOrDefault("given", ""),
        values.getOrDefault("suffix", ""));
  }
}
