package qicat;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import qicat.command.Command;
import qicat.command.Options;
import qicat.console.Ink;
import qicat.console.Out;
import qicat.text.Width;
import qicat.text.Wrap;

/** The help texts, laid out for a width; all they say comes from the registries and the specs. */
final class Usage {
  private static final int WIDEST = 90;
  private static final int NARROWEST = 12;
  private static final int INDENT = 2;
  private static final int WIDEST_TERM = 28;

  private final Out out;
  private final int width;

  Usage(Out out) {
    this.out = out;
    this.width = Math.min(out.width(), WIDEST);
  }

  /** A line of a list: what is typed, and what it means. */
  record Item(String term, String meaning) {}

  /** The help of the tool: its commands in their groups. */
  void root() {
    paragraph(
        "qicat: a catalogue of a curated article series. It lists, searches and shows the articles"
            + " and further reading of The BMJ's Quality Improvement series, or of any catalogue of"
            + " the same form.");
    out.line();
    usageLine("qicat COMMAND [OPTION]… [ARGUMENT]…");
    for (Commands.Group group : Commands.Group.values()) {
      List<Item> items = new ArrayList<>();
      for (Commands command : Commands.values()) {
        if (command.group == group && command.isTold()) {
          items.add(new Item(command.word, command.summary));
        }
      }
      section(group.title, items);
    }
    CommandSpec shared = CommandSpec.create();
    Options.declareShared(shared);
    List<Item> options = options(shared);
    options.add(new Item("-V, --version", "show the version"));
    section("Options, also after the command", options);
    List<Item> topics = new ArrayList<>();
    for (HelpTopic topic : HelpTopic.values()) {
      topics.add(new Item("qicat help " + topic.word, topic.summary));
    }
    section("Read more", topics);
  }

  /** The help of a command. */
  void command(Commands which, Command command, CommandSpec spec) {
    String title = "qicat " + which.word;
    out.print(Ink.HEADING, title).print(": ");
    hanging(which.summary, title.length() + 2);
    out.line();
    StringBuilder line = new StringBuilder("qicat " + which.word + " [OPTION]…");
    List<Item> arguments = new ArrayList<>();
    for (PositionalParamSpec argument : spec.positionalParameters()) {
      boolean optional = argument.arity().min() == 0;
      boolean several = argument.arity().max() > 1;
      line.append(' ').append(optional ? "[" : "").append(argument.paramLabel());
      line.append(several ? "…" : "").append(optional ? "]" : "");
      arguments.add(new Item(argument.paramLabel(), argument.description()[0]));
    }
    usageLine(line.toString());
    out.line();
    for (String paragraph : spec.usageMessage().description()) {
      paragraph(paragraph);
    }
    section("Arguments", arguments);
    section("Options", options(spec));
    out.line().print(Ink.HEADING, "Examples").line();
    for (Command.Example example : command.examples()) {
      out.print(" ".repeat(INDENT)).line(example.meaning() + ":");
      out.print(" ".repeat(2 * INDENT)).print(Ink.CODE, example.line()).line();
    }
  }

  private void usageLine(String line) {
    out.print(Ink.HEADING, "Usage:").print(" ");
    hanging(line, "Usage: ".length());
  }

  private static List<Item> options(CommandSpec spec) {
    List<Item> items = new ArrayList<>();
    for (OptionSpec option : spec.options()) {
      StringBuilder names = new StringBuilder();
      for (String name : option.names()) {
        names.append(names.length() == 0 ? "" : ", ").append(name);
      }
      if (option.arity().max() > 0) {
        names.append('=').append(option.paramLabel());
      }
      items.add(new Item(names.toString(), option.description()[0]));
    }
    return items;
  }

  /** A heading and a list below it; nothing for an empty list. */
  void section(String title, List<Item> items) {
    if (items.isEmpty()) {
      return;
    }
    out.line().print(Ink.HEADING, title).line();
    int term = 0;
    for (Item item : items) {
      term = Math.max(term, Width.of(item.term));
    }
    int column = INDENT + Math.min(term, Math.min(WIDEST_TERM, width / 3)) + 2;
    for (Item item : items) {
      out.print(" ".repeat(INDENT)).print(Ink.CODE, item.term);
      int used = INDENT + Width.of(item.term);
      if (used + 2 > column) {
        out.line();
        used = 0;
      }
      out.print(" ".repeat(column - used));
      hanging(item.meaning, column);
    }
  }

  /** Wrapped text. */
  void paragraph(String text) {
    hanging(text, 0);
  }

  /** Wrapped text that begins at a column already reached; its other lines are indented to it. */
  private void hanging(String text, int column) {
    boolean first = true;
    for (String line : Wrap.lines(text, Math.max(NARROWEST, width - column))) {
      out.print(first ? "" : " ".repeat(column)).line(line);
      first = false;
    }
  }
}
