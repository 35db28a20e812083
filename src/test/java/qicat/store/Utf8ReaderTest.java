package qicat.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Characters come whole in whatever pieces their bytes come, and are wanted. */
class Utf8ReaderTest {
  /** A stream that gives no more than so many bytes at once. */
  private static InputStream inPieces(byte[] bytes, int most) {
    return new ByteArrayInputStream(bytes) {
      @Override
      public synchronized int read(byte[] into, int from, int length) {
        return super.read(into, from, Math.min(most, length));
      }
    };
  }

  /** All of it, asked for so many characters at once. */
  private static String read(Utf8Reader reader, int wanted) throws IOException {
    StringBuilder text = new StringBuilder();
    char[] into = new char[wanted + 2];
    for (int read = reader.read(into, 1, wanted); read >= 0; read = reader.read(into, 1, wanted)) {
      assertTrue(read > 0 && read <= wanted, read + " of " + wanted);
      text.append(into, 1, read);
    }
    return text.toString();
  }

  @Test
  void nothingIsLostBetweenPieces() throws IOException {
    String cycle = "a€😀ü\n😀";
    for (String text : List.of("", "a", "😀", cycle, cycle.repeat(2_000))) {
      for (String mark : List.of("", "\uFEFF")) {
        byte[] bytes = (mark + text).getBytes(StandardCharsets.UTF_8);
        for (int piece : new int[] {1, 2, 3, 5, 100_000}) {
          for (int wanted : new int[] {1, 2, 3, 7, 1_000}) {
            for (boolean counts : new boolean[] {true, false}) {
              Utf8Reader reader = new Utf8Reader(inPieces(bytes, piece), counts);
              assertEquals(0, reader.read(new char[1], 0, 0));
              assertEquals(text, read(reader, wanted), piece + " bytes, " + wanted + " characters");
            }
          }
        }
      }
    }
  }

  @Test
  void whatIsNotUtf8IsToldWhereItStands() {
    String two = "these bytes are not UTF-8, in which a catalogue is written";
    assertBad("\uFEFFa\nbü|", 2, 3, two);
    assertBad("a\n\n|a", 3, 1, two);
    assertBad("|", 1, 1, two);
    assertBad("\uFEFF\uFEFFa", 1, 1, "there is a second byte order mark");
  }

  /** A bar stands for a byte that no text has. */
  private static void assertBad(String text, int line, int column, String what) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = bytes[i] == '|' ? (byte) 0xFF : bytes[i];
    }
    for (int piece : new int[] {1, 4, 100}) {
      for (int wanted : new int[] {1, 2, 100}) {
        Utf8Reader reader = new Utf8Reader(inPieces(bytes, piece), true);
        Problem problem =
            assertThrows(Utf8Reader.NotUtf8.class, () -> read(reader, wanted)).problem();
        assertEquals(new Problem(Problem.Kind.ENCODING, line, column, "", what), problem);
      }
    }
  }

  @Test
  void utf16IsCalledByItsName() {
    for (String signs : List.of("FE FF 00 5B", "FF FE 5B 00", "FE FF", "FF FE")) {
      assertTrue(told(signs).startsWith("this is UTF-16"), signs);
    }
    for (String signs : List.of("FE", "FF", "FE 00", "FF 00", "00 FF FE", "FF FF", "FE FE")) {
      assertFalse(told(signs).startsWith("this is UTF-16"), signs);
    }
  }

  private static String told(String signs) {
    byte[] bytes = new byte[(signs.length() + 1) / 3];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) Integer.parseInt(signs.substring(3 * i, 3 * i + 2), 16);
    }
    Utf8Reader reader = new Utf8Reader(new ByteArrayInputStream(bytes), true);
    return assertThrows(Utf8Reader.NotUtf8.class, () -> read(reader, 10)).problem().what();
  }

  @Test
  void whatCameLastCanBeLookedAtAgain() throws IOException {
    Utf8Reader reader = behind(4);
    assertEquals(' ', reader.characterAt(2, 1), "it came before");
    assertEquals('d', reader.characterAt(2, 2));
    assertEquals('\n', reader.characterAt(2, 3));
    assertEquals('1', reader.characterAt(3, 1));
    assertEquals('7', reader.characterAt(3, 6));
    assertEquals(' ', reader.characterAt(3, 7));
    for (int first : new int[] {6, 8}) {
      reader = behind(first);
      assertTrue(reader.isLongNumberAt(3, 1, 5));
      assertTrue(reader.isLongNumberAt(3, 4, 2));
      assertFalse(reader.isLongNumberAt(3, 1, 6), "it is no longer than that");
      assertFalse(reader.isLongNumberAt(2, 1, 1), "it stands in another line");
    }
    assertFalse(behind(5).isLongNumberAt(3, 1, 5), "there is more than a number");
  }

  /** Three lines, read in two pieces: so many characters and all others. */
  private static Utf8Reader behind(int first) throws IOException {
    byte[] bytes = "ab\ncd\n1.5e-7".getBytes(StandardCharsets.UTF_8);
    Utf8Reader reader = new Utf8Reader(new ByteArrayInputStream(bytes), true);
    assertEquals(first, reader.read(new char[first], 0, first));
    assertEquals(12 - first, reader.read(new char[20], 0, 20));
    return reader;
  }
}
