package qicat.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.UUID;

/**
 * Keeps two who change one catalogue apart: who has the lock reads it, changes it and writes it.
 * The lock is one of the system on a file beside the catalogue, since the catalogue itself is
 * replaced; it ends with its process, however that ends.
 */
final class CatalogueLock implements AutoCloseable {
  /** Milliseconds between two tries. */
  private static final int PAUSE = 50;

  /** A byte behind all that the file holds: where locks bind, its text can be read all the same. */
  private static final long LOCKED = Long.MAX_VALUE - 1;

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
    } finally {
      if (!taken) {
        channel.close();
      }
    }
    return taken ? lock : null;
  }

  /**
   * Whether the file that is locked still has its name: who had the lock before took the name away.
   * A mark that no other writes is read back under the name.
   */
  private boolean isInPlace() throws IOException {
    byte[] mark = UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII);
    channel.write(ByteBuffer.wrap(mark), 0);
    try {
      return Arrays.equals(mark, Files.readAllBytes(file));
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
