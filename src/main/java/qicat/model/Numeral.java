package qicat.model;

/**
 * A number of a catalogue that qicat does not reckon with, in the digits it is written in: it is
 * given back as it came, however long or precise.
 */
public final class Numeral {
  private final String digits;

  /** Makes one of digits as JSON has them. */
  public Numeral(String digits) {
    this.digits = digits;
  }

  /** The digits as they were written. */
  @Override
  public String toString() {
    return digits;
  }
}
