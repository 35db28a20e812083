package qicat.command;

import java.util.Collection;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;
import qicat.console.Out;
import qicat.format.Format;
import qicat.format.Formats;
import qicat.format.Template;
import qicat.format.View;
import qicat.model.Catalogue;
import qicat.model.Field;
import qicat.search.Hit;

/**
 * How entries are written: what all commands that print entries share.
 *
 * @param format the format, unless there is a template
 * @param fields the columns or keys that were chosen; empty: the format's own choice
 * @param template what is written for each entry, or null
 * @param safe whether a spreadsheet must not take a cell for a formula
 */
record Writing(Formats format, List<Field> fields, Template template, boolean safe) {
  static final String TEMPLATE = "--template";
  static final String CSV_SAFE = "--csv-safe";

  private static final List<Formats> FORMATS = List.of(Formats.values());

  static void declare(CommandSpec spec) {
    spec.addOption(Options.format(FORMATS));
    spec.addOption(Options.fields());
    spec.addOption(
        Options.option(
                "TEMPLATE",
                "a line of your own for each entry, such as '{id}: {title}' (see: qicat help"
                    + " template)",
                TEMPLATE)
            .build());
    spec.addOption(csvSafe());
  }

  /**
   * Reads what was typed.
   *
   * @param onTerminal the usual format when a person reads it
   * @param piped the usual format when a program reads it
   */
  static Writing of(ParseResult typed, Out out, Formats onTerminal, Formats piped) {
    Formats format = Options.format(typed, FORMATS, out, onTerminal, piped);
    String template = Options.value(typed, TEMPLATE);
    if (template != null) {
      Options.forbid(typed, TEMPLATE, "--format", "--fields", CSV_SAFE);
    }
    boolean safe = isSafe(typed, format);
    return new Writing(
        format, Options.fields(typed), template == null ? null : Template.parse(template), safe);
  }

  /** What was typed for the way of writing, as a message names it. */
  String told() {
    return template == null ? "--format " + format.word() : TEMPLATE;
  }

  /** Whether entries are written in one of some formats. */
  boolean isIn(List<Formats> formats) {
    return template == null && formats.contains(format);
  }

  /** Whether what a query matched is emphasised. */
  boolean isMarked() {
    return template == null && format.isForPeople();
  }

  /** Whether an entry is written without a look at the rest of its catalogue. */
  boolean isOneByOne() {
    return template != null || !format.needsCatalogue();
  }

  /** Whether neither a format nor a template was chosen. */
  static boolean isOpen(ParseResult typed) {
    return !typed.hasMatchedOption("--format") && !typed.hasMatchedOption(TEMPLATE);
  }

  /** What of the entries of a catalogue is to be seen. */
  View view(Catalogue catalogue) {
    View view = View.of(catalogue, fields);
    return safe ? view.withSafeCells() : view;
  }

  /** Writes a list of entries, which a shell numbers for its next lines. */
  void list(Context context, Out out, View view, List<Hit> hits) {
    if (context.numbering() == null || hits.isEmpty()) {
      print(context, out, view, hits);
      return;
    }
    context.numbering().number(hits);
    print(context, out, view.numbered(hits.size()), hits);
  }

  /** Writes entries, and says on the error output what their reader should know. */
  void print(Context context, Out out, View view, Collection<Hit> hits) {
    Format sink = begin(out, view);
    int written = 0;
    for (Hit hit : hits) {
      sink.entry(hit);
      context.step("writing", (double) ++written / hits.size());
    }
    end(sink, context);
  }

  /** Begins to write; {@link #end} is the end of it. */
  Format begin(Out out, View view) {
    Format sink = template == null ? format.on(out, view) : template.on(out);
    sink.begin();
    return sink;
  }

  /** Ends what was begun, and says what its reader should know. */
  static void end(Format sink, Context context) {
    sink.end();
    for (String warning : sink.warnings()) {
      context.console().note(warning);
    }
  }

  /** The option for cells that a spreadsheet runs not. */
  static OptionSpec csvSafe() {
    return OptionSpec.builder(CSV_SAFE)
        .description("in csv, make text of cells that a spreadsheet could run as formulas")
        .build();
  }

  /** Whether cells of CSV are to be safe; another format has none. */
  static boolean isSafe(ParseResult typed, Formats format) {
    boolean safe = typed.hasMatchedOption(CSV_SAFE);
    if (safe && format != Formats.CSV) {
      throw new BadUsage(CSV_SAFE + " goes with --format csv alone", "add --format csv");
    }
    return safe;
  }
}
