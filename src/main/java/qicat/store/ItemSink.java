package qicat.store;

import java.util.Map;

/** Takes the items of a file one by one, and what could not be read between them. */
public interface ItemSink {
  /**
   * An item.
   *
   * @param line the line that it begins in, from 1
   * @param item its members in their order: texts, {@link qicat.model.Numeral}s, booleans, nulls,
   *     lists and maps
   */
  void item(int line, Map<String, Object> item);

  /**
   * Something that should have been an item.
   *
   * @param line the line that it begins in, from 1
   * @param why what is wrong with it
   */
  void unreadable(int line, String why);
}
