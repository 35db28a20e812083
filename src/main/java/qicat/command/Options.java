package qicat.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;
import qicat.console.Console;
import qicat.console.Out;
import qicat.format.Formats;
import qicat.model.Field;
import qicat.search.Order;
import qicat.text.Digits;
import qicat.text.Distance;
import qicat.text.Split;

/** The options that several commands share: how each is declared and, beside it, how it is read. */
public final class Options {
  /** Asks for help, wherever it stands. */
  public static final List<String> HELP = List.of("-h", "--help");

  /** Asks for an answer in one piece, however long it is. */
  public static final List<String> NO_PAGER = List.of("--no-pager");

  private static final String HYPERLINK = "--hyperlink";

  /** The word for standard input where a file is named. */
  static final String INPUT = "-";

  private static final String[] NONE = {};

  private Options() {}

  /** An option with a value; all are read as text and checked by the methods below. */
  static OptionSpec.Builder option(String label, String description, String... names) {
    return OptionSpec.builder(names)
        .paramLabel(label)
        .arity("1")
        .type(String.class)
        .description(description);
  }

  /** An option that may be given several times. */
  static OptionSpec.Builder repeated(String label, String description, String... names) {
    return option(label, description, names).type(String[].class).auxiliaryTypes(String.class);
  }

  /** An option that takes one of some words, which the help tells and completion offers. */
  public static OptionSpec.Builder choice(
      String label, String description, List<String> words, String... names) {
    return option(label, description + ": " + String.join(", ", words), names)
        .completionCandidates(words);
  }

  /** The word that was typed as the value of such an option, in whatever case. */
  public static String chosen(String option, String value, List<String> words) {
    String word = value.toLowerCase(Locale.ROOT);
    if (!words.contains(word)) {
      throw new BadUsage(
          option + " does not take \"" + value + "\"", "it takes " + String.join(", ", words));
    }
    return word;
  }

  public static PositionalParamSpec words(String label, String arity, String description) {
    return PositionalParamSpec.builder()
        .paramLabel(label)
        .arity(arity)
        .required(!arity.startsWith("0"))
        .type(String[].class)
        .auxiliaryTypes(String.class)
        .description(description)
        .build();
  }

  public static String[] words(ParseResult typed) {
    return typed.matchedPositionalValue(0, NONE);
  }

  /** Takes standard input among files for a slip where it stands twice: it is read once. */
  static void forbidInputTwice(String[] files) {
    boolean seen = false;
    for (String file : files) {
      if (seen && file.equals(INPUT)) {
        throw new BadUsage("standard input can be read once", "give - once");
      }
      seen |= file.equals(INPUT);
    }
  }

  /** The value of an option, or null where it was not given. */
  public static String value(ParseResult typed, String name) {
    return typed.matchedOptionValue(name, (String) null);
  }

  /** The values of an option that may be given several times. */
  static String[] values(ParseResult typed, String name) {
    return typed.matchedOptionValue(name, NONE);
  }

  /** Takes an option with one of some others for a slip. */
  public static void forbid(ParseResult typed, String name, String... others) {
    for (String other : others) {
      if (typed.hasMatchedOption(other)) {
        throw new BadUsage(name + " does not go with " + other, "leave one of them out");
      }
    }
  }

  /** A specification that declares nothing so far; the command is its user object. */
  public static CommandSpec spec(Command command) {
    // No text of ours has variables, and picocli takes time to look for them.
    return CommandSpec.wrapWithoutInspection(command).interpolateVariables(false);
  }

  /** What stands before a command's word: the shared options alone. */
  public static CommandSpec shared() {
    CommandSpec shared = spec(null).name("qicat");
    declareShared(shared);
    return shared;
  }

  /** The options that every command has, before the command's word and behind it. */
  public static void declareShared(CommandSpec spec) {
    spec.addOption(
        option(
                "FILE",
                "read another catalogue; - is standard input (or set QICAT_CATALOGUE)",
                "-c",
                "--catalogue")
            .build());
    spec.addOption(choice("WHEN", "emphasis", whens(), "--color", "--colour").build());
    spec.addOption(choice("WHEN", "titles as links", whens(), HYPERLINK).build());
    spec.addOption(
        OptionSpec.builder(NO_PAGER.toArray(new String[0]))
            .description("show no answer in pages")
            .build());
    spec.addOption(
        OptionSpec.builder("--trace")
            .description("show where qicat failed, for a report of a bug")
            .build());
    spec.addOption(
        OptionSpec.builder(HELP.toArray(new String[0]))
            .usageHelp(true)
            .description("show this help")
            .build());
  }

  private static List<String> whens() {
    List<String> words = new ArrayList<>();
    for (Console.When when : Console.When.values()) {
      words.add(when.word());
    }
    return words;
  }

  private static Console.When when(String option, String value) {
    return Console.When.values()[whens().indexOf(chosen(option, value, whens()))];
  }

  /**
   * Carries out the shared options that were typed before or behind the command's word. Those that
   * were not typed are as usual again, so that no line of a shell depends on the one before it.
   */
  public static void applyShared(ParseResult typed, Context context) {
    String colour = Console.When.AUTO.word();
    String links = colour;
    String catalogue = "";
    for (ParseResult part = typed; part != null; part = part.subcommand()) {
      colour = part.matchedOptionValue("--color", colour);
      links = part.matchedOptionValue(HYPERLINK, links);
      catalogue = part.matchedOptionValue("--catalogue", catalogue);
      if (catalogue.isEmpty() && part.hasMatchedOption("--catalogue")) {
        throw new BadUsage("--catalogue needs the name of a file", "- is standard input");
      }
    }
    context.console().colour(when("--color", colour));
    context.console().links(when(HYPERLINK, links));
    context.choose(catalogue);
  }

  static OptionSpec format(List<Formats> formats) {
    return choice("FORMAT", "how it is written", words(formats), "-f", "--format").build();
  }

  /**
   * The format that was asked for.
   *
   * @param formats those that the command can write
   * @param onTerminal the usual one when a person reads it
   * @param piped the usual one when a program reads it
   */
  static Formats format(
      ParseResult typed, List<Formats> formats, Out out, Formats onTerminal, Formats piped) {
    String name = value(typed, "--format");
    if (name == null) {
      return out.isTerminal() ? onTerminal : piped;
    }
    return Formats.named(chosen("--format", name, words(formats)));
  }

  /** The words of formats. */
  static List<String> words(List<Formats> formats) {
    List<String> words = new ArrayList<>();
    for (Formats format : formats) {
      words.add(format.word());
    }
    return words;
  }

  static OptionSpec fields() {
    return option(
            "FIELD[,FIELD…]",
            "columns or keys, in this order (see: qicat help fields)",
            "-F",
            "--fields")
        .completionCandidates(Field.words())
        .build();
  }

  /** The fields that were chosen; empty: the format's own choice. */
  static List<Field> fields(ParseResult typed) {
    List<Field> fields = new ArrayList<>();
    String names = value(typed, "--fields");
    if (names != null) {
      for (String name : Split.at(",", names)) {
        fields.add(field(name, "--fields"));
      }
    }
    return fields;
  }

  static OptionSpec sort() {
    return option("FIELD[,-FIELD]", "sort by fields; - before a field reverses it", "-s", "--sort")
        .completionCandidates(Field.words())
        .build();
  }

  /** The order that was asked for, or the usual one. */
  static Order sort(ParseResult typed, Order usual) {
    String names = value(typed, "--sort");
    if (names == null) {
      return usual;
    }
    List<Order.Key> keys = new ArrayList<>();
    for (String name : Split.at(",", names)) {
      boolean descending = name.startsWith("-");
      keys.add(new Order.Key(field(descending ? name.substring(1) : name, "--sort"), descending));
    }
    return Order.by(keys);
  }

  private static Field field(String name, String option) {
    Field field = Field.named(name);
    if (field != null) {
      return field;
    }
    throw new BadUsage(
        option + ": there is no field \"" + name + "\"",
        Distance.didYouMean(
            name, Field.words(), "the fields are " + String.join(", ", Field.words())));
  }

  static OptionSpec limit() {
    return option("N", "at most N of them, after filters and sorting", "-n", "--limit").build();
  }

  /** The most that was asked for; without the option there is no limit. */
  static int limit(ParseResult typed) {
    String number = value(typed, "--limit");
    if (number == null) {
      return Integer.MAX_VALUE;
    }
    int limit = Digits.number(number);
    if (limit > 0) {
      return limit;
    }
    throw new BadUsage(
        "--limit does not take \"" + number + "\"", "it takes a whole number from 1");
  }
}
