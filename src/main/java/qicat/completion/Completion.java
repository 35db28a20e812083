package qicat.completion;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import qicat.command.Context;
import qicat.command.Values;
import qicat.model.Entry;
import qicat.model.Field;
import qicat.text.Visible;
import qicat.text.Words;

/**
 * What a word can become: gathers the suggestions that fit what has been typed of it. Everything
 * comes from what the commands declare and from the catalogue, and none holds a control character.
 */
public final class Completion {
  private final Context context;
  private final UnaryOperator<String> quoting;
  private final BiConsumer<Completion, Begun> files;
  private final List<Suggestion> found = new ArrayList<>();

  /**
   * A word that has been begun, or the end of one.
   *
   * @param prefix what stands before the part that is completed: {@code --output=}
   * @param word the part that is completed
   */
  public record Begun(String prefix, String word) {}

  /**
   * Makes one, with nothing found yet.
   *
   * @param context what the catalogue is read from
   * @param quoting how a value is typed, so that it is one word
   * @param files finds the names of files, which each shell has its own way to write
   */
  public Completion(
      Context context, UnaryOperator<String> quoting, BiConsumer<Completion, Begun> files) {
    this.context = context;
    this.quoting = quoting;
    this.files = files;
  }

  /** What was found, group by group, in the order in which it is shown. */
  public List<Suggestion> found() {
    return found;
  }

  /** Adds a suggestion; its parts are those of {@link Suggestion}. */
  public void add(String word, String shown, String group, String meaning, boolean whole) {
    found.add(new Suggestion(word, Visible.line(shown), group, Visible.line(meaning), whole));
  }

  /** Adds a whole word, if it begins as what was typed. */
  public void addIfBegun(String begun, String word, String group, String meaning) {
    if (word.startsWith(begun)) {
      add(word, word, group, meaning, true);
    }
  }

  /**
   * Finds what a word behind the word of a command can become.
   *
   * @param command the command
   * @param before the words between the command's and this one, without quotation marks
   * @param word what was typed of it; an empty text: nothing
   */
  public void behind(CommandWord command, List<String> before, String word) {
    OptionSpec awaiting = command.awaiting(before);
    boolean literal = command.isLiteralBehind(before);
    int equals = word.indexOf('=');
    if (awaiting != null) {
      values(awaiting, new Begun("", word));
    } else if (!literal && word.startsWith("--") && equals > 0) {
      OptionSpec option = command.spec().findOption(word.substring(0, equals));
      if (option != null) {
        values(option, new Begun(word.substring(0, equals + 1), word.substring(equals + 1)));
      }
    } else if (!literal && word.startsWith("-")) {
      options(command, word);
    } else {
      arguments(command, word);
    }
  }

  private void options(CommandWord command, String word) {
    for (OptionSpec option : command.spec().options()) {
      String name = option.longestName();
      if (name.startsWith(word)) {
        boolean hasValue = option.arity().max() > 0;
        String shown = hasValue ? name + "=" + option.paramLabel() : name;
        add(name, shown, "Options", option.description()[0], true);
      }
    }
  }

  private void arguments(CommandWord command, String word) {
    if (command.takesEntries()) {
      entries(word);
    }
    if (command.takesQuery()) {
      query(word);
    }
    List<PositionalParamSpec> others = command.spec().positionalParameters();
    if (!command.takesEntries() && !command.takesQuery() && !others.isEmpty()) {
      values(others.get(0), new Begun("", word));
    }
  }

  /** Values of an option or argument: those that it declares, or those of the field it names. */
  private void values(ArgSpec argument, Begun begun) {
    List<String> declared = new ArrayList<>();
    if (argument.completionCandidates() != null) {
      argument.completionCandidates().forEach(declared::add);
    }
    String label = argument.paramLabel();
    if (!declared.isEmpty()) {
      declared(declared, label, begun);
    } else if (label.equals("FILE")) {
      files.accept(this, begun);
    } else if (argument instanceof OptionSpec option) {
      Field field = Field.named(option.longestName().substring(2));
      if (field != null) {
        field(field, begun, quoting);
      }
    }
  }

  /** Some of the words that an argument takes; where it takes several, the last one: id,ti. */
  private void declared(List<String> declared, String label, Begun begun) {
    String word = begun.word;
    boolean several = label.contains(",");
    int from = several ? word.lastIndexOf(',') + 1 : 0;
    boolean reversed = several && label.contains("-") && word.startsWith("-", from);
    from += reversed ? 1 : 0;
    String typed = word.substring(from).toLowerCase(Locale.ROOT);
    for (String value : declared) {
      if (value.startsWith(typed)) {
        Field field = several ? Field.named(value) : null;
        String meaning = field == null ? "" : field.summary();
        add(begun.prefix + word.substring(0, from) + value, value, label, meaning, !several);
      }
    }
  }

  /** The values of a field. */
  private void field(Field field, Begun begun, UnaryOperator<String> quoted) {
    String word = begun.word;
    boolean isQuoted = word.startsWith("\"") || word.startsWith("'");
    Map<String, String> values =
        Values.of(context.catalogue(), field, isQuoted ? word.substring(1) : word);
    for (Map.Entry<String, String> value : values.entrySet()) {
      String typed = Visible.line(value.getKey());
      add(begun.prefix + quoted.apply(typed), typed, field.title(), value.getValue(), true);
    }
  }

  /** A word of a query: fields, and behind a colon the values of one. */
  public void query(String word) {
    int from = 0;
    while (from < word.length() && "(^-".indexOf(word.charAt(from)) >= 0) {
      from++;
    }
    String sign = word.substring(0, from);
    int colon = word.indexOf(':');
    if (colon < 0) {
      fields(sign, word.substring(from).toLowerCase(Locale.ROOT));
      return;
    }
    String name = word.substring(from, colon);
    Begun value = new Begun(word.substring(0, colon + 1), word.substring(colon + 1));
    Field field = Field.named(name);
    if (name.equals("has")) {
      for (Field each : Field.values()) {
        if (each.word().startsWith(value.word)) {
          add(value.prefix + each.word(), each.word(), "Fields", each.summary(), true);
        }
      }
    } else if (field != null && isShort(field)) {
      field(field, value, Completion::phrase);
    }
  }

  private void fields(String sign, String begun) {
    for (Field field : Field.values()) {
      if (field.word().startsWith(begun)) {
        add(sign + field.word() + ":", field.word() + ":", "Fields", field.summary(), false);
      }
    }
    if ("has".startsWith(begun)) {
      add(sign + "has:", "has:", "Fields", "entries that have any value in a field", false);
    }
  }

  /** Whether the values of a field are short enough to choose from. */
  private static boolean isShort(Field field) {
    return field.kind() != Field.Kind.TEXT || field == Field.CONTAINER;
  }

  /** A value as a query has it, in the quotation marks of a phrase where it needs them. */
  public static String phrase(String value) {
    boolean needed = value.isEmpty();
    for (int i = 0; i < value.length(); i++) {
      needed |= !Character.isLetterOrDigit(value.charAt(i)) && "-_./:".indexOf(value.charAt(i)) < 0;
    }
    return needed ? '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"' : value;
  }

  /** Entries by their ids, by words of their titles, and by their numbers in the last answer. */
  private void entries(String word) {
    String begun = word.toLowerCase(Locale.ROOT);
    if (context.numbering() != null) {
      List<Entry> numbered = context.numbering().entries();
      for (int i = 0; i < numbered.size(); i++) {
        String number = Integer.toString(i + 1);
        if (number.startsWith(begun)) {
          add(number, number, "Last answer", numbered.get(i).title(), true);
        }
      }
    }
    for (Entry entry : context.catalogue().entries()) {
      if (isBegun(entry, begun)) {
        entry(entry, "Entries");
      }
    }
    String slug = Words.slug(word);
    for (Entry entry : context.catalogue().entries()) {
      if (!isBegun(entry, begun)
          && !slug.isEmpty()
          && ("-" + Words.slug(entry.title())).contains("-" + slug)) {
        entry(entry, "By title");
      }
    }
  }

  private static boolean isBegun(Entry entry, String begun) {
    return entry.id().toLowerCase(Locale.ROOT).startsWith(begun);
  }

  private void entry(Entry entry, String group) {
    String id = Visible.line(entry.id());
    add(quoting.apply(id), id, group, entry.title(), true);
  }
}
