package qicat.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jline.utils.AttributedString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import qicat.Golden;
import qicat.model.Catalogue;
import qicat.model.Entry;
import qicat.search.Searcher;
import qicat.store.CatalogueReader;
import qicat.store.Source;

/** The full screen without a terminal: keys go in, the text of the screen comes out. */
class FinderTest {
  private final Searcher searcher = new Searcher(CatalogueReader.read(Source.bundled()));
  private final Finder finder = finder(searcher, false);

  private static Finder finder(Searcher searcher, boolean coloured) {
    Finder finder = new Finder(searcher.catalogue(), "", coloured);
    finder.resize(80, 24);
    finder.answer(Found.by(searcher, ""));
    return finder;
  }

  private static Searcher of(String entries) {
    String json = "{\"title\":\"T\",\"sections\":[],\"entries\":[" + entries + "]}";
    return new Searcher(CatalogueReader.read(Source.input(stream(json))));
  }

  private static InputStream stream(String json) {
    return new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
  }

  private void type(String text) {
    finder.type(text);
    finder.answer(Found.whileTyping(searcher, finder.query()));
  }

  private Finder.Wish press(Key... keys) {
    Finder.Wish wish = Finder.Wish.STAY;
    for (Key key : keys) {
      wish = finder.press(key);
      if (finder.isWaiting()) {
        finder.answer(Found.whileTyping(searcher, finder.query()));
      }
    }
    return wish;
  }

  private String screen() {
    StringBuilder text = new StringBuilder();
    for (AttributedString line : finder.lines()) {
      text.append(line.toString().stripTrailing()).append('\n');
    }
    return text.toString();
  }

  private String status() {
    List<AttributedString> lines = finder.lines();
    return lines.get(lines.size() - 1).toString();
  }

  @ParameterizedTest
  @CsvSource({"20,6", "40,12", "80,24", "200,60"})
  void screens(int columns, int rows) {
    StringBuilder all = new StringBuilder();
    finder.resize(columns, rows);
    all.append("# at first\n").append(screen());
    finder.type("culture");
    all.append("# culture, not answered yet\n").append(screen());
    finder.answer(Found.by(searcher, "culture"));
    finder.press(Key.MARK);
    all.append("# answered, one marked\n").append(screen());
    finder.press(Key.EXPORT);
    finder.type("one.bib");
    all.append("# asks for a file\n").append(screen());
    finder.press(Key.CANCEL);
    finder.press(Key.HELP);
    all.append("# help\n").append(screen());
    Golden.assertFile("screens/" + columns + "x" + rows + ".txt", all.toString(), "");
  }

  @Test
  void aWordThatIsNotWholeYetFindsWhatItBegins() {
    for (String begun : List.of("cul", "greenh", "author:green", "culture Mann", "title:spreadi")) {
      Found found = Found.whileTyping(searcher, begun);
      assertFalse(found.hits().isEmpty(), begun);
      assertEquals("", found.note(), begun);
    }
    assertEquals(
        List.of("greenhalgh-spreading"),
        Found.whileTyping(searcher, "greenh").hits().stream()
            .map(hit -> hit.entry().id())
            .toList());
    assertEquals(
        "for \"greenhalhg\": \"greenhalgh\"", Found.whileTyping(searcher, "greenhalhg").note());
    for (String whole : List.of("", "year:2019", "\"cul\"", "cul OR ")) {
      assertEquals(
          Found.by(searcher, whole).hits(), Found.whileTyping(searcher, whole).hits(), whole);
    }
  }

  @Test
  void whatMatchesIsEmphasised() {
    Finder coloured = finder(searcher, true);
    coloured.type("culture");
    coloured.answer(Found.by(searcher, "culture"));
    StringBuilder text = new StringBuilder();
    for (AttributedString line : coloured.lines()) {
      text.append(line.toAnsi());
    }
    assertTrue(text.toString().contains("\u001b[4mculture"), text.toString());
    assertFalse(screen().contains("\u001b"), "none without emphasis");
  }

  @Test
  void everyLineFitsEverySize() {
    type("improv");
    for (int columns = 1; columns <= 130; columns += columns < 30 ? 1 : 7) {
      for (int rows = 1; rows <= 40; rows += 3) {
        finder.resize(columns, rows);
        List<AttributedString> lines = finder.lines();
        assertEquals(rows == 1 ? 1 : rows, lines.size());
        for (AttributedString line : lines) {
          assertTrue(line.columnLength() <= columns, columns + "x" + rows + ": " + line);
        }
        assertTrue(finder.cursor() >= 0 && finder.cursor() < columns);
      }
    }
    finder.resize(400, 100);
    assertEquals(100, finder.lines().size());
  }

  @Test
  void movesAndStopsAtTheEnds() {
    assertEquals(Finder.Wish.STAY, press(Key.UP));
    assertTrue(status().startsWith("1/42  "), status());
    press(Key.DOWN, Key.DOWN);
    assertTrue(status().startsWith("3/42  "), status());
    press(Key.LAST, Key.DOWN);
    assertTrue(status().startsWith("42/42  "), status());
    press(Key.PAGE_UP);
    assertTrue(status().startsWith("32/42  "), status());
    press(Key.FIRST);
    assertTrue(status().startsWith("1/42  "), status());
  }

  @Test
  void aClickChoosesAndASecondOneMarks() {
    finder.lines();
    finder.click(5, 3, false);
    assertTrue(status().startsWith("3/42  "), status());
    finder.click(5, 3, false);
    assertTrue(status().startsWith("3/42, 1 marked"), status());
    finder.click(5, 2, true);
    assertTrue(status().startsWith("2/42, 2 marked"), status());
    finder.click(5, 2, false);
    assertTrue(status().startsWith("2/42, 1 marked"), status());
    press(Key.LAST);
    finder.lines();
    finder.click(5, 1, false); // the list has been moved
    assertTrue(status().startsWith("32/42, 1 marked"), status());
  }

  @Test
  void aClickElsewhereDoesNothing() {
    type("culture");
    press(Key.DOWN);
    finder.resize(120, 24);
    for (int[] place : new int[][] {{5, 0}, {5, 3}, {5, 23}, {80, 1}, {5, -1}, {-1, -1}}) {
      finder.click(place[0], place[1], true);
      assertEquals("[boland-culture]", finder.picked().toString());
    }
    press(Key.HELP);
    finder.click(5, 1, true);
    press(Key.CANCEL);
    assertEquals("[boland-culture]", finder.picked().toString());
  }

  @Test
  void theWheelMovesWhatItIsOver() {
    finder.resize(120, 10);
    finder.lines();
    finder.turn(5, 5, false);
    assertTrue(status().startsWith("2/42  "), status());
    String list = screen();
    finder.turn(80, 5, false);
    assertTrue(status().startsWith("2/42  "), status());
    String moved = screen();
    assertFalse(moved.equals(list), moved);
    finder.turn(80, 5, true);
    assertEquals(list, screen());
    finder.resize(60, 10);
    finder.lines();
    finder.turn(5, 8, false);
    assertTrue(status().startsWith("2/42  "), status());
    finder.turn(5, 1, true);
    assertTrue(status().startsWith("1/42  "), status());
  }

  @Test
  void aQueryHalfTypedKeepsTheAnswer() {
    type("culture");
    String before = finder.picked().toString();
    type(" \"");
    assertEquals(before, finder.picked().toString());
    assertTrue(status().contains("this quotation mark is not closed"), status());
  }

  @Test
  void theAnswerToAnOlderQueryIsDropped() {
    Found old = Found.by(searcher, "kaizen");
    finder.type("culture");
    finder.answer(old);
    assertTrue(finder.isWaiting());
    assertTrue(status().startsWith("…"), status());
  }

  @Test
  void marksStayFromOneQueryToTheNext() {
    type("kaizen");
    press(Key.MARK, Key.CLEAR);
    type("times of crisis");
    press(Key.MARK);
    assertEquals("[macrae-industry, shah-crisis]", finder.picked().toString());
    press(Key.MARK);
    assertEquals("[macrae-industry]", finder.picked().toString());
    press(Key.CLEAR, Key.MARK_ALL);
    assertEquals(42, finder.picked().size());
    press(Key.MARK_ALL);
    assertEquals(List.of("bircher-prioritising"), ids(finder.picked().subList(0, 1)));
  }

  private static List<String> ids(List<Entry> entries) {
    return entries.stream().map(Entry::id).toList();
  }

  @Test
  void keysAskForWhatTheyDo() {
    assertEquals(Finder.Wish.CHOOSE, press(Key.CHOOSE));
    assertEquals(Finder.Wish.OPEN, press(Key.OPEN));
    assertEquals(Finder.Wish.CITE, press(Key.CITE));
    assertEquals(Finder.Wish.COPY, press(Key.COPY));
    assertEquals(Finder.Wish.CANCEL, press(Key.CANCEL));
    press(Key.EXPORT);
    assertEquals(Finder.Wish.STAY, press(Key.CHOOSE), "a file without a name");
    finder.type("a");
    finder.tell("");
    assertEquals(Finder.Wish.STAY, press(Key.CHOOSE), "a name that tells no format");
    assertTrue(status().startsWith("its ending tells the format: "), status());
    finder.type(".ris");
    assertEquals(Finder.Wish.EXPORT, press(Key.CHOOSE));
    assertEquals("a.ris", finder.file());
    assertEquals("", finder.query());
  }

  @Test
  void nothingFoundIsNothingPicked() {
    type("NOT *");
    assertEquals(List.of(), finder.picked());
    assertEquals(Finder.Wish.STAY, press(Key.OPEN));
    assertTrue(status().startsWith("nothing is found"), status());
    assertEquals(Finder.Wish.CHOOSE, press(Key.CHOOSE));
    press(Key.MARK, Key.DOWN, Key.LAST, Key.PAGE_DOWN, Key.MARK_ALL, Key.PREVIEW_DOWN);
    screen();
  }

  @Test
  void aQueryIsEdited() {
    type("one two");
    press(Key.WORD);
    assertEquals("one ", finder.query());
    press(Key.LEFT, Key.LEFT, Key.BACKSPACE);
    assertEquals("oe ", finder.query());
    press(Key.START, Key.DELETE);
    assertEquals("e ", finder.query());
    press(Key.END);
    type("e\u0301");
    press(Key.BACKSPACE);
    assertEquals("e ", finder.query(), "a letter goes with its accent");
    type("a\nb\u001b[2J");
    assertEquals(
        "e a b\u241b[2J", finder.query(), "what is pasted is one line that steers nothing");
  }

  @Test
  void dataSteersNothingAndWideLettersFit() {
    Searcher hostile =
        of(
            "{\"id\":\"a\",\"type\":\"article\",\"title\":\"\\u001b[2J\\u001b]52;c;eA==\\u0007\\t"
                + "x\"},{\"id\":\"b\",\"type\":\"article\",\"title\":\"質の向上と医療の安全に関する長い題\"}");
    Finder over = new Finder(hostile.catalogue(), "", false);
    for (int columns : new int[] {20, 21, 60, 120}) {
      over.resize(columns, 12);
      over.answer(Found.by(hostile, ""));
      for (AttributedString line : over.lines()) {
        String text = line.toString();
        assertTrue(text.chars().noneMatch(c -> c < ' ' || c == 0x7F), text);
        assertTrue(line.columnLength() <= columns, text);
      }
    }
    over.press(Key.DOWN);
    assertTrue(over.lines().get(2).toString().startsWith(">  質の向上"), over.lines().toString());
  }

  @Test
  void anEmptyCatalogueIsDrawn() {
    Searcher none = of("");
    Catalogue catalogue = none.catalogue();
    Finder over = new Finder(catalogue, "", false);
    over.resize(80, 24);
    over.answer(Found.by(none, ""));
    over.press(Key.DOWN);
    assertTrue(over.lines().get(23).toString().startsWith("nothing is found"));
  }
}
