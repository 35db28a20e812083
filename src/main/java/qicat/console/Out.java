package qicat.console;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import qicat.text.Visible;

/**
 * One stream of output: UTF-8, buffered, with what is known of its reader. On a terminal no text
 * can steer it: control characters are shown as visible replacements here, whoever prints them.
 */
public final class Out {
  private static final int BUFFER = 8192;

  private final OutputStream stream;
  private final Path link;
  private final boolean terminal;
  private int width;
  private boolean colour;
  private boolean linked;
  private boolean inLink;
  private final byte[] buffer = new byte[BUFFER];
  private int used;

  /** Why it could not be written; it is told at each later flush, so that it cannot be lost. */
  private RuntimeException failure;

  /**
   * Makes an output.
   *
   * @param stream where bytes go
   * @param terminal whether a person reads it on a terminal
   * @param width columns of a line
   * @param colour whether emphasis is shown
   */
  public Out(OutputStream stream, boolean terminal, int width, boolean colour) {
    this(stream, null, terminal, width, colour);
  }

  /** One whose stream the system knows under a link, which tells whether it is a pipe. */
  Out(OutputStream stream, Path link, boolean terminal, int width, boolean colour) {
    this.link = link;
    this.stream = stream;
    this.terminal = terminal;
    this.width = width;
    this.colour = colour;
  }

  /** Whether a person reads it on a terminal; else it is a file or another program. */
  public boolean isTerminal() {
    return terminal;
  }

  /** Columns of a line. */
  public int width() {
    return width;
  }

  void width(int columns) {
    width = columns;
  }

  void colour(boolean shown) {
    colour = shown;
  }

  void linked(boolean shown) {
    linked = shown;
  }

  /** Whether text can be a link; where not, {@link #link} prints nothing. */
  public boolean isLinked() {
    return linked;
  }

  /**
   * Prints text; on a terminal, control characters but line ends and tabs are made visible.
   *
   * @return this
   * @throws OutputClosed when nobody reads it any more
   * @throws OutputFailed when it cannot be written
   */
  public Out print(String text) {
    append(terminal ? Visible.text(text) : text);
    return this;
  }

  /** Prints what may steer the terminal: text of this room, never of a user. */
  void raw(String text) {
    append(text);
  }

  /** Prints text in a role; where emphasis is not shown, the text alone. */
  public Out print(Ink ink, String text) {
    if (!colour || text.isEmpty()) {
      return print(text);
    }
    append("\u001b[" + ink.attributes() + "m");
    append(Visible.text(text));
    append("\u001b[0m");
    return this;
  }

  /**
   * Begins a link: what is printed up to {@link #endLink} leads to an address. It takes no columns.
   * Printed as OSC 8 of the specification "Hyperlinks in Terminal Emulators".
   *
   * @param address what is not printable ASCII of it is percent-encoded; empty: there is no link
   * @param id what the parts of a link over several lines have in common; 0 for a link in one part
   */
  public Out link(String address, int id) {
    if (linked && !address.isEmpty()) {
      append("\u001b]8;" + (id == 0 ? "" : "id=" + id) + ";" + encoded(address) + "\u001b\\");
      inLink = true;
    }
    return this;
  }

  /** Ends a link, if one was begun. */
  public Out endLink() {
    if (inLink) {
      append("\u001b]8;;\u001b\\");
      inLink = false;
    }
    return this;
  }

  /**
   * Only printable ASCII may stand in the sequence; whatever the address is, it cannot leave it.
   */
  private static String encoded(String address) {
    StringBuilder encoded = new StringBuilder(address.length());
    for (byte b : address.getBytes(StandardCharsets.UTF_8)) {
      if (b > ' ' && b < 0x7F) {
        encoded.append((char) b);
      } else {
        encoded.append('%').append("0123456789ABCDEF".charAt(b >> 4 & 0xF));
        encoded.append("0123456789ABCDEF".charAt(b & 0xF));
      }
    }
    return encoded.toString();
  }

  /** Prints text and ends the line. */
  public Out line(String text) {
    return print(text).line();
  }

  /** Ends the line. */
  public Out line() {
    append("\n");
    return this;
  }

  /** A writer that prints here, for those who want one; it need not be closed. */
  public Writer writer() {
    return new Writer() {
      @Override
      public void write(char[] characters, int from, int length) {
        print(new String(characters, from, length));
      }

      @Override
      public void write(String text, int from, int length) {
        print(text.substring(from, from + length));
      }

      @Override
      public void flush() {}

      @Override
      public void close() {}
    };
  }

  private void append(String text) {
    append(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Passes on what another output of the same terminal has made fit for it. */
  void append(byte[] bytes) {
    if (bytes.length > BUFFER - used) {
      write();
      if (bytes.length > BUFFER) {
        write(bytes, bytes.length);
        return;
      }
    }
    System.arraycopy(bytes, 0, buffer, used, bytes.length);
    used += bytes.length;
  }

  /**
   * Sends on what is still held back.
   *
   * @throws OutputClosed when nobody reads it any more, now or at an earlier time
   * @throws OutputFailed when it cannot be written, now or at an earlier time
   */
  public void flush() {
    write();
  }

  private void write() {
    int length = used;
    used = 0;
    if (failure != null) {
      throw failure;
    }
    if (length > 0) {
      write(buffer, length);
    }
  }

  private void write(byte[] bytes, int length) {
    try {
      stream.write(bytes, 0, length);
      stream.flush();
    } catch (InterruptedIOException e) {
      failure = new OutputClosed(); // the user wants no more of it
      throw failure;
    } catch (IOException e) {
      String reason = String.valueOf(e.getMessage());
      failure = reason.contains("pipe") || isPipe() ? new OutputClosed() : new OutputFailed(reason);
      throw failure;
    }
  }

  /** Whether this is a pipe, where the system says in a language unknown to us why it failed. */
  private boolean isPipe() {
    try {
      return link != null && Files.readSymbolicLink(link).toString().startsWith("pipe:");
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }
}
