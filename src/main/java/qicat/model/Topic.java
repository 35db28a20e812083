package qicat.model;

import java.util.List;

/**
 * A subject that entries are about.
 *
 * @param id typed and stored form
 * @param title the name people read
 * @param about one sentence on what belongs to it, or an empty text
 * @param also other words for it
 */
public record Topic(String id, String title, String about, List<String> also) implements Label {
  /**
   * Topics of one catalogue are told apart by their ids. Written out, since a record makes this
   * method when it is first called, and that costs a start more than reading the catalogue.
   */
  @Override
  public boolean equals(Object other) {
    return other instanceof Topic topic && topic.id.equals(id);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }
}
