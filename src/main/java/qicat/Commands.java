package qicat;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import qicat.command.AboutCommand;
import qicat.command.CheckCommand;
import qicat.command.CiteCommand;
import qicat.command.Command;
import qicat.command.CompletionCommand;
import qicat.command.DoctorCommand;
import qicat.command.ExportCommand;
import qicat.command.FacetCommand;
import qicat.command.ImportCommand;
import qicat.command.ListCommand;
import qicat.command.OpenCommand;
import qicat.command.Options;
import qicat.command.RelatedCommand;
import qicat.command.SchemaCommand;
import qicat.command.SearchCommand;
import qicat.command.ShowCommand;
import qicat.completion.CommandWord;
import qicat.model.Field;
import qicat.shell.BrowseCommand;
import qicat.shell.ShellCommand;

/** The words that can be typed: a line for each. Help, completion and documents walk this list. */
enum Commands {
  LIST("list", Group.FIND, "every entry, or those that match, in the series' order") {
    @Override
    Command open() {
      return new ListCommand();
    }
  },
  SEARCH("search", Group.FIND, "the entries that match, best first") {
    @Override
    Command open() {
      return new SearchCommand();
    }
  },
  SHOW("show", Group.FIND, "every field of one or several entries") {
    @Override
    Command open() {
      return new ShowCommand();
    }
  },
  RELATED("related", Group.FIND, "the entries most similar to one, and why") {
    @Override
    Command open() {
      return new RelatedCommand();
    }
  },
  BROWSE("browse", Group.FIND, "a full screen that finds while a query is typed") {
    @Override
    Command open() {
      return new BrowseCommand((context, words) -> new Cli(context).run(words));
    }
  },
  ABOUT("about", Group.LOOK_AROUND, "what the series is, who makes it, what it holds") {
    @Override
    Command open() {
      return new AboutCommand();
    }
  },
  SECTIONS("sections", Group.LOOK_AROUND, "the sections and how many entries each has") {
    @Override
    Command open() {
      return new FacetCommand(Field.SECTION, "sections", "in the order of the series");
    }
  },
  TOPICS("topics", Group.LOOK_AROUND, "the topics and how many entries each has") {
    @Override
    Command open() {
      return new FacetCommand(Field.TOPIC, "topics", "in the catalogue's order");
    }
  },
  AUTHORS("authors", Group.LOOK_AROUND, "the authors and how many entries each has") {
    @Override
    Command open() {
      return new FacetCommand(Field.AUTHOR, "authors", "those with the most first");
    }
  },
  YEARS("years", Group.LOOK_AROUND, "the years and how many entries each has") {
    @Override
    Command open() {
      return new FacetCommand(Field.YEAR, "years", "in the order of time");
    }
  },
  OPEN("open", Group.USE, "the pages of entries, in the browser") {
    @Override
    Command open() {
      return new OpenCommand();
    }
  },
  EXPORT("export", Group.USE, "entries for another tool, into a file or a pipe") {
    @Override
    Command open() {
      return new ExportCommand();
    }
  },
  CITE("cite", Group.USE, "references and citations in the style of a journal") {
    @Override
    Command open() {
      return new CiteCommand();
    }
  },
  CHECK("check", Group.CURATE, "every problem of a catalogue, with its place") {
    @Override
    Command open() {
      return new CheckCommand();
    }
  },
  IMPORT("import", Group.CURATE, "entries of other tools' files, as a catalogue or into one") {
    @Override
    Command open() {
      return new ImportCommand();
    }
  },
  SCHEMA("schema", Group.TOOL, "the form of what programs read and write, as a contract") {
    @Override
    Command open() {
      return new SchemaCommand();
    }
  },
  SHELL("shell", Group.TOOL, "all of these, line after line, with completion") {
    @Override
    Command open() {
      return new ShellCommand(Commands::ofShell, (context, words) -> new Cli(context).run(words));
    }
  },
  HELP("help", Group.TOOL, "help on a command, the query language or the fields") {
    @Override
    Command open() {
      return new HelpCommand();
    }
  },
  MANUAL("manual", Group.TOOL, "the manual's pages, for man") {
    @Override
    Command open() {
      return new ManualCommand();
    }
  },
  COMPLETION("completion", Group.TOOL, "Tab completes these words in bash, zsh and fish") {
    @Override
    Command open() {
      return new CompletionCommand();
    }
  },
  DOCTOR("doctor", Group.TOOL, "what qicat works with here, and what to do about faults") {
    @Override
    Command open() {
      return new DoctorCommand(Build.here().lines());
    }
  },
  COMPLETE_WORD("complete-word", Group.HIDDEN, "what the last word of a line can become") {
    @Override
    Command open() {
      return new CompleteWordCommand();
    }
  };

  /** The groups of commands, as the help shows them. */
  enum Group {
    FIND("Find"),
    LOOK_AROUND("Look around"),
    USE("Use"),
    CURATE("Curate"),
    TOOL("The tool itself"),
    /** For programs: in no list of commands, and without a row in the documents. */
    HIDDEN("");

    final String title;

    Group(String title) {
      this.title = title;
    }
  }

  final String word;
  final Group group;
  final String summary;

  Commands(String word, Group group, String summary) {
    this.word = word;
    this.group = group;
    this.summary = summary;
  }

  /** Makes the command. */
  abstract Command open();

  /** What a command takes, the shared options included; the command is the spec's user object. */
  CommandSpec spec(Command command) {
    CommandSpec spec = Options.spec(command).name(word);
    command.declare(spec);
    Options.declareShared(spec);
    return spec;
  }

  /** Whether people are told of it. */
  boolean isTold() {
    return group != Group.HIDDEN;
  }

  /** The commands that people are told of, as the shell knows them. */
  static List<CommandWord> ofShell() {
    List<CommandWord> words = new ArrayList<>();
    for (Commands command : values()) {
      if (command.isTold()) {
        CommandSpec spec = command.spec(command.open());
        words.add(new CommandWord(command.word, command.group.title, command.summary, spec));
      }
    }
    return words;
  }

  /** The words of all commands that people are told of. */
  static List<String> words() {
    List<String> words = new ArrayList<>();
    for (Commands command : values()) {
      if (command.isTold()) {
        words.add(command.word);
      }
    }
    return words;
  }

  /** The command with a word, or null. */
  static Commands named(String word) {
    for (Commands command : values()) {
      if (command.word.equals(word)) {
        return command;
      }
    }
    return null;
  }
}
