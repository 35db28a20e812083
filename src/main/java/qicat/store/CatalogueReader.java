package qicat.store;

import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import qicat.model.Catalogue;
import qicat.model.Entry;
import qicat.model.Field;
import qicat.model.Part;
import qicat.model.Person;
import qicat.model.Section;
import qicat.model.Topic;
import qicat.model.Type;
import qicat.text.Folding;
import qicat.text.Words;

/**
 * Reads a catalogue: qicat's own form, whose entries are CSL-JSON items, or a bare array of
 * CSL-JSON items. All problems are gathered before it gives up, so that they can be mended in one
 * go.
 *
 * <p>Entries may stand before the sections and topics that they name; what they name is looked up
 * when everything is read.
 */
public final class CatalogueReader {
  /** How many problems are kept; the rest is counted. */
  private static final int KEPT = 20;

  private final Json json;
  private final List<Problem> problems = new ArrayList<>();
  private int problemCount;

  private final Map<String, String> header = new HashMap<>();
  private List<String> partners = List.of();
  private final Map<String, Section> sections = new LinkedHashMap<>();
  private final Map<String, Topic> topics = new LinkedHashMap<>();
  private final Map<String, List<String>> spellings = new HashMap<>();
  private final List<List<String>> synonyms = new ArrayList<>();

  private final Map<String, Field> fields = new HashMap<>();
  private final Set<String> ids = new HashSet<>();
  private final List<RawEntry> entries = new ArrayList<>();
  private final List<Reference> references = new ArrayList<>();
  private final Set<String> awaited = new HashSet<>();
  private boolean isBare;
  private boolean sectionsDeclared;
  private boolean topicsDeclared;

  /** An entry whose sections, topics and people are not looked up yet. */
  private record RawEntry(Map<String, Object> data, Map<Field, Object> values) {}

  /** A section or topic named before it was declared. */
  private record Reference(Field field, String id, Problem problem) {}

  private CatalogueReader(Json json) {
    this.json = json;
    for (Field field : Field.values()) {
      if (field.isStored()) {
        fields.put(field.key(), field);
      }
    }
  }

  /**
   * Reads a catalogue.
   *
   * @return the whole catalogue
   * @throws BadCatalogue when it is missing or broken, with its problems
   */
  public static Catalogue read(Source source) {
    CatalogueReader reader;
    try (Utf8Reader text = new Utf8Reader(source.open())) {
      reader = new CatalogueReader(new Json(text));
      reader.readAll();
    } catch (IOException e) {
      throw new BadCatalogue(source.name(), "it cannot be read: " + e.getMessage());
    }
    if (reader.problemCount > 0) {
      reader.problems.sort(
          Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column));
      throw new BadCatalogue(source.name(), reader.problems, reader.problemCount);
    }
    return reader.catalogue();
  }

  private void readAll() throws IOException {
    try {
      switch (json.peek()) {
        case BEGIN_OBJECT -> readCatalogue();
        case BEGIN_ARRAY -> {
          isBare = true;
          readEntries();
        }
        default -> report(json.mismatch("a catalogue (an object) or CSL-JSON (an array)"));
      }
      if (json.peek() != JsonToken.END_DOCUMENT) {
        report(json.mismatch("nothing behind the catalogue"));
      }
    } catch (MalformedJsonException | EOFException e) {
      report(Json.syntax(e));
      return;
    } catch (Utf8Reader.NotUtf8 e) {
      report(e.problem());
      return;
    }
    for (Reference reference : references) {
      if (!isKnown(reference.field, reference.id)) {
        report(reference.problem);
      }
    }
  }

  private void report(Problem problem) {
    problemCount++;
    if (problems.size() < KEPT) {
      problems.add(problem);
    }
  }

  private void readCatalogue() throws IOException {
    boolean hasEntries = false;
    json.beginObject();
    while (json.hasNext()) {
      String key = json.name();
      switch (key) {
        case "title", "publisher", "url", "about", "funding" -> header.put(key, readText());
        case "partners" -> partners = readTexts();
        case "sections" -> readSections();
        case "topics" -> readTopics();
        case "people" -> readPeople();
        case "synonyms" -> readSynonyms();
        case "entries" -> {
          hasEntries = true;
          readEntries();
        }
        default -> json.skip();
      }
    }
    json.endObject();
    if (!hasEntries) {
      report(json.wrongValue("a catalogue needs entries: an array of CSL-JSON items"));
    }
  }

  /** A string; anything else is reported and read as an empty text. */
  private String readText() throws IOException {
    if (json.peek() == JsonToken.STRING) {
      return json.text();
    }
    report(json.mismatch("a string"));
    return "";
  }

  private List<String> readTexts() throws IOException {
    List<String> texts = new ArrayList<>();
    if (beginArray("an array of strings")) {
      while (json.hasNext()) {
        texts.add(readText());
      }
      json.endArray();
    }
    return texts;
  }

  private boolean beginArray(String expected) throws IOException {
    if (json.peek() != JsonToken.BEGIN_ARRAY) {
      report(json.mismatch(expected));
      return false;
    }
    json.beginArray();
    return true;
  }

  private boolean beginObject(String expected) throws IOException {
    if (json.peek() != JsonToken.BEGIN_OBJECT) {
      report(json.mismatch(expected));
      return false;
    }
    json.beginObject();
    return true;
  }

  private void readSections() throws IOException {
    sectionsDeclared = true;
    if (!beginArray("an array of sections")) {
      return;
    }
    while (json.hasNext()) {
      if (beginObject("a section (an object)")) {
        Map<String, String> texts = new HashMap<>();
        Part part = null;
        while (json.hasNext()) {
          String key = json.name();
          switch (key) {
            case "id" -> texts.put(key, readNewId(sections, "section"));
            case "title", "about" -> texts.put(key, readText());
            case "part" -> part = readPart();
            default -> json.skip();
          }
        }
        json.endObject();
        String id = requireId(texts, "a section");
        sections.put(
            id,
            new Section(
                id, texts.getOrDefault("title", id), part, texts.getOrDefault("about", "")));
      }
    }
    json.endArray();
  }

  private Part readPart() throws IOException {
    String id = readText();
    Part part = Part.of(id);
    if (part == null) {
      report(
          json.wrongText(id, "expected \"series\" or \"further-reading\", found \"" + id + "\""));
    }
    return part;
  }

  private void readTopics() throws IOException {
    topicsDeclared = true;
    if (!beginArray("an array of topics")) {
      return;
    }
    while (json.hasNext()) {
      if (beginObject("a topic (an object)")) {
        Map<String, String> texts = new HashMap<>();
        List<String> also = List.of();
        while (json.hasNext()) {
          String key = json.name();
          switch (key) {
            case "id" -> texts.put(key, readNewId(topics, "topic"));
            case "title", "about" -> texts.put(key, readText());
            case "also" -> also = readTexts();
            default -> json.skip();
          }
        }
        json.endObject();
        String id = requireId(texts, "a topic");
        topics.put(
            id,
            new Topic(id, texts.getOrDefault("title", id), texts.getOrDefault("about", ""), also));
      }
    }
    json.endArray();
  }

  private String readNewId(Map<String, ?> known, String what) throws IOException {
    String id = readText();
    if (known.containsKey(id)) {
      report(json.wrongText(id, "there is another " + what + " with the id \"" + id + "\""));
    }
    return id;
  }

  private String requireId(Map<String, String> texts, String what) {
    String id = texts.getOrDefault("id", "");
    if (id.isEmpty()) {
      report(json.wrongValue(what + " needs an id"));
    }
    return id;
  }

  private void readPeople() throws IOException {
    if (!beginArray("an array of people")) {
      return;
    }
    while (json.hasNext()) {
      if (beginObject("a person (an object)")) {
        String name = "";
        List<String> also = List.of();
        while (json.hasNext()) {
          switch (json.name()) {
            case "name" -> name = readText();
            case "also" -> also = readTexts();
            default -> json.skip();
          }
        }
        json.endObject();
        if (name.isEmpty()) {
          report(json.wrongValue("a person needs a name"));
        }
        spellings.put(Folding.fold(name), also);
      }
    }
    json.endArray();
  }

  private void readSynonyms() throws IOException {
    if (beginArray("an array of groups of words")) {
      while (json.hasNext()) {
        synonyms.add(readTexts());
      }
      json.endArray();
    }
  }

  private void readEntries() throws IOException {
    if (beginArray("an array of entries")) {
      while (json.hasNext()) {
        readEntry();
      }
      json.endArray();
    }
  }

  private void readEntry() throws IOException {
    if (!beginObject("an entry (an object)")) {
      return;
    }
    Map<String, Object> data = new LinkedHashMap<>();
    Map<Field, Object> values = new EnumMap<>(Field.class);
    while (json.hasNext()) {
      String key = json.name();
      boolean again = data.containsKey(key);
      Field field = fields.get(key);
      data.put(key, field == null ? json.value() : readField(field, values));
      if (again) {
        report(json.wrongValue("the entry has two values under this key"));
      }
    }
    json.endObject();
    if (values.get(Field.ID) == null) {
      report(json.wrongValue("an entry needs an id"));
    }
    addKeywords(data, values);
    entries.add(new RawEntry(data, values));
  }

  /** Reads the value of a field; gives it as it was written. */
  private Object readField(Field field, Map<Field, Object> values) throws IOException {
    return switch (field.kind()) {
      case TEXT, CODE, NUMBER -> readScalar(field, values);
      case DATE -> readDate(field, values);
      case NAMES -> readNames(field, values);
      case LABELS -> field == Field.TOPIC ? readTopicIds(values) : readLabel(field, values);
    };
  }

  private Object readScalar(Field field, Map<Field, Object> values) throws IOException {
    switch (json.peek()) {
      case STRING -> {
        String text = json.text();
        if (!text.isBlank()) {
          values.put(field, text);
        }
        checkId(field, text);
        return text;
      }
      case NUMBER -> {
        String digits = json.text();
        values.put(field, digits);
        checkId(field, digits);
        return Json.number(digits);
      }
      case BEGIN_ARRAY -> {
        // Crossref gives some identifiers as arrays.
        List<String> texts = readTexts();
        if (!texts.isEmpty()) {
          values.put(field, String.join(" ", texts));
        }
        return texts;
      }
      default -> {
        report(json.mismatch("a string"));
        return null;
      }
    }
  }

  private void checkId(Field field, String id) {
    if (field == Field.ID && !ids.add(id)) {
      report(json.wrongText(id, "there is another entry with the id \"" + id + "\""));
    }
  }

  private Object readDate(Field field, Map<Field, Object> values) throws IOException {
    Object written = json.value();
    try {
      values.put(field, CslDate.date(written));
    } catch (BadValue e) {
      report(json.wrongValue(e.getMessage()));
    }
    return written;
  }

  private Object readNames(Field field, Map<Field, Object> values) throws IOException {
    List<Object> written = new ArrayList<>();
    List<Person> people = new ArrayList<>();
    if (beginArray("an array of names")) {
      while (json.hasNext()) {
        if (json.peek() == JsonToken.BEGIN_OBJECT) {
          Map<?, ?> name = (Map<?, ?>) json.value();
          written.add(name);
          try {
            Person person = CslName.person(name);
            if (person != null) {
              people.add(person);
            }
          } catch (BadValue e) {
            report(json.wrongValue(e.getMessage()));
          }
        } else {
          report(json.mismatch("a name (an object with family and given, or literal)"));
        }
      }
      json.endArray();
    }
    if (!people.isEmpty()) {
      values.put(field, people);
    }
    return written;
  }

  private Object readLabel(Field field, Map<Field, Object> values) throws IOException {
    String id = readText();
    if (!id.isBlank()) {
      values.put(field, field == Field.TYPE ? List.of(new Type(id)) : id);
      refer(field, id);
    }
    return id;
  }

  private Object readTopicIds(Map<Field, Object> values) throws IOException {
    List<String> written = new ArrayList<>();
    if (beginArray("an array of topics")) {
      while (json.hasNext()) {
        String id = readText();
        written.add(id);
        refer(Field.TOPIC, id);
      }
      json.endArray();
    }
    values.put(Field.TOPIC, new ArrayList<>(written));
    return written;
  }

  /** Remembers a name that is not declared so far; a bare array declares none. */
  private void refer(Field field, String id) {
    boolean declared = field == Field.SECTION ? sectionsDeclared : topicsDeclared;
    boolean known = field == Field.SECTION ? sections.containsKey(id) : topics.containsKey(id);
    if (field == Field.TYPE || known || isBare || !declared && !awaited.add(field + id)) {
      return;
    }
    String what = field == Field.SECTION ? "section" : "topic";
    references.add(
        new Reference(field, id, json.wrongText(id, "there is no " + what + " \"" + id + "\"")));
  }

  /** Whether a name is declared; a catalogue that declares none of its kind may use any. */
  private boolean isKnown(Field field, String id) {
    return field == Field.SECTION
        ? sections.containsKey(id) || !sectionsDeclared
        : topics.containsKey(id) || !topicsDeclared;
  }

  /** What CSL has instead of topics: a text with commas or semicolons, and an array. */
  private static void addKeywords(Map<String, Object> data, Map<Field, Object> values) {
    List<String> words = new ArrayList<>();
    if (data.get("keyword") instanceof String keywords) {
      int from = 0;
      for (int i = 0; i <= keywords.length(); i++) {
        if (i == keywords.length() || keywords.charAt(i) == ',' || keywords.charAt(i) == ';') {
          words.add(keywords.substring(from, i).strip());
          from = i + 1;
        }
      }
    }
    if (data.get("categories") instanceof List<?> categories) {
      for (Object category : categories) {
        if (category instanceof String text) {
          words.add(text.strip());
        }
      }
    }
    if (!words.isEmpty()) {
      List<Object> all = new ArrayList<>();
      if (values.get(Field.TOPIC) instanceof List<?> ids) {
        all.addAll(ids);
      }
      all.addAll(words);
      values.put(Field.TOPIC, all);
    }
  }

  private Catalogue catalogue() {
    List<Entry> linked = new ArrayList<>(entries.size());
    for (RawEntry entry : entries) {
      link(entry.values);
      linked.add(new Entry(entry.data, entry.values));
    }
    return new Catalogue(
        new Catalogue.Header(
            header.getOrDefault("title", ""),
            header.getOrDefault("publisher", ""),
            partners,
            header.getOrDefault("url", ""),
            header.getOrDefault("about", ""),
            header.getOrDefault("funding", "")),
        new ArrayList<>(sections.values()),
        new ArrayList<>(topics.values()),
        synonyms,
        linked);
  }

  /** Puts sections, topics and people in the place of their names. */
  private void link(Map<Field, Object> values) {
    if (values.get(Field.SECTION) instanceof String id) {
      Section section = sections.get(id);
      if (section == null) {
        section = new Section(id, id, null, "");
        sections.put(id, section);
      }
      values.put(Field.SECTION, List.of(section));
    }
    if (values.get(Field.TOPIC) instanceof List<?> ids) {
      List<Topic> named = new ArrayList<>();
      for (Object id : ids) {
        Topic topic = topic((String) id);
        if (topic != null && !named.contains(topic)) {
          named.add(topic);
        }
      }
      values.put(Field.TOPIC, named.isEmpty() ? null : List.copyOf(named));
    }
    for (Field field : Field.values()) {
      if (field.kind() == Field.Kind.NAMES && values.get(field) instanceof List<?> people) {
        values.put(field, withSpellings(people));
      }
    }
  }

  /** The topic with an id, or one made of a keyword; null for a keyword without a word. */
  private Topic topic(String id) {
    Topic declared = topics.get(id);
    if (declared != null) {
      return declared;
    }
    String slug = Words.slug(id);
    if (slug.isEmpty()) {
      return null;
    }
    Topic known = topics.get(slug);
    if (known == null) {
      known = new Topic(slug, id, "", List.of());
      topics.put(slug, known);
    }
    return known;
  }

  private List<Person> withSpellings(List<?> people) {
    List<Person> spelled = new ArrayList<>(people.size());
    for (Object each : people) {
      Person person = (Person) each;
      List<String> also = spellings.isEmpty() ? null : spellings.get(Folding.fold(person.name()));
      spelled.add(also == null ? person : person.also(also));
    }
    return List.copyOf(spelled);
  }
}
