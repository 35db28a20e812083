package qicat.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import qicat.command.BadUsage;
import qicat.command.Context;
import qicat.completion.CommandWord;
import qicat.model.Entry;
import qicat.text.Digits;
import qicat.text.Identifier;

/**
 * The words of a line as a command takes them: a query with its quotation marks, and in place of
 * the numbers of the last answer the ids of its entries.
 */
final class Arguments {
  /** From one number of the last answer to another. */
  private record Range(int from, int to) {}

  private final CommandWord command;
  private final Context context;

  Arguments(CommandWord command, Context context) {
    this.command = command;
    this.context = context;
  }

  /**
   * The arguments behind the command's word.
   *
   * @param tokens the words behind it
   * @param copied whether the line was copied from another shell
   * @throws BadUsage for a number that the last answer does not have
   */
  List<String> of(List<Line.Token> tokens, boolean copied) {
    List<CommandWord.Kind> kinds = command.kinds(Line.values(tokens));
    boolean numbered = command.takesEntries() && areNumbers(tokens, kinds);
    List<String> arguments = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      Line.Token token = tokens.get(i);
      boolean argument =
          kinds.get(i) == CommandWord.Kind.ARGUMENT || kinds.get(i) == CommandWord.Kind.LITERAL;
      Range range =
          kinds.get(i) == CommandWord.Kind.ARGUMENT && numbered ? range(token.value()) : null;
      if (range != null) {
        addEntries(token.value(), range, arguments);
      } else {
        boolean asQuery = argument && command.takesQuery() && !copied;
        arguments.add(asQuery ? token.query() : token.value());
      }
    }
    return arguments;
  }

  /**
   * Whether numbers stand for entries: every argument is one or names an entry by itself. In the
   * words of a title ({@code show 7 habits}) a number is a word.
   */
  private boolean areNumbers(List<Line.Token> tokens, List<CommandWord.Kind> kinds) {
    for (int i = 0; i < tokens.size(); i++) {
      String value = tokens.get(i).value();
      if (kinds.get(i) == CommandWord.Kind.ARGUMENT
          && range(value) == null
          && !isIdentifier(value)) {
        return false;
      }
    }
    return true;
  }

  private boolean isIdentifier(String value) {
    String begun = value.toLowerCase(Locale.ROOT);
    for (Entry entry : context.catalogue().entries()) {
      if (entry.id().toLowerCase(Locale.ROOT).startsWith(begun)) {
        return true;
      }
    }
    return Identifier.isLike(value);
  }

  /**
   * The range that a word such as {@code 3} or {@code 4-6} is; null for other words and for ids.
   */
  private Range range(String value) {
    int hyphen = value.indexOf('-');
    int from = Digits.number(hyphen < 0 ? value : value.substring(0, hyphen));
    int to = hyphen < 0 ? from : Digits.number(value.substring(hyphen + 1));
    boolean isId = from >= 0 && to >= 0 && context.catalogue().indexOf(value) >= 0;
    return from < 0 || to < 0 || isId ? null : new Range(from, to);
  }

  private void addEntries(String typed, Range range, List<String> arguments) {
    List<Entry> entries = context.numbering().entries();
    int size = entries.size();
    if (size == 0) {
      throw new BadUsage(
          "no answer has been numbered yet, so " + typed + " stands for no entry",
          "list or search first",
          "for an entry that is called so, write it after --");
    }
    if (range.from > range.to) {
      throw new BadUsage(typed + " runs backwards", "write the smaller number first");
    }
    if (range.from == 0 || range.to > size) {
      int wrong = range.from == 0 || range.from > size ? range.from : range.to;
      throw new BadUsage(
          "the last answer has no entry " + wrong,
          size == 1
              ? "its one entry has the number 1"
              : "its entries are numbered from 1 to " + size,
          "for a title that is a number, write it after --");
    }
    for (Entry entry : entries.subList(range.from - 1, range.to)) {
      arguments.add(entry.id());
    }
  }
}
