package qicat.cite;

import java.util.ArrayList;
import java.util.List;

/**
 * The citation styles that come with qicat: a line for each. Each is a style of the Citation Style
 * Language project (citationstyles.org) that stands by itself; where a journal follows another
 * style, its own word names that one's file.
 */
public enum CitationStyle {
  VANCOUVER("vancouver", "vancouver", "Vancouver: numbers in brackets (ICMJE, NLM)"),
  BMJ("bmj", "bmj", "The BMJ and its journals, such as BMJ Quality & Safety"),
  NLM("nlm", "vancouver", "National Library of Medicine, which is Vancouver's source"),
  AMA("ama", "american-medical-association", "American Medical Association, 11th edition"),
  JAMA("jama", "american-medical-association", "JAMA and its network, which follow AMA"),
  LANCET("lancet", "the-lancet", "The Lancet"),
  NEJM("nejm", "the-new-england-journal-of-medicine", "The New England Journal of Medicine"),
  PLOS("plos", "plos", "PLOS journals"),
  BMC("bmc", "biomed-central", "BMC journals, such as BMC Health Services Research"),
  NATURE("nature", "nature", "Nature"),
  SCIENCE("science", "science", "Science"),
  CELL("cell", "cell", "Cell"),
  FRONTIERS("frontiers", "frontiers", "Frontiers journals"),
  OXFORD(
      "oxford",
      "oxford-university-press-scimed-numeric",
      "Oxford University Press, science and medicine"),
  WHO("who", "who-europe-numeric", "WHO Regional Office for Europe"),
  APA("apa", "apa", "American Psychological Association, 7th edition"),
  HARVARD(
      "harvard",
      "harvard-cite-them-right",
      "en-GB",
      "Harvard: author and year (Cite Them Right, 12th edition)"),
  CHICAGO(
      "chicago", "chicago-author-date", "Chicago Manual of Style, 18th edition, author and year"),
  CHICAGO_NOTES(
      "chicago-notes",
      "chicago-notes-bibliography",
      "Chicago Manual of Style, 18th edition, footnotes"),
  MLA("mla", "modern-language-association", "Modern Language Association, 9th edition"),
  ASA("asa", "american-sociological-association", "American Sociological Association"),
  IEEE("ieee", "ieee", "IEEE"),
  OSCOLA("oscola", "oscola", "OSCOLA, for legal works: footnotes"),
  ELSEVIER_VANCOUVER("elsevier-vancouver", "elsevier-vancouver", "Elsevier journals with numbers"),
  ELSEVIER_HARVARD(
      "elsevier-harvard", "elsevier-harvard", "Elsevier journals with author and year"),
  SAGE_VANCOUVER("sage-vancouver", "sage-vancouver", "Sage journals with numbers"),
  SAGE_HARVARD("sage-harvard", "sage-harvard", "Sage journals with author and year"),
  SPRINGER_VANCOUVER("springer-vancouver", "springer-vancouver", "Springer journals with numbers"),
  SPRINGER_HARVARD(
      "springer-harvard", "springer-basic-author-date", "Springer journals with author and year"),
  TAYLOR_AND_FRANCIS(
      "taylor-and-francis",
      "taylor-and-francis-national-library-of-medicine",
      "Taylor & Francis journals, numbers"),
  VANCOUVER_AUTHOR_DATE(
      "vancouver-author-date", "vancouver-author-date", "Vancouver with author and year"),
  VANCOUVER_BRACKETS("vancouver-brackets", "vancouver-brackets", "Vancouver with [1]"),
  VANCOUVER_SUPERSCRIPT(
      "vancouver-superscript", "vancouver-superscript", "Vancouver with raised numbers");

  /** The language of a style that names none, as the specification of CSL has it. */
  private static final String USUAL = "en-US";

  private final String word;
  private final String file;
  private final String language;
  private final String title;

  CitationStyle(String word, String file, String title) {
    this(word, file, USUAL, title);
  }

  CitationStyle(String word, String file, String language, String title) {
    this.word = word;
    this.file = file;
    this.language = language;
    this.title = title;
  }

  /** The name that is typed. */
  public String word() {
    return word;
  }

  /** One line on where it is used. */
  public String title() {
    return title;
  }

  /** The name of its file, without the ending. */
  String file() {
    return file;
  }

  /** The language that it is published in, where its file names none. */
  String language() {
    return language;
  }

  /** The words of all styles. */
  public static List<String> words() {
    List<String> words = new ArrayList<>();
    for (CitationStyle style : values()) {
      words.add(style.word);
    }
    return words;
  }

  /** The style with a word, or null. */
  public static CitationStyle named(String word) {
    for (CitationStyle style : values()) {
      if (style.word.equals(word)) {
        return style;
      }
    }
    return null;
  }
}
