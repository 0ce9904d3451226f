package dev.outreach.source.mail;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What kind of mail somebody sent: a person's, or one of the kinds that machines send. The rules
 * are asked in their order and the first that holds decides: a bounce is told before an auto-reply,
 * for a third of real bounces carry {@code Auto-Submitted: auto-replied}. {@code
 * X-Auto-Response-Suppress} is asked nowhere: ordinary mail of Exchange carries it.
 */
enum MailNature {
  /** RFC 3464. Whether it failed is said of each recipient. */
  DELIVERY_REPORT(mail -> MailMessage.DELIVERY.equals(mail.reportType())),
  /** RFC 5965. */
  COMPLAINT(mail -> MailMessage.FEEDBACK.equals(mail.reportType())),
  /** RFC 8098. */
  READ_RECEIPT(mail -> MailMessage.DISPOSITION.equals(mail.reportType())),
  /** A mail system that still tries. */
  DELAY_NOTICE(
      mail ->
          isFromMailSystem(mail.headers())
              && !mail.headers().has("x-failed-recipients")
              && Words.DELAY.matcher(subject(mail)).find()),
  /** A bounce in the words of its mail system: Exim and Gmail, qmail, Postfix, sendmail. */
  BOUNCE(mail -> isFromMailSystem(mail.headers())),
  /** RFC 3834, and what programs said before it and beside it. */
  AUTO_REPLY(MailNature::isAutoReply),
  /** RFC 2919, RFC 2369, and the older {@code Precedence}. */
  BULK(
      mail ->
          mail.headers().has("list-id")
              || mail.headers().has("list-unsubscribe")
              || List.of("bulk", "list", "junk").contains(mail.headers().word("precedence"))),
  HUMAN(mail -> true);

  private static final class Words {
    /** As an address, whole or without a domain, or as the name that mail systems give. */
    static final Pattern DAEMON =
        Pattern.compile(
            "(?:^|[<\\s])(?:mailer-daemon|mail-daemon|postmaster)(?:[@>]|$)"
                + "|^mailer-daemon\\b|^\"?mail delivery (?:sub)?system\\b");

    static final Pattern DELAY =
        Pattern.compile(
            "\\bdelay(?:ed)?\\b|^warning: (?:could not send|message)|\\bretard(?:ée?)?\\b");

    static final Pattern BOUNCE =
        Pattern.compile(
            "undeliver|returned (?:mail|to sender)|failure notice|mail delivery|mail system error"
                + "|delivery (?:status|fail|notification|problem|has failed|report|error)"
                + "|could not be delivered|non[- ]?remis|non[- ]?distribu|non délivr"
                + "|échec de (?:la )?(?:remise|distribution|livraison)");

    static final Pattern AUTO_REPLY =
        Pattern.compile(
            "^(?:auto(?:matic)?[ -]?(?:reply|response)\\b|auto:|out of (?:the )?office\\b"
                + "|réponse automatique\\b|absent?(?:e|ce)?\\s*(?:$|[:(–-]|du |jusqu))");

    private Words() {}
  }

  private final Predicate<MailMessage> rule;

  MailNature(Predicate<MailMessage> rule) {
    this.rule = rule;
  }

  static MailNature of(MailMessage mail) {
    for (MailNature nature : values()) {
      if (nature.rule.test(mail)) {
        return nature;
      }
    }
    return HUMAN;
  }

  /**
   * Whether the mail comes from a mail system itself: {@code X-Failed-Recipients} (Exim, Gmail), a
   * sender by the name of mailer-daemon or postmaster, or nobody to return it to (RFC 5321 §4.5.5)
   * under a subject that speaks of failed delivery.
   */
  static boolean isFromMailSystem(MailHeaders headers) {
    if (headers.has("x-failed-recipients")) {
      return true;
    }
    String from = headers.text("from");
    boolean isDaemon = from != null && Words.DAEMON.matcher(from.toLowerCase(Locale.ROOT)).find();
    boolean returnsNowhere = "<>".equals(headers.first("return-path"));
    return isDaemon || (returnsNowhere && Words.BOUNCE.matcher(subject(headers)).find());
  }

  private static boolean isAutoReply(MailMessage mail) {
    MailHeaders headers = mail.headers();
    String submitted = headers.word("auto-submitted");
    return (!submitted.isEmpty() && !submitted.equals("no"))
        || isSet(headers, "x-autoreply")
        || isSet(headers, "x-autorespond")
        || headers.word("precedence").equals("auto_reply")
        || headers.word("x-apple-action").startsWith("vacation")
        || headers.has("x-ms-exchange-inbox-rules-loop")
        || Words.AUTO_REPLY.matcher(subject(mail)).find();
  }

  private static boolean isSet(MailHeaders headers, String name) {
    return headers.has(name) && !headers.word(name).equals("no");
  }

  private static String subject(MailMessage mail) {
    return subject(mail.headers());
  }

  private static String subject(MailHeaders headers) {
    String subject = headers.text("subject");
    return subject == null ? "" : subject.toLowerCase(Locale.ROOT);
  }
}
