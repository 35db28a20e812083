package qicat.model;

import java.util.List;

/**
 * A value that entries share and that has a name of its own: a section, a topic, a type, a part.
 */
public sealed interface Label permits Section, Topic, Type, Part, Plain {
  /** The short form that is typed and stored: {@code bmj-further-reading}. */
  String id();

  /** The form that people read: {@code From The BMJ}. */
  String title();

  /** What belongs to it, or an empty text. */
  default String about() {
    return "";
  }

  /** Other words for it. */
  default List<String> also() {
    return List.of();
  }
}
