package qicat.text;

import java.util.ArrayList;
import java.util.List;

/**
 * How two texts differ, as {@code diff -u} shows it (POSIX.1-2024, diff, unified format) and {@code
 * patch} takes it: one hunk from the first line that differs to the last one. Made for changes in
 * one place.
 */
public final class UnifiedDiff {
  private static final int CONTEXT = 3;
  private static final String NO_FILE = "/dev/null";

  private final StringBuilder text = new StringBuilder();

  private UnifiedDiff() {}

  /**
   * The difference, or an empty text where there is none.
   *
   * @param name what both texts are called
   * @param before the text as it was, or null: there was none
   * @param after the text as it is to be
   */
  public static String of(String name, String before, String after) {
    UnifiedDiff diff = new UnifiedDiff();
    List<String> old = lines(before == null ? "" : before);
    List<String> changed = lines(after);
    if (!old.equals(changed)) {
      diff.header(before == null ? NO_FILE : "a/" + name, "b/" + name);
      diff.hunk(old, changed);
    }
    return diff.text.toString();
  }

  private void header(String before, String after) {
    text.append("--- ").append(before).append("\n+++ ").append(after).append('\n');
  }

  /** The lines of a text with the line feeds that end them. */
  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    int from = 0;
    while (from < text.length()) {
      int feed = text.indexOf('\n', from);
      int to = feed < 0 ? text.length() : feed + 1;
      lines.add(text.substring(from, to));
      from = to;
    }
    return lines;
  }

  private void hunk(List<String> old, List<String> changed) {
    int most = Math.min(old.size(), changed.size());
    int first = 0;
    while (first < most && old.get(first).equals(changed.get(first))) {
      first++;
    }
    int same = 0;
    while (same < most - first
        && old.get(old.size() - 1 - same).equals(changed.get(changed.size() - 1 - same))) {
      same++;
    }
    int from = Math.max(0, first - CONTEXT);
    int behind = Math.min(same, CONTEXT);
    int oldEnd = old.size() - same;
    int changedEnd = changed.size() - same;
    text.append("@@ -").append(range(from, oldEnd + behind));
    text.append(" +").append(range(from, changedEnd + behind)).append(" @@\n");
    add(' ', old.subList(from, first));
    add('-', old.subList(first, oldEnd));
    add('+', changed.subList(first, changedEnd));
    add(' ', old.subList(oldEnd, oldEnd + behind));
  }

  /** Where a hunk begins, from 1, and how many lines it has; an empty one is behind a line. */
  private static String range(int from, int to) {
    int length = to - from;
    return (length == 0 ? from : from + 1) + (length == 1 ? "" : "," + length);
  }

  private void add(char sign, List<String> lines) {
    for (String line : lines) {
      text.append(sign).append(line);
      if (!line.endsWith("\n")) {
        text.append("\n\\ No newline at end of file\n");
      }
    }
  }
}
