package qicat.command;

import java.time.Year;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;
import qicat.check.Checker;
import qicat.check.Report;
import qicat.check.Rule;
import qicat.check.Severity;
import qicat.console.Out;
import qicat.format.FindingsFormat;
import qicat.format.Formats;
import qicat.store.BadCatalogue;
import qicat.store.Source;
import qicat.text.Distance;
import qicat.text.Split;

/** {@code check}: every problem of a catalogue, where it stands, and what to do about it. */
public final class CheckCommand implements Command {
  private static final String STRICT = "--strict";

  @Override
  public void declare(CommandSpec spec) {
    spec.usageMessage()
        .description(
            "Finds every problem of a catalogue: what makes it unusable (error), what is most"
                + " likely wrong (warning), and matters of taste (note). Each is told with line,"
                + " column, the place in the JSON and the rule that it breaks. In a pipe there is a"
                + " line for each: file:line:column: severity: place: message [rule].",
            "The exit code is "
                + DONE
                + " when there is no error, "
                + CATALOGUE
                + " when there is one, and "
                + CATALOGUE
                + " for warnings too with --strict. Without FILE the catalogue in use is checked.");
    spec.addPositional(
        Options.words("FILE", "0..*", "catalogue files; - is standard input, which is read once"));
    spec.addOption(rules("--rule", "tell of these rules alone (see: qicat help rules)"));
    spec.addOption(rules("--ignore", "tell of no break of these rules"));
    spec.addOption(
        OptionSpec.builder(STRICT)
            .description("take nothing for granted: warnings fail as errors do")
            .build());
    spec.addOption(Options.format(FindingsFormat.FORMATS));
  }

  private static OptionSpec rules(String name, String description) {
    return Options.repeated("RULE[,RULE…]", description, name)
        .completionCandidates(Rule.ids())
        .build();
  }

  @Override
  public List<Example> examples() {
    return List.of(
        new Example("qicat check", "The catalogue in use"),
        new Example(
            "qicat check catalogue.json --strict --ignore no-topic", "A file, before it goes out"),
        new Example("qicat check --format json --rule bad-doi,bad-url", "For a program"));
  }

  @Override
  public int run(ParseResult typed, Context context) {
    Out out = context.out();
    Formats format = Options.format(typed, FindingsFormat.FORMATS, out, Formats.TEXT, Formats.TEXT);
    Set<Rule> asked = asked(typed);
    List<Source> sources = sources(typed, context);
    boolean strict = typed.hasMatchedOption(STRICT);
    boolean failed = false;
    FindingsFormat findings = new FindingsFormat(out, format);
    findings.begin();
    for (Source source : sources) {
      try {
        Report report = Checker.check(source, asked, thisYear());
        findings.report(report);
        tell(report, format, context);
        failed |= report.count(Severity.ERROR) > 0;
        failed |= strict && report.count(Severity.WARNING) > 0;
      } catch (BadCatalogue e) {
        context.console().complain(e.problems().get(0).in(e.name()));
        failed = true; // the other files are checked all the same
      }
    }
    findings.end();
    return failed ? CATALOGUE : DONE;
  }

  private static int thisYear() {
    return Year.now(ZoneOffset.UTC).getValue();
  }

  private static Set<Rule> asked(ParseResult typed) {
    List<Rule> wanted = rules(typed, "--rule");
    Set<Rule> asked = wanted.isEmpty() ? EnumSet.allOf(Rule.class) : EnumSet.copyOf(wanted);
    asked.removeAll(rules(typed, "--ignore"));
    return asked;
  }

  private static List<Rule> rules(ParseResult typed, String option) {
    List<Rule> rules = new ArrayList<>();
    for (String value : Options.values(typed, option)) {
      for (String id : Split.at(",", value)) {
        Rule rule = Rule.named(id.toLowerCase(Locale.ROOT));
        if (rule == null) {
          throw new BadUsage(
              option + ": there is no rule \"" + id + "\"",
              Distance.didYouMean(id, Rule.ids(), "qicat help rules shows all of them"));
        }
        rules.add(rule);
      }
    }
    return rules;
  }

  private static List<Source> sources(ParseResult typed, Context context) {
    List<Source> sources = new ArrayList<>();
    Options.forbidInputTwice(Options.words(typed));
    for (String name : Options.words(typed)) {
      sources.add(context.source(name));
    }
    return sources.isEmpty() ? List.of(context.source("")) : sources;
  }

  /** Sums up: on a terminal that is the answer where nothing was found. */
  private static void tell(Report report, Formats format, Context context) {
    String summary = report.file() + ": " + summary(report);
    boolean answer =
        report.findings().isEmpty() && format == Formats.TEXT && context.out().isTerminal();
    if (answer) {
      context.out().line(summary);
    } else {
      context.console().note(summary);
    }
  }

  private static String summary(Report report) {
    List<String> counts = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      int count = report.count(severity);
      if (count > 0) {
        counts.add(severity.counted(count));
      }
    }
    String found = counts.isEmpty() ? "nothing to mend" : String.join(", ", counts);
    if (!report.whole()) {
      return found + "; what stands behind it could not be read";
    }
    return found + " in " + report.entries() + (report.entries() == 1 ? " entry" : " entries");
  }
}
