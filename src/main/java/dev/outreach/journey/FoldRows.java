package dev.outreach.journey;

import dev.outreach.table.Attempts;
import dev.outreach.table.Contacts;
import dev.outreach.table.Contracts;
import dev.outreach.table.Direction;
import dev.outreach.table.Identities;
import dev.outreach.table.Outcome;
import dev.outreach.table.TimePrecision;
import dev.outreach.table.Touches;
import dev.outreach.table.Uncounted;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;

/** The events of a fold, out of Spark's rows. */
final class FoldRows {
  /** Columns of {@link #COLUMNS} that are in no table: whose history, and where in it. */
  static final String HISTORY_HASH = "history_hash";

  static final String SORT_AT = "sort_at";

  static final String SORT_ORDER = "sort_order";
  static final String EVENT = "event_id";
  static final String FILE = Uncounted.FILE;
  static final String SUBJECT_KEY = "subject_key";
  static final String IS_PAPER = "is_paper";
  static final String NAMES = MessageNames.NAMES;
  static final String IS_OTHERS = MessageNames.IS_OTHERS;
  static final String CLIENT = "client";
  static final String MATCHED_BY = "matched_by";
  static final String IDENTIFIER = "identifier";

  /** Columns of an event, touch, contract or contact; those of the other kinds are null. */
  static final List<String> COLUMNS =
      List.of(
          HISTORY_HASH,
          Identities.HISTORY,
          Identities.PERSON,
          Identities.LEFT_OUT,
          SORT_AT,
          SORT_ORDER,
          EVENT,
          Touches.CHANNEL,
          Touches.KIND,
          Touches.DIRECTION,
          Attempts.CAMPAIGN,
          Touches.STEP,
          Touches.VARIANT,
          Touches.SENDER,
          Touches.OUTCOME,
          Touches.DURATION_SECONDS,
          Touches.THREAD,
          Touches.MESSAGE_KEY,
          Touches.IN_REPLY_TO,
          Touches.PERSON_NAME,
          Touches.COMPANY,
          Touches.LEAD_SOURCE,
          Attempts.RECIPIENT_ZONE,
          Contracts.STATUS,
          Contracts.SIGNED_ON,
          Contracts.AMOUNT,
          Contracts.CURRENCY,
          Contracts.SOURCE,
          Contracts.REFERRED_BY,
          Contacts.CONNECTED_ON,
          FILE,
          SUBJECT_KEY,
          Touches.TIME_PRECISION,
          IS_PAPER,
          NAMES,
          IS_OTHERS,
          CLIENT,
          MATCHED_BY,
          IDENTIFIER);

  private static final int HASH = at(HISTORY_HASH);
  private static final int HISTORY = at(Identities.HISTORY);
  private static final int PERSON = at(Identities.PERSON);
  private static final int LEFT_OUT = at(Identities.LEFT_OUT);
  private static final int OCCURRED_AT = at(SORT_AT);
  private static final int TOUCH = at(EVENT);
  private static final int CHANNEL = at(Touches.CHANNEL);
  private static final int KIND = at(Touches.KIND);
  private static final int DIRECTION = at(Touches.DIRECTION);
  private static final int CAMPAIGN = at(Attempts.CAMPAIGN);
  private static final int STEP = at(Touches.STEP);
  private static final int VARIANT = at(Touches.VARIANT);
  private static final int SENDER = at(Touches.SENDER);
  private static final int OUTCOME = at(Touches.OUTCOME);
  private static final int DURATION = at(Touches.DURATION_SECONDS);
  private static final int THREAD = at(Touches.THREAD);
  private static final int MESSAGE_KEY = at(Touches.MESSAGE_KEY);
  private static final int IN_REPLY_TO = at(Touches.IN_REPLY_TO);
  private static final int NAME = at(Touches.PERSON_NAME);
  private static final int COMPANY = at(Touches.COMPANY);
  private static final int LEAD_SOURCE = at(Touches.LEAD_SOURCE);
  private static final int ZONE = at(Attempts.RECIPIENT_ZONE);
  private static final int STATUS = at(Contracts.STATUS);
  private static final int SIGNED_ON = at(Contracts.SIGNED_ON);
  private static final int AMOUNT = at(Contracts.AMOUNT);
  private static final int CURRENCY = at(Contracts.CURRENCY);
  private static final int SOURCE = at(Contracts.SOURCE);
  private static final int REFERRED_BY = at(Contracts.REFERRED_BY);
  private static final int CONNECTED_ON = at(Contacts.CONNECTED_ON);
  private static final int FILE_KEY = at(FILE);
  private static final int SUBJECT = at(SUBJECT_KEY);
  private static final int PRECISION = at(Touches.TIME_PRECISION);
  private static final int PAPER = at(IS_PAPER);
  private static final int NAMED = at(NAMES);
  private static final int OTHERS = at(IS_OTHERS);
  private static final int CLIENT_NAME = at(CLIENT);
  private static final int MATCH = at(MATCHED_BY);
  private static final int CLIENT_IDENTIFIER = at(IDENTIFIER);

  private static final Map<String, Outcome> OUTCOMES =
      Arrays.stream(Outcome.values())
          .collect(Collectors.toUnmodifiableMap(Outcome::code, Function.identity()));

  private FoldRows() {}

  /** Of the history: events are sorted by it first. */
  static long historyHash(Row event) {
    return event.getLong(HASH);
  }

  static String history(Row event) {
    return event.getString(HISTORY);
  }

  /** Why the person is in no count; null if they are. */
  static String leftOut(Row event) {
    return event.getString(LEFT_OUT);
  }

  static boolean isTouch(Row event) {
    return !event.isNullAt(OCCURRED_AT) && event.isNullAt(STATUS);
  }

  /** Gives the event to the fold as what it is. */
  static void give(Row event, AccountFold fold) {
    if (event.isNullAt(OCCURRED_AT)) {
      fold.accept(event.getString(PERSON), contact(event));
    } else if (event.isNullAt(STATUS)) {
      fold.accept(event.getString(PERSON), touch(event));
    } else {
      fold.accept(contract(event));
    }
  }

  static TouchEvent touch(Row event) {
    return new TouchEvent(
        event.getString(TOUCH),
        event.getInstant(OCCURRED_AT),
        event.getString(CHANNEL),
        event.getString(KIND),
        Direction.OUTBOUND.equals(event.getString(DIRECTION)),
        event.getString(CAMPAIGN),
        event.getString(STEP),
        event.getString(VARIANT),
        event.getString(SENDER),
        event.isNullAt(OUTCOME) ? null : OUTCOMES.get(event.getString(OUTCOME)),
        event.isNullAt(DURATION) ? null : event.getLong(DURATION),
        event.getString(THREAD),
        event.getString(MESSAGE_KEY),
        event.isNullAt(IN_REPLY_TO) ? List.of() : event.getList(IN_REPLY_TO),
        event.getString(NAME),
        event.getString(COMPANY),
        event.getString(LEAD_SOURCE),
        event.getString(ZONE),
        new TouchEvent.Origin(
            event.getString(SOURCE),
            event.getLong(FILE_KEY),
            event.isNullAt(SUBJECT) ? null : event.getLong(SUBJECT),
            TimePrecision.DAY.equals(event.getString(PRECISION)),
            !event.isNullAt(PAPER) && event.getBoolean(PAPER),
            event.isNullAt(NAMED)
                ? TouchEvent.Names.NOTHING
                : TouchEvent.Names.valueOf(event.getString(NAMED)),
            !event.isNullAt(OTHERS) && event.getBoolean(OTHERS)));
  }

  private static ContractEvent contract(Row event) {
    return new ContractEvent(
        event.getLocalDate(SIGNED_ON),
        Contracts.WON.equals(event.getString(STATUS)),
        event.getString(PERSON),
        event.getDecimal(AMOUNT),
        event.getString(CURRENCY),
        event.getString(SOURCE),
        event.getString(NAME),
        event.getString(COMPANY),
        event.getString(REFERRED_BY),
        new ContractEvent.Client(
            event.getString(CLIENT_NAME),
            event.getString(MATCH),
            event.getString(CLIENT_IDENTIFIER)));
  }

  private static ContactEvent contact(Row event) {
    return new ContactEvent(
        event.getString(SOURCE),
        event.getString(NAME),
        event.getString(COMPANY),
        event.isNullAt(CONNECTED_ON) ? null : event.getLocalDate(CONNECTED_ON),
        event.getString(REFERRED_BY));
  }

  private static int at(String column) {
    return COLUMNS.indexOf(column);
  }
}
