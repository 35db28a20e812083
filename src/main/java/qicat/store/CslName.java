package qicat.store;

import java.util.List;
import java.util.Map;
import qicat.model.Person;

/** Reads a name variable of CSL-JSON. */
final class CslName {
  private CslName() {}

  /**
   * Makes a person of a name's parts; unknown parts are passed over. Where there is none that CSL
   * knows, {@code name} is the whole name: Crossref writes groups so.
   *
   * @return the person, or null when the name has no text at all
   * @throws BadValue when a part is not a string
   */
  static Person person(Map<?, ?> name) throws BadValue {
    Person person =
        new Person(
            part(name, "given"),
            part(name, "dropping-particle"),
            part(name, "non-dropping-particle"),
            part(name, "family"),
            part(name, "suffix"),
            part(name, "literal"),
            List.of());
    if (!person.name().isEmpty()) {
      return person;
    }
    boolean whole = name.get("name") instanceof String text && !text.isBlank();
    return whole ? new Person("", "", "", "", "", part(name, "name"), List.of()) : null;
  }

  private static String part(Map<?, ?> name, String key) throws BadValue {
    Object part = name.get(key);
    if (part == null) {
      return "";
    }
    if (part instanceof String text) {
      return text.strip();
    }
    throw new BadValue("expected a string as " + key + " of a name");
  }
}
