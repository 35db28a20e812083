package qicat.command;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;
import qicat.console.Console;
import qicat.console.Out;
import qicat.format.Formats;
import qicat.model.Field;
import qicat.search.Order;
import qicat.text.Distance;

/** The options that several commands share: how each is declared and, beside it, how it is read. */
public final class Options {
  /** Asks for help, wherever it stands. */
  public static final List<String> HELP = List.of("-h", "--help");

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

  static PositionalParamSpec words(String label, String arity, String description) {
    return PositionalParamSpec.builder()
        .paramLabel(label)
        .arity(arity)
        .required(!arity.startsWith("0"))
        .type(String[].class)
        .auxiliaryTypes(String.class)
        .description(description)
        .build();
  }

  static String[] words(ParseResult typed) {
    return typed.matchedPositionalValue(0, NONE);
  }

  /** The value of an option, or null where it was not given. */
  static String value(ParseResult typed, String name) {
    return typed.matchedOptionValue(name, (String) null);
  }

  /** The values of an option that may be given several times. */
  static String[] values(ParseResult typed, String name) {
    return typed.matchedOptionValue(name, NONE);
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
    spec.addOption(
        option("WHEN", "emphasis: auto, always or never", "--color", "--colour").build());
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

  /** Carries out the shared options that were typed before or behind the command's word. */
  public static void applyShared(ParseResult typed, Context context) {
    for (ParseResult part = typed; part != null; part = part.subcommand()) {
      String colour = value(part, "--color");
      if (colour != null) {
        context.console().colour(colour(colour));
      }
      String catalogue = value(part, "--catalogue");
      if (catalogue != null) {
        context.useCatalogue(catalogue);
      }
    }
  }

  private static Console.Colour colour(String when) {
    return switch (when) {
      case "auto" -> Console.Colour.AUTO;
      case "always" -> Console.Colour.ALWAYS;
      case "never" -> Console.Colour.NEVER;
      default ->
          throw new BadUsage(
              "--color does not take \"" + when + "\"", "it takes auto, always or never");
    };
  }

  static OptionSpec format(List<Formats> formats) {
    return option("FORMAT", "how entries are written: " + list(formats), "-f", "--format").build();
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
    Formats format = Formats.named(name);
    if (format == null || !formats.contains(format)) {
      throw new BadUsage("there is no format \"" + name + "\" here", "it takes " + list(formats));
    }
    return format;
  }

  private static String list(List<Formats> formats) {
    StringBuilder list = new StringBuilder();
    for (Formats format : formats) {
      list.append(list.length() == 0 ? "" : ", ").append(format.word());
    }
    return list.toString();
  }

  static OptionSpec fields() {
    return option(
            "FIELD[,FIELD…]",
            "columns or keys, in this order (see: qicat help fields)",
            "-F",
            "--fields")
        .build();
  }

  /** The fields that were chosen; empty: the format's own choice. */
  static List<Field> fields(ParseResult typed) {
    List<Field> fields = new ArrayList<>();
    String names = value(typed, "--fields");
    if (names != null) {
      for (String name : parts(names)) {
        fields.add(field(name, "--fields"));
      }
    }
    return fields;
  }

  static OptionSpec sort() {
    return option(
            "FIELD[,-FIELD]", "sort by fields; - before a field turns it round", "-s", "--sort")
        .build();
  }

  /** The order that was asked for, or the usual one. */
  static Order sort(ParseResult typed, Order usual) {
    String names = value(typed, "--sort");
    if (names == null) {
      return usual;
    }
    List<Order.Key> keys = new ArrayList<>();
    for (String name : parts(names)) {
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
    List<String> words = new ArrayList<>();
    for (Field known : Field.values()) {
      words.add(known.word());
    }
    List<String> near = Distance.nearest(name, words, 3);
    throw new BadUsage(
        option + ": there is no field \"" + name + "\"",
        near.isEmpty()
            ? "the fields are " + String.join(", ", words)
            : "did you mean " + String.join(" or ", near) + "?");
  }

  private static List<String> parts(String list) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    for (int i = 0; i <= list.length(); i++) {
      if (i == list.length() || list.charAt(i) == ',') {
        parts.add(list.substring(from, i).strip());
        from = i + 1;
      }
    }
    return parts;
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
    try {
      int limit = Integer.parseInt(number);
      if (limit > 0) {
        return limit;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw new BadUsage(
        "--limit does not take \"" + number + "\"", "it takes a whole number from 1");
  }
}
