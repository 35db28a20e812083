package qicat.model;

/** The two parts of a catalogue: the series itself, and what it recommends to read further. */
public enum Part implements Label {
  /** An article of the series. */
  SERIES("series", "The series"),
  /** A work that the series' page recommends. */
  FURTHER_READING("further-reading", "Further reading");

  private final String id;
  private final String title;

  Part(String id, String title) {
    this.id = id;
    this.title = title;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String title() {
    return title;
  }

  /** The part with an id, or null. */
  public static Part of(String id) {
    for (Part part : values()) {
      if (part.id.equals(id)) {
        return part;
      }
    }
    return null;
  }
}
