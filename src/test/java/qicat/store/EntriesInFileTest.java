package qicat.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import qicat.model.Catalogue;
import qicat.model.Entry;
import qicat.model.Field;

/** The entries of a catalogue that stays in its file are those of one that is read whole. */
class EntriesInFileTest {
  @TempDir private Path folder;

  @Test
  void anEntryIsFoundWhereverItStands() throws IOException {
    String entries =
        """
        [ {"id": "a}", "title": "One \\\\\\" ] } entries", "note": "[{", "x": [[{"id": "n"}]]},
          {"id": "\\u0062", "title": "ü€😀", "topics": ["t"], "section": "s"}
          ,{"id": "c\\\\", "author": [{"family": "entries"}]}]""";
    String declared =
        "\"topics\": [{\"id\": \"t\", \"title\": \"Topic\"}],"
            + " \"sections\": [{\"id\": \"s\", \"title\": \"{\"}], \"x\": [{\"entries\": [{}]}]";
    String[] texts = {
      entries.replace(", \"topics\": [\"t\"], \"section\": \"s\"", ""),
      "\uFEFF{\"title\": \"entries\", " + declared + ", \"entries\": " + entries + "}",
      "{\"entries\" :\n" + entries + ", " + declared + "}\n",
      "{\"entr\\u0069es\": " + entries + ", " + declared + "}",
      " { \"x\": \"entries\", \"y\": [{\"a\": 1}], \"entries\": [ ] } ",
      "[]",
    };
    for (String text : texts) {
      Path written = Files.writeString(folder.resolve("small.json"), text);
      Source source = Source.file(written.toString());
      List<String> passed = new ArrayList<>();
      Catalogue large = CatalogueStream.read(source, entry -> passed.add(described(entry)));
      Catalogue whole = CatalogueReader.read(source);
      List<String> expected = whole.entries().stream().map(each -> described(each)).toList();
      assertEquals(expected, passed, text);
      assertEquals(expected, large.entries().stream().map(each -> described(each)).toList(), text);
      assertEquals(whole.topics(), large.topics(), text);
      assertEquals(whole.sections(), large.sections(), text);
    }
  }

  private static String described(Entry entry) {
    StringBuilder all = new StringBuilder(entry.data().toString());
    for (Field field : Field.values()) {
      all.append(' ').append(field.of(entry));
    }
    return all.toString();
  }

  @Test
  void aFileThatIsChangedMeanwhileIsTold() throws IOException {
    Path changed = Files.writeString(folder.resolve("changed.json"), "[{\"id\": \"a\"}]");
    Catalogue large = CatalogueStream.read(Source.file(changed.toString()), entry -> {});
    Files.write(changed, "[ \"ids\": \"a\" ]".getBytes(StandardCharsets.UTF_8));
    BadCatalogue bad = assertThrows(BadCatalogue.class, () -> large.entries().get(0));
    assertEquals("it was changed while it was read; try again", bad.problems().get(0).what());
    assertEquals(changed.toString(), bad.name());
  }

  /** Around the entries, what could be taken for their key or for one of them. */
  private static final List<String> CATALOGUES =
      List.of(
          "%s",
          "\uFEFF {\"entries\":%s}",
          "{\"x\":\"entries\",\"y\":[{}],\"entries\" : %s,\"z\":[{\"entries\":[{}]}]}",
          "{\"entrie\":[{}],\"entriess\":[{}],\"xentries\":[{}],\"entries\":%s}",
          "{\"\\\"entries\":[{}],\"e\\ntries\":[{}],\"entries\\\"\":[{}],\"entries\":%s}",
          "{\"entrien\":[{}],\"entriesentries\":[{}],\"\\\\\":[{}],\"entries\":%s}");

  @Test
  void whereEntriesStandIsTheSameInWhateverPiecesTheFileIsRead() throws IOException {
    List<String> entries =
        List.of(
            "{\"id\":\"a}\",\"x\":[{\"id\":\"n\"},{},[[]]]}",
            "{}",
            "{\"entries\":[{\"\\\\\":\"\\\"]}\"}]}",
            "{\"ü\":\"€😀\"}");
    for (String catalogue : CATALOGUES) {
      for (String between : List.of(",", " ,\n  ")) {
        String text = catalogue.replace("%s", "[ " + String.join(between, entries) + "\n]");
        for (int piece : new int[] {1, 2, 3, 7, 1_000}) {
          assertEntries(entries, text, piece);
        }
      }
    }
  }

  @Test
  void thereMayBeAnyNumberOfEntries() throws IOException {
    for (int number : new int[] {0, 1, 1_024, 1_025, 5_000}) {
      List<String> entries = Collections.nCopies(number, "{\"id\":\"a\"}");
      assertEntries(entries, "{\"entries\":[" + String.join(",", entries) + "]}", 512);
    }
  }

  /** Each begins where its bytes begin; where it ends may be as late as where the next begins. */
  private static void assertEntries(List<String> entries, String text, int piece)
      throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    EntryOffsets offsets = new EntryOffsets(new ByteArrayInputStream(bytes));
    byte[] into = new byte[piece + 2];
    int read = 0;
    for (int count = 0; count >= 0; count = offsets.read(into, 1, piece)) {
      read += count;
    }
    assertEquals(bytes.length, read);
    assertEquals(entries.size(), offsets.size(), text);
    int from = text.indexOf("[ ") < 0 ? text.indexOf('[') : text.indexOf("[ ");
    long before = 0;
    for (int i = 0; i < entries.size(); i++) {
      from = text.indexOf(entries.get(i), from);
      int start = text.substring(0, from).getBytes(StandardCharsets.UTF_8).length;
      from += entries.get(i).length();
      int end = start + entries.get(i).getBytes(StandardCharsets.UTF_8).length;
      assertEquals(start, offsets.start(i), text);
      assertTrue(before <= start && end <= offsets.end(i), text);
      before = offsets.end(i);
    }
    assertTrue(before <= bytes.length, text);
  }
}
