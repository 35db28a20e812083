/**
 * What another tool's file holds, as items that can become entries, and which of them a catalogue
 * has already. Knows no options and no output.
 */
package qicat.ingest;
