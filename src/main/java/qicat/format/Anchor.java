package qicat.format;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import qicat.text.Visible;

/**
 * The names of places in a page. An entry's id is the name of its place wherever HTML takes it;
 * what HTML does not take, and the tilde, is spelled out, so that two ids never share a name and no
 * entry has one of the page's own, which begin with a tilde and no digit.
 */
final class Anchor {
  private static final char SIGN = '~';

  /**
   * What may stand in the fragment of an address (RFC 3986), but for letters, digits and ' and &.
   */
  private static final String IN_FRAGMENT = "-._~!$()*+,;=:@/?";

  private Anchor() {}

  /** The name for the place of an entry. */
  static String of(String id) {
    StringBuilder name = new StringBuilder(id.length());
    for (int i = 0; i < id.length(); i++) {
      char c = id.charAt(i);
      boolean pair = i + 1 < id.length() && Character.isSurrogatePair(c, id.charAt(i + 1));
      if (pair) {
        name.append(c).append(id.charAt(++i));
      } else if (isTaken(c)) {
        name.append(c);
      } else {
        String digits = Integer.toHexString(c);
        name.append(SIGN).append("0".repeat(4 - digits.length())).append(digits);
      }
    }
    return name.toString();
  }

  private static boolean isTaken(char c) {
    boolean blank = Character.isWhitespace(c) || Character.isSpaceChar(c);
    return c != SIGN && !blank && !Visible.steers(c) && !Character.isSurrogate(c);
  }

  /** The address, within the page, of the place with a name. */
  static String address(String name) {
    StringBuilder address = new StringBuilder("#");
    for (byte each : name.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (each & 0xFF);
      boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
      if (letter || IN_FRAGMENT.indexOf(c) >= 0) {
        address.append(c);
      } else {
        String digits = Integer.toHexString(c).toUpperCase(Locale.ROOT);
        address.append(c < 0x10 ? "%0" : "%").append(digits);
      }
    }
    return address.toString();
  }
}
