package dev.outreach.reader;

import dev.outreach.export.Entry;
import dev.outreach.export.ExportStamp;
import dev.outreach.export.RefusedFile;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** Reads an export record by record, so that memory does not grow with the file. */
public interface RecordReader extends Closeable {
  /**
   * The entries of the next record: none for one that is no touch by its nature (a draft, an
   * advertisement), several for a mail to several people. Null after the last record.
   *
   * @throws RefusedFile if the file cannot be read as this format from here on
   */
  List<Entry> next() throws IOException;

  /** What the export says of itself; asked once its last record was read. */
  default ExportStamp stamp() {
    return ExportStamp.NONE;
  }
}
