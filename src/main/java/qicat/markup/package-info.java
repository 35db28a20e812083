/**
 * How a text is written in a markup language so that nothing in it is markup. Knows no entries and
 * no files.
 */
package qicat.markup;
