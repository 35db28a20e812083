package qicat.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;

/** Gives an answer to a command of the user, which {@code /bin/sh} runs as it was typed. */
public final class ToCommand implements Destination {
  private static final int BUFFER = 8192;

  private final Process process;
  private final Console console;

  /** Copies what the command writes, where it cannot write to the console by itself; or null. */
  private final Thread copying;

  /**
   * Starts the command.
   *
   * @param command a line for {@code /bin/sh}
   * @param from the console that the command writes to
   * @throws OutputFailed when there is no shell to run it
   */
  public ToCommand(String command, Console from) {
    try {
      process = start(command, from);
    } catch (IOException e) {
      throw new OutputFailed(e.getMessage());
    }
    copying = from.isOfProcess() ? null : copying(from.out());
    Out out = new Out(pipe(process), false, from.out().width(), false);
    console = from.with(out, from.err());
  }

  private static Process start(String command, Console from) throws IOException {
    from.out().flush();
    ProcessBuilder builder = new ProcessBuilder("/bin/sh", "-c", command);
    if (from.isOfProcess()) {
      builder.redirectOutput(ProcessBuilder.Redirect.INHERIT);
      builder.redirectError(ProcessBuilder.Redirect.INHERIT);
    } else {
      builder.redirectErrorStream(true);
    }
    return builder.start();
  }

  private Thread copying(Out out) {
    Thread thread =
        new Thread(
            () -> {
              byte[] bytes = new byte[BUFFER];
              try (InputStream written = process.getInputStream()) {
                for (int n = written.read(bytes); n >= 0; n = written.read(bytes)) {
                  out.append(Arrays.copyOf(bytes, n));
                }
              } catch (IOException | OutputClosed | OutputFailed e) {
                process.destroy(); // nobody reads what it writes
              }
            });
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  /**
   * What a process reads, as a stream that fails in one way alone: a process that has ended, and
   * one that has closed its input, read no more.
   */
  static OutputStream pipe(Process process) {
    OutputStream input = process.getOutputStream();
    return new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
      }

      @Override
      public void write(byte[] bytes, int from, int length) throws IOException {
        try {
          input.write(bytes, from, length);
          input.flush();
        } catch (IOException e) {
          throw new IOException("broken pipe", e);
        }
      }
    };
  }

  @Override
  public Console console() {
    return console;
  }

  @Override
  public void interrupt() {} // the terminal interrupts the command as well, and so closes the pipe

  @Override
  public int end(boolean whole) {
    int code = await(process);
    try {
      if (copying != null) {
        copying.join();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return code;
  }

  /** Closes the input of a process and waits for its end. */
  static int await(Process process) {
    try {
      process.getOutputStream().close();
    } catch (IOException e) {
      // It had ended before it read everything.
    }
    while (true) {
      try {
        return process.waitFor();
      } catch (InterruptedException e) {
        process.destroy(); // and wait for that
      }
    }
  }
}
