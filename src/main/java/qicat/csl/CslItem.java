package qicat.csl;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import qicat.model.Entry;
import qicat.model.Field;
import qicat.model.Label;
import qicat.model.Numeral;
import qicat.model.Section;
import qicat.text.Split;

/**
 * An entry as a CSL item in the strict sense of the CSL data schema (csl-data.json of CSL 1.0.2):
 * only CSL's variables, each of the type it asks for. What CSL has no variable for goes whole into
 * {@code custom}; topics are told as {@code keyword} too, which other tools know.
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

  private static final Set<String> NAME_TEXTS =
      Set.of("family", "given", "dropping-particle", "non-dropping-particle", "suffix", "literal");
  private static final Set<String> NAME_FLAGS =
      Set.of("comma-suffix", "static-ordering", "parse-names");

  private CslItem() {}

  /** The names of all types, in the order of the alphabet. */
  public static List<String> types() {
    return TYPES;
  }

  /**
   * Makes an item; its {@code id} and {@code type} come first, the rest in the entry's own order.
   *
   * @return texts, {@link Numeral}s, booleans, lists and maps
   */
  public static Map<String, Object> of(Entry entry) {
    Map<String, Object> item = new LinkedHashMap<>();
    Map<String, Object> custom = new LinkedHashMap<>();
    item.put(Field.ID.key(), entry.id());
    item.put(Field.TYPE.key(), type(entry));
    for (Map.Entry<String, Object> member : entry.data().entrySet()) {
      String name = member.getKey();
      Object value = member.getValue();
      if (value == null || item.containsKey(name) || name.equals(KEYWORD)) {
        continue;
      }
      if (name.equals(CUSTOM) && value instanceof Map<?, ?> own) {
        for (Map.Entry<?, ?> each : own.entrySet()) {
          custom.putIfAbsent((String) each.getKey(), each.getValue());
        }
      } else if (name.equals("categories") && isTexts(value)) {
        item.put(name, value);
      } else {
        boolean foreign = name.equals(SECTION) && isOfCatalogue(entry.section());
        Object taken = foreign ? null : value(name, value, entry);
        if (taken == null && !isEmpty(value)) {
          custom.put(name, value);
        } else if (taken != null) {
          item.put(name, taken);
        }
      }
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

  /** The type of an entry, or that of a work of which no more is known. */
  public static String type(Entry entry) {
    Object type = Field.TYPE.of(entry);
    String id = type instanceof Label label ? label.id() : "";
    return TYPES.contains(id) ? id : UNKNOWN;
  }

  /** The topics by their ids, which hold no semicolon: tools split keywords there. */
  public static List<String> topics(Entry entry) {
    List<String> topics = new ArrayList<>();
    for (Object topic : Field.TOPIC.valuesOf(entry)) {
      topics.add(((Label) topic).id());
    }
    return topics;
  }

  private static String keywords(Entry entry) {
    return String.join("; ", topics(entry));
  }

  /** Whether a section groups a catalogue; CSL's own variable is the section of a newspaper. */
  private static boolean isOfCatalogue(Section section) {
    return section != null && (section.part() != null || !section.title().equals(section.id()));
  }

  /** The value of a variable in the form the schema asks for, or null: it cannot be put so. */
  private static Object value(String name, Object value, Entry entry) {
    Variable kind = Variable.named(name);
    if (kind == null) {
      return null;
    }
    return switch (kind) {
      case TEXT -> text(value);
      case NUMBER -> value instanceof Numeral ? value : text(value);
      case NAMES -> names(value);
      case DATE ->
          name.equals(Field.ISSUED.key())
              ? CslDates.written(entry.issued())
              : CslDates.filtered(value);
    };
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

  private static List<Object> names(Object value) {
    if (!(value instanceof List<?> list)) {
      return null;
    }
    List<Object> names = new ArrayList<>();
    for (Object each : list) {
      if (each instanceof Map<?, ?> parts) {
        Map<String, Object> name = name(parts);
        if (!name.isEmpty()) {
          names.add(name);
        }
      }
    }
    return names.isEmpty() ? null : names;
  }

  private static Map<String, Object> name(Map<?, ?> parts) {
    Map<String, Object> name = new LinkedHashMap<>();
    boolean named = false;
    for (Map.Entry<?, ?> part : parts.entrySet()) {
      String key = (String) part.getKey();
      String text = text(part.getValue());
      if (NAME_TEXTS.contains(key) && text != null && !text.isBlank()) {
        name.put(key, text);
        named = true;
      } else if (NAME_FLAGS.contains(key) && text != null) {
        name.put(key, part.getValue() instanceof List<?> ? text : part.getValue());
      }
    }
    return named ? name : Map.of();
  }
}
