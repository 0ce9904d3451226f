package dev.outreach.source;

import java.io.IOException;
import java.io.Serializable;

/** What one task reads of a file: all of its records, or those of a stretch of it. */
public interface Piece extends Serializable {
  /**
   * A reader over its records, with the places that they have in the whole file.
   *
   * @throws RefusedFile if the file cannot be taken as a whole
   */
  RecordReader open(Reading reading) throws IOException;

  /** The whole file, as its source opens it. */
  static Piece whole(Source source, ExportFile file) {
    return reading -> source.open(file, reading);
  }
}
