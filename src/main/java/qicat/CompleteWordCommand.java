package qicat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;
import qicat.command.Command;
import qicat.command.Context;
import qicat.command.Options;
import qicat.completion.CommandWord;
import qicat.completion.Completion;
import qicat.completion.Suggestion;
import qicat.console.Out;
import qicat.text.Words;

/**
 * {@code complete-word}: what the last word of a line can become. Shells ask it while their users
 * type; it stands in no help, and in the roof, since it knows all words.
 */
final class CompleteWordCommand implements Command {
  @Override
  public void declare(CommandSpec spec) {
    spec.usageMessage()
        .description(
            "Writes what the last word of a line can become, a line for each: the whole word, and"
                + " where it says more, a tab and what people read. An empty word stands for the"
                + " names of files; behind its tab comes what stands before them.");
    spec.addPositional(
        Options.words("WORD", "1..*", "the words behind the name of the tool, the last one begun"));
  }

  @Override
  public boolean isPaged() {
    return false;
  }

  @Override
  public List<Example> examples() {
    return List.of(
        new Example("qicat complete-word -- list --topic eq", "Topics that begin so"),
        new Example("qicat complete-word -- search author:sh", "Authors, for a query"),
        new Example("qicat complete-word -- show shah", "Entries"));
  }

  @Override
  public int run(ParseResult typed, Context context) {
    List<String> words = new ArrayList<>(Arrays.asList(Options.words(typed)));
    String begun = words.remove(words.size() - 1);
    Completion completion =
        new Completion(
            context,
            UnaryOperator.identity(),
            (found, file) -> found.add("", "", "", file.prefix(), false));
    CommandSpec root = Options.shared();
    CommandWord tool = new CommandWord("qicat", "", "", root);
    int at = tool.kinds(words).indexOf(CommandWord.Kind.ARGUMENT);
    if (at >= 0) {
      behindCommand(root, words, at, begun, completion, context);
    } else {
      boolean isCommand = tool.awaiting(words) == null;
      completion.behind(tool, words, begun);
      for (Commands command : Commands.values()) {
        if (isCommand && command.isTold()) {
          completion.addIfBegun(begun, command.word, command.group.title, command.summary);
        }
      }
    }
    return print(fitting(completion.found(), begun), context.console().out());
  }

  private static void behindCommand(
      CommandSpec root,
      List<String> words,
      int at,
      String begun,
      Completion completion,
      Context context) {
    Commands command = Commands.named(words.get(at));
    if (command == null) {
      return;
    }
    CommandSpec spec = command.spec(command.open());
    root.addSubcommand(command.word, spec);
    CommandLine line = new CommandLine(root).setUnmatchedArgumentsAllowed(true);
    root.parser().collectErrors(true); // the line is not whole yet
    spec.parser().collectErrors(true);
    Options.applyShared(line.parseArgs(words.toArray(new String[0])), context); // --catalogue
    completion.behind(
        new CommandWord(command.word, command.group.title, command.summary, spec),
        words.subList(at + 1, words.size()),
        begun);
  }

  /**
   * Those that begin as the word does. An entry that was found by its title begins otherwise: it
   * takes the word's place where it is the only one, for of several a shell would leave what they
   * have in common, and the word would be gone.
   */
  private static List<Suggestion> fitting(List<Suggestion> found, String begun) {
    if (found.size() == 1) {
      return found;
    }
    String slug = Words.slug(begun);
    List<Suggestion> fitting = new ArrayList<>();
    for (Suggestion suggestion : found) {
      if (Words.slug(suggestion.word()).startsWith(slug)) {
        fitting.add(suggestion);
      }
    }
    return fitting;
  }

  private static int print(List<Suggestion> suggestions, Out out) {
    for (Suggestion suggestion : suggestions) {
      out.print(suggestion.word());
      if (!suggestion.meaning().isEmpty() || suggestion.word().isEmpty()) {
        out.print("\t").print(suggestion.meaning());
      }
      out.line();
    }
    return suggestions.isEmpty() ? NOTHING : DONE;
  }
}
