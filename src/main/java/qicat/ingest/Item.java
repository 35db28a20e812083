package qicat.ingest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import qicat.csl.CslNames;
import qicat.model.Entry;
import qicat.model.Field;
import qicat.model.Person;
import qicat.text.Identifier;

/** An item that is being made of another tool's record: what has no text is left out. */
final class Item {
  private final Map<String, Object> members = new LinkedHashMap<>();

  /** Makes one of a type; its id comes first. */
  Item(String id, String type) {
    put("id", id);
    put("type", type);
  }

  /** Its members in the order in which they came. */
  Map<String, Object> members() {
    return members;
  }

  boolean has(String key) {
    return members.containsKey(key);
  }

  /** Sets a text; the first one that is not blank stays. */
  void put(String key, String text) {
    if (text != null && !text.isBlank() && !members.containsKey(key)) {
      members.put(key, text.strip());
    }
  }

  void putDate(String key, Map<String, Object> date) {
    if (date != null) {
      members.putIfAbsent(key, date);
    }
  }

  /** Adds names as they are in the tagged formats. */
  void putNames(String key, List<String> written) {
    List<Object> names = new ArrayList<>();
    for (String each : written) {
      Map<String, Object> name = NameParts.of(each);
      if (name != null) {
        names.add(name);
      }
    }
    putParsedNames(key, names);
  }

  void putParsedNames(String key, List<Object> names) {
    if (!names.isEmpty()) {
      members.putIfAbsent(key, names);
    }
  }

  /** Tells by the byline that there are more authors than those who are named. */
  void putByline() {
    List<String> names = new ArrayList<>();
    for (Person author : CslNames.people(members, Field.AUTHOR.key())) {
      names.add(author.name());
    }
    if (!names.isEmpty()) {
      put(Field.BYLINE.key(), String.join(", ", names) + Entry.COLLEAGUES);
    }
  }

  /**
   * Sets the pages. One that begins with a letter is no page but the number of an article, which
   * tools keep there.
   */
  void putPages(String pages, boolean article) {
    boolean number =
        article
            && !pages.isEmpty()
            && Character.isLetter(pages.codePointAt(0))
            && pages.indexOf('-') < 0;
    put(number && !has("number") ? "number" : "page", pages);
  }

  /** Sets the words for what it is about. */
  void putKeywords(List<String> keywords) {
    Set<String> all = new LinkedHashSet<>();
    for (String keyword : keywords) {
      if (!keyword.isBlank()) {
        all.add(keyword.strip());
      }
    }
    if (!all.isEmpty()) {
      members.put("keyword", new ArrayList<>(all));
    }
  }

  /** Sets a DOI, if it is one, in whatever way it is written. */
  void putDoi(String written) {
    if (written != null && Identifier.isDoi(Identifier.of(written))) {
      put("DOI", written);
    }
  }

  /** Sets numbers that name books or journals, told apart by their digits: 8, or 10 and 13. */
  void putStandardNumbers(List<String> numbers) {
    for (String number : numbers) {
      int digits = 0;
      for (int i = 0; i < number.length(); i++) {
        char c = number.charAt(i);
        digits += c >= '0' && c <= '9' || c == 'X' || c == 'x' ? 1 : 0;
      }
      put(digits >= 10 && digits % 8 != 0 ? "ISBN" : "ISSN", number);
    }
  }
}
