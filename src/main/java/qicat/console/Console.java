package qicat.console;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import qicat.text.Digits;
import qicat.text.Visible;
import qicat.text.Width;
import qicat.text.Wrap;

/** The two outputs and the input of a process, and how each is read. */
public final class Console {
  /** When something is shown that not every reader can make use of: emphasis, or links. */
  public enum When {
    /** On a terminal that can, unless the environment says otherwise. */
    AUTO,
    /** Always, in a pipe too. */
    ALWAYS,
    /** Never. */
    NEVER;

    /** The word that is typed for it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private static final int UNKNOWN_WIDTH = 80;
  private static final int WIDEST = 9999;
  private static final int MOST_ROWS = 9999;
  private static final int NARROWEST = 8;
  private static final int LONGEST_MESSAGE = 600;
  private static final String NAME = "qicat:";

  /** Where the launcher tells what each of the process's three files is. */
  private static final String[] VARIABLES = {"QICAT_STDIN", "QICAT_STDOUT", "QICAT_STDERR"};

  private final Out out;
  private final Out err;
  private final InputStream in;
  private final Map<String, String> environment;

  /** What may stand on the last line of the error output. */
  private Progress progress;

  /** Whether a person types on a terminal and reads the answer there. */
  private final boolean interactive;

  /** Whether its outputs are those of the process, which other processes can be given as well. */
  private final boolean ofProcess;

  /** The lines of the terminal that an answer longer than them is shown in pages on; 0 for none. */
  private final int rows;

  /** The emphasis and links that are meant by {@link When#AUTO}. */
  private When usualColour = When.AUTO;

  private When usualLinks = When.AUTO;
  private When colour = When.AUTO;
  private When links = When.AUTO;

  /**
   * Makes a console of its parts; tests give buffers.
   *
   * @param environment the variables that decide on emphasis
   */
  public Console(Out out, Out err, InputStream in, Map<String, String> environment) {
    this(out, err, in, environment, false, false, rows(out, environment));
  }

  private Console(
      Out out,
      Out err,
      InputStream in,
      Map<String, String> environment,
      boolean interactive,
      boolean ofProcess,
      int rows) {
    this.out = out;
    this.err = err;
    this.in = in;
    this.environment = environment;
    this.interactive = interactive;
    this.ofProcess = ofProcess;
    this.rows = rows;
    colour(When.AUTO);
    links(When.AUTO);
  }

  /**
   * The console of this process. The launcher has found out what is a terminal and how wide it is;
   * without it the system is asked.
   *
   * @param environment the variables of the process
   */
  public static Console ofProcess(Map<String, String> environment) {
    Out out = output(FileDescriptor.out, 1, environment);
    return new Console(
        out,
        output(FileDescriptor.err, 2, environment),
        new FileInputStream(FileDescriptor.in),
        environment,
        out.isTerminal() && isTerminal(environment, 0),
        true,
        rows(out, environment));
  }

  /**
   * The same console with other outputs, for the answer of one line.
   *
   * @param otherOut where the answer goes
   * @param otherErr where all else goes
   */
  Console with(Out otherOut, Out otherErr) {
    Console other = new Console(otherOut, otherErr, in, environment, false, ofProcess, 0);
    other.usualColour = usualColour;
    other.usualLinks = usualLinks;
    other.colour(When.AUTO);
    other.links(When.AUTO);
    return other;
  }

  private static Out output(
      FileDescriptor descriptor, int number, Map<String, String> environment) {
    return new Out(
        new FileOutputStream(descriptor),
        link(number),
        isTerminal(environment, number),
        width(environment),
        false);
  }

  /** Where Linux tells what an open file is. */
  private static Path link(int descriptor) {
    return Path.of("/proc/self/fd/" + descriptor);
  }

  private static boolean isTerminal(Map<String, String> environment, int descriptor) {
    String told = environment.get(VARIABLES[descriptor]);
    if (told != null) {
      return told.equals("tty");
    }
    try {
      String file = Files.readSymbolicLink(link(descriptor)).toString();
      return file.startsWith("/dev/pts/")
          || file.startsWith("/dev/tty")
          || file.equals("/dev/console");
    } catch (IOException | RuntimeException e) {
      return hasTerminal();
    }
  }

  /**
   * Whether the JVM knows a terminal, which it tells for input and output together: before JDK 22
   * by having a console at all, from then on by a method that JDK 17 lacks.
   */
  @SuppressWarnings("SystemConsoleNull") // asked on the older JDKs, where it means something
  private static boolean hasTerminal() {
    java.io.Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      return (boolean) java.io.Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException e) {
      return true;
    }
  }

  private static int width(Map<String, String> environment) {
    int width = number("QICAT_COLUMNS", "COLUMNS", WIDEST, environment);
    return width > 0 ? width : UNKNOWN_WIDTH;
  }

  private static int rows(Out out, Map<String, String> environment) {
    return out.isTerminal() ? number("QICAT_ROWS", "LINES", MOST_ROWS, environment) : 0;
  }

  /** The size that the launcher tells, or else a variable that shells set; 0 where neither does. */
  private static int number(String told, String usual, int most, Map<String, String> environment) {
    for (String variable : new String[] {told, usual}) {
      int number = Digits.number(environment.getOrDefault(variable, ""));
      if (number > 0 && number <= most) {
        return number;
      }
    }
    return 0;
  }

  /** The answer. */
  public Out out() {
    return out;
  }

  /** Everything that is not the answer. */
  public Out err() {
    return err;
  }

  /** Standard input, read only when the user asked for it. */
  public InputStream in() {
    return in;
  }

  /** Whether a person types on a terminal and reads the answer there. */
  public boolean isInteractive() {
    return interactive;
  }

  /** Whether its outputs are those of the process, which other processes can be given as well. */
  public boolean isOfProcess() {
    return ofProcess;
  }

  /**
   * The lines of the terminal, where an answer longer than them can be shown in pages; 0 where it
   * is not for a terminal, or nobody knows.
   */
  public int rows() {
    return rows;
  }

  /** A variable of the environment; an empty text where it is not set. */
  public String variable(String name) {
    return environment.getOrDefault(name, "");
  }

  /** The variables of the environment. */
  public Map<String, String> environment() {
    return environment;
  }

  /** Tells how wide the terminal is, after it has been resized. */
  public void width(int columns) {
    if (columns > 0) {
      out.width(columns);
      err.width(columns);
    }
  }

  /** Decides on emphasis for both outputs, each by itself. */
  public void colour(When when) {
    colour = when == When.AUTO ? usualColour : when;
    out.colour(isColoured(colour, out));
    err.colour(isColoured(colour, err));
  }

  /** Decides whether titles of the answer are links. */
  public void links(When when) {
    links = when == When.AUTO ? usualLinks : when;
    boolean known = links == When.AUTO && Hyperlinks.areKnown(out.isTerminal(), environment);
    out.linked(known || links == When.ALWAYS);
  }

  /** Makes the emphasis and links that were decided on the usual ones. */
  public void keepChoices() {
    usualColour = colour;
    usualLinks = links;
  }

  /** Whether the answer is shown with emphasis. */
  public boolean isColoured() {
    return isColoured(colour, out);
  }

  /** Whether a screen is drawn with emphasis on the terminal, wherever the answer goes. */
  public boolean isScreenColoured() {
    return colour == When.AUTO ? !isSet("NO_COLOR") : colour == When.ALWAYS;
  }

  private boolean isColoured(When when, Out output) {
    if (when != When.AUTO) {
      return when == When.ALWAYS;
    }
    if (isSet("NO_COLOR")) {
      return false;
    }
    if (isSet("CLICOLOR_FORCE") && !environment.get("CLICOLOR_FORCE").equals("0")) {
      return true;
    }
    return output.isTerminal() && !"dumb".equals(environment.get("TERM"));
  }

  private boolean isSet(String variable) {
    String value = environment.get(variable);
    return value != null && !value.isEmpty();
  }

  /** Begins to tell how far a work has come that may be long. */
  public Progress progress() {
    progress = new Progress(err, System::nanoTime);
    return progress;
  }

  /** Says on the error output what is wrong and, below it, what to do. */
  public void complain(String wrong, String... advice) {
    complain(wrong, List.of(), advice);
  }

  /**
   * Says what is wrong, shows lines as they are, and says what to do.
   *
   * @param shown lines that are not wrapped, since their columns matter
   */
  public void complain(String wrong, List<String> shown, String... advice) {
    say(Ink.ERROR, wrong, shown, advice);
  }

  /** Says on the error output what the user should know of the answer. */
  public void note(String note) {
    say(Ink.FAINT, note, List.of());
  }

  /** Prints where qicat failed, for a report of a bug. */
  public void trace(Throwable failure) {
    StringWriter text = new StringWriter();
    failure.printStackTrace(new PrintWriter(text));
    try {
      err.print(Visible.text(text.toString())).flush();
    } catch (OutputClosed | OutputFailed e) {
      // Nobody is left to tell.
    }
  }

  private void say(Ink ink, String what, List<String> shown, String... advice) {
    try {
      out.flush();
    } catch (OutputClosed | OutputFailed e) {
      // The answer has no reader; what is said here may. The output fails again when it is ended.
    }
    try {
      if (progress != null) {
        progress.close();
      }
      err.print(ink, NAME).print(" ");
      lines(what, NAME.length() + 1);
      for (String line : shown) {
        err.print("  ").line(Visible.line(line));
      }
      for (String line : advice) {
        err.print("  ");
        lines(line, 2);
      }
      err.flush();
    } catch (OutputClosed | OutputFailed e) {
      // Nobody is left to tell.
    }
  }

  /** A message that begins at a column: wrapped on a terminal, and never endless. */
  private void lines(String message, int column) {
    String line = Width.cut(Visible.line(message), LONGEST_MESSAGE);
    if (!err.isTerminal()) {
      err.line(line);
      return;
    }
    boolean first = true;
    for (String each : Wrap.lines(line, Math.max(NARROWEST, err.width() - column))) {
      err.print(first ? "" : "  ").line(each);
      first = false;
    }
  }
}
