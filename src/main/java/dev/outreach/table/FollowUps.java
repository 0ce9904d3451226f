package dev.outreach.table;

import static dev.outreach.table.Columns.BOOLEAN;
import static dev.outreach.table.Columns.DATE;
import static dev.outreach.table.Columns.INSTANT;
import static dev.outreach.table.Columns.STRING;

import org.apache.spark.sql.types.StructType;

/**
 * One row per person with an attempt on the channel that is followed up, such as e-mail: what came
 * after the first one, and when; derived.
 */
public final class FollowUps {
  public static final String PERSON = Identities.PERSON;

  /** The first attempt on the channel. */
  public static final String STARTED_AT = "started_at";

  public static final String CAMPAIGN = Attempts.CAMPAIGN;

  /** It bounced. */
  public static final String IS_BOUNCED = Attempts.IS_BOUNCED;

  /**
   * They knew me before the first attempt; or the channel of the follow-up had a touch before, or
   * at the same instant, which leaves open what came first.
   */
  public static final String IS_KNOWN_BEFORE = "is_known_before";

  /** The first attempt of ours after it on the channel of the follow-up, such as a call. */
  public static final String FOLLOWED_UP_AT = "followed_up_at";

  /** The first message or call of theirs after it, on any channel. */
  public static final String HEARD_AT = "heard_at";

  /** As in {@link Journeys}. */
  public static final String CONTRACTED_ON = Journeys.CONTRACTED_ON;

  public static final String LOST_ON = Journeys.LOST_ON;

  public static final String IS_PRE_EXISTING = Journeys.IS_PRE_EXISTING;

  public static final StructType SCHEMA =
      Columns.with()
          .required(PERSON, STRING)
          .required(STARTED_AT, INSTANT)
          .required(CAMPAIGN, STRING)
          .required(IS_BOUNCED, BOOLEAN)
          .required(IS_KNOWN_BEFORE, BOOLEAN)
          .optional(FOLLOWED_UP_AT, INSTANT)
          .optional(HEARD_AT, INSTANT)
          .optional(CONTRACTED_ON, DATE)
          .optional(LOST_ON, DATE)
          .required(IS_PRE_EXISTING, BOOLEAN)
          .schema();

  private FollowUps() {}
}
