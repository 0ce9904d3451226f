package dev.outreach.report;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;

import dev.outreach.measure.CampaignReplies;
import java.util.Arrays;
import java.util.Locale;
import org.apache.spark.sql.Column;

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
      CampaignReplies.MATURE_REPLIED,
      "people who answered their first touch within the reply window",
      CampaignReplies.MATURE,
      "people whose first touch is at least one reply window old and did not bounce",
      Limits.WILSON,
      "reply_rates.reply_rate of this program"),
  CENSORED(
      null,
      null,
      CampaignReplies.CONTACTED,
      "people whose first touch did not bounce, each for as long as it is old (Kaplan-Meier)",
      Limits.LOG_LOG,
      "reply_rates.reply_rate_km of this program"),
  PEOPLE_CONTACTED(
      CampaignReplies.REPLIED_TO_FIRST,
      "people who answered their first touch within the reply window",
      CampaignReplies.CONTACTED,
      "people whose first touch did not bounce, however young",
      Limits.WILSON,
      null),
  WITHIN_7_DAYS(7),
  WITHIN_14_DAYS(14),
  WITHIN_30_DAYS(30),
  ANY_MESSAGE(
      CampaignReplies.REPLIED,
      "people who answered any message of the campaign, each within its reply window",
      CampaignReplies.CONTACTED,
      "people whose first touch did not bounce",
      Limits.WILSON,
      "HubSpot (sequences), LeadLoft (playbooks)"),
  NOT_AUTOMATIC(
      CampaignReplies.REPLIED,
      "people who answered any message of the campaign, each within its reply window",
      CampaignReplies.NOT_AUTOMATIC,
      "people whose first touch did not bounce, without those for whom only a machine answered",
      Limits.WILSON,
      "Reply.io"),
  AUTO_REPLIES_COUNTED(
      CampaignReplies.REPLIED_OR_AUTOMATIC,
      "people who answered any message of the campaign, or for whom a machine did",
      CampaignReplies.CONTACTED,
      "people whose first touch did not bounce",
      Limits.WILSON,
      "Smartlead (unless told otherwise), Instantly (leads)"),
  OPENED(
      CampaignReplies.REPLIED,
      "people who answered any message of the campaign, known to have opened one or not",
      CampaignReplies.OPENED,
      "people known to have opened a message of the campaign",
      Limits.NONE,
      "lemlist"),
  MESSAGES_SENT(
      CampaignReplies.ANSWERED,
      "messages that a reply within the window is credited to: the last one before it",
      CampaignReplies.SENT,
      "messages and invitations",
      Limits.NONE,
      "Snov.io (campaign), LeadLoft (single step)"),
  MESSAGES_DELIVERED(
      CampaignReplies.ANSWERED,
      "messages that a reply within the window is credited to: the last one before it",
      CampaignReplies.DELIVERED,
      "messages and invitations that did not bounce",
      Limits.NONE,
      "Salesloft (templates), Instantly (guide; of one person only the first reply)"),
  POSITIVE(
      CampaignReplies.POSITIVE,
      "people with a reply noted as interested, asked, referral, meeting booked or accepted",
      CampaignReplies.CONTACTED,
      "people whose first touch did not bounce",
      Limits.WILSON,
      "LeadTables"),
  POSITIVE_OF_REPLIES(
      CampaignReplies.POSITIVE,
      "people with a reply noted as interested, asked, referral, meeting booked or accepted",
      CampaignReplies.REPLIED,
      "people who answered any message of the campaign, each within its reply window",
      Limits.WILSON,
      "Instantly, Smartlead (as positive reply rate)");

  /** Fields of {@link #row}. */
  static final String POSITION = "position";

  static final String CODE = "definition";
  static final String NUMERATOR = "numerator";
  static final String NUMERATOR_IS = "numerator_is";
  static final String DENOMINATOR = "denominator";
  static final String DENOMINATOR_IS = "denominator_is";
  static final String LIMITS = "limits";
  static final String WINDOW_SECONDS = "window_in_seconds";
  static final String USED_BY = "used_by";

  /** How its limits are found: from two counts, off its curve, or not at all. */
  enum Limits {
    WILSON,
    LOG_LOG,
    NONE
  }

  private final String numerator;
  private final String numeratorIs;
  private final String denominator;
  private final String denominatorIs;
  private final Limits limits;
  private final String usedBy;
  private final Integer days;

  Definition(
      String numerator,
      String numeratorIs,
      String denominator,
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
    this.numerator = CampaignReplies.repliedWithin(days);
    this.numeratorIs =
        String.format(Locale.ROOT, "people who answered their first touch within %d days", days);
    this.denominator = CampaignReplies.CONTACTED;
    this.denominatorIs = "people whose first touch did not bounce, however young";
    this.limits = Limits.WILSON;
    this.usedBy = null;
    this.days = days;
  }

  /** The days after a touch for which the definitions count, where it is not the reply window. */
  static int[] days() {
    return Arrays.stream(values())
        .filter(definition -> definition.days != null)
        .mapToInt(definition -> definition.days)
        .toArray();
  }

  /** A struct over {@link CampaignReplies}: what is counted, and what that is. */
  Column row() {
    return struct(
        lit(ordinal()).as(POSITION),
        lit(name().toLowerCase(Locale.ROOT)).as(CODE),
        (numerator == null ? lit(null).cast("long") : col(numerator)).as(NUMERATOR),
        lit(numeratorIs).cast("string").as(NUMERATOR_IS),
        col(denominator).as(DENOMINATOR),
        lit(denominatorIs).as(DENOMINATOR_IS),
        lit(limits.name()).as(LIMITS),
        (days == null ? col(CampaignReplies.WINDOW_SECONDS) : lit(days * 86_400L))
            .as(WINDOW_SECONDS),
        lit(usedBy).cast("string").as(USED_BY));
  }
}
