package qicat.csl;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import qicat.model.Person;

/** Names in the form of CSL's name variables: the parts of a name, or the whole as a literal. */
public final class CslNames {
  private static final String FAMILY = "family";
  private static final String GIVEN = "given";
  private static final String DROPPING = "dropping-particle";
  private static final String NON_DROPPING = "non-dropping-particle";
  private static final String SUFFIX = "suffix";
  private static final String LITERAL = "literal";
  private static final String NAME = "name";

  private static final Set<String> TEXTS =
      Set.of(FAMILY, GIVEN, DROPPING, NON_DROPPING, SUFFIX, LITERAL);
  private static final Set<String> FLAGS = Set.of("comma-suffix", "static-ordering", "parse-names");

  private CslNames() {}

  /**
   * A name variable as it was read, without what the schema does not know: parts of other names, a
   * mark of the order ({@code sequence}), an affiliation; a bare text is a literal name.
   *
   * @return the names, or null: there is none
   */
  static List<Object> filtered(Object value) {
    if (!(value instanceof List<?> list)) {
      return null;
    }
    List<Object> names = new ArrayList<>();
    for (Object each : list) {
      Map<String, Object> name =
          each instanceof Map<?, ?> parts
              ? name(parts)
              : each instanceof String text && !text.isBlank() ? Map.of(LITERAL, text) : Map.of();
      if (!name.isEmpty()) {
        names.add(name);
      }
    }
    return names.isEmpty() ? null : names;
  }

  private static Map<String, Object> name(Map<?, ?> parts) {
    Map<String, Object> name = new LinkedHashMap<>();
    boolean named = false;
    for (Map.Entry<?, ?> part : parts.entrySet()) {
      String key = (String) part.getKey();
      String text = CslItem.text(part.getValue());
      if (TEXTS.contains(key) && text != null && !text.isBlank()) {
        name.put(key, text);
        named = true;
      } else if (FLAGS.contains(key) && text != null) {
        name.put(key, part.getValue() instanceof List<?> ? text : part.getValue());
      }
    }
    String whole = CslItem.text(parts.get(NAME));
    if (!named && whole != null && !whole.isBlank()) {
      name.put(LITERAL, whole); // as Crossref writes the name of a group
      named = true;
    }
    return named ? name : Map.of();
  }

  /**
   * The people of a name variable.
   *
   * @param item an item as {@link CslItem#of} makes it
   * @param variable the name of a variable; one that the item does not have gives nobody
   */
  public static List<Person> people(Map<String, Object> item, String variable) {
    List<Person> people = new ArrayList<>();
    if (Variable.named(variable) == Variable.NAMES && item.get(variable) instanceof List<?> names) {
      for (Object name : names) {
        people.add(person((Map<?, ?>) name));
      }
    }
    return people;
  }

  /**
   * The person whom the parts of a name tell; a part that is no text is not there. Where there is
   * none, {@code name} is the whole name: Crossref writes groups so.
   */
  public static Person person(Map<?, ?> name) {
    Person person =
        new Person(
            part(name, GIVEN),
            part(name, DROPPING),
            part(name, NON_DROPPING),
            part(name, FAMILY),
            part(name, SUFFIX),
            part(name, LITERAL),
            List.of());
    return person.name().isEmpty()
        ? new Person("", "", "", "", "", part(name, NAME), List.of())
        : person;
  }

  private static String part(Map<?, ?> name, String key) {
    return name.get(key) instanceof String text ? text.strip() : "";
  }
}
