package qicat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What this qicat was built from.
 *
 * @param version the project's version
 * @param commit the commit's short name, or empty where the build had no repository
 * @param date its day, as YYYY-MM-DD, or empty
 */
record Build(String version, String commit, String date) {
  /** What the build left beside this class. */
  static Build here() {
    String version = Build.class.getPackage().getImplementationVersion();
    String commit = "";
    String date = "";
    try (InputStream in = Build.class.getResourceAsStream("commit.txt")) {
      if (in != null) {
        List<String> lines =
            new String(in.readAllBytes(), StandardCharsets.US_ASCII).lines().toList();
        if (lines.size() == 2) {
          commit = lines.get(0);
          date = lines.get(1);
        }
      }
    } catch (IOException e) {
      // Then it is not known.
    }
    return new Build(version == null ? "(not built)" : version, commit, date);
  }

  /** The lines of {@code --version}. */
  List<String> lines() {
    String from = commit.isEmpty() ? "" : " (commit " + commit + " of " + date + ")";
    return List.of(
        "qicat " + version + from,
        "Java "
            + Runtime.version()
            + ", "
            + System.getProperty("java.vm.name")
            + ", "
            + System.getProperty("java.home"));
  }
}
