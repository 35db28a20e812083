package qicat.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import qicat.model.Catalogue;
import qicat.model.Date;
import qicat.model.Entry;
import qicat.model.Field;
import qicat.model.Label;
import qicat.model.Person;
import qicat.text.Words;

/** In which order the answers come: the catalogue's own, best first, or by fields. */
public final class Order {
  /** The order of the catalogue. */
  public static final Order CATALOGUE = new Order(false, List.of());

  /** Best first; equals in the order of the catalogue. */
  public static final Order BEST_FIRST = new Order(true, List.of());

  /**
   * A field to sort by.
   *
   * @param field the field
   * @param descending whether greater values come first; entries without a value come last either
   *     way
   */
  public record Key(Field field, boolean descending) {}

  private final boolean byScore;
  private final List<Key> keys;

  private Order(boolean byScore, List<Key> keys) {
    this.byScore = byScore;
    this.keys = keys;
  }

  /** By fields, the first one first; equals in the order of the catalogue. */
  public static Order by(List<Key> keys) {
    return new Order(false, List.copyOf(keys));
  }

  /** Whether hits must be scored before they can be sorted. */
  boolean needsScores() {
    return byScore;
  }

  /** Whether it is the order of the catalogue, in which sections stay together. */
  public boolean keepsSections() {
    return !byScore && keys.isEmpty();
  }

  /** Sorts hits that are in the order of the catalogue. */
  Hits sorted(Hits hits, Catalogue catalogue) {
    return keepsSections() ? hits : byScore ? hits.bestFirst() : sortedByKeys(hits, catalogue);
  }

  /** The place of a hit with the values it is sorted by, each made once. */
  private record Keyed(int place, List<Comparable<Object>> values) {}

  private Hits sortedByKeys(Hits hits, Catalogue catalogue) {
    List<Map<String, Integer>> ranks = new ArrayList<>(keys.size());
    for (Key key : keys) {
      ranks.add(ranks(catalogue.labels(key.field)));
    }
    List<Keyed> keyed = new ArrayList<>(hits.size());
    for (Hit hit : hits) {
      List<Comparable<Object>> values = new ArrayList<>(keys.size());
      for (int i = 0; i < keys.size(); i++) {
        values.add(value(keys.get(i).field, hit.entry(), ranks.get(i)));
      }
      keyed.add(new Keyed(keyed.size(), values));
    }
    keyed.sort(this::compare);
    Integer[] places = new Integer[keyed.size()];
    for (int i = 0; i < places.length; i++) {
      places[i] = keyed.get(i).place;
    }
    return hits.at(places);
  }

  private int compare(Keyed one, Keyed other) {
    for (int i = 0; i < keys.size(); i++) {
      Comparable<Object> a = one.values.get(i);
      Comparable<Object> b = other.values.get(i);
      if (a == null || b == null) {
        if (a != b) {
          return a == null ? 1 : -1;
        }
      } else {
        int order = a.compareTo(b);
        if (order != 0) {
          return keys.get(i).descending ? -order : order;
        }
      }
    }
    return 0;
  }

  /**
   * What an entry is sorted by in a field: words folded, names by family name, dates by time,
   * labels in the order of the catalogue that declares them.
   *
   * @param ranks the places of those labels by their ids
   */
  @SuppressWarnings("unchecked") // values of one field are all of one class
  private static Comparable<Object> value(Field field, Entry entry, Map<String, Integer> ranks) {
    Object value = field.of(entry);
    if (value == null) {
      return null;
    }
    Object comparable =
        switch (field.kind()) {
          case TEXT -> Words.slug((String) value);
          case CODE -> numbersPadded((String) value);
          case NUMBER -> value;
          case DATE -> ((Date) value).isKnown() ? ((Date) value).first() : null;
          case NAMES -> Words.slug(((Person) ((List<?>) value).get(0)).inverted());
          case LABEL -> rank((Label) value, ranks);
          case LABELS -> rank((Label) ((List<?>) value).get(0), ranks);
        };
    return (Comparable<Object>) comparable;
  }

  private static Map<String, Integer> ranks(List<? extends Label> declared) {
    Map<String, Integer> ranks = new HashMap<>();
    for (Label label : declared) {
      ranks.putIfAbsent(label.id(), ranks.size());
    }
    return ranks;
  }

  private static String rank(Label label, Map<String, Integer> ranks) {
    Integer rank = ranks.get(label.id());
    return rank == null ? Words.slug(label.title()) : numbersPadded(rank.toString());
  }

  /** A code whose runs of digits sort as numbers: {@code l9} before {@code l10}. */
  private static String numbersPadded(String code) {
    StringBuilder padded = new StringBuilder();
    int digits = 0;
    for (int i = 0; i <= code.length(); i++) {
      char c = i < code.length() ? code.charAt(i) : 0;
      if (c >= '0' && c <= '9') {
        digits++;
      } else {
        if (digits > 0) {
          padded.append("0".repeat(Math.max(0, 12 - digits))).append(code, i - digits, i);
          digits = 0;
        }
        if (i < code.length()) {
          padded.append(Character.toLowerCase(c));
        }
      }
    }
    return padded.toString();
  }
}
