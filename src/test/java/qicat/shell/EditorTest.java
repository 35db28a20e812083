package qicat.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jline.reader.EndOfFileException;
import org.jline.terminal.Size;
import org.jline.terminal.impl.LineDisciplineTerminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import qicat.Roof;
import qicat.command.Context;
import qicat.completion.CommandWord;
import qicat.console.Console;
import qicat.console.Out;

/** The line editor on a terminal in memory: what it shows while a line is typed. */
@Timeout(60)
class EditorTest {
  /** Emphasis but its end. */
  private static final String EMPHASIS = "\u001b\\[(?!0?m)[0-9;]*m";

  /** All that is sent to the terminal while keys are pressed, the last of them Ctrl-D. */
  private static String sent(Map<String, String> environment, String keys) throws IOException {
    ByteArrayOutputStream sent = new ByteArrayOutputStream();
    Out out = new Out(new ByteArrayOutputStream(), true, 100, false);
    Console console = new Console(out, out, InputStream.nullInputStream(), environment);
    Context context = new Context(console, environment).ofLines();
    Lines lines = new Lines(Roof.commands(), context, Roof::run);
    try (LineDisciplineTerminal terminal =
        new LineDisciplineTerminal("test", "xterm-256color", sent, StandardCharsets.UTF_8)) {
      terminal.setSize(Size.of(100, 60));
      terminal.processInputBytes((keys + "\u0004").getBytes(StandardCharsets.UTF_8));
      Editor editor = new Editor(terminal, lines, Roof.commands(), context, null);
      assertThrows(EndOfFileException.class, () -> editor.readLine("> "));
    }
    return sent.toString(StandardCharsets.UTF_8);
  }

  @Test
  void tabShowsTheCommandsAsTheHelpDoes() throws IOException {
    String shown = sent(Map.of(), "\t").replaceAll("\u001b\\[[0-9;?]*[A-Za-z]", "");
    List<String> expected = new ArrayList<>();
    for (CommandWord command : Roof.commands()) {
      if (!expected.contains(command.group())) {
        expected.add(command.group());
      }
      expected.add(command.word());
    }
    List<String> inTheirOrder = new ArrayList<>(expected);
    inTheirOrder.sort(Comparator.comparingInt(word -> place(word, shown)));
    assertEquals(expected, inTheirOrder, shown);
    for (CommandWord command : Roof.commands()) {
      assertTrue(shown.contains(command.summary()), shown);
    }
  }

  /** Where a line of the list begins with a word. */
  private static int place(String word, String shown) {
    String[] lines = shown.split("\r?\n", -1);
    for (int i = 0; i < lines.length; i++) {
      if (lines[i].strip().equals(word) || lines[i].startsWith(word + " ")) {
        return i;
      }
    }
    throw new AssertionError(word + " is not shown, but " + shown);
  }

  @Test
  void emphasisIsShownWhereItIsWanted() throws IOException {
    String keys = "lis\t title:\"lean\" OR x\u0015\t";
    assertTrue(sent(Map.of(), keys).matches("(?s).*" + EMPHASIS + ".*"));
    String plain = sent(Map.of("NO_COLOR", "1"), keys);
    assertFalse(plain.matches("(?s).*" + EMPHASIS + ".*"), plain);
  }
}
