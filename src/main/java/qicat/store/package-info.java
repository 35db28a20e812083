/**
 * Turns a file into a catalogue, or says exactly what is wrong with it. Knows no queries and no
 * output.
 */
package qicat.store;
