package qicat.search;

import java.util.List;
import qicat.query.Query;

/**
 * What a query was taken to mean.
 *
 * @param searched what is looked for
 * @param corrections words that occur nowhere, and what is looked for in their place
 * @param leftOut words that are not looked for, since no entry has all; empty: all are. Where the
 *     entries shown lack different words, a list for each.
 */
public record Interpretation(
    Query searched, List<Correction> corrections, List<List<String>> leftOut) {

  /**
   * A word that was corrected.
   *
   * @param typed the word as it was typed
   * @param searched the nearest word that occurs
   */
  public record Correction(String typed, String searched) {}
}
