/**
 * What can a word that has been begun become: commands, options, values of fields, entries, files.
 * Knows what commands declare and what the catalogue holds, but no shell and no JLine.
 */
package qicat.completion;
