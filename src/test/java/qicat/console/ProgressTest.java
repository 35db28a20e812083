package qicat.console;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** A bar that waits, is drawn over itself, and is wiped off. */
class ProgressTest {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private long now;

  private Progress on(boolean terminal, int width) {
    return new Progress(new Out(bytes, terminal, width, false), () -> now * 1_000_000);
  }

  private String shown() {
    String text = bytes.toString(StandardCharsets.UTF_8);
    bytes.reset();
    return text;
  }

  @Test
  void waitsDrawsSeldomAndWipes() {
    Progress progress = on(true, 80);
    now = 499;
    progress.step("writing", 0.3);
    assertEquals("", shown());
    now = 500;
    progress.step("writing", 0.5);
    assertEquals("\rwriting [####################--------------------]  50 %", shown());
    now = 599;
    progress.step("writing", 0.6);
    assertEquals("", shown());
    now = 600;
    progress.step("writing", 2);
    assertEquals("\rwriting [########################################] 100 %", shown());
    progress.close();
    assertEquals("\r" + " ".repeat(56) + "\r", shown());
    progress.close();
    assertEquals("", shown());
  }

  @Test
  void fitsANarrowTerminal() {
    Progress progress = on(true, 30);
    now = 500;
    progress.step("reading", 0.1);
    assertEquals("\rreading [#------------]  10 %", shown());
    Progress narrow = on(true, 12);
    now = 1000;
    narrow.step("reading", 0.1);
    assertEquals("\r 10 %", shown());
  }

  @Test
  void staysSilentInAPipe() {
    Progress progress = on(false, 80);
    now = 5000;
    progress.step("writing", 0.5);
    progress.close();
    assertEquals("", shown());
  }
}
