package qicat.cite;

import de.undercouch.citeproc.csl.CSLCitation;
import de.undercouch.citeproc.csl.CSLCitationItem;
import de.undercouch.citeproc.csl.CSLCitationItemBuilder;
import de.undercouch.citeproc.csl.CSLItemData;
import de.undercouch.citeproc.csl.CSLItemDataBuilder;
import de.undercouch.citeproc.csl.CSLName;
import de.undercouch.citeproc.csl.internal.RenderContext;
import de.undercouch.citeproc.csl.internal.SSort;
import de.undercouch.citeproc.csl.internal.locale.LLocale;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.w3c.dom.Document;
import qicat.model.Entry;
import qicat.text.Resource;

/**
 * Puts entries into a citation style, as the specification of CSL 1.0.2 says. citeproc-java renders
 * each; what it lacks stands here: a sort that keeps the order of entries that sort alike, ranges
 * of numbers, letters behind years, and a place for the number of an article.
 */
public final class Processor {
  private static final Journals JOURNALS = new Journals();

  /** So many numbers in a row are cited as a range. */
  private static final int SHORTEST_RANGE = 3;

  private final Emphases emphases = new Emphases();
  private final Style style;
  private final LLocale locale;
  private final Ordinals ordinals;

  /** The items in the order of the list of references. */
  private final List<CSLItemData> items = new ArrayList<>();

  /** The ids in the order in which they are cited. */
  private final List<String> ids = new ArrayList<>();

  /** The authors of items, by their ids, as citations have them where given names are needed. */
  private final Map<String, CSLName[]> authors = new HashMap<>();

  private final List<String> unprinted = new ArrayList<>();
  private final Map<String, String> failed = new LinkedHashMap<>();

  /**
   * Makes one.
   *
   * @param style the style
   * @param language one of {@link Language#all}, or null for the style's own
   * @param entries the entries in the order in which they are cited; no id twice
   */
  public Processor(Style style, String language, List<Entry> entries) {
    this.style = style;
    Document words = words(language == null ? style.language() : language);
    this.locale = locale(style, words);
    this.ordinals = new Ordinals(words);
    for (Entry entry : entries) {
      CSLItemData item = Items.of(entry, emphases, style.cut());
      ids.add(item.getId());
      items.add(item);
    }
    inNoCountry(
        () -> {
          prepare();
          return null;
        });
  }

  private static Document words(String language) {
    return Style.parse(Resource.text(Processor.class, "locales/locales-" + language + ".xml"));
  }

  /** The words of a language, with those that the style has instead. */
  private static LLocale locale(Style style, Document words) {
    LLocale locale = new LLocale(words);
    for (LLocale own : style.parsed().getLocales()) {
      Locale of = own.getLang();
      if (of == null
          || of.getLanguage().equals(locale.getLang().getLanguage())
              && (of.getCountry().isEmpty()
                  || of.getCountry().equals(locale.getLang().getCountry()))) {
        locale = locale.merge(own);
      }
    }
    return locale;
  }

  /** Brings the items into the order of the style's list, numbers them and tells them apart. */
  private void prepare() {
    if (style.parsed().getBibliography() != null) {
      sort(items, style.parsed().getBibliography().getSort());
    }
    for (int i = 0; i < items.size(); i++) {
      items.set(i, new CSLItemDataBuilder(items.get(i)).citationNumber("" + (i + 1)).build());
    }
    GivenNames.Rule rule = style.givenNames();
    if (rule != null) {
      authors.putAll(GivenNames.told(items, citations(), rule));
    }
    if (style.addsYearSuffixes()) {
      YearSuffixes.give(items, citations());
    }
  }

  /** The citation of each item by itself. */
  private List<String> citations() {
    List<String> citations = new ArrayList<>();
    for (CSLItemData item : items) {
      citations.add(cited(item));
    }
    return citations;
  }

  /** The citation of an item by itself; where it cannot be written, one like no other. */
  private String cited(CSLItemData item) {
    try {
      return Notation.TEXT.of(cited(List.of(item), false));
    } catch (RuntimeException e) {
      return item.getId();
    }
  }

  /** Sorts by the keys of a style; citeproc-java would put what sorts alike at the end. */
  private void sort(List<CSLItemData> unsorted, SSort keys) {
    if (keys != null) {
      try {
        Comparator<CSLItemData> comparator = keys.comparator(style.parsed(), locale, JOURNALS);
        Map<String, CSLItemData> plain = new HashMap<>();
        for (CSLItemData item : unsorted) {
          plain.put(item.getId(), Items.plain(item));
        }
        unsorted.sort(
            (one, other) -> comparator.compare(plain.get(one.getId()), plain.get(other.getId())));
      } catch (RuntimeException e) {
        throw style.failure("cannot sort these entries", e);
      }
    }
  }

  /**
   * The list of references.
   *
   * @return a reference for each entry, in the style's order; but none for {@link #unprinted} and
   *     {@link #failed}
   * @throws BadStyle when the style makes no list of references, or fails on all entries
   */
  public List<Reference> references() {
    if (style.parsed().getBibliography() == null) {
      throw new BadStyle("makes no list of references", "--in-text shows its citations");
    }
    return inNoCountry(
        () -> {
          List<Reference> references = new ArrayList<>();
          for (CSLItemData item : items) {
            Reference reference;
            try {
              reference = reference(item);
            } catch (RuntimeException e) {
              failed.put(item.getId(), Style.reason(e));
              if (failed.size() == items.size()) {
                throw style.failure("cannot write references", e);
              }
              continue;
            }
            if (reference.body().isEmpty()) {
              unprinted.add(item.getId());
            } else {
              references.add(reference);
            }
          }
          return references;
        });
  }

  /** The ids of the entries of which the style prints nothing, known behind the references. */
  public List<String> unprinted() {
    return unprinted;
  }

  /** Why citeproc-java failed on entries, by their ids, known behind the references. */
  public Map<String, String> failed() {
    return failed;
  }

  /**
   * The reference of an item. The number of an article goes where its pages would, in a style that
   * has no other place for it; APA has one.
   */
  private Reference reference(CSLItemData item) {
    Reference reference = rendered(item);
    // Without a journal or book around it, it is the number of a report, and no place in one.
    if (item.getNumber() == null || item.getPage() != null || item.getContainerTitle() == null) {
      return reference;
    }
    Reference without = rendered(new CSLItemDataBuilder(item).number((String) null).build());
    return without.equals(reference)
        ? ArticleNumber.unlabelled(
            rendered(new CSLItemDataBuilder(item).page(item.getNumber()).build()),
            Items.told(item.getNumber()))
        : reference;
  }

  private Reference rendered(CSLItemData item) {
    RenderContext context = new RenderContext(style.parsed(), locale, item, JOURNALS);
    SpanFormat format = new SpanFormat(ordinals, false);
    style.parsed().getBibliography().render(context);
    format.formatBibliographyEntry(context, 0);
    List<Span> body = ArticleNumber.stoppedOnce(format.reference().body());
    List<Span> told = style.placesYearSuffixes() ? body : YearSuffixes.put(body, List.of(item));
    return new Reference(format.reference().label(), emphases.set(told, List.of(item.getId())));
  }

  /**
   * The citation of all entries at one place of a text; of a style of footnotes, the footnote.
   *
   * @throws BadStyle when a style of a file fails on an entry; the message names it
   */
  public List<Span> citation() {
    return inNoCountry(
        () -> {
          List<CSLItemData> cited = new ArrayList<>();
          for (String id : ids) {
            for (CSLItemData item : items) {
              if (item.getId().equals(id)) {
                cited.add(item);
              }
            }
          }
          sort(cited, style.parsed().getCitation().getSort());
          // All are cited, so their numbers have no gap.
          try {
            return style.collapsesNumbers() && cited.size() >= SHORTEST_RANGE
                ? cited(List.of(items.get(0), items.get(items.size() - 1)), true)
                : cited(cited, false);
          } catch (RuntimeException e) {
            throw style.failure("cannot cite " + culprit(cited), e);
          }
        });
  }

  /** The id of the first item that cannot be cited by itself. */
  private String culprit(List<CSLItemData> cited) {
    for (CSLItemData item : cited) {
      try {
        cited(List.of(item), false);
      } catch (RuntimeException e) {
        return item.getId();
      }
    }
    return "these entries together";
  }

  private List<Span> cited(List<CSLItemData> cited, boolean range) {
    CSLCitationItem[] each = new CSLCitationItem[cited.size()];
    List<String> order = new ArrayList<>();
    for (int i = 0; i < each.length; i++) {
      CSLItemData item = cited.get(i);
      order.add(item.getId());
      CSLName[] names = authors.getOrDefault(item.getId(), item.getAuthor());
      CSLItemData named = new CSLItemDataBuilder(item).author(names).build();
      each[i] = new CSLCitationItemBuilder(item.getId()).itemData(named).build();
    }
    RenderContext context =
        new RenderContext(style.parsed(), locale, null, JOURNALS, new CSLCitation(each), List.of());
    SpanFormat format = new SpanFormat(ordinals, range);
    style.parsed().getCitation().render(context);
    format.formatCitation(context);
    List<Span> told =
        style.placesYearSuffixes() ? format.citation() : YearSuffixes.put(format.citation(), cited);
    return emphases.set(told, order);
  }

  /**
   * Does something where no country's rules change it: citeproc-java writes capitals by the rules
   * of the country that the machine is set to, and in Turkey the capital of i has a dot.
   */
  private static <T> T inNoCountry(Supplier<T> work) {
    Locale usual = Locale.getDefault();
    Locale.setDefault(Locale.ROOT);
    try {
      return work.get();
    } finally {
      Locale.setDefault(usual);
    }
  }
}
