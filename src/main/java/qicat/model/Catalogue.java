package qicat.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A catalogue: what it says of itself, its sections and topics, and its entries in their order. */
public final class Catalogue {
  /**
   * What a catalogue says of itself; a text that is not there is empty.
   *
   * @param title the series' title
   * @param publisher who publishes it
   * @param partners who makes it with the publisher
   * @param url its address
   * @param about what it is, in a paragraph
   * @param funding who pays for it
   */
  public record Header(
      String title,
      String publisher,
      List<String> partners,
      String url,
      String about,
      String funding) {}

  private final Header header;
  private final List<Section> sections;
  private final List<Topic> topics;
  private final List<List<String>> synonyms;
  private final List<Entry> entries;
  private Map<String, Integer> indexes;
  private Map<Section, List<Entry>> bySection;
  private Map<String, Integer> numbers;

  /**
   * Makes a catalogue.
   *
   * @param entries entries with ids that are unique among themselves; the list is changed no more
   */
  public Catalogue(
      Header header,
      List<Section> sections,
      List<Topic> topics,
      List<List<String>> synonyms,
      List<Entry> entries) {
    this.header = header;
    this.sections = List.copyOf(sections);
    this.topics = List.copyOf(topics);
    this.synonyms = List.copyOf(synonyms);
    this.entries = Collections.unmodifiableList(entries); // no copy: they may be in a file
  }

  /** What it says of itself. */
  public Header header() {
    return header;
  }

  /** Its sections in their order. */
  public List<Section> sections() {
    return sections;
  }

  /** Its topics in their order. */
  public List<Topic> topics() {
    return topics;
  }

  /** Groups of words and phrases that mean the same. */
  public List<List<String>> synonyms() {
    return synonyms;
  }

  /** Its entries in their order. */
  public List<Entry> entries() {
    return entries;
  }

  /** The index of an entry by its id, in this very spelling, or -1. */
  public int indexOf(String id) {
    if (indexes == null) {
      Map<String, Integer> made = new HashMap<>();
      for (int i = 0; i < entries.size(); i++) {
        made.put(entries.get(i).id(), i);
      }
      indexes = made;
    }
    Integer index = indexes.get(id);
    return index == null ? -1 : index;
  }

  /** The labels that it declares for a field, in their order; none for a field that has no list. */
  public List<? extends Label> labels(Field field) {
    return field == Field.SECTION ? sections : field == Field.TOPIC ? topics : List.of();
  }

  /**
   * Where an entry stands in its section, or among the entries without one.
   *
   * @param section the section, or null
   * @param number the number of the entry there, from 1
   * @param size how many entries there are
   * @param before the entry before it, or null
   * @param after the entry after it, or null
   */
  public record Place(Section section, int number, int size, Entry before, Entry after) {}

  /** Where an entry of this catalogue stands. */
  public Place place(Entry entry) {
    if (numbers == null) {
      numberEntries();
    }
    List<Entry> inside = bySection.get(entry.section());
    int number = numbers.get(entry.id());
    return new Place(
        entry.section(),
        number,
        inside.size(),
        number == 1 ? null : inside.get(number - 2),
        number == inside.size() ? null : inside.get(number));
  }

  private void numberEntries() {
    bySection = new HashMap<>();
    numbers = new HashMap<>();
    for (Entry entry : entries) {
      List<Entry> inside = bySection.get(entry.section());
      if (inside == null) {
        inside = new ArrayList<>();
        bySection.put(entry.section(), inside);
      }
      inside.add(entry);
      numbers.put(entry.id(), inside.size());
    }
  }
}
