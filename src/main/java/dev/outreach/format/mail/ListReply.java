package dev.outreach.format.mail;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Whether a mail with the headers of a list is a person's answer to a mail of mine all the same: it
 * went through a group that stands behind an address of mine, or through a list to which I wrote.
 * Follow-ups of a mailing answer their own sender's mail, and are none.
 */
final class ListReply {
  private ListReply() {}

  /**
   * Whether it is one.
   *
   * @param isMe whether an address is mine
   * @param myDomains of my addresses, in lower case: ids of my own mails end in them
   */
  static boolean isOne(MailMessage mail, Predicate<MailAddress> isMe, List<String> myDomains) {
    MailHeaders headers = mail.headers();
    List<String> answered = MailThread.of(headers, List.of()).answered();
    String precedence = headers.word("precedence");
    if (answered.isEmpty()
        || mail.reportType() != null
        || List.of("bulk", "junk").contains(precedence)
        || MailSystem.isUnattended(headers)) {
      return false;
    }
    String parent = domain(answered.get(0));
    boolean isByGroup =
        Stream.of("mailing-list", "x-original-sender", "x-google-group-id").anyMatch(headers::has);
    boolean isOfSender =
        headers.addresses("from").stream().anyMatch(from -> domain(from.address()).equals(parent))
            || headers.ids("message-id").stream().anyMatch(id -> domain(id).equals(parent));
    boolean isToMe = headers.addresses("to", "cc").stream().anyMatch(isMe);
    return myDomains.contains(parent) || isToMe && (isByGroup || !isOfSender);
  }

  static String domain(String address) {
    return address.substring(address.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
  }
}
