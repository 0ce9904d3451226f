package dev.outreach.format.mail;

import dev.outreach.export.Entry;
import dev.outreach.export.EventTime;
import dev.outreach.export.Reject;
import dev.outreach.identity.Identifiers;
import dev.outreach.reader.ExportOwner;
import dev.outreach.reader.ReadingContext;
import dev.outreach.table.Direction;
import dev.outreach.table.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a mail amounts to: one touch for each counterpart. A mail of mine is a touch on each
 * recipient but me; any other is a touch by its sender, or, if it is a report, by each recipient
 * that it speaks of. None are drafts, mails to myself, mails whose copy names no recipient, notices
 * of delay, and what my own machines sent back.
 */
final class MailTouches {
  /** A group without members (RFC 5322 §3.4): {@code undisclosed-recipients:;}. */
  private static final Pattern NOBODY = Pattern.compile("[^:;@]{0,200}:\\s*;?\\s*");

  private final ReadingContext reading;
  private final ExportOwner me;
  private final Identifiers identifiers;
  private final List<String> myDomains;

  MailTouches(ReadingContext reading) {
    this.reading = reading;
    me = reading.me();
    identifiers = reading.identifiers();
    myDomains =
        me.identifiers().stream()
            .filter(id -> id.startsWith("email:"))
            .map(ListReply::domain)
            .toList();
  }

  /** The touches of a mail, or the one reject that says why there are none. */
  List<Entry> of(String place, MailMessage message, String separator) {
    MailHeaders headers = message.headers();
    List<MailAddress> from = headers.addresses("from");
    Optional<MailAddress> mine = from.stream().filter(this::isMe).findFirst();
    if (mine.isPresent() && isNoAttempt(message)) {
      return List.of();
    }
    Optional<EventTime> when = when(headers, separator);
    if (when.isEmpty()) {
      return rejected(place, "bad-date", "Date", headers.first("date"));
    }
    DatedMail mail = new DatedMail(place, message, when.get());
    return mine.isPresent() ? sent(mail, mine.get()) : received(mail, from);
  }

  private List<Entry> sent(DatedMail mail, MailAddress mine) {
    Map<String, String> recipients = new LinkedHashMap<>();
    List<MailAddress> addressed = mail.headers().addresses("to", "cc", "bcc");
    for (MailAddress recipient : addressed) {
      party(recipient)
          .filter(identifier -> !isMe(recipient))
          .ifPresent(identifier -> recipients.putIfAbsent(identifier, recipient.name()));
    }
    if (recipients.isEmpty() && namesNobody(mail.headers())) {
      return List.of();
    }
    if (recipients.isEmpty() && addressed.stream().noneMatch(this::isMe)) {
      return rejected(mail.place(), "no-recipient", "To", mail.headers().first("to"));
    }
    String sender = identifiers.email(mine.address()).orElse(null);
    MailThread thread = MailThread.of(mail.headers(), List.of());
    List<Entry> touches = new ArrayList<>();
    recipients.forEach(
        (party, name) ->
            touches.add(
                mail.touch(Direction.OUTBOUND, thread).with(party).named(name).sender(sender)));
    return touches;
  }

  /** Sent to people in Bcc alone: the copy that I keep says to none of them. */
  private static boolean namesNobody(MailHeaders headers) {
    return Stream.of("to", "cc", "bcc")
        .flatMap(name -> headers.all(name).stream())
        .allMatch(value -> value.isBlank() || NOBODY.matcher(value).matches());
  }

  private List<Entry> received(DatedMail mail, List<MailAddress> from) {
    return switch (MailNature.of(mail.message())) {
      case DELIVERY_REPORT, BOUNCE -> bounced(mail);
      case COMPLAINT -> complained(mail, from);
      case UNSUBSCRIPTION -> by(from, mail, Outcome.UNSUBSCRIBED);
      case DELAY_NOTICE -> List.of();
      case READ_RECEIPT -> mail.isDisplayed() ? by(from, mail, Outcome.READ) : List.of();
      case AUTO_REPLY -> by(from, mail, Outcome.AUTO_REPLY);
      case REACTION -> by(from, mail, null);
      case BULK -> by(from, mail, isListReply(mail) ? null : Outcome.BULK);
      case HUMAN -> by(from, mail, mail.isUnasked() ? Outcome.BULK : null);
    };
  }

  private boolean isListReply(DatedMail mail) {
    return !mail.isUnasked() && ListReply.isOne(mail.message(), this::isMe, myDomains);
  }

  private List<Entry> by(List<MailAddress> from, DatedMail mail, Outcome outcome) {
    for (MailAddress sender : from) {
      Optional<String> party = party(sender);
      if (party.isPresent()) {
        List<String> reported =
            outcome == Outcome.READ
                ? new ReturnedMail(mail.message(), this::isMine).ids()
                : List.of();
        return List.of(
            mail.touch(Direction.INBOUND, MailThread.of(mail.headers(), reported))
                .with(party.get())
                .named(sender.name())
                .sender(receiver(mail.headers()))
                .outcome(outcome));
      }
    }
    return rejected(mail.place(), "no-sender", "From", mail.headers().first("from"));
  }

  /**
   * A bounce that names no recipient is rejected, even if it names the mail: a touch of nobody
   * would be a broadcast, and no history holds it.
   */
  private List<Entry> bounced(DatedMail mail) {
    ReturnedMail returned = new ReturnedMail(mail.message(), this::isMine);
    Set<String> failed = returned.failed();
    Set<String> delivered = returned.delivered();
    if (failed.isEmpty() && delivered.isEmpty() && !returned.isOnlyDelayed()) {
      return rejected(mail.place(), "bounce-without-recipient", "Final-Recipient", null);
    }
    List<Entry> touches = new ArrayList<>();
    touches.addAll(reported(mail, returned, failed, Outcome.BOUNCED));
    touches.addAll(reported(mail, returned, delivered, Outcome.DELIVERED));
    return touches;
  }

  /** By whom the report names. */
  private List<Entry> complained(DatedMail mail, List<MailAddress> from) {
    ReturnedMail returned = new ReturnedMail(mail.message(), this::isMine);
    Set<String> recipients = returned.complained();
    if (recipients.isEmpty() && mail.message().reportType() == null) {
      return by(from, mail, Outcome.COMPLAINT);
    }
    return recipients.isEmpty()
        ? rejected(mail.place(), "complaint-without-recipient", "Original-Rcpt-To", null)
        : reported(mail, returned, recipients, Outcome.COMPLAINT);
  }

  private List<Entry> reported(
      DatedMail mail, ReturnedMail returned, Set<String> recipients, Outcome outcome) {
    Set<String> parties = new LinkedHashSet<>();
    recipients.forEach(address -> identifiers.email(address).ifPresent(parties::add));
    parties.removeIf(me::isMe);
    MailThread thread = MailThread.of(mail.headers(), returned.ids());
    String sender = receiver(mail.headers());
    List<Entry> touches = new ArrayList<>();
    for (String party : parties) {
      touches.add(
          mail.touch(Direction.INBOUND, thread).with(party).sender(sender).outcome(outcome));
    }
    return touches;
  }

  /** Date; else when my server took the mail; else when the file's writer did. */
  private Optional<EventTime> when(MailHeaders headers, String separator) {
    String received = headers.first("received");
    String taken = received == null ? null : received.substring(received.lastIndexOf(';') + 1);
    return MailDate.parse(headers.first("date"), reading.zone())
        .or(() -> MailDate.parse(taken, reading.zone()))
        .or(() -> MailDate.parse(MboxSeparator.dateOf(separator), reading.zone()));
  }

  /** Which of my addresses it was sent to, if the mail says. */
  private String receiver(MailHeaders headers) {
    return headers
        .addresses("to", "cc", "delivered-to", "x-original-to", "envelope-to", "bcc")
        .stream()
        .filter(address -> !address.isNameOnly() && isMe(address))
        .findFirst()
        .flatMap(address -> identifiers.email(address.address()))
        .orElse(null);
  }

  /** By the address; by the name where only an Exchange server knows that. */
  private Optional<String> party(MailAddress address) {
    return address.isNameOnly()
        ? identifiers.displayName("exchange", address.name())
        : identifiers.email(address.address());
  }

  private boolean isMe(MailAddress address) {
    return address.isNameOnly() ? me.isNamed(address.name()) : isMine(address.address());
  }

  private boolean isMine(String address) {
    return identifiers.email(address).filter(me::isMe).isPresent();
  }

  /** Of a mail of mine: a draft, or what a machine of mine sent back. */
  private static boolean isNoAttempt(MailMessage mail) {
    return mail.reportType() != null && !mail.isReaction()
        || mail.headers().word("auto-submitted").equals("auto-replied")
        || MailLabels.isDraft(mail.headers());
  }

  private static List<Entry> rejected(String place, String reason, String field, String value) {
    return List.of(Reject.of(place, reason, field, value));
  }

  /**
   * Whether a mail with the headers of a list is a person's answer to a mail of mine all the same:
   * it went through a group that stands behind an address of mine, or through a list to which I
   * wrote. Follow-ups of a mailing answer their own sender's mail, and are none.
   */
  private static final class ListReply {
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
          Stream.of("mailing-list", "x-original-sender", "x-google-group-id")
              .anyMatch(headers::has);
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
}
