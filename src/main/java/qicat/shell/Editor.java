package qicat.shell;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.jline.keymap.KeyMap;
import org.jline.reader.LineReader;
import org.jline.reader.Reference;
import org.jline.reader.impl.LineReaderImpl;
import org.jline.terminal.Terminal;
import org.jline.utils.AttributedStyle;
import org.jline.utils.InfoCmp.Capability;
import qicat.command.Context;
import qicat.completion.CommandWord;

/** JLine's line editing as the shell has it: its completion, its colours, its suggestions. */
final class Editor extends LineReaderImpl {
  private static final String TAKE_SUGGESTION = "take-suggestion";

  private final boolean coloured;

  /**
   * Makes one.
   *
   * @param history the file of lines typed before; null for none
   */
  Editor(
      Terminal terminal, Lines lines, List<CommandWord> commands, Context context, Path history) {
    super(terminal, "qicat", null);
    coloured = context.console().isColoured();
    setParser(new LineParser(lines));
    setCompleter(new LineCompleter(lines, commands, context));
    setCompletionMatcher(new AllCandidates());
    setHighlighter(new LineHighlighter(lines));
    setExpander(new Events());
    option(Option.DISABLE_HIGHLIGHTER, !coloured);
    option(Option.HISTORY_IGNORE_SPACE, true);
    option(Option.INSERT_TAB, false);
    option(Option.AUTO_FRESH_LINE, false);
    setVariable(SECONDARY_PROMPT_PATTERN, "%M%P > ");
    setVariable(BELL_STYLE, "none");
    if (history != null) {
      setVariable(HISTORY_FILE, history);
      getHistory().attach(this); // which reads the file
    }
    if (coloured) { // a suggestion that is not fainter would be taken for typed
      setAutosuggestion(SuggestionType.HISTORY);
    }
    bindSuggestion(FORWARD_CHAR, Capability.key_right);
    bindSuggestion(END_OF_LINE, Capability.key_end);
  }

  /** At the end of the line a key takes the rest of a line typed before. */
  private void bindSuggestion(String usual, Capability key) {
    String widget = TAKE_SUGGESTION + "-or-" + usual;
    getWidgets()
        .put(
            widget,
            () -> {
              String rest = getTailTip();
              boolean atEnd = getBuffer().cursor() == getBuffer().length();
              if (atEnd && rest != null && !rest.isEmpty()) {
                getBuffer().write(rest);
              } else {
                callWidget(usual);
              }
              return true;
            });
    String sequence = KeyMap.key(terminal, key);
    if (sequence != null) {
      getKeyMaps().get(LineReader.MAIN).bind(new Reference(widget), sequence);
    }
  }

  /** None: groups stand in the order of their candidates, which is that of the help. */
  @Override
  protected Comparator<String> getGroupComparator() {
    return null;
  }

  /** The looks that answers have too; without emphasis none but that of the candidate chosen. */
  @Override
  protected AttributedStyle getCompletionStyle(String name, String usual) {
    AttributedStyle plain = AttributedStyle.DEFAULT;
    if (name.endsWith("SELECTION")) {
      return plain.inverse();
    }
    if (!coloured || name.endsWith("BACKGROUND")) {
      return plain;
    }
    return name.endsWith("GROUP")
        ? plain.bold()
        : name.endsWith("STARTING") ? plain.foreground(AttributedStyle.CYAN) : plain.faint();
  }
}
