package qicat.ingest;

import qicat.store.ItemSink;

/** Reads the text of another tool's file, and says of each record what it is or what is wrong. */
interface ItemReader {
  /**
   * Reads a text from its beginning to its end; whatever the text is, this ends without an error.
   *
   * @param text the whole text of a file, without a byte order mark
   * @param sink where items go, in the order of the file
   */
  void read(String text, ItemSink sink);
}
