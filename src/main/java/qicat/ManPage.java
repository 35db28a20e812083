package qicat;

import java.util.List;
import java.util.Locale;
import qicat.command.Command;
import qicat.console.Out;
import qicat.text.Wrap;

/**
 * A page of help in the language that man reads.
 *
 * <p>Source: the macros of man(7), as both groff and mandoc have them.
 */
final class ManPage implements Page {
  /** Lines that mandoc does not find too long, escapes and all. */
  private static final int WIDTH = 64;

  private final Out out;
  private boolean described;

  /** Begins a page; its name and section are those of {@code name.1}. */
  ManPage(String name, String section, Build build, Out out) {
    this.out = out;
    out.line(".\\\" Made of qicat's own help by: qicat manual " + name);
    out.line(
        ".TH "
            + name.toUpperCase(Locale.ROOT)
            + " "
            + section
            + " \""
            + build.date()
            + "\" \"qicat "
            + build.version()
            + "\" \"qicat\"");
  }

  /** The name with its summary, as {@code whatis} and {@code apropos} read it. */
  void name(String name, String summary) {
    heading("Name");
    out.line(literal(name) + " \\- " + text(summary));
  }

  @Override
  public void title(String name, String summary) {
    // The line of the name above says it.
  }

  @Override
  public void usage(String line) {
    heading("Synopsis");
    out.line(".B " + literal(line));
  }

  @Override
  public void paragraph(String text) {
    if (described) {
      out.line(".PP");
    } else {
      heading("Description");
    }
    described = true;
    prose(text);
  }

  @Override
  public void section(String title, List<Item> items) {
    if (items.isEmpty()) {
      return;
    }
    heading(title);
    for (Item item : items) {
      out.line(".TP");
      out.line("\\fB" + literal(item.term()) + "\\fR");
      prose(item.meaning());
    }
  }

  @Override
  public void examples(List<Command.Example> examples) {
    heading("Examples");
    for (Command.Example example : examples) {
      out.line(".TP");
      prose(example.meaning());
      out.line("\\fB" + literal(example.line()) + "\\fR");
    }
  }

  /** Other pages; each named like {@code qicat-list.1}. */
  void seeAlso(List<String> pages) {
    heading("See also");
    for (int i = 0; i < pages.size(); i++) {
      int dot = pages.get(i).indexOf('.');
      String name = literal(pages.get(i).substring(0, dot));
      String comma = i + 1 < pages.size() ? "," : "";
      out.line(".BR " + name + " (" + pages.get(i).substring(dot + 1) + ")" + comma);
    }
  }

  private void heading(String title) {
    out.line(".SH " + literal(title.toUpperCase(Locale.ROOT)));
  }

  /** Sentences, each from a line of its own on. */
  private void prose(String text) {
    int from = 0;
    while (from < text.length()) {
      int end = from;
      do {
        end = text.indexOf(' ', end + 1);
      } while (end > 0 && ".?!".indexOf(text.charAt(end - 1)) < 0);
      String sentence = text.substring(from, end < 0 ? text.length() : end);
      for (String line : Wrap.lines(sentence, WIDTH)) {
        out.line(text(line));
      }
      from = end < 0 ? text.length() : end + 1;
    }
  }

  /** Text in which hyphens and quotation marks may be made finer. */
  private static String text(String text) {
    return escaped(text, false);
  }

  /** What is typed just so. */
  private static String literal(String text) {
    return escaped(text, true);
  }

  private static String escaped(String text, boolean literal) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\\' -> line.append("\\e");
        case '~' -> line.append("\\(ti");
        case '^' -> line.append("\\(ha");
        case '`' -> line.append("\\(ga");
        case '"' -> line.append("\\(dq");
        case '\'' -> line.append(literal || i == 0 ? "\\(aq" : "'");
        case '-' -> line.append(literal || i == 0 ? "\\-" : "-");
        case '.' -> line.append(i == 0 ? "\\&." : ".");
        case '…' -> line.append(i == 0 ? "\\&..." : "..."); // not every terminal of man has it
        default -> line.append(c);
      }
    }
    return line.toString();
  }
}
