package qicat.store;

import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import qicat.model.Catalogue;
import qicat.model.Entry;
import qicat.model.Field;
import qicat.model.Label;
import qicat.model.Part;
import qicat.model.Section;
import qicat.model.Topic;
import qicat.store.EntryReader.RawEntry;

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

  private final Source source;
  private final Problems problems;
  private final Json json;
  private final boolean exact;
  private final boolean kept;

  private final Map<String, String> header = new HashMap<>();
  private List<String> partners = List.of();
  private final List<List<String>> synonyms = new ArrayList<>();
  private Declarations declarations;

  /** The ids that entries have. */
  private final Ids ids;

  private final List<RawEntry> entries = new ArrayList<>();

  /** Where entries go as soon as they are read; null: they are kept for the catalogue. */
  private Consumer<Entry> sink;

  /** How many entries have gone there. */
  private int passed;

  /** Whether entries are passed over, since the declarations alone are wanted. */
  private boolean passesEntries;

  /** Whether the declarations were read ahead, so that they are passed over now. */
  private boolean readAhead;

  /**
   * Makes a reader.
   *
   * @param source what it reads, to look up declarations that stand behind the entries
   * @param exact whether it looks up the places of values
   * @param ids where it adds the ids of entries
   * @param kept whether it keeps the entries; else it is there for the problems, and tells all
   */
  private CatalogueReader(Source source, Utf8Reader text, boolean exact, Ids ids, boolean kept) {
    this.source = source;
    this.exact = exact;
    this.ids = ids;
    this.kept = kept;
    problems = kept ? new Problems() : new Problems(Integer.MAX_VALUE);
    declarations = new Declarations(kept ? MOST_REFERENCES : Integer.MAX_VALUE);
    json = new Json(text, exact, problems);
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
        pass(source, source.open(), !source.isRepeatable(), Ids.whole(), true, null);
    if (!reader.problems.isEmpty() && source.isRepeatable()) {
      reader = pass(source, source.open(), true, Ids.whole(), true, null);
    }
    if (!reader.problems.isEmpty()) {
      throw reader.problems.in(source.name());
    }
    return reader.catalogue();
  }

  /**
   * Every problem for which {@link #read} would refuse a catalogue; it keeps no entry meanwhile.
   *
   * @param source one that can be read again
   * @return all of them, in the order of the file; none where the catalogue can be used
   * @throws BadCatalogue when there is nothing to read
   */
  public static List<Problem> problems(Source source) {
    Ids ids = Ids.fingerprints();
    CatalogueReader reader = pass(source, source.open(), false, ids, false, null);
    if (!reader.problems.isEmpty()) {
      reader = pass(source, source.open(), true, ids.suspected(), false, null);
    }
    return reader.problems.sorted();
  }

  /** One pass through a catalogue whose entries go on; see {@link CatalogueStream}. */
  static CatalogueReader pass(
      Source source, InputStream in, boolean exact, Ids ids, Consumer<Entry> sink) {
    return pass(source, in, exact, ids, true, sink);
  }

  private static CatalogueReader pass(
      Source source, InputStream in, boolean exact, Ids ids, boolean kept, Consumer<Entry> sink) {
    try (Utf8Reader text = new Utf8Reader(in, exact)) {
      CatalogueReader reader = new CatalogueReader(source, text, exact, ids, kept);
      reader.sink = sink;
      reader.readAll();
      return reader;
    } catch (IOException e) {
      throw new BadCatalogue(source.name(), "it cannot be read: " + e.getMessage());
    }
  }

  private void readAll() throws IOException {
    boolean whole = false;
    try {
      if (json.peek() == JsonToken.BEGIN_OBJECT) {
        readCatalogue();
      } else if (json.peek() == JsonToken.BEGIN_ARRAY) {
        readEntries();
      } else {
        problems.add(json.mismatch("a catalogue (an object) or CSL-JSON (an array)"));
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
        case "title", "publisher", "url", "about", "funding" -> header.put(key, json.textOrTell());
        case "partners" -> partners = json.texts();
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
      CatalogueReader ahead = new CatalogueReader(source, text, false, ids, true);
      ahead.passesEntries = true;
      ahead.readAll();
      declarations = ahead.declarations;
      problems.addAll(ahead.problems); // passed over when it is their turn, so told from here
    }
    readAhead = true;
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
    if (json.beginArray("an array of objects, one for each " + what)) {
      while (json.hasNext()) {
        Json.Place mark = json.mark();
        if (json.beginObject("a " + what + " (an object)")) {
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
        case "name", "title", "about" -> texts.put(key, json.textOrTell());
        case "part" -> part = readPart();
        case "also" -> also = json.texts();
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
    if (field == Field.SECTION) {
      declarations.declare(field, new Section(id, title, part, about));
    } else if (field == Field.TOPIC) {
      declarations.declare(field, new Topic(id, title, about, also));
    } else if (!declarations.declare(id, also)) {
      String why = "there is another person with the name \"" + id + "\"";
      problems.add(json.wrong(Problem.Kind.SECOND_ID, start, why));
    }
  }

  private String readNewId(Field field, String what) throws IOException {
    Json.Place mark = json.mark();
    String id = json.textOrTell();
    if (declarations.has(field, id)) {
      String why = "there is another " + what + " with the id \"" + id + "\"";
      problems.add(json.wrong(Problem.Kind.SECOND_ID, mark, why));
    }
    return id;
  }

  private Part readPart() throws IOException {
    Json.Place mark = json.mark();
    String id = json.textOrTell();
    Part part = Part.of(id);
    if (part == null && !id.isEmpty()) {
      problems.add(
          json.wrong(mark, "expected \"series\" or \"further-reading\", found \"" + id + "\""));
    }
    return part;
  }

  private void readSynonyms() throws IOException {
    if (json.beginArray("an array of groups of words")) {
      while (json.hasNext()) {
        synonyms.add(json.texts());
      }
      json.endArray();
    }
  }

  private void readEntries() throws IOException {
    if (passesEntries) {
      json.skip();
      return;
    }
    EntryReader reader = new EntryReader(json, problems, ids, declarations);
    if (json.beginArray("an array of entries")) {
      while (json.hasNext()) {
        Json.Place mark = json.mark();
        if (json.beginObject("an entry (an object)")) {
          take(reader.read(mark));
        }
      }
      json.endArray();
    }
  }

  private void take(RawEntry entry) {
    if (!kept) {
      return;
    }
    if (sink == null) {
      entries.add(entry);
    } else if (problems.isEmpty() && !exact) {
      sink.accept(entry.linked(declarations));
      passed++;
    }
  }

  /** What is wrong with it. */
  Problems problems() {
    return problems;
  }

  /** What its entries may name. */
  Declarations declarations() {
    return declarations;
  }

  /** How many entries have gone on. */
  int passed() {
    return passed;
  }

  private Catalogue catalogue() {
    List<Entry> linked = new ArrayList<>(entries.size());
    for (RawEntry entry : entries) {
      linked.add(entry.linked(declarations));
    }
    return catalogue(linked);
  }

  /** The catalogue of entries that were passed on. */
  Catalogue catalogue(List<Entry> linked) {
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
}
