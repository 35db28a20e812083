package qicat.command;

import qicat.console.Console;
import qicat.console.Ink;
import qicat.console.Out;
import qicat.ingest.Intake;
import qicat.ingest.Intake.Done;
import qicat.text.Width;

/**
 * What {@code import} says at its end: what was done with each record, and how many had which fate.
 */
final class IntakeReport {
  /** Columns of an id in a report that people read, at most. */
  private static final int WIDEST_ID = 32;

  /** Columns that a title has at least, however narrow the terminal is. */
  private static final int NARROWEST_TEXT = 8;

  private IntakeReport() {}

  /** Writes the records to an output and the counts as a note. */
  static void write(Intake intake, Out out, Console console) {
    lines(intake, out);
    console.note(counts(intake));
  }

  /** A line for each record: on a terminal in columns, else parted by tabs. */
  private static void lines(Intake intake, Out out) {
    int width = 0;
    for (Intake.Outcome outcome : intake.outcomes()) {
      width = Math.max(width, Math.min(WIDEST_ID, Width.of(oneLine(outcome.name()))));
    }
    int doing = Done.UNREADABLE.word().length();
    for (Intake.Outcome outcome : intake.outcomes()) {
      String name = oneLine(outcome.name());
      String text = oneLine(outcome.text());
      if (!out.isTerminal()) {
        out.line(outcome.done().word() + "\t" + name + "\t" + text);
        continue;
      }
      int room = Math.max(NARROWEST_TEXT, out.width() - doing - width - 4);
      out.print(Width.pad(outcome.done().word(), doing)).print("  ");
      out.print(Ink.CODE, Width.pad(name, width)).print("  ");
      out.line(Width.cut(text, room));
    }
  }

  private static String oneLine(String text) {
    return text.replace('\t', ' ').replace('\n', ' ').replace('\r', ' ');
  }

  /** How many had each fate. */
  private static String counts(Intake intake) {
    StringBuilder summary = new StringBuilder();
    summary.append(intake.count(Done.ADDED)).append(" added");
    summary.append(", ").append(intake.count(Done.PRESENT)).append(" there already");
    int unreadable = intake.count(Done.UNREADABLE);
    if (unreadable > 0) {
      summary.append(", ").append(unreadable).append(" unreadable");
    }
    return summary.toString();
  }
}
