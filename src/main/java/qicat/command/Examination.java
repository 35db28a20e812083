package qicat.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import qicat.console.Console;
import qicat.console.Out;
import qicat.console.Pager;
import qicat.console.Programs;
import qicat.store.BadCatalogue;

/** Looks at all that qicat works with, one thing after the other. */
final class Examination {
  /** What the catalogue is called. */
  static final String CATALOGUE = "catalogue";

  private static final String[] LOCALE = {"LC_ALL", "LC_CTYPE", "LANG"};

  private final Context context;
  private final Console console;
  private final List<Observation> observations = new ArrayList<>();

  private Examination(Context context) {
    this.context = context;
    this.console = context.console();
  }

  /** What was found of all things. */
  static List<Observation> of(Context context) {
    Examination examination = new Examination(context);
    examination.start();
    examination.catalogue();
    examination.terminal();
    examination.emphasis();
    examination.letters();
    examination.pager();
    examination.browser();
    return examination.observations;
  }

  private void ok(String what, String finding) {
    observations.add(Observation.ok(what, finding));
  }

  private void note(String what, String finding, String advice) {
    observations.add(Observation.note(what, finding, advice));
  }

  private void start() {
    observations.add(StartArchive.of(console.environment().get("QICAT_ARCHIVE")));
    long memory = Runtime.getRuntime().maxMemory() >> 20;
    String options = console.variable("QICAT_JAVA_OPTS");
    ok(
        "memory",
        "up to "
            + memory
            + " MiB"
            + (options.isEmpty() ? ", or what QICAT_JAVA_OPTS says: -Xmx4g" : " with " + options));
  }

  private void catalogue() {
    try {
      int entries = context.catalogue().entries().size();
      ok(CATALOGUE, context.origin() + ", " + entries + (entries == 1 ? " entry" : " entries"));
    } catch (BadCatalogue e) {
      observations.add(
          Observation.fault(
              CATALOGUE,
              context.origin() + ": " + e.problems().get(0).in(e.name()),
              e.isUnreadable()
                  ? "name another with --catalogue or QICAT_CATALOGUE, or neither for the bundled one"
                  : "qicat check names every problem of it"));
    } catch (BadUsage e) {
      observations.add(Observation.fault(CATALOGUE, e.getMessage(), String.join("; ", e.advice())));
    }
  }

  private void terminal() {
    Out out = context.out();
    String term = console.variable("TERM");
    String named = term.isEmpty() ? "TERM is not set" : "TERM is " + term;
    if (!out.isTerminal()) {
      ok("terminal", "none, the answer goes into a pipe or a file");
    } else if (term.isEmpty() || term.equals("dumb")) {
      note(
          "terminal",
          named + ", so it is taken for one that shows plain text alone",
          "set TERM to what it is, such as xterm-256color");
    } else {
      String size =
          out.width() + " columns" + (console.rows() > 0 ? ", " + console.rows() + " rows" : "");
      ok("terminal", size + "; " + named);
    }
  }

  private void emphasis() {
    ok("colour", console.isColoured() ? "on" : "off" + why("NO_COLOR", "--color"));
    ok("links", context.out().isLinked() ? "on" : "off" + why("FORCE_HYPERLINK", "--hyperlink"));
  }

  private String why(String variable, String option) {
    if (!console.variable(variable).isEmpty()) {
      return ", as " + variable + " is set";
    }
    String force = "; " + option + "=always forces it";
    return (context.out().isTerminal() ? "" : ", as the answer goes to no terminal") + force;
  }

  /** The letters of answers and of names: answers are in UTF-8, whatever the locale says. */
  private void letters() {
    String what = "letters";
    String locale = "";
    for (String variable : LOCALE) {
      locale = locale.isEmpty() ? console.variable(variable) : locale;
    }
    String names = System.getProperty("sun.jnu.encoding", "");
    boolean unicode = locale.toUpperCase(Locale.ROOT).replace("-", "").contains("UTF8");
    if (!names.equalsIgnoreCase("UTF-8")) {
      note(
          what,
          "file names and arguments are read as " + names + ", which has few letters",
          "set LC_ALL=C.UTF-8");
    } else if (!unicode && !locale.isEmpty()) {
      note(
          what,
          "answers are in UTF-8, but the locale is " + locale,
          "choose a locale in UTF-8, such as C.UTF-8, if letters look wrong");
    } else {
      ok(what, "UTF-8");
    }
  }

  private void pager() {
    Pager pager = Pager.of(console.environment());
    if (!pager.complaint().isEmpty()) {
      observations.add(Observation.fault("pager", pager.complaint(), pager.advice()));
    } else if (pager.isLessMissing()) {
      note("pager", "none, long answers scroll past", "install less, or set QICAT_PAGER");
    } else if (pager.command().isEmpty()) {
      String variable = console.environment().containsKey("QICAT_PAGER") ? "QICAT_PAGER" : "PAGER";
      ok("pager", "none, as " + variable + " says: long answers scroll past");
    } else {
      ok("pager", pager.command());
    }
  }

  private void browser() {
    List<String> missing = new ArrayList<>();
    String found = "";
    for (String program : context.browser().programs()) {
      if (found.isEmpty() && Programs.isThere(program, console.environment())) {
        found = program;
      } else if (found.isEmpty()) {
        missing.add(program);
      }
    }
    String instead = missing.isEmpty() ? "" : "there is no " + String.join(" and no ", missing);
    if (!found.isEmpty() && missing.isEmpty()) {
      ok("browser", found);
    } else if (!found.isEmpty()) {
      note("browser", found + ", as " + instead, "set BROWSER to another, or unset it");
    } else {
      note(
          "browser",
          missing.isEmpty() ? "none was found" : instead,
          "set BROWSER; open --print prints addresses instead");
    }
  }
}
