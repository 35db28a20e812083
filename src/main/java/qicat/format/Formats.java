package qicat.format;

import qicat.console.Out;

/** The formats that entries can be written in: a line for each. */
public enum Formats {
  /** For a person who looks for something. */
  TABLE("table", "rows fitted to the width of the terminal") {
    @Override
    public Format on(Out out, View view) {
      return new TableFormat(out, view);
    }
  },
  /** For a person who found it. */
  TEXT("text", "every field, a line or paragraph for each") {
    @Override
    public Format on(Out out, View view) {
      return new TextFormat(out, view);
    }
  },
  /** For cut, awk and sort. */
  TSV("tsv", "tab-separated columns, a line for each entry, no header") {
    @Override
    public Format on(Out out, View view) {
      return new TsvFormat(out, view);
    }
  },
  /** For a spreadsheet. */
  CSV("csv", "comma-separated columns with a header (RFC 4180)") {
    @Override
    public Format on(Out out, View view) {
      return new CsvFormat(out, view);
    }
  },
  /** For programs; the catalogue's own form. */
  JSON("json", "an array of entries in the catalogue's own form (CSL-JSON)") {
    @Override
    public Format on(Out out, View view) {
      return new JsonFormat(out, view);
    }
  },
  /** For the next command. */
  IDS("ids", "the entries' identifiers, a line for each") {
    @Override
    public Format on(Out out, View view) {
      return new IdsFormat(out);
    }
  };

  private final String word;
  private final String summary;

  Formats(String word, String summary) {
    this.word = word;
    this.summary = summary;
  }

  /** The name that is typed. */
  public String word() {
    return word;
  }

  /** One line on what it is for. */
  public String summary() {
    return summary;
  }

  /** Whether people read it: what a query matched is emphasised there. */
  public boolean isForPeople() {
    return this == TABLE || this == TEXT;
  }

  /** Opens it on an output. */
  public abstract Format on(Out out, View view);

  /** The format with a name, or null. */
  public static Formats named(String word) {
    for (Formats format : values()) {
      if (format.word.equals(word)) {
        return format;
      }
    }
    return null;
  }
}
