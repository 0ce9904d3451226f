package dev.outreach.format.mail;

import dev.outreach.export.ExportFile;
import dev.outreach.reader.Format;
import dev.outreach.reader.ReadingContext;
import dev.outreach.reader.RecordReader;
import java.io.IOException;
import java.util.regex.Pattern;

/**
 * One mail saved as a file (RFC 5322, {@code .eml}), as mail programs write it when a mail is
 * dragged onto the desktop; under another name too ({@code .msg} of programs other than Outlook,
 * {@code .txt}), if it is a mail beyond doubt. Record: the mail; entries as of {@link Mbox}. Its
 * lines may end in CRLF, LF or CR. Nothing says when it came but its own headers: without a Date,
 * and a Received in its place, it is rejected. One in a folder of drafts amounts to nothing. Needs
 * my e-mail addresses.
 */
public final class Eml implements Format {
  private static final Pattern NAMED = Pattern.compile("(?i).*\\.(eml|msg)");

  /** Of {@link Emlx}, and of {@link Maildir}, which knows in which folders a mail is whole. */
  private static final Pattern OF_OTHERS = Pattern.compile("(?i).*\\.emlx|\\d{6,}[._].*");

  @Override
  public String name() {
    return "eml";
  }

  @Override
  public boolean recognises(ExportFile file, ReadingContext reading) throws IOException {
    byte[] head = file.head();
    if (MboxSeparator.opens(head) || OF_OTHERS.matcher(file.name()).matches()) {
      return false;
    }
    boolean isNamed = NAMED.matcher(file.name()).matches();
    return isNamed ? MailHead.mayOpen(head) : MailHead.isCertain(head);
  }

  @Override
  public RecordReader open(ExportFile file, ReadingContext reading) throws IOException {
    Mailbox mailbox = Mailbox.of(file.limits(), reading);
    SingleMail mail =
        new SingleMail(new MailBytes(file.open(), file.head(), file.limits()), mailbox);
    return DraftsFolder.holdsMail(file) ? new PassedOver(mail) : mail;
  }
}
