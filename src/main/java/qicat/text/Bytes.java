package qicat.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** What a stream holds, as far as there is room for it. */
public final class Bytes {
  private static final int PIECE = 16_384;

  private Bytes() {}

  /**
   * Reads a stream to its end, or a bit further than allowed. It is read piece by piece: {@code
   * readNBytes} and {@code readAllBytes} of a file ask some versions of Java how much is left, and
   * standard input that is a pipe answers that with an error.
   *
   * @param most as many bytes as are allowed
   * @return all bytes; more than {@code most}, but perhaps not all, where there are more
   * @throws IOException when it cannot be read
   */
  public static byte[] of(InputStream in, int most) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    byte[] piece = new byte[PIECE];
    int read = in.read(piece);
    while (read >= 0) {
      all.write(piece, 0, read);
      read = all.size() > most ? -1 : in.read(piece);
    }
    return all.toByteArray();
  }
}
