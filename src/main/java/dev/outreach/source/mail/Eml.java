package dev.outreach.source.mail;

import dev.outreach.source.ExportFile;
import dev.outreach.source.Reading;
import dev.outreach.source.RecordReader;
import dev.outreach.source.Source;
import java.io.IOException;
import java.util.Locale;

/**
 * One mail saved as a file (RFC 5322, {@code .eml}), as mail programs write it when a mail is
 * dragged onto the desktop. Record: the mail; entries as of {@link Mbox}. Its lines may end in
 * CRLF, LF or CR. Nothing says when it came but its own headers: without a Date, and a Received in
 * its place, it is rejected. Needs my e-mail addresses.
 */
public final class Eml implements Source {
  @Override
  public String name() {
    return "eml";
  }

  @Override
  public boolean recognises(ExportFile file, Reading reading) throws IOException {
    return file.name().toLowerCase(Locale.ROOT).endsWith(".eml")
        && !MboxSeparator.opens(file.head())
        && MailHead.opens(file.head());
  }

  @Override
  public RecordReader open(ExportFile file, Reading reading) throws IOException {
    Mailbox mailbox = Mailbox.of(file.limits(), reading);
    return new SingleMail(new MailBytes(file.open(), file.head(), file.limits()), mailbox);
  }
}
