package qicat.shell;

import java.io.IOError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jline.keymap.KeyMap;
import org.jline.reader.Binding;
import org.jline.reader.EndOfFileException;
import org.jline.reader.History;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.Reference;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
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
import qicat.text.Width;

/** Lines that a person types on a terminal, with JLine's line editing. */
final class Dialogue {
  private static final String PROMPT = "qicat> ";
  private static final int WIDEST_TRIAL = 24;
  private static final int MOST_FAILURES = 3;
  private static final String TAKE_SUGGESTION = "take-suggestion";

  private final Terminal terminal;
  private final Lines lines;
  private final Context context;
  private final Console console;
  private final LineReader reader;
  private int rows;

  /**
   * Makes one.
   *
   * @param terminal where lines are typed
   * @param history the file of lines typed before; null for none
   */
  Dialogue(
      Terminal terminal, Lines lines, List<CommandWord> commands, Context context, Path history) {
    this.terminal = terminal;
    this.lines = lines;
    this.context = context;
    this.console = context.console();
    LineReaderBuilder builder =
        LineReaderBuilder.builder()
            .terminal(terminal)
            .appName("qicat")
            .parser(new LineParser(lines))
            .completer(new LineCompleter(lines, commands, context))
            .completionMatcher(new AllCandidates())
            .highlighter(new LineHighlighter(lines))
            .expander(new Events())
            .option(LineReader.Option.DISABLE_HIGHLIGHTER, !console.isColoured())
            .option(LineReader.Option.HISTORY_IGNORE_SPACE, true)
            .option(LineReader.Option.INSERT_TAB, false)
            .option(LineReader.Option.AUTO_FRESH_LINE, false)
            .variable(LineReader.SECONDARY_PROMPT_PATTERN, "%M%P > ")
            .variable(LineReader.BELL_STYLE, "none");
    if (history != null) {
      builder.variable(LineReader.HISTORY_FILE, history);
    }
    reader = builder.build();
    if (console.isColoured()) { // a suggestion that is not fainter would be taken for typed
      reader.setAutosuggestion(LineReader.SuggestionType.HISTORY);
    }
    bindSuggestion();
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
    // The provider that asks stty and tty: it needs no native code, of which newer JDKs warn.
    try (Terminal terminal =
        TerminalBuilder.builder()
            .name("qicat")
            .system(true)
            .provider("exec")
            .encoding(StandardCharsets.UTF_8)
            .graphemeCluster(false)
            .build()) {
      return new Dialogue(terminal, lines, commands, context, history).run(greeted);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Right and End, at the end of the line, take the rest of a line typed before. */
  private void bindSuggestion() {
    for (String usual : List.of(LineReader.FORWARD_CHAR, LineReader.END_OF_LINE)) {
      String widget = TAKE_SUGGESTION + "-or-" + usual;
      reader
          .getWidgets()
          .put(
              widget,
              () -> {
                String rest = reader.getTailTip();
                boolean atEnd = reader.getBuffer().cursor() == reader.getBuffer().length();
                if (atEnd && rest != null && !rest.isEmpty()) {
                  reader.getBuffer().write(rest);
                } else {
                  reader.callWidget(usual);
                }
                return true;
              });
      Capability key =
          usual.equals(LineReader.FORWARD_CHAR) ? Capability.key_right : Capability.key_end;
      KeyMap<Binding> keys = reader.getKeyMaps().get(LineReader.MAIN);
      String sequence = KeyMap.key(terminal, key);
      if (sequence != null) {
        keys.bind(new Reference(widget), sequence);
      }
    }
  }

  /** Reads and runs lines until the person leaves; gives the exit code. */
  int run(boolean greeted) {
    terminal.handle(Terminal.Signal.INT, signal -> lines.interrupt());
    lines.showWith(to -> new ToReader(rows, to));
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

  /** Asks the terminal for its size, which may have changed. */
  private void measure() {
    try {
      Size size = terminal.getSize();
      rows = size.getRows();
      console.width(size.getColumns());
    } catch (IOError e) {
      // It has the size that it had.
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
    out.print(Ink.HEADING, title.isEmpty() ? "A catalogue without a title" : title).line();
    out.line(AboutCommand.holdings(catalogue)).line();
    trial(out, "list", "all of it; then show 1 is the first, and so on");
    trial(out, query(catalogue), "any words, or a query: help query");
    trial(out, "help", "what else a line can be");
    out.line().line("Tab completes a word, Ctrl-D leaves.");
    out.flush();
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

  private static void trial(Out out, String line, String meaning) {
    out.print("  ").print(Ink.CODE, line);
    out.print(" ".repeat(Math.max(2, WIDEST_TRIAL - Width.of(line)))).line(meaning);
  }
}
