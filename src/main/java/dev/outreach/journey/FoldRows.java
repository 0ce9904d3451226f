package dev.outreach.journey;

import dev.outreach.table.Attempts;
import dev.outreach.table.Contracts;
import dev.outreach.table.Direction;
import dev.outreach.table.Identities;
import dev.outreach.table.Outcome;
import dev.outreach.table.Touches;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** The fold's values, out of Spark's rows and into them. */
final class FoldRows {
  /** Columns of {@link #COLUMNS} that are in no table: where in the history the event stands. */
  static final String SORT_AT = "sort_at";

  static final String SORT_ORDER = "sort_order";
  static final String EVENT = "event_id";

  /** Columns of an event, touch or contract; those of the other kind are null. */
  static final List<String> COLUMNS =
      List.of(
          Identities.PERSON,
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
          Contracts.STATUS,
          Contracts.SIGNED_ON,
          Contracts.AMOUNT,
          Contracts.CURRENCY,
          Contracts.SOURCE);

  private static final Map<String, Outcome> OUTCOMES =
      Arrays.stream(Outcome.values())
          .collect(Collectors.toUnmodifiableMap(Outcome::code, Function.identity()));

  private FoldRows() {}

  static String person(Row event) {
    return event.getString(0);
  }

  static boolean isContract(Row event) {
    return !event.isNullAt(16);
  }

  static TouchEvent touch(Row event) {
    return new TouchEvent(
        event.getString(3),
        event.getInstant(1),
        event.getString(4),
        event.getString(5),
        Direction.OUTBOUND.equals(event.getString(6)),
        event.getString(7),
        event.getString(8),
        event.getString(9),
        event.getString(10),
        event.isNullAt(11) ? null : OUTCOMES.get(event.getString(11)),
        event.isNullAt(12) ? null : event.getLong(12),
        event.getString(13),
        event.getString(14),
        event.isNullAt(15) ? List.of() : event.getList(15));
  }

  static ContractEvent contract(Row event) {
    return new ContractEvent(
        event.getLocalDate(17),
        Contracts.WON.equals(event.getString(16)),
        event.getDecimal(18),
        event.getString(19),
        event.getString(20));
  }

  static Row row(String person, Attempt attempt) {
    TouchEvent touch = attempt.touch();
    return RowFactory.create(
        touch.id(),
        person,
        touch.channel(),
        touch.kind(),
        touch.campaign(),
        touch.step(),
        touch.variant(),
        touch.sender(),
        touch.at(),
        touch.outcome() == null ? null : touch.outcome().code(),
        touch.durationSeconds(),
        attempt.isFirstOnChannel(),
        attempt.isFirstInCampaign(),
        attempt.isBounced(),
        attempt.hasAutoReply(),
        attempt.isMature(),
        attempt.isReplied(),
        attempt.repliedAt(),
        attempt.hoursToReply(),
        attempt.replyLink(),
        attempt.observedSeconds(),
        attempt.windowSeconds(),
        attempt.handedOffTo());
  }

  static Row row(String person, Journey journey) {
    List<String> before = journey.channelsBeforeContract();
    return RowFactory.create(
        person,
        journey.touches(),
        journey.firstTouchOn(),
        journey.firstChannel(),
        journey.openedBy(),
        journey.repliedOn(),
        journey.spokeOn(),
        journey.metOn(),
        journey.contractedOn(),
        journey.lostOn(),
        journey.isPreExisting(),
        journey.state(),
        journey.isSameDayLoss(),
        journey.days(),
        journey.contracts(),
        journey.amount(),
        journey.currency(),
        journey.repliesBeforeSend(),
        journey.channels().stream().map(FoldRows::row).toArray(Row[]::new),
        before == null ? null : before.toArray(String[]::new));
  }

  private static Row row(ChannelDays days) {
    return RowFactory.create(
        days.channel(), days.firstTouchOn(), days.firstReplyOn(), days.firstContractOn());
  }
}
