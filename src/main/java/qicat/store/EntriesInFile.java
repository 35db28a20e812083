package qicat.store;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.AbstractList;
import java.util.RandomAccess;
import qicat.model.Entry;

/**
 * The entries of a catalogue that is larger than the memory may be: each is read from its file when
 * it is asked for, and kept by nobody here.
 */
final class EntriesInFile extends AbstractList<Entry> implements RandomAccess {
  private final String name;
  private final FileChannel file;
  private final EntryOffsets offsets;
  private final Declarations declarations;

  /**
   * Makes a list.
   *
   * @param name what messages call the file
   * @param file the file, which stays open as long as somebody has the list
   * @param declarations what its entries name
   */
  EntriesInFile(String name, FileChannel file, EntryOffsets offsets, Declarations declarations) {
    this.name = name;
    this.file = file;
    this.offsets = offsets;
    this.declarations = declarations;
  }

  @Override
  public int size() {
    return offsets.size();
  }

  /**
   * Reads an entry.
   *
   * @throws BadCatalogue when it cannot be read any more
   */
  @Override
  public Entry get(int index) {
    long start = offsets.start(index);
    ByteBuffer bytes = ByteBuffer.allocate((int) (offsets.end(index) - start));
    try {
      while (bytes.hasRemaining() && file.read(bytes, start + bytes.position()) >= 0) {}
    } catch (IOException e) {
      throw new BadCatalogue(name, "it cannot be read: " + e.getMessage());
    }
    Entry read = entry(new ByteArrayInputStream(bytes.array(), 0, bytes.position()));
    if (read == null) {
      throw new BadCatalogue(name, "it was changed while it was read; try again");
    }
    return read;
  }

  /** The entry that bytes begin with; null: there is none any more. */
  private Entry entry(InputStream bytes) {
    Problems problems = new Problems();
    Json json = new Json(new Utf8Reader(bytes, false), false, problems);
    try {
      if (!json.beginObject("an entry")) {
        return null;
      }
      EntryReader.RawEntry read =
          new EntryReader(json, problems, Ids.whole(), declarations).read(null);
      return problems.isEmpty() ? read.linked(declarations) : null;
    } catch (IOException e) {
      return null;
    }
  }
}
