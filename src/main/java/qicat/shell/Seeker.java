package qicat.shell;

import java.util.function.Function;

/**
 * Answers queries on a thread of its own, so that nobody who types waits for a search: of the
 * queries that were asked for during a search, only the last is looked for.
 */
final class Seeker implements AutoCloseable {
  private final Function<String, Found> search;
  private final Thread thread;
  private String asked = "";
  private int number;
  private Found found;
  private Throwable failure;
  private boolean closed;

  /**
   * Makes one.
   *
   * @param search finds what a query asks for; called on the other thread alone
   */
  Seeker(Function<String, Found> search) {
    this.search = search;
    thread = new Thread(this::run, "search");
    thread.setDaemon(true);
    thread.start();
  }

  /** Asks for a query; earlier ones are forgotten. */
  synchronized void ask(String query) {
    asked = query;
    number++;
    found = null;
    notifyAll();
  }

  /**
   * The answer to the last query, once; null while there is none.
   *
   * @throws RuntimeException when the search failed, which is a bug
   */
  synchronized Found take() {
    if (failure instanceof Error error) { // no memory, say: whoever asked can tell it
      throw error;
    }
    if (failure != null) {
      throw (RuntimeException) failure;
    }
    Found taken = found;
    found = null;
    return taken;
  }

  /**
   * The answer to the last query, which it waits for.
   *
   * @throws RuntimeException when the search failed, which is a bug
   */
  synchronized Found await() {
    while (found == null && failure == null) {
      try {
        wait();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
    return take();
  }

  private void run() {
    int last = 0;
    while (awaitOther(last)) {
      String query;
      synchronized (this) {
        query = asked;
        last = number;
      }
      Found answer = null;
      Throwable wrong = null;
      try {
        answer = search.apply(query);
      } catch (RuntimeException | Error e) {
        wrong = e;
      }
      end(last, answer, wrong);
    }
  }

  private synchronized void end(int query, Found answer, Throwable wrong) {
    failure = wrong;
    if (query == number) { // that of an older query is dropped
      found = answer;
    }
    notifyAll();
  }

  /** Waits for a query other than the last; false: there will be none. */
  private synchronized boolean awaitOther(int last) {
    while (!closed && number == last) {
      try {
        wait();
      } catch (InterruptedException e) {
        return false;
      }
    }
    return !closed;
  }

  /**
   * Waits until it is closed and no search is under way any more; until then what it searches is
   * nobody else's.
   */
  void awaitEnd() {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Begins no further search; one that is under way goes on, and nobody need wait for it here. */
  @Override
  public synchronized void close() {
    closed = true;
    notifyAll();
  }
}
