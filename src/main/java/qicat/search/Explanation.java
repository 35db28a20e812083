package qicat.search;

import java.util.List;
import qicat.model.Field;

/**
 * How the score of an entry comes about; the formula stands at {@link Ranking}.
 *
 * @param score the sum of the parts
 * @param parts what adds to it, in the order of the query
 */
public record Explanation(double score, List<Part> parts) {

  /**
   * A word of the query, or two that stand close together.
   *
   * @param what the word, or both
   * @param rarity how rare it is among the entries
   * @param frequency how much of it the entry has, by the weights of the fields
   * @param value what it adds to the score
   * @param sources where it stands; none for closeness
   */
  public record Part(
      String what, double rarity, double frequency, double value, List<Source> sources) {}

  /**
   * A field in which a word stands.
   *
   * @param field the field
   * @param weight how much a match there counts
   * @param matches the matches, forms and synonyms counted for less than 1
   * @param length how many words the field has in this entry
   * @param mean how many it has on the average
   * @param frequency what it adds to the frequency
   */
  public record Source(
      Field field, int weight, double matches, int length, double mean, double frequency) {}
}
