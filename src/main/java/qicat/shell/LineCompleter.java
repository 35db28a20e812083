package qicat.shell;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import qicat.command.Context;
import qicat.command.Values;
import qicat.model.Entry;
import qicat.model.Field;
import qicat.text.Visible;
import qicat.text.Width;
import qicat.text.Words;

/**
 * What a word of a line can become: commands, options, values of fields, entries, names of files.
 * Everything comes from what the commands declare and from the catalogue; the candidates are those
 * that fit, in groups, each with what people read of it.
 */
final class LineCompleter implements Completer {
  private static final int LONGEST_DESCRIPTION = 60;

  private final Lines lines;
  private final List<CommandWord> commands;
  private final Context context;

  LineCompleter(Lines lines, List<CommandWord> commands, Context context) {
    this.lines = lines;
    this.commands = commands;
    this.context = context;
  }

  @Override
  public void complete(LineReader reader, ParsedLine parsed, List<Candidate> candidates) {
    candidates.addAll(candidates(parsed.line().substring(0, parsed.cursor()), parsed.word()));
  }

  /**
   * The candidates for the last word of a line.
   *
   * @param text the line up to the cursor
   * @param word its last word as it was typed; an empty text behind a blank
   */
  List<Candidate> candidates(String text, String word) {
    Candidates found = new Candidates();
    Line line = Line.of(text);
    if (line.target() != Line.Target.HERE) {
      if (line.target() != Line.Target.COMMAND) {
        files(word, "", found);
      }
      return found.list;
    }
    List<Line.Token> before = new ArrayList<>(line.tokens());
    if (!word.isEmpty() && !before.isEmpty()) {
      before.remove(before.size() - 1);
    }
    if (before.isEmpty()) {
      firstWord(word, found);
      return found.list;
    }
    OwnWord own = OwnWord.named(before.get(0).value());
    CommandWord command = lines.command(before.get(0).value());
    if (command == null && own != null && own != OwnWord.HELP) {
      return found.list;
    }
    CommandWord meant = lines.commandOf(line);
    if (meant == null) {
      return found.list;
    }
    boolean isSearch = command == null;
    behind(meant, isSearch ? before : before.subList(1, before.size()), word, found);
    return found.list;
  }

  private void firstWord(String word, Candidates found) {
    for (CommandWord command : commands) {
      if (command.word().startsWith(word)) {
        found.add(command.word(), command.word(), command.group(), command.summary(), true);
      }
    }
    for (OwnWord own : OwnWord.values()) {
      if (own.word.startsWith(word) && lines.command(own.word) == null) {
        found.add(own.word, own.word, "The shell", own.summary, true);
      }
    }
    if (!word.isEmpty()) {
      inQuery(word, found);
    }
  }

  private void behind(CommandWord command, List<Line.Token> before, String word, Candidates found) {
    List<Arguments.Kind> kinds = Arguments.kinds(command, before);
    int last = before.size() - 1;
    boolean literal = last >= 0 && before.get(last).value().equals("--");
    literal |= last >= 0 && kinds.get(last) == Arguments.Kind.LITERAL;
    boolean isValue =
        !literal
            && last >= 0
            && kinds.get(last) == Arguments.Kind.OPTION
            && command.isBeforeValue(before.get(last).value());
    int equals = word.indexOf('=');
    if (isValue) {
      values(command.spec().findOption(before.get(last).value()), word, "", found);
    } else if (!literal && word.startsWith("--") && equals > 0) {
      OptionSpec option = command.spec().findOption(word.substring(0, equals));
      if (option != null) {
        values(option, word.substring(equals + 1), word.substring(0, equals + 1), found);
      }
    } else if (!literal && word.startsWith("-")) {
      options(command.spec(), word, found);
    } else if (command.takesQuery() || command.takesEntries()) {
      if (command.takesEntries()) {
        entries(word, found);
      }
      if (command.takesQuery()) {
        inQuery(word, found);
      }
    } else if (!command.spec().positionalParameters().isEmpty()) {
      PositionalParamSpec argument = command.spec().positionalParameters().get(0);
      values(argument, word, "", found);
    }
  }

  private static void options(CommandSpec spec, String word, Candidates found) {
    for (OptionSpec option : spec.options()) {
      String name = option.longestName();
      if (name.startsWith(word)) {
        boolean hasValue = option.arity().max() > 0;
        String shown = hasValue ? name + "=" + option.paramLabel() : name;
        found.add(name, shown, "Options", option.description()[0], true);
      }
    }
  }

  /** Values of an option or argument: those that it declares, or those of the field it names. */
  private void values(ArgSpec argument, String word, String prefix, Candidates found) {
    List<String> declared = new ArrayList<>();
    if (argument.completionCandidates() != null) {
      argument.completionCandidates().forEach(declared::add);
    }
    String label = argument.paramLabel();
    if (!declared.isEmpty()) {
      int comma = word.lastIndexOf(',') + 1; // --fields id,ti
      boolean several = label.contains(",");
      int begun = several ? comma : 0;
      boolean reversed = several && label.contains("-") && word.startsWith("-", begun);
      begun += reversed ? 1 : 0;
      String typed = word.substring(begun).toLowerCase(Locale.ROOT);
      for (String value : declared) {
        if (value.startsWith(typed)) {
          String whole = prefix + word.substring(0, begun) + value;
          found.add(whole, value, label, described(value, several), !several);
        }
      }
    } else if (label.equals("FILE")) {
      files(word, prefix, found);
    } else if (argument instanceof OptionSpec option) {
      Field field = Field.named(option.longestName().substring(2));
      if (field != null) {
        field(field, word, prefix, found);
      }
    }
  }

  private static String described(String value, boolean field) {
    return field && Field.named(value) != null ? Field.named(value).summary() : "";
  }

  /** The values of a field, in quotation marks where they need them. */
  private void field(Field field, String word, String prefix, Candidates found) {
    String begun = word.startsWith("\"") || word.startsWith("'") ? word.substring(1) : word;
    Map<String, String> values = Values.of(context.catalogue(), field, begun);
    for (Map.Entry<String, String> value : values.entrySet()) {
      String typed = Visible.line(value.getKey());
      found.add(prefix + quoted(typed), typed, title(field), value.getValue(), true);
    }
  }

  private static String title(Field field) {
    String word = field.title();
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  private static String quoted(String value) {
    boolean needed = value.isEmpty();
    for (int i = 0; i < value.length(); i++) {
      needed |= !Character.isLetterOrDigit(value.charAt(i)) && "-_./:".indexOf(value.charAt(i)) < 0;
    }
    return needed ? '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"' : value;
  }

  /** A word of a query: fields, and behind a colon the values of one. */
  private void inQuery(String word, Candidates found) {
    int from = 0;
    while (from < word.length() && "(^-".indexOf(word.charAt(from)) >= 0) {
      from++;
    }
    String sign = word.substring(0, from);
    int colon = word.indexOf(':');
    if (colon < 0) {
      String begun = word.substring(from).toLowerCase(Locale.ROOT);
      for (Field field : Field.values()) {
        if (field.word().startsWith(begun)) {
          String whole = sign + field.word() + ":";
          found.add(whole, field.word() + ":", "Fields", field.summary(), false);
        }
      }
      if ("has".startsWith(begun)) {
        found.add(sign + "has:", "has:", "Fields", "entries that have any value in a field", false);
      }
      return;
    }
    String name = word.substring(from, colon);
    String prefix = word.substring(0, colon + 1);
    String begun = word.substring(colon + 1);
    Field field = Field.named(name);
    if (name.equals("has")) {
      for (Field each : Field.values()) {
        if (each.word().startsWith(begun)) {
          found.add(prefix + each.word(), each.word(), "Fields", each.summary(), true);
        }
      }
    } else if (field != null && isShort(field)) {
      field(field, begun, prefix, found);
    }
  }

  /** Whether the values of a field are short enough to choose from. */
  private static boolean isShort(Field field) {
    return field.kind() != Field.Kind.TEXT || field == Field.CONTAINER;
  }

  /** Entries by their ids, by words of their titles, and by their numbers in the last answer. */
  private void entries(String word, Candidates found) {
    String begun = word.toLowerCase(Locale.ROOT);
    List<Entry> numbered = context.numbering().entries();
    for (int i = 0; i < numbered.size(); i++) {
      String number = Integer.toString(i + 1);
      if (number.startsWith(begun)) {
        found.add(number, number, "Last answer", numbered.get(i).title(), true);
      }
    }
    for (Entry entry : context.catalogue().entries()) {
      if (entry.id().toLowerCase(Locale.ROOT).startsWith(begun)) {
        found.add(quoted(Visible.line(entry.id())), entry.id(), "Entries", entry.title(), true);
      }
    }
    String slug = Words.slug(word);
    for (Entry entry : context.catalogue().entries()) {
      boolean byId = entry.id().toLowerCase(Locale.ROOT).startsWith(begun);
      if (!byId && !slug.isEmpty() && ("-" + Words.slug(entry.title())).contains("-" + slug)) {
        found.add(quoted(Visible.line(entry.id())), entry.id(), "By title", entry.title(), true);
      }
    }
  }

  private static void files(String word, String prefix, Candidates found) {
    String typed = word.startsWith("\"") || word.startsWith("'") ? word.substring(1) : word;
    int slash = typed.lastIndexOf('/') + 1;
    String folder = typed.substring(0, slash);
    String begun = typed.substring(slash);
    try (DirectoryStream<Path> files =
        Files.newDirectoryStream(Path.of(folder.isEmpty() ? "." : folder))) {
      for (Path file : files) {
        String name = file.getFileName().toString();
        boolean hidden = name.startsWith(".") && begun.isEmpty();
        if (name.startsWith(begun) && !hidden && Visible.line(name).equals(name)) {
          boolean isFolder = Files.isDirectory(file);
          String whole = folder + name + (isFolder ? "/" : "");
          found.add(prefix + quoted(whole), name + (isFolder ? "/" : ""), "Files", "", !isFolder);
        }
      }
    } catch (IOException | InvalidPathException e) {
      // There is no such folder, so nothing in it.
    }
  }

  /** Candidates as they are gathered; no control character of the data reaches the terminal. */
  private static final class Candidates {
    private final List<Candidate> list = new ArrayList<>();

    /**
     * Adds one.
     *
     * @param value what the word becomes
     * @param shown what is seen of it
     * @param whole whether the word is whole then, so that a blank follows
     */
    void add(String value, String shown, String group, String meaning, boolean whole) {
      String described = Width.cut(Visible.line(meaning), LONGEST_DESCRIPTION);
      list.add(
          new Candidate(
              value,
              Visible.line(shown),
              group,
              described.isEmpty() ? null : described,
              null,
              null,
              whole,
              list.size()));
    }
  }
}
