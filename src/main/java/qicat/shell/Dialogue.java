package qicat.shell;

import java.io.IOError;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jline.reader.EndOfFileException;
import org.jline.reader.History;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.utils.InfoCmp.Capability;
import qicat.command.AboutCommand;
import qicat.command.Command;
import qicat.command.Context;
import qicat.completion.CommandWord;
import qicat.console.Console;
import qicat.console.Ink;
import qicat.console.Out;
import qicat.console.ToReader;
import qicat.model.Catalogue;
import qicat.model.Entry;
import qicat.model.Field;
import qicat.model.Label;
import qicat.text.Visible;
import qicat.text.Wrap;

/** Lines that a person types on a terminal, with JLine's line editing. */
final class Dialogue {
  private static final String PROMPT = "qicat> ";
  private static final int MOST_FAILURES = 3;

  private final Screen screen;
  private final Terminal terminal;
  private final Lines lines;
  private final Context context;
  private final Console console;
  private final Editor reader;
  private int rows;

  /**
   * Makes one.
   *
   * @param screen where lines are typed
   * @param history the file of lines typed before; null for none
   */
  Dialogue(Screen screen, Lines lines, List<CommandWord> commands, Context context, Path history) {
    this.screen = screen;
    this.terminal = screen.terminal();
    this.lines = lines;
    this.context = context;
    this.console = context.console();
    context.lend(Screen.class, screen);
    reader = new Editor(terminal, lines, commands, context, history);
  }

  /**
   * Leads one on the terminal of the process.
   *
   * @param greeted whether it opens with a greeting
   * @param remembered whether lines are kept from one session to the next
   * @return the exit code
   */
  static int onTerminal(
      Lines lines,
      List<CommandWord> commands,
      Context context,
      boolean greeted,
      boolean remembered) {
    Console console = context.console();
    Path history = remembered ? HistoryFile.open(console) : null;
    try (Screen screen = Screen.ofProcess(console.variable("TERM"))) {
      return new Dialogue(screen, lines, commands, context, history).run(greeted);
    }
  }

  /** Reads and runs lines until the person leaves; gives the exit code. */
  int run(boolean greeted) {
    terminal.handle(Terminal.Signal.INT, signal -> lines.interrupt());
    lines.showWith(to -> new ToReader(rows, to, text -> Pages.show(text, screen)));
    measure();
    if (greeted) {
      greet();
    }
    int failures = 0;
    while (!lines.isEnded()) {
      try {
        String line = reader.readLine(PROMPT);
        failures = 0;
        measure();
        lines.remember(typed());
        if (lines.run(line) == Lines.INTERRUPTED) {
          console.out().line().flush(); // the terminal has shown ^C
        }
      } catch (UserInterruptException e) {
        Thread.interrupted(); // else the next line would be given up as well
        clearBelow();
      } catch (EndOfFileException e) {
        break;
      } catch (IOError e) {
        // Ctrl-C reaches the processes that set up the terminal too. If it is gone, that lasts.
        if (++failures == MOST_FAILURES) {
          console.complain("the terminal cannot be used: " + e.getMessage());
          return Command.OUTPUT;
        }
      }
    }
    return lines.code();
  }

  /** Asks the terminal for its size, which may have changed; untold it is the one that it was. */
  private void measure() {
    Size size = screen.size();
    if (size != null) {
      rows = size.getRows();
      console.width(size.getColumns());
    }
  }

  /** Candidates may stand below a line that is given up. */
  private void clearBelow() {
    terminal.puts(Capability.clr_eos);
    terminal.flush();
  }

  private List<String> typed() {
    List<String> typed = new ArrayList<>();
    for (History.Entry entry : reader.getHistory()) {
      typed.add(entry.line());
    }
    return typed;
  }

  /** The title of the series, what it holds, and three things to try in it. */
  private void greet() {
    Out out = console.out();
    Catalogue catalogue = context.catalogue();
    String title = Visible.line(catalogue.header().title());
    for (String line : wrapped(title.isEmpty() ? "A catalogue without a title" : title, out)) {
      out.print(Ink.HEADING, line).line();
    }
    wrapped(AboutCommand.holdings(catalogue), out).forEach(out::line);
    out.line();
    ShellHelp.items(
        List.of(
            new String[] {"list", "all of it; then show 1 is the first, and so on"},
            new String[] {query(catalogue), "any words, or a query: help query"},
            new String[] {"help", "what else a line can be"}),
        out);
    out.line();
    wrapped("Tab completes a word, Ctrl-D leaves.", out).forEach(out::line);
    out.flush();
  }

  private static List<String> wrapped(String text, Out out) {
    return Wrap.lines(text, out.width());
  }

  /** A query that finds something in any catalogue. */
  private static String query(Catalogue catalogue) {
    for (Entry entry : catalogue.entries()) {
      if (!Field.TOPIC.valuesOf(entry).isEmpty()) {
        return "topic:" + Visible.line(((Label) Field.TOPIC.valuesOf(entry).get(0)).id());
      }
    }
    return "*";
  }
}
