package qicat.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;
import qicat.console.Console;
import qicat.console.WholeFile;
import qicat.ingest.Decoding;
import qicat.ingest.ImportFormats;
import qicat.ingest.Intake;
import qicat.ingest.Intake.Done;
import qicat.model.Field;
import qicat.model.Label;
import qicat.store.CatalogueFile;
import qicat.text.Distance;
import qicat.text.FileFault;
import qicat.text.Folding;
import qicat.text.UnifiedDiff;

/** {@code import}: what other tools hold becomes a catalogue, or is added to one. */
public final class ImportCommand implements Command {
  private static final String FORMAT = "--format";
  private static final String INTO = "--into";
  private static final String SECTION = "--section";
  private static final String TOPIC = "--topic";
  private static final String DRY_RUN = "--dry-run";
  private static final String STRICT = "--strict";

  /** Milliseconds that it waits for another qicat that writes the same catalogue. */
  private static final int PATIENCE = 10_000;

  @Override
  public void declare(CommandSpec spec) {
    spec.usageMessage()
        .description(
            "Reads the entries of other tools' files. Without --into the answer is a catalogue of"
                + " them; with it they are put behind the entries of that catalogue, and the answer"
                + " tells what was done with each. What the catalogue has already, by DOI or by"
                + " title, first author and year, is passed over. The catalogue is replaced whole or"
                + " not at all, and all else in it stays as it is, to the last blank.");
    spec.addPositional(
        Options.words("FILE", "1..*", "a file of another tool; - is standard input"));
    spec.addOption(
        Options.choice(
                "FORMAT",
                "what the files are, unless their names or beginnings tell",
                ImportFormats.words(),
                "-f",
                FORMAT)
            .build());
    spec.addOption(
        Options.option("CATALOGUE", "add to this catalogue; made if it is not there", INTO)
            .build());
    spec.addOption(Options.option("SECTION", "the section of all that is added", SECTION).build());
    spec.addOption(
        Options.repeated("TOPIC", "a topic of all that is added; may be given again", TOPIC)
            .build());
    spec.addOption(
        OptionSpec.builder(DRY_RUN)
            .description("write nothing; show how the catalogue would change (diff -u)")
            .build());
    spec.addOption(
        OptionSpec.builder(STRICT)
            .description("write nothing if any record cannot be read")
            .build());
  }

  @Override
  public boolean isPaged() {
    return false;
  }

  @Override
  public List<Example> examples() {
    return List.of(
        new Example("qicat import zotero.bib", "A catalogue of a BibTeX export"),
        new Example(
            "qicat import pubmed.ris zotero.bib --into mine.json",
            "Add what is new to a catalogue"),
        new Example(
            "qicat import zotero.bib --into mine.json --topic culture --dry-run",
            "See what that would change"));
  }

  @Override
  public int run(ParseResult typed, Context context) {
    String into = Options.value(typed, INTO);
    boolean dry = typed.hasMatchedOption(DRY_RUN);
    checkUsage(typed, into, dry);
    List<Input> inputs = inputs(typed, context);
    if (inputs == null) {
      return CATALOGUE;
    }
    if (into == null || dry) {
      String name = into == null ? "" : into;
      CatalogueFile target =
          into == null ? CatalogueFile.empty() : CatalogueFile.read(name, context.file(into));
      Intake intake = intake(typed, target, inputs);
      int code = judge(intake, typed, context);
      if (code == DONE) {
        String changed = target.with(intake.added());
        String before = target.isNew() ? null : target.text();
        context.out().print(dry ? UnifiedDiff.of(name, before, changed) : changed);
        IntakeReport.write(intake, context.console().err(), context.console());
      }
      return code;
    }
    try (CatalogueFile target = CatalogueFile.open(into, context.file(into), PATIENCE)) {
      Intake intake = intake(typed, target, inputs);
      int code = judge(intake, typed, context);
      if (code == DONE) {
        write(target, intake);
        IntakeReport.write(intake, context.out(), context.console());
      }
      return code;
    } catch (CatalogueFile.CannotChange e) {
      context
          .console()
          .complain(
              into + ": " + e.getMessage(),
              "nothing was changed: mend that and run it again, or give another name to --into");
      return OUTPUT;
    }
  }

  private static void checkUsage(ParseResult typed, String into, boolean dry) {
    if (into != null && (into.isEmpty() || into.equals(Options.INPUT))) {
      throw new BadUsage(
          INTO + " needs the name of a file", "without it the catalogue goes to standard output");
    }
    if (dry && into == null) {
      throw new BadUsage(DRY_RUN + " goes with " + INTO, "without that nothing is changed anyway");
    }
    if (typed.hasMatchedOption("--catalogue")) {
      throw new BadUsage(
          "import reads no catalogue besides its files", "name the one to add to with " + INTO);
    }
    Options.forbidInputTwice(Options.words(typed));
  }

  /**
   * A file that was read.
   *
   * @param name what messages call it
   */
  private record Input(String name, ImportFormats format, String text) {}

  /** All files; null: one of them cannot be read, which was said. */
  private static List<Input> inputs(ParseResult typed, Context context) {
    String word = Options.value(typed, FORMAT);
    ImportFormats chosen =
        word == null
            ? null
            : ImportFormats.named(Options.chosen(FORMAT, word, ImportFormats.words()));
    List<Input> inputs = new ArrayList<>();
    for (String file : Options.words(typed)) {
      String name = file.equals(Options.INPUT) ? "standard input" : file;
      Decoding decoding = decoding(file, name, context);
      if (decoding == null) {
        return null;
      }
      if (decoding.guessed()) {
        context.console().note(name + " is not UTF-8; it was read as Windows-1252");
      }
      ImportFormats format = chosen != null ? chosen : ImportFormats.of(file, decoding.text());
      if (format == null && !decoding.text().isBlank()) {
        throw new BadUsage(
            name + " does not tell its format",
            "choose one with " + FORMAT + ": " + String.join(", ", ImportFormats.words()));
      }
      inputs.add(new Input(name, format, decoding.text()));
    }
    return inputs;
  }

  private static Decoding decoding(String file, String name, Context context) {
    String why;
    try {
      if (file.equals(Options.INPUT)) {
        return Decoding.of(context.console().in());
      }
      Path path = context.file(file);
      if (Files.isDirectory(path)) {
        why = "it is a folder, not a file";
      } else {
        try (InputStream in = Files.newInputStream(path)) {
          return Decoding.of(in);
        }
      }
    } catch (IOException e) {
      why = FileFault.reading(e);
    } catch (Decoding.BadInput e) {
      why = e.getMessage();
    }
    context.console().complain(name + ": " + why, "nothing was imported");
    return null;
  }

  private static Intake intake(ParseResult typed, CatalogueFile target, List<Input> inputs) {
    String section = Options.value(typed, SECTION);
    List<String> topics = new ArrayList<>();
    for (String topic : Options.values(typed, TOPIC)) {
      topics.add(label(TOPIC, Field.TOPIC, topic, target, "topics"));
    }
    Intake intake =
        new Intake(
            target,
            section == null ? "" : label(SECTION, Field.SECTION, section, target, "sections"),
            topics);
    for (Input input : inputs) {
      if (input.format != null) {
        input.format.read(input.text, intake.from(input.name));
      }
    }
    return intake;
  }

  /** The id of a section or topic, which must be one that the catalogue declares, if it does. */
  private static String label(
      String option, Field field, String typed, CatalogueFile target, String key) {
    if (typed.isBlank()) {
      throw new BadUsage(option + " needs a value", "a " + field.word() + " of the catalogue");
    }
    if (!target.declares(key)) {
      return typed.strip();
    }
    List<String> ids = new ArrayList<>();
    for (Label label : target.catalogue().labels(field)) {
      if (Folding.key(label.id()).equals(Folding.key(typed))) {
        return label.id();
      }
      ids.add(label.id());
    }
    throw new BadUsage(
        option + ": there is no " + field.word() + " \"" + typed + "\" in the catalogue",
        Distance.didYouMean(
            Folding.key(typed), ids, "the " + key + " are " + String.join(", ", ids)));
  }

  /** Whether what came in is good enough to go on; if not, that is said. */
  private static int judge(Intake intake, ParseResult typed, Context context) {
    Console console = context.console();
    int unreadable = intake.count(Done.UNREADABLE);
    if (intake.outcomes().isEmpty()) {
      console.complain("there is no record in " + String.join(", ", Options.words(typed)));
      return NOTHING;
    }
    boolean nothing = unreadable == intake.outcomes().size();
    if (nothing || unreadable > 0 && typed.hasMatchedOption(STRICT)) {
      for (Intake.Outcome outcome : intake.outcomes()) {
        if (outcome.done() == Done.UNREADABLE) {
          console.complain(outcome.name() + ": " + outcome.text());
        }
      }
      console.complain(
          records(unreadable, nothing ? "" : " of " + intake.outcomes().size())
              + " cannot be read; nothing was imported",
          nothing ? "is this the right " + FORMAT + "?" : "mend it, or leave out " + STRICT);
      return CATALOGUE;
    }
    return DONE;
  }

  private static String records(int number, String of) {
    return number + of + (number == 1 && of.isEmpty() ? " record" : " records");
  }

  private static void write(CatalogueFile target, Intake intake) throws CatalogueFile.CannotChange {
    if (intake.added().isEmpty()) {
      return; // not a byte would change
    }
    byte[] changed = target.with(intake.added()).getBytes(StandardCharsets.UTF_8);
    try (WholeFile file = WholeFile.open(target.path(), true)) {
      file.stream().write(changed);
      target.checkUnchanged();
      file.commit();
    } catch (IOException e) {
      throw target.notWritten(e);
    }
  }
}
