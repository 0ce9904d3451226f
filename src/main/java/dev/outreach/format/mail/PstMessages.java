package dev.outreach.format.mail;

import com.pff.PSTException;
import com.pff.PSTFile;
import dev.outreach.export.Entry;
import dev.outreach.export.ExportFile;
import dev.outreach.export.Limits;
import dev.outreach.export.Reject;
import dev.outreach.reader.ExportOwner;
import dev.outreach.reader.ReadingContext;
import dev.outreach.reader.RecordReader;
import java.io.EOFException;
import java.io.IOException;
import java.util.List;

/**
 * The messages of an Outlook file, whatever their folder, in the order in which they came into it.
 * A message that the library cannot read costs only itself; a file in which it was led in circles
 * several times is refused.
 */
final class PstMessages implements RecordReader {
  private static final int KIND = 0x1F;
  private static final int MESSAGE = 0x04;
  private static final int MOST_SPENT = 3;

  private final PstBytes bytes;
  private final PstTree nodes;
  private final PSTFile file;
  private final Mailbox mailbox;
  private final ExportOwner me;
  private final Limits limits;
  private long number;
  private int spent;

  private PstMessages(PstBytes bytes, PstLayout layout, ExportFile export, ReadingContext reading)
      throws IOException {
    this.bytes = bytes;
    this.mailbox = Mailbox.of(export.limits(), reading);
    this.me = reading.me();
    this.limits = export.limits();
    PstTree blocks = PstTree.ofBlocks(bytes, layout);
    PstTree whole = PstTree.ofNodes(bytes, layout);
    while (blocks.next() != null || whole.next() != null) {
      // The library believes that both trees hold together.
      bytes.startCount();
    }
    this.file = opened(bytes);
    this.nodes = PstTree.ofNodes(bytes, layout);
  }

  static PstMessages open(ExportFile export, PstLayout layout, ReadingContext reading)
      throws IOException {
    PstBytes bytes = new PstBytes(export.file());
    try {
      return new PstMessages(bytes, layout, export, reading);
    } catch (IOException e) {
      bytes.close();
      throw e instanceof EOFException ? PstTree.broken() : e;
    }
  }

  /** One at a time: the library keeps what all files share in maps that bear no other way. */
  private static PSTFile opened(PstBytes bytes) throws IOException {
    synchronized (PstMessages.class) {
      try {
        bytes.seek(0);
        return SilencedLibrary.<PSTFile, PSTException>run(() -> new PSTFile(bytes));
      } catch (PSTException
          | IOException
          | RuntimeException
          | StackOverflowError
          | OutOfMemoryError e) {
        throw bytes.failure() != null ? bytes.failure() : PstTree.broken();
      }
    }
  }

  @Override
  public List<Entry> next() throws IOException {
    bytes.startCount();
    Long node = nodes.next();
    while (node != null && (node & KIND) != MESSAGE) {
      bytes.startCount();
      node = nodes.next();
    }
    return node == null ? null : message("message " + ++number, node);
  }

  private List<Entry> message(String place, long node) throws IOException {
    OutlookMail mail;
    try {
      mail = SilencedLibrary.<OutlookMail, PSTException>run(() -> PstMail.load(file, node));
    } catch (PSTException
        | IOException
        | RuntimeException
        | StackOverflowError
        | OutOfMemoryError e) {
      // The library takes sizes and references as they stand: a broken one shows in any of these.
      return broken(place);
    }
    if (mail == null || !mail.isMail()) {
      return List.of();
    }
    return mailbox.entries(place, opened(mail), null, "");
  }

  private Mailbox.Opened opened(OutlookMail mail) {
    try {
      return new Mailbox.Opened(mail.message(me, limits), null);
    } catch (MimeWalk.Unreadable e) {
      return new Mailbox.Opened(null, e.reason());
    } catch (IOException e) {
      return new Mailbox.Opened(null, "broken-mail");
    }
  }

  private List<Entry> broken(String place) throws IOException {
    if (bytes.failure() != null) {
      throw bytes.failure();
    }
    if (bytes.isSpent() && ++spent > MOST_SPENT) {
      throw PstTree.broken();
    }
    return List.of(Reject.of(place, "broken-message", null, null));
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }
}
