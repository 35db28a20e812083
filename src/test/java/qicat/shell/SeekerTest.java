package qicat.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
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
