package dev.outreach.export;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * A file found under the configured exports.
 *
 * @param file the file itself, also where it is an archive
 * @param sha256 of its bytes, in hexadecimal: what makes two files the same. Null until it is asked
 *     for ({@link Exports#hashed})
 * @param bytes its size
 * @param modifiedNanos when it was last written to, in nanoseconds since 1970: before its bytes
 *     were hashed
 * @param fileKey what the file system knows the file by, whatever its name; null where it has no
 *     such
 */
public record Delivery(
    ExportFile file, String sha256, long bytes, long modifiedNanos, String fileKey)
    implements Serializable {
  /** Why a file is refused that is not {@link #isUnchanged} when it was read. */
  public static final String CHANGED =
      "it was written to while it was read: it is tried again by the next run";

  /** A mail is taken to have 5,000 bytes for the 100 of a record; a guess, most have more. */
  private static final int MAIL_TO_RECORD = 50;

  /** A file on a system that knows files by their names alone. */
  public Delivery(ExportFile file, String sha256, long bytes, long modifiedNanos) {
    this(file, sha256, bytes, modifiedNanos, null);
  }

  /** A file as it is now, not hashed yet. */
  static Delivery found(ExportFile file) throws IOException {
    BasicFileAttributes now = Files.readAttributes(file.file(), BasicFileAttributes.class);
    String key = now.fileKey() == null ? null : now.fileKey().toString();
    return new Delivery(file, null, now.size(), nanos(now), key);
  }

  /** Roughly what its records measure as a table: of mail, texts and attachments are not kept. */
  public long bytesAsTable() {
    String name = file.name().toLowerCase(Locale.ROOT);
    boolean isMail = name.endsWith(".mbox") || name.endsWith(".pst") || name.endsWith(".eml");
    return isMail ? bytes / MAIL_TO_RECORD : bytes;
  }

  Delivery hashedTo(String sha) {
    return new Delivery(file, sha, bytes, modifiedNanos, fileKey);
  }

  /** Whether it is, by size and time, still the file whose bytes were hashed. */
  public boolean isUnchanged() throws IOException {
    BasicFileAttributes now = Files.readAttributes(file.file(), BasicFileAttributes.class);
    return now.size() == bytes && nanos(now) == modifiedNanos;
  }

  private static long nanos(BasicFileAttributes attributes) {
    return attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS);
  }

  /** When it was last written to. */
  public Instant modifiedAt() {
    return Instant.EPOCH.plusNanos(modifiedNanos);
  }

  /** Its path as the user knows it. */
  public String path() {
    return file.shownAs();
  }
}
