package qicat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Sessions as they stand in files and in the README: lines that begin with {@code $} and what they
 * show on a terminal of 80 columns. {@code printf '%s\n' 'line' … | qicat shell} gives standard
 * input; an exit code other than 0 is shown in brackets.
 */
final class Sessions {
  /**
   * A line and what it shows.
   *
   * @param line what is typed
   * @param shown what a terminal shows
   */
  record Step(String line, String shown) {}

  private Sessions() {}

  /** The steps of a text. */
  static List<Step> steps(String text) {
    List<Step> steps = new ArrayList<>();
    String line = null;
    StringBuilder shown = new StringBuilder();
    for (String each : text.lines().toList()) {
      if (each.startsWith("$ ")) {
        if (line != null) {
          steps.add(new Step(line, shown.toString()));
        }
        line = each.substring(2);
        shown.setLength(0);
      } else if (line != null) {
        shown.append(each).append('\n');
      }
    }
    if (line != null) {
      steps.add(new Step(line, shown.toString()));
    }
    return steps;
  }

  /** Runs a line that starts with {@code qicat}, or with what {@code printf} gives to it. */
  static Run run(String line, Run on) {
    List<String> words = words(line);
    int pipe = words.indexOf("|");
    if (pipe > 0 && words.subList(0, 2).equals(List.of("printf", "%s\\n"))) {
      on.reading(String.join("\n", words.subList(2, pipe)) + "\n");
      words = words.subList(pipe + 1, words.size());
    }
    if (!words.get(0).equals("qicat")) {
      throw new IllegalArgumentException("not a line of qicat: " + line);
    }
    return on.words(words.subList(1, words.size()).toArray(new String[0]));
  }

  /** What a line shows on a terminal of 80 columns, in a folder. */
  static String shown(String line, Path folder) {
    Run run = run(line, Run.onTerminal(80).in(folder));
    return run.both() + (run.code() == 0 ? "" : "(exit code " + run.code() + ")\n");
  }

  /** Puts the files that lines name into a folder, where they may be changed. */
  static void putSamples(Path folder) throws IOException {
    Files.copy(Path.of("catalogue.json"), folder.resolve("catalogue.json"));
    Files.copy(Golden.RESOURCES.resolve("check/draft.json"), folder.resolve("draft.json"));
    try (Stream<Path> samples = Files.list(Golden.RESOURCES.resolve("samples"))) {
      for (Path sample : samples.toList()) {
        Files.copy(sample, folder.resolve(sample.getFileName()));
      }
    }
  }

  /** The words of a line as a POSIX shell parts them: blanks, both quotation marks, backslash. */
  static List<String> words(String line) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    boolean open = false;
    char quote = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (quote == '\'' ? c != '\'' : quote == '"' && c != '"' && c != '\\') {
        word.append(c);
      } else if (quote != 0 && c == quote) {
        quote = 0;
      } else if (c == '\\' && quote != '\'' && i + 1 < line.length()) {
        word.append(line.charAt(++i));
        open = true;
      } else if (c == '\'' || c == '"') {
        quote = c;
        open = true;
      } else if (c == ' ') {
        if (open) {
          words.add(word.toString());
        }
        word.setLength(0);
        open = false;
      } else {
        word.append(c);
        open = true;
      }
    }
    if (open) {
      words.add(word.toString());
    }
    return words;
  }
}
