package qicat.ingest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import qicat.model.Date;
import qicat.model.Entry;
import qicat.model.Field;
import qicat.text.Folding;
import qicat.text.Identifier;
import qicat.text.Words;

/**
 * The works that are there already. Two entries are of one work when their DOIs are equal; where
 * one of them has none, when their titles and the family names of their first authors are, however
 * written, and their years are not more than one apart: what appears online in one year is printed
 * in the next.
 */
final class Known {
  private record Work(String id, String doi, int year) {}

  private final Map<String, Work> byDoi = new HashMap<>();
  private final Map<String, Work> byTitle = new HashMap<>();

  Known(List<Entry> entries) {
    for (Entry entry : entries) {
      add(entry.id(), entry);
    }
  }

  /** Adds an entry under the id that it gets. */
  void add(String id, Entry entry) {
    Work work = new Work(id, doi(entry), year(entry));
    if (!work.doi.isEmpty()) {
      byDoi.putIfAbsent(work.doi, work);
    }
    String title = title(entry);
    if (!title.isEmpty()) {
      byTitle.putIfAbsent(title, work);
    }
  }

  /** The id of the entry that is of the same work, or null. */
  String idOf(Entry entry) {
    String doi = doi(entry);
    Work work = byDoi.get(doi);
    if (work != null) {
      return work.id;
    }
    work = byTitle.get(title(entry));
    if (work == null || !doi.isEmpty() && !work.doi.isEmpty()) {
      return null; // of two DOIs, each names a work of its own: a reply, a second edition
    }
    int year = year(entry);
    boolean apart = year != Date.NONE && work.year != Date.NONE && Math.abs(year - work.year) > 1;
    return apart ? null : work.id;
  }

  private static String doi(Entry entry) {
    return Identifier.of(entry.text(Field.DOI));
  }

  private static int year(Entry entry) {
    return entry.issued() == null ? Date.NONE : entry.issued().year();
  }

  private static String title(Entry entry) {
    String title = Words.slug(entry.text(Field.TITLE));
    String author = entry.authors().isEmpty() ? "" : Folding.fold(entry.authors().get(0).surname());
    return title.isEmpty() ? "" : title + "\n" + author;
  }
}
