package qicat.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import de.undercouch.citeproc.bibtex.NameParser;
import java.util.List;
import org.junit.jupiter.api.Test;
import qicat.model.Person;

class BibtexNameTest {
  private static Person person(String given, String dropping, String nonDropping, String family) {
    return new Person(given, dropping, nonDropping, family, "", "", List.of());
  }

  private static Person literal(String name) {
    return new Person("", "", "", "", "", name, List.of());
  }

  @Test
  void names() {
    Object[][] names = {
      {person("Mary", "", "", "Dixon-Woods"), "Dixon-Woods, Mary"},
      {person("Anya", "", "de", "Iongh"), "de Iongh, Anya"},
      {person("Alexander", "von", "", "Humboldt"), "von Humboldt, Alexander"},
      {person("Jean", "", "d’", "Alembert"), "d’Alembert, Jean"},
      {person("Jan", "", "", "van der Berg"), "van der Berg, Jan"},
      {person("Ana", "", "", "García y Vega"), "{García y Vega}, Ana"},
      {person("Juan", "", "de", "la Cruz"), "de la Cruz, Juan"},
      {person("A", "", "", "Smith, Sons"), "{Smith, Sons}, A"},
      {person("Tom and Jerry", "", "", "Cat"), "Cat, {Tom and Jerry}"},
      {person("", "", "", "others"), "{others}"},
      {person("", "", "", "Plato"), "Plato"},
      {person("Mary Ann", "", "", ""), "{Mary Ann}"},
      {person("A & B", "", "", "{C"), "{\\textbraceleft}C, A \\& B"},
      {person("\"Bob\"", "", "", "D"), "D, {\"}Bob{\"}"},
      {literal("The Health Foundation"), "{The Health Foundation}"},
      {literal("Barnes and Noble, Inc."), "{Barnes and Noble, Inc.}"},
      {literal("\u0007"), ""},
    };
    for (Object[] name : names) {
      assertEquals(name[1], BibtexName.all(List.of((Person) name[0]), false));
      if (!name[1].equals("")) {
        assertEquals(1, NameParser.parse((String) name[1]).length, (String) name[1]);
      }
    }
  }

  @Test
  void aSuffixStandsInTheMiddle() {
    Person king = new Person("Martin Luther", "", "", "King", "Jr", "", List.of());
    assertEquals("King, Jr, Martin Luther", BibtexName.all(List.of(king), false));
    Person bare = new Person("", "", "", "King", "Jr", "", List.of());
    assertEquals("{King Jr}", BibtexName.all(List.of(bare), false));
  }

  @Test
  void severalNames() {
    List<Person> people = List.of(literal("NHS"), person("A", "", "", "B"), literal(" "));
    assertEquals("{NHS} and B, A", BibtexName.all(people, false));
    assertEquals("{NHS} and B, A and others", BibtexName.all(people, true));
    assertEquals("", BibtexName.all(List.of(), true));
  }
}
