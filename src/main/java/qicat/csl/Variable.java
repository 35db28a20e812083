package qicat.csl;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import qicat.text.Split;

/**
 * The variables of the Citation Style Language and what each holds, as its data schema
 * (csl-data.json of CSL 1.0.2) lists them; appendix IV of the specification tells their meaning.
 */
public enum Variable {
  /** A text. */
  TEXT(
      "abstract annote archive archive_collection archive_location archive-place authority"
          + " call-number citation-key citation-label collection-title container-title"
          + " container-title-short dimensions division DOI event event-place event-title genre"
          + " ISBN ISSN journalAbbreviation jurisdiction keyword language medium note"
          + " original-publisher original-publisher-place original-title part-title PMCID PMID"
          + " publisher publisher-place references reviewed-genre reviewed-title scale section"
          + " shortTitle source status title title-short URL version volume-title"
          + " volume-title-short year-suffix"),
  /** A number, or a text that stands for one. */
  NUMBER(
      "chapter-number citation-number collection-number edition first-reference-note-number issue"
          + " locator number number-of-pages number-of-volumes page page-first part printing"
          + " supplement volume"),
  /** An array of names. */
  NAMES(
      "author chair collection-editor compiler composer container-author contributor curator"
          + " director editor editorial-director executive-producer guest host illustrator"
          + " interviewer narrator organizer original-author performer producer recipient"
          + " reviewed-author script-writer series-creator translator"),
  /** A date. */
  DATE("accessed available-date event-date issued original-date submitted");

  private static final Map<String, Variable> KINDS = kinds();

  private final String names;

  Variable(String names) {
    this.names = names;
  }

  /** What a variable holds, or null: CSL has no variable of that name. */
  public static Variable named(String name) {
    return KINDS.get(name);
  }

  /**
   * The name that a variable of the specification has in the data schema: three of its numbers are
   * named otherwise there.
   */
  public static String inData(String name) {
    return switch (name) {
      case "part-number" -> "part";
      case "printing-number" -> "printing";
      case "supplement-number" -> "supplement";
      default -> name;
    };
  }

  /** The name that a variable of the data schema has in the specification, as in catalogues. */
  public static String inCatalogue(String name) {
    return switch (name) {
      case "part", "printing", "supplement" -> name + "-number";
      default -> name;
    };
  }

  /** The names of all variables. */
  public static Set<String> names() {
    return Collections.unmodifiableSet(KINDS.keySet());
  }

  private static Map<String, Variable> kinds() {
    Map<String, Variable> kinds = new LinkedHashMap<>();
    for (Variable kind : values()) {
      for (String name : Split.at(" ", kind.names)) {
        kinds.put(name, kind);
      }
    }
    return kinds;
  }
}
