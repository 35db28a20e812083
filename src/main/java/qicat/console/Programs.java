package qicat.console;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import qicat.text.Split;

/** The programs that this user can start. */
public final class Programs {
  private Programs() {}

  /**
   * Whether there is a program.
   *
   * @param program its name, to be looked for where {@code PATH} says, or the path of its file
   * @param environment the variables of the process
   */
  public static boolean isThere(String program, Map<String, String> environment) {
    if (program.indexOf('/') >= 0) {
      return isProgram("", program);
    }
    for (String folder : Split.at(File.pathSeparator, environment.getOrDefault("PATH", ""))) {
      if (!folder.isEmpty() && isProgram(folder, program)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isProgram(String folder, String name) {
    try {
      return Files.isExecutable(Path.of(folder, name));
    } catch (InvalidPathException e) {
      return false; // letters that the locale's file names cannot have
    }
  }
}
