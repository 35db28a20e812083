package qicat.ingest;

import qicat.store.ItemSink;
import qicat.store.Items;

/** Reads JSON Lines: an item in each line, so that a broken one spoils no other. */
final class JsonLinesReader implements ItemReader {
  /** Whether a text is of objects, each of them closed where its line ends. */
  static boolean begins(String text) {
    int feed = text.indexOf('\n');
    String first = feed < 0 ? text : text.substring(0, feed);
    return first.startsWith("{") && first.strip().endsWith("}") && first.contains("\"id\"");
  }

  @Override
  public void read(String text, ItemSink sink) {
    int line = 0;
    for (String each : (Iterable<String>) text.lines()::iterator) {
      line++;
      if (!each.isBlank()) {
        Items.readOne(each, line, sink);
      }
    }
  }
}
