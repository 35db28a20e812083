package qicat;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;
import qicat.command.BadUsage;
import qicat.model.Field;
import qicat.text.Distance;

/**
 * What can be told of the words of a line besides parsing them: which is the command, and slips
 * that would go through or be blamed on something else.
 */
final class Arguments {
  private static final String AFTER_HYPHENS =
      "to look for a word that begins with -, write it after --";

  private Arguments() {}

  /** The first argument that is neither an option of the tool nor the value of one, or nothing. */
  static String commandWord(CommandSpec root, String[] arguments) {
    for (int i = 0; i < arguments.length; i++) {
      String argument = arguments[i];
      if (!argument.startsWith("-") || argument.length() == 1) {
        return argument;
      }
      OptionSpec option = root.findOption(argument);
      if (option != null && option.arity().max() > 0) {
        i++; // its value follows
      }
    }
    return "";
  }

  /** Whether one of some options stands among the arguments, before a {@code --}. */
  static boolean isAsked(List<String> options, String[] arguments) {
    for (String argument : arguments) {
      if (argument.equals("--")) {
        return false;
      }
      if (options.contains(argument)) {
        return true;
      }
    }
    return false;
  }

  /** An option that took the next option for its value would go through; its value is missing. */
  static void checkValues(ParseResult typed) {
    CommandSpec spec = typed.commandSpec();
    for (OptionSpec option : typed.matchedOptions()) {
      for (String value : option.originalStringValues()) {
        if (value.startsWith("--") && spec.findOption(value) != null) {
          throw new BadUsage(spec.name() + " needs " + label(option), seeHelp(spec));
        }
      }
    }
  }

  /**
   * A word after one hyphen would be read as a short option and its value, {@code -culture} as the
   * file {@code ulture}: it is taken so only where the value makes sense.
   */
  static void checkWords(CommandSpec spec, String[] arguments) {
    boolean isValue = false;
    for (String argument : arguments) {
      if (argument.equals("--")) {
        return;
      }
      if (!isValue && isWordAfterHyphen(argument) && !isShortOption(spec, argument)) {
        boolean isLong = spec.findOption("-" + argument) != null;
        throw new BadUsage(
            "there is no option " + argument,
            isLong ? "did you mean -" + argument + "?" : AFTER_HYPHENS,
            seeHelp(spec));
      }
      OptionSpec option = spec.findOption(argument);
      isValue = option != null && option.arity().max() > 0;
    }
  }

  private static boolean isWordAfterHyphen(String argument) {
    for (int i = 1; i < argument.length(); i++) {
      if (!Character.isLetter(argument.charAt(i))) {
        return false;
      }
    }
    return argument.length() > 2 && argument.charAt(0) == '-';
  }

  /** Whether letters are a short option with a value that makes sense, or a group of options. */
  private static boolean isShortOption(CommandSpec spec, String letters) {
    String value = letters.substring(2);
    OptionSpec first = spec.findOption(letters.substring(0, 2));
    if (first == null) {
      return false;
    }
    if (first.arity().max() > 0) {
      return isCandidate(value, first) || Field.named(value) != null || isFile(value);
    }
    return value.length() == 1
        ? spec.findOption("-" + value) != null
        : isShortOption(spec, "-" + value);
  }

  /** Whether a text is one of the words that an option takes. */
  private static boolean isCandidate(String value, OptionSpec option) {
    if (option.completionCandidates() != null) {
      for (String candidate : option.completionCandidates()) {
        if (candidate.equalsIgnoreCase(value)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isFile(String name) {
    try {
      return Files.exists(Path.of(name));
    } catch (InvalidPathException e) {
      return false; // letters that the locale's file names cannot have
    }
  }

  /** What to do about an option that there is not. */
  static String nearest(String typed, CommandSpec spec) {
    int equals = typed.indexOf('=');
    String name = equals < 0 ? typed : typed.substring(0, equals);
    List<String> names = new ArrayList<>();
    for (OptionSpec option : spec.options()) {
      names.addAll(List.of(option.names()));
    }
    return name.startsWith("--") ? Distance.didYouMean(name, names, AFTER_HYPHENS) : AFTER_HYPHENS;
  }

  /** What of a command is missing, as a message names it. */
  static String label(ArgSpec argument) {
    if (argument instanceof OptionSpec option) {
      String name = option.names()[0].startsWith("--") ? option.names()[0] : option.longestName();
      return "a value for " + name + ": " + option.paramLabel();
    }
    return argument.paramLabel();
  }

  /** Where to read more on a command, or on the tool. */
  static String seeHelp(CommandSpec spec) {
    return "see: " + (spec.name().equals("qicat") ? "" : "qicat ") + spec.name() + " --help";
  }
}
