package dev.outreach.measure;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import dev.outreach.table.Direction;
import dev.outreach.table.Journeys;
import dev.outreach.table.Touches;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The sides from which effort is seen, and what people and posts add to each. A side is a struct
 * (rank, breakdown, name), in the order in which reports print them.
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

  /** Fields of a part. */
  static final String SIDE = "side";

  static final String TOUCHES = "touches";
  static final String SECONDS = "seconds";
  static final String PEOPLE = "people";
  static final String REPLIED = "replied";
  static final String CONTRACTED = "contracted";

  /** Time of the side's relationships up to the contract, on whatever channels it was spent. */
  static final String WHOLE_SECONDS = "whole_seconds";

  private static final String ON_CHANNEL = "on_channel";
  private static final String PEOPLE_OUTBOUND = "people_outbound";
  private static final String PEOPLE_INBOUND = "people_inbound";

  private EffortSides() {}

  /** Parts of the channels, from rows of {@link Journeys}. */
  static Dataset<Row> byChannel(Dataset<Row> journeys) {
    Column channel = col(ON_CHANNEL);
    return journeys
        .select(col(Journeys.FIRST_TOUCH_ON), explode(col(Journeys.CHANNELS)).as(ON_CHANNEL))
        .groupBy(channel.getField(Journeys.CHANNEL).as(CHANNEL))
        .agg(
            sum(both(channel, Journeys.OUTBOUND_TOUCHES, Journeys.INBOUND_TOUCHES)).as(TOUCHES),
            sum(both(channel, Journeys.OUTBOUND_SECONDS, Journeys.INBOUND_SECONDS)).as(SECONDS),
            count(col(Journeys.FIRST_TOUCH_ON)).as(PEOPLE),
            count(channel.getField(Journeys.FIRST_REPLY_ON)).as(REPLIED))
        .withColumn(SIDE, channel(col(CHANNEL)))
        .drop(CHANNEL);
  }

  /** Rows of {@link Journeys}, counted by the channel that opened them and who did. */
  static Dataset<Row> byOpening(Dataset<Row> journeys) {
    Column isTouched = Conversions.isTouched();
    return journeys
        .groupBy(Journeys.FIRST_CHANNEL, Journeys.OPENED_BY)
        .agg(
            sum(Journeys.OUTBOUND_TOUCHES).as(Journeys.OUTBOUND_TOUCHES),
            sum(Journeys.INBOUND_TOUCHES).as(Journeys.INBOUND_TOUCHES),
            sum(Journeys.OUTBOUND_SECONDS).as(Journeys.OUTBOUND_SECONDS),
            sum(Journeys.INBOUND_SECONDS).as(Journeys.INBOUND_SECONDS),
            sum(Journeys.PROSPECTING_SECONDS).as(Journeys.PROSPECTING_SECONDS),
            count(col(Journeys.FIRST_TOUCH_ON)).as(PEOPLE),
            count_if(isTouched.and(col(Journeys.OUTBOUND_TOUCHES).gt(0))).as(PEOPLE_OUTBOUND),
            count_if(isTouched.and(col(Journeys.INBOUND_TOUCHES).gt(0))).as(PEOPLE_INBOUND),
            Conversions.replied().as(REPLIED),
            Conversions.contracted().as(CONTRACTED));
  }

  /**
   * An array of parts for a row of {@link #byOpening}. The channel that opened a relationship has
   * its contracts and its whole time; touches and people of a channel are told by {@link
   * #byChannel}.
   */
  static Column ofOpening() {
    Column outbound = col(Journeys.OUTBOUND_TOUCHES);
    Column inbound = col(Journeys.INBOUND_TOUCHES);
    Column outboundSeconds = col(Journeys.OUTBOUND_SECONDS);
    Column inboundSeconds = col(Journeys.INBOUND_SECONDS);
    Column touches = outbound.plus(inbound);
    Column seconds = outboundSeconds.plus(inboundSeconds);
    Column prospecting = col(Journeys.PROSPECTING_SECONDS);
    Column people = col(PEOPLE);
    Column replied = col(REPLIED);
    Column contracted = col(CONTRACTED);
    Column none = lit(0L);
    return array(
        part(channel(col(Journeys.FIRST_CHANNEL)), none, none, none, none, contracted, prospecting),
        part(pushOrPull(), touches, seconds, people, replied, contracted, prospecting),
        part(
            direction(Direction.OUTBOUND),
            outbound,
            outboundSeconds,
            col(PEOPLE_OUTBOUND),
            replied,
            none,
            none),
        part(
            direction(Direction.INBOUND),
            inbound,
            inboundSeconds,
            col(PEOPLE_INBOUND),
            none,
            none,
            none),
        part(side(3, ALL, lit(ALL)), touches, seconds, people, replied, contracted, prospecting));
  }

  /** An array of sides that the amount of a contracted person's journey belongs to. */
  static Column ofContract() {
    return array(channel(col(Journeys.FIRST_CHANNEL)), pushOrPull(), side(3, ALL, lit(ALL)));
  }

  /** An array of sides for a post on a channel. */
  static Column ofPost() {
    return array(
        channel(col(Touches.CHANNEL)),
        side(1, PUSH_OR_PULL, lit(PULL)),
        direction(Direction.OUTBOUND),
        side(3, ALL, lit(ALL)));
  }

  private static Column part(
      Column side,
      Column touches,
      Column seconds,
      Column people,
      Column replied,
      Column contracted,
      Column wholeSeconds) {
    return struct(
        side.as(SIDE),
        touches.as(TOUCHES),
        seconds.as(SECONDS),
        people.as(PEOPLE),
        replied.as(REPLIED),
        contracted.as(CONTRACTED),
        wholeSeconds.as(WHOLE_SECONDS));
  }

  private static Column pushOrPull() {
    Column opener = when(col(Journeys.OPENED_BY).equalTo(Journeys.US), PUSH).otherwise(PULL);
    return side(1, PUSH_OR_PULL, opener);
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
}
