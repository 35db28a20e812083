package qicat.cite;

import java.util.List;

/**
 * A work as an item of a list of references.
 *
 * @param label the number or letters that the style puts into the margin; none: it has no margin
 * @param body the rest, or all
 */
public record Reference(List<Span> label, List<Span> body) {
  /** Makes one. */
  public Reference(List<Span> label, List<Span> body) {
    this.label = List.copyOf(label);
    this.body = List.copyOf(body);
  }
}
