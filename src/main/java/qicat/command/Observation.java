package qicat.command;

/**
 * What was found out about something that qicat works with.
 *
 * @param what the thing: the terminal, the pager
 * @param state how it is
 * @param finding what was found
 * @param advice what to do; an empty text where there is nothing to do
 */
record Observation(String what, State state, String finding, String advice) {
  /** How something is. */
  enum State {
    /** As it should be. */
    OK,
    /** Less than it could be, maybe on purpose. */
    NOTE,
    /** Something does not work. */
    FAULT;

    /** The word that is shown for it. */
    String word() {
      return this == OK ? "ok" : this == NOTE ? "note" : "fault";
    }
  }

  static Observation ok(String what, String finding) {
    return new Observation(what, State.OK, finding, "");
  }

  static Observation note(String what, String finding, String advice) {
    return new Observation(what, State.NOTE, finding, advice);
  }

  static Observation fault(String what, String finding, String advice) {
    return new Observation(what, State.FAULT, finding, advice);
  }
}
