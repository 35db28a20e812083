package qicat.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads the tagged form of EndNote, which grew out of Refer: a percent sign and a letter, a blank,
 * a text; a record begins with %0, or behind an empty line where the file has no %0.
 */
final class EndnoteReader extends TaggedReader {
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("artwork", "graphic"),
          Map.entry("bill", "bill"),
          Map.entry("blog", "post-weblog"),
          Map.entry("book", "book"),
          Map.entry("book section", "chapter"),
          Map.entry("case", "legal_case"),
          Map.entry("chart or table", "figure"),
          Map.entry("computer program", "software"),
          Map.entry("conference paper", "paper-conference"),
          Map.entry("conference proceedings", "paper-conference"),
          Map.entry("dataset", "dataset"),
          Map.entry("dictionary", "entry-dictionary"),
          Map.entry("edited book", "book"),
          Map.entry("electronic article", "article-journal"),
          Map.entry("electronic book", "book"),
          Map.entry("electronic book section", "chapter"),
          Map.entry("electronic source", "webpage"),
          Map.entry("encyclopedia", "entry-encyclopedia"),
          Map.entry("figure", "figure"),
          Map.entry("film or broadcast", "motion_picture"),
          Map.entry("generic", "document"),
          Map.entry("government document", "report"),
          Map.entry("hearing", "hearing"),
          Map.entry("interview", "interview"),
          Map.entry("journal article", "article-journal"),
          Map.entry("legal rule or regulation", "regulation"),
          Map.entry("magazine article", "article-magazine"),
          Map.entry("manuscript", "manuscript"),
          Map.entry("map", "map"),
          Map.entry("newspaper article", "article-newspaper"),
          Map.entry("online database", "dataset"),
          Map.entry("pamphlet", "pamphlet"),
          Map.entry("patent", "patent"),
          Map.entry("personal communication", "personal_communication"),
          Map.entry("report", "report"),
          Map.entry("serial", "periodical"),
          Map.entry("standard", "standard"),
          Map.entry("statute", "legislation"),
          Map.entry("thesis", "thesis"),
          Map.entry("unpublished work", "manuscript"),
          Map.entry("web page", "webpage"));

  EndnoteReader() {
    super("0", "%0", 2);
  }

  /** Whether a text begins with a tag. */
  static boolean begins(String text) {
    return isTagged(text) && "0ABDEFJKTUX@".indexOf(text.charAt(1)) >= 0;
  }

  private static boolean isTagged(String line) {
    return line.length() >= 2
        && line.charAt(0) == '%'
        && line.charAt(1) > ' '
        && (line.length() == 2 || line.charAt(2) <= ' ');
  }

  @Override
  String tag(String line) {
    return isTagged(line) ? line.substring(1, 2) : null;
  }

  @Override
  Map<String, Object> item(TaggedRecord endnote) {
    String written = endnote.first("0").toLowerCase(Locale.ROOT);
    String type = TYPES.getOrDefault(written, written.isEmpty() ? guess(endnote) : "document");
    boolean whole = type.equals("book") || type.equals("report") || type.equals("thesis");
    Item item = new Item(endnote.first("F"), type);
    item.put("title", oneLine(endnote.first("T")));
    item.put("title-short", oneLine(endnote.first("!")));
    item.putParsedNames("author", names(endnote.all("A")));
    item.putParsedNames("editor", names(endnote.all("E")));
    item.putParsedNames("collection-editor", names(endnote.all("Y")));
    item.putParsedNames("translator", names(endnote.all("?")));
    item.putDate("issued", issued(endnote));
    String container = oneLine(endnote.first("J", "B"));
    item.put(whole ? "collection-title" : "container-title", container);
    item.put("collection-title", oneLine(endnote.first("S")));
    item.put("volume", endnote.first("V"));
    boolean article = type.startsWith("article") || type.equals("paper-conference");
    item.put(article ? "issue" : "number", endnote.first("N"));
    item.putPages(endnote.first("P").replace("--", "-"), article);
    item.put("edition", endnote.first("7"));
    item.put("publisher", oneLine(endnote.first("I")));
    item.put("publisher-place", oneLine(endnote.first("C")));
    item.putDoi(endnote.first("R"));
    item.putDoi(endnote.first("U"));
    item.put("URL", endnote.parted("", "U").stream().findFirst().orElse(""));
    item.putDate("accessed", WrittenDate.of(endnote.first("[")));
    item.putStandardNumbers(endnote.parted(";", "@"));
    item.put("language", endnote.first("G"));
    item.put("genre", endnote.first("9"));
    item.put("abstract", endnote.first("X"));
    item.put("note", String.join("\n", endnote.all("Z", "O")));
    item.put("call-number", endnote.first("L"));
    item.put("number-of-volumes", endnote.first("6"));
    item.putKeywords(endnote.parted(";", "K"));
    return item.members();
  }

  private static List<Object> names(List<String> written) {
    List<Object> names = new ArrayList<>();
    for (String each : written) {
      Map<String, Object> name = NameParts.inOrder(each);
      if (name != null) {
        names.add(name);
      }
    }
    return names;
  }

  /** What Refer, which has no types, must mean. */
  private static String guess(TaggedRecord endnote) {
    if (!endnote.first("J").isEmpty()) {
      return "article-journal";
    }
    return !endnote.first("B").isEmpty()
        ? "chapter"
        : !endnote.first("R").isEmpty()
            ? "report"
            : !endnote.first("I").isEmpty() ? "book" : "document";
  }

  /** The date, which may lack the year that has a tag of its own. */
  private static Map<String, Object> issued(TaggedRecord endnote) {
    String year = endnote.first("D");
    String date = endnote.first("8");
    if (date.isEmpty() || year.isEmpty()) {
      return WrittenDate.of(date + year);
    }
    return WrittenDate.of(date.contains(year) ? date : date + " " + year);
  }

  private static String oneLine(String text) {
    return text.replace('\n', ' ');
  }
}
