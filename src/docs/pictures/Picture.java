import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import qicat.text.Width;

/**
 * Turns the screen of a terminal, as {@code tmux capture-pane -e -p} prints it, into an SVG: {@code
 * java -cp target/classes Picture.java COLUMNS ROWS CURSOR-COLUMN CURSOR-ROW TITLE DESCRIPTION
 * <SCREEN >SVG}. The text stays text, in the reader's own monospaced font and light or dark
 * colours.
 *
 * <p>Source of the attributes: ECMA-48, 5th edition, section 8.3.117, SGR.
 */
final class Picture {
  private static final double CELL = 8.4;
  private static final int LINE = 18;
  private static final int BASE = 13;
  private static final int MARGIN = 12;
  private static final char ESCAPE = 0x1B;
  private static final char BELL = 7;

  /** The eight colours, each as it can be read on a light and on a dark ground. */
  private static final String[][] COLOURS = {
    {"black", "#24292f", "#6e7681"},
    {"red", "#b3202a", "#ff7b72"},
    {"green", "#116329", "#7ee787"},
    {"yellow", "#7d5700", "#e3b341"},
    {"blue", "#0550ae", "#79c0ff"},
    {"magenta", "#8250df", "#d2a8ff"},
    {"cyan", "#0a5f73", "#56d4dd"},
    {"white", "#57606a", "#c9d1d9"},
  };

  /** What is no colour of the terminal's, and each once more for a dark ground. */
  private static final String STYLE =
      """
      text { font: 14px ui-monospace, SFMono-Regular, Menlo, Consolas, monospace;
        white-space: pre; fill: #24292f }
      .ground { fill: #ffffff; stroke: #d1d9e0 }
      .cursor, .block { fill: #24292f }
      .faint { fill: #59636e }
      .inverse { fill: #ffffff }
      .bold { font-weight: bold }
      .italic { font-style: italic }
      .underline { text-decoration: underline }
      """;

  private static final String DARK_STYLE =
      """
        text { fill: #e6edf3 }
        .ground { fill: #0d1117; stroke: #3d444d }
        .cursor, .block { fill: #e6edf3 }
        .faint { fill: #9198a1 }
        .inverse { fill: #0d1117 }
      """;

  /** Text of one look, and the column that it begins at. */
  private record Run(int column, String look, String text) {}

  /** What is on now: bold, faint, italic, underline and inverse by their numbers. */
  private final boolean[] on = new boolean[10];

  /** The colour of the letters; none: the usual one. */
  private String colour = "";

  private final StringBuilder svg = new StringBuilder();

  private Picture() {}

  public static void main(String[] arguments) throws IOException {
    String screen = new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
    String svg =
        new Picture()
            .draw(
                screen,
                Integer.parseInt(arguments[0]),
                Integer.parseInt(arguments[1]),
                Integer.parseInt(arguments[2]),
                Integer.parseInt(arguments[3]),
                arguments[4],
                arguments[5]);
    System.out.write(svg.getBytes(StandardCharsets.UTF_8));
    System.out.flush();
  }

  private String draw(
      String screen, int columns, int rows, int column, int row, String title, String description) {
    String width = number(columns * CELL + 2 * MARGIN);
    int height = rows * LINE + 2 * MARGIN;
    svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\"");
    svg.append(" aria-labelledby=\"title description\" width=\"").append(width);
    svg.append("\" height=\"").append(height).append("\" viewBox=\"0 0 ").append(width);
    svg.append(' ').append(height).append("\">\n");
    svg.append("<title id=\"title\">").append(escaped(title)).append("</title>\n");
    svg.append("<desc id=\"description\">").append(escaped(description)).append("</desc>\n");
    svg.append("<style>\n").append(styles()).append("</style>\n");
    svg.append("<rect class=\"ground\" x=\"0.5\" y=\"0.5\" rx=\"6\" width=\"");
    svg.append(number(columns * CELL + 2 * MARGIN - 1));
    svg.append("\" height=\"").append(height - 1).append("\"/>\n");
    List<String> lines = screen.lines().toList();
    for (int i = 0; i < Math.min(rows, lines.size()); i++) {
      line(runs(lines.get(i)), MARGIN + i * LINE);
    }
    if (row < rows) {
      block("cursor", column, 1, MARGIN + row * LINE);
    }
    return svg.append("</svg>\n").toString();
  }

  private static String styles() {
    StringBuilder light = new StringBuilder(STYLE);
    StringBuilder dark = new StringBuilder(DARK_STYLE);
    for (String[] each : COLOURS) {
      light.append('.').append(each[0]).append(" { fill: ").append(each[1]).append(" }\n");
      dark.append("  .").append(each[0]).append(" { fill: ").append(each[2]).append(" }\n");
    }
    return light + "@media (prefers-color-scheme: dark) {\n" + dark + "}\n";
  }

  /** The runs of a line; what an attribute was set to lasts from one line to the next. */
  private List<Run> runs(String line) {
    List<Run> runs = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    int begun = 0;
    int column = 0;
    int at = 0;
    while (at < line.length()) {
      if (line.charAt(at) == ESCAPE) {
        if (text.length() > 0) {
          runs.add(new Run(begun, look(), text.toString()));
          text.setLength(0);
        }
        at = follow(line, at);
        begun = column;
      } else {
        int c = line.codePointAt(at);
        text.appendCodePoint(c);
        column += Width.of(c);
        at += Character.charCount(c);
      }
    }
    if (text.length() > 0) {
      runs.add(new Run(begun, look(), text.toString()));
    }
    return runs;
  }

  /** Follows a sequence of control; gives the index behind it. */
  private int follow(String line, int start) {
    int at = start + 2;
    if (line.charAt(start + 1) == ']') { // a link, say: up to BEL or ST
      while (line.charAt(at) != BELL && line.charAt(at) != ESCAPE) {
        at++;
      }
      return line.charAt(at) == ESCAPE ? at + 2 : at + 1;
    }
    if (line.charAt(start + 1) != '[') {
      return start + (line.charAt(start + 1) == '(' ? 3 : 2); // a set of characters
    }
    while (line.charAt(at) < '@') {
      at++;
    }
    if (line.charAt(at) == 'm') {
      for (String number : line.substring(start + 2, at).split(";", -1)) {
        attribute(number.isEmpty() ? 0 : Integer.parseInt(number));
      }
    }
    return at + 1;
  }

  private void attribute(int number) {
    if (number == 0) {
      Arrays.fill(on, false);
      colour = "";
    } else if (number < on.length) {
      on[number] = true;
    } else if (number == 22) {
      on[1] = false;
      on[2] = false;
    } else if (number > 22 && number < 30) {
      on[number - 20] = false;
    } else if (number >= 30 && number < 38) {
      colour = COLOURS[number - 30][0];
    } else if (number >= 90 && number < 98) {
      colour = COLOURS[number - 90][0];
    } else if (number == 39) {
      colour = "";
    } else if (number != 49) {
      throw new IllegalArgumentException("no picture of the attribute " + number + " is known");
    }
  }

  private String look() {
    StringBuilder look = new StringBuilder(colour);
    look.append(on[1] ? " bold" : "").append(on[2] ? " faint" : "").append(on[3] ? " italic" : "");
    look.append(on[4] ? " underline" : "").append(on[7] ? " inverse" : "");
    return look.toString().strip();
  }

  private void line(List<Run> runs, int top) {
    for (Run run : runs) {
      if (run.look.contains("inverse")) {
        block("block", run.column, Width.of(run.text), top);
      }
    }
    for (Run run : runs) {
      boolean seen = !run.text.isBlank() || run.look.contains("underline");
      if (seen) {
        text(run, top);
      }
    }
  }

  /** A text of its own for each run, stretched to the columns that it takes: fonts differ. */
  private void text(Run run, int top) {
    String text = run.look.contains("underline") ? run.text : run.text.stripTrailing();
    int indent = text.length() - text.stripLeading().length();
    if (!run.look.contains("underline")) {
      text = text.substring(indent);
    } else {
      indent = 0;
    }
    svg.append("<text x=\"").append(number(MARGIN + (run.column + indent) * CELL));
    svg.append("\" y=\"").append(top + BASE).append("\" textLength=\"");
    svg.append(number(Width.of(text) * CELL)).append("\" lengthAdjust=\"spacingAndGlyphs\"");
    svg.append(run.look.isEmpty() ? "" : " class=\"" + run.look + "\"");
    svg.append(" xml:space=\"preserve\">").append(escaped(text)).append("</text>\n");
  }

  private void block(String look, int column, int columns, int top) {
    svg.append("<rect class=\"").append(look).append("\" x=\"");
    svg.append(number(MARGIN + column * CELL)).append("\" y=\"").append(top);
    svg.append("\" width=\"").append(number(columns * CELL)).append("\" height=\"");
    svg.append(LINE).append("\"/>\n");
  }

  private static String number(double value) {
    String text = String.format(Locale.ROOT, "%.1f", value);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
