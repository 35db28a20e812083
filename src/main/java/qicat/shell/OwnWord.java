package qicat.shell;

/** The shell's own words, which are no commands: a line for each. */
enum OwnWord {
  HELP("help", "help [WORD]", "what a line can be, or help on a command or topic"),
  RELOAD("reload", "reload", "read the catalogue again"),
  HISTORY("history", "history", "the lines typed so far, with the numbers that !N takes"),
  EXIT("exit", "exit [CODE]", "leave; so does Ctrl-D"),
  QUIT("quit", "quit [CODE]", "the same");

  final String word;
  final String usage;
  final String summary;

  OwnWord(String word, String usage, String summary) {
    this.word = word;
    this.usage = usage;
    this.summary = summary;
  }

  /** The one with a word, or null. */
  static OwnWord named(String word) {
    for (OwnWord own : values()) {
      if (own.word.equals(word)) {
        return own;
      }
    }
    return null;
  }
}
