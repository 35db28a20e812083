package qicat.command;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;

/** Whether this process was started from an archive of classes, and if not, why. */
final class StartArchive {
  private static final String WHAT = "start";
  private static final Path MAPPINGS = Path.of("/proc/self/maps");

  private StartArchive() {}

  /**
   * What was found.
   *
   * @param asked what {@code QICAT_ARCHIVE} says; null where it is not set
   */
  static Observation of(String asked) {
    Path lib = lib();
    if (lib == null) {
      return Observation.note(
          WHAT,
          "without the launcher, and so without an archive of classes",
          "start it by bin/qicat of an installation, which takes less time");
    }
    if (asked != null && asked.isEmpty()) {
      return Observation.note(
          WHAT, "QICAT_ARCHIVE is empty: without an archive of classes", "unset it");
    }
    Path archive = asked == null ? lib.resolve("qicat.jsa") : Path.of(asked);
    String make = "run " + lib.resolve("make-archives");
    if (!Files.isReadable(archive)) {
      return Observation.note(
          WHAT, "there is no archive of classes, so each start takes longer", make);
    }
    try {
      return isMapped(archive)
          ? Observation.ok(WHAT, "from the archive " + archive)
          : Observation.note(
              WHAT,
              archive + " was made for another Java, another folder, other jars or other options",
              make + " to make it anew");
    } catch (IOException e) {
      return Observation.ok(WHAT, archive + ", if this Java can use it");
    }
  }

  /** The folder of the launcher's jars; null where this class comes from elsewhere. */
  private static Path lib() {
    CodeSource source = StartArchive.class.getProtectionDomain().getCodeSource();
    try {
      Path lib = source == null ? null : Path.of(source.getLocation().toURI()).getParent();
      return lib != null && Files.isExecutable(lib.resolve("make-archives")) ? lib : null;
    } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException e) {
      return null;
    }
  }

  /**
   * Whether the process has a file in its memory, which Linux tells.
   *
   * @throws IOException where the system does not tell
   */
  private static boolean isMapped(Path file) throws IOException {
    String path = file.toRealPath().toString();
    for (String line : Files.readAllLines(MAPPINGS)) {
      if (line.endsWith(path)) {
        return true;
      }
    }
    return false;
  }
}
