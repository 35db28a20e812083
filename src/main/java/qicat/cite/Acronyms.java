package qicat.cite;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Journals whose short titles are one word in capitals, such as BMJ and JAMA. Where a style asks
 * for title case, CSL makes Bmj of it, as of any text in capitals; nobody writes that.
 */
final class Acronyms {
  private Acronyms() {}

  /**
   * Restores an acronym that was put into title case: the last one, since authors and titles come
   * before the journal.
   *
   * @param acronym the short title of the journal, perhaps not in capitals, or null
   */
  static List<Span> restored(List<Span> spans, String acronym) {
    if (acronym == null || acronym.length() < 2 || !isCapitals(acronym)) {
      return spans;
    }
    String lowered = acronym.charAt(0) + acronym.substring(1).toLowerCase(Locale.ROOT);
    List<Span> restored = new ArrayList<>(spans);
    for (int i = spans.size() - 1; i >= 0; i--) {
      Span span = spans.get(i);
      int at = span.text().lastIndexOf(lowered);
      if (span.text().contains(acronym)) {
        return spans;
      }
      if (at >= 0) {
        String behind = span.text().substring(at + acronym.length());
        String text = span.text().substring(0, at) + acronym + behind;
        restored.set(i, new Span(text, span.looks(), span.address()));
        return restored;
      }
    }
    return restored;
  }

  private static boolean isCapitals(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < 'A' || text.charAt(i) > 'Z') {
        return false;
      }
    }
    return true;
  }
}
