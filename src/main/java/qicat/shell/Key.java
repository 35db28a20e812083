package qicat.shell;

import java.util.List;

/** The keys of the full screen besides the letters of a query: a line for each. */
enum Key {
  UP("Up, Ctrl-P", "the entry above", "\u001b[A", "\u001bOA", "\u0010"),
  DOWN("Down, Ctrl-N", "the entry below", "\u001b[B", "\u001bOB", "\u000e"),
  PAGE_UP("Page Up", "a page up", "\u001b[5~"),
  PAGE_DOWN("Page Down", "a page down", "\u001b[6~"),
  FIRST("Home", "the first entry", "\u001b[H", "\u001bOH", "\u001b[1~", "\u001b[7~"),
  LAST("End", "the last entry", "\u001b[F", "\u001bOF", "\u001b[4~", "\u001b[8~"),
  PREVIEW_UP("Alt-Up", "the preview, a line up", "\u001b[1;3A", "\u001b\u001b[A"),
  PREVIEW_DOWN("Alt-Down", "the preview, a line down", "\u001b[1;3B", "\u001b\u001b[B"),
  MARK("Tab", "mark the entry or take its mark away, and go on", "\t"),
  MARK_UP("Shift-Tab", "the same, and go up", "\u001b[Z"),
  MARK_ALL("Alt-a", "mark all that is found, or none of it", "\u001ba"),
  CHOOSE("Enter", "leave and print what is marked, or else this entry", "\r", "\n"),
  OPEN("Alt-o", "open its page in the browser", "\u001bo"),
  CITE("Alt-c", "leave and print it as a reference", "\u001bc"),
  COPY("Alt-y", "copy its address to the clipboard (OSC 52)", "\u001by"),
  EXPORT("Alt-e", "leave and write it into a file, whose name is asked for", "\u001be"),
  LEFT("Left, Ctrl-B", "left in the query", "\u001b[D", "\u001bOD", "\u0002"),
  RIGHT("Right, Ctrl-F", "right in the query", "\u001b[C", "\u001bOC", "\u0006"),
  START("Ctrl-A", "the start of the query", "\u0001"),
  END("Ctrl-E", "the end of the query", "\u0005"),
  BACKSPACE("Backspace", "delete the letter before the cursor", "\u007f", "\b"),
  DELETE("Delete, Ctrl-D", "delete the letter at the cursor", "\u001b[3~", "\u0004"),
  WORD("Ctrl-W", "delete the word before the cursor", "\u0017"),
  CLEAR("Ctrl-U", "delete all before the cursor", "\u0015"),
  REDRAW("Ctrl-L", "draw the screen again", "\f"),
  HELP("F1", "these keys, and back", "\u001bOP", "\u001b[11~", "\u001b[[A"),
  CANCEL("Esc, Ctrl-C", "leave and print nothing", "\u001b", "\u0003");

  /** What is written on the keyboard. */
  final String label;

  final String summary;

  /** What terminals send for it: those of xterm, rxvt and the Linux console. */
  @SuppressWarnings("ImmutableEnumChecker") // List.of cannot be changed
  final List<String> sequences;

  Key(String label, String summary, String... sequences) {
    this.label = label;
    this.summary = summary;
    this.sequences = List.of(sequences);
  }
}
