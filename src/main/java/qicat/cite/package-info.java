/**
 * How a work looks in a citation style: as a reference in a list, and as a citation in a text.
 * Knows no options, no queries, and no files but those of styles.
 */
package qicat.cite;
