package dev.outreach.source;

import java.io.Serializable;

/**
 * A file found under the configured exports.
 *
 * @param file the file itself, also where it is an archive
 * @param sha256 of its bytes, in hexadecimal: what makes two files the same
 * @param bytes its size
 */
public record Delivery(ExportFile file, String sha256, long bytes) implements Serializable {
  /** Its path as the user knows it. */
  public String path() {
    return file.shownAs();
  }
}
