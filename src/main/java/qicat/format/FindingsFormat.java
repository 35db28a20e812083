package qicat.format;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import qicat.check.Finding;
import qicat.check.Report;
import qicat.check.Severity;
import qicat.console.Ink;
import qicat.console.Out;
import qicat.text.Visible;
import qicat.text.Width;
import qicat.text.Wrap;

/**
 * Writes what a check found: for people a list below the name of each file, for programs a line as
 * compilers print it, or one JSON array.
 */
public final class FindingsFormat {
  /** The formats that can hold findings. */
  public static final List<Formats> FORMATS = List.of(Formats.TEXT, Formats.JSON);

  private static final int GAP = 2;
  private static final int NARROWEST = 20;

  private final Out out;
  private final Formats format;
  private SafeJson json;

  /** Findings in one of {@link #FORMATS}. */
  public FindingsFormat(Out out, Formats format) {
    this.out = out;
    this.format = format;
  }

  /** What stands before the first report. */
  public void begin() {
    if (format == Formats.JSON) {
      json = SafeJson.indented(out);
      json.beginArray();
    }
  }

  /** What was found in one catalogue. */
  public void report(Report report) {
    if (json == null && out.isTerminal() && !report.findings().isEmpty()) {
      list(report);
      return;
    }
    for (Finding finding : report.findings()) {
      if (json == null) {
        line(report.file(), finding);
      } else {
        json.value(object(report.file(), finding));
      }
    }
  }

  /** What stands behind the last report. */
  public void end() {
    if (json != null) {
      json.endArray();
      out.line();
    }
  }

  private static Map<String, Object> object(String file, Finding finding) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("file", file);
    object.put("line", finding.line());
    object.put("column", finding.column());
    object.put("path", finding.path());
    object.put("severity", finding.rule().severity().word());
    object.put("rule", finding.rule().id());
    object.put("message", finding.message());
    return object;
  }

  /** {@code file:line:column: severity: path: message [rule]}. */
  private void line(String file, Finding finding) {
    Severity severity = finding.rule().severity();
    out.print(Ink.HEADING, Visible.line(file) + ":" + place(finding) + ":").print(" ");
    out.print(ink(severity), severity.word() + ":").print(" ");
    out.print(Visible.line(message(finding))).print(" ");
    out.print(Ink.FAINT, "[" + finding.rule().id() + "]").line();
  }

  /** Place, severity and message in columns; a long message is wrapped below itself. */
  private void list(Report report) {
    out.print(Ink.HEADING, Visible.line(report.file())).line();
    int places = 0;
    int severities = 0;
    for (Finding finding : report.findings()) {
      places = Math.max(places, place(finding).length());
      severities = Math.max(severities, finding.rule().severity().word().length());
    }
    int indent = GAP + places + GAP + severities + GAP;
    for (Finding finding : report.findings()) {
      Severity severity = finding.rule().severity();
      out.print(" ".repeat(GAP)).print(Width.pad(place(finding), places + GAP));
      out.print(ink(severity), severity.word());
      out.print(" ".repeat(severities + GAP - severity.word().length()));
      boolean first = true;
      int room = Math.max(NARROWEST, out.width() - indent);
      for (String line : Wrap.lines(Visible.line(message(finding)), room)) {
        out.print(first ? "" : " ".repeat(indent)).line(line);
        first = false;
      }
      out.print(" ".repeat(indent)).print(Ink.FAINT, "[" + finding.rule().id() + "]").line();
    }
  }

  private static String place(Finding finding) {
    return finding.line() + ":" + finding.column();
  }

  private static String message(Finding finding) {
    return (finding.path().isEmpty() ? "" : finding.path() + ": ") + finding.message();
  }

  private static Ink ink(Severity severity) {
    return switch (severity) {
      case ERROR -> Ink.ERROR;
      case WARNING -> Ink.HEADING;
      case NOTE -> Ink.FAINT;
    };
  }
}
