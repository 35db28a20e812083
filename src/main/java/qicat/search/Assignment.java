package qicat.search;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Gives each of several words a position of its own, so that no position stands for two. It finds
 * such a way whenever there is one, and needs no more steps than words times the candidates of all
 * of them.
 *
 * <p>Source: H. W. Kuhn, "The Hungarian method for the assignment problem", Naval Research
 * Logistics Quarterly 2, 1955; here without costs, by augmenting paths.
 */
final class Assignment {
  private final List<BitSet> candidates;

  /** For each position the word that has it, or -1. */
  private final int[] owners;

  private BitSet tried = new BitSet();

  private Assignment(List<BitSet> candidates, int positions) {
    this.candidates = candidates;
    owners = new int[positions];
    Arrays.fill(owners, -1);
  }

  /**
   * The positions that are given.
   *
   * @param candidates for each word the positions that it could have
   * @param positions how many positions there are
   * @return none when not every word can have one
   */
  static BitSet of(List<BitSet> candidates, int positions) {
    Assignment assignment = new Assignment(candidates, positions);
    for (int word = 0; word < candidates.size(); word++) {
      assignment.tried = new BitSet();
      if (!assignment.give(word)) {
        return new BitSet();
      }
    }
    BitSet given = new BitSet();
    for (int position = 0; position < positions; position++) {
      if (assignment.owners[position] >= 0) {
        given.set(position);
      }
    }
    return given;
  }

  /** Gives a word a position, others moving to other ones. */
  private boolean give(int word) {
    BitSet own = candidates.get(word);
    for (int i = own.nextSetBit(0); i >= 0; i = own.nextSetBit(i + 1)) {
      if (!tried.get(i)) {
        tried.set(i);
        if (owners[i] < 0 || give(owners[i])) {
          owners[i] = word;
          return true;
        }
      }
    }
    return false;
  }
}
