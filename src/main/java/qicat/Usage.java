package qicat;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import qicat.command.Command;
import qicat.command.Options;

/** The help texts; all they say comes from the registries and the specs. */
final class Usage {
  private final Page page;

  Usage(Page page) {
    this.page = page;
  }

  /** The help of the tool: its commands in their groups. */
  void root() {
    page.paragraph(
        "qicat: a catalogue of a curated article series. It lists, searches and shows the articles"
            + " and further reading of The BMJ's Quality Improvement series, or of any catalogue of"
            + " the same form.");
    page.usage("qicat COMMAND [OPTION]… [ARGUMENT]…");
    for (Commands.Group group : Commands.Group.values()) {
      List<Page.Item> items = new ArrayList<>();
      for (Commands command : Commands.values()) {
        if (command.group == group && command.isTold()) {
          items.add(new Page.Item(command.word, command.summary));
        }
      }
      page.section(group.title, items);
    }
    List<Page.Item> options = options(Options.shared());
    options.add(new Page.Item("-V, --version", "show the version"));
    page.section("Options, also after the command", options);
    List<Page.Item> topics = new ArrayList<>();
    for (HelpTopic topic : HelpTopic.values()) {
      topics.add(new Page.Item("qicat help " + topic.word, topic.summary));
    }
    page.section("Read more", topics);
  }

  /** The help of a command. */
  void command(Commands which) {
    Command command = which.open();
    CommandSpec spec = which.spec(command);
    page.title("qicat " + which.word, which.summary);
    StringBuilder line = new StringBuilder("qicat " + which.word + " [OPTION]…");
    List<Page.Item> arguments = new ArrayList<>();
    for (PositionalParamSpec argument : spec.positionalParameters()) {
      boolean optional = argument.arity().min() == 0;
      boolean several = argument.arity().max() > 1;
      line.append(' ').append(optional ? "[" : "").append(argument.paramLabel());
      line.append(several ? "…" : "").append(optional ? "]" : "");
      arguments.add(new Page.Item(argument.paramLabel(), argument.description()[0]));
    }
    page.usage(line.toString());
    for (String paragraph : spec.usageMessage().description()) {
      page.paragraph(paragraph);
    }
    page.section("Arguments", arguments);
    page.section("Options", options(spec));
    page.examples(command.examples());
  }

  /** The help on a topic. */
  void topic(HelpTopic topic) {
    page.title("qicat help " + topic.word, topic.summary);
    for (String paragraph : topic.paragraphs()) {
      page.paragraph(paragraph);
    }
    page.section(topic.title(), topic.items());
  }

  private static List<Page.Item> options(CommandSpec spec) {
    List<Page.Item> items = new ArrayList<>();
    for (OptionSpec option : spec.options()) {
      StringBuilder names = new StringBuilder();
      for (String name : option.names()) {
        names.append(names.length() == 0 ? "" : ", ").append(name);
      }
      if (option.arity().max() > 0) {
        names.append('=').append(option.paramLabel());
      }
      items.add(new Page.Item(names.toString(), option.description()[0]));
    }
    return items;
  }
}
