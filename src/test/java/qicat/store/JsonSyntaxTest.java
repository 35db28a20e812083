package qicat.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON is read as its standard says: each case of json-syntax.tsv, wherever it may stand. */
class JsonSyntaxTest {
  private static final Path CASES = Path.of("src/test/resources/json-syntax.tsv");
  private static final JsonMapper JACKSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  /** A line of the table. */
  private record Case(String verdict, boolean isWhole, String name, String written) {
    boolean isAccepted() {
      return verdict.endsWith("accept");
    }

    boolean isStandard() {
      return !verdict.startsWith("may-");
    }

    /** The files it is tried in. */
    List<byte[]> files() {
      if (isWhole) {
        return List.of(bytes(written));
      }
      List<byte[]> files = new ArrayList<>();
      files.add(around("[{\"id\":\"a\",\"x\":", "}]"));
      files.add(around("{\"entries\":[{\"id\":\"a\",\"x\":[0,", "]}]}"));
      if (!verdict.equals("may-reject")) { // what is not kept may have a key twice
        files.add(around("{\"x\":", ",\"entries\":[]}"));
        files.add(around("{\"topics\":[{\"id\":\"t\",\"x\":", "}],\"entries\":[]}"));
      }
      return files;
    }

    private byte[] around(String before, String behind) {
      ByteArrayOutputStream file = new ByteArrayOutputStream();
      file.writeBytes(before.getBytes(StandardCharsets.UTF_8));
      file.writeBytes(bytes(written));
      file.writeBytes(behind.getBytes(StandardCharsets.UTF_8));
      return file.toByteArray();
    }
  }

  private static List<Case> cases() throws IOException {
    List<Case> cases = new ArrayList<>();
    for (String line : Files.readAllLines(CASES)) {
      if (!line.startsWith("#")) {
        String[] cells = line.split("\t", -1);
        assertEquals(4, cells.length, line);
        cases.add(new Case(cells[0], cells[1].equals("text"), cells[2], cells[3]));
      }
    }
    return cases;
  }

  private static byte[] bytes(String written) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < written.length(); i++) {
      if (written.charAt(i) == '%') {
        bytes.write(Integer.parseInt(written.substring(i + 1, i + 3), 16));
        i += 2;
      } else {
        bytes.write(written.charAt(i));
      }
    }
    return bytes.toByteArray();
  }

  @TestFactory
  Stream<DynamicTest> eachCase(@TempDir Path folder) throws IOException {
    return cases().stream()
        .map(
            each ->
                dynamicTest(each.verdict() + " " + each.name(), () -> assertRead(each, folder)));
  }

  private static void assertRead(Case given, Path folder) throws IOException {
    for (byte[] file : given.files()) {
      Path path = folder.resolve("c.json");
      Files.write(path, file);
      // A file is read fast and, for its problems, once more; what cannot be repeated is read once.
      for (Source source :
          List.of(Source.file(path.toString()), Source.input(new ByteArrayInputStream(file)))) {
        String text = new String(file, StandardCharsets.UTF_8);
        if (given.isAccepted()) {
          CatalogueReader.read(source);
        } else {
          BadCatalogue bad =
              assertThrows(BadCatalogue.class, () -> CatalogueReader.read(source), text);
          for (Problem problem : bad.problems()) {
            assertTrue(problem.line() >= 1 && problem.column() >= 1, problem.in(text));
          }
        }
      }
    }
  }

  /** A second opinion on the table itself, by a parser of another make. */
  @TestFactory
  Stream<DynamicTest> anotherReaderAgrees() throws IOException {
    return cases().stream()
        .filter(Case::isStandard)
        .map(each -> dynamicTest(each.name(), () -> assertAgreed(each)));
  }

  private static void assertAgreed(Case given) {
    for (byte[] file : given.files()) {
      boolean accepted;
      try {
        // Java's decoder is stricter than Jackson's own.
        String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
        accepted = !JACKSON.readTree(text).isMissingNode();
      } catch (JacksonException | CharacterCodingException e) {
        accepted = false;
      }
      assertEquals(
          given.isAccepted(), accepted, () -> new String(file, StandardCharsets.ISO_8859_1));
    }
  }

  /** The values come as they are meant, not only without a complaint. */
  @Test
  void valuesAreThoseOfAnotherReader() throws IOException {
    int compared = 0;
    for (Case each : cases()) {
      if (each.isAccepted() && !each.isWhole()) {
        byte[] file = each.files().get(0);
        Object read =
            CatalogueReader.read(Source.bytes("c", file)).entries().get(0).data().get("x");
        JsonNode expected;
        try {
          expected = JACKSON.readTree(file).get(0).get("x");
        } catch (JacksonException e) {
          continue; // Jackson refuses an exponent that qicat passes on in its digits
        }
        if (each.isStandard() && !expected.isNumber()) {
          assertEquals(expected, JACKSON.readTree(JsonText.compact(read)), each.name());
          compared++;
        }
      }
    }
    assertTrue(compared > 60, compared + " were compared");
  }

  private static String problem(String json) {
    BadCatalogue bad =
        assertThrows(
            BadCatalogue.class,
            () -> CatalogueReader.read(Source.bytes("c", json.getBytes(StandardCharsets.UTF_8))));
    return bad.problems().get(0).in("f");
  }

  /** The standard lets a reader set limits to depth and to numbers; they are told as such. */
  @Test
  void limitsAreToldWithTheirPlace() {
    String longest = "1".repeat(Json.LONGEST_NUMBER);
    CatalogueReader.read(
        Source.bytes(
            "c", ("[{\"id\":\"a\",\"x\":" + longest + "}]").getBytes(StandardCharsets.UTF_8)));
    for (String number :
        List.of(
            longest + "1",
            "-" + longest,
            "0." + longest,
            "1e" + longest,
            "1".repeat(5_000),
            "1".repeat(100_000),
            "-1." + "5".repeat(1_000_000))) {
      assertTimeoutPreemptively(
          Duration.ofSeconds(20),
          () -> {
            for (String blanks : List.of("", " ".repeat(500), " ".repeat(1_000), "\n   ")) {
              String before = "[{\"id\":\"a\",\n\"x\":" + blanks;
              String place =
                  blanks.startsWith("\n") ? "f:3:4: " : "f:2:" + (5 + blanks.length()) + ": ";
              assertEquals(
                  place + "this number is too long: qicat reads one of up to 1,023 characters",
                  problem(before + number + "}]"));
            }
          });
    }
  }

  @Test
  void aMessageStaysAMessageWhateverItQuotes() {
    String id = "i".repeat(1_000_000);
    String told = problem("[{\"id\":\"" + id + "\"},{\"id\":\"" + id + "\"}]");
    assertTrue(told.startsWith("f:1:1000018: [1].id: there is another entry with the id \"iii"));
    assertTrue(told.length() < 500, told.length() + " characters");
  }
}
