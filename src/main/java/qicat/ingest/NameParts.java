package qicat.ingest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import qicat.text.Split;

/**
 * A name as the tagged formats write it: {@code Family, Given, Suffix}. Without a comma it is that
 * of an institution, or a family name with initials behind it, as PubMed has it.
 */
final class NameParts {
  private static final int MOST_INITIALS = 3;

  private static final Set<String> SUFFIXES = Set.of("Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV");

  /** Words of the names of institutions. */
  private static final Set<String> INSTITUTIONS =
      Set.copyOf(
          Split.at(
              " ",
              "& and for in of on the et pour und für academy agency association bank center centre"
                  + " collaboration college commission committee consortium council department"
                  + " federation foundation group hospital institute institution laboratory library"
                  + " ministry network nhs office organisation organization school services society"
                  + " trust union university"));

  private NameParts() {}

  /** A name as CSL has it, or null: there is no text. */
  static Map<String, Object> of(String written) {
    List<String> parts = Split.at(",", written);
    String family = parts.get(0);
    String given = parts.size() > 1 ? parts.get(1) : "";
    String suffix = parts.size() > 2 ? String.join(", ", parts.subList(2, parts.size())) : "";
    if (family.isEmpty()) {
      return given.isEmpty() ? null : literal(given);
    }
    if (!given.isEmpty()) {
      return of(family, given, suffix);
    }
    int blank = family.lastIndexOf(' ');
    if (blank > 0 && areInitials(family.substring(blank + 1)) && !isUpper(family, blank)) {
      return of(family.substring(0, blank), family.substring(blank + 1), suffix);
    }
    return literal(family);
  }

  /**
   * A name as EndNote and Refer write it: {@code Given Family} as well, where a comma behind the
   * whole marks an institution. Tools forget that comma, so a name with a word that hardly any
   * person has is taken for an institution's too.
   */
  static Map<String, Object> inOrder(String written) {
    List<String> words = new ArrayList<>();
    for (String word : Split.at(" ", written)) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    String name = String.join(" ", words);
    int comma = name.indexOf(',');
    if (comma > 0 && comma == name.length() - 1) {
      return literal(name.substring(0, comma).strip());
    }
    boolean jr = words.size() > 2 && SUFFIXES.contains(words.get(words.size() - 1));
    int last = words.size() - (jr ? 2 : 1);
    if (comma >= 0 || last < 1 || !jr && areInitials(words.get(last)) || areInstitution(words)) {
      return of(name);
    }
    int family = last;
    while (family > 1 && Character.isLowerCase(words.get(family - 1).codePointAt(0))) {
      family--;
    }
    return of(
        String.join(" ", words.subList(family, last + 1)),
        String.join(" ", words.subList(0, family)),
        jr ? words.get(last + 1) : "");
  }

  private static boolean areInstitution(List<String> words) {
    for (String word : words) {
      if (INSTITUTIONS.contains(word.toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }

  private static boolean areInitials(String word) {
    return word.length() <= MOST_INITIALS && isUpper(word, word.length());
  }

  private static boolean isUpper(String text, int to) {
    for (int i = 0; i < to; i++) {
      if (Character.isLetter(text.charAt(i)) && !Character.isUpperCase(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** The name of an institution. */
  static Map<String, Object> literal(String name) {
    Map<String, Object> literal = new LinkedHashMap<>();
    literal.put("literal", name);
    return literal;
  }

  /**
   * A name of known parts. Words in lower case before the family name are a particle that stays
   * with it ({@code de Iongh}), those behind the given name one that is dropped.
   */
  static Map<String, Object> of(String family, String given, String suffix) {
    int name = endOfParticle(family);
    return of(family.substring(0, name).strip(), family.substring(name), given, suffix);
  }

  /** A name whose particle is known. */
  static Map<String, Object> of(String particle, String family, String given, String suffix) {
    Map<String, Object> parts = new LinkedHashMap<>();
    put(parts, "non-dropping-particle", particle);
    put(parts, "family", family);
    int dropping = startOfParticle(given);
    put(parts, "given", given.substring(0, dropping).strip());
    put(parts, "dropping-particle", given.substring(dropping).strip());
    put(parts, "suffix", suffix);
    return parts;
  }

  private static void put(Map<String, Object> parts, String key, String part) {
    if (!part.isEmpty()) {
      parts.put(key, part);
    }
  }

  /** Where a family name begins behind words in lower case; at least its last word remains. */
  private static int endOfParticle(String family) {
    int end = 0;
    for (int blank = family.indexOf(' '); blank > 0; blank = family.indexOf(' ', end)) {
      if (!Character.isLowerCase(family.codePointAt(end))) {
        break;
      }
      end = blank + 1;
    }
    return end;
  }

  /** Where words in lower case begin at the end of a given name; its first word remains. */
  private static int startOfParticle(String given) {
    int start = given.length();
    for (int blank = given.lastIndexOf(' '); blank > 0; blank = given.lastIndexOf(' ', blank - 1)) {
      if (!Character.isLowerCase(given.codePointAt(blank + 1))) {
        break;
      }
      start = blank + 1;
    }
    return start;
  }
}
