package qicat.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import qicat.model.Catalogue;
import qicat.model.Entry;
import qicat.model.Field;
import qicat.query.Query;
import qicat.query.QueryParser;
import qicat.text.Distance;
import qicat.text.Identifier;
import qicat.text.Words;

/** Finds the entry that a text names: by id, by an identifier however it is pasted, or by title. */
public final class Lookup {
  private static final int MOST_CANDIDATES = 5;

  private final Catalogue catalogue;
  private final Searcher searcher;

  /** A lookup in a catalogue. */
  public Lookup(Catalogue catalogue, Searcher searcher) {
    this.catalogue = catalogue;
    this.searcher = searcher;
  }

  /**
   * The entries that a text names by an identifier.
   *
   * @param typed an id, a DOI, an address or a book number in any spelling, or the beginning of an
   *     id
   * @return one entry; several when it is the beginning of several ids or they share an identifier;
   *     none when it names nothing
   */
  public List<Hit> byIdentifier(String typed) {
    int index = catalogue.indexOf(typed);
    if (index >= 0) {
      return List.of(hit(index));
    }
    String wanted = Identifier.of(typed);
    List<Hit> same = new ArrayList<>();
    List<Hit> starting = new ArrayList<>();
    List<Entry> entries = catalogue.entries();
    for (int i = 0; !wanted.isEmpty() && i < entries.size(); i++) {
      if (isNamed(entries.get(i), wanted)) {
        same.add(hit(i));
      } else if (entries.get(i).id().toLowerCase(Locale.ROOT).startsWith(wanted)) {
        starting.add(hit(i));
      }
    }
    return same.isEmpty() ? starting : same;
  }

  /** Entries whose titles have all the words. */
  public List<Hit> byTitle(String words) {
    List<Query> parts = new ArrayList<>();
    for (String word : Words.of(words)) {
      parts.add(
          Query.any(
              List.of(
                  QueryParser.value(Field.TITLE, word),
                  QueryParser.value(Field.TITLE_SHORT, word))));
    }
    return parts.isEmpty() ? List.of() : searcher.find(Query.all(parts), Order.BEST_FIRST);
  }

  /**
   * The entries nearest to a text that names none: by the spelling of the id, then by its words.
   */
  public List<Hit> near(String typed) {
    List<String> ids = new ArrayList<>();
    for (Entry entry : catalogue.entries()) {
      ids.add(entry.id());
    }
    List<Hit> near = new ArrayList<>();
    for (String id : Distance.nearest(typed.toLowerCase(Locale.ROOT), ids, MOST_CANDIDATES)) {
      near.add(hit(catalogue.indexOf(id)));
    }
    List<Query> words = new ArrayList<>();
    for (String word : Words.of(typed)) {
      words.add(new Query.Word(Field.SEARCHED, word));
    }
    if (near.isEmpty() && !words.isEmpty()) {
      List<Hit> some = searcher.find(Query.any(words), Order.BEST_FIRST);
      near.addAll(some.subList(0, Math.min(MOST_CANDIDATES, some.size())));
    }
    return near;
  }

  private Hit hit(int index) {
    return new Hit(catalogue.entries().get(index), index, 0);
  }

  private static boolean isNamed(Entry entry, String wanted) {
    String doi = Identifier.of(entry.text(Field.DOI));
    return entry.id().equalsIgnoreCase(wanted)
        || !doi.isEmpty() && (doi.equals(wanted) || isPageOf(doi, wanted))
        || Identifier.of(entry.text(Field.URL)).equals(wanted)
        || isBookNumber(entry.text(Field.ISBN), wanted);
  }

  /**
   * Whether an address is the publisher's page of a DOI: many publishers end it with the part of
   * the DOI behind the slash ({@code bmj.com/content/365/bmj.l2068}).
   */
  private static boolean isPageOf(String doi, String address) {
    String suffix = doi.substring(doi.indexOf('/') + 1);
    return address.indexOf('/') > 0
        && !Identifier.isDoi(address)
        && suffix.length() >= 6
        && (address.endsWith("/" + suffix) || address.contains("/" + suffix + "."));
  }

  private static boolean isBookNumber(String numbers, String wanted) {
    String digits =
        wanted.startsWith("isbn") ? Words.slug(wanted.substring(4)) : Words.slug(wanted);
    String typed = digits.replace("-", "");
    if (typed.length() != 10 && typed.length() != 13) {
      return false;
    }
    return numbers.replace("-", "").toLowerCase(Locale.ROOT).contains(typed);
  }
}
