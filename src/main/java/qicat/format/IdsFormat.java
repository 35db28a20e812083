package qicat.format;

import qicat.console.Out;
import qicat.search.Hit;
import qicat.text.Visible;

/** The ids alone, a line for each, for the next command. */
final class IdsFormat implements Format {
  private final Out out;

  IdsFormat(Out out) {
    this.out = out;
  }

  @Override
  public void entry(Hit hit) {
    out.line(Visible.line(hit.entry().id()));
  }
}
