package qicat.command;

import qicat.console.Console;
import qicat.store.BadCatalogue;
import qicat.store.Problem;

/** What is said of a catalogue that cannot be used, by whoever asked for it. */
public final class Complaint {
  private Complaint() {}

  /** Says on the error output what is wrong with a catalogue, and what to do. */
  public static void tell(BadCatalogue e, Console console) {
    for (Problem problem : e.problems()) {
      console.complain(problem.in(e.name()));
    }
    int more = e.count() - e.problems().size();
    console.complain(
        more > 0 ? e.name() + ": and " + more + " more problems" : "this catalogue cannot be used",
        e.isUnreadable()
            ? "name a file that can be read with --catalogue or QICAT_CATALOGUE, or neither for the"
                + " bundled one"
            : "the form of a catalogue: qicat help catalogue");
  }
}
