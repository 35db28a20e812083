package qicat.store;

/**
 * One thing that is wrong with a catalogue.
 *
 * @param line the line it stands in, from 1; 0 where no place can be told
 * @param column the column of its first character, from 1
 * @param path where it stands in the JSON: {@code entries[3].title}, or an empty text
 * @param what what was expected and what was found
 */
public record Problem(int line, int column, String path, String what) {
  /** The problem behind the name of its file, as compilers print it. */
  public String in(String file) {
    return file
        + (line > 0 ? ":" + line + ":" + column : "")
        + ": "
        + (path.isEmpty() ? "" : path + ": ")
        + what;
  }
}
