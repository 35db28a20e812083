package qicat.command;

import java.util.Collection;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;
import qicat.console.Out;
import qicat.format.Format;
import qicat.format.Formats;
import qicat.format.View;
import qicat.model.Catalogue;
import qicat.model.Field;
import qicat.search.Hit;

/**
 * How entries are written: what all commands that print entries share.
 *
 * @param format the format
 * @param fields the columns or keys that were chosen; empty: the format's own choice
 */
record Writing(Formats format, List<Field> fields) {
  private static final List<Formats> FORMATS = List.of(Formats.values());

  static void declare(CommandSpec spec) {
    spec.addOption(Options.format(FORMATS));
    spec.addOption(Options.fields());
  }

  /**
   * Reads what was typed.
   *
   * @param onTerminal the usual format when a person reads it
   * @param piped the usual format when a program reads it
   */
  static Writing of(ParseResult typed, Out out, Formats onTerminal, Formats piped) {
    return new Writing(
        Options.format(typed, FORMATS, out, onTerminal, piped), Options.fields(typed));
  }

  /** Whether no format was chosen. */
  static boolean isOpen(ParseResult typed) {
    return !typed.hasMatchedOption("--format");
  }

  /** What of the entries of a catalogue is to be seen. */
  View view(Catalogue catalogue) {
    return View.of(catalogue, fields);
  }

  /** Writes entries, and says on the error output what their reader should know. */
  void print(Context context, Out out, View view, Collection<Hit> hits) {
    Format sink = format.on(out, view);
    sink.begin();
    int written = 0;
    for (Hit hit : hits) {
      sink.entry(hit);
      context.step("writing", (double) ++written / hits.size());
    }
    end(sink, context);
  }

  /** Ends what was begun, and says what its reader should know. */
  static void end(Format sink, Context context) {
    sink.end();
    for (String warning : sink.warnings()) {
      context.console().note(warning);
    }
  }
}
