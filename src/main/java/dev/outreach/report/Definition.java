package dev.outreach.report;

import dev.outreach.measure.CampaignReplies;
import dev.outreach.measure.share.Interval;
import dev.outreach.measure.share.Wilson;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Function;

/**
 * Definitions of a reply rate that are in use, in the order in which they are printed: ours first.
 * A tool is named where it, or the source beside it, states that it counts so:
 *
 * <ul>
 *   <li>HubSpot: knowledge.hubspot.com/sequences/understand-your-sequences-sender-score
 *   <li>Instantly: instantly.ai/blog/calculate-cold-email-reply-rate-metrics-pipeline, a guide;
 *       both Instantly and Smartlead: doubleyourfreelancing.com/?p=83042
 *   <li>LeadLoft: help.leadloft.com/en/articles/99
 *   <li>LeadTables: doubleyourfreelancing.com/?p=83042
 *   <li>lemlist: help.lemlist.com/en/articles/4843584
 *   <li>Reply.io: support.reply.io/en/articles/978058
 *   <li>Salesloft: support.salesloft.com/hc/en-us/articles/360000101723
 *   <li>Smartlead: helpcenter.smartlead.ai/en/articles/200
 *   <li>Snov.io: snov.io/knowledgebase, "How to track your replies"
 * </ul>
 */
enum Definition {
  MATURE(
      CampaignReplies::matureReplied,
      "people who answered their first touch within the reply window",
      CampaignReplies::mature,
      "people whose first touch is at least one reply window old and did not bounce",
      Limits.WILSON,
      "reply_rates.reply_rate of this program"),
  CENSORED(
      null,
      null,
      CampaignReplies::contacted,
      "people whose first touch did not bounce, each for as long as it is old (Kaplan-Meier)",
      Limits.LOG_LOG,
      "reply_rates.reply_rate_km of this program"),
  PEOPLE_CONTACTED(
      CampaignReplies::repliedToFirst,
      "people who answered their first touch within the reply window",
      CampaignReplies::contacted,
      "people whose first touch did not bounce, however young",
      Limits.WILSON,
      null),
  WITHIN_7_DAYS(7),
  WITHIN_14_DAYS(14),
  WITHIN_30_DAYS(30),
  ANY_MESSAGE(
      CampaignReplies::replied,
      "people who answered any message of the campaign, each within its reply window",
      CampaignReplies::contacted,
      "people whose first touch did not bounce",
      Limits.WILSON,
      "HubSpot (sequences), LeadLoft (playbooks)"),
  NOT_AUTOMATIC(
      CampaignReplies::replied,
      "people who answered any message of the campaign, each within its reply window",
      CampaignReplies::notAutomatic,
      "people whose first touch did not bounce, without those for whom only a machine answered",
      Limits.WILSON,
      "Reply.io"),
  AUTO_REPLIES_COUNTED(
      CampaignReplies::repliedOrAutomatic,
      "people who answered any message of the campaign, or for whom a machine did",
      CampaignReplies::contacted,
      "people whose first touch did not bounce",
      Limits.WILSON,
      "Smartlead (unless told otherwise), Instantly (leads)"),
  OPENED(
      CampaignReplies::replied,
      "people who answered any message of the campaign, known to have opened one or not",
      CampaignReplies::opened,
      "people known to have opened a message of the campaign",
      Limits.NONE,
      "lemlist"),
  MESSAGES_SENT(
      CampaignReplies::answered,
      "messages that a reply within the window is credited to: the last one before it",
      CampaignReplies::sent,
      "messages and invitations",
      Limits.NONE,
      "Snov.io (campaign), LeadLoft (single step)"),
  MESSAGES_DELIVERED(
      CampaignReplies::answered,
      "messages that a reply within the window is credited to: the last one before it",
      CampaignReplies::delivered,
      "messages and invitations that did not bounce",
      Limits.NONE,
      "Salesloft (templates), Instantly (guide; of one person only the first reply)"),
  POSITIVE(
      CampaignReplies::positive,
      "people with a reply noted as interested, asked, referral, meeting booked or accepted",
      CampaignReplies::contacted,
      "people whose first touch did not bounce",
      Limits.WILSON,
      "LeadTables"),
  POSITIVE_OF_REPLIES(
      CampaignReplies::positive,
      "people with a reply noted as interested, asked, referral, meeting booked or accepted",
      CampaignReplies::replied,
      "people who answered any message of the campaign, each within its reply window",
      Limits.WILSON,
      "Instantly, Smartlead (as positive reply rate)");

  /** How its limits are found: from two counts, off its curve, or not at all. */
  enum Limits {
    WILSON,
    LOG_LOG,
    NONE
  }

  private final Function<CampaignReplies, Long> numerator;
  private final String numeratorIs;
  private final Function<CampaignReplies, Long> denominator;
  private final String denominatorIs;
  private final Limits limits;
  private final String usedBy;
  private final Integer days;

  Definition(
      Function<CampaignReplies, Long> numerator,
      String numeratorIs,
      Function<CampaignReplies, Long> denominator,
      String denominatorIs,
      Limits limits,
      String usedBy) {
    this.numerator = numerator;
    this.numeratorIs = numeratorIs;
    this.denominator = denominator;
    this.denominatorIs = denominatorIs;
    this.limits = limits;
    this.usedBy = usedBy;
    this.days = null;
  }

  Definition(int days) {
    this.numerator = replies -> replies.repliedWithin(days);
    this.numeratorIs =
        String.format(Locale.ROOT, "people who answered their first touch within %d days", days);
    this.denominator = CampaignReplies::contacted;
    this.denominatorIs = "people whose first touch did not bounce, however young";
    this.limits = Limits.WILSON;
    this.usedBy = null;
    this.days = days;
  }

  /** Its short name. */
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** How many are divided; null of a curve, and where it is not known. */
  Long numerator(CampaignReplies replies) {
    return numerator == null ? null : numerator.apply(replies);
  }

  /** By how many they are divided; null where it is not known. */
  Long denominator(CampaignReplies replies) {
    return denominator.apply(replies);
  }

  String numeratorIs() {
    return numeratorIs;
  }

  String denominatorIs() {
    return denominatorIs;
  }

  /** The rate, 0 to 1, but it may exceed 1 where the one is no part of the other; or null. */
  Double rate(CampaignReplies replies) {
    if (limits == Limits.LOG_LOG) {
      return Layout.value(replies.byWindow());
    }
    Long x = numerator(replies);
    Long n = denominator(replies);
    return x == null || n == null || n == 0 ? null : Double.valueOf((double) x / n);
  }

  /** 95% limits of the rate; null where it has none. */
  Interval limits(CampaignReplies replies) {
    if (limits == Limits.LOG_LOG) {
      return Layout.interval(replies.byWindow());
    }
    Long x = numerator(replies);
    return limits == Limits.NONE || x == null ? null : Wilson.interval(x, denominator(replies));
  }

  /** Seconds within which a reply counts: the channel's reply window, or its own. */
  long windowSeconds(CampaignReplies replies) {
    return days == null ? replies.windowSeconds() : Duration.ofDays(days).toSeconds();
  }

  /** Tools that are known to count so; null where none is. */
  String usedBy() {
    return usedBy;
  }
}
