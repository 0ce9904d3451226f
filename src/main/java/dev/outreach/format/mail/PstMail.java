package dev.outreach.format.mail;

import com.pff.PSTException;
import com.pff.PSTFile;
import com.pff.PSTMessage;
import com.pff.PSTObject;
import com.pff.PSTRecipient;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;

/** The properties of one message of an Outlook file, by their numbers in [MS-OXPROPS]. */
final class PstMail extends PSTObject {
  private static final int REPRESENTING_SMTP_ADDRESS = 0x5D02;
  private static final int SENDER_SMTP_ADDRESS = 0x5D01;
  private static final int INTERNET_REFERENCES = 0x1039;
  private static final int DELIVERY_TIME = 0x0E06;
  private static final Map<Integer, String> FIELDS =
      Map.of(PSTRecipient.MAPI_TO, "to", PSTRecipient.MAPI_CC, "cc", PSTRecipient.MAPI_BCC, "bcc");

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
