package qicat.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.function.DoubleConsumer;
import qicat.text.FileFault;

/** Where a catalogue is read from: the one that comes with qicat, a file, or standard input. */
public final class Source {
  private static final String BUNDLED = "catalogue.json";

  /**
   * Where the launcher says that the bundled catalogue lies as a file: that is read sooner than the
   * same in the jar, among hundreds of others.
   */
  private static final String BUNDLED_FILE = "qicat.bundled";

  private static final int PIECE = 16_384;

  /** The bytes that JSON and the byte order marks of UTF-8 and UTF-16 begin with. */
  private static final String BEGINNINGS = "{[\"-0123456789tfn\u00EF\u00FE\u00FF";

  private final String name;
  private final Path file;
  private final InputStream stream;
  private final byte[] bytes;

  /** Who is told which part has been read, 0 to 1; null: nobody. */
  private DoubleConsumer watcher;

  private Source(String name, Path file, InputStream stream, byte[] bytes) {
    this.name = name;
    this.file = file;
    this.stream = stream;
    this.bytes = bytes;
  }

  /** The catalogue that comes with qicat. */
  public static Source bundled() {
    return new Source(BUNDLED, null, null, null);
  }

  /**
   * A file.
   *
   * @throws BadCatalogue when the name cannot be that of a file
   */
  public static Source file(String name) {
    return file(name, Path.of(""));
  }

  /**
   * A file.
   *
   * @param folder where a relative name begins
   * @throws BadCatalogue when the name cannot be that of a file
   */
  public static Source file(String name, Path folder) {
    try {
      return new Source(name, folder.resolve(name), null, null);
    } catch (InvalidPathException e) {
      throw new BadCatalogue(name, "is not the name of a file: " + e.getReason());
    }
  }

  /** Standard input, which can be read once. */
  public static Source input(InputStream input) {
    return new Source("standard input", null, input, null);
  }

  /** What is in memory already. */
  static Source bytes(String name, byte[] bytes) {
    return new Source(name, null, null, bytes);
  }

  /** Whether it can be read again from its beginning: a pipe that has a name cannot. */
  boolean isRepeatable() {
    return stream == null && (file == null || Files.isRegularFile(file));
  }

  /**
   * Whether it is better not kept in memory: a file of more bytes than that.
   *
   * @param bytes as much as is kept without a thought
   */
  public boolean isLargerThan(long bytes) {
    try {
      return isRepeatable() && file != null && Files.size(file) > bytes;
    } catch (IOException e) {
      return false; // told when it is opened
    }
  }

  /**
   * The same for who reads it more than once: what can be read once only is kept in memory.
   *
   * @throws BadCatalogue when there is nothing to read
   */
  public Source repeatable() {
    if (isRepeatable()) {
      return this;
    }
    // Piece by piece: readAllBytes asks how long it is, and a pipe does not know.
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    try (InputStream once = open()) {
      byte[] piece = new byte[PIECE];
      for (int read = once.read(piece); read >= 0; read = once.read(piece)) {
        boolean first = all.size() == 0;
        all.write(piece, 0, read);
        if (first && !mayBegin(piece, read)) {
          break;
        }
      }
      return new Source(name, null, null, all.toByteArray());
    } catch (IOException e) {
      throw new BadCatalogue(name, FileFault.reading(e));
    }
  }

  /**
   * Whether JSON may begin so, or a byte order mark. What does not is refused where it begins, and
   * may have no end, as /dev/zero has none.
   */
  private static boolean mayBegin(byte[] piece, int read) {
    int i = 0;
    while (i < read && (piece[i] == ' ' || piece[i] >= '\t' && piece[i] <= '\r')) {
      i++;
    }
    return i == read || BEGINNINGS.indexOf(piece[i] & 0xFF) >= 0;
  }

  /**
   * What tells one state of a file from a later one: when it was written, and its length.
   *
   * @return an empty text where there is no such file, or nothing that could change
   */
  public String state() {
    try {
      return file == null || !Files.isRegularFile(file)
          ? ""
          : Files.getLastModifiedTime(file) + " " + Files.size(file);
    } catch (IOException e) {
      return "";
    }
  }

  /** What messages call it. */
  public String name() {
    return name;
  }

  /**
   * Opens it for reading.
   *
   * @throws BadCatalogue when there is nothing to read
   */
  InputStream open() {
    if (stream != null) {
      return stream;
    }
    if (bytes != null) {
      return new ByteArrayInputStream(bytes);
    }
    try {
      return file == null ? openBundled() : openStream();
    } catch (IOException e) {
      throw missing(e);
    }
  }

  /**
   * Opens a file for reading at any place of it.
   *
   * @throws BadCatalogue when there is nothing to read
   */
  FileChannel openFile() {
    try {
      return FileChannel.open(file);
    } catch (IOException e) {
      throw missing(e);
    }
  }

  private BadCatalogue missing(IOException e) {
    return new BadCatalogue(name, FileFault.reading(e));
  }

  /** What is in a file that was opened, for reading it once from its beginning. */
  InputStream watched(FileChannel opened) {
    InputStream input = Channels.newInputStream(opened);
    try {
      return watcher == null ? input : Watched.by(watcher, input, opened.size());
    } catch (IOException e) {
      return input; // told when it is read
    }
  }

  /**
   * Lets somebody know how far a file has been read.
   *
   * @param told gets the part that was read, 0 to 1, again and again
   * @return this
   */
  public Source watchedBy(DoubleConsumer told) {
    watcher = told;
    return this;
  }

  private InputStream openStream() throws IOException {
    if (Files.isDirectory(file)) {
      throw new BadCatalogue(name, "it is a folder, not a file");
    }
    InputStream input = Files.newInputStream(file);
    return watcher != null && isRepeatable() ? Watched.by(watcher, input, Files.size(file)) : input;
  }

  /** Tells with each read how much of the file that was. */
  private static final class Watched extends FilterInputStream {
    private final long size;
    private final DoubleConsumer watcher;
    private long read;

    /** Made here, so that whoever reads without a watcher need not load this class. */
    static InputStream by(DoubleConsumer watcher, InputStream in, long size) {
      return new Watched(in, size, watcher);
    }

    private Watched(InputStream in, long size, DoubleConsumer watcher) {
      super(in);
      this.size = size;
      this.watcher = watcher;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      int count = super.read(into, from, length);
      read += Math.max(0, count);
      watcher.accept(size == 0 ? 1 : (double) read / size);
      return count;
    }
  }

  private static InputStream openBundled() throws IOException {
    String beside = System.getProperty(BUNDLED_FILE);
    if (beside != null) {
      try {
        return new FileInputStream(beside);
      } catch (FileNotFoundException e) {
        // it was taken away; the jar has it too
      }
    }
    InputStream bundled = Source.class.getResourceAsStream(BUNDLED);
    if (bundled == null) {
      throw new FileNotFoundException("this qicat was built without its catalogue");
    }
    return bundled;
  }
}
