package qicat.command;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;
import qicat.text.Resource;

/**
 * {@code completion}: what teaches a shell to complete the words of qicat. The scripts ask {@code
 * complete-word} at each Tab, so they need not be made anew for another catalogue or version.
 */
public final class CompletionCommand implements Command {
  /** The shells that can be taught. */
  private static final List<String> SHELLS = List.of("bash", "zsh", "fish");

  @Override
  public void declare(CommandSpec spec) {
    spec.usageMessage()
        .description(
            "Writes what makes Tab complete commands, options, topics, authors, entries and more in"
                + " your shell. Packages install it; else put the line of the example below into"
                + " ~/.bashrc, into ~/.zshrc behind compinit, or into ~/.config/fish/config.fish.");
    spec.addPositional(
        PositionalParamSpec.builder()
            .paramLabel("SHELL")
            .arity("1")
            .required(true)
            .type(String.class)
            .description("one of " + String.join(", ", SHELLS))
            .completionCandidates(SHELLS)
            .build());
  }

  @Override
  public boolean isPaged() {
    return false;
  }

  @Override
  public List<Example> examples() {
    return List.of(
        new Example("qicat completion bash", "In ~/.bashrc: source <(qicat completion bash)"),
        new Example("qicat completion zsh", "In ~/.zshrc: source <(qicat completion zsh)"),
        new Example("qicat completion fish", "In config.fish: qicat completion fish | source"));
  }

  @Override
  public int run(ParseResult typed, Context context) {
    String shell = Options.chosen("completion", typed.matchedPositionalValue(0, ""), SHELLS);
    context.out().print(Resource.text(CompletionCommand.class, "completion." + shell));
    return DONE;
  }
}
