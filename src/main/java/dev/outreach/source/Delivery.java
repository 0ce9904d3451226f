package dev.outreach.source;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.util.concurrent.TimeUnit;

/**
 * A file found under the configured exports.
 *
 * @param file the file itself, also where it is an archive
 * @param sha256 of its bytes, in hexadecimal: what makes two files the same
 * @param bytes its size
 * @param modifiedMillis when it was last written to, in milliseconds since 1970: before its bytes
 *     were hashed
 */
public record Delivery(ExportFile file, String sha256, long bytes, long modifiedMillis)
    implements Serializable {
  /** Why a file is refused that is not {@link #isUnchanged} when it was read. */
  public static final String CHANGED =
      "it was written to while it was read: it is tried again by the next run";

  /** Whether it is, by size and time, still the file whose bytes were hashed. */
  public boolean isUnchanged() throws IOException {
    return Files.size(file.file()) == bytes
        && Files.getLastModifiedTime(file.file()).toMillis() == modifiedMillis;
  }

  /** When it was last written to, in nanoseconds since 1970. */
  public long modifiedNanos() {
    return TimeUnit.MILLISECONDS.toNanos(modifiedMillis);
  }

  /** Its path as the user knows it. */
  public String path() {
    return file.shownAs();
  }
}
