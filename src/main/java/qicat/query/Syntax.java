package qicat.query;

/** The forms of the query language: a line for each, for the help and the documents. */
public enum Syntax {
  /** Words. */
  WORDS("organizational culture", "all the words, in whatever field, form and spelling"),
  /** Words that only join others. */
  FUNCTION_WORDS("how to get started", "words such as how and to are passed over"),
  /** A phrase. */
  PHRASE(
      "\"audit and feedback\"",
      "these words in a row, as written: no other forms, synonyms or corrections"),
  /** Words near each other. */
  NEAR("\"quality care\"~3", "these words in any order, with at most 3 others between them"),
  /** The beginning of a word. */
  PREFIX("improv*", "words that begin so"),
  /** Words spelled alike. */
  FUZZY("greenhalge~", "words spelled like it: 1 letter off, 2 from eight letters on; also ~1, ~2"),
  /** Either. */
  OR("lean OR scale", "one or the other (capitals)"),
  /** Not. */
  NOT("culture NOT staff", "without; also ^staff, and -staff inside a quoted query or after --"),
  /** Brackets. */
  BRACKETS("(lean OR culture) healthcare", "what belongs together"),
  /** A field. */
  FIELD("title:lean", "in this field alone (see: qicat help fields)"),
  /** A person. */
  PERSON("author:\"m dixon*\"", "one person with all these names, initials or beginnings"),
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
