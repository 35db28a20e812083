package qicat.format;

import java.util.List;
import qicat.search.Hit;

/**
 * A way to write entries: a sink that gets them one by one and keeps none, so that a list may be as
 * long as it likes. {@link #begin} comes first, {@link #end} last, each once.
 */
public interface Format {
  /** What stands before the first entry. */
  default void begin() {}

  /** An entry. */
  void entry(Hit hit);

  /** What stands behind the last entry. */
  default void end() {}

  /** What a reader should know of what was written, a sentence each; asked behind the end. */
  default List<String> warnings() {
    return List.of();
  }
}
