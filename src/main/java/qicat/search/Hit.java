package qicat.search;

import qicat.model.Entry;

/**
 * An entry that answers, with what is known of how well.
 *
 * @param entry the entry
 * @param score how well it answers, greater is better; 0 where nothing was ranked. Scores of one
 *     query can be compared, those of two cannot.
 * @param why what an entry shares with the one it is similar to; empty where nothing was compared
 */
public record Hit(Entry entry, double score, String why) {
  /** An entry that answers a query. */
  public Hit(Entry entry, double score) {
    this(entry, score, "");
  }
}
