package qicat.ingest;

import java.util.Map;
import java.util.Set;
import qicat.store.ItemSink;
import qicat.text.Digits;
import qicat.text.Identifier;

/**
 * Reads RIS as tools write it, after the specification of Research Information Systems (2011) and
 * the exports of EndNote, Mendeley, Zotero and publishers' sites: tags without a value, texts over
 * several lines and records without an end are taken as they are meant.
 */
final class RisReader implements ItemReader {
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("ABST", "article-journal"),
          Map.entry("AGGR", "dataset"),
          Map.entry("ART", "graphic"),
          Map.entry("BILL", "bill"),
          Map.entry("BLOG", "post-weblog"),
          Map.entry("BOOK", "book"),
          Map.entry("CASE", "legal_case"),
          Map.entry("CHAP", "chapter"),
          Map.entry("CLSWK", "classic"),
          Map.entry("COMP", "software"),
          Map.entry("CONF", "paper-conference"),
          Map.entry("CPAPER", "paper-conference"),
          Map.entry("CTLG", "book"),
          Map.entry("DATA", "dataset"),
          Map.entry("DBASE", "dataset"),
          Map.entry("DICT", "entry-dictionary"),
          Map.entry("EBOOK", "book"),
          Map.entry("ECHAP", "chapter"),
          Map.entry("EDBOOK", "book"),
          Map.entry("EJOUR", "article-journal"),
          Map.entry("ELEC", "webpage"),
          Map.entry("ENCYC", "entry-encyclopedia"),
          Map.entry("FIGURE", "figure"),
          Map.entry("GOVDOC", "report"),
          Map.entry("HEAR", "hearing"),
          Map.entry("ICOMM", "personal_communication"),
          Map.entry("INPR", "article-journal"),
          Map.entry("JFULL", "periodical"),
          Map.entry("JOUR", "article-journal"),
          Map.entry("LEGAL", "legislation"),
          Map.entry("MANSCPT", "manuscript"),
          Map.entry("MAP", "map"),
          Map.entry("MGZN", "article-magazine"),
          Map.entry("MPCT", "motion_picture"),
          Map.entry("MULTI", "webpage"),
          Map.entry("MUSIC", "musical_score"),
          Map.entry("NEWS", "article-newspaper"),
          Map.entry("PAMP", "pamphlet"),
          Map.entry("PAT", "patent"),
          Map.entry("PCOMM", "personal_communication"),
          Map.entry("RPRT", "report"),
          Map.entry("SER", "periodical"),
          Map.entry("SLIDE", "speech"),
          Map.entry("SOUND", "song"),
          Map.entry("STAND", "standard"),
          Map.entry("STAT", "legislation"),
          Map.entry("THES", "thesis"),
          Map.entry("UNPB", "manuscript"),
          Map.entry("VIDEO", "motion_picture"),
          Map.entry("WEB", "webpage"));

  /** Types whose T2 is the series and not what the work stands in. */
  private static final Set<String> WHOLE = Set.of("book", "report", "thesis", "pamphlet", "map");

  private TaggedRecord record;
  private boolean outsideTold;
  private ItemSink sink;

  /** Whether a text begins as a record does, or with another tag. */
  static boolean begins(String text) {
    int feed = text.indexOf('\n');
    return isTagged(feed < 0 ? text : text.substring(0, feed)) || text.contains("\nTY  - ");
  }

  /** Whether a line begins with a tag: a capital, a capital or digit, blanks, a hyphen. */
  private static boolean isTagged(String line) {
    return line.length() >= 4
        && isCapital(line.charAt(0))
        && (isCapital(line.charAt(1)) || Character.isDigit(line.charAt(1)))
        && line.charAt(2) == ' '
        && line.startsWith("-", 2 + blanks(line))
        && (line.length() == 3 + blanks(line) || line.charAt(3 + blanks(line)) == ' ');
  }

  private static int blanks(String line) {
    return line.length() > 3 && line.charAt(3) == ' ' ? 2 : 1;
  }

  private static boolean isCapital(char c) {
    return c >= 'A' && c <= 'Z';
  }

  @Override
  public void read(String text, ItemSink to) {
    sink = to;
    int number = 0;
    for (String line : (Iterable<String>) text.lines()::iterator) {
      number++;
      if (isTagged(line)) {
        String value = line.substring(3 + blanks(line)).strip();
        tagged(line.substring(0, 2), value, number);
      } else if (record != null && !line.isBlank()) {
        record.goOn(line.strip());
      }
    }
    end();
  }

  private void tagged(String tag, String value, int line) {
    switch (tag) {
      case "TY" -> {
        end();
        record = new TaggedRecord(line);
        record.add(tag, value);
        outsideTold = false;
      }
      case "ER" -> end();
      default -> {
        if (record != null) {
          record.add(tag, value);
        } else if (!outsideTold) {
          sink.unreadable(line, "a record begins with TY, and these lines come before one");
          outsideTold = true;
        }
      }
    }
  }

  private void end() {
    if (record != null) {
      sink.item(record.line(), item(record));
      record = null;
    }
  }

  private static Map<String, Object> item(TaggedRecord ris) {
    String type = TYPES.getOrDefault(ris.first("TY"), "document");
    boolean chapter = type.equals("chapter") || type.equals("paper-conference");
    Item item = new Item(ris.first("ID"), type);
    item.put("title", oneLine(ris.first("TI", "T1", "CT", type.equals("book") ? "BT" : "TI")));
    item.put("title-short", oneLine(ris.first("ST")));
    item.putNames("author", ris.all("AU", "A1"));
    item.putNames("editor", ris.all("ED", "A2"));
    item.putNames("collection-editor", ris.all("A3"));
    item.putNames("translator", ris.all("A4"));
    item.putDate("issued", issued(ris));
    String container = oneLine(ris.first("JF", "T2", "BT", "JO", "JA", "J2"));
    boolean whole = WHOLE.contains(type);
    if (!container.equals(item.members().get("title"))) {
      item.put(whole ? "collection-title" : "container-title", container);
    }
    String shorter = ris.first("J2", "JA", "JO");
    if (!whole && !shorter.equals(container)) {
      item.put("container-title-short", oneLine(shorter));
    }
    item.put("collection-title", oneLine(ris.first("T3")));
    item.put("volume", ris.first("VL"));
    putNumbers(item, ris, chapter);
    item.put("edition", ris.first("ET"));
    item.put("publisher", oneLine(ris.first("PB")));
    item.put("publisher-place", oneLine(ris.first("CY", "PP")));
    item.putDoi(ris.first("DO"));
    for (String text : ris.all("M3", "L3", "UR")) {
      item.putDoi(text); // where some tools put it
    }
    item.put("URL", ris.first("UR", "L2", "LK"));
    item.putDate("accessed", WrittenDate.of(ris.first("Y2")));
    item.putStandardNumbers(ris.parted(";", "SN"));
    item.put("language", ris.first("LA"));
    item.put("abstract", ris.first("AB", "N2"));
    item.put("note", String.join("\n", ris.all("N1", "RN")));
    item.put("call-number", ris.first("CN"));
    item.put("number-of-volumes", ris.first("NV"));
    item.putKeywords(ris.parted(";", "KW"));
    return item.members();
  }

  private static void putNumbers(Item item, TaggedRecord ris, boolean chapter) {
    boolean article = ((String) item.members().get("type")).startsWith("article");
    item.put(article || chapter ? "issue" : "number", ris.first("IS"));
    item.put("number", ris.first("C7"));
    String m1 = ris.first("M1");
    if (!Identifier.isDoi(Identifier.of(m1))) {
      item.put("number", m1);
    }
    String first = ris.first("SP");
    String last = ris.first("EP");
    boolean whole = last.isEmpty() || last.equals(first) || first.indexOf('-') >= 0;
    item.putPages(first.isEmpty() ? last : whole ? first : first + "-" + last, article);
  }

  /** The date of publication, of the tag that says most: a day, a month, a year. */
  private static Map<String, Object> issued(TaggedRecord ris) {
    String year = ris.first("PY", "Y1", "YR");
    String date = ris.first("DA");
    if (date.isEmpty()) {
      return WrittenDate.of(year);
    }
    boolean withYear = false;
    for (String part : Braces.split("/- ", date)) {
      withYear |= part.length() == 4 && Digits.number(part) > 0;
    }
    if (withYear) {
      return WrittenDate.of(year.length() > date.length() ? year : date);
    }
    return WrittenDate.of(date + " " + year.replace("/", ""));
  }

  private static String oneLine(String text) {
    return text.replace('\n', ' ');
  }
}
