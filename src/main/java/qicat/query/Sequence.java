package qicat.query;

import java.util.ArrayList;
import java.util.List;

/**
 * Terms that stand together in one value of a field: at each place one of several terms.
 *
 * @param places for each place the terms that will do there; one place or more
 * @param within {@link #IN_A_ROW}: the places follow each other in their order; else they stand in
 *     whatever order, with so many other words between them at the most. In a field of names the
 *     places are of one person, in whatever order, and this does not matter.
 * @param weight how much it counts, against a word as it was typed, which counts 1
 */
public record Sequence(List<List<String>> places, int within, double weight) {
  /** Nothing may stand between the places. */
  public static final int IN_A_ROW = -1;

  /** How much a word as it was typed counts. */
  public static final double EXACT = 1;

  /** How much another form of a word counts. */
  public static final double FORM = 0.8;

  /** How much a word that is spelled like another counts. */
  public static final double FUZZY = 0.6;

  /** How much a synonym counts. */
  public static final double SYNONYM = 0.6;

  /** How much a word counts that a topic has besides its name, or the other way round. */
  public static final double TOPIC = 0.3;

  /** One term. */
  public static Sequence of(String term) {
    return new Sequence(List.of(List.of(term)), IN_A_ROW, EXACT);
  }

  /** One place, at which one of several terms stands. */
  public static Sequence any(List<String> terms, double weight) {
    return new Sequence(List.of(terms), IN_A_ROW, weight);
  }

  /** Terms in a row. */
  public static Sequence row(List<String> terms) {
    List<List<String>> places = new ArrayList<>(terms.size());
    for (String term : terms) {
      places.add(List.of(term));
    }
    return new Sequence(places, IN_A_ROW, EXACT);
  }

  /** Whether it says what was typed, in some form; else it is another word for it. */
  public boolean isTyped() {
    return weight >= FORM;
  }
}
