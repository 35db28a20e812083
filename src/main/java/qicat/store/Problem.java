package qicat.store;

/**
 * One thing that is wrong with a catalogue.
 *
 * @param kind what kind of thing
 * @param line the line it stands in, from 1; 0 where no place can be told
 * @param column the column of its first character, from 1
 * @param path where it stands in the JSON: {@code entries[3].title}, or an empty text
 * @param what what was expected and what was found
 */
public record Problem(Kind kind, int line, int column, String path, String what) {
  /** The kinds of things that can be wrong, so that a catalogue cannot be used. */
  public enum Kind {
    /** There is nothing to read. */
    UNREADABLE,
    /** The bytes are not UTF-8. */
    ENCODING,
    /** The text is not JSON. */
    SYNTAX,
    /** A value is missing, or not of the form that it should have. */
    FORM,
    /** A key stands twice in one object. */
    SECOND_VALUE,
    /** Two things have one id or name. */
    SECOND_ID,
    /** An entry names what is not declared. */
    UNDECLARED,
    /** A date cannot be. */
    DATE
  }

  /** The problem behind the name of its file, as compilers print it. */
  public String in(String file) {
    return file
        + (line > 0 ? ":" + line + ":" + column : "")
        + ": "
        + (path.isEmpty() ? "" : path + ": ")
        + what;
  }
}
