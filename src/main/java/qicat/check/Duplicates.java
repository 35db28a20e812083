package qicat.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import qicat.model.Date;
import qicat.model.Field;
import qicat.store.Node;
import qicat.text.Identifier;
import qicat.text.RichText;
import qicat.text.Words;

/** Finds entries that are one work, by hashing what makes a work. */
final class Duplicates {
  /** Where a work was seen first. */
  private record First(String path, int line) {}

  private final Findings findings;
  private final Map<String, First> dois = new HashMap<>();
  private final Map<String, First> works = new HashMap<>();

  Duplicates(Findings findings) {
    this.findings = findings;
  }

  /** Compares an entry with all before it. */
  void check(Node entry, Date issued) {
    First place = new First(entry.path(), entry.line());
    boolean told = false;
    Node doi = entry.member(Field.DOI.key());
    if (doi != null && doi.text() != null && !doi.text().isBlank()) {
      First first = dois.putIfAbsent(Identifier.of(doi.text()), place);
      if (first != null) {
        findings.add(Rule.DUPLICATE_DOI, doi, "this DOI is that of " + told(first));
        told = true;
      }
    }
    String work = work(entry, issued);
    First first = work.isEmpty() ? null : works.putIfAbsent(work, place);
    if (first != null && !told) {
      findings.add(
          Rule.DUPLICATE_WORK,
          entry.member(Field.TITLE.key()),
          "title, first author and year are those of " + told(first));
    }
  }

  private static String told(First first) {
    return first.path + " in line " + first.line + ": keep one of the two";
  }

  /** What makes a work; an empty text where too little is known. */
  private static String work(Node entry, Date issued) {
    String title = Words.slug(RichText.plain(entry.text(Field.TITLE.key())));
    String year = issued == null || !issued.isKnown() ? "" : "" + issued.year();
    Node authors = entry.member(Field.AUTHOR.key());
    List<Node> names = authors == null ? List.of() : authors.items();
    String author = names.isEmpty() ? "" : Words.slug(References.person(names.get(0)).surname());
    return title.isEmpty() || year.isEmpty() && author.isEmpty()
        ? ""
        : title + '/' + author + '/' + year;
  }
}
