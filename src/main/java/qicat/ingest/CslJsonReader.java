package qicat.ingest;

import qicat.store.ItemSink;
import qicat.store.Items;

/** Reads CSL-JSON, which is the form of entries: an array of items, or a catalogue of them. */
final class CslJsonReader implements ItemReader {
  @Override
  public void read(String text, ItemSink sink) {
    Items.read(text, 1, sink);
  }
}
