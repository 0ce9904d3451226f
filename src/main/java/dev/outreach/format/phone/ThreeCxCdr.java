package dev.outreach.format.phone;

import dev.outreach.export.ExportFile;
import dev.outreach.reader.Format;
import dev.outreach.reader.ReadingContext;
import dev.outreach.reader.RecordReader;
import java.io.IOException;

/**
 * Calls of a 3CX switchboard, from the file that its CDR service writes ({@code cdr.log}) or a copy
 * with a header. Its administrator chooses columns and order and the file names none: with a header
 * it is read by name, without one if the cells bear out the documented order ({@link
 * ThreeCxColumns}), else it is refused. One touch per call and outside number; rows with one {@code
 * callid} or {@code historyid} are one call. Times are UTC, as users of the service found.
 *
 * <p>What a queue or a menu takes and no person does is not answered; a mailbox is a voicemail.
 */
public final class ThreeCxCdr implements Format {
  @Override
  public String name() {
    return "3cx-cdr";
  }

  @Override
  public boolean recognises(ExportFile file, ReadingContext reading) throws IOException {
    return ThreeCxColumns.isThreeCx(file);
  }

  @Override
  public RecordReader open(ExportFile file, ReadingContext reading) throws IOException {
    return new CallLegs(new ThreeCxRows(file), "3cx", reading);
  }
}
