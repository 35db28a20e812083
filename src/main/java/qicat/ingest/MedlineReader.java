package qicat.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import qicat.model.Date;
import qicat.model.Numeral;
import qicat.text.Digits;
import qicat.text.Split;

/**
 * Reads the MEDLINE format that PubMed gives as .nbib, by the National Library of Medicine's
 * description of its fields (MEDLINE/PubMed Data Element Descriptions): a tag of at most four
 * letters, a hyphen, a text; what goes on in the next line stands behind six blanks. A record
 * begins with its PMID, or behind an empty line where the file has none.
 */
final class MedlineReader extends TaggedReader {
  private static final String PMID = "PMID";
  private static final int TAG = 4;

  /** Types of publications that are not articles of a journal, those that tell most first. */
  private static final String[][] TYPES = {
    {"Preprint", "article"},
    {"Newspaper Article", "article-newspaper"},
    {"Dataset", "dataset"},
    {"Journal Article", "article-journal"},
    {"Technical Report", "report"},
    {"Government Publication", "report"},
    {"Legislation", "legislation"},
    {"Legal Case", "legal_case"},
    {"Video-Audio Media", "motion_picture"},
    {"Webcast", "motion_picture"},
    {"Academic Dissertation", "thesis"},
    {"Book", "book"}
  };

  private static final List<String> SUFFIXES = List.of("Jr", "Sr", "2nd", "3rd", "4th", "5th");

  /**
   * Codes of languages that libraries have of their own (ISO 639-2/B), each before its ISO 639-1.
   */
  private static final List<String> LIBRARY_CODES =
      Split.at(
          " ",
          "alb sq arm hy baq eu bur my chi zh cze cs dut nl fre fr geo ka ger de gre el ice is mac mk"
              + " mao mi may ms per fa rum ro slo sk tib bo wel cy");

  MedlineReader() {
    super(PMID, PMID, TAG + 1);
  }

  /** Whether a text begins with a record. */
  static boolean begins(String text) {
    return text.startsWith(PMID + "- ");
  }

  /** Whether a line begins with a tag: capitals and digits up to blanks, four columns in all. */
  private static boolean isTagged(String line) {
    if (line.length() <= TAG || line.charAt(TAG) != '-' || !isCapital(line.charAt(0))) {
      return false;
    }
    boolean blank = false;
    for (int i = 1; i < TAG; i++) {
      char c = line.charAt(i);
      blank |= c == ' ';
      if (blank ? c != ' ' : !isCapital(c) && !Character.isDigit(c)) {
        return false;
      }
    }
    return line.length() == TAG + 1 || line.charAt(TAG + 1) == ' ';
  }

  @Override
  String tag(String line) {
    return isTagged(line) ? line.substring(0, TAG).strip() : null;
  }

  private static boolean isCapital(char c) {
    return c >= 'A' && c <= 'Z';
  }

  @Override
  Map<String, Object> item(TaggedRecord medline) {
    String book = title(medline.first("BTI"));
    String title = title(medline.first("TI"));
    String type = type(medline, book, title);
    boolean article = type.startsWith("article");
    Item item = new Item("", type);
    item.put("title", title.isEmpty() ? book.isEmpty() ? medline.first("TT") : book : title);
    item.putParsedNames("author", names(medline, "FAU", "AU", "CN"));
    item.putParsedNames("editor", names(medline, "FED", "ED", ""));
    item.putDate("issued", issued(medline));
    String journal = oneLine(medline.first("JT", "TA"));
    item.put("container-title", title.isEmpty() || book.isEmpty() ? journal : book);
    String shorter = oneLine(medline.first("TA"));
    item.put("container-title-short", shorter.equals(journal) ? "" : shorter);
    item.put("collection-title", title(medline.first("CTI")));
    item.put("volume", oneLine(medline.first("VI", "VTI")));
    item.put("issue", oneLine(medline.first("IP")));
    item.putPages(oneLine(medline.first("PG")), article);
    putLocations(item, medline);
    item.put("edition", oneLine(medline.first("EN")));
    item.put("publisher", oneLine(medline.first("PB")));
    item.put("publisher-place", article ? "" : oneLine(medline.first("PL")));
    item.put(PMID, medline.first(PMID));
    item.put("PMCID", medline.first("PMC"));
    item.put("ISSN", number(medline.all("IS")));
    item.put("ISBN", number(medline.all("ISBN")));
    item.put("language", language(medline.first("LA")));
    item.put("abstract", oneLine(medline.first("AB")));
    item.put("note", String.join("\n", medline.all("GN")).strip());
    item.putKeywords(keywords(medline));
    return item.members();
  }

  private static String type(TaggedRecord medline, String book, String title) {
    if (!book.isEmpty()) {
      return title.isEmpty() ? "book" : "chapter";
    }
    List<String> written = medline.all("PT");
    for (String[] type : TYPES) {
      if (written.contains(type[0])) {
        return type[1];
      }
    }
    return "article-journal";
  }

  /** A title without the full stop that the format puts behind each. */
  private static String title(String written) {
    String title = oneLine(written);
    boolean stopped = title.endsWith(".") && !title.endsWith("..");
    return stopped ? title.substring(0, title.length() - 1) : title;
  }

  /** Names in full where the record has them, and groups, in their order. */
  private static List<Object> names(TaggedRecord medline, String full, String brief, String group) {
    String personal = medline.first(full).isEmpty() ? brief : full;
    List<String> groups = medline.all(group);
    List<Object> names = new ArrayList<>();
    for (String written : medline.all(personal, group)) {
      String name = oneLine(written);
      Map<String, Object> parts =
          groups.contains(written) ? NameParts.literal(name) : personal(name);
      if (parts != null) {
        names.add(parts);
      }
    }
    return names;
  }

  /** A person's name, whose last word may be a suffix: {@code King, Martin Luther Jr}. */
  private static Map<String, Object> personal(String name) {
    int blank = name.lastIndexOf(' ');
    String last = name.substring(blank + 1);
    if (blank < 0 || !SUFFIXES.contains(last)) {
      return NameParts.of(name);
    }
    Map<String, Object> parts = NameParts.of(name.substring(0, blank));
    if (parts != null && parts.containsKey("family")) {
      parts.put("suffix", last);
      return parts;
    }
    return NameParts.literal(name);
  }

  /** The date of publication; a part of it that is no day, month or season is left out. */
  private static Map<String, Object> issued(TaggedRecord medline) {
    String written = oneLine(medline.first("DP"));
    if (written.isEmpty()) {
      String day = medline.first("DEP");
      return day.length() == 8
          ? WrittenDate.of(day.substring(0, 4), day.substring(4, 6), day.substring(6))
          : WrittenDate.of(day);
    }
    Map<String, Object> date = WrittenDate.of(written);
    String year = written.substring(0, Math.min(written.length(), 4));
    if (date.containsKey("date-parts") || Digits.number(year) < 0) {
      return date;
    }
    String rest = written.substring(year.length()).strip();
    int season = Date.seasonNamed(rest);
    if (season > 0) {
      Map<String, Object> inSeason = WrittenDate.of(year);
      inSeason.put("season", new Numeral("" + (season - Date.SPRING + 1)));
      return inSeason;
    }
    return range(year, rest);
  }

  /** Two months or days with a hyphen between, maybe of two years; or the year alone. */
  private static Map<String, Object> range(String year, String rest) {
    int hyphen = rest.indexOf('-');
    if (hyphen > 0) {
      String first = rest.substring(0, hyphen).strip();
      String last = rest.substring(hyphen + 1).strip();
      boolean ownYear = last.length() >= 4 && Digits.number(last.substring(0, 4)) > 0;
      if (Digits.number(last) > 0 && first.indexOf(' ') > 0) {
        last = first.substring(0, first.indexOf(' ')) + " " + last; // 2019 Nov 27-30
      }
      Object from = WrittenDate.of(year + " " + first).get("date-parts");
      Object to = WrittenDate.of(ownYear ? last : year + " " + last).get("date-parts");
      if (from instanceof List<?> start && to instanceof List<?> end) {
        Map<String, Object> range = WrittenDate.of(year);
        range.put("date-parts", List.of(start.get(0), end.get(0)));
        return range;
      }
    }
    return WrittenDate.of(year);
  }

  /** The DOI, and the number of an article that has no pages. */
  private static void putLocations(Item item, TaggedRecord medline) {
    for (String written : medline.all("LID", "AID")) {
      if (written.endsWith("[doi]")) {
        item.putDoi(written.substring(0, written.length() - "[doi]".length()).strip());
      }
    }
    for (String written : medline.all("LID")) {
      String pii = written.replace("[pii]", "").strip();
      if (written.endsWith("[pii]") && !item.has("page") && isArticleNumber(pii)) {
        item.put("number", pii);
      }
    }
  }

  /** Whether a publisher's identifier is short enough to be printed: l2068, e1003583, 12345. */
  private static boolean isArticleNumber(String pii) {
    int digits = 0;
    for (int i = 0; i < pii.length(); i++) {
      if (!Character.isLetterOrDigit(pii.charAt(i))) {
        return false;
      }
      digits += Character.isDigit(pii.charAt(i)) ? 1 : 0;
    }
    return digits > 0 && pii.length() <= 10;
  }

  /** The number of the journal or book as it was printed, without what is said of it. */
  private static String number(List<String> written) {
    String number = written.isEmpty() ? "" : written.get(0);
    for (String each : written) {
      if (!each.endsWith("(Linking)")) { // one for all editions, which none prints
        number = each;
        break;
      }
    }
    int bracket = number.indexOf('(');
    return (bracket < 0 ? number : number.substring(0, bracket)).strip();
  }

  /** A language of three letters by its code of two, where it has one. */
  private static String language(String code) {
    int own = LIBRARY_CODES.indexOf(code);
    if (own >= 0 && own % 2 == 0) {
      return LIBRARY_CODES.get(own + 1);
    }
    for (String two : Locale.getISOLanguages()) {
      if (Locale.forLanguageTag(two).getISO3Language().equals(code)) {
        return two;
      }
    }
    return code.equals("und") || code.equals("mul") ? "" : code;
  }

  /** Subject headings without their qualifiers, and the authors' own keywords. */
  private static List<String> keywords(TaggedRecord medline) {
    List<String> keywords = new ArrayList<>();
    for (String heading : medline.all("MH")) {
      keywords.add(oneLine(Split.at("/", heading).get(0)).replace("*", ""));
    }
    for (String own : medline.all("OT")) {
      keywords.add(own.startsWith("*") ? oneLine(own.substring(1)) : oneLine(own));
    }
    return keywords;
  }

  private static String oneLine(String text) {
    return text.replace('\n', ' ');
  }
}
