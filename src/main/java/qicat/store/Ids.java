package qicat.store;

import java.util.HashSet;
import java.util.Set;
import qicat.text.Fingerprints;

/**
 * The ids of the entries that were read so far, to find one that comes twice. Of very many, a first
 * reading keeps no more than fingerprints, and a second one those ids whose fingerprints came
 * twice.
 */
final class Ids {
  private final Set<String> kept = new HashSet<>();

  /** The fingerprints of all, in a first reading; null: {@link #kept} has them. */
  private final Fingerprints seen;

  /** In a second reading the fingerprints that came twice; null: every id is kept. */
  private final Fingerprints suspected;

  private Ids(Fingerprints seen, Fingerprints suspected) {
    this.seen = seen;
    this.suspected = suspected;
  }

  /** Keeps every id. */
  static Ids whole() {
    return new Ids(null, null);
  }

  /** Keeps a fingerprint of each. */
  static Ids fingerprints() {
    return new Ids(new Fingerprints(), null);
  }

  /** For a second reading, behind one that kept fingerprints. */
  Ids suspected() {
    return new Ids(null, seen.repeated());
  }

  /** Adds an id. False: it came before or, where fingerprints are kept, may have. */
  boolean add(String id) {
    if (seen != null) {
      return seen.add(id);
    }
    return suspected != null && !suspected.has(id) || kept.add(id);
  }

  /** Whether there was reason for each suspicion: two ids that differ and have one fingerprint. */
  boolean lookAlike() {
    Fingerprints again = new Fingerprints();
    for (String id : kept) {
      again.add(id);
    }
    return !suspected.isEmpty() && again.repeated().size() == suspected.size();
  }
}
