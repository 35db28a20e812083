package qicat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import qicat.command.Context;
import qicat.console.Console;
import qicat.console.Out;

/** Runs a line of words in this process on a captured console, and says what came of it. */
public final class Run {
  private final Map<String, String> environment = new HashMap<>();
  private boolean terminal;
  private int width = 80;
  private Path folder = Path.of("");
  private byte[] input = {};
  private String[] words = {};
  private int code;
  private String out = "";
  private String err = "";

  private Run() {}

  /** Piped, 80 columns, no variables. */
  public static Run piped() {
    return new Run();
  }

  /** On a terminal of a width, without emphasis unless {@link #coloured}. */
  public static Run onTerminal(int width) {
    Run run = new Run();
    run.terminal = true;
    run.width = width;
    run.environment.put("NO_COLOR", "1");
    return run;
  }

  /** Piped, with these words. */
  public static Run run(String... words) {
    return piped().words(words);
  }

  /** With emphasis. */
  public Run coloured() {
    environment.remove("NO_COLOR");
    return this;
  }

  /** With a variable. */
  public Run with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  /** In a folder, where the relative names of files begin. */
  public Run in(Path folder) {
    this.folder = folder;
    return this;
  }

  /** With standard input. */
  public Run reading(byte[] bytes) {
    input = bytes;
    return this;
  }

  /** With standard input. */
  public Run reading(String text) {
    return reading(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Runs the words. */
  public Run words(String... typed) {
    words = typed;
    ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
    ByteArrayOutputStream errBytes = new ByteArrayOutputStream();
    Console console =
        new Console(
            new Out(outBytes, terminal, width, false),
            new Out(errBytes, terminal, width, false),
            new ByteArrayInputStream(input),
            environment);
    code = new Cli(new Context(console, environment, folder)).runInPages(typed);
    out = outBytes.toString(StandardCharsets.UTF_8);
    err = errBytes.toString(StandardCharsets.UTF_8);
    return this;
  }

  /** Asserts the exit code. */
  public Run exits(int expected) {
    assertEquals(expected, code, this::toString);
    return this;
  }

  /** Asserts the whole answer. */
  public Run prints(String expected) {
    assertEquals(expected, out, this::toString);
    return this;
  }

  /** Asserts everything that is said besides the answer. */
  public Run says(String expected) {
    assertEquals(expected, err, this::toString);
    return this;
  }

  /** Asserts a part of what is said besides the answer. */
  public Run mentions(String part) {
    assertTrue(err.contains(part), this::toString);
    return this;
  }

  /** The answer. */
  public String out() {
    return out;
  }

  /** What is said besides the answer. */
  public String err() {
    return err;
  }

  /** The exit code. */
  public int code() {
    return code;
  }

  /** The answer and, behind it, what is said besides, as a terminal shows both. */
  public String both() {
    return out + err;
  }

  @Override
  public String toString() {
    return "qicat "
        + String.join(" ", words)
        + "\nwords: "
        + Arrays.toString(words)
        + "\nexit code: "
        + code
        + "\n--- answer:\n"
        + out
        + "--- besides:\n"
        + err
        + "---\n";
  }
}
