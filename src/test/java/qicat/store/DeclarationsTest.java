package qicat.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import qicat.model.Field;
import qicat.model.Label;
import qicat.model.Person;
import qicat.model.Section;
import qicat.model.Topic;

/** What entries name is what was declared, before or behind them, or else made. */
class DeclarationsTest {
  private final Declarations declarations = new Declarations(2);

  private static Problem unknown(String id) {
    return new Problem(Problem.Kind.UNDECLARED, 1, 1, "", id);
  }

  private static Person person(String family) {
    return new Person("", "", "", family, "", "", List.of());
  }

  @Test
  void aNameIsOpenUntilItIsDeclared() {
    assertTrue(declarations.isOpen(Field.SECTION, "s"));
    declarations.declare(Field.SECTION, new Section("s", "S", null, ""));
    assertFalse(declarations.isOpen(Field.SECTION, "s"));
    assertTrue(declarations.isOpen(Field.TOPIC, "s"), "a topic is no section");
    assertTrue(declarations.isOpen(Field.SECTION, "S"));
  }

  @Test
  void whatNobodyDeclaresIsNotOpen() {
    assertFalse(declarations.isOpen(Field.TYPE, "book"));
    assertFalse(declarations.isOpen(Field.AUTHOR, "Mannion"));
  }

  @Test
  void noMoreNamesAreRememberedThanAreAllowed() {
    declarations.refer(Field.TOPIC, "a", unknown("a"));
    assertTrue(declarations.isOpen(Field.TOPIC, "b"));
    declarations.refer(Field.TOPIC, "b", unknown("b"));
    assertFalse(declarations.isOpen(Field.TOPIC, "c"));
  }

  @Test
  void onlyNamesOfWhatIsListedCanBeUnknown() {
    declarations.list(Field.TOPIC);
    declarations.refer(Field.TOPIC, "t", unknown("t"));
    declarations.refer(Field.SECTION, "s", unknown("s"));
    Problems problems = new Problems();
    declarations.reportUnknown(problems);
    assertEquals(List.of(unknown("t")), problems.sorted());
    declarations.declare(Field.TOPIC, new Topic("t", "T", "", List.of()));
    Problems none = new Problems();
    declarations.reportUnknown(none);
    assertTrue(none.isEmpty());
  }

  @Test
  void aFieldIsListedOrItsLabelsAreMade() {
    assertFalse(declarations.isListed(Field.TOPIC));
    Label made = declarations.label(Field.TOPIC, "Run Charts");
    assertEquals("run-charts", made.id());
    assertEquals("Run Charts", made.title());
    assertSame(made, declarations.label(Field.TOPIC, "run charts"));
    assertSame(made, declarations.label(Field.TOPIC, "RUN CHARTS"));
    assertEquals(List.of(made), declarations.all(Field.TOPIC));

    declarations.list(Field.SECTION);
    assertTrue(declarations.isListed(Field.SECTION));
    assertFalse(declarations.isListed(Field.TOPIC));
    assertEquals("wrong", declarations.label(Field.SECTION, "wrong").title());
    assertEquals(List.of(), declarations.all(Field.SECTION), "a wrong name is not declared by use");
  }

  @Test
  void aBlankNameStandsForNothing() {
    assertNull(declarations.label(Field.TOPIC, " "));
    assertNull(declarations.label(Field.SECTION, ""));
    assertEquals(List.of(), declarations.all(Field.TOPIC));
  }

  @Test
  void labelsKeepTheirOrder() {
    for (String id : List.of("c", "a", "b")) {
      declarations.declare(Field.TOPIC, new Topic(id, id, "", List.of()));
    }
    assertEquals(
        List.of("c", "a", "b"), declarations.all(Field.TOPIC).stream().map(Label::id).toList());
  }

  @Test
  void aHundredThousandNamesOfOneEntryTakeLittleTime() {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < 100_000; i++) {
      names.add("t" + i);
    }
    names.add("T0");
    Map<Field, Object> values = new EnumMap<>(Map.of(Field.TOPIC, names));
    assertTimeoutPreemptively(Duration.ofSeconds(20), () -> declarations.link(values));
    assertEquals(declarations.all(Field.TOPIC), values.get(Field.TOPIC), "each once, in order");
    assertEquals(100_000, ((List<?>) values.get(Field.TOPIC)).size());
  }

  @Test
  void spellingsBelongToOneName() {
    Person before = person("Ólafsson");
    assertSame(before, declarations.withSpellings(before));
    assertTrue(declarations.declare("Ólafsson", List.of("Olafson")));
    assertTrue(declarations.declare("???", List.of("nobody")), "a name without a letter");
    assertFalse(declarations.declare("olafsson", List.of("Olavson")));
    assertEquals(List.of("Olavson"), declarations.withSpellings(before).also());
    assertEquals(List.of("Olavson"), declarations.withSpellings(person("OLAFSSON")).also());
    for (String other : List.of("Olafson", "Aa", "Zz", "az", "za", "Øre")) {
      Person another = person(other);
      assertSame(another, declarations.withSpellings(another), other);
    }
  }

  @Test
  void theFirstLettersOfTheAlphabetAndTheLastAreLookedUp() {
    for (String name : List.of("Abel", "Zola")) {
      declarations.declare(name, List.of(name + "-"));
    }
    for (String name : List.of("Abel", "abel", "Zola", "zola", "Ábel")) {
      assertEquals(1, declarations.withSpellings(person(name)).also().size(), name);
    }
  }
}
