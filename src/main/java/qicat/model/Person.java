package qicat.model;

import java.util.List;

/**
 * Someone who wrote a work or was asked in it, or an institution, with the parts of a name that the
 * Citation Style Language tells apart. A part that is not there is an empty text.
 *
 * @param given given names or initials
 * @param droppingParticle a particle that goes with the given name ({@code Alexander von} Humboldt)
 * @param nonDroppingParticle a particle that stays with the family name ({@code de} Iongh)
 * @param family family name
 * @param suffix such as {@code Jr}
 * @param literal the whole name, where it has no parts: an institution
 * @param also other spellings of the whole name that the catalogue knows
 */
public record Person(
    String given,
    String droppingParticle,
    String nonDroppingParticle,
    String family,
    String suffix,
    String literal,
    List<String> also) {

  /** The name as one says it: {@code Anya de Iongh}. */
  public String name() {
    if (!literal.isEmpty()) {
      return literal;
    }
    return joined(joined(given, droppingParticle), joined(familyName(), suffix));
  }

  /** The name as lists have it: {@code de Iongh, Anya}. */
  public String inverted() {
    String rest = joined(given, droppingParticle);
    if (!literal.isEmpty() || rest.isEmpty() || familyName().isEmpty()) {
      return name();
    }
    return surname() + ", " + rest + (suffix.isEmpty() ? "" : ", " + suffix);
  }

  /**
   * The family name with the particle that stays with it, or the whole name where there is no
   * family name: of an institution, and of one who goes by a given name alone.
   */
  public String surname() {
    return literal.isEmpty() && !familyName().isEmpty() ? familyName() : name();
  }

  private String familyName() {
    return joined(nonDroppingParticle, family);
  }

  /** The same person with other spellings. */
  public Person also(List<String> spellings) {
    return new Person(
        given, droppingParticle, nonDroppingParticle, family, suffix, literal, spellings);
  }

  private static String joined(String one, String other) {
    // A particle that ends with an apostrophe or a hyphen (d', al-) is written without a blank.
    if (one.isEmpty()) {
      return other;
    }
    if (other.isEmpty()) {
      return one;
    }
    char last = one.charAt(one.length() - 1);
    return last == '\'' || last == '’' || last == '-' ? one + other : one + " " + other;
  }
}
