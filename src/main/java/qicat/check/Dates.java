package qicat.check;

import java.util.List;
import java.util.Map;
import java.util.Set;
import qicat.model.Date;
import qicat.model.Field;
import qicat.store.BadValue;
import qicat.store.CslDate;
import qicat.store.Node;

/** Checks whether a date can be meant. */
final class Dates {
  /** Before printing an entry's date lacks a digit, or is that of an original. */
  private static final int EARLIEST = 1450;

  private static final Set<String> OLD_TYPES = Set.of("classic", "manuscript");

  private final Findings findings;
  private final int latest;

  Dates(Findings findings, int year) {
    this.findings = findings;
    this.latest = year + 1;
  }

  /**
   * Checks a date variable.
   *
   * @param type the type of the entry
   */
  void check(Node node, String type) {
    Object written = node.plain();
    Date date = null;
    try {
      date = written == null ? null : CslDate.date(written);
    } catch (BadValue e) {
      if (!node.step().equals(Field.ISSUED.key())) { // of that one the reader tells
        findings.add(Rule.UNLIKELY_DATE, node, e.getMessage());
      }
    }
    if (date == null) {
      return;
    }
    boolean old = node.step().equals("original-date") || OLD_TYPES.contains(type);
    for (Date.Day day : List.of(date.from(), date.to())) {
      if (day.year() != Date.NONE && (day.year() > latest || day.year() < EARLIEST && !old)) {
        findings.add(
            Rule.UNLIKELY_DATE,
            node,
            "the year "
                + day.year()
                + (day.year() > latest ? " is more than a year ahead" : " is before printing")
                + ": is a digit wrong?");
        return;
      }
    }
    if (isReversed(written)) {
      findings.add(Rule.UNLIKELY_DATE, node, "it ends before it starts: exchange the two dates");
    }
  }

  private static boolean isReversed(Object written) {
    if (written instanceof Map<?, ?> map) {
      if (map.get("date-parts") instanceof List<?> ends) {
        return ends.size() == 2
            && isAfter(
                Map.of("date-parts", List.of(ends.get(0))),
                Map.of("date-parts", List.of(ends.get(1))));
      }
      Object text = map.get("edtf") == null ? map.get("raw") : map.get("edtf");
      return text instanceof String && isReversed(text);
    }
    if (!(written instanceof String text)) {
      return false;
    }
    int slash = text.indexOf('/');
    return slash > 0
        && slash == text.lastIndexOf('/')
        && isAfter(text.substring(0, slash), text.substring(slash + 1));
  }

  private static boolean isAfter(Object one, Object other) {
    try {
      Date from = CslDate.date(one);
      Date to = CslDate.date(other);
      return from != null
          && to != null
          && from.isKnown()
          && to.isKnown()
          && to.year() != 0 // an open end, as some programs write it
          && from.first() > to.last();
    } catch (BadValue e) {
      return false;
    }
  }
}
