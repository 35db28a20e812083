package qicat.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Reads UTF-8 and, where bytes are not UTF-8, says in which line and column. */
final class Utf8Reader extends Reader {
  /** Bytes that are not UTF-8, or not as a text may begin. */
  static final class NotUtf8 extends IOException {
    private static final long serialVersionUID = 1;
    private final int line;
    private final int column;
    private final String what;

    private NotUtf8(int line, int column, String what) {
      this.line = line;
      this.column = column;
      this.what = what;
    }

    Problem problem() {
      return new Problem(Problem.Kind.ENCODING, line, column, "", what);
    }
  }

  private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final InputStream in;
  private final CharsetDecoder decoder =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT);
  private final ByteBuffer bytes = ByteBuffer.allocate(16_384).flip();
  private boolean ended;
  private boolean begun;
  private int line = 1;
  private int column = 1;
  private char heldLow;

  /** Whether it is known in which line and column it is, which costs time. */
  private final boolean counts;

  /** What was delivered last, and where it begins, to look back at what stopped a parser. */
  private String delivered = "";

  private int deliveredLine = 1;
  private int deliveredColumn = 1;

  /**
   * Makes a reader.
   *
   * @param counts whether it can say where something is; else it reads faster
   */
  Utf8Reader(InputStream in, boolean counts) {
    this.in = in;
    this.counts = counts;
  }

  @Override
  public int read(char[] into, int from, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (heldLow != 0) {
      into[from] = heldLow;
      heldLow = 0;
      return 1;
    }
    if (length == 1) {
      return readOne(into, from);
    }
    return decode(CharBuffer.wrap(into, from, length));
  }

  /** A character of two chars does not fit where one is asked for: the second is held back. */
  private int readOne(char[] into, int from) throws IOException {
    CharBuffer pair = CharBuffer.allocate(1);
    int read = decode(pair);
    if (read == 0) {
      pair = CharBuffer.allocate(2);
      read = decode(pair);
    }
    if (read <= 0) {
      return read;
    }
    into[from] = pair.get(0);
    if (read == 2) {
      heldLow = pair.get(1);
    }
    return 1;
  }

  /** Decodes at least one character; 0 only when the first does not fit, -1 at the end. */
  private int decode(CharBuffer into) throws IOException {
    int from = into.position();
    while (true) {
      if (!begun) {
        fill();
        continue;
      }
      CoderResult result = decoder.decode(bytes, into, ended);
      int read = into.position() - from;
      if (read > 0 && line == 1 && column == 1 && into.get(from) == '\uFEFF') {
        // Gson would pass over it.
        throw new NotUtf8(line, column, "there is a second byte order mark");
      }
      if (read > 0 || result.isOverflow()) {
        count(into, from);
        return read;
      }
      if (result.isError()) {
        boolean utf16 = line == 1 && column == 1 && startsAsUtf16();
        throw new NotUtf8(
            line,
            column,
            utf16
                ? "this is UTF-16; a catalogue is UTF-8 (iconv -f UTF-16 -t UTF-8 converts it)"
                : "these bytes are not UTF-8, in which a catalogue is written");
      }
      if (ended) {
        return -1;
      }
      fill();
    }
  }

  private void fill() throws IOException {
    bytes.compact();
    int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
    if (read < 0) {
      ended = true;
    } else {
      bytes.position(bytes.position() + read);
    }
    bytes.flip();
    if (!begun && (ended || bytes.remaining() >= MARK.length)) {
      begun = true;
      skipMark();
    }
  }

  /** Passes over a byte order mark: it is no character of the text, and no column. */
  private void skipMark() {
    int at = bytes.position();
    for (int i = 0; i < MARK.length; i++) {
      if (at + i >= bytes.limit() || bytes.get(at + i) != MARK[i]) {
        return;
      }
    }
    bytes.position(at + MARK.length);
  }

  private boolean startsAsUtf16() {
    int at = bytes.position();
    if (bytes.remaining() < 2) {
      return false;
    }
    int first = bytes.get(at) & 0xFF;
    int second = bytes.get(at + 1) & 0xFF;
    return first == 0xFE && second == 0xFF || first == 0xFF && second == 0xFE;
  }

  private void count(CharBuffer read, int from) {
    if (!counts) {
      line = 0; // not at the beginning any more
      return;
    }
    deliveredLine = line;
    deliveredColumn = column;
    delivered = new String(read.array(), read.arrayOffset() + from, read.position() - from);
    for (int i = from; i < read.position(); i++) {
      if (read.array()[read.arrayOffset() + i] == '\n') {
        line++;
        column = 1;
      } else {
        column++;
      }
    }
  }

  /** The character in a line and column, as far as it was among the last; else a blank. */
  char characterAt(int wantedLine, int wantedColumn) {
    int atLine = deliveredLine;
    int atColumn = deliveredColumn;
    for (int i = 0; i < delivered.length(); i++) {
      if (atLine == wantedLine && atColumn == wantedColumn) {
        return delivered.charAt(i);
      }
      if (delivered.charAt(i) == '\n') {
        atLine++;
        atColumn = 1;
      } else {
        atColumn++;
      }
    }
    return ' ';
  }

  /**
   * Whether a number of more than so many characters begins in a line and column, as far as the
   * last characters tell: all of them from there on may stand in a number.
   */
  boolean isLongNumberAt(int wantedLine, int wantedColumn, int length) {
    if (wantedLine != line || column - wantedColumn <= length) {
      return false;
    }
    int from = deliveredLine == line ? Math.max(0, wantedColumn - deliveredColumn) : 0;
    for (int i = from; i < delivered.length(); i++) {
      if ("+-.0123456789Ee".indexOf(delivered.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
