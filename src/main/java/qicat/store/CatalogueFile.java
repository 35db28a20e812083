package qicat.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import qicat.model.Catalogue;
import qicat.text.FileFault;
import qicat.text.Links;

/**
 * A catalogue that is to be changed: its file, its text, and what it holds. While it is open for
 * writing no other qicat changes it. A file that is not there yet is an empty catalogue.
 */
public final class CatalogueFile implements AutoCloseable {
  /** The catalogue cannot be changed now, or not at all: others change it, or forbid it. */
  public static final class CannotChange extends Exception {
    private static final long serialVersionUID = 1;

    private CannotChange(String what) {
      super(what, null, false, false);
    }
  }

  private final String name;
  private final Path path;
  private final CatalogueLock lock;
  private byte[] bytes;
  private String text;
  private Catalogue catalogue;
  private CatalogueEditor editor;

  private CatalogueFile(String name, Path path, CatalogueLock lock) {
    this.name = name;
    this.path = path;
    this.lock = lock;
  }

  /** A catalogue without entries, which is no file. */
  public static CatalogueFile empty() {
    CatalogueFile file = new CatalogueFile("the new catalogue", null, null);
    file.read();
    return file;
  }

  /**
   * Reads a catalogue without keeping others away.
   *
   * @param name what messages call it
   * @throws BadCatalogue when it is broken or cannot be read
   */
  public static CatalogueFile read(String name, Path path) {
    CatalogueFile file = new CatalogueFile(name, followed(path), null);
    file.read();
    return file;
  }

  /**
   * Opens a catalogue, to be written anew.
   *
   * @param name what messages call it
   * @param milliseconds how long it waits for another qicat that is writing it
   * @throws BadCatalogue when it is broken or cannot be read
   * @throws CannotChange when another qicat does not come to an end, or its folder is closed
   */
  public static CatalogueFile open(String name, Path path, long milliseconds) throws CannotChange {
    Path file = followed(path);
    CatalogueLock lock;
    try {
      lock = CatalogueLock.take(file, milliseconds);
    } catch (NoSuchFileException | AccessDeniedException e) {
      throw new CannotChange(FileFault.writing(e));
    } catch (IOException e) {
      throw new CannotChange("it cannot be locked: " + FileFault.reason(e));
    }
    if (lock == null) {
      throw new CannotChange("another qicat is writing it");
    }
    CatalogueFile opened = new CatalogueFile(name, file, lock);
    try {
      opened.read();
    } catch (RuntimeException | Error e) {
      opened.close();
      throw e;
    }
    return opened;
  }

  /** The file itself, whatever links lead to it and whether it is there or not. */
  private static Path followed(Path path) {
    Path file = path.toAbsolutePath();
    try {
      file = Links.followed(file);
      return file.getParent().toRealPath().resolve(file.getFileName());
    } catch (IOException | RuntimeException e) {
      return file; // told when it is opened
    }
  }

  private void read() {
    bytes = current();
    if (bytes == null) {
      text = CatalogueEditor.EMPTY;
    } else {
      try {
        text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      } catch (CharacterCodingException e) {
        text = ""; // the reader says where
      }
    }
    catalogue = CatalogueReader.read(bytes == null ? source(text) : Source.bytes(name, bytes));
    editor = new CatalogueEditor(text);
  }

  private Source source(String written) {
    return Source.bytes(name, written.getBytes(StandardCharsets.UTF_8));
  }

  /** What the file holds now; null: it is not there. */
  private byte[] current() {
    if (path == null) {
      return null;
    }
    try {
      if (Files.exists(path) && !Files.isRegularFile(path)) {
        throw new BadCatalogue(name, "it is not a file that can be replaced");
      }
      return Files.readAllBytes(path);
    } catch (NoSuchFileException e) {
      return null;
    } catch (IOException e) {
      throw new BadCatalogue(name, FileFault.reading(e));
    }
  }

  /** The file, whatever links lead to it. */
  public Path path() {
    return path;
  }

  /** Whether there is no file yet. */
  public boolean isNew() {
    return bytes == null;
  }

  /** Its text; of a file that is not there, that of an empty catalogue. */
  public String text() {
    return text;
  }

  /** What it holds. */
  public Catalogue catalogue() {
    return catalogue;
  }

  /** Whether it has a key at its top, such as {@code topics}. */
  public boolean declares(String key) {
    return editor.declares(key);
  }

  /**
   * Its text with items behind its entries, which was read again as a catalogue.
   *
   * @throws BadCatalogue when these items make no catalogue together
   */
  public String with(List<? extends Map<String, Object>> items) {
    String changed = editor.with(items);
    CatalogueReader.read(source(changed));
    return changed;
  }

  /**
   * Makes sure that the file is still as it was read.
   *
   * @throws CannotChange when somebody who takes no lock, an editor say, has changed it meanwhile
   */
  public void checkUnchanged() throws CannotChange {
    if (!Arrays.equals(bytes, current())) {
      throw new CannotChange("it was changed while it was read");
    }
  }

  /** What is thrown when the changed catalogue cannot be written. */
  public CannotChange notWritten(IOException e) {
    return new CannotChange("it could not be written: " + FileFault.reason(e));
  }

  /** Lets others change it. */
  @Override
  public void close() {
    if (lock != null) {
      lock.close();
    }
  }
}
