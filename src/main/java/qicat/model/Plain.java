package qicat.model;

/**
 * A label that no catalogue declares: its id is all there is.
 *
 * @param id typed and stored form, and the title too
 */
public record Plain(String id) implements Label {
  @Override
  public String title() {
    return id;
  }
}
