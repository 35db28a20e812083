package qicat.text;

import java.util.ArrayList;
import java.util.List;

/**
 * How far two words are apart: the edits (a letter put in, taken out, replaced, or two neighbours
 * swapped) that make one of the other. This is the restricted Damerau-Levenshtein distance, also
 * called optimal string alignment.
 */
public final class Distance {
  private Distance() {}

  /**
   * Counts edits up to a limit.
   *
   * @return the distance, or {@code limit + 1} when it is greater than the limit
   */
  public static int between(String one, String other, int limit) {
    if (Math.abs(one.length() - other.length()) > limit) {
      return limit + 1;
    }
    int[] beforeLast = new int[other.length() + 1];
    int[] last = new int[other.length() + 1];
    int[] row = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      row[0] = i;
      int least = i;
      for (int j = 1; j <= other.length(); j++) {
        char a = one.charAt(i - 1);
        char b = other.charAt(j - 1);
        int edits = Math.min(last[j - 1] + (a == b ? 0 : 1), 1 + Math.min(last[j], row[j - 1]));
        if (i > 1 && j > 1 && a == other.charAt(j - 2) && b == one.charAt(i - 2)) {
          edits = Math.min(edits, beforeLast[j - 2] + 1);
        }
        row[j] = edits;
        least = Math.min(least, edits);
      }
      if (least > limit) {
        return limit + 1;
      }
      int[] free = beforeLast;
      beforeLast = last;
      last = row;
      row = free;
    }
    return Math.min(last[other.length()], limit + 1);
  }

  /** From so many letters on a word may be two edits away from what was meant. */
  private static final int LONG = 8;

  /** So many letters at the end of a word can be an ending: ing, ment, tion. */
  private static final int ENDING = 3;

  /** How many edits may part a word that was typed from what was meant. */
  public static int allowed(String typed) {
    return typed.length() >= LONG ? 2 : 1;
  }

  /**
   * Whether a word is a slip of the pen for another, which a stemmer would take for a form of it:
   * they differ inside, and end alike ({@code engagment}). Forms of a word differ at the end.
   */
  public static boolean isSlip(String typed, String word) {
    int end = ENDING;
    return typed.length() > end
        && word.length() > end
        && typed.regionMatches(typed.length() - end, word, word.length() - end, end)
        && !typed.equals(word)
        && between(typed, word, allowed(typed)) <= allowed(typed);
  }

  /**
   * The words nearest to one that was typed, nearest first, ties in their own order.
   *
   * @param typed what was typed
   * @param words what could have been meant
   * @param most how many at the most
   * @return words that start as typed, or at most a third of whose letters (at least one) differ
   */
  public static List<String> nearest(String typed, Iterable<String> words, int most) {
    int limit = Math.max(1, typed.length() / 3);
    List<List<String>> near = new ArrayList<>();
    for (int distance = 0; distance <= limit; distance++) {
      near.add(new ArrayList<>());
    }
    for (String word : words) {
      int distance = between(typed, word, limit);
      if (distance > limit && typed.length() >= 2 && word.startsWith(typed)) {
        distance = limit;
      }
      if (distance <= limit) {
        near.get(distance).add(word);
      }
    }
    List<String> nearest = new ArrayList<>();
    for (List<String> equallyNear : near) {
      nearest.addAll(equallyNear);
    }
    return nearest.subList(0, Math.min(most, nearest.size()));
  }

  /**
   * A suggestion for what was typed in vain.
   *
   * @param typed what was typed
   * @param words what could have been meant
   * @param otherwise what to say when none of them is near
   */
  public static String didYouMean(String typed, Iterable<String> words, String otherwise) {
    List<String> near = nearest(typed, words, 3);
    return near.isEmpty() ? otherwise : "did you mean " + String.join(" or ", near) + "?";
  }
}
