package qicat.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import qicat.model.Catalogue;
import qicat.model.Entry;
import qicat.model.Field;
import qicat.model.Part;
import qicat.model.Person;
import qicat.model.Section;
import qicat.model.Topic;

/** The catalogue that comes with qicat is of the form that the schema describes, and well kept. */
class BundledCatalogueTest {
  private static final Path FILE = Path.of("catalogue.json");
  private static final Path SCHEMA =
      Path.of("src/main/resources/qicat/store/catalogue.schema.json");

  private final Catalogue catalogue = CatalogueReader.read(Source.bundled());

  private static List<Error> errors(String json) throws IOException {
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Files.readString(SCHEMA), InputFormat.JSON);
    return schema.validate(json, InputFormat.JSON);
  }

  @Test
  void theSchemaDescribesIt() throws IOException {
    assertEquals(List.of(), errors(Files.readString(FILE)));
  }

  @Test
  void theSchemaTakesABareArrayAndRefusesWhatIsWrong() throws IOException {
    assertEquals(
        List.of(), errors("[{\"id\": 1, \"type\": \"book\", \"title\": \"T\", \"x\": {}}]"));
    for (String wrong :
        new String[] {
          "5",
          "{}",
          "[{\"type\": \"book\"}]",
          "[{\"id\": \"a\", \"title\": 5}]",
          "[{\"id\": \"a\", \"author\": \"Smith\"}]",
          "[{\"id\": \"a\", \"issued\": 2019}]",
          "{\"title\": \"T\", \"entries\": [], \"sections\": [{\"title\": \"no id\"}]}",
          "{\"title\": \"T\", \"entries\": [], \"sections\": [{\"id\": \"s\", \"title\": \"S\","
              + " \"part\": \"third\"}]}"
        }) {
      assertFalse(errors(wrong).isEmpty(), wrong);
    }
  }

  @Test
  void itHoldsTheWholeSeries() {
    Map<String, Integer> counts = new HashMap<>();
    for (Entry entry : catalogue.entries()) {
      counts.merge(entry.section().id(), 1, Integer::sum);
    }
    assertEquals(
        Map.of(
            "editorials",
            4,
            "analysis",
            12,
            "essays",
            3,
            "practice",
            6,
            "bmj-further-reading",
            13,
            "health-foundation",
            3,
            "journal",
            1),
        counts);
    assertEquals(42, catalogue.entries().size());
    long series =
        catalogue.entries().stream().filter(entry -> entry.section().part() == Part.SERIES).count();
    assertEquals(25, series);
  }

  @Test
  void idsCanBeTypedAndNoneBeginsAnother() {
    for (Entry entry : catalogue.entries()) {
      assertTrue(entry.id().matches("[a-z0-9]+(-[a-z0-9]+)+"), entry.id());
      for (Entry other : catalogue.entries()) {
        assertTrue(
            entry == other || !other.id().startsWith(entry.id()), entry + " begins " + other);
      }
    }
  }

  @Test
  void topicsAreCurated() {
    Map<Topic, Integer> counts = new HashMap<>();
    for (Entry entry : catalogue.entries()) {
      List<?> topics = (List<?>) Field.TOPIC.of(entry);
      assertTrue(topics != null && topics.size() <= 4, entry.id());
      topics.forEach(topic -> counts.merge((Topic) topic, 1, Integer::sum));
    }
    int number = catalogue.topics().size();
    assertTrue(number >= 15 && number <= 20, number + " topics");
    for (Topic topic : catalogue.topics()) {
      assertTrue(counts.getOrDefault(topic, 0) >= 2, topic + " has too few entries");
      assertFalse(topic.about().isBlank(), topic.id());
    }
    for (Section section : catalogue.sections()) {
      assertFalse(section.about().isBlank(), section.id());
    }
  }

  @Test
  void everyEntryHasASummaryAndItsDoiIsItsAddress() {
    Set<String> dois = new HashSet<>();
    for (Entry entry : catalogue.entries()) {
      assertFalse(entry.text(Field.TEXT).isBlank(), entry.id());
      String doi = entry.text(Field.DOI);
      if (!doi.isEmpty()) {
        assertTrue(dois.add(doi), doi + " is there twice");
        assertEquals("https://doi.org/" + doi, entry.text(Field.URL), entry.id());
      }
    }
  }

  @Test
  void spellingsBelongToPeopleOfTheCatalogue() throws IOException {
    Set<String> spelled = new HashSet<>();
    for (Entry entry : catalogue.entries()) {
      for (Field field : List.of(Field.AUTHOR, Field.INTERVIEWER)) {
        List<?> people = field.of(entry) == null ? List.of() : (List<?>) field.of(entry);
        for (Object each : people) {
          Person person = (Person) each;
          if (!person.also().isEmpty()) {
            spelled.add(person.name());
          }
        }
      }
    }
    String text = Files.readString(FILE);
    int declared =
        text.substring(text.indexOf("\"people\""), text.indexOf("\"synonyms\""))
                .split("\"name\"")
                .length
            - 1;
    assertEquals(declared, spelled.size(), "some person is in no entry: " + spelled);
  }
}
