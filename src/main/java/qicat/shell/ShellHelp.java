package qicat.shell;

import java.util.ArrayList;
import java.util.List;
import qicat.command.Command;
import qicat.completion.CommandWord;
import qicat.console.Ink;
import qicat.console.Out;
import qicat.console.TermList;
import qicat.text.Visible;

/** What the shell says of itself: its help, and the lines typed so far. */
final class ShellHelp {
  /** The same for all of its lists, so that their meanings stand one below the other. */
  private static final int WIDEST_TERM = 26;

  private static final String[][] LINES = {
    {"culture NOT staff", "any words: they are searched for (help query)"},
    {"search culture -n 3", "a command, without \"qicat\" before it (help search)"},
    {"show 2, related 1-3", "entries by their numbers in the last answer"},
    {"list | sort", "the answer goes to a command of the system's shell"},
    {"list > FILE, list >> FILE", "into a file: in place of what it holds, or behind that"},
    {"!!, !12, !sea", "the last line again, line 12, the last that begins with sea"},
  };

  private static final String[][] KEYS = {
    {"Tab", "complete a command, option, field, topic, author, id or title"},
    {"Up, Down, Ctrl-R", "lines typed before; search in them"},
    {"Right, End", "take the suggestion that is shown faintly"},
    {"Ctrl-C, Ctrl-D", "give up the line or the answer; leave"},
  };

  private ShellHelp() {}

  /** Shows what a line can be. */
  static int show(List<CommandWord> commands, Out out) {
    section("A line is", List.of(LINES), out);
    String group = "";
    List<String[]> items = new ArrayList<>();
    for (CommandWord command : commands) {
      if (!command.group().equals(group)) {
        section(group, items, out);
        items.clear();
        group = command.group();
      }
      items.add(new String[] {command.word(), command.summary()});
    }
    section(group, items, out);
    items.clear();
    for (OwnWord own : OwnWord.values()) {
      items.add(new String[] {own.usage, own.summary});
    }
    section("The shell's own words", items, out);
    section("Keys", List.of(KEYS), out);
    out.flush();
    return Command.DONE;
  }

  private static void section(String title, List<String[]> items, Out out) {
    if (!items.isEmpty()) {
      out.print(Ink.HEADING, title).line();
      items(items, out);
    }
  }

  /** Shows what can be typed, and beside each its meaning. */
  static void items(List<String[]> items, Out out) {
    TermList list = new TermList(out, WIDEST_TERM);
    for (String[] item : items) {
      list.item(item[0], item[1]);
    }
  }

  /** Shows the lines typed so far, each with its number. */
  static int history(List<String> lines, Out out) {
    int digits = Integer.toString(lines.size()).length();
    int number = 0;
    for (String line : lines) {
      String text = Integer.toString(++number);
      out.print(" ".repeat(digits - text.length())).print(Ink.FAINT, text);
      out.print("  ").line(Visible.line(line));
    }
    out.flush();
    return lines.isEmpty() ? Command.NOTHING : Command.DONE;
  }
}
