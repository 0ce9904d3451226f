package dev.outreach.format.mail;

import java.util.List;

/**
 * What is read of one mail; no body, no attachment.
 *
 * @param headers those that this package asks for
 * @param reportType {@link #DELIVERY}, {@link #FEEDBACK} or {@link #DISPOSITION} if the mail is a
 *     machine's report (RFC 6522), {@link #REACTION} if it is a sign of regard, else null
 * @param report the report's blocks of fields; of a delivery report, one for each recipient after
 *     that of the whole mail
 * @param returned headers of the mail that the report gives back; empty where it gives none
 * @param text beginning of the text, if a machine may have sent the mail; else empty
 */
record MailMessage(
    MailHeaders headers,
    String reportType,
    List<MailHeaders> report,
    MailHeaders returned,
    String text) {
  /** Whether mail was delivered: RFC 3464. */
  static final String DELIVERY = "delivery-status";

  /** A recipient's complaint, by way of a mailbox provider: RFC 5965. */
  static final String FEEDBACK = "feedback-report";

  /** What a recipient's program did with mail, such as showing it: RFC 8098. */
  static final String DISPOSITION = "disposition-notification";

  /** One emoji in answer to a mail, as Gmail sends it. */
  static final String REACTION = "vnd.google.email-reaction+json";

  boolean isReaction() {
    return REACTION.equals(reportType);
  }

  /** The first value of a field in any of the report's blocks, or null. */
  String reported(String field) {
    return report.stream()
        .map(block -> block.first(field))
        .filter(value -> value != null)
        .findFirst()
        .orElse(null);
  }
}
