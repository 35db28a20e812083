package qicat.format;

import java.util.List;
import java.util.Locale;
import qicat.console.Out;
import qicat.model.Field;
import qicat.text.Split;

/** The formats that entries can be written in: a line for each. */
public enum Formats {
  /** For a person who looks for something. */
  TABLE("table", "rows fitted to the width of the terminal", "") {
    @Override
    public Format on(Out out, View view) {
      return new TableFormat(out, view);
    }
  },
  /** For a person who found it. */
  TEXT("text", "every field, a line or paragraph for each", "txt") {
    @Override
    public Format on(Out out, View view) {
      return new TextFormat(out, view);
    }
  },
  /** For cut, awk and sort. */
  TSV("tsv", "tab-separated columns, a line for each entry, no header", "tsv tab") {
    @Override
    public Format on(Out out, View view) {
      return new TsvFormat(out, view);
    }
  },
  /** For a spreadsheet. */
  CSV("csv", "comma-separated columns with a header (RFC 4180)", "csv") {
    @Override
    public Format on(Out out, View view) {
      return new CsvFormat(out, view);
    }
  },
  /** For programs; the catalogue's own form. */
  JSON("json", "an array of entries in the catalogue's own form (CSL-JSON)", "json") {
    @Override
    public Format on(Out out, View view) {
      return new JsonFormat(out, view);
    }
  },
  /** For programs that take entries one by one, and for jq and grep. */
  JSONL("jsonl", "the same, an object on a line for each entry (JSON Lines)", "jsonl ndjson") {
    @Override
    public Format on(Out out, View view) {
      return new JsonLinesFormat(out, view);
    }
  },
  /** For citation processors. */
  CSL_JSON("csl-json", "an array of items that hold to the schema of CSL 1.0.2", "csl.json") {
    @Override
    public Format on(Out out, View view) {
      return new CslJsonFormat(out, view);
    }
  },
  /** For LaTeX. */
  BIBTEX("bibtex", "records for BibTeX and biblatex", "bib bibtex") {
    @Override
    public Format on(Out out, View view) {
      return new BibtexFormat(out, view);
    }
  },
  /** For reference managers. */
  RIS("ris", "records for reference managers: Zotero, EndNote, Mendeley", "ris") {
    @Override
    public Format on(Out out, View view) {
      return new RisFormat(out, view);
    }
  },
  /** For a page that people read. */
  MARKDOWN(
      "markdown",
      "a reading list by section with links, or a table (CommonMark, GitHub)",
      "md markdown") {
    @Override
    public Format on(Out out, View view) {
      return new MarkdownFormat(out, view);
    }
  },
  /** For a person with a browser. */
  HTML("html", "a web page in one file, with search and topics to filter by", "html htm") {
    @Override
    public Format on(Out out, View view) {
      return new HtmlFormat(out, view);
    }
  },
  /** For the next command. */
  IDS("ids", "the entries' identifiers, a line for each", "ids") {
    @Override
    public Format on(Out out, View view) {
      return new IdsFormat(out);
    }
  };

  private final String word;
  private final String summary;
  private final String extensions;

  /** A format; its file name extensions stand between blanks, the usual one first. */
  Formats(String word, String summary, String extensions) {
    this.word = word;
    this.summary = summary;
    this.extensions = extensions;
  }

  /** The name that is typed. */
  public String word() {
    return word;
  }

  /** One line on what it is for. */
  public String summary() {
    return summary;
  }

  /** The endings of names of files in it, the usual one first; none where it is in no file. */
  public List<String> extensions() {
    return extensions.isEmpty() ? List.of() : Split.at(" ", extensions);
  }

  /**
   * The format that the ending of a file's name tells, in whatever case, or null; of two that fit,
   * the longer one counts.
   */
  public static Formats ofFile(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    Formats told = null;
    int longest = 0;
    for (Formats format : values()) {
      for (String extension : format.extensions()) {
        if (extension.length() > longest && lower.endsWith("." + extension)) {
          told = format;
          longest = extension.length();
        }
      }
    }
    return told;
  }

  /** Whether people read it as it is: what a query matched is emphasised there. */
  public boolean isForPeople() {
    return this == TABLE || this == TEXT || this == HTML;
  }

  /** Whether it looks at the catalogue besides the entries: its title, its sections. */
  public boolean needsCatalogue() {
    return isForPeople() || this == MARKDOWN || this == BIBTEX; // whose keys are unique in it
  }

  /** The columns that it has by itself; none where it has no columns or fits them to a screen. */
  public List<Field> columns() {
    return this == CSV ? List.of(Field.values()) : this == TSV ? TableFormat.FIELDS : List.of();
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
