package qicat.command;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import qicat.model.Entry;
import qicat.search.Hit;

/** The entries of the last answer by their numbers, from 1; a shell keeps it for its next lines. */
public final class Numbering {
  private List<Entry> entries = List.of();

  /** Numbers the entries of an answer, in its order. */
  public void number(Collection<Hit> hits) {
    List<Entry> numbered = new ArrayList<>();
    for (Hit hit : hits) {
      numbered.add(hit.entry());
    }
    entries = numbered;
  }

  /** The entries; the one with number 1 is the first. */
  public List<Entry> entries() {
    return entries;
  }
}
