package qicat.text;

/**
 * How many columns text takes on a terminal: none for a combining mark, two for a wide East Asian
 * character or an emoji, one for the rest.
 */
public final class Width {
  /** What stands for text that was cut away. */
  public static final String ELLIPSIS = "…";

  /**
   * Wide characters, as pairs of first and last: East Asian Width W and F of Unicode Standard Annex
   * 11, with the emoji that are shown as pictures; neighbouring ranges are joined over unassigned
   * code points.
   */
  private static final int[] WIDE = {
    0x1100, 0x115F, 0x231A, 0x231B, 0x2329, 0x232A, 0x23E9, 0x23EC, 0x23F0, 0x23F0, 0x23F3, 0x23F3,
    0x25FD, 0x25FE, 0x2614, 0x2615, 0x2630, 0x2637, 0x2648, 0x2653, 0x267F, 0x267F, 0x268A, 0x268F,
    0x2693, 0x2693, 0x26A1, 0x26A1, 0x26AA, 0x26AB, 0x26BD, 0x26BE, 0x26C4, 0x26C5, 0x26CE, 0x26CE,
    0x26D4, 0x26D4, 0x26EA, 0x26EA, 0x26F2, 0x26F3, 0x26F5, 0x26F5, 0x26FA, 0x26FA, 0x26FD, 0x26FD,
    0x2705, 0x2705, 0x270A, 0x270B, 0x2728, 0x2728, 0x274C, 0x274C, 0x274E, 0x274E, 0x2753, 0x2755,
    0x2757, 0x2757, 0x2795, 0x2797, 0x27B0, 0x27B0, 0x27BF, 0x27BF, 0x2B1B, 0x2B1C, 0x2B50, 0x2B50,
    0x2B55, 0x2B55, 0x2E80, 0x303E, 0x3041, 0x3247, 0x3250, 0x4DBF, 0x4E00, 0xA4CF, 0xA960, 0xA97F,
    0xAC00, 0xD7A3, 0xF900, 0xFAFF, 0xFE10, 0xFE19, 0xFE30, 0xFE6F, 0xFF01, 0xFF60, 0xFFE0, 0xFFE6,
    0x16FE0, 0x18DFF, 0x1AFF0, 0x1B2FF, 0x1D300, 0x1D376, 0x1F004, 0x1F004, 0x1F0CF, 0x1F0CF,
    0x1F18E, 0x1F18E, 0x1F191, 0x1F19A, 0x1F200, 0x1F320, 0x1F32D, 0x1F335, 0x1F337, 0x1F37C,
    0x1F37E, 0x1F393, 0x1F3A0, 0x1F3CA, 0x1F3CF, 0x1F3D3, 0x1F3E0, 0x1F3F0, 0x1F3F4, 0x1F3F4,
    0x1F3F8, 0x1F43E, 0x1F440, 0x1F440, 0x1F442, 0x1F4FC, 0x1F4FF, 0x1F53D, 0x1F54B, 0x1F567,
    0x1F57A, 0x1F57A, 0x1F595, 0x1F596, 0x1F5A4, 0x1F5A4, 0x1F5FB, 0x1F64F, 0x1F680, 0x1F6C5,
    0x1F6CC, 0x1F6CC, 0x1F6D0, 0x1F6D2, 0x1F6D5, 0x1F6DF, 0x1F6EB, 0x1F6EC, 0x1F6F4, 0x1F6FC,
    0x1F7E0, 0x1F7F0, 0x1F90C, 0x1F93A, 0x1F93C, 0x1F945, 0x1F947, 0x1F9FF, 0x1FA70, 0x1FAFF,
    0x20000, 0x3FFFD
  };

  private static final int ZERO_WIDTH_JOINER = 0x200D;
  private static final int EMOJI_STYLE = 0xFE0F;

  private Width() {}

  /**
   * The width of a text that holds no control characters.
   *
   * @return columns; an emoji joined to the one before it by a zero width joiner, and a skin tone,
   *     take none of their own
   */
  public static int of(String text) {
    int width = 0;
    int before = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      width += after(before, c);
      before = last(before, c);
      i += Character.charCount(c);
    }
    return width;
  }

  /** What stands before the next character; one that was joined to another adds nothing more. */
  private static int last(int before, int c) {
    return before == ZERO_WIDTH_JOINER ? EMOJI_STYLE : c;
  }

  /** The columns that a character adds behind another. */
  static int after(int before, int c) {
    if (c < 0x300) {
      return 1;
    }
    if (c == EMOJI_STYLE) {
      return before > 0 && of(before) == 1 ? 1 : 0; // shown as a picture, which is wide
    }
    if (before == ZERO_WIDTH_JOINER || c >= 0x1F3FB && c <= 0x1F3FF && before >= 0x261D) {
      return 0;
    }
    return of(c);
  }

  /** The width of one character by itself: 0, 1 or 2 columns. */
  public static int of(int character) {
    if (character < 0x300) {
      return 1;
    }
    switch (Character.getType(character)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> {
        return 0;
      }
      default -> {}
    }
    if (character >= 0x1160 && character <= 0x11FF) {
      return 0; // the vowels and finals of Hangul syllables written in parts
    }
    return isWide(character) ? 2 : 1;
  }

  private static boolean isWide(int character) {
    if (character < WIDE[0]) {
      return false;
    }
    int low = 0;
    int high = WIDE.length / 2 - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      if (character < WIDE[2 * middle]) {
        high = middle - 1;
      } else if (character > WIDE[2 * middle + 1]) {
        low = middle + 1;
      } else {
        return true;
      }
    }
    return false;
  }

  /**
   * Cuts a text to a width, with an ellipsis where something was left out.
   *
   * @param width at least 1 column
   * @return the text itself if it fits
   */
  public static String cut(String text, int width) {
    return of(text) <= width
        ? text
        : text.substring(0, fitting(text, 0, text.length(), width - 1)).stripTrailing() + ELLIPSIS;
  }

  /** How many chars of a part of a text fit into a width, none parted from its marks. */
  static int fitting(String text, int from, int to, int width) {
    int used = 0;
    int before = 0;
    int i = from;
    while (i < to) {
      int c = text.codePointAt(i);
      used += after(before, c);
      if (used > width) {
        break;
      }
      before = last(before, c);
      i += Character.charCount(c);
    }
    return i - from;
  }

  /** The text with blanks behind it up to a width; a wider text is returned as it is. */
  public static String pad(String text, int width) {
    int blanks = width - of(text);
    return blanks > 0 ? text + " ".repeat(blanks) : text;
  }
}
