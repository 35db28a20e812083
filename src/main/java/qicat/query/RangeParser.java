package qicat.query;

import java.util.List;
import qicat.model.Date;
import qicat.model.Field;
import qicat.text.Digits;
import qicat.text.Split;

/** Parses the value of a field of numbers or dates: one of them, or a range. */
final class RangeParser {
  private static final int UNBOUNDED = Integer.MAX_VALUE;

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
    if (field.kind() != Field.Kind.DATE) {
      return number(text, "this is not a number");
    }
    List<String> parts = Split.at("-", text);
    boolean sized = text.length() == 4 || text.length() == 7 || text.length() == 10;
    if (!sized || parts.get(0).length() != 4 || parts.size() != (text.length() - 1) / 3) {
      throw bad("this is not a date");
    }
    int month = parts.size() > 1 ? number(parts.get(1), "this is not a date") : last ? 12 : 1;
    int year = number(parts.get(0), "this is not a date");
    int days = Date.days(year, month);
    int day = parts.size() > 2 ? number(parts.get(2), "this is not a date") : last ? days : 1;
    if (month < 1 || month > 12 || day < 1 || day > days) {
      throw bad("this is not a date");
    }
    return year * 10_000 + month * 100 + day;
  }

  private int number(String digits, String otherwise) {
    int number = Digits.number(digits);
    if (number < 0) {
      throw bad(otherwise);
    }
    return number;
  }

  private BadQuery bad(String what) {
    String advice =
        field.kind() == Field.Kind.DATE
            ? "write a date (2019-11-27, 2019-11, 2019), a range (2019-05..2020), or >=2020"
            : "write a number (2019), a range (2019..2021, ..2019, 2020..), or >=2020";
    return new BadQuery(query, start, what, advice);
  }
}
