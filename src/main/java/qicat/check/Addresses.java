package qicat.check;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import qicat.store.Node;

/** Checks addresses of the web (RFC 3986, with the letters of any script). */
final class Addresses {
  private Addresses() {}

  static void check(Node node, Findings findings) {
    String written = node.text() == null ? "" : node.text().strip();
    if (written.isEmpty()) {
      return;
    }
    String lower = written.toLowerCase(Locale.ROOT);
    if (!lower.startsWith("http://") && !lower.startsWith("https://")) {
      findings.add(
          Rule.BAD_URL, node, "an address begins with https:// or http://: \"" + written + "\"");
      return;
    }
    for (int i = 0; i < written.length(); i++) {
      if (Character.isWhitespace(written.charAt(i)) || Character.isSpaceChar(written.charAt(i))) {
        findings.add(Rule.BAD_URL, node, "an address has no blanks: write %20 for one");
        return;
      }
    }
    try {
      String host = new URI(written).getRawAuthority();
      if (host == null || host.startsWith(":")) {
        findings.add(Rule.BAD_URL, node, "this address names no host: \"" + written + "\"");
      }
    } catch (URISyntaxException e) {
      String where =
          e.getIndex() >= 0 && e.getIndex() < written.length()
              ? ": \"" + written.charAt(e.getIndex()) + "\" cannot stand in it unescaped"
              : "";
      findings.add(Rule.BAD_URL, node, "this is no address" + where + ", or something is missing");
    }
  }
}
