package dev.outreach.source.mail;

import dev.outreach.source.Entry;
import dev.outreach.source.ExportFile;
import dev.outreach.source.Reading;
import dev.outreach.source.RecordReader;
import dev.outreach.source.Source;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/**
 * Mail in an mbox file (RFC 4155; mboxo and mboxrd), as Gmail Takeout, Thunderbird, Apple Mail and
 * Unix mail programs write it. Record: one mail; entries: one touch for each counterpart, see
 * {@link MailTouches}. Needs my e-mail addresses, for they tell what I sent from what I received.
 */
public final class Mbox implements Source {
  @Override
  public String name() {
    return "mbox";
  }

  /** A name in {@code .mbox}, or any name (Thunderbird's have no extension) with a separator. */
  @Override
  public boolean recognises(ExportFile file, Reading reading) throws IOException {
    return file.name().toLowerCase(Locale.ROOT).endsWith(".mbox")
        || MboxSeparator.opens(file.head());
  }

  @Override
  public RecordReader open(ExportFile file, Reading reading) throws IOException {
    Mailbox mailbox = Mailbox.of(file.limits(), reading);
    MboxSplitter splitter = new MboxSplitter(file.open(), file.limits());
    return new Mails(splitter, mailbox);
  }

  private static final class Mails implements RecordReader {
    private final MboxSplitter splitter;
    private final Mailbox mailbox;
    private long number;

    Mails(MboxSplitter splitter, Mailbox mailbox) {
      this.splitter = splitter;
      this.mailbox = mailbox;
    }

    @Override
    public List<Entry> next() throws IOException {
      if (!splitter.next()) {
        return null;
      }
      String place = "message " + ++number;
      Mailbox.Opened opened = mailbox.open(splitter.mail());
      splitter.skip();
      return mailbox.entries(place, opened, splitter.fault(), splitter.separator());
    }

    @Override
    public void close() throws IOException {
      splitter.close();
    }
  }
}
