package qicat.text;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Text with the few tags that Zotero and other tools of CSL write in titles: {@code <i>}, {@code
 * <b>}, {@code <sup>}, {@code <sub>}, and {@code <span>} for small capitals ({@code
 * style="font-variant:small-caps;"}) and for letters that keep their case ({@code class="nocase"}),
 * as the manual of citeproc-js has them. A tag counts when it has its other half; all else, {@code
 * p < 0.05} or {@code a<b>c}, is text.
 */
public final class RichText {
  /**
   * A part of a text that is set in one way.
   *
   * @param text what a reader sees; never empty
   * @param looks how it is set; not to be changed
   */
  public record Run(String text, Set<Look> looks) {}

  private static final String[] ELEMENTS = {"i", "b", "sup", "sub", "span"};

  private static final String[] STARTS = {
    "<i>",
    "<b>",
    "<sup>",
    "<sub>",
    "<span style=\"font-variant:small-caps;\">",
    "<span style=\"font-variant: small-caps;\">",
    "<span style=\"font-variant:small-caps\">",
    "<span style=\"font-variant: small-caps\">",
    "<span class=\"nocase\">"
  };

  private static final Look[] LOOKS = {
    Look.ITALIC,
    Look.BOLD,
    Look.SUPERSCRIPT,
    Look.SUBSCRIPT,
    Look.SMALL_CAPITALS,
    Look.SMALL_CAPITALS,
    Look.SMALL_CAPITALS,
    Look.SMALL_CAPITALS,
    Look.CASE_KEPT
  };

  /** A tag, or what looks like one until its other half is found. */
  private static final class Tag {
    final int from;
    final int to;
    final int element;

    /** What a start tag asks for, and the end tag that goes with it; null: no half of a pair. */
    Look look;

    final boolean starts;
    boolean paired;

    Tag(int from, int to, int element, Look look) {
      this.from = from;
      this.to = to;
      this.element = element;
      this.look = look;
      starts = look != null;
    }
  }

  private final String source;
  private final List<Tag> tags = new ArrayList<>();

  private RichText(String source) {
    this.source = source;
    for (int at = source.indexOf('<'); at >= 0; at = source.indexOf('<', at + 1)) {
      Tag tag = tag(at);
      if (tag != null) {
        tags.add(tag);
        at = tag.to - 1;
      }
    }
    pair();
  }

  private Tag tag(int at) {
    for (int i = 0; i < STARTS.length; i++) {
      if (source.startsWith(STARTS[i], at)) {
        int element = Math.min(i, ELEMENTS.length - 1);
        return new Tag(at, at + STARTS[i].length(), element, LOOKS[i]);
      }
    }
    for (int i = 0; source.startsWith("</", at) && i < ELEMENTS.length; i++) {
      int end = at + 2 + ELEMENTS[i].length();
      if (source.startsWith(ELEMENTS[i], at + 2) && source.startsWith(">", end)) {
        return new Tag(at, end + 1, i, null);
      }
    }
    return null;
  }

  /** An end goes with the nearest start of its element; starts between them have no end. */
  private void pair() {
    List<Tag> open = new ArrayList<>();
    int[] opened = new int[ELEMENTS.length];
    for (Tag tag : tags) {
      if (tag.starts) {
        open.add(tag);
        opened[tag.element]++;
      }
      while (!tag.starts && opened[tag.element] > 0 && !tag.paired) {
        Tag start = open.remove(open.size() - 1);
        opened[start.element]--;
        if (start.element == tag.element) {
          start.paired = true;
          tag.paired = true;
          tag.look = start.look;
        }
      }
    }
  }

  /**
   * A text without its tags, as it is read where nothing can be set.
   *
   * @param text any text
   */
  public static String plain(String text) {
    if (text.indexOf("</") < 0) {
      return text;
    }
    StringBuilder plain = new StringBuilder(text.length());
    int from = 0;
    for (Tag tag : new RichText(text).tags) {
      if (tag.paired) {
        plain.append(text, from, tag.from);
        from = tag.to;
      }
    }
    return plain.append(text, from, text.length()).toString();
  }

  /**
   * The parts of a text in their order; put together, they are {@link #plain} of it.
   *
   * @param text any text; an empty one has no part
   */
  public static List<Run> runs(String text) {
    List<Run> runs = new ArrayList<>();
    int[] depths = new int[Look.values().length];
    int from = 0;
    for (Tag tag : new RichText(text).tags) {
      if (tag.paired) {
        add(text.substring(from, tag.from), depths, runs);
        depths[tag.look.ordinal()] += tag.starts ? 1 : -1;
        from = tag.to;
      }
    }
    add(text.substring(from), depths, runs);
    return runs;
  }

  private static void add(String text, int[] depths, List<Run> runs) {
    if (text.isEmpty()) {
      return;
    }
    Set<Look> looks = EnumSet.noneOf(Look.class);
    for (Look look : Look.values()) {
      if (depths[look.ordinal()] > 0) {
        looks.add(look);
      }
    }
    int last = runs.size() - 1;
    if (last >= 0 && runs.get(last).looks.equals(looks)) {
      runs.set(last, new Run(runs.get(last).text + text, looks)); // parted by an empty element
    } else {
      runs.add(new Run(text, looks));
    }
  }
}
