package qicat.command;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;
import qicat.format.Formats;
import qicat.format.View;

/** {@code show}: every field of entries, named by an identifier or by words of the title. */
public final class ShowCommand implements Command {
  @Override
  public void declare(CommandSpec spec) {
    spec.usageMessage()
        .description(
            "Shows every field of one or several entries, and where each stands. An entry is named"
                + " by its id or the beginning of it, by a DOI, an address or a book number however"
                + " it is pasted, or by words of its title.");
    Named.declare(spec);
    Writing.declare(spec);
  }

  @Override
  public List<Example> examples() {
    return List.of(
        new Example("qicat show greenhalgh-spreading", "An entry by its id"),
        new Example("qicat show https://doi.org/10.1136/BMJ.l2068.", "By its DOI, as pasted"),
        new Example(
            "qicat show habits of an improver --format json", "By its title, for a program"));
  }

  @Override
  public int run(ParseResult typed, Context context) {
    Writing writing = Writing.of(typed, context.out(), Formats.TEXT, Formats.TEXT);
    View view = writing.view(context.catalogue()).withNearest();
    Named named = Named.of(typed, context);
    if (!named.hits().isEmpty()) {
      writing.print(context, context.out(), view, named.hits());
    }
    named.complain();
    return named.isClear() ? DONE : NOTHING;
  }
}
