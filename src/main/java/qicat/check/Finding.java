package qicat.check;

/**
 * A place where a catalogue breaks a rule.
 *
 * @param rule the rule
 * @param line the line, from 1
 * @param column the column, from 1
 * @param path where it stands in the JSON: {@code entries[3].DOI}; an empty text for the whole
 * @param message what is wrong and what to do
 */
public record Finding(Rule rule, int line, int column, String path, String message) {}
