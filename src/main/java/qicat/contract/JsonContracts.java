package qicat.contract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import qicat.check.Rule;
import qicat.check.Severity;
import qicat.csl.CslItem;
import qicat.csl.Variable;
import qicat.model.Field;
import qicat.model.Numeral;
import qicat.model.Part;
import qicat.search.Facet;
import qicat.store.CatalogueSchema;

/**
 * The contracts of what is JSON, as JSON Schema (draft 2020-12). Those of entries are made of the
 * schema of a catalogue: an answer has the catalogue's own form.
 */
final class JsonContracts {
  private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

  /** The schema of the Citation Style Language for its data, under the address that it names. */
  private static final String CSL =
      "https://resource.citationstyles.org/schema/v1.0/input/json/csl-data.json";

  /** Definitions of a catalogue that an answer does not need. */
  private static final Set<String> OF_FILE =
      Set.of("catalogue", "section", "topic", "person", "entries");

  private JsonContracts() {}

  static Map<String, Object> catalogue() {
    return CatalogueSchema.read();
  }

  static Map<String, Object> entries() {
    Map<String, Object> schema =
        schema(
            "json",
            "Entries",
            "An array of entries; with --facets an object of this array and the counts.");
    Map<String, Object> entries = arrayOf(reference("entry"));
    Map<String, Object> facets = new LinkedHashMap<>();
    facets.put("description", "The counts by the word of each facet.");
    facets.put("type", "object");
    facets.put("additionalProperties", reference("counts"));
    Map<String, Object> both = new LinkedHashMap<>();
    both.put("entries", entries);
    both.put("facets", facets);
    schema.put("oneOf", List.of(entries, object(both, List.of("entries", "facets"))));
    Map<String, Object> definitions = definitions();
    definitions.put("counts", arrayOf(count()));
    schema.put("$defs", definitions);
    return schema;
  }

  static Map<String, Object> entry() {
    Map<String, Object> schema = schema("jsonl", "Entry", "A line: one entry without line breaks.");
    schema.put("$ref", "#/$defs/entry");
    schema.put("$defs", definitions());
    return schema;
  }

  /** The definitions of an entry as it is written. */
  private static Map<String, Object> definitions() {
    Map<String, Object> definitions = CatalogueSchema.definitions();
    Map<String, Object> read = map(map(definitions.get("entry")).get("properties"));
    Map<String, Object> properties = new LinkedHashMap<>();
    for (Map.Entry<String, Object> property : read.entrySet()) {
      boolean id = property.getKey().equals(Field.ID.key());
      properties.put(property.getKey(), id ? property.getValue() : orNull(property.getValue()));
    }
    for (Field field : Field.values()) {
      if (!field.isStored()) {
        properties.put(field.key(), computed(field));
      }
    }
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("title", "Entry");
    entry.put(
        "description",
        "An entry in the catalogue's own form, unknown keys too; with --fields the chosen keys"
            + " alone, else the id is always there. What is null in the catalogue is null here.");
    entry.put("type", "object");
    entry.put("properties", properties);
    definitions.keySet().removeAll(OF_FILE);
    definitions.put("entry", entry);
    return definitions;
  }

  /** A property of the catalogue's schema, which a machine may have written as null. */
  private static Map<String, Object> orNull(Object property) {
    Map<String, Object> either = new LinkedHashMap<>(map(property));
    Object reference = either.remove("$ref");
    Object type = either.remove("type");
    either.put(
        "anyOf",
        List.of(
            reference == null ? Map.of("type", type) : Map.of("$ref", reference),
            Map.of("type", "null")));
    return either;
  }

  /** A key that the catalogue does not hold: it is there only where --fields asks for it. */
  private static Map<String, Object> computed(Field field) {
    Map<String, Object> property = new LinkedHashMap<>();
    property.put("title", field.title());
    property.put("description", field.summary() + "; only with --fields");
    if (field == Field.PART) {
      property.put("enum", words(Part.values()));
    } else {
      property.put("type", field.kind() == Field.Kind.NUMBER ? "integer" : "string");
    }
    return property;
  }

  private static List<Object> words(Part[] parts) {
    List<Object> words = new ArrayList<>();
    for (Part part : parts) {
      words.add(part.id());
    }
    return words;
  }

  static Map<String, Object> csl() {
    Map<String, Object> schema =
        schema(
            "csl-json",
            "CSL items",
            "An array of items that the schema of the Citation Style Language allows. What CSL has"
                + " no variable for stands in custom; the topics are keywords too, parted by"
                + " semicolons.");
    schema.put("allOf", List.of(Map.of("$ref", CSL)));
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put(Field.ID.key(), Map.of("type", "string"));
    properties.put(Field.TYPE.key(), Map.of("enum", CslItem.types()));
    for (String name : Variable.names()) {
      properties.put(name, variable(Variable.named(name)));
    }
    properties.put("categories", arrayOf(Map.of("type", "string")));
    properties.put(CslItem.CUSTOM, Map.of("type", "object"));
    schema.put("type", "array");
    schema.put("items", object(properties, List.of(Field.ID.key(), Field.TYPE.key())));
    return schema;
  }

  private static Map<String, Object> variable(Variable kind) {
    return switch (kind) {
      case TEXT -> Map.of("type", "string");
      case NUMBER -> Map.of("type", List.of("string", "number"));
      case NAMES -> arrayOf(Map.of("type", "object"));
      case DATE -> Map.of("type", "object");
    };
  }

  static Map<String, Object> counts() {
    Map<String, Object> schema =
        schema(
            "counts",
            "Counts",
            "How many entries have each value of a field. Other formats have the same three as"
                + " columns: value, title, count.");
    schema.putAll(arrayOf(count()));
    return schema;
  }

  private static Map<String, Object> count() {
    Map<String, Object> properties = new LinkedHashMap<>();
    for (Field field : Facet.FIELDS) {
      properties.put(
          field.word(),
          described("The value that a query asks for; of the field that was counted.", "string"));
    }
    properties.put("title", described("What people read.", "string"));
    Map<String, Object> count = described("How many entries have it.", "integer");
    count.put("minimum", new Numeral("0"));
    properties.put("count", count);
    return object(properties, List.of("title", "count"));
  }

  static Map<String, Object> findings() {
    Map<String, Object> schema =
        schema("check", "Findings", "What breaks a rule, in the order of the files.");
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("file", described("The name of the file as it was given.", "string"));
    for (String place : new String[] {"line", "column"}) {
      Map<String, Object> number = described("The " + place + " in the file, from 1.", "integer");
      number.put("minimum", new Numeral("1"));
      properties.put(place, number);
    }
    properties.put(
        "path", described("The place in the JSON, as in entries[3].DOI; may be empty.", "string"));
    List<String> severities = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      severities.add(severity.word());
    }
    properties.put("severity", Map.of("enum", severities));
    properties.put("rule", Map.of("enum", Rule.ids()));
    properties.put("message", described("What is wrong and what to do.", "string"));
    schema.putAll(arrayOf(object(properties, List.copyOf(properties.keySet()))));
    return schema;
  }

  private static Map<String, Object> schema(String word, String title, String description) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("$schema", DIALECT);
    schema.put("$id", "urn:qicat:" + word + ":1");
    schema.put("title", title);
    schema.put("description", description);
    return schema;
  }

  private static Map<String, Object> described(String description, String type) {
    Map<String, Object> value = new LinkedHashMap<>();
    value.put("description", description);
    value.put("type", type);
    return value;
  }

  private static Map<String, Object> object(Map<String, Object> properties, List<String> required) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("type", "object");
    object.put("required", required);
    object.put("properties", properties);
    return object;
  }

  private static Map<String, Object> arrayOf(Map<String, Object> items) {
    Map<String, Object> array = new LinkedHashMap<>();
    array.put("type", "array");
    array.put("items", items);
    return array;
  }

  private static Map<String, Object> reference(String definition) {
    return Map.of("$ref", "#/$defs/" + definition);
  }

  @SuppressWarnings("unchecked") // the keys of JSON are texts
  private static Map<String, Object> map(Object value) {
    return (Map<String, Object>) value;
  }
}
