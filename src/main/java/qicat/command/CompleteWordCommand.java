package qicat.command;

import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;
import qicat.model.Field;
import qicat.text.Distance;
import qicat.text.Visible;

/**
 * {@code complete-word}: what a value of a field that has been begun can become. Shells ask it
 * while their users type; it stands in no help.
 */
public final class CompleteWordCommand implements Command {
  @Override
  public void declare(CommandSpec spec) {
    spec.usageMessage()
        .description(
            "Writes the values of a field that begin so, a line for each: the value, and where it"
                + " says more, a tab and what people read.");
    spec.addPositional(Options.words("FIELD PREFIX", "1..2", "a field, and the first letters"));
  }

  @Override
  public boolean isPaged() {
    return false;
  }

  @Override
  public List<Example> examples() {
    return List.of(
        new Example("qicat complete-word topic c", "Topics that begin with c"),
        new Example("qicat complete-word author sh", "Authors, by given or family name"),
        new Example("qicat complete-word id shah", "Entries"));
  }

  @Override
  public int run(ParseResult typed, Context context) {
    String[] words = Options.words(typed);
    Field field = Field.named(words[0]);
    if (field == null) {
      throw new BadUsage(
          "there is no field \"" + words[0] + "\"",
          Distance.didYouMean(words[0], Field.words(), "see: qicat help fields"));
    }
    Map<String, String> candidates =
        Values.of(context.catalogue(), field, words.length > 1 ? words[1] : "");
    for (Map.Entry<String, String> candidate : candidates.entrySet()) {
      context.out().print(Visible.line(candidate.getKey()));
      if (!candidate.getValue().isEmpty()) {
        context.out().print("\t").print(Visible.line(candidate.getValue()));
      }
      context.out().line();
    }
    return candidates.isEmpty() ? NOTHING : DONE;
  }
}
