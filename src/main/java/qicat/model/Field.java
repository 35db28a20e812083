package qicat.model;

import java.util.ArrayList;
import java.util.List;

/**
 * The fields of an entry. One constant makes a field searchable ({@code word:value}), sortable, a
 * key of JSON, a column of tables and CSV and, by its kind, a facet.
 */
public enum Field {
  /** What names the entry. */
  ID("id", "id", Kind.CODE, 0, "the entry's identifier"),
  /** What the work is. */
  TYPE("type", "type", Kind.LABEL, 0, "kind of work, by its CSL name"),
  /** The title. */
  TITLE("title", "title", Kind.TEXT, 8, "title"),
  /** The title as it is shortened. */
  TITLE_SHORT("title-short", "title-short", Kind.TEXT, 4, "short title"),
  /** Who wrote it. */
  AUTHOR("author", "author", Kind.NAMES, 8, "authors; of an interview, the person asked"),
  /** Who asked. */
  INTERVIEWER("interviewer", "interviewer", Kind.NAMES, 4, "who asked in an interview"),
  /** When it was issued. */
  ISSUED("issued", "issued", Kind.DATE, 0, "date, as much of it as is known"),
  /** The year of the date. */
  YEAR("year", null, Kind.NUMBER, 1, "year of the date") {
    @Override
    public Object of(Entry entry) {
      Date issued = entry.issued();
      return issued == null || !issued.isKnown() ? null : (Integer) issued.year();
    }
  },
  /** The journal, site or book. */
  CONTAINER("in", "container-title", Kind.TEXT, 1, "journal, site or book it stands in"),
  /** The volume of the journal. */
  VOLUME("volume", "volume", Kind.CODE, 0, "volume"),
  /** The number or article number within the volume. */
  NUMBER("number", "number", Kind.CODE, 0, "number or article number"),
  /** The publisher. */
  PUBLISHER("publisher", "publisher", Kind.TEXT, 1, "publisher"),
  /** Digital object identifier. */
  DOI("doi", "DOI", Kind.CODE, 0, "digital object identifier"),
  /** Address. */
  URL("url", "URL", Kind.CODE, 0, "address"),
  /** International standard book number. */
  ISBN("isbn", "ISBN", Kind.CODE, 0, "book number"),
  /** The summary. */
  TEXT("text", "abstract", Kind.TEXT, 2, "summary"),
  /** What else a reader should know. */
  NOTE("note", "note", Kind.TEXT, 0, "note on the entry"),
  /** The group it stands in. */
  SECTION("section", "section", Kind.LABEL, 2, "section of the catalogue"),
  /** The part its section belongs to. */
  PART("part", null, Kind.LABEL, 0, "series or further-reading") {
    @Override
    public Object of(Entry entry) {
      Section section = entry.section();
      return section == null ? null : section.part();
    }
  },
  /** What it is about. */
  TOPIC("topic", "topics", Kind.LABELS, 4, "topics, with their other words"),
  /** The credit as the series' page gives it. */
  BYLINE("byline", "byline", Kind.TEXT, 4, "credit as the series' page prints it"),
  /** Who edited it, or the book it stands in. */
  EDITOR("editor", "editor", Kind.NAMES, 4, "who edited it, or the book it stands in");

  /** What the values of a field are, and so how they are read, compared, searched and shown. */
  public enum Kind {
    /** A {@link String} of running words. */
    TEXT,
    /** A list of {@link Person}. */
    NAMES,
    /** A {@link Label}. */
    LABEL,
    /** A list of {@link Label}. */
    LABELS,
    /** A {@link String} that names something and has no words: an identifier, a volume. */
    CODE,
    /** A {@link Date}. */
    DATE,
    /** An {@link Integer}. */
    NUMBER;

    /** Whether the values are labels, one or several: entries can be counted by their ids. */
    public boolean isLabelled() {
      return this == LABEL || this == LABELS;
    }
  }

  /** The fields that a word without a field is looked for in. */
  public static final List<Field> SEARCHED = searched();

  private final String word;
  private final String key;
  private final boolean stored;
  private final Kind kind;
  private final int weight;
  private final String summary;

  /** A field; one without a key is computed by the body of its constant. */
  Field(String word, String key, Kind kind, int weight, String summary) {
    this.word = word;
    this.stored = key != null;
    this.key = stored ? key : word;
    this.kind = kind;
    this.weight = weight;
    this.summary = summary;
  }

  /** The name that is typed in a query, without a blank or a capital: {@code in}. */
  public String word() {
    return word;
  }

  /**
   * The name in JSON and at the head of a column: CSL's own where CSL has one, {@code
   * container-title}.
   */
  public String key() {
    return key;
  }

  /** The name at the head of a line that people read: {@code Author}, {@code In}. */
  public String title() {
    String words = (key.indexOf('-') < 0 ? key : word).replace('-', ' ');
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  /** What its values are. */
  public Kind kind() {
    return kind;
  }

  /** How much a match counts; 0 when it is searched by its name alone. */
  public int weight() {
    return weight;
  }

  /** One line on what it holds. */
  public String summary() {
    return summary;
  }

  /** Whether a catalogue holds it; else it is computed from fields that it holds. */
  public boolean isStored() {
    return stored;
  }

  /** The value of an entry, of the class that the {@link #kind} tells, or null. */
  public Object of(Entry entry) {
    return entry.value(this);
  }

  /** The values of an entry, one by one; none where it has no value. */
  public List<?> valuesOf(Entry entry) {
    Object value = of(entry);
    return value == null ? List.of() : value instanceof List<?> list ? list : List.of(value);
  }

  /**
   * The texts in which one value is looked for: the title of a label and its other words, the name
   * of a person and its other spellings.
   *
   * @param value a value of any field
   */
  public static List<String> textsOf(Object value) {
    List<String> texts = new ArrayList<>();
    if (value instanceof Label label) {
      texts.add(label.title());
      texts.addAll(label.also());
    } else if (value instanceof Person person) {
      texts.add(person.name());
      texts.addAll(person.also());
    } else {
      texts.add(value.toString());
    }
    return texts;
  }

  /** The names of all fields, as they are typed. */
  public static List<String> words() {
    List<String> words = new ArrayList<>();
    for (Field field : values()) {
      words.add(field.word);
    }
    return words;
  }

  /** The field with a name or a key, in whatever case, or null. */
  public static Field named(String name) {
    for (Field field : values()) {
      if (field.word.equalsIgnoreCase(name) || field.key.equalsIgnoreCase(name)) {
        return field;
      }
    }
    return null;
  }

  /** The field that a catalogue stores under a key, or null. */
  public static Field stored(String key) {
    for (Field field : values()) {
      if (field.key.equals(key) && field.isStored()) {
        return field;
      }
    }
    return null;
  }

  private static List<Field> searched() {
    List<Field> fields = new ArrayList<>();
    for (Field field : values()) {
      if (field.weight > 0) {
        fields.add(field);
      }
    }
    return List.copyOf(fields);
  }
}
