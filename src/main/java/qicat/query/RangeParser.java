package qicat.query;

import qicat.model.Field;

/** Parses the value of a field of numbers or dates: one of them, or a range. */
final class RangeParser {
  private static final int UNBOUNDED = 99_999_999;

  private final String query;
  private final int start;
  private final Field field;

  /**
   * Makes a parser.
   *
   * @param query the whole query, for messages
   * @param start where the value starts in it
   * @param field the field
   */
  RangeParser(String query, int start, Field field) {
    this.query = query;
    this.start = start;
    this.field = field;
  }

  Query parse(String typed) {
    if (typed.equals("*")) {
      return new Query.Has(field);
    }
    String value = typed.strip();
    int from = -UNBOUNDED;
    int to = UNBOUNDED;
    int dots = value.indexOf("..");
    if (dots >= 0) {
      String first = value.substring(0, dots);
      String last = value.substring(dots + 2);
      if (first.isEmpty() && last.isEmpty()) {
        throw bad("a range needs a beginning or an end");
      }
      from = first.isEmpty() ? from : bound(first, false);
      to = last.isEmpty() ? to : bound(last, true);
      if (from > to) {
        throw bad("this range runs backwards");
      }
    } else if (value.startsWith(">=")) {
      from = bound(value.substring(2), false);
    } else if (value.startsWith("<=")) {
      to = bound(value.substring(2), true);
    } else if (value.startsWith(">")) {
      from = bound(value.substring(1), true) + 1;
    } else if (value.startsWith("<")) {
      to = bound(value.substring(1), false) - 1;
    } else {
      from = bound(value, false);
      to = bound(value, true);
    }
    return new Query.Range(field, from, to, value);
  }

  /** A number, or the first or last day that a date can mean, as {@link Corpus#between} has it. */
  private int bound(String text, boolean last) {
    boolean isDate = field.kind() == Field.Kind.DATE;
    int year = digits(text, 0, isDate ? 4 : text.length());
    if (!isDate) {
      return year;
    }
    int month = text.length() == 4 ? (last ? 12 : 1) : part(text, 4);
    int day = text.length() <= 7 ? (last ? 31 : 1) : part(text, 7);
    if (text.length() != 4 && text.length() != 7 && text.length() != 10 || month > 12 || day > 31) {
      throw bad("this is not a date");
    }
    return year * 10_000 + month * 100 + day;
  }

  private int part(String text, int hyphen) {
    if (text.length() < hyphen + 3 || text.charAt(hyphen) != '-') {
      throw bad("this is not a date");
    }
    return digits(text, hyphen + 1, hyphen + 3);
  }

  private int digits(String text, int from, int to) {
    int number = 0;
    if (to > text.length() || to <= from || to - from > 4) {
      throw bad("this is not a year");
    }
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        throw bad("this is not a year");
      }
      number = 10 * number + c - '0';
    }
    return number;
  }

  private BadQuery bad(String what) {
    String advice =
        field.kind() == Field.Kind.DATE
            ? "write a date (2019-11-27, 2019-11, 2019), a range (2019-05..2020), or >=2020"
            : "write a year (2019), a range (2019..2021, ..2019, 2020..), or >=2020";
    return new BadQuery(query, start, what, advice);
  }
}
