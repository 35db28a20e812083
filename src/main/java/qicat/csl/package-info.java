/**
 * What a CSL item is: its variables, its types, and how an entry becomes one that any tool takes.
 * Knows no files, queries or output.
 */
package qicat.csl;
