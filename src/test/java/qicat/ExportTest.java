package qicat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import qicat.format.Formats;

/** What {@code export} writes, where, and what it leaves alone. */
class ExportTest {
  /** More bytes than a catalogue that is kept in memory just to be passed on. */
  private static final int LARGE = 9 << 20;

  @TempDir Path folder;

  private String file(String name) {
    return folder.resolve(name).toString();
  }

  @ParameterizedTest
  @EnumSource(Formats.class)
  void theFormatFollowsFromTheFile(Formats format) throws IOException {
    for (String extension : format.extensions()) {
      String file = file("a." + extension);
      Run.run("export", "--topic", "equity", "--output", file).exits(0).prints("").says("");
      Run piped = Run.run("export", "--topic", "equity", "--format", format.word()).exits(0);
      assertEquals(piped.out(), Files.readString(Path.of(file)));
      String capital = file("B." + extension.toUpperCase(Locale.ROOT));
      Run.run("export", "--topic", "equity", "-o", capital).exits(0);
      assertEquals(piped.out(), Files.readString(Path.of(capital)));
    }
  }

  @Test
  void withoutAFormatItIsTheCataloguesOwn() {
    String json = Run.run("list", "--format", "json").out();
    Run.run("export").exits(0).prints(json);
    Run.run("export", "--output", "-").exits(0).prints(json);
    Run.run("export", "--output", "/dev/stdout").exits(0).prints(json);
    Run.onTerminal(80).words("export").exits(0).prints(json);
  }

  @Test
  void saysWhichExtensionsTellAFormat() {
    Run.run("export", "-o", file("a.doc")).exits(2).mentions("does not tell a format");
    Run.run("export", "-o", file("json")).exits(2).mentions(".csv");
    Run.run("export", "-o", file("a.doc"), "-f", "csv").exits(0);
    Run.run("export", "-o", "").exits(2).mentions("--output needs the name of a file");
    Run.run("export", "--force").exits(2).mentions("--force goes with a file");
  }

  @Test
  void replacesAFileOnlyWhenItIsForced() throws IOException {
    Path file = Files.writeString(folder.resolve("a.ris.csv"), "mine");
    Run.run("export", "-o", file.toString())
        .exits(4)
        .mentions("is there already")
        .mentions("--force");
    assertEquals("mine", Files.readString(file));
    Run.run("export", "-o", file.toString(), "--force").exits(0);
    assertTrue(Files.readString(file).startsWith("id,"));
  }

  @Test
  void leavesTheFileAloneWhenNothingIsFound() throws IOException {
    Path file = Files.writeString(folder.resolve("a.csv"), "mine");
    Run.run("export", "topic:equity", "author:nobody", "-o", file.toString(), "--force").exits(1);
    Run.run("export", "-c", file("none.json"), "-o", file.toString(), "--force").exits(3);
    Run.run("export", "topic:(", "-o", file.toString(), "--force").exits(2);
    assertEquals("mine", Files.readString(file));
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(List.of("a.csv"), files.map(each -> each.getFileName().toString()).toList());
    }
  }

  @Test
  void aFullDiskIsSaid() {
    Run.run("export", "-o", "/dev/full", "-f", "json")
        .exits(4)
        .mentions("could not be written: No space left on device");
  }

  /** A catalogue of many entries; its topics and people stand in front of them or behind them. */
  private Path large(boolean behind) throws IOException {
    String declared =
        "\"topics\": [{\"id\": \"t\", \"title\": \"Topic\", \"also\": [\"other\"]}],"
            + " \"people\": [{\"name\": \"Ada B\", \"also\": [\"A. Bee\"]}]";
    StringBuilder entries = new StringBuilder();
    String text = "x".repeat(2000);
    for (int i = 0; entries.length() < LARGE; i++) {
      entries.append(i == 0 ? "" : ",\n");
      entries.append("{\"id\": \"e").append(i).append("\", \"title\": \"Title ").append(i);
      entries.append("\", \"author\": [{\"family\": \"B\", \"given\": \"Ada\"}],");
      entries.append("\"topics\": [\"t\"], \"abstract\": \"").append(text).append("\"}");
    }
    String array = "\"entries\": [" + entries + "]";
    String json = "{" + (behind ? array + "," + declared : declared + "," + array) + "}";
    return Files.writeString(folder.resolve(behind + ".json"), json);
  }

  @Test
  void aLargeCatalogueIsWrittenWhileItIsRead() throws IOException {
    String front = large(false).toString();
    String back = large(true).toString();
    for (String format : List.of("csv", "json", "ids", "tsv")) {
      String whole = Run.run("list", "-c", front, "-f", format, "-s", "title,id").out();
      List<String> sorted = whole.lines().sorted().toList();
      String streamed = Run.run("list", "-c", front, "-f", format).exits(0).says("").out();
      assertEquals(sorted, streamed.lines().sorted().toList(), format);
      assertEquals(streamed, Run.run("export", "-c", back, "-f", format).exits(0).out(), format);
    }
    Run.run("list", "-c", front, "--template", "{id} by {author}", "-n", "1")
        .exits(0)
        .prints("e0 by Ada B\n");
    Run few = Run.run("list", "-c", front, "-f", "ids", "-n", "2").exits(0);
    few.prints("e0\ne1\n").mentions("2 of ");
  }

  @Test
  void aLargeCatalogueThatIsBrokenIsSaidWithThePlace() throws IOException {
    String whole = Files.readString(large(true));
    String unknown = whole.replace("{\"id\": \"e7\"", "{\"section\": 7, \"id\": \"e7\"");
    Path file = Files.writeString(folder.resolve("broken.json"), unknown);
    Run run = Run.run("list", "-c", file.toString(), "-f", "ids").exits(3);
    run.mentions("broken.json:8:").mentions("entries[7].section: expected a string");
    assertTrue(run.out().startsWith("e0\n"), "what was read before has gone on");
    assertFalse(run.out().contains("e8\n"));
    Path output = folder.resolve("out.csv");
    Run.run("export", "-c", file.toString(), "-o", output.toString()).exits(3);
    assertTrue(Files.notExists(output));
    String undeclared = whole.replace("\"topics\": [\"t\"]", "\"topics\": [\"u\"]");
    Path other = Files.writeString(folder.resolve("undeclared.json"), undeclared);
    Run.run("export", "-c", other.toString(), "-f", "ids").exits(3).mentions("no topic \"u\"");
    Path empty = Files.writeString(folder.resolve("e.json"), " ".repeat(LARGE) + "[]");
    Run.run("list", "-c", empty.toString(), "-f", "ids").exits(1).mentions("holds no entries");
  }
}
