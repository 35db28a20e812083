package qicat.store;

import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import qicat.model.Entry;
import qicat.model.Field;
import qicat.model.Numeral;
import qicat.model.Person;
import qicat.text.Digits;
import qicat.text.RichText;
import qicat.text.Split;

/**
 * Reads entries: CSL-JSON items, each as it is written and with the values of the fields that qicat
 * knows.
 */
final class EntryReader {
  /**
   * An item as it was read, with the values of its fields; labels are still the names of labels.
   */
  record RawEntry(Map<String, Object> data, Map<Field, Object> values) {
    /** The entry, once all that it names is declared. */
    Entry linked(Declarations declarations) {
      declarations.link(values);
      return new Entry(data, values);
    }
  }

  private final Json json;
  private final Problems problems;
  private final Ids ids;
  private final Map<String, Field> fields = new HashMap<>();

  private final Declarations declarations;

  /**
   * Makes a reader.
   *
   * @param problems where it reports what is wrong
   * @param ids those that other entries have
   * @param declarations what entries name; what is not declared so far is remembered there
   */
  EntryReader(Json json, Problems problems, Ids ids, Declarations declarations) {
    this.json = json;
    this.problems = problems;
    this.ids = ids;
    this.declarations = declarations;
    for (Field field : Field.values()) {
      if (field.isStored()) {
        fields.put(field.key(), field);
      }
    }
  }

  /**
   * Reads an entry whose beginning was read.
   *
   * @param start where that is, if it was looked up; else null
   */
  RawEntry read(Json.Place start) throws IOException {
    Map<String, Object> data = new LinkedHashMap<>();
    Map<Field, Object> values = new EnumMap<>(Field.class);
    while (json.hasNext()) {
      String key = json.name();
      boolean again = data.containsKey(key);
      Field field = fields.get(key);
      Json.Place mark = json.mark();
      // Machines write null for what is not there.
      boolean plain = field == null || json.peek() == JsonToken.NULL && field != Field.ID;
      data.put(key, plain ? json.value() : readField(field, values));
      if (again) {
        problems.add(json.secondValue(mark));
      }
    }
    json.endObject();
    if (!data.containsKey(Field.ID.key())) {
      problems.add(json.wrong(start, "an entry needs an id"));
    }
    addKeywords(data, values);
    return new RawEntry(data, values);
  }

  /** Reads the value of a field; gives it as it was written. */
  private Object readField(Field field, Map<Field, Object> values) throws IOException {
    return switch (field.kind()) {
      case TEXT, CODE -> readTextValue(field, values);
      case NUMBER -> readNumber(field, values);
      case DATE -> readDate(field, values);
      case NAMES -> readNames(field, values);
      case LABEL -> readLabel(field, values);
      case LABELS -> readLabels(field, values);
    };
  }

  private Object readTextValue(Field field, Map<Field, Object> values) throws IOException {
    JsonToken found = json.peek();
    if (found == JsonToken.BEGIN_ARRAY && field.kind() == Field.Kind.CODE && field != Field.ID) {
      List<String> texts = json.texts(); // Crossref gives some identifiers as arrays
      put(field, String.join(" ", texts), values);
      return texts;
    }
    if (found != JsonToken.STRING && found != JsonToken.NUMBER) {
      problems.add(json.mismatch("a string"));
      return null;
    }
    Json.Place mark = json.mark();
    String text = json.text();
    if (field == Field.ID && text.isBlank()) {
      problems.add(json.wrong(mark, "an id cannot be empty"));
    } else if (field == Field.ID && !ids.add(text)) {
      String what = "there is another entry with the id \"" + text + "\"";
      problems.add(json.wrong(Problem.Kind.SECOND_ID, mark, what));
    }
    boolean tagged = field.kind() == Field.Kind.TEXT && text.indexOf('<') >= 0;
    put(field, tagged ? RichText.plain(text) : text, values);
    return found == JsonToken.STRING ? text : new Numeral(text);
  }

  private static void put(Field field, String text, Map<Field, Object> values) {
    if (!text.isBlank()) {
      values.put(field, text);
    }
  }

  private Object readNumber(Field field, Map<Field, Object> values) throws IOException {
    JsonToken found = json.peek();
    if (found != JsonToken.STRING && found != JsonToken.NUMBER) {
      problems.add(json.mismatch("a whole number"));
      return null;
    }
    Json.Place mark = json.mark();
    String digits = json.text();
    int number = Digits.number(digits);
    if (number < 0) {
      problems.add(json.wrong(mark, "expected a whole number, found \"" + digits + "\""));
    }
    values.put(field, number);
    return found == JsonToken.STRING ? digits : new Numeral(digits);
  }

  private Object readDate(Field field, Map<Field, Object> values) throws IOException {
    Json.Place mark = json.mark();
    Object written = json.value();
    try {
      values.put(field, CslDate.date(written));
    } catch (BadValue e) {
      problems.add(json.wrong(Problem.Kind.DATE, mark, e.getMessage()));
    }
    return written;
  }

  private Object readNames(Field field, Map<Field, Object> values) throws IOException {
    List<Object> written = new ArrayList<>();
    List<Person> people = new ArrayList<>();
    if (json.beginArray("an array of names")) {
      while (json.hasNext()) {
        if (json.peek() == JsonToken.BEGIN_OBJECT) {
          Json.Place mark = json.mark();
          Map<?, ?> name = (Map<?, ?>) json.value();
          written.add(name);
          addPerson(name, mark, people);
        } else {
          problems.add(json.mismatch("a name (an object with family and given, or literal)"));
        }
      }
      json.endArray();
    }
    if (!people.isEmpty()) {
      values.put(field, people);
    }
    return written;
  }

  private void addPerson(Map<?, ?> name, Json.Place mark, List<Person> people) {
    try {
      Person person = CslName.person(name);
      if (person != null) {
        people.add(person);
      }
    } catch (BadValue e) {
      problems.add(json.wrong(mark, e.getMessage()));
    }
  }

  private Object readLabel(Field field, Map<Field, Object> values) throws IOException {
    Json.Place mark = json.mark();
    String id = json.textOrTell();
    if (!id.isBlank()) {
      values.put(field, id);
      refer(field, id, mark);
    }
    return id;
  }

  private Object readLabels(Field field, Map<Field, Object> values) throws IOException {
    List<String> written = new ArrayList<>();
    if (json.beginArray("an array of strings")) {
      while (json.hasNext()) {
        Json.Place mark = json.mark();
        String id = json.textOrTell();
        written.add(id);
        refer(field, id, mark);
      }
      json.endArray();
    }
    values.put(field, new ArrayList<>(written));
    return written;
  }

  private void refer(Field field, String id, Json.Place mark) {
    if (declarations.isOpen(field, id)) {
      String what = "there is no " + field.word() + " \"" + id + "\"";
      declarations.refer(field, id, json.wrong(Problem.Kind.UNDECLARED, mark, what));
    }
  }

  /** What CSL has instead of topics: texts with commas or semicolons, or arrays. */
  private static void addKeywords(Map<String, Object> data, Map<Field, Object> values) {
    List<Object> all = new ArrayList<>();
    if (values.get(Field.TOPIC) instanceof List<?> ids) {
      all.addAll(ids);
    }
    for (String key : new String[] {"keyword", "categories"}) {
      if (data.get(key) instanceof String keywords) {
        all.addAll(Split.at(",;", keywords));
      } else if (data.get(key) instanceof List<?> list) {
        for (Object each : list) {
          if (each instanceof String || each instanceof Numeral) {
            all.add(each.toString().strip());
          }
        }
      }
    }
    values.put(Field.TOPIC, all);
  }
}
