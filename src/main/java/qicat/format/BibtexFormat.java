package qicat.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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
 * BibTeX records for LaTeX, such as classic BibTeX (Patashnik, "BibTeXing", 1988) and biblatex both
 * read: the classic entry types and field names, and fields of biblatex that the classic styles
 * pass over.
 */
final class BibtexFormat implements Format {
  private static final String[] MONTHS = {
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"
  };

  private final Out out;
  private final View view;
  private BibtexKeys keys;
  private boolean written;

  BibtexFormat(Out out, View view) {
    this.out = out;
    this.view = view;
  }

  @Override
  public void begin() {
    keys = new BibtexKeys(view.catalogue());
  }

  @Override
  public void entry(Hit hit) {
    Entry entry = Excerpt.of(hit.entry(), view.fields());
    Map<String, Object> item = CslItem.of(entry);
    String type = type(CslItem.of(hit.entry())); // the same whatever fields are chosen
    if (written) {
      out.line();
    }
    written = true;
    out.print("@").print(type).print("{").print(keys.of(entry)).print(",");
    String between = "\n";
    for (Map.Entry<String, String> field : fields(type, item, entry).entrySet()) {
      out.print(between).print("  ").print(field.getKey()).print(" = ").print(field.getValue());
      between = ",\n";
    }
    out.line().line("}");
  }

  /** The classic entry type of a CSL type. */
  private static String type(Map<String, Object> item) {
    return switch (CslItem.text(item, "type")) {
      case "article-journal", "article-magazine", "article-newspaper", "review", "review-book" ->
          "article";
      case "book", "classic" -> "book";
      case "chapter", "entry", "entry-dictionary", "entry-encyclopedia" -> "incollection";
      case "paper-conference" -> "inproceedings";
      case "report" -> "techreport";
      case "thesis" ->
          CslItem.text(item, "genre").toLowerCase(Locale.ROOT).contains("master")
              ? "mastersthesis"
              : "phdthesis";
      case "manuscript" -> "unpublished";
      case "pamphlet" -> "booklet";
      default -> CslItem.isInVolume(item) ? "article" : "misc";
    };
  }

  private static Map<String, String> fields(String type, Map<String, Object> item, Entry entry) {
    Fields fields = new Fields(item);
    fields.names("author", entry.authors(), entry.hasUnnamedAuthors());
    fields.names("editor", CslNames.people(item, "editor"), false);
    fields.names("translator", CslNames.people(item, "translator"), false);
    fields.names("bookauthor", CslNames.people(item, "container-author"), false);
    if (fields.values.isEmpty()) {
      fields.text("key", "title"); // the classic styles sort by it where nobody is named
    }
    fields.title("title", "title");
    fields.title("shorttitle", "title-short", "shortTitle");
    switch (type) {
      case "article" -> fields.rich("journal", "container-title");
      case "misc", "booklet" -> fields.rich("howpublished", "container-title");
      default -> fields.title("booktitle", "container-title");
    }
    fields.rich("shortjournal", "container-title-short", "journalAbbreviation");
    fields.rich("series", "collection-title");
    fields.text("volume", "volume");
    fields.numbers(type.equals("article"));
    fields.text("chapter", "chapter-number");
    fields.text("edition", "edition");
    fields.text("version", "version");
    fields.rich(publisher(type), "publisher");
    fields.text("address", "publisher-place", "event-place");
    fields.text("type", "genre");
    fields.put("entrysubtype", subtype(CslItem.text(item, "type")));
    fields.rich("eventtitle", "event-title", "event");
    fields.date(entry.issued());
    fields.text("volumes", "number-of-volumes");
    fields.text("pagetotal", "number-of-pages");
    fields.put("doi", Latex.address(CslItem.text(item, "DOI")));
    fields.put("url", Latex.address(CslItem.text(item, "URL")));
    Date.Day accessed = CslDates.day(item, "accessed");
    fields.put("urldate", accessed == null ? "" : accessed.toString());
    fields.text("isbn", "ISBN");
    fields.text("issn", "ISSN");
    fields.text("pmid", "PMID");
    fields.text("pmcid", "PMCID");
    fields.text("language", "language");
    fields.rich("abstract", "abstract");
    fields.put("keywords", keywords(entry));
    fields.rich("note", "note");
    fields.rich("annote", "annote");
    return fields.values;
  }

  /** What biblatex tells articles apart by; the classic styles pass over it. */
  private static String subtype(String type) {
    return switch (type) {
      case "article-magazine" -> "magazine";
      case "article-newspaper" -> "newspaper";
      default -> "";
    };
  }

  /** Who publishes: of a report and a thesis, the classic styles print that under other names. */
  private static String publisher(String type) {
    return switch (type) {
      case "techreport" -> "institution";
      case "phdthesis", "mastersthesis" -> "school";
      default -> "publisher";
    };
  }

  /** The topics, parted by commas as biblatex expects; braces keep one together. */
  private static String keywords(Entry entry) {
    List<String> topics = new ArrayList<>();
    for (String topic : CslItem.topics(entry)) {
      boolean parted = topic.indexOf(',') >= 0 || topic.indexOf(';') >= 0;
      topics.add(parted ? "{" + Latex.text(topic) + "}" : Latex.text(topic));
    }
    return String.join(", ", topics);
  }

  /** The fields of a record in their order, each with its value as it is written. */
  private static final class Fields {
    private final Map<String, String> values = new LinkedHashMap<>();
    private final Map<String, Object> item;

    Fields(Map<String, Object> item) {
      this.item = item;
    }

    /** A value that is escaped already; an empty one is left out. */
    void put(String field, String value) {
      if (!value.isEmpty()) {
        values.put(field, "{" + value + "}");
      }
    }

    /** The first of some variables that the item has. */
    void text(String field, String... variables) {
      put(field, Latex.text(first(variables)));
    }

    /** The same, set as its tags say. */
    void rich(String field, String... variables) {
      put(field, Latex.rich(first(variables)));
    }

    /** The same, its capitals kept. */
    void title(String field, String... variables) {
      put(field, Latex.title(first(variables)));
    }

    private String first(String... variables) {
      for (String variable : variables) {
        String text = OneLine.of(CslItem.text(item, variable));
        if (!text.isEmpty()) {
          return text;
        }
      }
      return "";
    }

    void names(String field, List<Person> people, boolean cut) {
      put(field, BibtexName.all(people, cut));
    }

    /**
     * The issue, the pages and the number. Of an article without pages its number stands in their
     * place, where all styles print it; else biblatex has a field for it.
     */
    void numbers(boolean article) {
      boolean paged = !first("page").isEmpty();
      if (article) {
        text("number", "issue");
        put("pages", pages(paged ? first("page") : first("number")));
        put("eid", paged ? Latex.text(first("number")) : "");
      } else {
        text("number", "number", "collection-number", "issue");
        put("pages", pages(first("page")));
      }
    }

    /** Pages with two hyphens for a range, LaTeX's en dash. */
    private static String pages(String pages) {
      StringBuilder dashed = new StringBuilder(pages.length() + 2);
      boolean dash = false;
      for (int i = 0; i < pages.length(); i++) {
        char c = pages.charAt(i);
        boolean again = dash;
        dash = c == '-' || c == '–' || c == '\u2010' || c == '\u2011';
        if (!dash) {
          dashed.append(c);
        } else if (!again) {
          dashed.append("--");
        }
      }
      return Latex.text(dashed.toString());
    }

    /**
     * The year and the month, as classic styles print them; and where there is more to tell, all of
     * it in ISO 8601-2, which biblatex takes instead.
     */
    void date(Date date) {
      if (date == null) {
        return;
      }
      if (!date.isKnown()) {
        put("year", Latex.text(date.literal()));
        return;
      }
      Date.Day from = date.from();
      boolean plain = from.equals(date.to()) && !date.circa() && from.month() <= MONTHS.length;
      put("year", "" + date.year());
      if (from.month() > 0 && from.month() <= MONTHS.length) {
        values.put("month", MONTHS[from.month() - 1]);
      }
      if (!plain || from.day() > 0) {
        put("date", date.toString());
      }
    }
  }
}
