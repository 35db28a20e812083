package qicat;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;
import qicat.command.BadUsage;
import qicat.command.Command;
import qicat.command.Context;
import qicat.text.Distance;

/**
 * {@code manual}: a page of the manual, for man. It stands in the roof, since it knows all words.
 */
final class ManualCommand implements Command {
  @Override
  public void declare(CommandSpec spec) {
    spec.usageMessage()
        .description(
            "Writes a page of the manual for man to show, or without PAGE the names of all of"
                + " them. Packages install them; here man -l - shows one from a pipe.");
    spec.addPositional(
        PositionalParamSpec.builder()
            .paramLabel("PAGE")
            .arity("0..1")
            .type(String.class)
            .description("a page, such as qicat-search.1")
            .completionCandidates(Manual.names())
            .build());
  }

  @Override
  public List<Example> examples() {
    return List.of(
        new Example("qicat manual", "The names of the pages"),
        new Example("qicat manual qicat-search.1", "A page; to read it: | man -l -"),
        new Example("qicat manual qicat-query.7", "The query language"));
  }

  @Override
  public boolean isPaged() {
    return false;
  }

  @Override
  public int run(ParseResult typed, Context context) {
    String name = typed.matchedPositionalValue(0, "");
    if (name.isEmpty()) {
      for (String each : Manual.names()) {
        context.console().out().line(each);
      }
      return DONE;
    }
    if (!Manual.names().contains(name)) {
      throw new BadUsage(
          "there is no page \"" + name + "\"",
          Distance.didYouMean(name, Manual.names(), "qicat manual names all pages"));
    }
    Manual.write(name, context.console().out());
    return DONE;
  }
}
