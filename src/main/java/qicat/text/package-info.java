/**
 * What a word is, when two are equal, how wide text is on a screen and what of it may be shown
 * there. Knows no entries and no files.
 */
package qicat.text;
