package qicat.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;
import qicat.cite.BadStyle;
import qicat.cite.CitationStyle;
import qicat.cite.Language;
import qicat.cite.Notation;
import qicat.cite.Processor;
import qicat.cite.Reference;
import qicat.cite.Span;
import qicat.cite.Style;
import qicat.console.Out;
import qicat.search.Lookup;
import qicat.text.Distance;
import qicat.text.Width;
import qicat.text.Wrap;

/** {@code cite}: references and citations in the style of a journal. */
public final class CiteCommand implements Command {
  private static final String STYLE = "--style";
  private static final String LOCALE = "--locale";
  private static final String IN_TEXT = "--in-text";
  private static final CitationStyle USUAL = CitationStyle.VANCOUVER;
  private static final int WIDEST = 100;
  private static final int NARROW = 30;
  private static final int INDENT = 4;

  @Override
  public void declare(CommandSpec spec) {
    spec.usageMessage()
        .description(
            "Writes entries as references, in the style of a journal or publisher. Words that each"
                + " name an entry in full, by its id, DOI, address or book number, are cited in"
                + " their order; a word beside them that names none is told, and the exit status is"
                + " 1. Where no word names an entry they are a query as for search; without words"
                + " every entry is cited. Some styles sort the list themselves. Unless --style says otherwise"
                + " it is Vancouver, which most journals of medicine take.");
    Question.declare(
        spec, Options.words("ENTRY|QUERY", "0..*", "ids, DOIs or addresses, or what to look for"));
    spec.addOption(
        Options.option(
                "STYLE",
                "the citation style (see: qicat help styles), or a file of CSL: NAME.csl",
                STYLE)
            .completionCandidates(CitationStyle.words())
            .build());
    spec.addOption(
        OptionSpec.builder(IN_TEXT)
            .description("the citation at one place of a text, of all entries together")
            .build());
    spec.addOption(
        Options.choice("FORMAT", "how it is written", Notation.words(), "-f", "--format").build());
    spec.addOption(
        Options.option("LANG", "the language of the style's own words: en-GB, fr, …", LOCALE)
            .completionCandidates(Language.all())
            .build());
    spec.addOption(Options.sort());
    spec.addOption(Options.limit());
  }

  @Override
  public List<Example> examples() {
    return List.of(
        new Example("qicat cite mannion-culture shah-data", "A list of references, in this order"),
        new Example("qicat cite mannion-culture --style harvard --in-text", "For a sentence"),
        new Example(
            "qicat cite --topic equity --style bmj --format html", "All on a topic, for a page"));
  }

  @Override
  public int run(ParseResult typed, Context context) {
    Style style = style(typed);
    String language = language(typed);
    String word = Options.value(typed, "--format");
    Notation notation =
        word == null
            ? Notation.TEXT
            : Notation.valueOf(
                Options.chosen("--format", word, Notation.words()).toUpperCase(Locale.ROOT));
    boolean inText = typed.hasMatchedOption(IN_TEXT);
    Lookup lookup = new Lookup(context.searcher());
    Cited cited = Cited.of(typed, lookup, context);
    Map<String, String> failed = Map.of();
    if (!cited.entries().isEmpty()) {
      boolean printed;
      try {
        Processor processor = new Processor(style, language, cited.entries());
        printed =
            inText
                ? citation(processor, notation, context)
                : references(processor, notation, context);
        failed = processor.failed();
      } catch (BadStyle e) {
        throw wrong(typed, e);
      }
      for (Map.Entry<String, String> each : failed.entrySet()) {
        context
            .console()
            .complain(
                "the style cannot write a reference for " + each.getKey() + ": " + each.getValue());
      }
      if (!printed) {
        context.console().complain("the style prints nothing of what is to be cited");
        return NOTHING;
      }
      if (cited.entries().size() < cited.found()) {
        context.console().note(cited.entries().size() + " of " + cited.found() + " entries");
      }
    }
    for (String unknown : cited.unknown()) {
      Named.complain(new Lookup.Named(unknown, List.of()), lookup, context);
    }
    if (!failed.isEmpty()) {
      return USAGE;
    }
    return cited.entries().isEmpty() || !cited.unknown().isEmpty() ? NOTHING : DONE;
  }

  /** Writes the citation; false: there is none. */
  private static boolean citation(Processor processor, Notation notation, Context context) {
    String citation = notation.of(processor.citation());
    if (!citation.isBlank()) {
      write(List.of(citation), List.of(""), List.of(List.of()), context.out());
    }
    return !citation.isBlank();
  }

  /** Writes the list of references; false: there is none. */
  private static boolean references(Processor processor, Notation notation, Context context) {
    List<Reference> references = processor.references();
    if (references.isEmpty()) {
      return false;
    }
    if (notation == Notation.TEXT) {
      List<String> labels = new ArrayList<>();
      List<String> bodies = new ArrayList<>();
      List<List<Span>> spans = new ArrayList<>();
      for (Reference reference : references) {
        labels.add(notation.of(reference.label()));
        bodies.add(notation.of(reference.body()));
        spans.add(reference.body());
      }
      write(bodies, labels, spans, context.out());
    } else {
      for (String line : notation.list(references)) {
        context.out().line(line);
      }
    }
    if (!processor.unprinted().isEmpty()) {
      context
          .console()
          .note("the style prints nothing of " + String.join(", ", processor.unprinted()));
    }
    return true;
  }

  /**
   * Writes a line for each text; on a terminal wrapped, its label standing out to the left.
   *
   * @param spans the parts of each text, whose addresses become links where the output has any
   */
  private static void write(
      List<String> bodies, List<String> labels, List<List<Span>> spans, Out out) {
    int widest = 0;
    for (String label : labels) {
      widest = Math.max(widest, Width.of(label));
    }
    int width = Math.min(out.width(), WIDEST);
    boolean wrapped = out.isTerminal() && width >= NARROW + widest;
    for (int i = 0; i < bodies.size(); i++) {
      String label = labels.get(i);
      String body = bodies.get(i);
      if (!wrapped) {
        out.print(label.isEmpty() ? "" : label + " ");
        linked(body, spans.get(i), out);
      } else if (widest > 0) {
        out.print(Width.pad(label, widest + 1));
        lines(body, widest + 1, width, spans.get(i), out);
      } else {
        String first = Wrap.lines(body, width).get(0);
        linked(first, spans.get(i), out);
        String rest = body.substring(first.length()).strip();
        if (!rest.isEmpty()) {
          out.print(" ".repeat(INDENT));
          lines(rest, INDENT, width, spans.get(i), out);
        }
      }
    }
  }

  /** Writes wrapped lines from a column on. */
  private static void lines(String text, int column, int width, List<Span> spans, Out out) {
    boolean first = true;
    for (String line : Wrap.lines(text, width - column)) {
      out.print(first ? "" : " ".repeat(column));
      linked(line, spans, out);
      first = false;
    }
  }

  /** Writes a line in which the addresses that stand in it whole are links. */
  private static void linked(String line, List<Span> spans, Out out) {
    int from = 0;
    for (Span span : spans) {
      int at = out.isLinked() && !span.address().isEmpty() ? line.indexOf(span.text(), from) : -1;
      if (at >= 0) {
        out.print(line.substring(from, at)).link(span.address(), 0).print(span.text()).endLink();
        from = at + span.text().length();
      }
    }
    out.line(line.substring(from));
  }

  private static Style style(ParseResult typed) {
    String name = Options.value(typed, STYLE);
    if (name == null) {
      return Style.of(USUAL);
    }
    if (name.endsWith(".csl") || name.indexOf('/') >= 0 || name.indexOf('\\') >= 0) {
      try {
        return Style.file(name);
      } catch (BadStyle e) {
        throw wrong(typed, e);
      }
    }
    CitationStyle style = CitationStyle.named(name.toLowerCase(Locale.ROOT));
    if (style == null) {
      throw new BadUsage(
          "there is no citation style \"" + name + "\"",
          Distance.didYouMean(
              name.toLowerCase(Locale.ROOT),
              CitationStyle.words(),
              "another one is taken from a file: --style NAME.csl"),
          "qicat help styles shows all");
    }
    return Style.of(style);
  }

  /** What is wrong with the style that was asked for, by the name that was typed. */
  private static BadUsage wrong(ParseResult typed, BadStyle e) {
    String name = Options.value(typed, STYLE);
    return new BadUsage(
        (name == null ? "the usual style" : name) + " " + e.getMessage(), e.advice());
  }

  /** The language that was asked for, or null. */
  private static String language(ParseResult typed) {
    String code = Options.value(typed, LOCALE);
    String language = code == null ? null : Language.named(code);
    if (code != null && language == null) {
      throw new BadUsage(
          LOCALE + " does not know the language \"" + code + "\"",
          Distance.didYouMean(
              code.replace('_', '-'), Language.all(), "it takes a code such as en-GB, de or fr"),
          "qicat help languages shows all");
    }
    return language;
  }
}
