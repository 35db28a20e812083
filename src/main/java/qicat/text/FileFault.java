package qicat.text;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Why a file cannot be read or written, in plain words; the JDK often says its name alone. */
public final class FileFault {
  private FileFault() {}

  /** Why it cannot be read. */
  public static String reading(IOException e) {
    return e instanceof NoSuchFileException
        ? "there is no such file"
        : e instanceof AccessDeniedException
            ? "you may not read it"
            : "it cannot be read: " + reason(e);
  }

  /** Why it cannot be written, where a file that is not there would be made. */
  public static String writing(IOException e) {
    return e instanceof NoSuchFileException
        ? "there is no such folder"
        : e instanceof AccessDeniedException ? "you may not write there" : reason(e);
  }

  /** What the system says, without the name of the file. */
  public static String reason(IOException e) {
    boolean told = e instanceof FileSystemException file && file.getReason() != null;
    return told ? ((FileSystemException) e).getReason() : e.getMessage();
  }
}
