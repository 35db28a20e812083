package qicat.ingest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import qicat.model.Entry;
import qicat.store.BadCatalogue;
import qicat.store.CatalogueFile;
import qicat.store.ItemSink;
import qicat.store.Items;
import qicat.store.Problem;

/**
 * Decides on each item that comes in: whether it is an entry, whether the catalogue has it already,
 * under which id it is added. What is added is kept in its order.
 */
public final class Intake {
  /** What was done with an item. */
  public enum Done {
    /** It is new. */
    ADDED("added"),
    /** The catalogue, or what came before, has it. */
    PRESENT("present"),
    /** It is no entry. */
    UNREADABLE("unreadable");

    private final String word;

    Done(String word) {
      this.word = word;
    }

    /** The word for it in a report. */
    public String word() {
      return word;
    }
  }

  /**
   * What was done with an item, and which one it was.
   *
   * @param done what was done
   * @param name the id of the entry that was added or is there, or the place in its file
   * @param text the title, or why it is unreadable
   */
  public record Outcome(Done done, String name, String text) {}

  private final Keywords keywords;
  private final String section;
  private final Known known;
  private final EntryIds ids;
  private final List<Map<String, Object>> added = new ArrayList<>();
  private final List<Outcome> outcomes = new ArrayList<>();

  /**
   * Begins.
   *
   * @param target what it is added to
   * @param section the section of every entry that is added, or an empty text
   * @param topics topics of every entry that is added
   */
  public Intake(CatalogueFile target, String section, List<String> topics) {
    this.section = section;
    keywords = new Keywords(target, topics);
    known = new Known(target.catalogue().entries());
    ids = new EntryIds(target.catalogue().entries());
  }

  /** Where the items of a file go. */
  public ItemSink from(String file) {
    return new ItemSink() {
      @Override
      public void item(int line, Map<String, Object> item) {
        take(file, line, item);
      }

      @Override
      public void unreadable(int line, String why) {
        outcomes.add(new Outcome(Done.UNREADABLE, file + ":" + line, why));
      }
    };
  }

  private void take(String file, int line, Map<String, Object> read) {
    Map<String, Object> item = Tidying.of(read);
    keywords.sort(item);
    Map<String, Object> named = new LinkedHashMap<>();
    named.put("id", "new"); // its own is found when it is known to be an entry
    item.forEach(named::putIfAbsent);
    Entry entry;
    try {
      entry = Items.entry(named);
    } catch (BadCatalogue e) {
      outcomes.add(new Outcome(Done.UNREADABLE, file + ":" + line, reason(e)));
      return;
    }
    if (isEmpty(item)) {
      outcomes.add(
          new Outcome(Done.UNREADABLE, file + ":" + line, "it has no title, no name and no DOI"));
      return;
    }
    String twin = known.idOf(entry);
    if (twin != null) {
      outcomes.add(new Outcome(Done.PRESENT, twin, entry.title()));
      return;
    }
    String id = ids.idFor(item, entry);
    named.put("id", id);
    if (!section.isEmpty()) {
      named.put("section", section);
    }
    known.add(id, entry);
    added.add(named);
    boolean titled = item.containsKey("title");
    outcomes.add(new Outcome(Done.ADDED, id, titled ? entry.title() : ""));
  }

  /** Without any of these nobody could tell what it is. */
  private static boolean isEmpty(Map<String, Object> item) {
    for (String key : new String[] {"title", "author", "editor", "DOI", "URL", "container-title"}) {
      if (item.containsKey(key)) {
        return false;
      }
    }
    return true;
  }

  /** What is wrong with the first value that is wrong. */
  private static String reason(BadCatalogue e) {
    Problem problem = e.problems().get(0);
    String path = problem.path();
    int dot = path.indexOf('.');
    return (dot < 0 ? "" : path.substring(dot + 1) + ": ") + problem.what();
  }

  /** What is added, each with its id first. */
  public List<Map<String, Object>> added() {
    return added;
  }

  /** What was done, in the order of what came. */
  public List<Outcome> outcomes() {
    return outcomes;
  }

  /** How many items had one fate. */
  public int count(Done done) {
    int count = 0;
    for (Outcome outcome : outcomes) {
      count += outcome.done == done ? 1 : 0;
    }
    return count;
  }
}
