package qicat.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;

/** No character of a text can steer a terminal. */
class VisibleTest {
  @Test
  void plainTextIsItself() {
    String text = "Zoë 日本 — “fine”";
    assertSame(text, Visible.line(text));
    assertSame(text, Visible.text(text));
  }

  @Test
  void controlCharactersAreShown() {
    assertEquals("␛[31mred␇", Visible.line("\u001b[31mred\u0007"));
    assertEquals("a␀b␡c�d", Visible.line("a\0b\u007fc\u009bd"));
    assertEquals("�evil�", Visible.line("\u202eevil\u202c"));
    assertEquals("� x", Visible.line("\ud800 x"));
    assertEquals("x�", Visible.line("x\udc00"));
    assertEquals("😀", Visible.line("😀"));
  }

  @Test
  void linesAreJoinedOrKept() {
    assertEquals("a b c d", Visible.line("a\nb\tc\r\n\u2028d"));
    assertEquals("a\nb\tc\r\nd e", Visible.text("a\nb\tc\r\nd\re"));
  }

  @Test
  void everyCharacterOfTheFirstPlaneIsHarmless() {
    for (int c = 0; c <= 0xFFFF; c++) {
      String shown = Visible.line("a" + (char) c + "b");
      for (int i = 0; i < shown.length(); i++) {
        char s = shown.charAt(i);
        boolean steers = s < ' ' || s >= 0x7f && s <= 0x9f || s >= 0x202a && s <= 0x202e;
        assertFalse(steers, "U+" + Integer.toHexString(c));
      }
    }
  }
}
