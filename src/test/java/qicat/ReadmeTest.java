package qicat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import qicat.model.Field;

/**
 * The tables of the README are made of the registries. With {@code -Dqicat.update=true} they are
 * written anew between their marks.
 */
class ReadmeTest {
  private static final Path README = Path.of("README.md");
  private static final Pattern PICTURE = Pattern.compile("!\\[([^]]*)]\\((\\S*\\.svg)\\)");

  @Test
  void tablesAreThoseOfTheRegistries() throws IOException {
    String readme = Files.readString(README);
    String expected = readme;
    for (Map.Entry<String, String> table : tables().entrySet()) {
      String from = "<!-- " + table.getKey() + " -->\n";
      String to = "<!-- end -->";
      int start = expected.indexOf(from);
      assertTrue(start >= 0, () -> "README.md has no mark " + from);
      int end = expected.indexOf(to, start);
      expected =
          expected.substring(0, start + from.length()) + table.getValue() + expected.substring(end);
    }
    if (Golden.UPDATE) {
      Files.writeString(README, expected);
      readme = expected;
    }
    assertEquals(expected, readme);
  }

  @Test
  void picturesSayToAllWhatTheyShow() throws Exception {
    Matcher picture = PICTURE.matcher(Files.readString(README));
    int pictures = 0;
    while (picture.find()) {
      Document svg =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(Path.of(picture.group(2)).toFile());
      assertEquals(picture.group(1), text(svg, "desc"));
      assertFalse(text(svg, "title").isEmpty());
      assertTrue(svg.getElementsByTagName("text").getLength() > 10, picture.group(2));
      pictures++;
    }
    assertEquals(2, pictures, "of the shell and the browser");
  }

  private static String text(Document document, String element) {
    return document.getElementsByTagName(element).item(0).getTextContent();
  }

  private static Map<String, String> tables() {
    Map<String, String> tables = new LinkedHashMap<>();
    List<String[]> commands = new ArrayList<>();
    for (Commands command : Commands.values()) {
      if (command.isTold()) {
        commands.add(new String[] {"`" + command.word + "`", command.summary});
      }
    }
    tables.put("commands", table("command", "what it shows", commands));
    for (HelpTopic topic : HelpTopic.values()) {
      List<String[]> rows = new ArrayList<>();
      for (Page.Item item : topic.items()) {
        // A bar within a cell is written so, even in code.
        String term = item.term().replace("|", "\\|");
        rows.add(new String[] {"`" + term + "`", item.meaning().replace("|", "\\|")});
      }
      String head = topic == HelpTopic.QUERY ? "query" : topic.word;
      tables.put(topic.word, table(head, topic == HelpTopic.QUERY ? "entries" : "meaning", rows));
    }
    List<String[]> fields = new ArrayList<>();
    for (Field field : Field.values()) {
      boolean bare = field.weight() > 0;
      fields.add(
          new String[] {
            "`" + field.word() + "`", "`" + field.key() + "`", bare ? "yes" : "", field.summary()
          });
    }
    tables.put("fields", table("field", "key", "bare words find it", "what it holds", fields));
    return tables;
  }

  private static String table(String one, String other, List<String[]> rows) {
    rows.add(0, new String[] {one, other});
    return lines(rows);
  }

  private static String table(String a, String b, String c, String d, List<String[]> rows) {
    rows.add(0, new String[] {a, b, c, d});
    return lines(rows);
  }

  private static String lines(List<String[]> rows) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < rows.size(); i++) {
      text.append("| ").append(String.join(" | ", rows.get(i))).append(" |\n");
      if (i == 0) {
        text.append("|").append(" --- |".repeat(rows.get(0).length)).append('\n');
      }
    }
    return text.toString();
  }
}
