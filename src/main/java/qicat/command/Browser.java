package qicat.command;

import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import qicat.console.Programs;
import qicat.text.Split;

/**
 * The desktop's browser: what {@code BROWSER} names, or else the desktop's own opener. It is
 * started with the address as one argument, never through a shell.
 */
final class Browser {
  private static final String PLACE = "%s";

  private final List<List<String>> commands;

  private Browser(List<List<String>> commands) {
    this.commands = commands;
  }

  /**
   * The browsers to try, one after the other.
   *
   * @param environment {@code BROWSER} is a list parted by colons, of commands whose words are
   *     parted by blanks; {@code %s} stands for the address, which else comes last
   */
  static Browser of(Map<String, String> environment) {
    List<List<String>> commands = new ArrayList<>();
    for (String command : Split.at(File.pathSeparator, environment.getOrDefault("BROWSER", ""))) {
      if (!command.isEmpty()) {
        commands.add(words(command));
      }
    }
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    if (system.contains("windows")) {
      commands.add(List.of("rundll32", "url.dll,FileProtocolHandler"));
    } else if (system.contains("mac")) {
      commands.add(List.of("open"));
    } else {
      for (String opener : new String[] {"xdg-open", "x-www-browser", "www-browser"}) {
        if (Programs.isThere(opener, environment)) {
          commands.add(List.of(opener));
        }
      }
    }
    return new Browser(commands);
  }

  /** The names of the programs, in the order in which they are tried. */
  List<String> programs() {
    List<String> programs = new ArrayList<>();
    for (List<String> command : commands) {
      programs.add(command.get(0));
    }
    return programs;
  }

  private static List<String> words(String command) {
    List<String> words = new ArrayList<>();
    for (String word : Split.at(" ", command)) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return words;
  }

  /**
   * Opens an address in the first browser that can.
   *
   * @param address an address of {@link qicat.model.Address}, which cannot be taken for an option
   * @return whether one did
   */
  boolean open(String address) {
    for (List<String> command : commands) {
      if (run(with(command, address))) {
        return true;
      }
    }
    return false;
  }

  private static List<String> with(List<String> command, String address) {
    List<String> words = new ArrayList<>();
    boolean placed = false;
    for (String word : command) {
      words.add(word.replace(PLACE, address));
      placed |= word.contains(PLACE);
    }
    if (!placed) {
      words.add(address);
    }
    return words;
  }

  /** Runs it to its end, on this terminal: a browser may be one of text. */
  private static boolean run(List<String> words) {
    try {
      return new ProcessBuilder(words).inheritIO().start().waitFor() == 0;
    } catch (IOException e) {
      return false; // it is not there
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }
}
