package qicat.shell;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;
import qicat.command.Context;
import qicat.completion.CommandWord;
import qicat.completion.Completion;
import qicat.completion.Suggestion;
import qicat.text.Visible;
import qicat.text.Width;

/**
 * What a word of a line can become, as JLine has it: the suggestions of the completion in their
 * order and groups, those for the shell's own words, and the names of files.
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
    Completion completion = new Completion(context, Completion::phrase, LineCompleter::files);
    find(Line.of(text), word, completion);
    List<Candidate> candidates = new ArrayList<>();
    for (Suggestion suggestion : completion.found()) {
      String meaning = Width.cut(suggestion.meaning(), LONGEST_DESCRIPTION);
      candidates.add(
          new Candidate(
              suggestion.word(),
              suggestion.shown(),
              suggestion.group(),
              meaning.isEmpty() ? null : meaning,
              null,
              null,
              suggestion.whole(),
              candidates.size()));
    }
    return candidates;
  }

  private void find(Line line, String word, Completion completion) {
    if (line.target() == Line.Target.COMMAND) {
      return;
    }
    if (line.target() != Line.Target.HERE) {
      files(completion, new Completion.Begun("", word));
      return;
    }
    List<String> before = Line.values(line.tokens());
    if (!word.isEmpty() && !before.isEmpty()) {
      before.remove(before.size() - 1);
    }
    if (before.isEmpty()) {
      firstWord(word, completion);
      return;
    }
    OwnWord own = OwnWord.named(before.get(0));
    CommandWord command = lines.command(before.get(0));
    CommandWord meant = lines.commandOf(line);
    if (command == null && own != null && own != OwnWord.HELP || meant == null) {
      return;
    }
    boolean isSearch = command == null;
    completion.behind(meant, isSearch ? before : before.subList(1, before.size()), word);
  }

  private void firstWord(String word, Completion completion) {
    for (CommandWord command : commands) {
      completion.addIfBegun(word, command.word(), command.group(), command.summary());
    }
    for (OwnWord own : OwnWord.values()) {
      if (lines.command(own.word) == null) {
        completion.addIfBegun(word, own.word, "The shell", own.summary);
      }
    }
    if (!word.isEmpty()) {
      completion.query(word);
    }
  }

  private static void files(Completion completion, Completion.Begun begun) {
    String word = begun.word();
    String typed = word.startsWith("\"") || word.startsWith("'") ? word.substring(1) : word;
    int slash = typed.lastIndexOf('/') + 1;
    String folder = typed.substring(0, slash);
    String start = typed.substring(slash);
    try (DirectoryStream<Path> files =
        Files.newDirectoryStream(Path.of(folder.isEmpty() ? "." : folder))) {
      for (Path file : files) {
        String name = file.getFileName().toString();
        boolean hidden = name.startsWith(".") && start.isEmpty();
        if (name.startsWith(start) && !hidden && Visible.line(name).equals(name)) {
          boolean isFolder = Files.isDirectory(file);
          String shown = name + (isFolder ? "/" : "");
          String whole = begun.prefix() + Completion.phrase(folder + shown);
          completion.add(whole, shown, "Files", "", !isFolder);
        }
      }
    } catch (IOException | InvalidPathException e) {
      // There is no such folder, so nothing in it.
    }
  }
}
