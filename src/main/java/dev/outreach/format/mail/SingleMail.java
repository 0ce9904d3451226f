package dev.outreach.format.mail;

import dev.outreach.export.Entry;
import dev.outreach.reader.RecordReader;
import java.io.IOException;
import java.util.List;

/** The one mail of a file. */
final class SingleMail implements RecordReader {
  private static final String PLACE = "message 1";

  private final MailBytes bytes;
  private final Mailbox mailbox;
  private boolean isRead;

  SingleMail(MailBytes bytes, Mailbox mailbox) {
    this.bytes = bytes;
    this.mailbox = mailbox;
  }

  @Override
  public List<Entry> next() throws IOException {
    if (isRead) {
      return null;
    }
    isRead = true;
    Mailbox.Opened opened = mailbox.open(bytes);
    bytes.skip();
    return mailbox.entries(PLACE, opened, bytes.fault(), "");
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }
}
