package dev.outreach.format.mail;

import com.pff.PSTException;
import com.pff.PSTFile;
import com.pff.PSTMessage;
import com.pff.PSTObject;
import com.pff.PSTRecipient;
import dev.outreach.export.Entry;
import dev.outreach.export.ExportFile;
import dev.outreach.export.Limits;
import dev.outreach.export.Reject;
import dev.outreach.reader.ExportOwner;
import dev.outreach.reader.ReadingContext;
import dev.outreach.reader.RecordReader;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;

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

  /** The properties of one message of an Outlook file, by their numbers in [MS-OXPROPS]. */
  private static final class PstMail extends PSTObject {
    private static final int REPRESENTING_SMTP_ADDRESS = 0x5D02;
    private static final int SENDER_SMTP_ADDRESS = 0x5D01;
    private static final int INTERNET_REFERENCES = 0x1039;
    private static final int DELIVERY_TIME = 0x0E06;
    private static final Map<Integer, String> FIELDS =
        Map.of(
            PSTRecipient.MAPI_TO, "to", PSTRecipient.MAPI_CC, "cc", PSTRecipient.MAPI_BCC, "bcc");

    private final PSTMessage message;

    private PstMail(PSTFile file, PSTMessage message) throws PSTException, IOException {
      super(file, message.getDescriptorNode());
      this.message = message;
    }

    /** The message of this number; null for one that was never sent. */
    static OutlookMail load(PSTFile file, long number) throws PSTException, IOException {
      PSTMessage message = (PSTMessage) PSTObject.detectAndLoadPSTObject(file, number);
      return message.isUnsent() ? null : new PstMail(file, message).mail();
    }

    private OutlookMail mail() throws PSTException, IOException {
      Date submitted = message.getClientSubmitTime();
      Date taken = submitted == null ? getDateItem(DELIVERY_TIME) : submitted;
      return new OutlookMail(
          message.getMessageClass(),
          message.getTransportMessageHeaders(),
          sender(),
          recipients(),
          taken == null ? null : taken.toInstant(),
          message.getInternetMessageId(),
          message.getInReplyToId(),
          getStringItem(INTERNET_REFERENCES),
          message.getSubject(),
          message.getMessageClass().startsWith("REPORT.") ? message.getBody() : "");
    }

    private OutlookMail.Person sender() {
      String name = message.getSentRepresentingName();
      return new OutlookMail.Person(
          "from",
          name.isEmpty() ? message.getSenderName() : name,
          firstOf(
              getStringItem(REPRESENTING_SMTP_ADDRESS),
              internet(
                  message.getSentRepresentingAddressType(),
                  message.getSentRepresentingEmailAddress()),
              getStringItem(SENDER_SMTP_ADDRESS),
              internet(message.getSenderAddrtype(), message.getSenderEmailAddress())));
    }

    private List<OutlookMail.Person> recipients() throws PSTException, IOException {
      List<OutlookMail.Person> recipients = new ArrayList<>();
      int count = message.getNumberOfRecipients();
      for (int i = 0; i < count; i++) {
        PSTRecipient recipient = message.getRecipient(i);
        if (recipient != null) {
          recipients.add(
              new OutlookMail.Person(
                  FIELDS.getOrDefault(recipient.getRecipientType(), "to"),
                  firstOf(recipient.getDisplayName()),
                  firstOf(
                      recipient.getSmtpAddress(),
                      internet(recipient.getEmailAddressType(), recipient.getEmailAddress()))));
        }
      }
      return recipients;
    }

    /** An address, unless it is one that only an Exchange server knows ({@code EX}). */
    private static String internet(String type, String address) {
      boolean isExchange = "EX".equalsIgnoreCase(type) || address == null || !address.contains("@");
      return isExchange ? "" : address;
    }

    private static String firstOf(String... values) {
      for (String value : values) {
        if (value != null && !value.isBlank()) {
          return value.strip();
        }
      }
      return "";
    }
  }
}
