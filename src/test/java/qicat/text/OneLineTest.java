package qicat.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class OneLineTest {
  private static final String[][] LINES = {
    {"plain text", "plain text"},
    {" a \t b ", "a b"},
    {"a\r\nb", "a b"},
    {"a\u0085b\u2028c\u2029d\u000be\u000cf", "a b c d e f"},
    {"\0\u001b[0m\u007f\u009b", "[0m"},
    {"\ud800x\udc00", "\uFFFDx\uFFFD"},
    {"😀", "😀"},
    {"\u202eשלום\u202c", "\u202eשלום\u202c"},
    {"\n", ""},
  };

  @Test
  void makesOneLine() {
    for (String[] line : LINES) {
      assertEquals(line[1], OneLine.of(line[0]));
    }
  }
}
