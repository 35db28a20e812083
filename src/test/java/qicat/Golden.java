package qicat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Files of expected output, compared whole. With {@code -Dqicat.update=true} they are written anew,
 * to be read in the diff before they are committed.
 */
public final class Golden {
  static final boolean UPDATE = Boolean.getBoolean("qicat.update");
  static final Path RESOURCES = Path.of("src/test/resources");

  private Golden() {}

  /** Asserts that a file under src/test/resources holds a text. */
  public static void assertFile(String name, String actual, Object context) {
    Path file = RESOURCES.resolve(name);
    try {
      if (UPDATE) {
        Files.createDirectories(file.getParent());
        Files.writeString(file, actual);
      }
      String expected =
          Files.exists(file) ? Files.readString(file) : "(there is no file " + file + ")";
      assertEquals(expected, actual, () -> file + "\n" + context);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
