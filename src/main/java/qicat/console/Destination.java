package qicat.console;

/** Where the answer of one line goes: to a command, into a file, or to the reader in pages. */
public interface Destination {
  /** The console that the line is run on. */
  Console console();

  /** Says that the user wants no more of the answer. */
  void interrupt();

  /**
   * Ends the answer.
   *
   * @param whole whether it is whole; a file keeps nothing else
   * @return the exit code of what was given the answer; 0 where that is no command
   * @throws OutputFailed when it cannot be written
   */
  int end(boolean whole);
}
