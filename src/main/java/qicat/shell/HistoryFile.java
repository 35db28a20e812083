package qicat.shell;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import qicat.console.Console;

/**
 * Where the lines of all sessions are kept: {@code qicat/history} in the folder for the state of
 * programs ({@code XDG_STATE_HOME}, XDG Base Directory Specification 0.8). Only its owner may read
 * it.
 */
final class HistoryFile {
  private static final Set<PosixFilePermission> OWNERS_ALONE =
      PosixFilePermissions.fromString("rw-------");
  private static final FileAttribute<?> FOLDER =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

  private HistoryFile() {}

  /**
   * The file, made ready to be read and written.
   *
   * @return null where there can be none; the console says why
   */
  static Path open(Console console) {
    try {
      Path file = named(console);
      if (file == null) {
        console.note("no history is kept, as neither XDG_STATE_HOME nor HOME is set");
        return null;
      }
      Files.createDirectories(file.getParent(), FOLDER);
      try {
        Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNERS_ALONE));
      } catch (FileAlreadyExistsException e) {
        Files.setPosixFilePermissions(file, OWNERS_ALONE);
      }
      if (!Files.isRegularFile(file) || !isWhole(file)) {
        console.note("no history is kept, as " + file + " is not one; take it away for a new one");
        return null;
      }
      return file;
    } catch (IOException | InvalidPathException | UnsupportedOperationException e) {
      console.note("no history is kept: " + e.getMessage());
      return null;
    }
  }

  private static Path named(Console console) {
    String state = console.variable("XDG_STATE_HOME");
    String home = console.variable("HOME");
    if (state.startsWith("/")) { // a relative one is to be passed over
      return Path.of(state, "qicat", "history");
    }
    return home.isEmpty() ? null : Path.of(home, ".local", "state", "qicat", "history");
  }

  /** Whether each line has a time, a colon and a text, as the history reads it. */
  private static boolean isWhole(Path file) {
    try {
      for (String line : Files.readAllLines(file)) {
        int colon = line.indexOf(':');
        for (int i = 0; i < colon; i++) {
          if (!Character.isDigit(line.charAt(i))) {
            return false;
          }
        }
        if (colon < 1) {
          return false;
        }
      }
      return true;
    } catch (IOException e) {
      return false; // not even text
    }
  }
}
