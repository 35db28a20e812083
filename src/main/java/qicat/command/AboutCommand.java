package qicat.command;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;
import qicat.console.Ink;
import qicat.console.Out;
import qicat.model.Catalogue;
import qicat.model.Entry;
import qicat.model.Field;
import qicat.model.Part;
import qicat.text.Visible;
import qicat.text.Wrap;

/** {@code about}: what the catalogue says of itself. */
public final class AboutCommand implements Command {
  @Override
  public void declare(CommandSpec spec) {
    spec.usageMessage()
        .description(
            "Says what the catalogue is about, who makes and pays for it, and how much it holds.");
  }

  @Override
  public List<Example> examples() {
    return List.of(
        new Example("qicat about", "The series in a few lines"),
        new Example("qicat about --color=never", "Without emphasis"),
        new Example("qicat about --catalogue catalogue.json", "Of another catalogue"));
  }

  @Override
  public int run(ParseResult typed, Context context) {
    Out out = context.out();
    Catalogue catalogue = context.catalogue();
    Catalogue.Header header = catalogue.header();
    out.print(
        Ink.HEADING,
        Visible.line(header.title().isEmpty() ? "A catalogue without a title" : header.title()));
    out.line();
    String makers = String.join(", ", header.partners());
    paragraph(out, header.publisher() + (makers.isEmpty() ? "" : " with " + makers));
    paragraph(out, header.about());
    paragraph(out, header.funding());
    paragraph(out, header.url());
    paragraph(out, holdings(catalogue));
    return DONE;
  }

  private static void paragraph(Out out, String text) {
    if (text.isBlank()) {
      return;
    }
    String shown = Visible.line(text.strip());
    out.line();
    for (String line :
        out.isTerminal() ? Wrap.lines(shown, Math.min(out.width(), 80)) : List.of(shown)) {
      out.line(line);
    }
  }

  /** How much a catalogue holds, in a sentence. */
  public static String holdings(Catalogue catalogue) {
    int series = 0;
    int furtherReading = 0;
    for (Entry entry : catalogue.entries()) {
      Object part = Field.PART.of(entry);
      series += part == Part.SERIES ? 1 : 0;
      furtherReading += part == Part.FURTHER_READING ? 1 : 0;
    }
    StringBuilder text = new StringBuilder(counted(catalogue.entries().size(), "entry", "entries"));
    if (series + furtherReading > 0) {
      text.append(" (").append(series).append(" of the series, ");
      text.append(furtherReading).append(" of further reading)");
    }
    if (!catalogue.sections().isEmpty()) {
      text.append(" in ").append(counted(catalogue.sections().size(), "section", "sections"));
    }
    if (!catalogue.topics().isEmpty()) {
      text.append(" on ").append(counted(catalogue.topics().size(), "topic", "topics"));
    }
    return text.append('.').toString();
  }

  private static String counted(int number, String one, String several) {
    return number + " " + (number == 1 ? one : several);
  }
}
