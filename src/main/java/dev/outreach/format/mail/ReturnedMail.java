package dev.outreach.format.mail;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The mail of mine that a report is about: its Message-ID, and to whom it went. Asked for in the
 * report's fields (RFC 3464 §2.3, RFC 5965 §3), in {@code X-Failed-Recipients}, in the headers
 * given back, and in the text where mail systems write such fields line by line.
 */
final class ReturnedMail {
  /** Where Hotmail's and Outlook.com's feedback loop names who complained. */
  static final String HOTMAILS_RECIPIENT = "x-hmxmroriginalrecipient";

  private static final Set<String> DELIVERED = Set.of("delivered", "relayed", "expanded");

  /** Neither failed nor delivered: still trying, or a postmaster's trial (Postfix). */
  private static final Set<String> OPEN = Set.of("delayed", "deliverable");

  private static final String ADDRESS = "[^<>\\s@:;,]{1,64}@[^<>\\s@:;,]{0,254}[^<>\\s@:;,.]";

  /** Not a program or a file that mail was handed to. */
  private static final Pattern PLAIN = Pattern.compile("[^\\s|/][^\\s]*@[^\\s/]+");

  /** Sent by way of a gateway, as of old. */
  private static final Pattern ROUTED = Pattern.compile("^([^%@]+)%([^%@]+\\.[^%@]+)@.+$");

  private static final Pattern ID_LINE =
      Pattern.compile("(?im)^[> \\t]*Message-ID:\\s*<([^<>\\s]{1,998})>");
  private static final Pattern TO_LINE = Pattern.compile("(?im)^[> \\t]*To:[ \\t]*(\\S.{0,997})$");

  /**
   * An address that opens a line, as qmail (QSBMF) and Postfix write it: {@code <ana@example.org>:
   * host ... said: 550}; after the command that failed; alone and indented (Exim), maybe behind a
   * bullet; or between a number and dots (sendmail).
   */
  private static final Pattern RECIPIENT_LINE =
      addresses(
          "^(?:[ \\t]*(?:(?:>>> ?)?RCPT TO: ?|Recipient: ?)?<({a})>:?(?:\\s|$)"
              + "|[ \\t]*RCPT TO: ?({a})[ \\t\\r]*$|[ \\t]+(?:\\* )?({a}):?[ \\t\\r]*$"
              + "|[45]\\d\\d (?:[45]\\.\\d\\.\\d{1,2} )?<?({a})>?\\.\\.\\. )");

  private final MailMessage mail;
  private final Predicate<String> isMine;
  private final List<String> wroteTo;

  /**
   * Of a report.
   *
   * @param isMine whether an address is mine: no mail system speaks of it as of one that failed
   */
  ReturnedMail(MailMessage mail, Predicate<String> isMine) {
    this.mail = mail;
    this.isMine = isMine;
    List<MailAddress> to = new ArrayList<>(mail.returned().addresses("to", "cc", "bcc"));
    if (to.isEmpty()) {
      Matcher line = TO_LINE.matcher(mail.text());
      to.addAll(line.find() ? MailAddress.all(line.group(1)) : List.of());
    }
    wroteTo = to.stream().map(MailAddress::address).filter(isMine.negate()).toList();
  }

  /** Ids of the mail, the likeliest first; empty where the report names none. */
  List<String> ids() {
    Matcher inText = ID_LINE.matcher(mail.text());
    return Stream.of(
            mail.returned().ids("message-id").stream(),
            mail.report().stream().flatMap(block -> block.ids("original-message-id").stream()),
            inText.find() ? Stream.of(inText.group(1)) : Stream.<String>empty())
        .flatMap(ids -> ids)
        .distinct()
        .toList();
  }

  /**
   * Recipients that it did not reach for good: those that the report's fields name, else those that
   * its words name. Only where neither names any is it to whom the mail went, for that is what its
   * To says, and it went to those in Bcc as well.
   */
  Set<String> failed() {
    Set<String> failed =
        recipients(action -> !DELIVERED.contains(action) && !OPEN.contains(action));
    if (!failed.isEmpty() || mail.reported("action") != null && !saysFailed()) {
      return failed;
    }
    mail.headers()
        .addresses("x-failed-recipients")
        .forEach(recipient -> failed.add(asWritten(recipient.address())));
    if (failed.isEmpty()) {
      failed.addAll(named(RECIPIENT_LINE, BounceWords.ofSystem(mail.text())));
    }
    if (failed.isEmpty()) {
      failed.addAll(named(RECIPIENT_LINE, mail.text()));
    }
    if (failed.isEmpty()) {
      failed.addAll(BounceWords.failed(mail, wroteTo, isMine));
    }
    if (failed.isEmpty() && (!saysFailed() || wroteTo.size() == 1)) {
      failed.addAll(wroteTo);
    }
    return failed;
  }

  /** Recipients whose mail system took it: RFC 3464's delivered, relayed, expanded. */
  Set<String> delivered() {
    return recipients(DELIVERED::contains);
  }

  /** Who complained, as far as the provider says (RFC 5965 §3.2); else to whom it went. */
  Set<String> complained() {
    Set<String> named = new LinkedHashSet<>();
    for (String field : List.of("original-rcpt-to", "removal-recipient")) {
      mail.report().stream()
          .flatMap(block -> block.addresses(field).stream())
          .forEach(address -> named.add(address.address()));
    }
    mail.returned().addresses(HOTMAILS_RECIPIENT).forEach(to -> named.add(to.address()));
    if (named.isEmpty()) {
      named.addAll(wroteTo);
    }
    return named;
  }

  private Set<String> named(Pattern form, String text) {
    Set<String> named = new LinkedHashSet<>();
    Matcher line = form.matcher(text);
    while (line.find()) {
      IntStream.rangeClosed(1, line.groupCount())
          .mapToObj(line::group)
          .filter(Objects::nonNull)
          .filter(isMine.negate())
          .map(this::asWritten)
          .forEach(named::add);
    }
    return named;
  }

  private boolean saysFailed() {
    return mail.report().stream().anyMatch(block -> block.word("action").equals("failed"));
  }

  /** Whether the report speaks of recipients, but of none that the mail reached or failed. */
  boolean isOnlyDelayed() {
    return mail.report().stream().anyMatch(block -> OPEN.contains(block.word("action")));
  }

  private Set<String> recipients(Predicate<String> action) {
    Set<String> recipients = new LinkedHashSet<>();
    for (MailHeaders block : mail.report()) {
      if (action.test(block.word("action"))) {
        Stream.of(
                addressIn(block.first("original-recipient")),
                addressIn(block.first("final-recipient")))
            .filter(Objects::nonNull)
            .findFirst()
            .map(this::asWritten)
            .ifPresent(recipients::add);
      }
    }
    return recipients;
  }

  /** Of {@code rfc822; ana@example.org} the address. */
  private static String addressIn(String field) {
    if (field == null) {
      return null;
    }
    String value = field.substring(field.indexOf(';') + 1);
    return MailAddress.all(value).stream()
        .map(MailAddress::address)
        .filter(address -> PLAIN.matcher(address).matches())
        .findFirst()
        .orElse(null);
  }

  /**
   * The address that I wrote to, where a gateway only spelt its domain in full: {@code
   * ana@mail.example.org} of {@code ana@example.org}, {@code ana%example.org@mx.example.net}.
   */
  private String asWritten(String failed) {
    String plain = ROUTED.matcher(failed).replaceFirst("$1@$2");
    return wroteTo.size() == 1 && isSameBox(wroteTo.get(0), plain) ? wroteTo.get(0) : plain;
  }

  private static boolean isSameBox(String a, String b) {
    String one = a.toLowerCase(Locale.ROOT);
    String other = b.toLowerCase(Locale.ROOT);
    int at = one.indexOf('@') + 1;
    return at > 0
        && other.startsWith(one.substring(0, at))
        && (other.endsWith("." + one.substring(at)) || one.endsWith("." + other.substring(at)));
  }

  /** {@code {a}} stands for an address. Every repetition is bounded, or ends with its line. */
  private static Pattern addresses(String form) {
    return Pattern.compile("(?im)" + form.replace("{a}", ADDRESS));
  }
}
