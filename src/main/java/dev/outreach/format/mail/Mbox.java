package dev.outreach.format.mail;

import dev.outreach.export.ByteRange;
import dev.outreach.export.Entry;
import dev.outreach.export.ExportFile;
import dev.outreach.reader.Format;
import dev.outreach.reader.Piece;
import dev.outreach.reader.ReadingContext;
import dev.outreach.reader.RecordReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;

/**
 * Mail in an mbox file (RFC 4155; mboxo and mboxrd), as Gmail Takeout, Thunderbird, Apple Mail and
 * Unix mail programs write it. Record: one mail; entries: one touch for each counterpart, see
 * {@link MailTouches}; none of a mailbox of drafts. Needs my e-mail addresses, for they tell what I
 * sent from what I received.
 */
public final class Mbox implements Format {
  @Override
  public String name() {
    return "mbox";
  }

  /** A name in {@code .mbox}, or any name (Thunderbird's have no extension) with a separator. */
  @Override
  public boolean recognises(ExportFile file, ReadingContext reading) throws IOException {
    return file.name().toLowerCase(Locale.ROOT).endsWith(".mbox")
        || MboxSeparator.opens(file.head());
  }

  @Override
  public RecordReader open(ExportFile file, ReadingContext reading) throws IOException {
    return passed(file, new Mails(file.open(), 0, file, Mailbox.of(file.limits(), reading)));
  }

  @Override
  public List<Piece> split(ExportFile file, ReadingContext reading, long bytes) throws IOException {
    Mailbox.of(file.limits(), reading);
    ByteRange.Cuts cuts = new ByteRange.Cuts(bytes);
    try (MboxSplitter mails = new MboxSplitter(file.open(), file.limits())) {
      for (long number = 0; mails.next(); number++) {
        cuts.recordAt(mails.mailFrom(), number);
      }
      return cuts.endAt(mails.position()).stream().map(range -> piece(file, range)).toList();
    }
  }

  private static Piece piece(ExportFile file, ByteRange range) {
    return reading ->
        passed(
            file,
            new Mails(range.open(file), range.before(), file, Mailbox.of(file.limits(), reading)));
  }

  private static RecordReader passed(ExportFile file, Mails mails) {
    return DraftsFolder.holdsMailbox(file) ? new PassedOver(mails) : mails;
  }

  private static final class Mails implements RecordReader {
    private final MboxSplitter splitter;
    private final Mailbox mailbox;
    private long number;

    Mails(InputStream in, long before, ExportFile file, Mailbox mailbox) {
      this.splitter = new MboxSplitter(in, file.limits());
      this.number = before;
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
