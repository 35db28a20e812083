package qicat.search;

import qicat.model.Entry;

/**
 * An entry that answers, with what is known of how well.
 *
 * @param entry the entry
 * @param score how well it answers, greater is better; 0 where nothing was ranked. Scores of one
 *     query can be compared, those of two cannot.
 */
public record Hit(Entry entry, double score) {}
