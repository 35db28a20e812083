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

  /** A shorter part of a DOI could stand in any address. */
  private static final int SHORTEST_SUFFIX = 6;

  /** The fields that people name a work by. */
  private static final List<Field> NAMING =
      List.of(Field.TITLE, Field.TITLE_SHORT, Field.AUTHOR, Field.BYLINE);

  private final Catalogue catalogue;
  private final Searcher searcher;

  /** A lookup in the catalogue of a searcher. */
  public Lookup(Searcher searcher) {
    this.catalogue = searcher.catalogue();
    this.searcher = searcher;
  }

  /**
   * What a text names.
   *
   * @param text what was typed
   * @param hits the entries that it names: one, or several, or none
   */
  public record Named(String text, List<Hit> hits) {}

  /**
   * What the words of a line name: each of them an entry, or all of them together one title.
   *
   * @param words what was typed; at least one
   * @return what each names; one element where they are the words of a title
   */
  public List<Named> resolve(List<String> words) {
    List<Named> each = new ArrayList<>();
    boolean allIdentify = true;
    boolean someIdentify = false;
    for (String word : words) {
      List<Hit> hits = byIdentifier(word);
      each.add(new Named(word, hits));
      allIdentify &= hits.size() == 1;
      someIdentify |= hits.size() == 1;
    }
    if (allIdentify) {
      return each;
    }
    String title = String.join(" ", words);
    List<Hit> joined = words.size() == 1 ? List.of() : byIdentifier(title); // DOI: 10.1136/…
    if (joined.size() == 1) {
      return List.of(new Named(title, joined));
    }
    List<Hit> titled = byTitle(title);
    boolean isPrefix = words.size() == 1 && !each.get(0).hits.isEmpty();
    if (!isPrefix && (titled.size() == 1 || titled.size() > 1 && !someIdentify)) {
      return List.of(new Named(title, titled));
    }
    for (int i = 0; i < each.size(); i++) {
      if (each.get(i).hits.isEmpty()) {
        each.set(i, new Named(words.get(i), byTitle(words.get(i))));
      }
    }
    return each;
  }

  /**
   * The one entry that a text names in full: by its id, DOI, address or book number, in any
   * spelling; or null. The beginning of an id and the words of a title name none here.
   */
  public Hit identified(String typed) {
    List<Hit> hits = byIdentifier(typed);
    Hit only = hits.size() == 1 ? hits.get(0) : null;
    return only == null || isInFull(only.entry(), typed) ? only : null;
  }

  private static boolean isInFull(Entry entry, String typed) {
    String wanted = Identifier.of(typed);
    return entry.id().equals(typed)
        || isNamed(entry, wanted)
        || isPageOf(entry, wanted, withoutTracking(wanted));
  }

  /**
   * The entries that a text names by an identifier.
   *
   * @param typed an id, a DOI, an address or a book number in any spelling, or the beginning of an
   *     id
   * @return one entry; several when it is the beginning of several ids or they share an identifier;
   *     none when it names nothing
   */
  private List<Hit> byIdentifier(String typed) {
    int index = catalogue.indexOf(typed);
    if (index >= 0) {
      return List.of(hit(index));
    }
    String wanted = Identifier.of(typed);
    String page = withoutTracking(wanted);
    List<Hit> exact = new ArrayList<>();
    List<Hit> guessed = new ArrayList<>();
    List<Hit> starting = new ArrayList<>();
    List<Entry> entries = catalogue.entries();
    for (int i = 0; !wanted.isEmpty() && i < entries.size(); i++) {
      Entry entry = entries.get(i);
      if (isNamed(entry, wanted)) {
        exact.add(hit(i));
      } else if (isPageOf(entry, wanted, page)) {
        guessed.add(hit(i));
      } else if (Identifier.of(entry.id()).startsWith(wanted)) {
        starting.add(hit(i));
      }
    }
    return !exact.isEmpty() ? exact : !guessed.isEmpty() ? guessed : starting;
  }

  /** Entries whose titles have all the words; the one whose title begins with them, if one does. */
  private List<Hit> byTitle(String words) {
    List<Query> parts = new ArrayList<>();
    for (String word : Words.of(words)) {
      parts.add(
          Query.any(
              List.of(
                  QueryParser.value(Field.TITLE, word),
                  QueryParser.value(Field.TITLE_SHORT, word))));
    }
    if (parts.isEmpty()) {
      return List.of();
    }
    List<Hit> having = searcher.find(Query.all(parts), Order.BEST_FIRST);
    List<Hit> beginning = new ArrayList<>();
    for (Hit hit : having) {
      if (Words.slug(hit.entry().title()).startsWith(Words.slug(words))) {
        beginning.add(hit);
      }
    }
    return beginning.size() == 1 ? beginning : having;
  }

  /**
   * The entries nearest to a text that names none.
   *
   * @return those whose id, or whose identifier when it is one, is spelled like it; else those that
   *     have some of its words in their titles and authors; best first
   */
  public List<Hit> near(String typed) {
    boolean pasted = Identifier.isLike(typed);
    List<String> names = new ArrayList<>();
    for (Entry entry : catalogue.entries()) {
      names.add(pasted ? Identifier.of(entry.text(Field.DOI)) : entry.id());
    }
    String wanted = pasted ? Identifier.of(typed) : typed.toLowerCase(Locale.ROOT);
    List<Hit> near = new ArrayList<>();
    for (String name : Distance.nearest(wanted, names, MOST_CANDIDATES)) {
      boolean close = !pasted || Distance.between(name, wanted, 2) <= 2;
      if (close && !name.isEmpty()) {
        near.add(hit(names.indexOf(name)));
      }
    }
    List<Query> words = new ArrayList<>();
    for (String word : Words.of(typed)) {
      words.add(new Query.Word(NAMING, word));
    }
    if (near.isEmpty() && !words.isEmpty() && !pasted) {
      List<Hit> some = searcher.find(Query.any(words), Order.BEST_FIRST);
      near.addAll(some.subList(0, Math.min(MOST_CANDIDATES, some.size())));
    }
    return near;
  }

  private Hit hit(int index) {
    return new Hit(catalogue.entries().get(index), 0);
  }

  /** An address without the query and the place in the page that browsers and newsletters add. */
  private static String withoutTracking(String identifier) {
    int end = identifier.length();
    for (char sign : new char[] {'?', '#'}) {
      int at = identifier.indexOf(sign);
      end = at > 0 ? Math.min(end, at) : end;
    }
    return Identifier.of(identifier.substring(0, end));
  }

  private static boolean isNamed(Entry entry, String wanted) {
    return Identifier.of(entry.id()).equals(wanted)
        || Identifier.of(entry.text(Field.DOI)).equals(wanted)
        || Identifier.of(entry.text(Field.URL)).equals(wanted)
        || isBookNumber(entry.text(Field.ISBN), wanted);
  }

  /**
   * Whether an address is likely to be the page of an entry: its own address, with something added
   * that browsers and newsletters add; or an address with the part of its DOI after the slash,
   * which many publishers use ({@code bmj.com/content/365/bmj.l2068}).
   *
   * @param pasted an address
   * @param address the same without the query and the place in the page
   */
  private static boolean isPageOf(Entry entry, String pasted, String address) {
    String own = Identifier.of(entry.text(Field.URL));
    if (own.equals(address)) {
      return true;
    }
    // Where a page is named by a query, as videos are, more is added behind it.
    if (own.indexOf('?') > 0 && (pasted.startsWith(own + "&") || pasted.startsWith(own + "#"))) {
      return true;
    }
    String doi = Identifier.of(entry.text(Field.DOI));
    String suffix = "/" + doi.substring(doi.indexOf('/') + 1);
    int at = address.indexOf(suffix);
    int end = at + suffix.length();
    return at > 0
        && !Identifier.isDoi(address)
        && suffix.length() > SHORTEST_SUFFIX
        && hasDigit(suffix)
        && (end == address.length() || "./".indexOf(address.charAt(end)) >= 0);
  }

  private static boolean hasDigit(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isBookNumber(String numbers, String wanted) {
    String number = wanted;
    for (String prefix : new String[] {"urn:", "isbn", "-13", "-10", ":"}) {
      number = number.startsWith(prefix) ? number.substring(prefix.length()) : number;
    }
    String typed = Words.slug(number).replace("-", "").toUpperCase(Locale.ROOT);
    if (typed.length() != 10 && typed.length() != 13) {
      return false;
    }
    return Identifier.bookNumbers(numbers).contains(typed);
  }
}
