package qicat.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import qicat.model.Catalogue;
import qicat.model.Field;
import qicat.model.Label;
import qicat.model.Person;
import qicat.text.Words;

/**
 * How many entries have one value of a field: a line of a facet.
 *
 * @param value what a query asks for: a label's id, a person's name, a year
 * @param title what people read
 * @param count how many entries have it
 */
public record Count(String value, String title, int count) {

  /**
   * Counts entries by the values of a field.
   *
   * @param field a field that is a facet
   * @param catalogue what says in which order its labels come, and which have no entry
   * @param hits the entries to count
   * @return labels in the catalogue's order, numbers ascending, people by how many entries they
   *     have and then by family name
   */
  public static List<Count> of(Field field, Catalogue catalogue, List<Hit> hits) {
    Map<String, Integer> indexes = new HashMap<>();
    List<Count> counts = new ArrayList<>();
    List<String> sortKeys = new ArrayList<>();
    for (Label label : catalogue.labels(field)) {
      indexes.put(label.id(), counts.size());
      counts.add(new Count(label.id(), label.title(), 0));
      sortKeys.add("");
    }
    for (Hit hit : hits) {
      // An author who is named twice in an entry has one entry all the same.
      Set<String> counted = new HashSet<>();
      for (Object each : field.valuesOf(hit.entry())) {
        Count one = one(each);
        if (!counted.add(key(one.value, field))) {
          continue;
        }
        Integer index = indexes.putIfAbsent(key(one.value, field), counts.size());
        if (index == null) {
          counts.add(one);
          sortKeys.add(each instanceof Person person ? Words.slug(person.inverted()) : "");
        } else {
          Count before = counts.get(index);
          counts.set(index, new Count(before.value, before.title, before.count + 1));
        }
      }
    }
    return sorted(field, counts, sortKeys);
  }

  /** The same without the values that no entry has. */
  public static List<Count> occurring(Field field, Catalogue catalogue, List<Hit> hits) {
    List<Count> occurring = new ArrayList<>();
    for (Count count : of(field, catalogue, hits)) {
      if (count.count > 0) {
        occurring.add(count);
      }
    }
    return occurring;
  }

  /** Two spellings of one name that differ in case or accents are one person. */
  private static String key(String value, Field field) {
    return field.kind() == Field.Kind.NAMES ? Words.slug(value) : value;
  }

  private static Count one(Object value) {
    if (value instanceof Label label) {
      return new Count(label.id(), label.title(), 1);
    }
    if (value instanceof Person person) {
      return new Count(person.name(), person.inverted(), 1);
    }
    return new Count(value.toString(), value.toString(), 1);
  }

  private static List<Count> sorted(Field field, List<Count> counts, List<String> sortKeys) {
    if (field.kind().isLabelled()) {
      return counts;
    }
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < counts.size(); i++) {
      order.add(i);
    }
    order.sort(
        (one, other) -> {
          if (field.kind() == Field.Kind.NUMBER) {
            return Integer.compare(
                Integer.parseInt(counts.get(one).value), Integer.parseInt(counts.get(other).value));
          }
          int more = Integer.compare(counts.get(other).count, counts.get(one).count);
          return more != 0 ? more : sortKeys.get(one).compareTo(sortKeys.get(other));
        });
    List<Count> sorted = new ArrayList<>();
    for (int index : order) {
      sorted.add(counts.get(index));
    }
    return sorted;
  }
}
