package dev.outreach.source;

import java.util.List;
import java.util.Objects;
import org.apache.james.mime4j.dom.address.AddressList;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.field.address.LenientAddressParser;

/**
 * An address of a header such as {@code To} (RFC 5322 §3.4), with the display name if there is one.
 * Members of a group stand alone; what has no {@code @} is no address.
 */
record MailAddress(String name, String address) {

  /** The addresses of one header's value. */
  static List<MailAddress> all(String value) {
    AddressList list = LenientAddressParser.DEFAULT.parseAddressList(value);
    return list.flatten().stream().map(MailAddress::of).filter(Objects::nonNull).toList();
  }

  private static MailAddress of(Mailbox mailbox) {
    if (mailbox.getDomain() == null || mailbox.getLocalPart() == null) {
      return null;
    }
    String address = mailbox.getAddress();
    String name =
        mailbox.getName() == null ? null : MailHeaders.decoded(unquoted(mailbox.getName()));
    return new MailAddress(address.equalsIgnoreCase(name) ? null : name, address);
  }

  /** Outlook puts names between apostrophes. */
  private static String unquoted(String name) {
    return name.replaceFirst("^['\"\\s]+", "").replaceFirst("['\"\\s]+$", "");
  }
}
