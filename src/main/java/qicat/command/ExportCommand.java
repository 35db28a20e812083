package qicat.command;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;
import qicat.console.AlreadyThere;
import qicat.console.Console;
import qicat.console.Out;
import qicat.console.Progress;
import qicat.console.WholeFile;
import qicat.format.Formats;
import qicat.search.Order;

/** {@code export}: entries for another tool, in a file that is written whole or not at all. */
public final class ExportCommand implements Command {
  private static final String OUTPUT_FILE = "--output";
  private static final String FORCE = "--force";

  /** The names of standard output; it is written as it is, even if it is a file. */
  private static final List<String> STANDARD_OUTPUT = List.of("-", "/dev/stdout", "/dev/fd/1");

  private static final int WIDTH = 80;

  @Override
  public void declare(CommandSpec spec) {
    spec.usageMessage()
        .description(
            "Writes every entry, or those that the query and the options let through, for another"
                + " tool. With --output the format follows from the file's extension, and the file"
                + " is written whole or not at all: until the last byte is on the disk, a file that"
                + " was there stays as it was. Without --output and --format it is json, the"
                + " catalogue's own form.");
    Selection.declare(spec, "0..*");
    spec.addOption(
        Options.option("FILE", "write this file; - is standard output", "-o", OUTPUT_FILE).build());
    spec.addOption(
        OptionSpec.builder(FORCE).description("replace the file if it is there already").build());
  }

  @Override
  public boolean isPaged() {
    return false;
  }

  @Override
  public List<Example> examples() {
    return List.of(
        new Example("qicat export --format csv", "For a spreadsheet"),
        new Example("qicat export --topic equity", "One topic, in the catalogue's own form"),
        new Example("qicat export culture --output - --format ids", "What matches"));
  }

  @Override
  public int run(ParseResult typed, Context context) {
    String file = Options.value(typed, OUTPUT_FILE);
    if (file != null && file.isEmpty()) {
      throw new BadUsage(OUTPUT_FILE + " needs the name of a file", "- is standard output");
    }
    boolean toFile = file != null && !STANDARD_OUTPUT.contains(file);
    if (!toFile && typed.hasMatchedOption(FORCE)) {
      throw new BadUsage(FORCE + " goes with a file", "name one with " + OUTPUT_FILE);
    }
    Formats usual = toFile ? Formats.ofFile(file) : Formats.JSON;
    if (usual == null && Writing.isOpen(typed)) {
      throw new BadUsage(
          "the name \"" + file + "\" does not tell a format",
          "choose one with --format, or end the name in one of " + String.join(", ", extensions()));
    }
    Selection selection =
        Selection.of(typed, Writing.of(typed, context.out(), usual, usual), Order.CATALOGUE);
    return toFile
        ? write(
            file,
            typed.hasMatchedOption(FORCE),
            "give " + FORCE + " to replace it, or another name to " + OUTPUT_FILE,
            context,
            out -> selection.print(context, out))
        : selection.print(context);
  }

  private static List<String> extensions() {
    List<String> extensions = new ArrayList<>();
    for (Formats format : Formats.values()) {
      for (String extension : format.extensions()) {
        extensions.add("." + extension);
      }
    }
    return extensions;
  }

  /**
   * Writes a file whole or not at all.
   *
   * @param instead what to do when it is there and is not to be replaced
   * @param printing prints what it is to hold and gives the exit code; but for that of success,
   *     nothing is written
   * @return the exit code
   */
  static int write(
      String name, boolean force, String instead, Context context, ToIntFunction<Out> printing) {
    Console console = context.console();
    try (Progress progress = console.progress();
        WholeFile file = WholeFile.open(context.file(name), force)) {
      context.watch(progress);
      Out out = new Out(file.stream(), false, WIDTH, false);
      int code = printing.applyAsInt(out);
      if (code == DONE) {
        out.flush();
        file.commit();
      }
      return code;
    } catch (AlreadyThere e) {
      console.complain(e.getMessage() + " is there already", instead);
      return OUTPUT;
    } finally {
      context.watch(null);
    }
  }
}
