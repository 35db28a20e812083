package qicat.format;

import java.util.ArrayList;
import java.util.List;
import qicat.model.Date;
import qicat.model.Entry;
import qicat.model.Field;
import qicat.model.Person;
import qicat.text.Identifier;
import qicat.text.Split;

/**
 * An entry as one line of a list of references, in plain text: names, title, where, when. The form
 * is that of the recommendations of the International Committee of Medical Journal Editors (the
 * Vancouver style) as far as a catalogue tells what it asks for; dates are not shortened.
 */
final class Citation {
  /** Of more authors than these the first are named. */
  private static final int MOST_AUTHORS = 6;

  private static final String OTHERS = "et al";

  private Citation() {}

  /** The line for an entry. */
  static String of(Entry entry) {
    StringBuilder line = new StringBuilder();
    sentence(line, people(entry));
    sentence(line, entry.title());
    sentence(line, entry.text(Field.CONTAINER));
    sentence(line, entry.text(Field.PUBLISHER));
    sentence(line, when(entry));
    String written = entry.text(Field.DOI);
    String bare = Identifier.doi(written);
    String doi = bare.isEmpty() ? Identifier.of(written) : bare;
    if (!doi.isEmpty()) {
      line.append(line.length() == 0 ? "" : " ").append("doi:").append(doi);
    } else if (!entry.text(Field.URL).isEmpty()) {
      line.append(line.length() == 0 ? "" : " ").append(entry.text(Field.URL));
    }
    return line.toString();
  }

  private static void sentence(StringBuilder line, String words) {
    String text = words.strip();
    if (text.isEmpty()) {
      return;
    }
    line.append(line.length() == 0 ? "" : " ").append(text);
    if (".?!…".indexOf(text.charAt(text.length() - 1)) < 0) {
      line.append('.');
    }
  }

  /** The authors, or else the editors. */
  private static String people(Entry entry) {
    List<?> editors = Field.EDITOR.valuesOf(entry);
    boolean edited = entry.authors().isEmpty() && !editors.isEmpty();
    List<?> people = edited ? editors : entry.authors();
    List<String> names = new ArrayList<>();
    for (Object person : people) {
      if (names.size() == MOST_AUTHORS) {
        break;
      }
      names.add(name((Person) person));
    }
    if (people.size() > MOST_AUTHORS || entry.hasUnnamedAuthors()) {
      names.add(OTHERS);
    }
    if (edited) {
      names.add(editors.size() == 1 ? "editor" : "editors");
    }
    return String.join(", ", names);
  }

  /** A name with initials behind it: {@code Greenhalgh T}, {@code de Iongh A}. */
  private static String name(Person person) {
    if (person.surname().equals(person.name())) {
      return person.name();
    }
    StringBuilder name = new StringBuilder(person.surname());
    for (String part : new String[] {initials(person.given()), person.droppingParticle()}) {
      name.append(name.length() == 0 || part.isEmpty() ? "" : " ").append(part);
    }
    return name.append(person.suffix().isEmpty() ? "" : " " + person.suffix()).toString();
  }

  /** The initials of given names; names in a script without capitals are not cut. */
  private static String initials(String given) {
    StringBuilder initials = new StringBuilder();
    for (String name : Split.at(" .-‐\u00A0", given)) {
      if (!name.isEmpty()) {
        int first = Character.toTitleCase(name.codePointAt(0));
        if (!Character.isUpperCase(first) && !Character.isTitleCase(first)) {
          return given;
        }
        boolean areInitials = name.length() <= 3 && name.chars().allMatch(Character::isUpperCase);
        initials.append(areInitials ? name : Character.toString(first));
      }
    }
    return initials.toString();
  }

  /** Year and place within a journal ({@code 2019;365:l2068}), or the whole date. */
  private static String when(Entry entry) {
    Date issued = entry.issued();
    String locator = locator(entry);
    if (issued == null) {
      return locator;
    }
    return locator.isEmpty() || !issued.isKnown()
        ? issued.readable() + (locator.isEmpty() ? "" : ";" + locator)
        : issued.year() + ";" + locator;
  }

  /** Where in a journal a work stands: {@code 365:l2068}, {@code 27(3):12-19}, or nothing. */
  static String locator(Entry entry) {
    String issue = Cell.unknown(entry.data().get("issue"));
    String page = Cell.unknown(entry.data().get("page"));
    String place = page.isEmpty() ? entry.text(Field.NUMBER) : page;
    String volume = entry.text(Field.VOLUME) + (issue.isEmpty() ? "" : "(" + issue + ")");
    return volume.isEmpty() ? place : volume + (place.isEmpty() ? "" : ":" + place);
  }
}
