package qicat.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.util.Map;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStyle;
import org.junit.jupiter.api.Test;
import qicat.Roof;
import qicat.command.Context;
import qicat.console.Console;
import qicat.console.Out;

/** How a line looks while it is typed: a letter for the style of each character. */
class LineHighlighterTest {
  private final LineHighlighter highlighter = new LineHighlighter(lines());

  private static Lines lines() {
    Out nowhere = new Out(new ByteArrayOutputStream(), false, 80, false);
    Console console = new Console(nowhere, nowhere, InputStream.nullInputStream(), Map.of());
    return new Lines(Roof.commands(), new Context(console, Map.of()).ofLines(), Roof::run);
  }

  private void assertShown(String line, String styles) {
    AttributedString shown = highlighter.highlight(null, line);
    assertEquals(line, shown.toString());
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < line.length(); i++) {
      letters.append(letter(shown.styleAt(i)));
    }
    assertEquals(line + "\n" + styles, line + "\n" + letters);
  }

  private static char letter(AttributedStyle style) {
    if (style.equals(LineHighlighter.COMMAND)) {
      return 'c';
    }
    if (style.equals(LineHighlighter.FIELD)) {
      return 'f'; // an option looks the same
    }
    if (style.equals(LineHighlighter.PHRASE)) {
      return 'p';
    }
    if (style.equals(LineHighlighter.OPERATOR)) {
      return 'o';
    }
    if (style.equals(LineHighlighter.ERROR)) {
      return 'E';
    }
    return style.equals(LineHighlighter.TARGET) ? 't' : '.';
  }

  @Test
  void commandsFieldsPhrasesAndOperators() {
    assertShown("list culture", "cccc........");
    assertShown("culture", ".......");
    assertShown("topic:lean OR \"a b\"", "ffffff.....oo.ppppp");
    assertShown("(^has:doi lean*)", "ooffff........oo");
    assertShown("search title:\"a\" --limit 3", "cccccc.ffffffppp.fffffff..");
    assertShown("list > x", "cccc.ttt");
    assertShown("exit 3", "cccc..");
    assertShown("", "");
  }

  @Test
  void thePlaceOfAnError() {
    assertShown("lean) a", "....E..");
    assertShown("search year:abcd", "cccccc.fffffE...");
    assertShown("(lean", "o....");
    assertShown("\"lean", "ppppp");
  }

  @Test
  void anyTextCanBeShown() {
    for (String text :
        new String[] {"\u001b[2J", "\ud800", "\"", "'", ":", "()", "| x", "-", "!!"}) {
      assertEquals(text, highlighter.highlight(null, text).toString());
    }
  }

  @Test
  void whatIsPastedCannotTurnTheLineAround() {
    assertEquals("a\uFFFDb\uFFFDc", highlighter.highlight(null, "a\u202eb\u009bc").toString());
  }
}
