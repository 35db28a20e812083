/**
 * What a curator would mend in a catalogue, and where it stands: every problem by its rule. Knows
 * no queries, no output and no options.
 */
package qicat.check;
