package qicat.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import qicat.Roof;
import qicat.command.Context;
import qicat.console.Console;
import qicat.console.Out;
import qicat.search.Marks;

/** Searches beside the one who types. */
@Timeout(30)
class SeekerTest {
  private static Found found(String query) {
    return new Found(query, List.of(), Marks.NONE, "");
  }

  @Test
  void ofQueriesAskedDuringASearchTheLastIsLookedFor() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch may = new CountDownLatch(1);
    List<String> searched = new CopyOnWriteArrayList<>();
    try (Seeker seeker =
        new Seeker(
            query -> {
              searched.add(query);
              begun.countDown();
              awaitIt(may);
              return found(query);
            })) {
      seeker.ask("a");
      begun.await();
      seeker.ask("ab");
      seeker.ask("abc");
      assertNull(seeker.take(), "nobody waits");
      may.countDown();
      assertEquals("abc", seeker.await().query());
      assertEquals(List.of("a", "abc"), searched);
      assertNull(seeker.take(), "once");
      seeker.ask("abc");
      assertEquals("abc", seeker.await().query());
    }
  }

  /** Leaving does not wait, for who leaves the process need not. */
  @Test
  void theShellsNextLineWaitsForASearchThatIsLeftAlone() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch may = new CountDownLatch(1);
    List<String> done = new CopyOnWriteArrayList<>();
    Console console =
        new Console(
            new Out(OutputStream.nullOutputStream(), false, 80, false),
            new Out(OutputStream.nullOutputStream(), false, 80, false),
            InputStream.nullInputStream(),
            Map.of());
    Context context = new Context(console, Map.of()).ofLines();
    Lines lines =
        new Lines(
            Roof.commands(),
            context,
            (of, words) -> {
              done.add("line");
              return 0;
            });
    try (Seeker seeker =
        new Seeker(
            query -> {
              begun.countDown();
              awaitIt(may);
              done.add(query);
              return found(query);
            })) {
      context.lend(Seeker.class, seeker);
      seeker.ask("a");
      begun.await();
      seeker.ask("ab");
    }
    Thread line = new Thread(() -> lines.run("list"));
    line.start();
    line.join(100);
    assertEquals(List.of(), done);
    may.countDown();
    line.join();
    assertEquals(List.of("a", "line"), done);
    assertNull(context.lent(Seeker.class));
  }

  private static void awaitIt(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aSearchThatFailsIsTold() {
    assertThrows(
        OutOfMemoryError.class,
        () -> {
          try (Seeker seeker =
              new Seeker(
                  query -> {
                    throw new OutOfMemoryError("x");
                  })) {
            seeker.ask("a");
            seeker.await();
          }
        });
    try (Seeker seeker =
        new Seeker(
            query -> {
              throw new IllegalStateException("x");
            })) {
      seeker.ask("a");
      assertThrows(IllegalStateException.class, seeker::await);
    }
  }
}
