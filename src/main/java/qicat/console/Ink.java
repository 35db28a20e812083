package qicat.console;

/** The roles of emphasised text, and how each looks. Only {@link Out} writes the escape codes. */
public enum Ink {
  /** A heading. */
  HEADING("1"),
  /** A word that is typed: an id, a command, an option. */
  CODE("36"),
  /** What a query matched. */
  MATCH("1;4"),
  /** What matters less: punctuation, counts, notes. */
  FAINT("2"),
  /** The row that keys act on. */
  CHOSEN("7"),
  /** The name of the tool before an error. */
  ERROR("1;31");

  private final String attributes;

  Ink(String attributes) {
    this.attributes = attributes;
  }

  /** The attributes of ECMA-48's SGR sequence, by their numbers. */
  String attributes() {
    return attributes;
  }
}
