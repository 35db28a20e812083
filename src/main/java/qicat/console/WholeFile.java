package qicat.console;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;
import qicat.text.FileFault;
import qicat.text.Links;

/**
 * A file that is written whole or not at all. What is written goes to a temporary file beside it,
 * which takes its name when all of it is on the disk; until then, and whatever happens, the file is
 * as it was. A device or a pipe with a name is written as it is: there is nothing to replace.
 */
public final class WholeFile implements AutoCloseable {
  private static final String MARK = ".qicat-";
  private static final String END = "~";

  /** Milliseconds in which a temporary file is not taken for a leftover. */
  private static final int YOUNG = 10_000;

  private final Path target;
  private final Path temporary;
  private final boolean overwrite;
  private final FileChannel channel;
  private final OutputStream stream = new Bytes();
  private final Thread onExit;

  private WholeFile(
      Path target, Path temporary, boolean overwrite, FileChannel channel, Thread onExit) {
    this.target = target;
    this.temporary = temporary;
    this.overwrite = overwrite;
    this.channel = channel;
    this.onExit = onExit;
  }

  /**
   * Begins to write a file.
   *
   * @param name its name; a symbolic link is followed
   * @param overwrite whether it may be there already
   * @return what is closed without effect unless it is committed
   * @throws AlreadyThere when it is there and may not be
   * @throws OutputFailed when it cannot be written there
   */
  public static WholeFile open(String name, boolean overwrite) {
    try {
      return open(Path.of(name), overwrite);
    } catch (InvalidPathException e) {
      throw new OutputFailed("\"" + name + "\" is not the name of a file: " + e.getReason());
    }
  }

  /** The same for a path. */
  public static WholeFile open(Path path, boolean overwrite) {
    try {
      if (Files.isDirectory(path)) {
        throw new OutputFailed(path + " is a folder, not a file");
      }
      if (Files.exists(path) && !Files.isRegularFile(path)) {
        return new WholeFile(
            path, null, true, FileChannel.open(path, StandardOpenOption.WRITE), null);
      }
      Path target = Files.exists(path) ? path.toRealPath() : Links.followed(path.toAbsolutePath());
      if (Files.exists(target) && !overwrite) {
        throw new AlreadyThere(path.toString());
      }
      if (Files.exists(target) && !Files.isWritable(target)) {
        throw new OutputFailed(path + ": you may not write it");
      }
      return beside(target, overwrite);
    } catch (IOException e) {
      throw failed(path, e);
    }
  }

  private static WholeFile beside(Path target, boolean overwrite) throws IOException {
    removeLeftovers(target);
    String unique = ProcessHandle.current().pid() + "-" + System.nanoTime();
    Path temporary = target.resolveSibling(prefix(target) + unique + END);
    Thread onExit = new Thread(() -> remove(temporary));
    Runtime.getRuntime().addShutdownHook(onExit); // first: a signal may come at any time
    FileChannel channel =
        FileChannel.open(temporary, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);
    try {
      channel.tryLock(); // it tells the next one that somebody is still at work
      if (Files.exists(target)) {
        keepPermissions(target, temporary);
      }
    } catch (IOException | UnsupportedOperationException e) {
      // A file system without locks or permissions: it is written all the same.
    }
    return new WholeFile(target, temporary, overwrite, channel, onExit);
  }

  private static String prefix(Path target) {
    return "." + target.getFileName() + MARK;
  }

  private static void keepPermissions(Path from, Path to) throws IOException {
    Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(from);
    Files.setPosixFilePermissions(to, permissions);
  }

  /** Removes what a killed process left: a temporary file that nobody holds a lock of. */
  private static void removeLeftovers(Path target) {
    try (DirectoryStream<Path> siblings = Files.newDirectoryStream(target.getParent())) {
      for (Path sibling : siblings) {
        String name = sibling.getFileName().toString();
        if (name.startsWith(prefix(target)) && name.endsWith(END)) {
          removeIfLeft(sibling);
        }
      }
    } catch (IOException | RuntimeException e) {
      // They cost a little space and nothing else.
    }
  }

  private static void removeIfLeft(Path leftover) throws IOException {
    long age = System.currentTimeMillis() - Files.getLastModifiedTime(leftover).toMillis();
    if (age < YOUNG) {
      return; // somebody may just have made it, and not have locked it yet
    }
    try (FileChannel channel = FileChannel.open(leftover, StandardOpenOption.WRITE)) {
      if (channel.tryLock() != null) {
        Files.delete(leftover);
      }
    }
  }

  /** Where its bytes go. */
  public OutputStream stream() {
    return stream;
  }

  /**
   * Gives what was written the name of the file, once the disk has it.
   *
   * @throws OutputFailed when that cannot be done; the file is as it was
   */
  public void commit() {
    try {
      if (temporary == null) {
        return;
      }
      channel.force(true);
      if (overwrite) {
        Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
      } else {
        moveToNewName();
      }
      sync(target.getParent());
    } catch (IOException e) {
      throw failed(target, e);
    }
  }

  /** Unlike a move, a new link never replaces a file that somebody else made meanwhile. */
  private void moveToNewName() throws IOException {
    try {
      Files.createLink(target, temporary);
    } catch (FileAlreadyExistsException e) {
      throw new AlreadyThere(target.toString());
    } catch (UnsupportedOperationException | FileSystemException e) {
      Files.move(temporary, target); // a file system without links
    }
  }

  /** The new name is on the disk only when the folder is; not every system can tell it so. */
  private static void sync(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      // The name follows a little later.
    }
  }

  /** Ends it; without a commit before, nothing has happened. */
  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      // What was committed is on the disk, and the rest is not wanted.
    }
    if (onExit != null) {
      remove(temporary);
      try {
        Runtime.getRuntime().removeShutdownHook(onExit);
      } catch (IllegalStateException e) {
        // The process is ending already.
      }
    }
  }

  private static void remove(Path temporary) {
    try {
      Files.deleteIfExists(temporary);
    } catch (IOException e) {
      // The next one who writes the file removes it.
    }
  }

  private static OutputFailed failed(Path path, IOException e) {
    return new OutputFailed(path + ": " + FileFault.writing(e));
  }

  /** Every byte of a write, however many the system takes at once. */
  private final class Bytes extends OutputStream {
    @Override
    public void write(int each) throws IOException {
      write(new byte[] {(byte) each}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      ByteBuffer buffer = ByteBuffer.wrap(bytes, from, length);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
    }
  }
}
