package qicat.cite;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import qicat.text.Resource;
import qicat.text.Split;

/** The languages that a reference's own words (edited by, accessed, May) can be written in. */
public final class Language {
  /**
   * Those of the Citation Style Language project by their codes; of one language, its main
   * country's first. Their names are kept here, as those that Java knows differ with its version.
   */
  private static final Map<String, String> NAMES = names();

  private Language() {}

  private static Map<String, String> names() {
    Map<String, String> names = new LinkedHashMap<>();
    for (String line : Split.at("\n", Resource.text(Language.class, "languages.tsv"))) {
      int tab = line.indexOf('\t');
      if (tab > 0) {
        names.put(line.substring(0, tab), line.substring(tab + 1));
      }
    }
    return names;
  }

  /** The codes of all languages (RFC 5646). */
  public static List<String> all() {
    return List.copyOf(NAMES.keySet());
  }

  /** The English name of the language with a code as it is listed. */
  public static String name(String code) {
    return NAMES.get(code);
  }

  /**
   * The language that a code names.
   *
   * @param code a code in any case, with hyphens or underscores; of a language alone, or with a
   *     country
   * @return its code as it is listed, for a language alone its main country's; or null
   */
  public static String named(String code) {
    String wanted = code.replace('_', '-');
    for (String each : NAMES.keySet()) {
      if (each.equalsIgnoreCase(wanted)) {
        return each;
      }
    }
    for (String each : NAMES.keySet()) {
      if (each.length() > wanted.length()
          && each.charAt(wanted.length()) == '-'
          && each.regionMatches(true, 0, wanted, 0, wanted.length())) {
        return each;
      }
    }
    return null;
  }
}
