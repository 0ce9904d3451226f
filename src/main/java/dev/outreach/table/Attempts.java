package dev.outreach.table;

import static dev.outreach.table.SchemaBuilder.BOOLEAN;
import static dev.outreach.table.SchemaBuilder.DOUBLE;
import static dev.outreach.table.SchemaBuilder.INSTANT;
import static dev.outreach.table.SchemaBuilder.LONG;
import static dev.outreach.table.SchemaBuilder.STRING;

import org.apache.spark.sql.types.StructType;

/**
 * One row per outbound touch that may be answered (all but meetings and broadcasts), with its
 * outcome and its reply; derived from the touches up to the as-of date.
 */
public final class Attempts {
  public static final String TOUCH = Touches.ID;
  public static final String PERSON = Identities.PERSON;
  public static final String CHANNEL = Touches.CHANNEL;
  public static final String KIND = Touches.KIND;

  /** The tool's own campaign, else the first campaign rule that fits, else {@link #NO_CAMPAIGN}. */
  public static final String CAMPAIGN = "campaign";

  public static final String NO_CAMPAIGN = "(none)";

  public static final String STEP = Touches.STEP;
  public static final String VARIANT = Touches.VARIANT;
  public static final String SENDER = Touches.SENDER;
  public static final String OCCURRED_AT = Touches.OCCURRED_AT;

  /** As the tool or the user noted it on the touch itself. */
  public static final String OUTCOME = Touches.OUTCOME;

  public static final String DURATION_SECONDS = Touches.DURATION_SECONDS;

  /** The person's first attempt on this channel. */
  public static final String IS_FIRST_ON_CHANNEL = "is_first_on_channel";

  /** The person's first attempt on this channel in this campaign. */
  public static final String IS_FIRST_IN_CAMPAIGN = "is_first_in_campaign";

  /**
   * Of messages and invitations that name a step or a variant: the person's first in this step of
   * the campaign, whatever the variant. Elsewhere false.
   */
  public static final String IS_FIRST_IN_STEP = "is_first_in_step";

  /** How well we knew each other before it: {@link #NEW}, {@link #KNOWN} or {@link #CLIENT}. */
  public static final String RELATION = "relation";

  /** Neither of the other two; an accepted invitation alone leaves it so. */
  public static final String NEW = "new";

  /**
   * They had written to me, taken a call of mine, or met me; or the first message of all went on
   * with a thread whose beginning is in no export.
   */
  public static final String KNOWN = "known";

  /** Their account had signed a contract by the day before. */
  public static final String CLIENT = "client";

  /** Delivery failed for good. */
  public static final String IS_BOUNCED = "is_bounced";

  public static final String HAS_AUTO_REPLY = "has_auto_reply";

  /** At least one reply window old at the as-of instant. */
  public static final String IS_MATURE = "is_mature";

  /**
   * Somebody answered within the reply window: named the message, or wrote on its thread or, naming
   * nothing, on its channel; of a call: took it, or called back.
   */
  public static final String IS_REPLIED = "is_replied";

  /** Null where the reply is only noted as an outcome, without its time. */
  public static final String REPLIED_AT = "replied_at";

  /**
   * 0 for a reply up to five minutes before its touch (clock skew); null as replied_at, and where
   * of one of the two the day alone is known.
   */
  public static final String HOURS_TO_REPLY = "hours_to_reply";

  /**
   * {@code in_reply_to} (it names the message), {@code thread}, {@code inferred} (same channel),
   * {@code noted}, or of a call {@code reached}: somebody took it.
   */
  public static final String REPLY_LINK = "reply_link";

  /**
   * Seconds from the touch to the reply, or to the end of what is observed (reply window or as-of
   * instant): the time of the Kaplan-Meier curve of replies.
   */
  public static final String OBSERVED_SECONDS = "observed_seconds";

  /** Reply window of the channel, seconds. */
  public static final String WINDOW_SECONDS = "window_seconds";

  /** The other channel on which the person answered within the window first, if they did. */
  public static final String HANDED_OFF_TO = "handed_off_to";

  /**
   * Of an attempt that is the first on its channel or in its campaign: seconds to the reply that
   * came after the reply window, up to {@link #LONG_FOLLOW_UP_DAYS} days after the attempt.
   */
  public static final String LATE_REPLY_SECONDS = "late_reply_seconds";

  /** Days for which the first attempts are followed beyond their reply window. */
  public static final int LONG_FOLLOW_UP_DAYS = 30;

  /** Outcome noted on the reply, or on the attempt itself where the reply is only noted. */
  public static final String REPLY_OUTCOME = "reply_outcome";

  /**
   * Replied, and none of my later attempts on the channel came before that reply: the one among
   * several attempts that the reply is credited to.
   */
  public static final String IS_LAST_BEFORE_REPLY = "is_last_before_reply";

  /** A receipt or a tool says that it was opened. */
  public static final String IS_OPENED = "is_opened";

  /** The one who answered is somebody else: a colleague, an assistant. */
  public static final String IS_ANSWERED_BY_OTHER = "is_answered_by_other";

  /** They asked, by a link or a button, to be written to no more; that is no reply. */
  public static final String IS_UNSUBSCRIBED = "is_unsubscribed";

  /**
   * The day alone is known: the attempt stands at its first instant, and tells nothing of hours.
   */
  public static final String IS_DAY_ONLY = "is_day_only";

  /** IANA zone of the recipient, where their telephone numbers tell it. */
  public static final String RECIPIENT_ZONE = "recipient_zone";

  public static final StructType SCHEMA =
      SchemaBuilder.with()
          .required(TOUCH, STRING)
          .required(PERSON, STRING)
          .required(CHANNEL, STRING)
          .required(KIND, STRING)
          .required(CAMPAIGN, STRING)
          .optional(STEP, STRING)
          .optional(VARIANT, STRING)
          .optional(SENDER, STRING)
          .required(OCCURRED_AT, INSTANT)
          .optional(OUTCOME, STRING)
          .optional(DURATION_SECONDS, LONG)
          .required(IS_FIRST_ON_CHANNEL, BOOLEAN)
          .required(IS_FIRST_IN_CAMPAIGN, BOOLEAN)
          .required(IS_FIRST_IN_STEP, BOOLEAN)
          .required(RELATION, STRING)
          .required(IS_BOUNCED, BOOLEAN)
          .required(HAS_AUTO_REPLY, BOOLEAN)
          .required(IS_MATURE, BOOLEAN)
          .required(IS_REPLIED, BOOLEAN)
          .optional(REPLIED_AT, INSTANT)
          .optional(HOURS_TO_REPLY, DOUBLE)
          .optional(REPLY_LINK, STRING)
          .required(OBSERVED_SECONDS, LONG)
          .required(WINDOW_SECONDS, LONG)
          .optional(HANDED_OFF_TO, STRING)
          .optional(LATE_REPLY_SECONDS, LONG)
          .optional(REPLY_OUTCOME, STRING)
          .required(IS_LAST_BEFORE_REPLY, BOOLEAN)
          .required(IS_OPENED, BOOLEAN)
          .required(IS_ANSWERED_BY_OTHER, BOOLEAN)
          .required(IS_UNSUBSCRIBED, BOOLEAN)
          .required(IS_DAY_ONLY, BOOLEAN)
          .optional(RECIPIENT_ZONE, STRING)
          .schema();

  private Attempts() {}
}
