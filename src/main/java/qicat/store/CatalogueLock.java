package qicat.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Keeps two who change one catalogue apart: who has the lock reads it, changes it and writes it.
 * The lock is one of the system on a file beside the catalogue, since the catalogue itself is
 * replaced; it ends with its process, however that ends.
 */
final class CatalogueLock implements AutoCloseable {
  /** Milliseconds between two tries. */
  private static final int PAUSE = 50;

  /** A byte behind all that the file holds. */
  private static final long LOCKED = Long.MAX_VALUE - 1;

  /** Bytes of the file, at most: little enough for any limit that a system sets to files. */
  private static final int MOST_SIZE = 1 << 16;

  private final Path file;
  private final FileChannel channel;

  private CatalogueLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * Takes the lock of a catalogue.
   *
   * @param milliseconds how long it waits for another process
   * @return the lock, or null when another has it all that time
   * @throws IOException when there can be no lock beside the catalogue
   */
  static CatalogueLock take(Path catalogue, long milliseconds) throws IOException {
    Path file = catalogue.resolveSibling("." + catalogue.getFileName() + ".lock");
    long end = System.nanoTime() + milliseconds * 1_000_000;
    while (true) {
      CatalogueLock lock = tryOnce(file);
      if (lock != null || System.nanoTime() >= end) {
        return lock;
      }
      try {
        Thread.sleep(PAUSE);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return null;
      }
    }
  }

  private static CatalogueLock tryOnce(Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE);
    CatalogueLock lock = new CatalogueLock(file, channel);
    boolean taken = false;
    try {
      FileLock held = channel.tryLock(LOCKED, 1, false);
      taken = held != null && lock.isInPlace();
    } catch (OverlappingFileLockException e) {
      // Another thread of this process has it.
    } catch (IOException e) {
      removeEmpty(file, e);
      throw e;
    } finally {
      if (!taken) {
        channel.close();
      }
    }
    return taken ? lock : null;
  }

  /**
   * Whether the file that is locked still has its name: who had the lock before took the name away.
   * It is given a size by chance, and the size is asked for by name; twice, since another file can
   * have the one, but hardly both. To open the file once more would be simpler, and to close it
   * again would give the lock back (POSIX, fcntl).
   */
  private boolean isInPlace() throws IOException {
    boolean inPlace = true;
    for (int time = 0; time < 2 && inPlace; time++) {
      inPlace = hasItsName();
    }
    return inPlace;
  }

  /**
   * Takes a file away that could not be written. One that another process has just made may go too:
   * that one then finds it gone, and tries again.
   */
  private static void removeEmpty(Path file, IOException why) {
    try {
      if (Files.size(file) == 0) {
        Files.delete(file);
      }
    } catch (IOException e) {
      why.addSuppressed(e);
    }
  }

  private boolean hasItsName() throws IOException {
    int size = 1 + ThreadLocalRandom.current().nextInt(MOST_SIZE);
    channel.truncate(0);
    channel.write(ByteBuffer.wrap(new byte[] {'\n'}), size - 1); // all before it takes no room
    try {
      return Files.size(file) == size;
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  /** Gives it back. */
  @Override
  public void close() {
    try (channel) {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      // A file of a few bytes stays; it locks nothing.
    }
  }
}
