package dev.outreach.format.phone;

import dev.outreach.export.ExportFile;
import dev.outreach.reader.Format;
import dev.outreach.reader.ReadingContext;
import dev.outreach.reader.RecordReader;
import java.io.IOException;
import java.util.List;

/**
 * Calls of an Asterisk switchboard ({@code Master.csv} of {@code cdr-csv} or {@code cdr-custom}, 14
 * to 21 columns, no header): one touch per call and outside number, put together of its legs. Calls
 * within the house and with withheld numbers are no touches. Times are the server's, read in the
 * configured zone, also where it writes UTC ({@code usegmtime}): the file does not say so.
 *
 * <p>Whatever goes over the switchboard is taken for mine: of one that others use too, give a file
 * with my rows alone. Needs {@code me.phones} where the dial plan's contexts have names of their
 * own and numbers of mine stand in the log in full: a call of which it cannot be told who called is
 * rejected.
 */
public final class AsteriskCdr implements Format {
  @Override
  public String name() {
    return "asterisk-cdr";
  }

  @Override
  public boolean recognises(ExportFile file, ReadingContext reading) throws IOException {
    return CdrRows.firstLeg(file).filter(AsteriskCdr::hasDisposition).isPresent();
  }

  @Override
  public RecordReader open(ExportFile file, ReadingContext reading) throws IOException {
    return new CallLegs(CdrRows.open(file, reading), "asterisk", reading);
  }

  /** FreeSWITCH writes the same columns if told to, with its own words for how a call ended. */
  static boolean hasDisposition(List<String> cells) {
    return Disposition.is(cells.get(CdrLayout.of(cells).orElseThrow().ending()));
  }
}
