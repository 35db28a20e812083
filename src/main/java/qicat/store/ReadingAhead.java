package qicat.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;
import qicat.model.Entry;

/**
 * Reads a few entries ahead in a thread of its own while those before them are worked on: two cores
 * share the work. Entries come in their order, and no more are ahead than fill a few batches.
 */
final class ReadingAhead {
  /** Entries that go from one thread to the other at once, as that costs time. */
  private static final int BATCH = 128;

  private static final int MOST_BATCHES = 4;

  /** What comes behind the last batch. */
  private static final List<Entry> END = new ArrayList<>(0);

  /** What the thread that reads throws when nobody wants more. */
  private static final class Unwanted extends RuntimeException {
    private static final long serialVersionUID = 1;

    Unwanted() {
      super(null, null, false, false);
    }
  }

  private final BlockingQueue<List<Entry>> batches = new ArrayBlockingQueue<>(MOST_BATCHES);
  private List<Entry> batch = new ArrayList<>(BATCH);

  /** What the reading threw; set before the end is in the queue. */
  private Throwable thrown;

  private ReadingAhead() {}

  /**
   * Reads, and hands on what was read in the thread that calls this.
   *
   * @param reading gets the place where it puts entries; what it throws is thrown here, behind the
   *     last entry that it read
   * @param sink where entries go; what it throws ends the reading
   */
  static void pass(Consumer<Consumer<Entry>> reading, Consumer<Entry> sink) {
    ReadingAhead ahead = new ReadingAhead();
    Thread reader = new Thread(() -> ahead.read(reading), "reading ahead");
    reader.setDaemon(true);
    reader.start();
    try {
      try {
        ahead.handOn(sink);
      } finally {
        reader.interrupt();
        reader.join(); // it tells nobody any more how far it has come
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while reading", e);
    }
  }

  private void read(Consumer<Consumer<Entry>> reading) {
    try {
      try {
        reading.accept(this::take);
      } catch (Unwanted e) {
        return;
      } catch (RuntimeException | Error e) {
        thrown = e;
      }
      batches.put(batch);
      batches.put(END);
    } catch (InterruptedException e) {
      return; // nobody wants more
    }
  }

  private void take(Entry entry) {
    batch.add(entry);
    if (batch.size() == BATCH) {
      try {
        batches.put(batch);
      } catch (InterruptedException e) {
        throw new Unwanted();
      }
      batch = new ArrayList<>(BATCH);
    }
  }

  private void handOn(Consumer<Entry> sink) throws InterruptedException {
    while (true) {
      List<Entry> read = batches.take();
      if (read == END) {
        break;
      }
      for (Entry entry : read) {
        sink.accept(entry);
      }
    }
    if (thrown instanceof Error error) {
      throw error;
    }
    if (thrown != null) {
      throw (RuntimeException) thrown;
    }
  }
}
