package dev.outreach.format.phone;

import dev.outreach.export.ExportFile;
import dev.outreach.reader.Format;
import dev.outreach.reader.ReadingContext;
import dev.outreach.reader.RecordReader;
import java.io.IOException;

/**
 * Calls of a FreeSWITCH switchboard ({@code cdr-csv/Master.csv}, no header): one touch per call and
 * outside number. Known are the templates {@code example}, the usual one, and {@code asterisk}. A
 * leg names the other leg of its call, so two rows of one conversation are one. What a menu or a
 * mailbox answered counts as answered: this log does not say who did. Times and {@code me} as in
 * {@link AsteriskCdr}.
 */
public final class FreeSwitchCdr implements Format {
  @Override
  public String name() {
    return "freeswitch-cdr";
  }

  @Override
  public boolean recognises(ExportFile file, ReadingContext reading) throws IOException {
    return CdrRows.firstLeg(file).filter(cells -> !AsteriskCdr.hasDisposition(cells)).isPresent();
  }

  @Override
  public RecordReader open(ExportFile file, ReadingContext reading) throws IOException {
    return new CallLegs(CdrRows.open(file, reading), "freeswitch", reading);
  }
}
