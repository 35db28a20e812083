package qicat.shell;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.jline.builtins.Less;
import org.jline.builtins.Source;

/** An answer in pages where there is no program for it: JLine's own {@code less}. */
final class Pages {
  private static final String NAME = "answer";

  private Pages() {}

  /** Shows a text until the person leaves it. */
  static void show(byte[] text, Screen screen) {
    Less less = new Less(screen.terminal(), Path.of(""));
    less.quitIfOneScreen = true;
    screen.lend(
        () -> {
          try {
            less.run(new Source.InputStreamSource(new ByteArrayInputStream(text), true, NAME));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          } catch (InterruptedException e) { // it was left with Ctrl-C
            Thread.interrupted();
          }
        });
  }
}
