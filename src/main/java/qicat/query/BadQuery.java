package qicat.query;

import qicat.text.BadSyntax;

/** A query that cannot be understood. */
public final class BadQuery extends BadSyntax {
  private static final long serialVersionUID = 1;

  BadQuery(String query, int position, String what, String advice) {
    super(query, position, what, advice);
  }
}
