package qicat;

import java.util.List;
import qicat.command.Command;
import qicat.console.Ink;
import qicat.console.Out;
import qicat.console.TermList;
import qicat.text.Width;
import qicat.text.Wrap;

/** A page of help laid out for a terminal's width. */
final class TerminalPage implements Page {
  private static final int WIDEST = 90;
  private static final int NARROWEST = 12;
  private static final int INDENT = TermList.INDENT;

  private final Out out;
  private final int width;
  private boolean begun;

  TerminalPage(Out out) {
    this.out = out;
    this.width = Math.min(out.width(), WIDEST);
  }

  @Override
  public void title(String name, String summary) {
    begin();
    out.print(Ink.HEADING, name).print(": ");
    hanging(summary, name.length() + 2);
  }

  @Override
  public void usage(String line) {
    begin();
    out.print(Ink.HEADING, "Usage:").print(" ");
    hanging(line, "Usage: ".length());
  }

  @Override
  public void paragraph(String text) {
    begin();
    hanging(text, 0);
  }

  @Override
  public void section(String title, List<Item> items) {
    if (items.isEmpty()) {
      return;
    }
    begin();
    out.print(Ink.HEADING, title).line();
    int term = 0;
    for (Item item : items) {
      term = Math.max(term, Width.of(item.term()));
    }
    TermList list = new TermList(out, term);
    for (Item item : items) {
      list.item(item.term(), item.meaning());
    }
  }

  @Override
  public void examples(List<Command.Example> examples) {
    begin();
    out.print(Ink.HEADING, "Examples").line();
    for (Command.Example example : examples) {
      out.print(" ".repeat(INDENT)).line(example.meaning() + ":");
      out.print(" ".repeat(2 * INDENT)).print(Ink.CODE, example.line()).line();
    }
  }

  /** An empty line before all but the first. */
  private void begin() {
    if (begun) {
      out.line();
    }
    begun = true;
  }

  /** Wrapped text that begins at a column already reached; its other lines are indented to it. */
  private void hanging(String text, int column) {
    boolean first = true;
    for (String line : Wrap.lines(text, Math.max(NARROWEST, width - column))) {
      out.print(first ? "" : " ".repeat(column)).line(line);
      first = false;
    }
  }
}
