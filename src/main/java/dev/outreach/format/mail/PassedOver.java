package dev.outreach.format.mail;

import dev.outreach.export.Entry;
import dev.outreach.reader.RecordReader;
import java.io.IOException;
import java.util.List;

/** Reads mails as any other, and makes nothing of them: drafts, and what was deleted. */
record PassedOver(RecordReader mails) implements RecordReader {
  @Override
  public List<Entry> next() throws IOException {
    return mails.next() == null ? null : List.of();
  }

  @Override
  public void close() throws IOException {
    mails.close();
  }
}
