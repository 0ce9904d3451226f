package dev.outreach.table;

import static dev.outreach.table.SchemaBuilder.INSTANT;
import static dev.outreach.table.SchemaBuilder.LONG;
import static dev.outreach.table.SchemaBuilder.STRING;
import static dev.outreach.table.SchemaBuilder.STRINGS;

import org.apache.spark.sql.types.StructType;

/**
 * One row per event with one counterpart: a message, call, meeting, invitation, comment or form
 * entry; a mail to three people is three rows. A post with no counterpart is a broadcast: {@link
 * #PARTY} is null.
 */
public final class Touches {
  public static final String NAME = "touches";

  /** Stable: from the tool's own record id, else from the content. */
  public static final String ID = "touch_id";

  /** Name of the format it was read from, such as {@code mbox}. */
  public static final String SOURCE = "source";

  /** A word of {@link Channel}, or the user's own. */
  public static final String CHANNEL = "channel";

  /** A word of {@link Kind}. */
  public static final String KIND = "kind";

  /** {@code outbound} (from me) or {@code inbound} (to me): {@link Direction}. */
  public static final String DIRECTION = "direction";

  public static final String OCCURRED_AT = "occurred_at";

  /** The time as the export wrote it. */
  public static final String OCCURRED_RAW = "occurred_raw";

  /** How the zone of {@link #OCCURRED_RAW} is known: {@link ZoneBasis}. */
  public static final String ZONE_BASIS = "zone_basis";

  /**
   * How exactly the time is known: {@link TimePrecision}. Null, as in older rows: to the second.
   */
  public static final String TIME_PRECISION = "time_precision";

  /** The counterpart's first identifier: {@code email:…}, {@code tel:+33…}, {@code linkedin:…}. */
  public static final String PARTY = "party";

  /** Every identifier of the counterpart that the record carries, {@link #PARTY} among them. */
  public static final String IDENTIFIERS = "identifiers";

  public static final String PERSON_NAME = "person_name";
  public static final String COMPANY = "company";

  /** The platform's conversation; the same for all messages of one thread. */
  public static final String THREAD = "thread";

  /** Key by which an answer names this message, such as a Message-ID. */
  public static final String MESSAGE_KEY = "message_key";

  /** Message keys that this one answers, the direct parent first. */
  public static final String IN_REPLY_TO = "in_reply_to";

  /** The tool's own campaign name; the campaign rules fill the gaps when a report is made. */
  public static final String TOOL_CAMPAIGN = "tool_campaign";

  public static final String STEP = "step";
  public static final String VARIANT = "variant";

  /** Which of my accounts: an identifier, or as the tool or the log names it. */
  public static final String SENDER = "sender";

  /** A word of {@link Outcome}. */
  public static final String OUTCOME = "outcome";

  public static final String DURATION_SECONDS = "duration_seconds";
  public static final String SUBJECT = "subject";

  /** The user's own remark in a hand-kept log; never a message's body. */
  public static final String NOTE = "note";

  /** How they found us, where a form or a log says it: as they or the user wrote it. */
  public static final String LEAD_SOURCE = "lead_source";

  /**
   * Of a post: fingerprint of its words, links and case left out, by which the same post is known
   * on several networks.
   */
  public static final String CONTENT_KEY = "content_key";

  public static final StructType SCHEMA =
      SchemaBuilder.with()
          .required(ID, STRING)
          .required(SOURCE, STRING)
          .required(CHANNEL, STRING)
          .required(KIND, STRING)
          .required(DIRECTION, STRING)
          .required(OCCURRED_AT, INSTANT)
          .optional(OCCURRED_RAW, STRING)
          .optional(ZONE_BASIS, STRING)
          .optional(PARTY, STRING)
          .optional(IDENTIFIERS, STRINGS)
          .optional(PERSON_NAME, STRING)
          .optional(COMPANY, STRING)
          .optional(THREAD, STRING)
          .optional(MESSAGE_KEY, STRING)
          .optional(IN_REPLY_TO, STRINGS)
          .optional(TOOL_CAMPAIGN, STRING)
          .optional(STEP, STRING)
          .optional(VARIANT, STRING)
          .optional(SENDER, STRING)
          .optional(OUTCOME, STRING)
          .optional(DURATION_SECONDS, LONG)
          .optional(SUBJECT, STRING)
          .optional(NOTE, STRING)
          .optional(LEAD_SOURCE, STRING)
          .optional(CONTENT_KEY, STRING)
          .optional(TIME_PRECISION, STRING)
          .schema();

  private Touches() {}
}
