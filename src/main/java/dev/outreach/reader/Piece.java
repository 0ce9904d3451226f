package dev.outreach.reader;

import dev.outreach.export.ExportFile;
import dev.outreach.export.RefusedFile;
import java.io.IOException;
import java.io.Serializable;

/** What one task reads of a file: all of its records, or those of a stretch of it. */
public interface Piece extends Serializable {
  /**
   * A reader over its records, with the places that they have in the whole file.
   *
   * @throws RefusedFile if the file cannot be taken as a whole
   */
  RecordReader open(ReadingContext reading) throws IOException;

  /** The whole file, as its source opens it. */
  static Piece whole(Format source, ExportFile file) {
    return reading -> source.open(file, reading);
  }
}
