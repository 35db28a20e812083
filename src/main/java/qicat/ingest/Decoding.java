package qicat.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import qicat.text.Bytes;

/**
 * The text of another tool's file: UTF-8, or UTF-16 with a byte order mark; anything else is taken
 * for Windows-1252, the usual encoding of older tools, and that is told.
 *
 * @param text the text, without a byte order mark
 * @param guessed whether the encoding is a guess
 */
public record Decoding(String text, boolean guessed) {
  /** A file that cannot be read as text, or at all. */
  public static final class BadInput extends Exception {
    private static final long serialVersionUID = 1;

    private BadInput(String what) {
      super(what, null, false, false);
    }
  }

  /** Bytes of a file, at most: its text and its entries must have room in memory. */
  private static final int MOST = 128 << 20;

  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final char MARK = '\uFEFF';

  /**
   * Reads a file to its end.
   *
   * @throws BadInput when it is too large, or no text
   * @throws IOException when it cannot be read
   */
  public static Decoding of(InputStream in) throws IOException, BadInput {
    byte[] bytes = Bytes.of(in, MOST);
    if (bytes.length > MOST) {
      throw new BadInput("it is larger than " + (MOST >> 20) + " MB; import it in parts");
    }
    Charset utf16 = utf16(bytes);
    Charset charset = utf16 == null ? StandardCharsets.UTF_8 : utf16;
    boolean guessed = false;
    String text;
    try {
      text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      text = new String(bytes, WINDOWS);
      guessed = true;
    }
    int zero = text.indexOf('\0');
    if (zero >= 0) {
      throw new BadInput("this is no text: there is a zero byte in line " + line(text, zero));
    }
    return new Decoding(text.startsWith("" + MARK) ? text.substring(1) : text, guessed);
  }

  /** UTF-16 in the order of bytes that the first two tell, or null. */
  private static Charset utf16(byte[] bytes) {
    if (bytes.length < 2) {
      return null;
    }
    int first = bytes[0] & 0xFF;
    int second = bytes[1] & 0xFF;
    return first == 0xFF && second == 0xFE
        ? StandardCharsets.UTF_16LE
        : first == 0xFE && second == 0xFF ? StandardCharsets.UTF_16BE : null;
  }

  private static int line(String text, int index) {
    int line = 1;
    for (int i = 0; i < index; i++) {
      line += text.charAt(i) == '\n' ? 1 : 0;
    }
    return line;
  }
}
