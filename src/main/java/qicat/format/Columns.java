package qicat.format;

import java.util.List;
import qicat.console.Out;
import qicat.text.Visible;

/** Lines of columns for programs: tab-separated, or comma-separated as RFC 4180 has it. */
final class Columns {
  private Columns() {}

  /**
   * A line of tab-separated cells; line breaks and tabs in a cell become blanks, nothing is cut.
   */
  static void tabbed(Out out, List<String> cells) {
    for (int i = 0; i < cells.size(); i++) {
      out.print(i == 0 ? "" : "\t").print(Visible.line(cells.get(i)));
    }
    out.line();
  }

  /** A record of comma-separated cells, the data's characters kept, ended by CR and LF. */
  static void commaSeparated(Out out, List<String> cells) {
    if (cells.size() == 1 && cells.get(0).isEmpty()) {
      out.print("\"\""); // an empty line would be no record at all
    }
    for (int i = 0; i < cells.size(); i++) {
      out.print(i == 0 ? "" : ",").print(quotedIfNeeded(cells.get(i)));
    }
    out.print("\r\n");
  }

  /** The same with every cell in quotation marks. */
  static void quotedCommaSeparated(Out out, List<String> cells) {
    for (int i = 0; i < cells.size(); i++) {
      out.print(i == 0 ? "" : ",").print(quoted(cells.get(i)));
    }
    out.print("\r\n");
  }

  private static String quotedIfNeeded(String cell) {
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if (c == '"' || c == ',' || c == '\n' || c == '\r') {
        return quoted(cell);
      }
    }
    return cell;
  }

  private static String quoted(String cell) {
    return '"' + cell.replace("\"", "\"\"") + '"';
  }
}
