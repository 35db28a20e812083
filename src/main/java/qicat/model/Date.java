package qicat.model;

/**
 * When a work was issued, as much of it as is known, from one day to another or on one day.
 *
 * @param from the first day; {@link #OPEN} where the beginning is not known
 * @param to the last day, the same as {@code from} where there is one date; {@link #OPEN} where
 *     there is no end
 * @param circa whether the date is a guess
 * @param literal the date in words, where it was given so; else an empty text
 */
public record Date(Day from, Day to, boolean circa, String literal) {
  /** Spring, as the month of a {@link Day}; the other seasons follow. */
  public static final int SPRING = 21;

  private static final String[] SEASONS = {"Spring", "Summer", "Autumn", "Winter"};
  private static final String[] MONTHS = {
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December"
  };

  /**
   * A day of the Gregorian calendar, or a month, a season or a year.
   *
   * @param year the year, negative before our era; {@link #NONE} where it is not known
   * @param month 1 to 12, 21 to 24 for spring to winter as in EDTF, or 0 for the whole year
   * @param day 1 to 31, or 0 for the whole month
   */
  public record Day(int year, int month, int day) {
    private static final int WINTER = 24;

    /** Years farther away are told apart no more when they are sorted. */
    private static final int FARTHEST = 200_000;

    boolean isKnown() {
      return year != NONE;
    }

    /** In the order of time, as a number: the first day that can be meant. */
    int first() {
      return number(year, month > 12 ? 3 * (month - 20) : Math.max(month, 1), Math.max(day, 1));
    }

    /** In the order of time, as a number: the last day that can be meant. */
    int last() {
      if (month == WINTER) {
        return number(year + 1, 2, 29); // winter runs into the year after the one it is named by
      }
      int lastMonth = month == 0 ? 12 : month > 12 ? 3 * (month - 20) + 2 : month;
      return number(year, lastMonth, day == 0 ? 31 : day);
    }

    private static int number(int year, int month, int day) {
      int bounded = Math.max(-FARTHEST, Math.min(FARTHEST, year));
      return bounded * 10_000 + month * 100 + day;
    }

    /**
     * ISO 8601-2 (EDTF), cut to what is known: {@code 2019-11-27}, {@code 2019-21}, {@code 2019}.
     */
    @Override
    public String toString() {
      if (!isKnown()) {
        return "..";
      }
      return fourDigits(year)
          + (month == 0 ? "" : "-" + twoDigits(month))
          + (day == 0 ? "" : "-" + twoDigits(day));
    }

    /** As people write it: {@code 27 November 2019}, {@code Spring 2019}, {@code 2019}. */
    String readable() {
      String name =
          month == 0 ? "" : month > 12 ? SEASONS[month - SPRING] + " " : MONTHS[month - 1] + " ";
      return (day == 0 ? "" : day + " ") + name + year;
    }

    private static String twoDigits(int number) {
      return number < 10 ? "0" + number : "" + number;
    }

    private static String fourDigits(int year) {
      String digits = "" + Math.abs(year);
      return (year < 0 ? "-" : "") + "0".repeat(Math.max(0, 4 - digits.length())) + digits;
    }
  }

  /** The year of a date that is known in words only. */
  public static final int NONE = Integer.MIN_VALUE;

  /** In the order of time, as a number: after every day, and negative before every day. */
  private static final int ENDLESS = 2_100_000_000;

  /** The end of a range that has none, or a day that nothing is known of. */
  public static final Day OPEN = new Day(NONE, 0, 0);

  /** The English name of a month from 1 to 12. */
  public static String monthName(int month) {
    return MONTHS[month - 1];
  }

  /** A month by its English name or the first three letters of it, in any case; or 0. */
  public static int monthNamed(String word) {
    for (int i = 0; i < MONTHS.length; i++) {
      String name = MONTHS[i];
      if (name.equalsIgnoreCase(word)
          || word.length() == 3 && name.regionMatches(true, 0, word, 0, 3)) {
        return i + 1;
      }
    }
    return word.equalsIgnoreCase("sept") ? 9 : 0;
  }

  /** A season by its English name, in any case, as a month from {@link #SPRING} on; or 0. */
  public static int seasonNamed(String word) {
    for (int i = 0; i < SEASONS.length; i++) {
      if (SEASONS[i].equalsIgnoreCase(word)) {
        return SPRING + i;
      }
    }
    return word.equalsIgnoreCase("fall") ? SPRING + 2 : 0;
  }

  /** How many days a month has, from 1 to 12, in a year. */
  public static int days(int year, int month) {
    boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    return switch (month) {
      case 2 -> leap ? 29 : 28;
      case 4, 6, 9, 11 -> 30;
      default -> 31;
    };
  }

  /** A date on one day. */
  public static Date on(int year, int month, int day) {
    Day date = new Day(year, month, day);
    return new Date(date, date, false, "");
  }

  /** A date in words of which no day is known. */
  public static Date inWords(String literal) {
    return new Date(OPEN, OPEN, false, literal);
  }

  /** Whether the year is known. */
  public boolean isKnown() {
    return from.isKnown() || to.isKnown();
  }

  private boolean isRange() {
    return from.isKnown() != to.isKnown() || from.first() != to.first() || from.last() != to.last();
  }

  /** The first year, or {@link #NONE}. */
  public int year() {
    return from.isKnown() ? from.year() : to.year();
  }

  /**
   * The first day that can be meant, as a number that sorts by time: 20191127; or {@link #NONE}.
   */
  public int first() {
    return from.isKnown() ? from.first() : to.isKnown() ? -ENDLESS : NONE;
  }

  /** The last day that can be meant, as a number that sorts by time; or {@link #NONE}. */
  public int last() {
    return to.isKnown() ? to.last() : from.isKnown() ? ENDLESS : NONE;
  }

  /** As programs read it: EDTF, or the words of a date that is known in words only. */
  @Override
  public String toString() {
    if (!isKnown()) {
      return literal;
    }
    return (isRange() ? from + "/" + to : from.toString()) + (circa ? "~" : "");
  }

  /**
   * As people write it: in the words it was given in, {@code 27 November 2019}, {@code about 2019}.
   */
  public String readable() {
    if (!literal.isEmpty()) {
      return literal;
    }
    String days =
        !isRange()
            ? from.readable()
            : !from.isKnown()
                ? "until " + to.readable()
                : !to.isKnown()
                    ? "from " + from.readable() + " on"
                    : from.readable() + " to " + to.readable();
    return circa ? "about " + days : days;
  }
}
