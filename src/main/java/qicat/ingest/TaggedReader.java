package qicat.ingest;

import java.util.Map;
import qicat.store.ItemSink;

/**
 * Reads a format in which a tag stands at the beginning of a line, what has none goes on with the
 * text before it, and one tag begins each record; or else an empty line does, in a file that does
 * not have that tag at all.
 */
abstract class TaggedReader implements ItemReader {
  private final String first;
  private final String written;
  private final int columns;

  /**
   * Makes a reader.
   *
   * @param first the tag that begins a record
   * @param written how it is written, for messages
   * @param columns how many columns a tag takes, before the text
   */
  TaggedReader(String first, String written, int columns) {
    this.first = first;
    this.written = written;
    this.columns = columns;
  }

  /** The tag of a line; null: it has none. */
  abstract String tag(String line);

  /** The item that a record stands for, as CSL-JSON. */
  abstract Map<String, Object> item(TaggedRecord record);

  @Override
  public final void read(String text, ItemSink sink) {
    boolean marked = text.lines().anyMatch(line -> first.equals(tag(line)));
    boolean outsideTold = false;
    TaggedRecord record = null;
    int number = 0;
    for (String line : (Iterable<String>) text.lines()::iterator) {
      number++;
      String tag = tag(line);
      if (tag != null) {
        if (marked ? tag.equals(first) : record == null) {
          end(record, sink);
          record = new TaggedRecord(number);
        }
        if (record != null) {
          record.add(tag, line.substring(columns).strip());
        } else if (!outsideTold) {
          sink.unreadable(
              number, "a record begins with " + written + ", and these lines come before one");
          outsideTold = true;
        }
      } else if (line.isBlank() && !marked) {
        end(record, sink);
        record = null;
      } else if (record != null && !line.isBlank()) {
        record.goOn(line.strip());
      }
    }
    end(record, sink);
  }

  private void end(TaggedRecord record, ItemSink sink) {
    if (record != null) {
      sink.item(record.line(), item(record));
    }
  }
}
