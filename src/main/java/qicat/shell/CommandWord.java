package qicat.shell;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * A command as the shell knows it.
 *
 * @param word the word that is typed
 * @param group the title of its group in the help
 * @param summary one line on what it does
 * @param spec what it takes
 */
public record CommandWord(String word, String group, String summary, CommandSpec spec) {
  /** Whether its arguments are a query, or can be one. */
  boolean takesQuery() {
    return label().endsWith("QUERY");
  }

  /** Whether its arguments name entries, or can do so. */
  boolean takesEntries() {
    return label().startsWith("ENTRY");
  }

  private String label() {
    return spec.positionalParameters().isEmpty()
        ? ""
        : spec.positionalParameters().get(0).paramLabel();
  }

  /** Whether a word is an option whose value is the next word. */
  boolean isBeforeValue(String typed) {
    OptionSpec option = spec.findOption(typed);
    return option != null && option.arity().max() > 0;
  }
}
