package qicat.cite;

import java.util.Set;
import qicat.text.Look;

/**
 * A part of a reference that is set in one way.
 *
 * @param text plain text of one line, without control characters
 * @param looks how it is set
 * @param address where it leads, an http or https address; or empty
 */
public record Span(String text, Set<Look> looks, String address) {
  /** Makes one. */
  public Span(String text, Set<Look> looks, String address) {
    this.text = text;
    this.looks = Set.copyOf(looks);
    this.address = address;
  }
}
