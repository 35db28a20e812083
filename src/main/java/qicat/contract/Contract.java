package qicat.contract;

import java.util.ArrayList;
import java.util.List;
import qicat.console.Out;
import qicat.format.Formats;
import qicat.format.SafeJson;
import qicat.text.Wrap;

/**
 * The contracts: a line for each form that programs read or write, by the word of its format. They
 * only ever gain: a test holds each against what was published before.
 */
public enum Contract {
  /** The file that people write. */
  CATALOGUE("catalogue", "a catalogue file: JSON Schema") {
    @Override
    Object content() {
      return JsonContracts.catalogue();
    }
  },
  /** Entries for programs. */
  JSON("json", "--format json of list, search, show and related: JSON Schema") {
    @Override
    Object content() {
      return JsonContracts.entries();
    }
  },
  /** Entries for programs that read line by line. */
  JSONL("jsonl", "a line of --format jsonl: JSON Schema") {
    @Override
    Object content() {
      return JsonContracts.entry();
    }
  },
  /** Entries for reference managers. */
  CSL_JSON("csl-json", "--format csl-json: JSON Schema, on top of CSL's own") {
    @Override
    Object content() {
      return JsonContracts.csl();
    }
  },
  /** Entries for a spreadsheet. */
  CSV("csv", "the columns of --format csv: Table Schema") {
    @Override
    Object content() {
      return TableContracts.csv();
    }
  },
  /** Entries for cut and awk. */
  TSV("tsv", "the columns of --format tsv: Table Schema") {
    @Override
    Object content() {
      return TableContracts.tsv();
    }
  },
  /** Entries for a page. */
  MARKDOWN("markdown", "the text of --format markdown") {
    @Override
    Object content() {
      return "UTF-8. CommonMark for people: headings of sections and a list item for each entry;"
          + " with --fields a table of GitHub's kind. What stands in an item may change from one"
          + " version to the next: programs read json or csv.";
    }
  },
  /** Entries for the next command. */
  IDS("ids", "the lines of --format ids") {
    @Override
    Object content() {
      return "UTF-8. One line for each entry, in the order of the answer, ended by a line feed: the"
          + " id of the entry and nothing else. No id is there twice; a control character in one is"
          + " written as a blank or a picture. For sections, topics, authors and years the line is"
          + " the value that a query asks for: an id, a name, a year.";
    }
  },
  /** Entries for BibTeX. */
  BIBTEX("bibtex", "the records of --format bibtex") {
    @Override
    Object content() {
      return "UTF-8. One BibTeX record for each entry, in the order of the answer, as the manual"
          + " BibTeXing (Oren Patashnik, 1988) describes them: @type{key, field = {value}, …}. No"
          + " key is there twice.";
    }
  },
  /** Entries for older reference managers. */
  RIS("ris", "the records of --format ris") {
    @Override
    Object content() {
      return "UTF-8. One RIS record for each entry, in the order of the answer: lines of a tag of"
          + " two characters, two blanks, a hyphen, a blank and the value. A record begins with"
          + " the line TY and ends with the line ER.";
    }
  },
  /** Counts. */
  COUNTS("counts", "--format json of sections, topics, authors and years: JSON Schema") {
    @Override
    Object content() {
      return JsonContracts.counts();
    }
  },
  /** Findings. */
  CHECK("check", "--format json of check: JSON Schema") {
    @Override
    Object content() {
      return JsonContracts.findings();
    }
  };

  /** Those that are not of a format of their own. */
  private static final List<String> BESIDES = List.of("catalogue", "counts", "check");

  private final String word;
  private final String summary;

  Contract(String word, String summary) {
    this.word = word;
    this.summary = summary;
  }

  /** What it says: a text, or a map that becomes JSON. */
  abstract Object content();

  /** The name that is typed. */
  public String word() {
    return word;
  }

  /** One line on what it is the contract of. */
  public String summary() {
    return summary;
  }

  /** Writes it. */
  public void write(Out out) {
    Object content = content();
    if (content instanceof String text) {
      for (String line : out.isTerminal() ? Wrap.lines(text, out.width()) : List.of(text)) {
        out.line(line);
      }
    } else {
      SafeJson.indented(out).value(content);
      out.line();
    }
  }

  /** The contracts of what this qicat reads and writes. */
  public static List<Contract> offered() {
    List<Contract> offered = new ArrayList<>();
    for (Contract contract : values()) {
      if (BESIDES.contains(contract.word) || Formats.named(contract.word) != null) {
        offered.add(contract);
      }
    }
    return offered;
  }

  /** The words of the contracts that are offered. */
  public static List<String> words() {
    List<String> words = new ArrayList<>();
    for (Contract contract : offered()) {
      words.add(contract.word);
    }
    return words;
  }

  /** The contract with a name, or null. */
  public static Contract named(String word) {
    for (Contract contract : offered()) {
      if (contract.word.equals(word)) {
        return contract;
      }
    }
    return null;
  }
}
