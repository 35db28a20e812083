package qicat;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;
import qicat.command.BadUsage;
import qicat.command.Command;
import qicat.command.Context;
import qicat.console.Out;
import qicat.text.Distance;

/**
 * {@code help}: on the tool, a command or a topic. It stands in the roof, since it knows all words.
 */
final class HelpCommand implements Command {
  @Override
  public void declare(CommandSpec spec) {
    spec.usageMessage().description("Shows help on the whole tool, on a command, or on a topic.");
    spec.addPositional(
        PositionalParamSpec.builder()
            .paramLabel("WORD")
            .arity("0..1")
            .type(String.class)
            .description("a command, or one of " + String.join(", ", topics()))
            .completionCandidates(words())
            .build());
  }

  private static List<String> topics() {
    List<String> words = new ArrayList<>();
    for (HelpTopic topic : HelpTopic.values()) {
      words.add(topic.word);
    }
    return words;
  }

  private static List<String> words() {
    List<String> words = Commands.words();
    words.addAll(topics());
    return words;
  }

  @Override
  public List<Example> examples() {
    return List.of(
        new Example("qicat help", "All commands"),
        new Example("qicat help search", "On a command"),
        new Example("qicat help query", "On the query language"));
  }

  @Override
  public int run(ParseResult typed, Context context) {
    String word = typed.matchedPositionalValue(0, "");
    show(word, context.console().out());
    return DONE;
  }

  /** Shows the help on a word; on the whole tool when it is empty. */
  static void show(String word, Out out) {
    Usage usage = new Usage(new TerminalPage(out));
    Commands command = Commands.named(word);
    HelpTopic topic = HelpTopic.named(word);
    if (word.isEmpty()) {
      usage.root();
    } else if (command != null) {
      usage.command(command);
    } else if (topic != null) {
      usage.topic(topic);
    } else {
      throw unknown(word);
    }
  }

  private static BadUsage unknown(String word) {
    return new BadUsage(
        "there is no help on \"" + word + "\"",
        Distance.didYouMean(word, words(), "qicat help shows what there is"));
  }
}
