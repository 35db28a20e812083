package qicat.completion;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * A command as completion and the shell know it.
 *
 * @param word the word that is typed
 * @param group the title of its group in the help
 * @param summary one line on what it does
 * @param spec what it takes
 */
public record CommandWord(String word, String group, String summary, CommandSpec spec) {
  /** What a word behind a command's word is. */
  public enum Kind {
    /** An option, with its value or without. */
    OPTION,
    /** The value of the option before it. */
    VALUE,
    /** An argument. */
    ARGUMENT,
    /** An argument behind {@code --}, to be taken as it is. */
    LITERAL
  }

  /** Whether its arguments are a query, or can be one. */
  public boolean takesQuery() {
    return label().endsWith("QUERY");
  }

  /** Whether its arguments name entries, or can do so. */
  public boolean takesEntries() {
    return label().startsWith("ENTRY");
  }

  private String label() {
    return spec.positionalParameters().isEmpty()
        ? ""
        : spec.positionalParameters().get(0).paramLabel();
  }

  /** What each of the words behind the command's word is. */
  public List<Kind> kinds(List<String> words) {
    List<Kind> kinds = new ArrayList<>();
    Kind last = Kind.ARGUMENT;
    boolean literal = false;
    boolean awaitsValue = false;
    for (String word : words) {
      if (literal) {
        last = Kind.LITERAL;
      } else if (awaitsValue) {
        last = Kind.VALUE;
      } else {
        last = word.length() > 1 && word.startsWith("-") ? Kind.OPTION : Kind.ARGUMENT;
        literal = word.equals("--");
      }
      awaitsValue = last == Kind.OPTION && isBeforeValue(word);
      kinds.add(last);
    }
    return kinds;
  }

  /** Whether a word is an option whose value is the next word. */
  private boolean isBeforeValue(String typed) {
    OptionSpec option = spec.findOption(typed);
    return option != null && option.arity().max() > 0;
  }

  /** The option whose value comes behind some words; null where none is awaited. */
  public OptionSpec awaiting(List<String> words) {
    List<Kind> kinds = kinds(words);
    int last = words.size() - 1;
    return last >= 0 && kinds.get(last) == Kind.OPTION && isBeforeValue(words.get(last))
        ? spec.findOption(words.get(last))
        : null;
  }

  /** Whether what comes behind some words is taken as it is, since a {@code --} is among them. */
  boolean isLiteralBehind(List<String> words) {
    List<Kind> kinds = kinds(words);
    int last = words.size() - 1;
    return last >= 0
        && (kinds.get(last) == Kind.LITERAL
            || kinds.get(last) == Kind.OPTION && words.get(last).equals("--"));
  }
}
