package dev.outreach.measure;

import static org.apache.spark.sql.functions.aggregate;
import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.when;

import dev.outreach.table.Direction;
import dev.outreach.table.Journeys;
import dev.outreach.table.Touches;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.types.DataTypes;

/**
 * The sides from which effort is seen, and what one person or one post adds to each. A side is a
 * struct (rank, breakdown, name), in the order in which reports print them.
 */
final class EffortSides {
  static final String BREAKDOWN = "breakdown";
  static final String NAME = "name";

  static final String CHANNEL = "channel";
  static final String PUSH_OR_PULL = "push_or_pull";
  static final String DIRECTION = "direction";
  static final String ALL = "all";

  static final String PUSH = "push";
  static final String PULL = "pull";

  /** Fields of a person's part. */
  static final String SIDE = "side";

  static final String TOUCHES = "touches";
  static final String SECONDS = "seconds";
  static final String REPLIED_ON = "replied_on";

  /** Whether the whole relationship is this side's: its ending, and the time that it took. */
  static final String IS_WHOLE = "is_whole";

  static final String WHOLE_SECONDS = "whole_seconds";

  private static final Column NOT_REPLIED = lit(null).cast(DataTypes.DateType);

  private EffortSides() {}

  /**
   * An array of parts for a row of {@link Journeys}. The relationship as a whole is a part of its
   * own in the channel that opened it, so that it counts once whatever other channels there are.
   */
  static Column ofPerson() {
    Column outbound = total(Journeys.OUTBOUND_TOUCHES);
    Column inbound = total(Journeys.INBOUND_TOUCHES);
    Column outboundSeconds = total(Journeys.OUTBOUND_SECONDS);
    Column inboundSeconds = total(Journeys.INBOUND_SECONDS);
    Column touches = outbound.plus(inbound);
    Column seconds = outboundSeconds.plus(inboundSeconds);
    Column replied = col(Journeys.REPLIED_ON);
    Column opener = when(col(Journeys.OPENED_BY).equalTo(Journeys.US), PUSH).otherwise(PULL);
    Column opening = channel(col(Journeys.FIRST_CHANNEL));
    Column none = lit(0L);
    return concat(
        transform(col(Journeys.CHANNELS), EffortSides::onChannel),
        array(
            part(opening, none, none, NOT_REPLIED, true, seconds),
            part(side(1, PUSH_OR_PULL, opener), touches, seconds, replied, true, seconds),
            part(direction(Direction.OUTBOUND), outbound, outboundSeconds, replied, false, none),
            part(direction(Direction.INBOUND), inbound, inboundSeconds, NOT_REPLIED, false, none),
            part(side(3, ALL, lit(ALL)), touches, seconds, replied, true, seconds)));
  }

  /** An array of sides for a post on a channel. */
  static Column ofPost() {
    return array(
        channel(col(Touches.CHANNEL)),
        side(1, PUSH_OR_PULL, lit(PULL)),
        direction(Direction.OUTBOUND),
        side(3, ALL, lit(ALL)));
  }

  private static Column onChannel(Column channel) {
    return part(
        channel(channel.getField(Journeys.CHANNEL)),
        both(channel, Journeys.OUTBOUND_TOUCHES, Journeys.INBOUND_TOUCHES),
        both(channel, Journeys.OUTBOUND_SECONDS, Journeys.INBOUND_SECONDS),
        channel.getField(Journeys.FIRST_REPLY_ON),
        false,
        lit(0L));
  }

  private static Column part(
      Column side,
      Column touches,
      Column seconds,
      Column repliedOn,
      boolean isWhole,
      Column wholeSeconds) {
    return struct(
        side.as(SIDE),
        touches.as(TOUCHES),
        seconds.as(SECONDS),
        repliedOn.as(REPLIED_ON),
        lit(isWhole).as(IS_WHOLE),
        wholeSeconds.as(WHOLE_SECONDS));
  }

  private static Column channel(Column name) {
    return side(0, CHANNEL, name);
  }

  private static Column direction(String name) {
    return side(2, DIRECTION, lit(name));
  }

  private static Column side(int rank, String breakdown, Column name) {
    return struct(lit(rank).as("rank"), lit(breakdown).as(BREAKDOWN), name.as(NAME));
  }

  private static Column both(Column channel, String outbound, String inbound) {
    return channel.getField(outbound).plus(channel.getField(inbound));
  }

  /** Over all channels of the person. */
  private static Column total(String count) {
    return aggregate(
        col(Journeys.CHANNELS), lit(0L), (sum, channel) -> sum.plus(channel.getField(count)));
  }
}
