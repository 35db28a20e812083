/**
 * What a word is, when two are equal, how wide text is on a screen and what of it may be shown
 * there. Knows no entries, and of files no more than where links lead and why one fails.
 */
package qicat.text;
