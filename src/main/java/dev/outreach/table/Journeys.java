package dev.outreach.table;

import static dev.outreach.table.SchemaBuilder.BOOLEAN;
import static dev.outreach.table.SchemaBuilder.DATE;
import static dev.outreach.table.SchemaBuilder.INSTANT;
import static dev.outreach.table.SchemaBuilder.LONG;
import static dev.outreach.table.SchemaBuilder.MONEY;
import static dev.outreach.table.SchemaBuilder.STRING;

import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * One row per person with a touch or a contract up to the as-of date; derived. Days are calendar
 * days in the reporting zone. "Not yet" is a null, and the journey is open until the as-of date.
 * Somebody whom nothing reached but mails that bounced has touches, and no first touch.
 */
public final class Journeys {
  public static final String PERSON = Identities.PERSON;

  /** Touches in both directions; 0 for a contract with someone of whom no touch is known. */
  public static final String TOUCHES = "touches";

  /** Day of the first touch in either direction that arrived: the clock's origin. */
  public static final String FIRST_TOUCH_ON = "first_touch_on";

  /** Channel of the first touch that arrived; of the first one where none did. */
  public static final String FIRST_CHANNEL = "first_channel";

  /** Campaign of the first touch. */
  public static final String FIRST_CAMPAIGN = "first_campaign";

  /**
   * {@link #US} or {@link #THEM}: who made the first touch; us as well where theirs answers what we
   * sent to somebody else.
   */
  public static final String OPENED_BY = "opened_by";

  public static final String US = "us";
  public static final String THEM = "them";

  /** First inbound human message after our first touch. */
  public static final String REPLIED_ON = "replied_on";

  /** They asked for something for the first time: an e-mail, a quote, references. */
  public static final String ASKED_ON = "asked_on";

  /** First answered call or meeting. */
  public static final String SPOKE_ON = "spoke_on";

  /** First meeting in person. */
  public static final String MET_ON = "met_on";

  /** Meetings and video calls to which they did not come. */
  public static final String NO_SHOWS = "no_shows";

  /** First contract won on or after the day of the first touch. */
  public static final String CONTRACTED_ON = "contracted_on";

  /** Days without an exchange after a refusal, a civil no among them, that make it a loss. */
  public static final int REFUSAL_DAYS = 180;

  /**
   * First opt-out or lost deal; or the last of {@link #REFUSAL_DAYS} days after a refusal in which
   * they neither wrote, took a call nor met me, if that was before. Kept even where a contract was
   * won, but for a contract within these days.
   */
  public static final String LOST_ON = "lost_on";

  /** First lost deal after the first touch. */
  public static final String DEAL_LOST_ON = "deal_lost_on";

  /** A contract was won before the first touch: out of the time to first contract. */
  public static final String IS_PRE_EXISTING = "is_pre_existing";

  /** Somebody else of the account signed first, and this person did not: censored that day. */
  public static final String COLLEAGUE_SIGNED_ON = "colleague_signed_on";

  /**
   * {@link #CONTRACT}, {@link #LOSS}, {@link #COLLEAGUE_SIGNED} or {@link #STILL_OPEN}: a contract
   * wins over a loss, and of loss and colleague the earlier one.
   */
  public static final String STATE = "state";

  public static final String COLLEAGUE_SIGNED = "colleague_signed";

  public static final String CONTRACT = "contract";
  public static final String LOSS = "loss";
  public static final String STILL_OPEN = "open";

  /** A loss and the first contract fell on the same day; the contract won. */
  public static final String IS_SAME_DAY_LOSS = "is_same_day_loss";

  /**
   * Days from first touch to {@link #STATE}'s event, or to the as-of date while open. Null without
   * a first touch, and where the event came before it.
   */
  public static final String DAYS = "days";

  /**
   * Contracts won by the account whose first one this person signed; a deal and its invoices are
   * one, an invoice without a deal is one. And what they amount to where all are of one currency.
   */
  public static final String CONTRACTS = "contracts";

  /** The formats that tell of them, joined by {@code +}. Null without a contract. */
  public static final String CONTRACT_SOURCE = "contract_source";

  public static final String AMOUNT = "amount";

  /** The one currency, or all of them joined by {@code +}, in which case the amount is null. */
  public static final String CURRENCY = "currency";

  /**
   * Time of all touches up to the account's first contract, the day itself included; of all touches
   * where there is none.
   */
  public static final String PROSPECTING_SECONDS = "prospecting_seconds";

  /** Inbound messages that name a message sent over five minutes later: not taken as replies. */
  public static final String REPLIES_BEFORE_SEND = "replies_before_send";

  /** The name that was last seen, and the company. */
  public static final String PERSON_NAME = Touches.PERSON_NAME;

  public static final String COMPANY = Touches.COMPANY;

  /** How they found us, where it is written: the first time that it is. */
  public static final String LEAD_SOURCE = Touches.LEAD_SOURCE;

  /** Who introduced them, as an address book or a deal says it: a person, or a name. */
  public static final String REFERRED_BY = Contacts.REFERRED_BY;

  /** Introductions that we made: touches of kind {@link Kind#INTRODUCTION} to this person. */
  public static final String INTRODUCTIONS = "introductions";

  /** First message of ours, an invitation left out. */
  public static final String WRITTEN_ON = "written_on";

  /** Last touch in either direction. */
  public static final String LAST_TOUCH_ON = "last_touch_on";

  public static final String LAST_OUTBOUND_AT = "last_outbound_at";

  /** Last message or call of theirs; what a machine sent is none. */
  public static final String LAST_INBOUND_AT = "last_inbound_at";

  /** The last outcome that was noted, a machine's among them, such as {@code auto_reply}. */
  public static final String LAST_OUTCOME = "last_outcome";

  public static final String LAST_OUTCOME_AT = "last_outcome_at";

  /** The last thing that they said, such as {@code later}: an outcome that is a response. */
  public static final String LAST_RESPONSE = "last_response";

  public static final String LAST_RESPONSE_AT = "last_response_at";

  /** First curt refusal, opt-out or complaint: not to be written to again. */
  public static final String REFUSED_ON = "refused_on";

  /** One element per channel with a touch of this person. */
  public static final String CHANNELS = "channels";

  public static final String CHANNEL = "channel";

  /** Day of the first reply on the channel: inbound human, after a touch of ours on it. */
  public static final String FIRST_REPLY_ON = "first_reply_on";

  /** Day of the first contract won after a touch on the channel (the same day counts). */
  public static final String FIRST_CONTRACT_ON = "first_contract_on";

  /** Touches by direction, of the person and on each channel; together {@link #TOUCHES}. */
  public static final String OUTBOUND_TOUCHES = "outbound_touches";

  public static final String INBOUND_TOUCHES = "inbound_touches";

  /**
   * Time that they took: talks as long as they were, and what each kind of touch is set to take.
   */
  public static final String OUTBOUND_SECONDS = "outbound_seconds";

  public static final String INBOUND_SECONDS = "inbound_seconds";

  /** The person's channels up to their first contract, the day itself included. */
  public static final String CHANNELS_BEFORE_CONTRACT = "channels_before_contract";

  public static final StructType CHANNEL_SCHEMA =
      SchemaBuilder.with()
          .required(CHANNEL, STRING)
          .required(FIRST_TOUCH_ON, DATE)
          .optional(FIRST_REPLY_ON, DATE)
          .optional(FIRST_CONTRACT_ON, DATE)
          .required(OUTBOUND_TOUCHES, LONG)
          .required(INBOUND_TOUCHES, LONG)
          .required(OUTBOUND_SECONDS, LONG)
          .required(INBOUND_SECONDS, LONG)
          .schema();

  private static final ArrayType CHANNEL_LIST = DataTypes.createArrayType(CHANNEL_SCHEMA, false);

  public static final StructType SCHEMA =
      SchemaBuilder.with()
          .required(PERSON, STRING)
          .required(TOUCHES, LONG)
          .required(OUTBOUND_TOUCHES, LONG)
          .required(INBOUND_TOUCHES, LONG)
          .required(OUTBOUND_SECONDS, LONG)
          .required(INBOUND_SECONDS, LONG)
          .optional(FIRST_TOUCH_ON, DATE)
          .optional(FIRST_CHANNEL, STRING)
          .optional(FIRST_CAMPAIGN, STRING)
          .optional(OPENED_BY, STRING)
          .optional(REPLIED_ON, DATE)
          .optional(ASKED_ON, DATE)
          .optional(SPOKE_ON, DATE)
          .optional(MET_ON, DATE)
          .required(NO_SHOWS, LONG)
          .optional(CONTRACTED_ON, DATE)
          .optional(LOST_ON, DATE)
          .optional(DEAL_LOST_ON, DATE)
          .optional(COLLEAGUE_SIGNED_ON, DATE)
          .required(IS_PRE_EXISTING, BOOLEAN)
          .required(STATE, STRING)
          .required(IS_SAME_DAY_LOSS, BOOLEAN)
          .optional(DAYS, LONG)
          .required(CONTRACTS, LONG)
          .optional(AMOUNT, MONEY)
          .optional(CURRENCY, STRING)
          .optional(CONTRACT_SOURCE, STRING)
          .required(REPLIES_BEFORE_SEND, LONG)
          .required(PROSPECTING_SECONDS, LONG)
          .optional(PERSON_NAME, STRING)
          .optional(COMPANY, STRING)
          .optional(LEAD_SOURCE, STRING)
          .optional(REFERRED_BY, STRING)
          .required(INTRODUCTIONS, LONG)
          .optional(WRITTEN_ON, DATE)
          .optional(LAST_TOUCH_ON, DATE)
          .optional(LAST_OUTBOUND_AT, INSTANT)
          .optional(LAST_INBOUND_AT, INSTANT)
          .optional(LAST_OUTCOME, STRING)
          .optional(LAST_OUTCOME_AT, INSTANT)
          .optional(LAST_RESPONSE, STRING)
          .optional(LAST_RESPONSE_AT, INSTANT)
          .optional(REFUSED_ON, DATE)
          .required(CHANNELS, CHANNEL_LIST)
          .optional(CHANNELS_BEFORE_CONTRACT, SchemaBuilder.STRINGS)
          .schema();

  private Journeys() {}
}
