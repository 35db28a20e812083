package qicat.model;

import java.nio.charset.StandardCharsets;
import qicat.text.Identifier;

/**
 * Addresses that may be followed, in the characters of RFC 3986: those of the web and of mail, no
 * other. What an address cannot hold is percent-encoded, and so are parentheses, which lighter
 * readers of markup take for its end; letters of any script stay.
 */
public final class Address {
  private static final String[] SCHEMES = {"https://", "http://", "mailto:"};
  private static final String RESOLVER = "https://doi.org/";
  private static final String IN_ADDRESS = "-._~:/?#[]@!$&'*+,;=%";
  private static final String IN_DOI = "-._~:/@!$&'*+,;=";

  private Address() {}

  /** The address of an entry, by its DOI or else its own; empty where neither can be followed. */
  public static String of(Entry entry) {
    String doi = doi(entry.text(Field.DOI));
    return doi.isEmpty() ? url(entry.text(Field.URL)) : doi;
  }

  /** The address that resolves a DOI, however it is written; empty where it is none. */
  public static String doi(String text) {
    String doi = Identifier.doi(text);
    return doi.isEmpty() ? "" : RESOLVER + encoded(doi, IN_DOI);
  }

  /** An address; empty where its scheme is not one that may be followed. */
  public static String url(String text) {
    String address = text.strip();
    for (String scheme : SCHEMES) {
      if (address.length() > scheme.length()
          && address.regionMatches(true, 0, scheme, 0, scheme.length())) {
        return encoded(address, IN_ADDRESS);
      }
    }
    return "";
  }

  private static String encoded(String text, String kept) {
    StringBuilder encoded = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (Character.isLetterOrDigit(c) || c < 0x80 && kept.indexOf(c) >= 0) {
        encoded.appendCodePoint(c);
        continue;
      }
      for (byte each : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
        encoded.append('%');
        encoded.append("0123456789ABCDEF".charAt(each >> 4 & 0xF));
        encoded.append("0123456789ABCDEF".charAt(each & 0xF));
      }
    }
    return encoded.toString();
  }
}
