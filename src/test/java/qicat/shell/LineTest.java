package qicat.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How a line is taken apart. */
class LineTest {
  private static List<String> values(String text) {
    List<String> values = new ArrayList<>();
    for (Line.Token token : Line.of(text).tokens()) {
      values.add(token.value());
    }
    return values;
  }

  private static List<String> query(String text) {
    List<String> words = new ArrayList<>();
    for (Line.Token token : Line.of(text).tokens()) {
      words.add(token.query());
    }
    return words;
  }

  @Test
  void blanksPartWordsAndQuotationMarksHoldThem() {
    assertEquals(List.of("list", "--author", "de Iongh"), values("list --author  \"de Iongh\" "));
    assertEquals(List.of("list", "--author=de Iongh"), values("list --author='de Iongh'"));
    assertEquals(List.of("show", "a \"b\" c"), values("show \"a \\\"b\\\" c\""));
    assertEquals(List.of(), values("  \t "));
  }

  @Test
  void aWordWithASharpSignBeginsAComment() {
    assertEquals(List.of("list", "-n", "1"), values("list -n 1 # the \"first | one"));
    assertEquals(List.of(), values("#list"));
    assertEquals(List.of("search", "C#", "#x"), values("search C# '#x'"));
    Line line = Line.of("list > x # all of it");
    assertEquals("x", line.targetText());
    assertEquals(Line.Target.HERE, Line.of("list # > x").target());
  }

  @Test
  void aQueryKeepsItsQuotationMarks() {
    assertEquals(
        List.of("search", "\"audit and feedback\"", "OR", "lean*"),
        query("search \"audit and feedback\" OR lean*"));
    assertEquals(List.of("author:\"m dixon\""), query("author:\"m dixon\""));
    assertEquals(List.of("\"a b\" OR c"), query("'\"a b\" OR c'"));
  }

  @Test
  void anApostropheIsNoQuotationMark() {
    assertEquals(List.of("shouldn't", "it", "isn't"), values("shouldn't it isn't"));
    assertEquals(List.of("'tis", "don't"), values("'tis don't"));
  }

  @Test
  void aCopiedLineIsReadAsAnotherShellReadsIt() {
    Line line = Line.of("qicat search \"(audit OR lean) NOT a\\\"b\" it\\'s 'x y'");
    assertTrue(line.isCopied());
    assertEquals("search", line.first());
    assertEquals("(audit OR lean) NOT a\"b", line.tokens().get(1).query());
    assertEquals("it's", line.tokens().get(2).value());
    assertEquals("x y", line.tokens().get(3).value());
    assertFalse(Line.of("search qicat").isCopied());
  }

  @Test
  void anAnswerGoesToACommandOrFile() {
    Line line = Line.of("list --limit 3 | grep 'a | b' > x");
    assertEquals(Line.Target.COMMAND, line.target());
    assertEquals("grep 'a | b' > x", line.targetText());
    assertEquals(3, line.tokens().size());
    assertEquals(Line.Target.COMMAND, Line.of("list|head").target());
    assertEquals(Line.Target.FILE, Line.of("list >x").target());
    assertEquals("my file", Line.of("list > 'my file'").targetText());
    assertEquals(Line.Target.END_OF_FILE, Line.of("list >> x").target());
    assertTrue(Line.of("list > x y").hasWordsBehindTarget());
    assertEquals("", Line.of("list >").targetText());
  }

  @Test
  void aQueryMayHaveTheseSigns() {
    assertEquals(Line.Target.HERE, Line.of("year:>=2020 \"a | b > c\"").target());
    assertEquals(Line.Target.HERE, Line.of("year:>2020").target());
    assertEquals(Line.Target.HERE, Line.of("year: >=2020").target());
  }

  @Test
  void whatIsOpenIsTold() {
    assertEquals("\"", Line.of("search \"audit and").openQuote());
    assertEquals("", Line.of("search \"audit\" and").openQuote());
    assertEquals("'", Line.of("qicat search 'audit").openQuote());
    assertEquals(1, Line.of("(lean OR (a b)").openBrackets());
    assertEquals(0, Line.of("lean \"(\"").openBrackets());
    assertEquals(-1, Line.of("lean)").openBrackets());
  }
}
