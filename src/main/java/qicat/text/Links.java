package qicat.text;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Symbolic links, which may lead to a file that is not there yet. */
public final class Links {
  /** As many are followed from one to the next, as Linux does. */
  private static final int MOST = 40;

  private Links() {}

  /**
   * Where a path leads; one that is no link stays as it is.
   *
   * @throws IOException when its links lead round in a circle, or cannot be read
   */
  public static Path followed(Path path) throws IOException {
    Path target = path;
    for (int links = 0; Files.isSymbolicLink(target); links++) {
      if (links == MOST) {
        throw new FileSystemException(path.toString(), null, "its links lead round in a circle");
      }
      target = target.resolveSibling(Files.readSymbolicLink(target));
    }
    return target;
  }
}
