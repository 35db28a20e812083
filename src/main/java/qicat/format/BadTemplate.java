package qicat.format;

import qicat.text.BadSyntax;

/** A template that cannot be understood. */
public final class BadTemplate extends BadSyntax {
  private static final long serialVersionUID = 1;

  BadTemplate(String template, int position, String what, String advice) {
    super(template, position, what, advice);
  }
}
