package qicat.store;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import qicat.model.Field;
import qicat.model.Label;
import qicat.model.Person;
import qicat.model.Plain;
import qicat.model.Section;
import qicat.model.Topic;
import qicat.model.Type;
import qicat.text.Folding;
import qicat.text.Words;

/**
 * What a catalogue declares once and its entries name: sections, topics and people. An entry may
 * come before what it names, so names are looked up when everything is read.
 */
final class Declarations {
  /** A name that is not declared so far, and what to report if it never is. */
  private record Reference(Field field, String id, Problem problem) {}

  private final int mostReferences;
  private final Map<Field, Map<String, Label>> labels = new EnumMap<>(Field.class);

  /** The fields whose labels the catalogue lists, so that no others may be named. */
  private final Set<Field> listed = EnumSet.noneOf(Field.class);

  private final Map<String, List<String>> spellings = new HashMap<>();

  /** The characters that names with other spellings begin with: most others need not be folded. */
  private final BitSet initials = new BitSet();

  private final List<Reference> references = new ArrayList<>();

  /**
   * None so far.
   *
   * @param mostReferences how many names that are not declared are remembered
   */
  Declarations(int mostReferences) {
    this.mostReferences = mostReferences;
  }

  /** Says that a field's labels are listed, so that others are an error. */
  void list(Field field) {
    listed.add(field);
  }

  /** Whether a label with an id is declared. */
  boolean has(Field field, String id) {
    Map<String, Label> declared = labels.get(field);
    return declared != null && declared.containsKey(id);
  }

  void declare(Field field, Label label) {
    Map<String, Label> declared = labels.get(field);
    if (declared == null) {
      declared = new LinkedHashMap<>();
      labels.put(field, declared);
    }
    declared.put(label.id(), label);
  }

  /** Declares other spellings of a name. False: there were some before. */
  boolean declare(String name, List<String> also) {
    String slug = Words.slug(name);
    if (!slug.isEmpty()) {
      initials.set(slug.charAt(0));
    }
    return spellings.put(slug, also) == null;
  }

  /** Whether a name needs to be remembered, since it is not declared so far. */
  boolean isOpen(Field field, String id) {
    return (field == Field.SECTION || field == Field.TOPIC)
        && references.size() < mostReferences
        && !has(field, id);
  }

  /** Remembers a name, with what to report if it is never declared. */
  void refer(Field field, String id, Problem problem) {
    references.add(new Reference(field, id, problem));
  }

  /** Reports the names that were not declared, where their kind is declared at all. */
  void reportUnknown(Problems problems) {
    for (Reference reference : references) {
      if (listed.contains(reference.field) && !has(reference.field, reference.id)) {
        problems.add(reference.problem);
      }
    }
  }

  /** The labels of a field in their order: those that are listed, or those that entries named. */
  List<Label> all(Field field) {
    Map<String, Label> declared = labels.get(field);
    return declared == null ? List.of() : new ArrayList<>(declared.values());
  }

  /** Whether a field's labels are listed. */
  boolean isListed(Field field) {
    return listed.contains(field);
  }

  /** The label that a name stands for; one is made where none is declared. Null: it is blank. */
  Label label(Field field, String name) {
    if (has(field, name)) {
      return labels.get(field).get(name);
    }
    String id = field == Field.TOPIC ? Folding.key(name) : name;
    if (id.isEmpty()) {
      return null;
    }
    if (has(field, id)) {
      return labels.get(field).get(id);
    }
    Label made = make(field, id, name);
    if (!listed.contains(field)) { // else it is a wrong name, and is to stay one
      declare(field, made);
    }
    return made;
  }

  private static Label make(Field field, String id, String name) {
    if (field == Field.SECTION) {
      return new Section(id, name, null, "");
    }
    if (field == Field.TOPIC) {
      return new Topic(id, name, "", List.of());
    }
    return field == Field.TYPE ? new Type(id) : new Plain(id);
  }

  /** A person with the other spellings that are declared. */
  Person withSpellings(Person person) {
    String name = person.name();
    List<String> also = mayBeDeclared(name) ? spellings.get(Words.slug(name)) : null;
    return also == null ? person : person.also(also);
  }

  private boolean mayBeDeclared(String name) {
    char first = name.isEmpty() ? 0 : name.charAt(0);
    boolean known = first >= 'A' && first <= 'Z' || first >= 'a' && first <= 'z';
    return !spellings.isEmpty() && (!known || initials.get(first | 0x20)); // 0x20: in lower case
  }

  /** Puts labels in the place of their names, and gives people their other spellings. */
  void link(Map<Field, Object> values) {
    for (Field field : Field.values()) {
      Object value = values.get(field);
      if (value != null) {
        Field.Kind kind = field.kind();
        if (kind == Field.Kind.LABEL) {
          values.put(field, label(field, (String) value));
        } else if (kind == Field.Kind.LABELS) {
          values.put(field, linked(field, (List<?>) value));
        } else if (kind == Field.Kind.NAMES) {
          values.put(field, withSpellings((List<?>) value));
        }
      }
    }
  }

  private List<Label> linked(Field field, List<?> names) {
    Set<Label> labels = new LinkedHashSet<>();
    for (Object name : names) {
      Label label = label(field, (String) name);
      if (label != null) {
        labels.add(label);
      }
    }
    return labels.isEmpty() ? null : List.copyOf(labels);
  }

  private List<Person> withSpellings(List<?> people) {
    List<Person> spelled = new ArrayList<>(people.size());
    for (Object person : people) {
      spelled.add(withSpellings((Person) person));
    }
    return List.copyOf(spelled);
  }
}
