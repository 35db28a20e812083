/**
 * What an entry of a catalogue is and which fields it has. Knows no JSON, no queries and no output.
 */
package qicat.model;
