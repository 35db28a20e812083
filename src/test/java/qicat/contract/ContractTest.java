package qicat.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import qicat.Run;
import qicat.format.Formats;
import qicat.model.Field;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The contracts hold for what is written, and never lose what was published. */
class ContractTest {
  private static final Path PUBLISHED = Path.of("src/test/resources/contract");
  private static final JsonMapper JACKSON = new JsonMapper();

  @Test
  void everyFormatForProgramsHasOne() {
    for (Formats format : Formats.values()) {
      assertEquals(
          !format.isForPeople(),
          Contract.named(format.word()) != null,
          format + ": a format for programs needs a constant in Contract");
    }
  }

  @TestFactory
  Stream<DynamicTest> onlyGain() {
    return Contract.offered().stream()
        .map(contract -> DynamicTest.dynamicTest(contract.word(), () -> compare(contract)));
  }

  /**
   * What was published must still be there and be the same; what is new is written down with {@code
   * -Dqicat.update=true}. What is lost is not: a break of a contract is a decision, and its file is
   * edited by hand.
   */
  private static void compare(Contract contract) throws IOException {
    String now = Run.run("schema", contract.word()).exits(0).says("").out();
    Path file = PUBLISHED.resolve(contract.word() + (now.startsWith("{") ? ".json" : ".txt"));
    boolean update = Boolean.getBoolean("qicat.update");
    if (Files.exists(file) && now.startsWith("{")) {
      Map<String, String> before = promises(JACKSON.readTree(Files.readString(file)));
      Map<String, String> after = promises(JACKSON.readTree(now));
      Map<String, String> lost = new TreeMap<>(before);
      lost.entrySet().removeIf(promise -> promise.getValue().equals(after.get(promise.getKey())));
      assertEquals(Map.of(), lost, contract.word() + " has lost or changed these");
    }
    if (update) {
      Files.createDirectories(PUBLISHED);
      Files.writeString(file, now);
    }
    assertTrue(Files.exists(file), "there is no " + file);
    assertEquals(Files.readString(file), now, "not published yet; see -Dqicat.update=true");
  }

  /**
   * What a contract says besides words for people, by its place. Elements of an array are told by
   * what they are, since one may be put between others; columns by their names, and their order.
   */
  private static Map<String, String> promises(JsonNode node) {
    Map<String, String> promises = new TreeMap<>();
    collect("", node, promises);
    return promises;
  }

  private static void collect(String path, JsonNode node, Map<String, String> promises) {
    if (node.isObject()) {
      for (String name : node.propertyNames()) {
        boolean words = node.get(name).isString() && List.of("title", "description").contains(name);
        if (!words) {
          collect(path + "/" + name, node.get(name), promises);
        }
      }
    } else if (node.isArray()) {
      int place = 0;
      for (JsonNode each : node) {
        boolean column = each.has("name");
        String step =
            each.isObject() ? column ? place + ":" + each.get("name") : "" + place : "" + each;
        collect(path + "/" + step, each, promises);
        place++;
      }
    } else {
      promises.put(path, node.toString());
    }
  }

  @Test
  void aLossIsSeen() {
    String before =
        "{\"required\":[\"a\"],\"properties\":{\"a\":{\"type\":\"string\",\"title\":\"A\"}}}";
    Map<String, String> promises = promises(JACKSON.readTree(before));
    assertEquals(Map.of("/required/\"a\"", "\"a\"", "/properties/a/type", "\"string\""), promises);
    String gained =
        "{\"required\":[\"b\",\"a\"],\"properties\":{\"b\":{\"type\":\"string\"},"
            + "\"a\":{\"type\":\"string\",\"title\":\"An A\"}}}";
    assertTrue(promises(JACKSON.readTree(gained)).entrySet().containsAll(promises.entrySet()));
    String changed = before.replace("\"string\"", "\"number\"");
    assertFalse(promises(JACKSON.readTree(changed)).entrySet().containsAll(promises.entrySet()));
  }

  @ParameterizedTest
  @CsvSource({
    "json, list",
    "json, list --facets",
    "json, search culture --facets",
    "json, search zebra",
    "json, show shah-data greenhalgh-spreading",
    "json, related shah-data",
    "counts, topics",
    "counts, sections",
    "counts, authors",
    "counts, years",
    "check, check",
  })
  void answersKeepThem(String word, String line) {
    validate(word, line + " --format json");
  }

  @Test
  void answersWithChosenFieldsKeepThem() {
    for (Field field : Field.values()) {
      validate("json", "list --format json --fields " + field.word());
    }
  }

  @Test
  void findingsKeepThem() {
    String bad = "[{\"id\":\"a\",\"title\":\" \\u202e\"},{\"id\":\"a\"},5,{\"id\":null}]";
    Run run = Run.piped().reading(bad).words("check", "-", "--format", "json").exits(3);
    assertEquals(List.of(), schema("check").validate(run.out(), InputFormat.JSON));
    assertTrue(JACKSON.readTree(run.out()).size() >= 5, run::toString);
  }

  @Test
  void whatAMachineWroteAsNullKeepsThem() {
    String nulls =
        "[{\"id\":\"a\",\"title\":null,\"author\":null,\"issued\":null,\"volume\":3,\"x\":{}}]";
    Run run = Run.piped().reading(nulls).words("list", "-c", "-", "--format", "json").exits(0);
    assertEquals(List.of(), schema("json").validate(run.out(), InputFormat.JSON));
  }

  private static void validate(String word, String line) {
    String answer = Run.run(line.split(" ")).out();
    assertFalse(answer.isBlank(), line);
    assertEquals(List.of(), schema(word).validate(answer, InputFormat.JSON), line);
  }

  private static Schema schema(String word) {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(Run.run("schema", word).exits(0).out(), InputFormat.JSON);
  }

  @ParameterizedTest
  @CsvSource({"csv", "tsv"})
  void columnsAreThoseThatAreWritten(String word) {
    JsonNode fields = JACKSON.readTree(Run.run("schema", word).out()).get("schema").get("fields");
    String line = Run.run("list", "--format", word).out().lines().findFirst().orElseThrow();
    if (word.equals("csv")) {
      StringBuilder header = new StringBuilder();
      fields.forEach(
          field -> header.append(header.isEmpty() ? "" : ",").append(field.get("name").asString()));
      assertEquals(header.toString(), line);
    } else {
      assertEquals(fields.size(), line.split("\t", -1).length);
    }
  }

  @Test
  void theCatalogueIsThatOfTheFile() throws IOException {
    assertEquals(
        JACKSON.readTree(
            Files.readString(Path.of("src/main/resources/qicat/store/catalogue.schema.json"))),
        JACKSON.readTree(Run.run("schema", "catalogue").out()));
  }

  @Test
  void theListNamesThemAndAWrongWordIsHelped() {
    Run list = Run.run("schema").exits(0);
    assertEquals(Contract.offered().size(), list.out().lines().count());
    assertEquals(Run.run("schema", "CSV").exits(0).out(), Run.run("schema", "csv").out());
    Run.run("schema", "cvs").exits(2).mentions("did you mean csv?");
    Run.run("schema", "zebra").exits(2).mentions("qicat schema lists what there is");
    for (Contract contract : Contract.values()) {
      assertNotNull(contract.content(), contract.word()); // of formats that are to come, too
    }
  }
}
