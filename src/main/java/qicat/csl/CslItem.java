package qicat.csl;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import qicat.model.Entry;
import qicat.model.Field;
import qicat.model.Label;
import qicat.model.Numeral;
import qicat.model.Section;
import qicat.text.Folding;
import qicat.text.Identifier;
import qicat.text.Split;

/**
 * An entry as a CSL item in the strict sense of the CSL data schema (csl-data.json of CSL 1.0.2):
 * only CSL's variables, each of the type it asks for. What CSL has no variable for, or what cannot
 * be put in the form of its variable, goes whole into {@code custom}; topics are told as {@code
 * keyword} too, which other tools know.
 */
public final class CslItem {
  /** Where the schema lets a tool keep what is its own. */
  public static final String CUSTOM = "custom";

  private static final String KEYWORD = "keyword";
  private static final String SECTION = Field.SECTION.key();

  /** The types of CSL 1.0.2. */
  private static final List<String> TYPES =
      List.copyOf(
          Split.at(
              " ",
              "article article-journal article-magazine article-newspaper bill book broadcast"
                  + " chapter classic collection dataset document entry entry-dictionary"
                  + " entry-encyclopedia event figure graphic hearing interview legal_case"
                  + " legislation manuscript map motion_picture musical_score pamphlet"
                  + " paper-conference patent performance periodical personal_communication post"
                  + " post-weblog regulation report review review-book software song speech"
                  + " standard thesis treaty webpage"));

  /** The type of a work of which no more is known. */
  private static final String UNKNOWN = "document";

  private CslItem() {}

  /** The names of all types, in the order of the alphabet. */
  public static List<String> types() {
    return TYPES;
  }

  /**
   * Makes an item; its {@code id} and {@code type} come first, the rest in the entry's own order,
   * {@code keyword} and {@code custom} last. What an entry keeps in a {@code custom} of its own
   * stays there, unless a key beside it has the same name.
   *
   * @return texts, {@link Numeral}s, booleans, lists and maps; never null, save within custom
   */
  public static Map<String, Object> of(Entry entry) {
    Map<String, Object> item = new LinkedHashMap<>();
    Map<String, Object> custom = new LinkedHashMap<>();
    Map<?, ?> own = Map.of();
    item.put(Field.ID.key(), entry.id());
    item.put(Field.TYPE.key(), type(entry));
    for (Map.Entry<String, Object> member : entry.data().entrySet()) {
      String name = Variable.inData(member.getKey());
      if (entry.data().containsKey(name)) {
        name = member.getKey(); // both are there: each stays what it is
      }
      Object value = member.getValue();
      if (value == null || isEmpty(value) || isTold(name, value, item)) {
        continue;
      }
      Object taken = value(name, value, entry);
      if (taken != null) {
        item.put(name, taken);
      } else if (name.equals(CUSTOM) && value instanceof Map<?, ?> map) {
        own = map;
      } else {
        custom.put(name, value);
      }
    }
    for (Map.Entry<?, ?> member : own.entrySet()) {
      custom.putIfAbsent((String) member.getKey(), member.getValue());
    }
    String keywords = keywords(entry);
    if (!keywords.isEmpty()) {
      item.put(KEYWORD, keywords);
    }
    if (!custom.isEmpty()) {
      item.put(CUSTOM, custom);
    }
    return item;
  }

  /** Whether the item has it without a look at the data: the id, the type, words for topics. */
  private static boolean isTold(String name, Object value, Map<String, Object> item) {
    return name.equals(Field.ID.key())
        || name.equals(Field.TYPE.key()) && value.equals(item.get(name))
        || name.equals(KEYWORD) && (value instanceof String || value instanceof List<?>);
  }

  /** The type of an entry, or that of a work of which no more is known. */
  public static String type(Entry entry) {
    Object type = Field.TYPE.of(entry);
    String id = type instanceof Label label ? label.id() : "";
    return TYPES.contains(id) ? id : UNKNOWN;
  }

  /**
   * Whether an item stands in a volume or an issue of something, as an article does, whatever its
   * type: an interview in a journal.
   */
  public static boolean isInVolume(Map<String, Object> item) {
    return !text(item, Field.CONTAINER.key()).isEmpty()
        && !(text(item, "volume").isEmpty() && text(item, "issue").isEmpty());
  }

  /**
   * The topics as keywords of the entry: one that the catalogue describes by its id, so that a
   * catalogue made of these items has the same topics; one that is a keyword already as it was
   * written.
   */
  public static List<String> topics(Entry entry) {
    List<String> topics = new ArrayList<>();
    for (Object each : Field.TOPIC.valuesOf(entry)) {
      Label topic = (Label) each;
      boolean keyword =
          topic.about().isEmpty()
              && topic.also().isEmpty()
              && Folding.key(topic.title()).equals(topic.id());
      topics.add(keyword ? topic.title() : topic.id());
    }
    return topics;
  }

  /** The topics in one text, parted by semicolons as tools expect; none is left within a topic. */
  private static String keywords(Entry entry) {
    StringBuilder keywords = new StringBuilder();
    for (String topic : topics(entry)) {
      keywords.append(keywords.isEmpty() ? "" : "; ").append(topic.replace(';', ','));
    }
    return keywords.toString();
  }

  /** Whether a section groups a catalogue; CSL's own variable is the section of a newspaper. */
  private static boolean isOfCatalogue(Section section) {
    return section != null && (section.part() != null || !section.title().equals(section.id()));
  }

  /** A DOI without the prefix that it may have been pasted with: styles put their own before it. */
  private static String doi(String text) {
    String doi = text == null ? "" : Identifier.doi(text);
    return doi.isEmpty() ? text : doi;
  }

  /** The value of a variable in the form the schema asks for, or null: it cannot be put so. */
  private static Object value(String name, Object value, Entry entry) {
    if (name.equals("categories")) {
      return isTexts(value) ? value : null;
    }
    Variable kind = Variable.named(name);
    boolean foreign =
        kind == null
            || name.equals(KEYWORD)
            || name.equals(SECTION) && isOfCatalogue(entry.section());
    if (foreign) {
      return null;
    }
    return switch (kind) {
      case TEXT -> name.equals(Field.DOI.key()) ? doi(text(value)) : text(value);
      case NUMBER -> value instanceof Numeral ? value : text(value);
      case NAMES -> CslNames.filtered(value);
      case DATE ->
          name.equals(Field.ISSUED.key())
              ? CslDates.written(entry.issued())
              : CslDates.filtered(value);
    };
  }

  /** The text of a variable of an item that {@link #of} made, or an empty one. */
  public static String text(Map<String, Object> item, String variable) {
    Object value = item.get(variable);
    return value instanceof String || value instanceof Numeral ? value.toString() : "";
  }

  /** A scalar as a text, an array of texts as one text; null for anything else. */
  static String text(Object value) {
    if (value instanceof String || value instanceof Numeral || value instanceof Boolean) {
      return value.toString();
    }
    return isTexts(value) ? String.join(" ", texts((List<?>) value)) : null;
  }

  private static boolean isTexts(Object value) {
    return value instanceof List<?> list && !list.isEmpty() && texts(list).size() == list.size();
  }

  private static List<String> texts(List<?> list) {
    List<String> texts = new ArrayList<>();
    for (Object each : list) {
      if (each instanceof String text) {
        texts.add(text);
      }
    }
    return texts;
  }

  private static boolean isEmpty(Object value) {
    return value instanceof List<?> list && list.isEmpty()
        || value instanceof Map<?, ?> map && map.isEmpty();
  }
}
