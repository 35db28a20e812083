package qicat.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import qicat.store.ItemSink;
import qicat.text.Split;

/** The formats that can be read in: a line for each. */
public enum ImportFormats {
  /** BibTeX and biblatex: LaTeX, JabRef, Zotero, Google Scholar. */
  BIBTEX("bibtex", "BibTeX or biblatex", "bib bibtex") {
    @Override
    boolean begins(String text) {
      return text.startsWith("@") || text.startsWith("%") && !EndnoteReader.begins(text);
    }

    @Override
    ItemReader open() {
      return new BibtexReader();
    }
  },
  /** RIS: databases, publishers, EndNote, Mendeley, Zotero. */
  RIS("ris", "RIS, a line for each tag", "ris") {
    @Override
    boolean begins(String text) {
      return RisReader.begins(text);
    }

    @Override
    ItemReader open() {
      return new RisReader();
    }
  },
  /** What PubMed gives to managers of citations. */
  MEDLINE("medline", "PubMed's .nbib (MEDLINE)", "nbib medline") {
    @Override
    boolean begins(String text) {
      return MedlineReader.begins(text);
    }

    @Override
    ItemReader open() {
      return new MedlineReader();
    }
  },
  /** CSL-JSON: Zotero, Mendeley, pandoc; a catalogue of qicat's too. */
  CSL_JSON("csl-json", "CSL-JSON, or a catalogue", "json") {
    @Override
    boolean begins(String text) {
      return text.startsWith("[") || text.startsWith("{") && !JsonLinesReader.begins(text);
    }

    @Override
    ItemReader open() {
      return new CslJsonReader();
    }
  },
  /** The tagged form of EndNote and Refer. */
  ENDNOTE("endnote", "EndNote's tagged form (%0, %A, %T)", "enw") {
    @Override
    boolean begins(String text) {
      return EndnoteReader.begins(text);
    }

    @Override
    ItemReader open() {
      return new EndnoteReader();
    }
  },
  /** JSON Lines. */
  JSONL("jsonl", "a CSL-JSON item in each line", "jsonl ndjson") {
    @Override
    boolean begins(String text) {
      return JsonLinesReader.begins(text);
    }

    @Override
    ItemReader open() {
      return new JsonLinesReader();
    }
  };

  private final String word;
  private final String summary;
  private final String extensions;

  ImportFormats(String word, String summary, String extensions) {
    this.word = word;
    this.summary = summary;
    this.extensions = extensions;
  }

  /** The name that is typed. */
  public String word() {
    return word;
  }

  /** One line on what it is. */
  public String summary() {
    return summary;
  }

  /** Whether a text that has no blanks before it begins as one of this format does. */
  abstract boolean begins(String text);

  abstract ItemReader open();

  /** The words of all. */
  public static List<String> words() {
    List<String> words = new ArrayList<>();
    for (ImportFormats format : values()) {
      words.add(format.word);
    }
    return words;
  }

  /** The format with a name, or null. */
  public static ImportFormats named(String word) {
    for (ImportFormats format : values()) {
      if (format.word.equals(word)) {
        return format;
      }
    }
    return null;
  }

  /**
   * The format of a file: what its extension says, else what its text begins as.
   *
   * @return null: neither tells one
   */
  public static ImportFormats of(String fileName, String text) {
    String extension = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    for (ImportFormats format : values()) {
      if (Split.at(" ", format.extensions).contains(extension)) {
        return format;
      }
    }
    String beginning = text.stripLeading();
    for (ImportFormats format : values()) {
      if (format.begins(beginning)) {
        return format;
      }
    }
    return null;
  }

  /** Reads a text from its beginning to its end. */
  public void read(String text, ItemSink sink) {
    open().read(text, sink);
  }
}
