package qicat.command;

import java.util.LinkedHashMap;
import java.util.Map;
import qicat.model.Catalogue;
import qicat.model.Entry;
import qicat.model.Field;
import qicat.model.Label;
import qicat.model.Person;
import qicat.text.Words;

/** What a value of a field that has been begun can become, for completion. */
public final class Values {
  private final Map<String, String> found = new LinkedHashMap<>();
  private final String prefix;

  private Values(String begun) {
    prefix = Words.slug(begun);
  }

  /**
   * The values of a field that begin so, as they are typed, and for each what people read where
   * that says more, else an empty text. Capitals and accents make no difference.
   *
   * @param begun the first letters; an empty text for all values
   */
  public static Map<String, String> of(Catalogue catalogue, Field field, String begun) {
    Values values = new Values(begun);
    for (Label label : catalogue.labels(field)) {
      values.add(label.id(), label.title());
    }
    for (Entry entry : catalogue.entries()) {
      for (Object value : field.valuesOf(entry)) {
        if (value instanceof Label label) {
          values.add(label.id(), label.title());
        } else if (value instanceof Person person) {
          values.add(person.name(), "");
          values.add(person.inverted(), "");
        } else {
          values.add(value.toString(), field == Field.ID ? entry.title() : "");
        }
      }
    }
    return values.found;
  }

  private void add(String value, String title) {
    if (Words.slug(value).startsWith(prefix)) {
      found.putIfAbsent(value, title.equals(value) ? "" : title);
    }
  }
}
