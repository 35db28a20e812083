package qicat.search;

import qicat.model.Entry;

/**
 * An entry that answers, with what is known of how well.
 *
 * @param entry the entry
 * @param index its index in the catalogue
 * @param score its rank among the answers, greater is better; 0 where nothing was ranked
 */
public record Hit(Entry entry, int index, double score) {}
