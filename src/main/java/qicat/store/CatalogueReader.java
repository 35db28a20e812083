package qicat.store;

import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import qicat.model.Catalogue;
import qicat.model.Entry;
import qicat.model.Field;
import qicat.model.Label;
import qicat.model.Numeral;
import qicat.model.Part;
import qicat.model.Person;
import qicat.model.Section;
import qicat.model.Topic;
import qicat.text.Digits;
import qicat.text.Fingerprints;
import qicat.text.RichText;
import qicat.text.Split;

/**
 * Reads a catalogue: qicat's own form, whose entries are CSL-JSON items, or a bare array of
 * CSL-JSON items. All problems are gathered before it gives up, so that they can be mended in one
 * go.
 */
public final class CatalogueReader {
  /** What entries may name: once all of it was read, they can be linked. */
  private static final Set<String> DECLARED = Set.of("sections", "topics", "people");

  /** More wrong names than anyone mends in one go. */
  private static final int MOST_REFERENCES = 10_000;

  private final Problems problems;
  private final Json json;
  private final boolean exact;
  private final boolean kept;

  private final Map<String, String> header = new HashMap<>();
  private List<String> partners = List.of();
  private final List<List<String>> synonyms = new ArrayList<>();
  private Declarations declarations;

  private final Map<String, Field> fields = new HashMap<>();
  private final Set<String> ids = new HashSet<>();

  /** The ids of entries that are not kept, in a first reading; null: {@link #ids} has them. */
  private Fingerprints seen;

  /** In a second reading those ids alone that may come twice; null: all. */
  private Fingerprints suspected;

  private final List<RawEntry> entries = new ArrayList<>();

  /** Where entries go as soon as they are read; null: they are kept for the catalogue. */
  private Consumer<Entry> sink;

  /** How many entries have gone there. */
  private int passed;

  /** Where the declarations that stand behind the entries are looked up, when entries go on. */
  private Source source;

  /** Whether entries are passed over, since the declarations alone are wanted. */
  private boolean passesEntries;

  /** Whether the declarations were read ahead, so that they are passed over now. */
  private boolean readAhead;

  /**
   * An item as it was read, with the values of its fields; labels are still the names of labels.
   */
  private record RawEntry(Map<String, Object> data, Map<Field, Object> values) {}

  /**
   * Makes a reader.
   *
   * @param exact whether it looks up the places of values
   * @param kept whether it keeps the entries; else it is there for the problems, and tells all
   */
  private CatalogueReader(Utf8Reader text, boolean exact, boolean kept) {
    this.exact = exact;
    this.kept = kept;
    problems = kept ? new Problems() : new Problems(Integer.MAX_VALUE);
    declarations = new Declarations(kept ? MOST_REFERENCES : Integer.MAX_VALUE);
    json = new Json(text, exact, problems);
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
    // What can be read again is read fast; only to tell what is wrong, places are looked up.
    CatalogueReader reader =
        reader(source, source.open(), !source.isRepeatable(), true, null, null, null);
    if (!reader.problems.isEmpty() && source.isRepeatable()) {
      reader = reader(source, source.open(), true, true, null, null, null);
    }
    if (!reader.problems.isEmpty()) {
      throw reader.problems.in(source.name());
    }
    return reader.catalogue();
  }

  /**
   * Reads a catalogue that may be larger than the memory: entries go on one by one and none is
   * kept. Where the catalogue is broken, those before the first problem have gone on.
   *
   * @param source what can be read again
   * @param sink where entries go, in their order
   * @throws BadCatalogue when it is missing or broken, with its problems
   */
  public static void stream(Source source, Consumer<Entry> sink) {
    ReadingAhead.pass(ahead -> readOn(source, source.open(), ahead), sink);
  }

  /**
   * Reads a catalogue that is larger than memory should be: each entry goes on once, and is read
   * again when somebody asks the catalogue for it.
   *
   * @param source a file
   * @param sink where entries go, in their order
   * @throws BadCatalogue when it is missing or broken, with its problems
   */
  public static Catalogue read(Source source, Consumer<Entry> sink) {
    FileChannel file = source.openFile();
    EntryOffsets offsets = new EntryOffsets(source.watched(file));
    InputStream in = offsets.asStream();
    CatalogueReader[] reader = new CatalogueReader[1];
    ReadingAhead.pass(ahead -> reader[0] = readOn(source, in, ahead), sink);
    Declarations declarations = reader[0].declarations;
    return offsets.size() == reader[0].passed
        ? reader[0].catalogue(new EntriesInFile(source.name(), file, offsets, declarations))
        : read(source); // the key of the entries is written with escapes
  }

  private static CatalogueReader readOn(Source source, InputStream in, Consumer<Entry> sink) {
    Fingerprints seen = new Fingerprints();
    CatalogueReader reader = reader(source, in, false, true, sink, seen, null);
    if (!reader.problems.isEmpty()) {
      Fingerprints suspected = seen.repeated();
      CatalogueReader exact =
          reader(source, source.open(), true, true, entry -> {}, null, suspected);
      if (!exact.problems.isEmpty()) {
        throw exact.problems.in(source.name());
      }
      if (!exact.looksAlike()) {
        throw changed(source);
      }
      // Two ids looked the same and were not: all that stands behind them is still to go on.
      Consumer<Entry> rest = new Rest(sink, reader.passed);
      reader = reader(source, source.open(), false, true, rest, null, suspected);
      if (!reader.problems.isEmpty()) {
        throw changed(source);
      }
    }
    return reader;
  }

  /** Whether there was reason for each suspicion: two ids that differ and have one fingerprint. */
  private boolean looksAlike() {
    Fingerprints again = new Fingerprints();
    for (String id : ids) {
      again.add(id);
    }
    return !suspected.isEmpty() && again.repeated().size() == suspected.size();
  }

  private static BadCatalogue changed(Source source) {
    return new BadCatalogue(source.name(), "it was changed while it was read; try again");
  }

  /**
   * An entry by itself, of a catalogue that was read before.
   *
   * @param bytes the entry, and what stands behind it
   * @return null: there is no entry any more
   */
  static Entry entry(InputStream bytes, Declarations declarations) {
    Entry[] read = new Entry[1];
    try {
      CatalogueReader reader = new CatalogueReader(new Utf8Reader(bytes, false), false, true);
      reader.declarations = declarations;
      reader.sink = entry -> read[0] = entry;
      if (reader.json.peek() == JsonToken.BEGIN_OBJECT) {
        reader.json.beginObject();
        reader.readEntry(null);
      }
    } catch (IOException e) {
      return null;
    }
    return read[0];
  }

  /** Hands on what comes behind so many entries. */
  private static final class Rest implements Consumer<Entry> {
    private final Consumer<Entry> sink;
    private int before;

    Rest(Consumer<Entry> sink, int before) {
      this.sink = sink;
      this.before = before;
    }

    @Override
    public void accept(Entry entry) {
      if (before-- <= 0) {
        sink.accept(entry);
      }
    }
  }

  /**
   * Every problem for which {@link #read} would refuse a catalogue; it keeps no entry meanwhile.
   *
   * @param source one that can be read again
   * @return all of them, in the order of the file; none where the catalogue can be used
   * @throws BadCatalogue when there is nothing to read
   */
  public static List<Problem> problems(Source source) {
    Fingerprints seen = new Fingerprints();
    CatalogueReader reader = reader(source, source.open(), false, false, null, seen, null);
    if (!reader.problems.isEmpty()) {
      reader = reader(source, source.open(), true, false, null, null, seen.repeated());
    }
    return reader.problems.sorted();
  }

  private static CatalogueReader reader(
      Source source,
      InputStream in,
      boolean exact,
      boolean kept,
      Consumer<Entry> sink,
      Fingerprints seen,
      Fingerprints suspected) {
    try (Utf8Reader text = new Utf8Reader(in, exact)) {
      CatalogueReader reader = new CatalogueReader(text, exact, kept);
      reader.source = source;
      reader.sink = sink;
      reader.seen = seen;
      reader.suspected = suspected;
      reader.readAll();
      return reader;
    } catch (IOException e) {
      throw new BadCatalogue(source.name(), "it cannot be read: " + e.getMessage());
    }
  }

  private void readAll() throws IOException {
    boolean whole = false;
    try {
      switch (json.peek()) {
        case BEGIN_OBJECT -> readCatalogue();
        case BEGIN_ARRAY -> readEntries();
        default -> problems.add(json.mismatch("a catalogue (an object) or CSL-JSON (an array)"));
      }
      whole = true;
      json.peek(); // fails when something follows
      declarations.reportUnknown(problems);
    } catch (MalformedJsonException | EOFException e) {
      problems.add(json.syntax(e, whole));
    } catch (Utf8Reader.NotUtf8 e) {
      problems.add(e.problem());
    }
  }

  private void readCatalogue() throws IOException {
    Set<String> keys = new HashSet<>();
    Json.Place start = json.mark();
    json.beginObject();
    while (json.hasNext()) {
      String key = json.name();
      Json.Place mark = json.mark();
      switch (key) {
        case "title", "publisher", "url", "about", "funding" -> header.put(key, readText());
        case "partners" -> partners = readTexts();
        case "sections" -> readDeclarations(Field.SECTION, "section");
        case "topics" -> readDeclarations(Field.TOPIC, "topic");
        case "people" -> readDeclarations(Field.AUTHOR, "person");
        case "synonyms" -> readSynonyms();
        case "entries" -> {
          // Where places are looked up no entry goes on, so none need be linked.
          if (sink != null && !exact && !passesEntries && !keys.containsAll(DECLARED)) {
            readAhead();
          }
          readEntries();
        }
        default -> json.skip();
      }
      if (!keys.add(key)) {
        problems.add(json.secondValue(mark));
      }
    }
    json.endObject();
    if (!keys.contains("entries")) {
      problems.add(json.wrong(start, "a catalogue needs entries: an array of CSL-JSON items"));
    }
  }

  /** Entries that go on must be linked now: reads what they may name and what comes later. */
  private void readAhead() throws IOException {
    try (Utf8Reader text = new Utf8Reader(source.open(), false)) {
      CatalogueReader ahead = new CatalogueReader(text, false, true);
      ahead.passesEntries = true;
      ahead.readAll();
      declarations = ahead.declarations;
      problems.addAll(ahead.problems); // passed over when it is their turn, so told from here
    }
    readAhead = true;
  }

  /** A string; anything else is reported and read as an empty text. */
  private String readText() throws IOException {
    if (json.peek() == JsonToken.STRING) {
      return json.text();
    }
    problems.add(json.mismatch("a string"));
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
      problems.add(json.mismatch(expected));
      return false;
    }
    json.beginArray();
    return true;
  }

  private boolean beginObject(String expected) throws IOException {
    if (json.peek() != JsonToken.BEGIN_OBJECT) {
      problems.add(json.mismatch(expected));
      return false;
    }
    json.beginObject();
    return true;
  }

  /** An array of sections, topics or people: objects that entries name by their id or name. */
  private void readDeclarations(Field field, String what) throws IOException {
    if (readAhead) {
      json.skip();
      return;
    }
    if (field.kind().isLabelled()) {
      declarations.list(field);
    }
    if (beginArray("an array of objects, one for each " + what)) {
      while (json.hasNext()) {
        Json.Place mark = json.mark();
        if (beginObject("a " + what + " (an object)")) {
          readDeclaration(field, what, mark);
        }
      }
      json.endArray();
    }
  }

  private void readDeclaration(Field field, String what, Json.Place start) throws IOException {
    Map<String, String> texts = new HashMap<>();
    List<String> also = List.of();
    Part part = null;
    Set<String> keys = new HashSet<>();
    while (json.hasNext()) {
      String key = json.name();
      Json.Place mark = json.mark();
      switch (key) {
        case "id" -> texts.put(key, readNewId(field, what));
        case "name", "title", "about" -> texts.put(key, readText());
        case "part" -> part = readPart();
        case "also" -> also = readTexts();
        default -> json.skip();
      }
      if (!keys.add(key)) {
        problems.add(json.secondValue(mark));
      }
    }
    json.endObject();
    String key = field == Field.AUTHOR ? "name" : "id";
    String id = texts.getOrDefault(key, "");
    if (id.isEmpty()) {
      problems.add(
          json.wrong(start, "a " + what + " needs " + (key.equals("id") ? "an id" : "a name")));
      return;
    }
    String title = texts.getOrDefault("title", id);
    String about = texts.getOrDefault("about", "");
    switch (field) {
      case SECTION -> declarations.declare(field, new Section(id, title, part, about));
      case TOPIC -> declarations.declare(field, new Topic(id, title, about, also));
      default -> {
        if (!declarations.declare(id, also)) {
          String why = "there is another person with the name \"" + id + "\"";
          problems.add(json.wrong(Problem.Kind.SECOND_ID, start, why));
        }
      }
    }
  }

  private String readNewId(Field field, String what) throws IOException {
    Json.Place mark = json.mark();
    String id = readText();
    if (declarations.has(field, id)) {
      String why = "there is another " + what + " with the id \"" + id + "\"";
      problems.add(json.wrong(Problem.Kind.SECOND_ID, mark, why));
    }
    return id;
  }

  private Part readPart() throws IOException {
    Json.Place mark = json.mark();
    String id = readText();
    Part part = Part.of(id);
    if (part == null && !id.isEmpty()) {
      problems.add(
          json.wrong(mark, "expected \"series\" or \"further-reading\", found \"" + id + "\""));
    }
    return part;
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
    if (passesEntries) {
      json.skip();
      return;
    }
    if (beginArray("an array of entries")) {
      while (json.hasNext()) {
        Json.Place mark = json.mark();
        if (beginObject("an entry (an object)")) {
          readEntry(mark);
        }
      }
      json.endArray();
    }
  }

  private void readEntry(Json.Place start) throws IOException {
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
    if (!kept) {
      return;
    }
    addKeywords(data, values);
    if (sink == null) {
      entries.add(new RawEntry(data, values));
    } else if (problems.isEmpty() && !exact) {
      link(values);
      sink.accept(new Entry(data, values));
      passed++;
    }
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
      List<String> texts = readTexts(); // Crossref gives some identifiers as arrays
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
    } else if (field == Field.ID && isSecond(text)) {
      String what = "there is another entry with the id \"" + text + "\"";
      problems.add(json.wrong(Problem.Kind.SECOND_ID, mark, what));
    }
    boolean tagged = field.kind() == Field.Kind.TEXT && text.indexOf('<') >= 0;
    put(field, tagged ? RichText.plain(text) : text, values);
    return found == JsonToken.STRING ? text : new Numeral(text);
  }

  /** Whether an id came before, or in a first reading may have. */
  private boolean isSecond(String id) {
    return seen != null ? !seen.add(id) : (suspected == null || suspected.has(id)) && !ids.add(id);
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
    if (beginArray("an array of names")) {
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
    String id = readText();
    if (!id.isBlank()) {
      values.put(field, id);
      refer(field, id, mark);
    }
    return id;
  }

  private Object readLabels(Field field, Map<Field, Object> values) throws IOException {
    List<String> written = new ArrayList<>();
    if (beginArray("an array of strings")) {
      while (json.hasNext()) {
        Json.Place mark = json.mark();
        String id = readText();
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
          all.add(String.valueOf(each).strip());
        }
      }
    }
    values.put(Field.TOPIC, all);
  }

  private Catalogue catalogue() {
    List<Entry> linked = new ArrayList<>(entries.size());
    for (RawEntry entry : entries) {
      link(entry.values);
      linked.add(new Entry(entry.data, entry.values));
    }
    return catalogue(linked);
  }

  private Catalogue catalogue(List<Entry> linked) {
    List<Section> sections = new ArrayList<>();
    if (declarations.isListed(Field.SECTION)) { // else their entries need not stand together
      for (Label section : declarations.all(Field.SECTION)) {
        sections.add((Section) section);
      }
    }
    List<Topic> topics = new ArrayList<>();
    for (Label topic : declarations.all(Field.TOPIC)) {
      topics.add((Topic) topic);
    }
    return new Catalogue(
        new Catalogue.Header(
            header.getOrDefault("title", ""),
            header.getOrDefault("publisher", ""),
            partners,
            header.getOrDefault("url", ""),
            header.getOrDefault("about", ""),
            header.getOrDefault("funding", "")),
        sections,
        topics,
        synonyms,
        linked);
  }

  /** Puts labels in the place of their names, and gives people their other spellings. */
  private void link(Map<Field, Object> values) {
    for (Field field : Field.values()) {
      Object value = values.get(field);
      if (value != null) {
        switch (field.kind()) {
          case LABEL -> values.put(field, declarations.label(field, (String) value));
          case LABELS -> values.put(field, linked(field, (List<?>) value));
          case NAMES -> values.put(field, withSpellings((List<?>) value));
          default -> {}
        }
      }
    }
  }

  private List<Label> linked(Field field, List<?> names) {
    List<Label> labels = new ArrayList<>();
    for (Object name : names) {
      Label label = declarations.label(field, (String) name);
      if (label != null && !labels.contains(label)) {
        labels.add(label);
      }
    }
    return labels.isEmpty() ? null : List.copyOf(labels);
  }

  private List<Person> withSpellings(List<?> people) {
    List<Person> spelled = new ArrayList<>(people.size());
    for (Object person : people) {
      spelled.add(declarations.withSpellings((Person) person));
    }
    return List.copyOf(spelled);
  }
}
