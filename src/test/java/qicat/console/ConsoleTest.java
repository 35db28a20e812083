package qicat.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Where characters go and how. */
class ConsoleTest {
  private final ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
  private final ByteArrayOutputStream errBytes = new ByteArrayOutputStream();

  private Console console(
      boolean outTerminal, boolean errTerminal, Map<String, String> environment) {
    return new Console(
        new Out(outBytes, outTerminal, 80, false),
        new Out(errBytes, errTerminal, 80, false),
        InputStream.nullInputStream(),
        environment);
  }

  private static String text(ByteArrayOutputStream bytes) {
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private void assertInk(boolean out, boolean err, Console console) {
    outBytes.reset();
    errBytes.reset();
    console.out().print(Ink.HEADING, "x").flush();
    console.err().print(Ink.HEADING, "x").flush();
    String inked = "\u001b[1mx\u001b[0m";
    assertEquals(out ? inked : "x", text(outBytes));
    assertEquals(err ? inked : "x", text(errBytes));
  }

  @Test
  void emphasisOnATerminalAloneEachOutputByItself() {
    assertInk(true, true, console(true, true, Map.of()));
    assertInk(true, false, console(true, false, Map.of()));
    assertInk(false, true, console(false, true, Map.of()));
    assertInk(false, false, console(false, false, Map.of()));
  }

  @Test
  void theEnvironmentIsObeyed() {
    assertInk(false, false, console(true, true, Map.of("NO_COLOR", "1")));
    assertInk(true, true, console(true, true, Map.of("NO_COLOR", "")));
    assertInk(false, false, console(true, true, Map.of("TERM", "dumb")));
    assertInk(true, true, console(false, false, Map.of("CLICOLOR_FORCE", "1")));
    assertInk(false, false, console(false, false, Map.of("CLICOLOR_FORCE", "0")));
    assertInk(false, false, console(true, true, Map.of("CLICOLOR_FORCE", "1", "NO_COLOR", "1")));
  }

  @Test
  void anOptionBeatsTheEnvironment() {
    Console never = console(true, true, Map.of("CLICOLOR_FORCE", "1"));
    never.colour(Console.When.NEVER);
    assertInk(false, false, never);
    Console always = console(false, false, Map.of("NO_COLOR", "1"));
    always.colour(Console.When.ALWAYS);
    assertInk(true, true, always);
  }

  @Test
  void dataCannotSteerATerminal() {
    Console console = console(true, true, Map.of());
    console.out().print("\u001b[2J").print(Ink.CODE, "\u001b]0;t\u0007").flush();
    assertEquals("␛[2J\u001b[36m␛]0;t␇\u001b[0m", text(outBytes));
  }

  @Test
  void anAddressCannotLeaveItsLink() {
    Console console = console(true, true, Map.of());
    console.links(Console.When.ALWAYS);
    console.out().link("https://a.b/é \u001b\\;\u0007\u009c", 2).print("x").endLink().flush();
    assertEquals(
        "\u001b]8;id=2;https://a.b/%C3%A9%20%1B\\;%07%C2%9C\u001b\\x\u001b]8;;\u001b\\",
        text(outBytes));
    outBytes.reset();
    console.out().link("", 0).print("x").endLink().flush();
    assertEquals("x", text(outBytes));
  }

  @Test
  void dataStaysWhatItIsInAPipe() {
    Console console = console(false, false, Map.of());
    console.out().print("a\u001bb\r\n").flush();
    assertEquals("a\u001bb\r\n", text(outBytes));
  }

  @Test
  void complaintsAreCleanInAPipeToo() {
    console(false, false, Map.of()).complain("no \u001b[31m", "try\u0007");
    assertEquals("qicat: no ␛[31m\n  try␇\n", text(errBytes));
  }

  @Test
  void theAnswerComesBeforeTheComplaint() {
    ByteArrayOutputStream both = new ByteArrayOutputStream();
    Console console =
        new Console(
            new Out(both, false, 80, false),
            new Out(both, false, 80, false),
            InputStream.nullInputStream(),
            Map.of());
    console.out().line("answer");
    console.note("note");
    assertEquals("answer\nqicat: note\n", text(both));
  }

  @Test
  void longAnswersArriveWhole() {
    Console console = console(false, false, Map.of());
    StringBuilder expected = new StringBuilder();
    for (int i = 0; i < 3000; i++) {
      console.out().line("line " + i + " é");
      expected.append("line ").append(i).append(" é\n");
    }
    console.out().print("x".repeat(20_000)).flush();
    assertEquals(expected + "x".repeat(20_000), text(outBytes));
  }

  @Test
  void aClosedPipeAndAFullDiskAreToldApart() {
    assertThrows(OutputClosed.class, () -> failing("Broken pipe").line("x").flush());
    OutputFailed failed =
        assertThrows(
            OutputFailed.class, () -> failing("No space left on device").line("x").flush());
    assertEquals("No space left on device", failed.getMessage());
  }

  private static Out failing(String reason) {
    return new Out(
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException(reason);
          }
        },
        false,
        80,
        false);
  }
}
