package qicat.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import qicat.csl.CslNames;
import qicat.csl.Variable;
import qicat.model.Field;
import qicat.model.Person;
import qicat.store.Node;
import qicat.text.Fingerprints;
import qicat.text.Folding;
import qicat.text.Split;
import qicat.text.Words;

/** What a catalogue declares and what its entries name; either may come first. */
final class References {
  private final Findings findings;
  private final List<Node> sections = new ArrayList<>();
  private final List<Node> topics = new ArrayList<>();
  private final List<Node> people = new ArrayList<>();
  private final Set<String> namedSections = new HashSet<>();
  private final Set<String> namedTopics = new HashSet<>();

  /** Of names there may be as many as entries: numbers are enough to tell who is not named. */
  private final Fingerprints namedPeople = new Fingerprints();

  private final Places withoutTopic = new Places();

  /** The places of entries, three numbers each: whether topics are declared is known at the end. */
  private static final class Places {
    private int[] numbers = new int[3];
    private int size;
    private Node array;

    void add(Node entry) {
      if (size == numbers.length) {
        numbers = Arrays.copyOf(numbers, size + size / 6 * 3 + 3);
      }
      array = entry.parent();
      numbers[size++] = entry.line();
      numbers[size++] = entry.column();
      String index = entry.step();
      numbers[size++] = Integer.parseInt(index, 1, index.length() - 1, 10);
    }

    void tell(Findings findings) {
      for (int i = 0; i < size; i += 3) {
        String path = array.path() + "[" + numbers[i + 2] + "]";
        findings.add(
            Rule.NO_TOPIC, numbers[i], numbers[i + 1], path, "it is on no topic: name one");
      }
    }
  }

  References(Findings findings) {
    this.findings = findings;
  }

  /** Takes down a section, topic or person. */
  void declare(String key, Node declared) {
    switch (key) {
      case "sections" -> sections.add(declared);
      case "topics" -> topics.add(declared);
      default -> people.add(declared);
    }
  }

  /** Takes down what an entry names. */
  void refer(Node entry) {
    namedSections.add(entry.text(Field.SECTION.key()));
    boolean named = false;
    for (String key : new String[] {Field.TOPIC.key(), "keyword", "categories"}) {
      Node member = entry.member(key);
      if (member != null && member.text() != null) {
        for (String topic : Split.at(",;", member.text())) {
          named |= name(topic);
        }
      } else if (member != null) {
        for (Node topic : member.items()) {
          named |= topic.text() != null && name(topic.text());
        }
      }
    }
    if (!named && isDeclaring(entry)) {
      withoutTopic.add(entry);
    }
    for (Node member : entry.members()) {
      if (Variable.named(member.step()) == Variable.NAMES) {
        for (Node name : member.items()) {
          namedPeople.add(Words.slug(person(name).name()));
        }
      }
    }
  }

  /** Whether topics can be declared at all: not beside a bare array of entries. */
  private static boolean isDeclaring(Node entry) {
    return entry.parent().parent() != null;
  }

  private boolean name(String topic) {
    namedTopics.add(topic);
    namedTopics.add(Folding.key(topic)); // a keyword names a topic in other capitals too
    return !topic.isBlank();
  }

  /** The person whom the parts of a name tell. */
  static Person person(Node name) {
    return CslNames.person(name.plain() instanceof Map<?, ?> parts ? parts : Map.of());
  }

  /** Says at the end what nobody names. */
  void tellUnused() {
    for (Node section : sections) {
      tell(Rule.UNUSED_SECTION, section, "id", namedSections, "no entry stands in the section ");
    }
    for (Node topic : topics) {
      tell(Rule.UNUSED_TOPIC, topic, "id", namedTopics, "no entry is on the topic ");
    }
    for (Node person : people) {
      String name = person.text("name");
      if (!name.isBlank() && !namedPeople.has(Words.slug(name))) {
        findings.add(
            Rule.UNUSED_PERSON,
            person,
            "no entry names \"" + name + "\": write the name as the entries do, or take it out");
      }
    }
    if (!topics.isEmpty()) {
      withoutTopic.tell(findings);
    }
  }

  private void tell(Rule rule, Node declared, String key, Set<String> named, String what) {
    String id = declared.text(key);
    if (!id.isBlank() && !named.contains(id)) {
      findings.add(rule, declared, what + '"' + id + "\": name it in one, or take it out");
    }
  }
}
