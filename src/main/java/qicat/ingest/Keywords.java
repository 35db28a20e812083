package qicat.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import qicat.model.Numeral;
import qicat.model.Section;
import qicat.model.Topic;
import qicat.store.CatalogueFile;
import qicat.text.Folding;
import qicat.text.Split;
import qicat.text.Words;

/**
 * What the keywords of an item are in a catalogue: those that mean one of its topics become topics,
 * by id, title or another word for it; others stay keywords. A catalogue that declares no topics
 * takes all of them.
 */
final class Keywords {
  private static final String KEYWORD = "keyword";
  private static final String TOPICS = "topics";
  private static final String CATEGORIES = "categories";
  private static final List<String> KEYS = List.of(TOPICS, KEYWORD, CATEGORIES);
  private static final String SECTION = "section";

  private final boolean declared;
  private final boolean sectionsDeclared;
  private final Map<String, String> ids = new HashMap<>();
  private final List<String> sections = new ArrayList<>();
  private final List<String> always;

  Keywords(CatalogueFile target, List<String> always) {
    this.always = always;
    declared = target.declares(TOPICS);
    sectionsDeclared = target.declares("sections");
    if (declared) {
      addWords(target.catalogue().topics());
    }
    for (Section section : target.catalogue().sections()) {
      sections.add(section.id());
    }
  }

  /** An id goes before a title, and a title before the other words, whatever topic they are of. */
  private void addWords(List<Topic> topics) {
    for (Topic topic : topics) {
      ids.putIfAbsent(Words.slug(topic.id()), topic.id());
    }
    for (Topic topic : topics) {
      ids.putIfAbsent(Words.slug(topic.title()), topic.id());
    }
    for (Topic topic : topics) {
      for (String also : topic.also()) {
        ids.putIfAbsent(Words.slug(also), topic.id());
      }
    }
  }

  /** Puts the topics and keywords of an item where they belong. */
  void sort(Map<String, Object> item) {
    Map<String, String> topics = new LinkedHashMap<>();
    Map<String, String> rest = new LinkedHashMap<>();
    for (String word : words(item)) {
      String id = declared ? ids.get(Words.slug(word)) : word;
      String kept = id == null ? word : id;
      (id == null ? rest : topics).putIfAbsent(Folding.key(kept), kept);
    }
    for (String topic : always) {
      topics.putIfAbsent(Folding.key(topic), topic);
    }
    for (String key : KEYS) {
      item.remove(key);
    }
    if (!topics.isEmpty()) {
      item.put(TOPICS, new ArrayList<>(topics.values()));
    }
    if (!rest.isEmpty()) {
      putRest(new ArrayList<>(rest.values()), item);
    }
    if (sectionsDeclared && item.containsKey(SECTION) && !sections.contains(item.get(SECTION))) {
      // The section of a newspaper, or of another catalogue: here it would be an error.
      Map<String, Object> custom = new LinkedHashMap<>();
      if (item.get("custom") instanceof Map<?, ?> foreign) {
        for (Map.Entry<?, ?> member : foreign.entrySet()) {
          custom.put((String) member.getKey(), member.getValue());
        }
      }
      custom.put(SECTION, item.remove(SECTION));
      item.put("custom", custom);
    }
  }

  /** Keywords with a comma in them stay whole in an array only: a text is parted at commas. */
  private static void putRest(List<String> keywords, Map<String, Object> item) {
    String text = String.join("; ", keywords);
    boolean parted = text.indexOf(',') < 0 && Split.at(";", text).size() == keywords.size();
    item.put(parted ? KEYWORD : CATEGORIES, parted ? text : keywords);
  }

  /** Topics as strict CSL-JSON has them once more as keywords: no semicolon in them. */
  private static Set<String> repeated(List<String> topics) {
    Set<String> repeated = new HashSet<>();
    for (String topic : topics) {
      repeated.add(topic.replace(';', ','));
    }
    return repeated;
  }

  private static List<String> words(Map<String, Object> item) {
    List<String> words = new ArrayList<>();
    for (String key : KEYS) {
      if (item.get(key) instanceof List<?> list) {
        for (Object each : list) {
          if (each instanceof String
              || each instanceof Numeral) { // machines write null in lists too
            words.add(each.toString().strip());
          }
        }
      } else if (item.get(key) instanceof String text) {
        List<String> parts = Split.at(text.indexOf(';') < 0 ? "," : ";", text);
        parts.removeIf(repeated(words)::contains);
        words.addAll(parts);
      }
    }
    words.removeIf(String::isEmpty);
    return words;
  }
}
