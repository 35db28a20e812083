package qicat.command;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;
import qicat.console.Ink;
import qicat.console.Out;
import qicat.text.Visible;
import qicat.text.Width;
import qicat.text.Wrap;

/** {@code doctor}: what qicat works with here, and what to do about each fault. */
public final class DoctorCommand implements Command {
  private static final int STATE = 5;
  private static final int THING = 9;
  private static final int NARROWEST = 16;

  private final List<String> build;

  /**
   * Makes one.
   *
   * @param build what this qicat and its Java are, a line for each
   */
  public DoctorCommand(List<String> build) {
    this.build = build;
  }

  @Override
  public void declare(CommandSpec spec) {
    spec.usageMessage()
        .description(
            "Says what qicat works with here: its version and Java, how it was started, the"
                + " catalogue in use, the terminal, colour, letters, pager and browser. What could"
                + " be better is a note, what does not work a fault; each comes with what to do. In"
                + " a pipe: state, thing, finding and advice, parted by tabs. The exit code is "
                + CATALOGUE
                + " where the catalogue cannot be used, else "
                + DONE
                + ".");
  }

  @Override
  public List<Example> examples() {
    return List.of(
        new Example("qicat doctor", "Everything"),
        new Example("qicat doctor --catalogue catalogue.json", "With another catalogue"),
        new Example("qicat doctor --color=never", "For a report of a bug"));
  }

  @Override
  public int run(ParseResult typed, Context context) {
    List<Observation> observations = new ArrayList<>();
    for (String line : build) {
      int blank = line.indexOf(' ');
      observations.add(Observation.ok(line.substring(0, blank), line.substring(blank + 1)));
    }
    observations.addAll(Examination.of(context));
    int code = DONE;
    for (Observation observation : observations) {
      print(observation, context.out());
      boolean isCatalogue = observation.what().equals(Examination.CATALOGUE);
      code = isCatalogue && observation.state() == Observation.State.FAULT ? CATALOGUE : code;
    }
    return code;
  }

  private static void print(Observation observation, Out out) {
    String state = observation.state().word();
    if (!out.isTerminal()) {
      out.print(state).print("\t").print(observation.what()).print("\t");
      out.print(Visible.line(observation.finding())).print("\t");
      out.line(Visible.line(observation.advice()));
      return;
    }
    out.print(ink(observation.state()), Width.pad(state, STATE)).print(" ");
    out.print(Ink.CODE, Width.pad(observation.what(), THING)).print(" ");
    int column = STATE + THING + 2;
    lines(observation.finding(), column, out);
    if (!observation.advice().isEmpty()) {
      out.print(" ".repeat(column));
      lines("→ " + observation.advice(), column, out);
    }
  }

  private static Ink ink(Observation.State state) {
    return state == Observation.State.FAULT
        ? Ink.ERROR
        : state == Observation.State.NOTE ? Ink.HEADING : Ink.FAINT;
  }

  /** Lines from a column on. */
  private static void lines(String text, int column, Out out) {
    boolean first = true;
    int width = Math.max(NARROWEST, out.width() - column);
    for (String line : Wrap.lines(Visible.line(text), width)) {
      out.print(first ? "" : " ".repeat(column)).line(line);
      first = false;
    }
  }
}
