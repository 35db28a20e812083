package qicat.cite;

import java.util.ArrayList;
import java.util.List;

/**
 * Mends what a style writes around a part that is not what it expects: the number of an article
 * where pages would be, and nothing where a date would be.
 */
final class ArticleNumber {
  /** What styles put before pages, in the languages that have a word for it; longer ones first. */
  private static final String[] LABELS = {
    "pp. ", "pp.\u00A0", "p. ", "p.\u00A0", "S. ", "S.\u00A0", "pp ", "p "
  };

  private ArticleNumber() {}

  /**
   * A reference in which a number is not called a page.
   *
   * @param number the number of the article, which stands in the place of its pages
   */
  static Reference unlabelled(Reference reference, String number) {
    List<Span> spans = new ArrayList<>(reference.body());
    for (int i = 0; i < spans.size(); i++) {
      String text = spans.get(i).text();
      // The number may stand in the DOI as well, so each place is looked at.
      for (int at = text.indexOf(number); at >= 0; at = text.indexOf(number, at + 1)) {
        String before = withoutLabel(text.substring(0, at));
        if (before.length() < at) {
          spans.set(i, with(spans.get(i), before + text.substring(at)));
          return new Reference(reference.label(), spans);
        }
      }
    }
    return reference;
  }

  private static String withoutLabel(String text) {
    for (String label : LABELS) {
      int at = text.length() - label.length();
      if (text.endsWith(label) && (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)))) {
        return text.substring(0, at);
      }
    }
    return text;
  }

  /** A reference that ends with one full stop where its last part is empty: {@code BMJ. .} */
  static List<Span> stoppedOnce(List<Span> body) {
    int last = body.size() - 1;
    if (last < 0) {
      return body;
    }
    String text = body.get(last).text();
    String before = last == 0 ? "" : body.get(last - 1).text();
    boolean within = text.endsWith(". .");
    boolean between =
        (text.equals(" .") || text.equals(".")) && before.stripTrailing().endsWith(".");
    if (!within && !between) {
      return body;
    }
    List<Span> spans = new ArrayList<>(body);
    if (within) {
      spans.set(last, with(body.get(last), text.substring(0, text.length() - 2)));
    } else {
      spans.remove(last);
      spans.set(last - 1, with(body.get(last - 1), before.stripTrailing()));
    }
    return spans;
  }

  private static Span with(Span span, String text) {
    return new Span(text, span.looks(), span.address());
  }
}
