package qicat.format;

import java.util.List;
import java.util.Map;
import qicat.console.Out;
import qicat.csl.CslDates;
import qicat.csl.CslItem;
import qicat.csl.CslNames;
import qicat.model.Date;
import qicat.model.Entry;
import qicat.model.Person;
import qicat.search.Hit;
import qicat.text.OneLine;

/**
 * RIS records, which every reference manager imports (Research Information Systems, "RIS Format
 * Specifications"): lines of a tag of two letters and a value, ended by CR and LF. No value has a
 * line break, so that none can pass for a tag.
 */
final class RisFormat implements Format {
  private final Out out;
  private final View view;

  RisFormat(Out out, View view) {
    this.out = out;
    this.view = view;
  }

  @Override
  public void entry(Hit hit) {
    Entry entry = Excerpt.of(hit.entry(), view.fields());
    Map<String, Object> item = CslItem.of(entry);
    String type = type(CslItem.of(hit.entry())); // the same whatever fields are chosen
    line("TY", type);
    line("ID", entry.id());
    people("AU", entry.authors());
    // Of a whole work, A2 would be taken for the editors of its series.
    people(isWhole(type) ? "ED" : "A2", CslNames.people(item, "editor"));
    people("A3", CslNames.people(item, "collection-editor"));
    people("A4", CslNames.people(item, "translator"));
    text("TI", item, "title");
    text("ST", item, "title-short", "shortTitle");
    text("T2", item, "container-title");
    text("J2", item, "container-title-short", "journalAbbreviation");
    text("T3", item, "collection-title");
    date(entry.issued());
    text("VL", item, "volume");
    text("IS", item, "issue");
    numbers(type, item);
    text("NV", item, "number-of-volumes");
    text("ET", item, "edition");
    text("PB", item, "publisher");
    text("CY", item, "publisher-place", "event-place");
    text("M3", item, "genre");
    text("SN", item, "ISBN");
    text("SN", item, "ISSN");
    text("DO", item, "DOI");
    text("UR", item, "URL");
    Date.Day accessed = CslDates.day(item, "accessed");
    line("Y2", accessed == null ? "" : slashed(accessed, ""));
    text("LA", item, "language");
    text("AB", item, "abstract");
    for (String topic : CslItem.topics(entry)) {
      line("KW", topic);
    }
    text("N1", item, "note");
    text("N1", item, "annote");
    out.print("ER  - \r\n\r\n");
  }

  /** The reference type of a CSL type; GEN where none is near. */
  private static String type(Map<String, Object> item) {
    return switch (CslItem.text(item, "type")) {
      case "article-journal", "review", "review-book" -> "JOUR";
      case "article-magazine" -> "MGZN";
      case "article-newspaper" -> "NEWS";
      case "bill" -> "BILL";
      case "book" -> "BOOK";
      case "broadcast", "motion_picture" -> "MPCT";
      case "chapter" -> "CHAP";
      case "classic" -> "CLSWK";
      case "dataset" -> "DATA";
      case "entry", "entry-dictionary" -> "DICT";
      case "entry-encyclopedia" -> "ENCYC";
      case "figure" -> "FIGURE";
      case "graphic" -> "ART";
      case "hearing" -> "HEAR";
      case "legal_case" -> "CASE";
      case "legislation", "regulation" -> "STAT";
      case "manuscript" -> "UNPB";
      case "map" -> "MAP";
      case "musical_score" -> "MUSIC";
      case "pamphlet" -> "PAMP";
      case "paper-conference" -> "CPAPER";
      case "patent" -> "PAT";
      case "periodical" -> "JFULL";
      case "personal_communication" -> "PCOMM";
      case "post-weblog" -> "BLOG";
      case "post", "webpage" -> "ELEC";
      case "report" -> "RPRT";
      case "software" -> "COMP";
      case "song" -> "SOUND";
      case "standard" -> "STAND";
      case "thesis" -> "THES";
      case "treaty" -> "LEGAL";
      case "interview" -> CslItem.isInVolume(item) ? "JOUR" : "PCOMM";
      default -> CslItem.isInVolume(item) ? "JOUR" : "GEN";
    };
  }

  private static boolean isWhole(String type) {
    return List.of("BOOK", "CLSWK", "RPRT", "THES", "JFULL").contains(type);
  }

  private void line(String tag, String value) {
    String line = OneLine.of(value);
    if (!line.isEmpty()) {
      out.print(tag).print("  - ").print(line).print("\r\n");
    }
  }

  /** The first of some variables that the item has. */
  private void text(String tag, Map<String, Object> item, String... variables) {
    for (String variable : variables) {
      String text = OneLine.of(CslItem.text(item, variable));
      if (!text.isEmpty()) {
        line(tag, text);
        return;
      }
    }
  }

  /** A line for each: {@code de Iongh, Anya} or {@code King, Martin, Jr}; commas part the parts. */
  private void people(String tag, List<Person> people) {
    for (Person person : people) {
      Person parted =
          new Person(
              part(person.given()),
              part(person.droppingParticle()),
              part(person.nonDroppingParticle()),
              part(person.family()),
              part(person.suffix()),
              OneLine.of(person.literal()),
              List.of());
      line(tag, parted.inverted());
    }
  }

  private static String part(String part) {
    return OneLine.of(part.replace(',', ' '));
  }

  /** The year, and the date as it is known: {@code 2019/11/27/}, what else there is to it last. */
  private void date(Date date) {
    if (date == null) {
      return;
    }
    Date.Day from = date.from();
    boolean plain = from.equals(date.to()) && !date.circa() && from.month() < Date.SPRING;
    boolean fourDigits = date.isKnown() && date.year() > 0 && date.year() <= 9999;
    String more = plain && fourDigits && date.literal().isEmpty() ? "" : date.readable();
    Date.Day day = date.isKnown() && from.year() != date.year() ? date.to() : from;
    line("PY", fourDigits ? digits(date.year(), 4) : "");
    line("DA", fourDigits ? slashed(day, more) : "///" + more.replace('/', ' '));
  }

  /** A day as year, month and day with slashes between, and what else there is behind the third. */
  private static String slashed(Date.Day day, String more) {
    boolean month = day.month() > 0 && day.month() < Date.SPRING;
    return digits(day.year(), 4)
        + "/"
        + (month ? digits(day.month(), 2) : "")
        + "/"
        + (month && day.day() > 0 ? digits(day.day(), 2) : "")
        + "/"
        + more.replace('/', ' ');
  }

  private static String digits(int number, int length) {
    String digits = Integer.toString(number);
    return "0".repeat(Math.max(0, length - digits.length())) + digits;
  }

  /** The pages and the number; an article without pages has its number in their place. */
  private void numbers(String type, Map<String, Object> item) {
    boolean article = type.equals("JOUR");
    boolean paged = !CslItem.text(item, "page").isEmpty();
    pages(CslItem.text(item, article && !paged ? "number" : "page"));
    if (!article) {
      text("M1", item, "number", "collection-number");
    } else if (paged) {
      text("C7", item, "number");
    }
  }

  /** The first and the last page; what is no range is the first. */
  private void pages(String pages) {
    String line = OneLine.of(pages).replace('–', '-');
    int hyphen = line.indexOf('-');
    boolean range =
        hyphen > 0 && hyphen < line.length() - 1 && line.indexOf(',') < 0 && line.indexOf(';') < 0;
    line("SP", range ? line.substring(0, hyphen) : line);
    line("EP", range ? line.substring(hyphen + 1) : "");
  }
}
