package qicat.model;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Where a work is found on the web: an address that is safe to follow. It begins with {@code http},
 * {@code https} or {@code mailto}, is ASCII, and holds nothing that ends it early.
 */
public final class Address {
  private static final String DOI = "https://doi.org/";
  private static final String[] SCHEMES = {"https://", "http://", "mailto:"};

  /** What RFC 3986 allows in an address besides letters and digits. */
  private static final String ALLOWED = "-._~:/?#[]@!$&'()*+,;=%";

  private static final String HEXADECIMAL = "0123456789ABCDEF";

  private Address() {}

  /** The address of an entry: of its DOI, which lasts, or else its URL; empty: it has none. */
  public static String of(Entry entry) {
    String doi = ofDoi(entry.text(Field.DOI));
    return doi.isEmpty() ? safe(entry.text(Field.URL)) : doi;
  }

  /** The address of a DOI, with or without a prefix such as {@code doi:}; empty: it is none. */
  public static String ofDoi(String doi) {
    int start = doi.indexOf("10.");
    String name =
        doi.strip().startsWith("10.") ? doi.strip() : start > 0 ? doi.substring(start) : "";
    return name.indexOf('/') < 0
        ? ""
        : DOI + encoded(name, ALLOWED.replace("?", "").replace("#", "").replace("%", ""));
  }

  /** An address as it may be followed; empty: its scheme is not one of the web's. */
  public static String safe(String url) {
    String address = url.strip();
    String lower = address.toLowerCase(Locale.ROOT);
    for (String scheme : SCHEMES) {
      if (lower.startsWith(scheme) && address.length() > scheme.length()) {
        return encoded(address, ALLOWED);
      }
    }
    return "";
  }

  private static String encoded(String text, String allowed) {
    StringBuilder encoded = new StringBuilder();
    for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (each & 0xFF);
      boolean plain = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
      if (plain || allowed.indexOf(c) >= 0) {
        encoded.append(c);
      } else {
        encoded.append('%').append(HEXADECIMAL.charAt(c >> 4)).append(HEXADECIMAL.charAt(c & 15));
      }
    }
    return encoded.toString();
  }
}
