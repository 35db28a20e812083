package qicat.store;

import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.util.function.Consumer;
import qicat.model.Catalogue;
import qicat.model.Entry;

/** Reads a catalogue that may be larger than the memory: its entries go on one by one. */
public final class CatalogueStream {
  private CatalogueStream() {}

  /**
   * Reads a catalogue of which nothing is kept. Where it is broken, the entries before the first
   * problem have gone on.
   *
   * @param source what can be read again
   * @param sink where entries go, in their order
   * @throws BadCatalogue when it is missing or broken, with its problems
   */
  public static void pass(Source source, Consumer<Entry> sink) {
    ReadingAhead.pass(ahead -> readOn(source, source.open(), ahead), sink);
  }

  /**
   * Reads a catalogue whose entries stay in their file: each goes on once, and is read again when
   * somebody asks the catalogue for it.
   *
   * @param source a file
   * @param sink where entries go, in their order
   * @throws BadCatalogue when it is missing or broken, with its problems
   */
  public static Catalogue read(Source source, Consumer<Entry> sink) {
    FileChannel file = source.openFile();
    EntryOffsets offsets = new EntryOffsets(source.watched(file));
    InputStream in = offsets.asStream();
    CatalogueReader[] reader = new CatalogueReader[1];
    ReadingAhead.pass(ahead -> reader[0] = readOn(source, in, ahead), sink);
    Declarations declarations = reader[0].declarations();
    return offsets.size() == reader[0].passed()
        ? reader[0].catalogue(new EntriesInFile(source.name(), file, offsets, declarations))
        : CatalogueReader.read(source); // the key of the entries is written with escapes
  }

  private static CatalogueReader readOn(Source source, InputStream in, Consumer<Entry> sink) {
    Ids seen = Ids.fingerprints();
    CatalogueReader reader = CatalogueReader.pass(source, in, false, seen, sink);
    if (reader.problems().isEmpty()) {
      return reader;
    }
    Ids suspected = seen.suspected();
    CatalogueReader exact =
        CatalogueReader.pass(source, source.open(), true, suspected, entry -> {});
    if (!exact.problems().isEmpty()) {
      throw exact.problems().in(source.name());
    }
    if (!suspected.lookAlike()) {
      throw changed(source);
    }
    // Two ids looked the same and were not: all that stands behind them is still to go on.
    Consumer<Entry> rest = new Rest(sink, reader.passed());
    reader = CatalogueReader.pass(source, source.open(), false, seen.suspected(), rest);
    if (!reader.problems().isEmpty()) {
      throw changed(source);
    }
    return reader;
  }

  private static BadCatalogue changed(Source source) {
    return new BadCatalogue(source.name(), "it was changed while it was read; try again");
  }

  /** Hands on what comes behind so many entries. */
  private static final class Rest implements Consumer<Entry> {
    private final Consumer<Entry> sink;
    private int before;

    Rest(Consumer<Entry> sink, int before) {
      this.sink = sink;
      this.before = before;
    }

    @Override
    public void accept(Entry entry) {
      if (before-- <= 0) {
        sink.accept(entry);
      }
    }
  }
}
