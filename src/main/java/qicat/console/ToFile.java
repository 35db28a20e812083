package qicat.console;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import qicat.text.FileFault;

/**
 * Writes an answer into a file: in place of what it held, whole or not at all, or behind what it
 * holds.
 */
public final class ToFile implements Destination {
  private final Console console;

  /** The file that is replaced; null where the answer is added. */
  private final WholeFile replaced;

  private final OutputStream stream;

  /**
   * Opens the file.
   *
   * @param name the file's name
   * @param appending whether the answer goes behind what the file holds
   * @param from the console that all but the answer is written to
   * @throws OutputFailed when it cannot be opened
   */
  public ToFile(String name, boolean appending, Console from) {
    replaced = appending ? null : WholeFile.open(name, true);
    stream = appending ? endOf(name) : replaced.stream();
    console = from.with(new Out(stream, false, from.out().width(), false), from.err());
  }

  private static OutputStream endOf(String name) {
    try {
      return Files.newOutputStream(
          Path.of(name), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new OutputFailed(name + ": " + FileFault.writing(e));
    } catch (InvalidPathException e) {
      throw new OutputFailed("\"" + name + "\" is not the name of a file: " + e.getReason());
    }
  }

  @Override
  public Console console() {
    return console;
  }

  @Override
  public void interrupt() {} // a file is written in no time

  @Override
  public int end(boolean whole) {
    if (replaced == null) {
      close();
      return 0;
    }
    try (replaced) {
      if (whole) {
        replaced.commit();
      }
    }
    return 0;
  }

  private void close() {
    try {
      stream.close();
    } catch (IOException e) {
      throw new OutputFailed(String.valueOf(e.getMessage()));
    }
  }
}
