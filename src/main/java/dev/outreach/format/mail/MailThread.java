package dev.outreach.format.mail;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Which conversation a mail belongs to, and which mails it answers. Thread: Gmail's {@code
 * X-GM-THRID}, else the first id of {@code References} (the conversation's first mail), else of
 * what it answers, else its own id. Each mail is read for itself: the order of arrival makes no
 * difference, and a mail that names its parent alone is of its parent's thread, not of the first
 * mail's; what it answers is known by name all the same.
 *
 * @param id Message-ID without its brackets, or null
 * @param answered ids that it answers: In-Reply-To, then References from the last to the first (RFC
 *     5322 §3.6.4); at most {@value #MOST_PARENTS}
 */
record MailThread(String thread, String id, List<String> answered) {
  private static final int MOST_PARENTS = 20;

  /** Of a mail whose report says that it is about the mails {@code reported}, which come first. */
  static MailThread of(MailHeaders headers, Collection<String> reported) {
    Set<String> answered = new LinkedHashSet<>(reported);
    answered.addAll(headers.ids("in-reply-to"));
    List<String> references = headers.ids("references");
    for (int i = references.size() - 1; i >= 0; i--) {
      answered.add(references.get(i));
    }
    String id = headers.ids("message-id").stream().findFirst().orElse(null);
    answered.remove(id);
    String gmail = headers.first("x-gm-thrid");
    String root =
        references.isEmpty() ? answered.stream().findFirst().orElse(id) : references.get(0);
    return new MailThread(
        gmail != null ? gmail : root, id, answered.stream().limit(MOST_PARENTS).toList());
  }
}
