package qicat.cite;

import java.util.List;
import qicat.text.Split;

/** The languages that a reference's own words (edited by, accessed, May) can be written in. */
public final class Language {
  /** Those of the Citation Style Language project; of one language, its main country's first. */
  private static final List<String> ALL =
      Split.at(
          " ",
          "en-GB en-US af-ZA ar bal-PK bg-BG brh-PK ca-AD cs-CZ cy-GB da-DK de-DE de-AT de-CH el-GR"
              + " es-ES es-CL es-MX et-EE eu fa-IR fi-FI fr-FR fr-CA gl-ES he-IL hi-IN hr-HR hu-HU"
              + " id-ID is-IS it-IT ja-JP km-KH ko-KR la lij-IT lt-LT lv-LV mn-MN ms-MY nb-NO nl-NL"
              + " nn-NO pa-PK pl-PL pt-PT pt-BR ro-RO ru-RU sk-SK sl-SI sr-Cyrl-RS sr-Latn-RS sv-SE"
              + " th-TH tr-TR uk-UA vi-VN zh-CN zh-TW");

  private Language() {}

  /** The codes of all languages (RFC 5646). */
  public static List<String> all() {
    return ALL;
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
    for (String each : ALL) {
      if (each.equalsIgnoreCase(wanted)) {
        return each;
      }
    }
    for (String each : ALL) {
      if (each.length() > wanted.length()
          && each.charAt(wanted.length()) == '-'
          && each.regionMatches(true, 0, wanted, 0, wanted.length())) {
        return each;
      }
    }
    return null;
  }
}
