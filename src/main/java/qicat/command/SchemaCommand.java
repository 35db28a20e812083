package qicat.command;

import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;
import qicat.console.Ink;
import qicat.console.Out;
import qicat.contract.Contract;
import qicat.text.Distance;
import qicat.text.Width;

/** {@code schema}: the contract of a form that programs read or write, or which there are. */
public final class SchemaCommand implements Command {
  @Override
  public void declare(CommandSpec spec) {
    spec.usageMessage()
        .description(
            "Prints the contract of a form that programs read or write: what is JSON as JSON Schema"
                + " (draft 2020-12), what has columns as Table Schema, the rest in words. From one"
                + " version to the next a form gains keys and columns, and loses none. Without a"
                + " word the contracts are listed.");
    spec.addPositional(
        PositionalParamSpec.builder()
            .paramLabel("FORM")
            .arity("0..1")
            .type(String.class)
            .description("one of " + String.join(", ", Contract.words()))
            .completionCandidates(Contract.words())
            .build());
  }

  @Override
  public List<Example> examples() {
    return List.of(
        new Example("qicat schema", "The contracts that there are"),
        new Example("qicat schema catalogue", "The form of a catalogue file"),
        new Example("qicat schema csv", "The columns of a format"));
  }

  @Override
  public int run(ParseResult typed, Context context) {
    String word = typed.matchedPositionalValue(0, "");
    Contract contract = Contract.named(word.toLowerCase(Locale.ROOT));
    if (word.isEmpty()) {
      list(context.out());
    } else if (contract == null) {
      throw new BadUsage(
          "there is no schema of \"" + word + "\"",
          Distance.didYouMean(word, Contract.words(), "qicat schema lists what there is"));
    } else {
      contract.write(context.out());
    }
    return DONE;
  }

  private static void list(Out out) {
    int width = 0;
    for (String word : Contract.words()) {
      width = Math.max(width, Width.of(word));
    }
    for (Contract contract : Contract.offered()) {
      String word = contract.word();
      String gap = out.isTerminal() ? " ".repeat(width - Width.of(word) + 2) : "\t";
      out.print(Ink.CODE, word).print(gap).line(contract.summary());
    }
  }
}
