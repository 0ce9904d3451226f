package dev.outreach.source.mail;

import dev.outreach.source.Text;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * What the mail program noted on a mail: Gmail's labels, in English and French, and the flags of
 * Thunderbird and Dovecot.
 */
final class MailLabels {
  /** As {@link Text#key} writes them. */
  private static final Set<String> DRAFTS = Set.of("draft", "drafts", "brouillon", "brouillons");

  private MailLabels() {}

  static boolean isDraft(MailHeaders headers) {
    String status = headers.first("x-status");
    return headers.has("x-mozilla-draft-info")
        || (status != null && status.contains("T"))
        || labels(headers).stream().anyMatch(DRAFTS::contains);
  }

  static boolean isSpam(MailHeaders headers) {
    return labels(headers).contains("spam");
  }

  private static List<String> labels(MailHeaders headers) {
    String labels = headers.text("x-gmail-labels");
    return labels == null ? List.of() : Arrays.stream(labels.split(",")).map(Text::key).toList();
  }
}
