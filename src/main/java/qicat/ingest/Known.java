package qicat.ingest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import qicat.csl.CslItem;
import qicat.model.Date;
import qicat.model.Entry;
import qicat.model.Field;
import qicat.text.Identifier;
import qicat.text.Words;

/**
 * The works that are there already. Two entries are of one work when their DOIs are equal; where
 * one of them has none, when their titles, the family names of their first authors and their years
 * are, however written. A year that is not known may be any. Years that are one apart are taken for
 * one where one of the two has a DOI: what appears online in one year, under its DOI, is printed in
 * the next. Those of reports are not, since the report of the next year has the same title.
 */
final class Known {
  private record Work(String id, boolean isReport) {}

  /** What the works that are known by their title are found by. */
  private record Key(String title, int year, boolean hasDoi) {}

  /** In the place of a year: whichever it is. */
  private static final int ANY = Integer.MAX_VALUE;

  /** The ids of entries by their DOIs. */
  private final Map<String, String> byDoi = new HashMap<>();

  private final Map<Key, Work> byTitle = new HashMap<>();

  Known(List<Entry> entries) {
    for (Entry entry : entries) {
      add(entry.id(), entry);
    }
  }

  /** Adds an entry under the id that it gets. */
  void add(String id, Entry entry) {
    String doi = doi(entry);
    if (!doi.isEmpty()) {
      byDoi.putIfAbsent(doi, id);
    }
    String title = title(entry);
    if (!title.isEmpty()) {
      Work work = new Work(id, isReport(entry));
      byTitle.putIfAbsent(new Key(title, year(entry), !doi.isEmpty()), work);
      byTitle.putIfAbsent(new Key(title, ANY, !doi.isEmpty()), work);
    }
  }

  /** The id of the entry that is of the same work, or null. */
  String idOf(Entry entry) {
    String doi = doi(entry);
    String id = byDoi.get(doi);
    String title = title(entry);
    if (id != null || title.isEmpty()) {
      return id;
    }
    boolean hasDoi = !doi.isEmpty();
    int year = year(entry);
    Work work = ofYear(title, year, hasDoi);
    if (work == null) {
      work = ofYear(title, year == Date.NONE ? ANY : Date.NONE, hasDoi);
    }
    if (work == null && year != Date.NONE && !isReport(entry)) {
      work = ofNextYear(title, year, hasDoi);
    }
    return work == null ? null : work.id;
  }

  /** Of two DOIs, each names a work of its own: a reply, a second edition. */
  private Work ofYear(String title, int year, boolean hasDoi) {
    Work without = byTitle.get(new Key(title, year, false));
    return without != null || hasDoi ? without : byTitle.get(new Key(title, year, true));
  }

  private Work ofNextYear(String title, int year, boolean hasDoi) {
    for (int next : new int[] {year - 1, year + 1}) {
      Work work = byTitle.get(new Key(title, next, !hasDoi));
      if (work != null && !work.isReport) {
        return work;
      }
    }
    return null;
  }

  private static boolean isReport(Entry entry) {
    return CslItem.type(entry).equals("report");
  }

  private static String doi(Entry entry) {
    return Identifier.of(entry.text(Field.DOI));
  }

  private static int year(Entry entry) {
    return entry.issued() == null ? Date.NONE : entry.issued().year();
  }

  private static String title(Entry entry) {
    String title = Words.slug(entry.text(Field.TITLE));
    String author = entry.authors().isEmpty() ? "" : Words.slug(entry.authors().get(0).surname());
    return title.isEmpty() ? "" : title + "\n" + author;
  }
}
