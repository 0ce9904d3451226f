package dev.outreach.format.mail;

import dev.outreach.export.Limits;
import dev.outreach.reader.ExportOwner;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A mail as Outlook keeps it: no text with headers, but properties. A received one usually keeps
 * the headers it came with, and these are believed. One that was sent has none, and those between
 * people of one Exchange server neither: their headers are made here from the properties. Whom such
 * a server knows by an address of its own alone (X.500) has only a name here.
 *
 * @param messageClass such as {@code IPM.Note}; {@code REPORT.IPM.Note.NDR} is a bounce
 * @param transportHeaders as the mail came; empty where it did not come by Internet
 * @param from who sent it; without address where only the Exchange server knows it
 * @param submitted when it was sent, or null
 * @param text the beginning of its text, of which nothing is stored
 */
record OutlookMail(
    String messageClass,
    String transportHeaders,
    Person from,
    List<Person> recipients,
    Instant submitted,
    String messageId,
    String inReplyTo,
    String references,
    String subject,
    String text) {
  /**
   * Somebody on a mail.
   *
   * @param field {@code from}, {@code to}, {@code cc} or {@code bcc}
   * @param address of the Internet, or empty
   */
  record Person(String field, String name, String address) {}

  private static final Pattern IS_ADDRESS = Pattern.compile("[^\\s@/=]+@[^\\s@/=]+\\.[^\\s@/=]+");
  private static final int LONGEST_TEXT = 1 << 16;

  /** The year of a header has four digits; where there is no date, Outlook may write any. */
  private static final Instant EARLIEST = Instant.parse("1980-01-01T00:00:00Z");

  private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

  /** Whether Outlook sends and receives such things by mail, unlike an appointment or a contact. */
  boolean isMail() {
    String kind = messageClass.toUpperCase(Locale.ROOT);
    return kind.isEmpty()
        || kind.startsWith("IPM.NOTE")
        || kind.startsWith("IPM.SCHEDULE.MEETING")
        || kind.startsWith("REPORT.");
  }

  /** The mail as it would be read of any other container. */
  MailMessage message(ExportOwner me, Limits limits) throws IOException, MimeWalk.Unreadable {
    MailMessage came = came(limits);
    MailHeaders headers = came.headers().has("from") ? came.headers() : made(me);
    String kind = messageClass.toUpperCase(Locale.ROOT);
    String reportType = came.reportType();
    List<MailHeaders> report = new ArrayList<>();
    if (kind.startsWith("REPORT.") && (kind.endsWith(".NDR") || kind.endsWith(".DR"))) {
      reportType = MailMessage.DELIVERY;
      recipients.forEach(to -> report.add(of(to, kind.endsWith(".NDR") ? "failed" : "delivered")));
    } else if (kind.startsWith("REPORT.") && kind.endsWith(".IPNRN")) {
      reportType = MailMessage.DISPOSITION;
      MailHeaders block = new MailHeaders();
      block.add("disposition", "manual-action/MDN-sent-manually; displayed");
      report.add(block);
    }
    boolean isOfMachine = reportType != null || MailSystem.mayHaveSent(headers);
    String beginning = isOfMachine ? text.substring(0, Math.min(LONGEST_TEXT, text.length())) : "";
    return new MailMessage(headers, reportType, report, new MailHeaders(), beginning);
  }

  private MailMessage came(Limits limits) throws IOException, MimeWalk.Unreadable {
    byte[] bytes = (transportHeaders.strip() + "\r\n\r\n").getBytes(StandardCharsets.UTF_8);
    return MimeWalk.read(new ByteArrayInputStream(bytes), limits);
  }

  private static MailHeaders of(Person recipient, String action) {
    MailHeaders block = new MailHeaders();
    block.add("final-recipient", "rfc822; " + recipient.address());
    block.add("action", action);
    return block;
  }

  private MailHeaders made(ExportOwner me) {
    MailHeaders headers = new MailHeaders();
    add(headers, from.field(), written(from.name(), senderOrMine(me)));
    recipients.forEach(to -> add(headers, to.field(), written(to.name(), to.address())));
    add(headers, "message-id", messageId);
    add(headers, "in-reply-to", inReplyTo);
    add(headers, "references", references);
    add(headers, "subject", subject);
    if (submitted != null && submitted.isAfter(EARLIEST) && submitted.isBefore(LATEST)) {
      add(
          headers,
          "date",
          DateTimeFormatter.RFC_1123_DATE_TIME.format(submitted.atOffset(ZoneOffset.UTC)));
    }
    return headers;
  }

  /** Exchange gives mail of my own no address but its own: there my name is believed. */
  private String senderOrMine(ExportOwner me) {
    if (!from.address().isEmpty() || !me.isNamed(from.name())) {
      return from.address();
    }
    return me.identifiers().stream()
        .filter(id -> id.startsWith("email:"))
        .map(id -> id.substring("email:".length()))
        .sorted()
        .findFirst()
        .orElse("");
  }

  /** Exchange's own addresses are no use; a name that is an address itself is one. */
  private static String written(String name, String address) {
    String plain = name.replaceAll("[\"\\\\\\r\\n]", "").strip();
    String known = address.isEmpty() && IS_ADDRESS.matcher(plain).matches() ? plain : address;
    boolean isNobody = known.isEmpty() && plain.isEmpty();
    return isNobody
        ? ""
        : "\"" + plain + "\" <" + (known.isEmpty() ? MailAddress.UNKNOWN : known) + ">";
  }

  private static void add(MailHeaders headers, String name, String value) {
    if (!value.isBlank()) {
      headers.add(name, value);
    }
  }
}
