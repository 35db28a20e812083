package qicat.model;

import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * An entry of a catalogue: a work with its bibliographic data. It keeps the data whole, as it was
 * read, and beside it the values of the known fields.
 */
public final class Entry {
  /** The end of a byline that tells of authors who are not named in it. */
  public static final String COLLEAGUES = " and colleagues";

  private final Map<String, Object> data;
  private final Map<Field, Object> values;

  /**
   * Makes an entry.
   *
   * @param data the item as it was read, keys in their order: texts, numbers, booleans, nulls,
   *     lists and maps
   * @param values the values of the fields that it has, each of the class that its kind tells;
   *     {@link Field#ID} is among them
   */
  public Entry(Map<String, Object> data, Map<Field, Object> values) {
    this.data = Collections.unmodifiableMap(data);
    this.values = values;
  }

  /** The item as it was read, unknown keys included. */
  public Map<String, Object> data() {
    return data;
  }

  /** The stored value of a field, or null. Ask {@link Field#of}, which knows computed ones too. */
  Object value(Field field) {
    return values.get(field);
  }

  /** What names the entry; never empty. */
  public String id() {
    return (String) values.get(Field.ID);
  }

  /** The value of a field of words or codes, or an empty text. */
  public String text(Field field) {
    Object value = values.get(field);
    return value == null ? "" : (String) value;
  }

  /**
   * The value of a field of words as it was written, with the tags of {@link qicat.text.RichText}
   * that {@link #text} is without; or an empty text.
   */
  public String written(Field field) {
    return data.get(field.key()) instanceof String text ? text : text(field);
  }

  /** The title, or the id of an entry that has none. */
  public String title() {
    String title = text(Field.TITLE);
    return title.isEmpty() ? id() : title;
  }

  /** The authors in their order. */
  @SuppressWarnings("unchecked") // the kind of the field tells the class
  public List<Person> authors() {
    Object value = values.get(Field.AUTHOR);
    return value == null ? List.of() : (List<Person>) value;
  }

  /**
   * Whether the byline tells of authors besides those whose names the catalogue has: behind the one
   * who is named, or behind the last of several. Behind the first of several it stands for the
   * rest.
   */
  public boolean hasUnnamedAuthors() {
    List<Person> authors = authors();
    String byline = authors.isEmpty() ? "" : text(Field.BYLINE);
    return byline.endsWith(COLLEAGUES)
        && (authors.size() == 1
            || byline.endsWith(authors.get(authors.size() - 1).name() + COLLEAGUES));
  }

  /** When it was issued, or null. */
  public Date issued() {
    return (Date) values.get(Field.ISSUED);
  }

  /** The section it stands in, or null. */
  public Section section() {
    return (Section) values.get(Field.SECTION);
  }

  @Override
  public String toString() {
    return id();
  }
}
