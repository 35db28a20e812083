package qicat.query;

/** A query that cannot be understood: what is wrong with it, where, and what to do. */
public final class BadQuery extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String query;
  private final int position;
  private final String advice;

  BadQuery(String query, int position, String what, String advice) {
    super(what, null, false, false);
    this.query = query;
    this.position = position;
    this.advice = advice;
  }

  /** The query as it was typed. */
  public String query() {
    return query;
  }

  /**
   * The index of the first character that is wrong; the query's length when something is missing.
   */
  public int position() {
    return position;
  }

  /** What to do. */
  public String advice() {
    return advice;
  }
}
