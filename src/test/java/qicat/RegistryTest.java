package qicat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import qicat.command.Command;
import qicat.format.Formats;
import qicat.model.Field;
import qicat.query.QueryParser;
import qicat.query.Syntax;

/** What every constant of the registries must have, and where it must stand. */
class RegistryTest {
  @TempDir private Path temporary;

  private final String rootHelp = Run.onTerminal(200).words("--help").exits(0).out();

  @TestFactory
  Stream<DynamicTest> commands() {
    return Stream.of(Commands.values())
        .map(command -> DynamicTest.dynamicTest(command.word, () -> check(command)));
  }

  private void check(Commands command) throws IOException {
    // One for programs stands in no list; all else holds for it too.
    boolean told = command.isTold();
    assertEquals(told, rootHelp.contains("  " + command.word + " "), rootHelp);
    assertEquals(told, rootHelp.contains(command.summary), rootHelp);
    assertEquals(told, readme().contains("| `" + command.word + "` |"), "its row in README.md");
    assertEquals(command, Commands.named(command.word));
    Command opened = command.open();
    CommandSpec spec = command.spec(opened);
    assertTrue(spec.usageMessage().description().length > 0, "it has no description");
    for (OptionSpec option : spec.options()) {
      assertTrue(option.longestName().startsWith("--"), option.longestName() + " has no long form");
      assertFalse(option.description()[0].isBlank(), option.longestName() + " has no description");
    }
    String help = Run.onTerminal(80).words("help", command.word).exits(0).out();
    assertEquals(help, Run.onTerminal(80).words(command.word, "--help").exits(0).out());
    assertEquals(help, Run.onTerminal(80).words("-h", command.word, "--no-such").exits(0).out());
    assertEquals(3, opened.examples().size(), "three worked examples are asked for");
    for (Command.Example example : opened.examples()) {
      assertTrue(help.contains(example.line()), help);
      assertTrue(example.line().startsWith("qicat " + command.word), example.line());
      Path folder = Files.createTempDirectory(temporary, command.word);
      Sessions.putSamples(folder);
      Run terminal = Run.onTerminal(80).reading("about\n"); // what a shell is given to run
      Run run = Sessions.run(example.line(), terminal.in(folder)).exits(0);
      assertFalse(run.out().isBlank(), run::toString);
    }
  }

  @Test
  void oneNameMeansOneThingInEveryCommand() {
    Map<String, String> meanings = new HashMap<>();
    for (Commands command : Commands.values()) {
      for (OptionSpec option : command.spec(command.open()).options()) {
        for (String name : option.names()) {
          String before = meanings.putIfAbsent(name, option.longestName());
          assertTrue(
              before == null || before.equals(option.longestName()), name + " has two meanings");
        }
      }
    }
  }

  @Test
  void fields() throws IOException {
    Set<String> names = new HashSet<>();
    String help = Run.onTerminal(200).words("help", "fields").exits(0).out();
    for (Field field : Field.values()) {
      assertTrue(names.add(field.word()), field.word() + " is there twice");
      assertTrue(
          field.key().equals(field.word()) || names.add(field.key()),
          field.key() + " is there twice");
      assertFalse(field.summary().isBlank());
      assertTrue(help.contains("  " + field.word()), help);
      assertEquals(field, Field.named(field.key().toUpperCase(Locale.ROOT)));
      assertEquals(field, Field.named(field.word()));
      Run.run("list", "--sort", field.word()).exits(0);
      Run.run("list", "--sort", "-" + field.key(), "--fields", field.key()).exits(0);
      assertTrue(readme().contains("| `" + field.word() + "` |"), field + " is not in README.md");
      assertTrue(Run.run("list", "--format", "csv", "--limit", "1").out().contains(field.key()));
    }
  }

  /** A catalogue of one entry that has a value in every field, made of the registry alone. */
  private static String catalogueOfEveryField() {
    StringBuilder entry = new StringBuilder();
    for (Field field : Field.values()) {
      if (field.isStored()) {
        entry.append(entry.length() == 0 ? "" : ",").append('"').append(field.key()).append("\":");
        entry.append(
            switch (field.kind()) {
              case TEXT, CODE, LABEL -> "\"sample\"";
              case LABELS -> "[\"sample\"]";
              case NAMES -> "[{\"family\":\"Sample\",\"given\":\"S\"}]";
              case DATE -> "\"2019-11-27\"";
              case NUMBER -> "12";
            });
      }
    }
    return "{\"title\":\"T\",\"sections\":[{\"id\":\"sample\",\"title\":\"S\",\"part\":\"series\"}],"
        + "\"entries\":[{"
        + entry
        + "},{\"id\":\"other\"}]}";
  }

  @Test
  void everyFieldCanBeSearchedSortedShownAndWritten() {
    String catalogue = catalogueOfEveryField();
    for (Field field : Field.values()) {
      String value =
          switch (field.kind()) {
            case DATE, NUMBER ->
                field.isStored() ? field.kind() == Field.Kind.DATE ? "2019" : "12" : "2019";
            default -> field == Field.PART ? "series" : "sample";
          };
      for (String query :
          new String[] {"has:" + field.word(), field.word() + ":" + value, field.key() + ":*"}) {
        boolean all = field == Field.ID && !query.endsWith("sample"); // every entry has an id
        with(catalogue, "search", query, "--format", "ids")
            .prints(all ? "sample\nother\n" : "sample\n");
      }
      with(catalogue, "search", "NOT has:" + field.word(), "--format", "ids")
          .exits(field == Field.ID ? 1 : 0);
      assertEquals(
          "sample",
          with(catalogue, "list", "--sort", "-" + field.word(), "-fids")
              .out()
              .lines()
              .findFirst()
              .orElse(""));
      for (Formats format : Formats.values()) {
        Run run =
            with(catalogue, "list", "--fields", field.word(), "--format", format.word()).exits(0);
        assertFalse(run.out().isBlank(), run::toString);
      }
      assertTrue(with(catalogue, "list", "--format", "csv").out().startsWith("id,type,"));
      with(catalogue, "list", "--format", "json", "--fields", field.key()).exits(0);
    }
    with(catalogue, "show", "sample").exits(0);
  }

  private static Run with(String catalogue, String... words) {
    String[] all = Arrays.copyOf(words, words.length + 2);
    all[words.length] = "-c";
    all[words.length + 1] = "-";
    return Run.piped().reading(catalogue).words(all);
  }

  @Test
  void whatAnOptionTakesIsToldAndCompleted() {
    for (Commands command : Commands.values()) {
      for (OptionSpec option : command.spec(command.open()).options()) {
        Iterable<String> candidates = option.completionCandidates();
        if (option.longestName().matches("--(format|part|colour|fields|sort)")) {
          assertNotNull(candidates, command.word + " " + option.longestName());
          assertTrue(candidates.iterator().hasNext(), option.longestName());
        }
      }
    }
  }

  @Test
  void formats() throws IOException {
    for (Formats format : Formats.values()) {
      assertFalse(format.summary().isBlank());
      assertEquals(format, Formats.named(format.word()));
      for (String word : List.of("list", "search")) {
        assertTrue(Run.onTerminal(200).words("help", word).out().contains(format.word()));
      }
      assertTrue(readme().contains("| `" + format.word() + "` |"), format + " is not in README.md");
      Run.run("list", "--format", format.word()).exits(0);
      Run.run("show", "greenhalgh-spreading", "--format", format.word()).exits(0);
    }
  }

  @Test
  void helpTopics() {
    for (HelpTopic topic : HelpTopic.values()) {
      assertTrue(rootHelp.contains("qicat help " + topic.word), rootHelp);
      assertFalse(topic.items().isEmpty());
      String help = Run.onTerminal(80).words("help", topic.word).exits(0).out();
      for (Page.Item item : topic.items()) {
        assertTrue(help.contains(item.term()), help);
      }
    }
  }

  @Test
  void everyFormOfTheQueryLanguageHasAnExampleThatFinds() throws IOException {
    for (Syntax form : Syntax.values()) {
      assertNotNull(QueryParser.parse(form.example()));
      Run.run("search", form.example()).exits(0);
      assertTrue(
          readme().contains("| `" + form.example() + "` | " + form.meaning() + " |"),
          "README.md lacks: | `" + form.example() + "` | " + form.meaning() + " |");
    }
  }

  private static String readme() throws IOException {
    return Files.readString(Path.of("README.md"));
  }
}
