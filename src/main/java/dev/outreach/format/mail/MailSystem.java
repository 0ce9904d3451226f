package dev.outreach.format.mail;

import dev.outreach.export.MailSubject;
import java.util.Locale;
import java.util.regex.Pattern;

/** Whether a mail was sent by a mail system, not by a person: what its envelope and words say. */
final class MailSystem {
  /** As an address, whole or without a domain, or as the name that mail systems give. */
  private static final Pattern DAEMON =
      Pattern.compile(
          "(?:^|[<\\s])(?:mailer|mail)-daemon(?:[@>]|$)"
              + "|^mailer-daemon\\b|^\"?mail delivery (?:sub)?system\\b|^<>$");

  /** RFC 2142 §5: a person may write from it as well. Some gateways write {@code post_master}. */
  private static final Pattern POSTMASTER =
      Pattern.compile("(?:^|[<\\s])post[-_.]?master(?:[@>]|$)");

  private static final Pattern NO_REPLY =
      Pattern.compile(
          "(?:^|[._+-])(?:no[-_.]?reply|do[-_.]?not[-_.]?reply|ne[-_.]?pas[-_.]?repondre)"
              + "(?:[._+-][^@]{0,64})?@");

  private static final Pattern FAILURE_SUBJECT =
      Pattern.compile(
          "undeliver|returned (?:mail|to sender)|failure notice|mail delivery|mail system error"
              + "|delivery (?:status|fail|notification|problem|has failed|report|error)"
              + "|could not be delivered|non[- ]?remis|non[- ]?distribu|non délivr"
              + "|échec de (?:la )?(?:remise|distribution|livraison)"
              + "|unzustellbar|no se puede entregar|recapito non riuscito|onbestelbaar");

  private static final Pattern FAILURE_TEXT =
      Pattern.compile(
          "(?:could not|cannot|can't|couldn't|not) be delivered|undeliver(?:able|ed)"
              + "|delivery (?:has )?fail|returned to sender|permanent (?:fatal )?error"
              + "|(?:user|recipient|mailbox) (?:is )?(?:unknown|not found|full)"
              + "|(?:no such|unknown|invalid) (?:user|recipient|mailbox)"
              + "|pas pu être (?:remis|distribué|délivré)");

  private static final Pattern ANSWER =
      Pattern.compile("^(?:re|aw|sv|réf?|tr|fwd?|wg)(?:\\[\\d{1,3}])? ?:");

  private MailSystem() {}

  /**
   * Whether it did: {@code X-Failed-Recipients} (Exim, Gmail); a sender called mailer-daemon; a
   * postmaster who speaks of failed delivery or has nobody to return the mail to (RFC 5321 §4.5.5);
   * a mail that returns nowhere under a subject of failed delivery; and one that returns nowhere,
   * or comes from a no-reply address, speaks of failed delivery and gives a mail back (the gateways
   * of mobile networks).
   */
  static boolean sent(MailMessage mail) {
    MailHeaders headers = mail.headers();
    if (headers.has("x-failed-recipients") || isCalled(DAEMON, headers)) {
      return true;
    }
    String subject = subject(headers);
    boolean isAnswer =
        ANSWER.matcher(subject).find() || MailSubject.AUTO_REPLY.matcher(subject).find();
    boolean saysFailed = !isAnswer && FAILURE_SUBJECT.matcher(subject).find();
    boolean returnsNowhere = returnsNowhere(headers);
    boolean explains = FAILURE_TEXT.matcher(mail.text().toLowerCase(Locale.ROOT)).find();
    if (isCalled(POSTMASTER, headers)) {
      return saysFailed || explains || (returnsNowhere && !isAnswer);
    }
    boolean givesBack = !mail.returned().isEmpty();
    return returnsNowhere && saysFailed
        || (returnsNowhere || isUnattended(headers)) && explains && givesBack;
  }

  /** Whether a machine may have, going by the headers alone: the text is worth a look. */
  static boolean mayHaveSent(MailHeaders headers) {
    return headers.has("x-failed-recipients")
        || !headers.has("from")
        || isCalled(DAEMON, headers)
        || isCalled(POSTMASTER, headers)
        || returnsNowhere(headers)
        || isUnattended(headers)
        || headers.has(SesEvent.HEADER)
        || MailNature.isSubmittedByMachine(headers);
  }

  /** An address at which nobody reads answers, and says so. */
  static boolean isUnattended(MailHeaders headers) {
    return headers.addresses("from").stream()
        .anyMatch(from -> NO_REPLY.matcher(from.address().toLowerCase(Locale.ROOT)).find());
  }

  /** In lower case; empty where there is none. */
  static String subject(MailHeaders headers) {
    String subject = headers.text("subject");
    return subject == null ? "" : subject.toLowerCase(Locale.ROOT);
  }

  private static boolean isCalled(Pattern name, MailHeaders headers) {
    String from = headers.text("from");
    return from != null && name.matcher(from.toLowerCase(Locale.ROOT)).find();
  }

  private static boolean returnsNowhere(MailHeaders headers) {
    String path = headers.first("return-path");
    return path != null
        && (path.equals("<>") || DAEMON.matcher(path.toLowerCase(Locale.ROOT)).find());
  }
}
