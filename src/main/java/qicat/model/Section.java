package qicat.model;

/**
 * A group of entries under a heading of the series' page.
 *
 * @param id typed and stored form
 * @param title the heading
 * @param part the part of the catalogue it stands in, or null where the catalogue tells none
 * @param about where its name comes from and what stands in it, or an empty text
 */
public record Section(String id, String title, Part part, String about) implements Label {
  /**
   * Sections of one catalogue are told apart by their ids. Written out, since a record makes this
   * method when it is first called, and that costs a start more than reading the catalogue.
   */
  @Override
  public boolean equals(Object other) {
    return other instanceof Section section && section.id.equals(id);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }
}
