package qicat.query;

/** The forms of the query language: a line for each, for the help and the documents. */
public enum Syntax {
  /** Words. */
  WORDS("organisational culture", "entries that have all the words, in whatever field"),
  /** A phrase. */
  PHRASE("\"audit and feedback\"", "these words in a row"),
  /** The beginning of a word. */
  PREFIX("improv*", "words that begin so"),
  /** Either. */
  OR("lean OR scale", "one or the other (capitals)"),
  /** Not. */
  NOT("culture NOT staff", "without; also ^staff, and -staff inside a quoted query or after --"),
  /** Brackets. */
  BRACKETS("(lean OR culture) healthcare", "what belongs together"),
  /** A field. */
  FIELD("author:shah", "in this field alone (see: qicat help fields)"),
  /** Several values. */
  VALUES("topic:(equity OR spread)", "several values of a field"),
  /** A range. */
  RANGE("year:2019..2021", "a range; also year:2019.., year:>=2020, issued:2019-05"),
  /** Any value. */
  HAS("has:doi", "entries that have any value in a field; NOT has:doi: those without"),
  /** Everything. */
  ALL("*", "every entry");

  private final String example;
  private final String meaning;

  Syntax(String example, String meaning) {
    this.example = example;
    this.meaning = meaning;
  }

  /** A query of this form. */
  public String example() {
    return example;
  }

  /** What the form asks for. */
  public String meaning() {
    return meaning;
  }
}
