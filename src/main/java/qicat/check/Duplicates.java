package qicat.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import qicat.model.Date;
import qicat.model.Field;
import qicat.store.BadValue;
import qicat.store.CslDate;
import qicat.store.Node;
import qicat.text.Fingerprints;
import qicat.text.Identifier;
import qicat.text.RichText;
import qicat.text.Words;

/**
 * Finds entries that are one work, in two readings: the first one keeps a number for each entry and
 * so tells which may be the same, the second one compares those.
 */
final class Duplicates {
  /** Where a work was seen first. */
  private record First(String path, int line) {}

  private final Findings findings;
  private Fingerprints dois = new Fingerprints();
  private Fingerprints works = new Fingerprints();
  private final Map<String, First> firstDois = new HashMap<>();
  private final Map<String, First> firstWorks = new HashMap<>();

  Duplicates(Findings findings) {
    this.findings = findings;
  }

  /** The first reading: takes down an entry. */
  void note(Node entry) {
    String doi = doi(entry);
    if (!doi.isEmpty()) {
      dois.add(doi);
    }
    String work = work(entry);
    if (!work.isEmpty()) {
      works.add(work);
    }
  }

  /** Ends the first reading. Whether a second one is called for: some may be the same. */
  boolean areSuspected() {
    dois = dois.repeated();
    works = works.repeated();
    return !dois.isEmpty() || !works.isEmpty();
  }

  /** The second reading: compares an entry with all before it that may be the same. */
  void compare(Node entry) {
    First place = new First(entry.path(), entry.line());
    boolean told = false;
    String doi = doi(entry);
    if (dois.has(doi)) {
      First first = firstDois.putIfAbsent(doi, place);
      if (first != null) {
        findings.add(
            Rule.DUPLICATE_DOI,
            entry.member(Field.DOI.key()),
            "this DOI is that of " + told(first));
        told = true;
      }
    }
    String work = work(entry);
    if (works.has(work)) {
      First first = firstWorks.putIfAbsent(work, place);
      if (first != null && !told) {
        findings.add(
            Rule.DUPLICATE_WORK,
            entry.member(Field.TITLE.key()),
            "title, first author and year are those of " + told(first));
      }
    }
  }

  private static String told(First first) {
    return first.path + " in line " + first.line + ": keep one of the two";
  }

  /** The DOI however it is written; an empty text where there is none. */
  private static String doi(Node entry) {
    String doi = entry.text(Field.DOI.key());
    return doi.isBlank() ? "" : Identifier.of(doi);
  }

  /** What makes a work; an empty text where too little is known. */
  private static String work(Node entry) {
    String title = Words.slug(RichText.plain(entry.text(Field.TITLE.key())));
    Date issued = issued(entry);
    String year = issued == null || !issued.isKnown() ? "" : "" + issued.year();
    Node authors = entry.member(Field.AUTHOR.key());
    List<Node> names = authors == null ? List.of() : authors.items();
    String author = names.isEmpty() ? "" : Words.slug(References.person(names.get(0)).surname());
    return title.isEmpty() || year.isEmpty() && author.isEmpty()
        ? ""
        : title + '/' + author + '/' + year;
  }

  private static Date issued(Node entry) {
    Node issued = entry.member(Field.ISSUED.key());
    try {
      return issued == null || issued.value() == null ? null : CslDate.date(issued.plain());
    } catch (BadValue e) {
      return null; // of that the reader tells
    }
  }
}
