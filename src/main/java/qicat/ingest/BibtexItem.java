package qicat.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import qicat.text.Digits;

/**
 * The item that the fields of a BibTeX or biblatex entry make, by the meanings that the standard
 * styles and the biblatex manual (P. Kime, M. Wemheuer, P. Lehman, sections 2.1 and 2.2) give them.
 */
final class BibtexItem {
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("article", "article-journal"),
          Map.entry("artwork", "graphic"),
          Map.entry("audio", "song"),
          Map.entry("book", "book"),
          Map.entry("bookinbook", "chapter"),
          Map.entry("booklet", "pamphlet"),
          Map.entry("collection", "book"),
          Map.entry("commentary", "book"),
          Map.entry("conference", "paper-conference"),
          Map.entry("dataset", "dataset"),
          Map.entry("electronic", "webpage"),
          Map.entry("image", "graphic"),
          Map.entry("inbook", "chapter"),
          Map.entry("incollection", "chapter"),
          Map.entry("inproceedings", "paper-conference"),
          Map.entry("inreference", "entry-encyclopedia"),
          Map.entry("jurisdiction", "legal_case"),
          Map.entry("legal", "treaty"),
          Map.entry("legislation", "legislation"),
          Map.entry("letter", "personal_communication"),
          Map.entry("manual", "report"),
          Map.entry("mastersthesis", "thesis"),
          Map.entry("movie", "motion_picture"),
          Map.entry("music", "song"),
          Map.entry("mvbook", "book"),
          Map.entry("mvcollection", "book"),
          Map.entry("mvproceedings", "book"),
          Map.entry("mvreference", "book"),
          Map.entry("online", "webpage"),
          Map.entry("patent", "patent"),
          Map.entry("performance", "performance"),
          Map.entry("periodical", "periodical"),
          Map.entry("phdthesis", "thesis"),
          Map.entry("proceedings", "book"),
          Map.entry("reference", "book"),
          Map.entry("report", "report"),
          Map.entry("review", "review"),
          Map.entry("software", "software"),
          Map.entry("standard", "standard"),
          Map.entry("suppbook", "chapter"),
          Map.entry("suppcollection", "chapter"),
          Map.entry("suppperiodical", "article-journal"),
          Map.entry("techreport", "report"),
          Map.entry("thesis", "thesis"),
          Map.entry("unpublished", "manuscript"),
          Map.entry("video", "motion_picture"),
          Map.entry("www", "webpage"));

  /** What biblatex's names of kinds of works stand for, and what the types of BibTeX imply. */
  private static final Map<String, String> GENRES =
      Map.of(
          "mathesis", "Master's thesis",
          "mastersthesis", "Master's thesis",
          "phdthesis", "PhD thesis",
          "candthesis", "Candidate thesis",
          "bathesis", "Bachelor's thesis",
          "techreport", "Technical report",
          "resreport", "Research report");

  /** Servers of preprints, as the field eprinttype names them. */
  private static final Set<String> PREPRINTS =
      Set.of("arxiv", "biorxiv", "chemrxiv", "medrxiv", "osf", "psyarxiv", "socarxiv", "ssrn");

  private final Map<String, String> fields;
  private final Item item;

  private BibtexItem(String type, String key, Map<String, String> fields) {
    this.fields = fields;
    item = new Item(key, type);
  }

  /**
   * Makes an item.
   *
   * @param type in lower case
   * @param fields names in lower case, values in LaTeX
   */
  static Map<String, Object> of(String type, String key, Map<String, String> fields) {
    String csl = csl(type, fields);
    BibtexItem made = new BibtexItem(csl, key, fields);
    made.putTitles(csl);
    made.putPeople();
    made.putDates();
    made.putNumbers(csl);
    made.putPublisher();
    made.putIdentifiers();
    made.putTexts();
    made.putGenre(type);
    return made.item.members();
  }

  /** The type of CSL; some of BibTeX's are several, told apart by their fields. */
  private static String csl(String type, Map<String, String> fields) {
    String csl = TYPES.getOrDefault(type, "document");
    String server = fields.getOrDefault("eprinttype", fields.getOrDefault("archiveprefix", ""));
    boolean preprint = PREPRINTS.contains(server.toLowerCase(Locale.ROOT));
    return switch (csl) {
      case "article-journal" ->
          switch (fields.getOrDefault("entrysubtype", "").toLowerCase(Locale.ROOT)) {
            case "magazine" -> "article-magazine";
            case "newspaper" -> "article-newspaper";
            default -> csl;
          };
      case "manuscript" -> fields.containsKey("eventtitle") ? "speech" : preprint ? "article" : csl;
      case "document", "webpage" -> preprint ? "article" : csl;
      default -> csl;
    };
  }

  private void putGenre(String type) {
    String genre = text("type");
    String implied = type.endsWith("sthesis") || type.equals("phdthesis") ? type : "";
    item.put("genre", GENRES.getOrDefault(genre.isEmpty() ? implied : genre, genre));
  }

  /** The text of the first of some fields that has one, or an empty text. */
  private String text(String... names) {
    return Latex.text(source(names));
  }

  /** The same, with tags for how it is set. */
  private String rich(String... names) {
    return Latex.rich(source(names));
  }

  private String source(String... names) {
    for (String name : names) {
      String value = fields.getOrDefault(name, "");
      if (!value.isBlank()) {
        return value;
      }
    }
    return "";
  }

  private void putTitles(String type) {
    item.put("title", withSubtitle(rich("title", "chapter"), rich("subtitle")));
    item.put("title-short", rich("shorttitle"));
    String container = withSubtitle(rich("journaltitle", "journal"), rich("journalsubtitle"));
    if (container.isEmpty()) {
      container = withSubtitle(rich("booktitle", "maintitle"), rich("booksubtitle"));
    }
    if (container.isEmpty() && (type.equals("webpage") || type.equals("post-weblog"))) {
      container = rich("organization");
    }
    item.put("container-title", container);
    item.put("container-title-short", rich("shortjournal"));
    item.put("collection-title", rich("series"));
    item.put("original-title", rich("origtitle"));
    item.put("event-title", rich("eventtitle"));
    item.put("event-place", text("venue"));
  }

  private static String withSubtitle(String title, String subtitle) {
    return title.isEmpty() || subtitle.isEmpty() ? title : title + ": " + subtitle;
  }

  private void putPeople() {
    for (String role : new String[] {"author", "editor", "translator"}) {
      item.putParsedNames(role, BibtexNames.of(source(role)));
    }
    item.putParsedNames("container-author", BibtexNames.of(source("bookauthor")));
    if (BibtexNames.areMore(source("author"))) {
      item.putByline();
    }
  }

  private void putDates() {
    String date = Latex.verbatim(source("date")); // a tilde there means about
    item.putDate(
        "issued",
        date.isEmpty()
            ? WrittenDate.of(text("year"), text("month"), text("day"))
            : WrittenDate.of(date));
    item.putDate("accessed", WrittenDate.of(text("urldate", "lastchecked", "accessed")));
    item.putDate("event-date", WrittenDate.of(text("eventdate")));
    item.putDate("original-date", WrittenDate.of(text("origdate")));
  }

  private void putNumbers(String type) {
    boolean article = type.startsWith("article");
    boolean inSeries =
        item.has("collection-title")
            && (type.equals("book") || type.equals("chapter") || type.equals("paper-conference"));
    item.put("volume", text("volume"));
    String number = text("number");
    item.put("issue", text("issue"));
    // Of an article the number is its issue; one that begins with a letter is the article's own.
    boolean own = !article || !number.isEmpty() && Character.isLetter(number.codePointAt(0));
    item.put("number", text("eid"));
    item.put(!own ? "issue" : inSeries ? "collection-number" : "number", number);
    item.put("part-number", text("part"));
    item.putPages(text("pages").replace('–', '-').replace('—', '-'), article);
    item.put("number-of-pages", text("pagetotal"));
    item.put("number-of-volumes", text("volumes"));
    item.put("edition", text("edition"));
    item.put("version", text("version", "revision"));
    if (fields.containsKey("title")) {
      String chapter = text("chapter");
      item.put("chapter-number", Digits.number(chapter) < 0 ? "" : chapter);
    }
  }

  private void putPublisher() {
    String publisher = rich("publisher", "institution", "school");
    if (publisher.isEmpty() && !item.has("container-title")) {
      publisher = rich("organization");
    }
    item.put("publisher", publisher);
    item.put("publisher-place", text("location", "address"));
    item.put("original-publisher", text("origpublisher"));
    item.put("original-publisher-place", text("origlocation"));
  }

  private void putIdentifiers() {
    item.putDoi(Latex.verbatim(source("doi")));
    String url = Latex.verbatim(source("url"));
    item.putDoi(url);
    item.put("URL", url);
    String how = source("howpublished").strip();
    String address = address(how);
    item.put("URL", address);
    item.put("container-title", address.isEmpty() ? Latex.rich(how) : "");
    item.put("ISBN", text("isbn"));
    item.put("ISSN", text("issn"));
    String eprint = Latex.verbatim(source("eprint"));
    String kind = text("eprinttype", "archiveprefix").toLowerCase(Locale.ROOT);
    item.put("PMID", text("pmid"));
    item.put("PMCID", text("pmcid"));
    if (kind.equals("pubmed")) {
      item.put("PMID", eprint);
    } else if (!kind.isEmpty() && !eprint.isEmpty()) {
      item.put("archive", kind);
      item.put("archive_location", eprint);
    }
  }

  /** The address that words are about, {@code https://example.org/a, accessed in May}; or none. */
  private static String address(String words) {
    int command = words.indexOf("\\url{");
    if (command >= 0) {
      return Latex.verbatim(words.substring(command));
    }
    if (!words.startsWith("http://") && !words.startsWith("https://")) {
      return "";
    }
    int end = 0;
    while (end < words.length() && words.charAt(end) > ' ') {
      end++;
    }
    while (".,;".indexOf(words.charAt(end - 1)) >= 0) {
      end--; // of the sentence, not of the address
    }
    return Latex.verbatim(words.substring(0, end));
  }

  private void putTexts() {
    item.put("language", text("langid", "language"));
    item.put("status", text("pubstate", "status"));
    item.put("call-number", text("library"));
    item.put("abstract", rich("abstract"));
    item.put("note", rich("note", "annotation", "annote"));
    List<String> keywords = new ArrayList<>();
    String written = source("keywords", "keyword");
    List<String> parts = Braces.split(";", written); // where these part, a comma is within one
    for (String keyword : parts.size() > 1 ? parts : Braces.split(",", written)) {
      keywords.add(Latex.text(keyword));
    }
    item.putKeywords(keywords);
  }
}
