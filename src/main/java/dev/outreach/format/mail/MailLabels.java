package dev.outreach.format.mail;

import dev.outreach.export.Text;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the mail program noted on a mail: Gmail's labels, the flags of Thunderbird and Dovecot, and
 * Outlook's mark on a mail saved before it was sent.
 */
final class MailLabels {
  /** As {@link Text#key} writes them. */
  private static final Set<String> DRAFTS =
      Set.of(
          "draft",
          "drafts",
          "brouillon",
          "brouillons",
          "entwurf",
          "entwurfe",
          "borrador",
          "borradores",
          "bozza",
          "bozze",
          "rascunho",
          "rascunhos",
          "concepten");

  /** Lines of Hangouts and Google Talk. */
  private static final Set<String> CHATS = Set.of("chat", "chats", "discussion", "discussions");

  /** Bits of {@code X-Mozilla-Status}: deleted, but the folder was not compacted since. */
  private static final long EXPUNGED = 0x0008;

  /** An entry of a feed that Thunderbird subscribes to. */
  private static final long FEED = 0x0040;

  /** In the outbox. */
  private static final long QUEUED = 0x0800;

  /** A bit of {@code X-Mozilla-Status2}: marked as deleted on the server. */
  private static final long IMAP_DELETED = 0x0020_0000;

  private static final Pattern HEX = Pattern.compile("[0-9a-fA-F]{1,8}");

  private MailLabels() {}

  /** Whether a folder of this name is one for drafts. */
  static boolean isForDrafts(String folder) {
    return DRAFTS.contains(Text.key(folder));
  }

  /**
   * Whether it is no mail of the mailbox: deleted, though its bytes still lie there (moving a mail
   * leaves such bytes, too), or the entry of a feed.
   */
  static boolean isGone(MailHeaders headers) {
    String status = headers.first("x-status");
    return hasBit(headers, "x-mozilla-status", EXPUNGED | FEED)
        || hasBit(headers, "x-mozilla-status2", IMAP_DELETED)
        || (status != null && status.contains("D"));
  }

  static boolean isDraft(MailHeaders headers) {
    String status = headers.first("x-status");
    return headers.has("x-mozilla-draft-info")
        || hasBit(headers, "x-mozilla-status", QUEUED)
        || headers.word("x-unsent").equals("1")
        || (status != null && status.contains("T"))
        || labels(headers).stream().anyMatch(DRAFTS::contains);
  }

  static boolean isSpam(MailHeaders headers) {
    return labels(headers).contains("spam");
  }

  /**
   * Whether it is a line of a chat, which Takeout keeps among the mails: it says who wrote it and
   * nothing else, and its label, where it has one, is the user's language's for chats.
   */
  static boolean isChat(MailHeaders headers) {
    boolean isAddressed =
        Stream.of("to", "cc", "bcc", "delivered-to", "received").anyMatch(headers::has);
    boolean isMail =
        Stream.of("date", "message-id", "subject").anyMatch(name -> headers.first(name) != null);
    return !isAddressed
        && (labels(headers).stream().anyMatch(CHATS::contains)
            || headers.has("x-gm-thrid") && !isMail);
  }

  /** What Pine, Alpine and UW-IMAP keep of a mailbox in a first mail of their own. */
  static boolean isBookkeeping(MailHeaders headers) {
    String subject = headers.text("subject");
    String from = headers.text("from");
    return subject != null && subject.matches("(?i)don'?t delete this message\\b.*internal data.*")
        || from != null && from.matches("(?i)\"?mail system internal data\\b.*");
  }

  private static boolean hasBit(MailHeaders headers, String name, long bits) {
    String flags = headers.first(name);
    return flags != null && HEX.matcher(flags).matches() && (Long.parseLong(flags, 16) & bits) != 0;
  }

  private static List<String> labels(MailHeaders headers) {
    String labels = headers.text("x-gmail-labels");
    return labels == null ? List.of() : Arrays.stream(labels.split(",")).map(Text::key).toList();
  }
}
