package qicat.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jline.reader.Candidate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import qicat.Roof;
import qicat.command.Context;
import qicat.completion.CommandWord;
import qicat.console.Console;
import qicat.console.Out;

/** What Tab offers, asked of the completer itself. */
class LineCompleterTest {
  @TempDir Path folder;

  private Map<String, String> environment = Map.of();
  private final Context context = context();
  private final Lines lines = new Lines(Roof.commands(), context, Roof::run);

  private Context context() {
    Out nowhere = new Out(new ByteArrayOutputStream(), false, 80, false);
    Console console = new Console(nowhere, nowhere, InputStream.nullInputStream(), environment);
    return new Context(console, environment).ofLines();
  }

  private List<Candidate> candidates(String text) {
    return candidates(text, context, lines);
  }

  private static List<Candidate> candidates(String text, Context context, Lines lines) {
    LineParser.Words words = new LineParser.Words(text, text.length());
    return new LineCompleter(lines, Roof.commands(), context).candidates(text, words.word());
  }

  private List<String> values(String text) {
    List<String> values = new ArrayList<>();
    for (Candidate candidate : candidates(text)) {
      values.add(candidate.value());
    }
    return values;
  }

  @Test
  void commandsInTheirGroupsWithTheirSummaries() {
    for (CommandWord command : Roof.commands()) {
      assertTrue(values("").contains(command.word()), command.word());
    }
    for (OwnWord own : OwnWord.values()) {
      assertTrue(values("").contains(own.word), own.word);
    }
    Candidate list = candidates("li").get(0);
    assertEquals("list", list.value());
    assertEquals("Find", list.group());
    assertEquals("every entry, or those that match, in the series' order", list.descr());
    assertEquals(List.of("exit"), values("exi"));
  }

  @Test
  void optionsOfTheCommand() {
    assertEquals(List.of("--section", "--sort", "--strict"), sorted(values("list --s")));
    assertTrue(values("show --").contains("--fields"));
    assertFalse(values("show --").contains("--strict"));
    assertEquals(List.of("--facets"), values("culture --fa"));
    assertEquals(List.of(), values("list -- --fa"));
  }

  private static List<String> sorted(List<String> values) {
    return values.stream().sorted().toList();
  }

  @Test
  void valuesOfOptions() {
    assertEquals(List.of("table"), values("list --format ta"));
    assertEquals(List.of("--format=csv"), values("list --format=csv"));
    assertEquals(List.of("id,title", "id,title-short"), values("list --fields id,ti"));
    assertEquals(List.of("-year"), values("list --sort -y"));
    assertEquals(List.of("series"), values("list --part s"));
    assertEquals(List.of("equity"), values("list --topic eq"));
    assertEquals(List.of("\"Amar Shah\""), values("list --author Am"));
    assertEquals(List.of("\"Amar Shah\""), values("list --author \"Amar S"));
    assertEquals(List.of("practice"), values("list --section prac"));
  }

  @Test
  void fieldsOfAQueryAndTheirValues() {
    assertEquals(List.of("topic:"), values("search to"));
    assertEquals("topics, with their other words", candidates("search to").get(0).descr());
    assertEquals(List.of("topic:equity"), values("search topic:eq"));
    assertEquals("Equity and population health", candidates("topic:eq").get(0).descr());
    assertEquals(List.of("(^topic:equity"), values("search lean (^topic:eq"));
    assertEquals(List.of("author:\"Amar Shah\""), values("author:am"));
    assertEquals(List.of("has:doi"), values("culture has:do"));
    assertEquals(List.of(), values("title:a"));
  }

  @Test
  void entriesByIdByTitleAndByNumber() {
    assertEquals(List.of("shah-crisis", "shah-data"), sorted(values("show shah")));
    Candidate byTitle = candidates("show spreading").get(0);
    assertEquals("greenhalgh-spreading", byTitle.value());
    assertEquals("Spreading and scaling up innovation and improvement", byTitle.descr());
    lines.run("topic:equity");
    assertTrue(values("show 2").contains("2"));
    assertEquals("Last answer", candidates("related 2").get(0).group());
  }

  @Test
  void wordsOfHelp() {
    assertEquals(List.of("query"), values("help qu"));
    assertTrue(values("help ").contains("search"));
  }

  @Test
  void namesOfFiles() throws IOException {
    Files.writeString(folder.resolve("my file.json"), "[]");
    Files.createDirectory(folder.resolve("sub"));
    String in = folder + "/";
    assertEquals(List.of("\"" + in + "my file.json\""), values("list -c " + in + "m"));
    assertEquals(List.of(in + "sub/"), values("list > " + in + "s"));
    assertEquals(List.of(), values("list | " + in + "s"));
    assertEquals(List.of(), values("list > /no/such/folder/"));
  }

  @Test
  void nothingBehindWordsThatTakeNothing() {
    assertEquals(List.of(), values("exit "));
    assertEquals(List.of(), values("about x"));
  }

  @Test
  void noControlSequenceOfTheDataReachesTheTerminal() throws IOException {
    Path file = folder.resolve("evil.json");
    Files.writeString(
        file,
        "[{\"id\":\"a\\u001b[2J\",\"title\":\"T\\u0007\\u009b\",\"author\":[{\"family\":"
            + "\"F\\u001b]0;x\"}]}]");
    environment = Map.of("QICAT_CATALOGUE", file.toString());
    Context evil = context();
    Lines of = new Lines(Roof.commands(), evil, Roof::run);
    of.run("list");
    for (String text : List.of("show ", "show t", "author:", "list --author ", "id:")) {
      List<Candidate> candidates = candidates(text, evil, of);
      assertFalse(candidates.isEmpty(), text);
      for (Candidate candidate : candidates) {
        String all = candidate.value() + candidate.displ() + candidate.group() + candidate.descr();
        assertTrue(all.chars().noneMatch(Character::isISOControl), all);
      }
    }
  }
}
