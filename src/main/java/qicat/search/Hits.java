package qicat.search;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.RandomAccess;
import qicat.model.Catalogue;

/** Hits in some order, as indexes of entries and scores; an entry is asked for when a hit is. */
final class Hits extends AbstractList<Hit> implements RandomAccess {
  private final Catalogue catalogue;
  private final int[] indexes;

  /** By the index of the entry; null: nothing was ranked. */
  private final Ranking ranking;

  private Hits(Catalogue catalogue, int[] indexes, Ranking ranking) {
    this.catalogue = catalogue;
    this.indexes = indexes;
    this.ranking = ranking;
  }

  /** All entries in the order of the catalogue. */
  static Hits all(Catalogue catalogue) {
    int[] indexes = new int[catalogue.entries().size()];
    for (int i = 0; i < indexes.length; i++) {
      indexes[i] = i;
    }
    return new Hits(catalogue, indexes, null);
  }

  /**
   * Those that were found, in the order of the catalogue.
   *
   * @param ranking null: nothing was ranked
   */
  static Hits of(BitSet found, Ranking ranking, Catalogue catalogue) {
    int[] indexes = new int[found.cardinality()];
    int count = 0;
    for (int i = found.nextSetBit(0); i >= 0; i = found.nextSetBit(i + 1)) {
      indexes[count++] = i;
    }
    return new Hits(catalogue, indexes, ranking);
  }

  @Override
  public int size() {
    return indexes.length;
  }

  @Override
  public Hit get(int index) {
    int entry = indexes[index];
    return new Hit(catalogue.entries().get(entry), ranking == null ? 0 : ranking.score(entry));
  }

  /** The same, best first; equals stay in their order, as all do where nothing was ranked. */
  Hits bestFirst() {
    if (ranking == null) {
      return this;
    }
    Integer[] places = new Integer[indexes.length];
    for (int i = 0; i < places.length; i++) {
      places[i] = i;
    }
    Arrays.sort(
        places,
        new Comparator<>() {
          @Override
          public int compare(Integer one, Integer other) {
            return Double.compare(ranking.score(indexes[other]), ranking.score(indexes[one]));
          }
        });
    return at(places);
  }

  /** The same in another order, which names the place of each. */
  Hits at(Integer[] places) {
    int[] moved = new int[places.length];
    for (int i = 0; i < moved.length; i++) {
      moved[i] = indexes[places[i]];
    }
    return new Hits(catalogue, moved, ranking);
  }
}
