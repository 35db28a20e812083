package qicat.format;

import java.util.List;
import java.util.Locale;
import qicat.model.Person;
import qicat.text.OneLine;
import qicat.text.Split;

/**
 * Names as BibTeX takes them apart: {@code von Last, Jr, First} ("BibTeXing", section 4). Braces
 * keep together what is one part: an institution, a part with a comma or an {@code and} in it.
 */
final class BibtexName {
  private BibtexName() {}

  /**
   * The names parted by {@code and}; empty where there is none.
   *
   * @param cut whether there are more, whose names are not known
   */
  static String all(List<Person> people, boolean cut) {
    StringBuilder names = new StringBuilder();
    for (Person person : people) {
      String name = of(person);
      if (!name.isEmpty()) {
        names.append(names.isEmpty() ? "" : " and ").append(name);
      }
    }
    return names.isEmpty() || !cut ? names.toString() : names.append(" and others").toString();
  }

  private static String of(Person person) {
    String given = OneLine.of(person.given());
    String family = OneLine.of(person.family());
    String suffix = OneLine.of(person.suffix());
    if (!person.literal().isEmpty() || family.isEmpty() || given.isEmpty() && !suffix.isEmpty()) {
      String whole = OneLine.of(person.name());
      return whole.isEmpty() ? "" : "{" + Latex.text(whole) + "}";
    }
    // BibTeX has one kind of particle, before the family name.
    String particle = OneLine.of(person.droppingParticle() + " " + person.nonDroppingParticle());
    StringBuilder name = new StringBuilder();
    if (!particle.isEmpty()) {
      name.append(part(particle, isBroken(particle))).append(isJoined(particle) ? "" : " ");
    }
    name.append(part(family, isBroken(family) || isMixed(family)));
    if (!suffix.isEmpty()) {
      name.append(", ").append(part(suffix, isBroken(suffix)));
    }
    if (!given.isEmpty()) {
      name.append(", ").append(part(given, isBroken(given)));
    }
    return name.toString();
  }

  private static String part(String text, boolean kept) {
    return kept ? "{" + Latex.text(text) + "}" : Latex.text(text);
  }

  /** Whether BibTeX would part a text into several names or parts of a name. */
  private static boolean isBroken(String text) {
    if (text.indexOf(',') >= 0) {
      return true;
    }
    for (String word : Split.at(" ", text)) {
      String lower = word.toLowerCase(Locale.ROOT);
      if (lower.equals("and") || lower.equals("others")) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a word with a small letter stands behind one with a capital ({@code García y Vega}):
   * BibTeX would take all before it for a particle.
   */
  private static boolean isMixed(String family) {
    boolean capital = false;
    for (String word : Split.at(" ", family)) {
      boolean small = Character.isLowerCase(word.codePointAt(0));
      if (small && capital) {
        return true;
      }
      capital |= !small;
    }
    return false;
  }

  /** Whether a particle is written without a blank before the name: {@code d'}, {@code al-}. */
  private static boolean isJoined(String particle) {
    char last = particle.charAt(particle.length() - 1);
    return last == '\'' || last == '’' || last == '-';
  }
}
