package dev.outreach.report;

import static dev.outreach.report.Layout.value;
import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_min;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.when;

import dev.outreach.measure.ChannelScopes;
import dev.outreach.measure.Conversions;
import dev.outreach.measure.calendar.Days;
import dev.outreach.sheet.Content;
import dev.outreach.sheet.Field;
import dev.outreach.table.Clients;
import dev.outreach.table.Journeys;
import dev.outreach.table.Touches;
import java.time.ZoneId;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.RelationalGroupedDataset;
import org.apache.spark.sql.Row;

/** The user's own clock: when a channel was first used, and when it first brought something. */
final class Firsts implements Report {
  private static final String CHANNELS = "channels";
  private static final String SCOPE = "scope";
  private static final String ACTIVITY = "first_activity_on";
  private static final String REPLY = Journeys.FIRST_REPLY_ON;
  private static final String CONTRACT = Journeys.FIRST_CONTRACT_ON;
  private static final String CONTRACT_ONLY = "first_contract_only_on";

  private static final Layout LAYOUT =
      Layout.of(
          value(
              Content.WORD,
              "channel",
              "channel, then group of channels, then all",
              col(SCOPE).getField(ChannelScopes.NAME)),
          Layout.key(ACTIVITY, "day of the first touch in either direction, or first post, on it"),
          Layout.key(REPLY, "day of the first reply on it"),
          Layout.key(
              CONTRACT,
              "day of the first contract with someone touched on it before; for all, of the first"
                  + " client since first_activity_on, even one of whom no touch is known"),
          value(
              "days_to_first_contract",
              "days from first_activity_on to first_contract_on",
              Days.between(col(ACTIVITY), col(CONTRACT))),
          Layout.key(
              CONTRACT_ONLY,
              "day of the first contract with someone whose every earlier touch was on it"),
          value(
              "days_to_first_contract_only",
              "days from first_activity_on to first_contract_only_on",
              Days.between(col(ACTIVITY), col(CONTRACT_ONLY))));

  @Override
  public String name() {
    return "firsts";
  }

  @Override
  public String question() {
    return "How long after I took up a channel did it bring its first reply and contract?";
  }

  @Override
  public String grain() {
    return "channel with a touch, group of such channels, and all";
  }

  @Override
  public List<Field> columns() {
    return LAYOUT.columns();
  }

  @Override
  public Dataset<Row> rows(Facts facts) {
    Dataset<Row> byChannels =
        earliest(
            published(facts.posts(), facts.zone())
                .unionByName(onEachChannel(facts.journeys()), true)
                .unionByName(onNothingElse(facts.journeys()), true)
                .groupBy(CHANNELS));
    Dataset<Row> byScope =
        earliest(
            byChannels
                .withColumn(SCOPE, explode(ChannelScopes.of(col(CHANNELS), facts.channelGroups())))
                .groupBy(SCOPE));
    return LAYOUT.perRow(withAnyClient(byScope, facts.clients()), col(SCOPE));
  }

  /** A first contract is that of any client; one from before all activity is not its doing. */
  private static Dataset<Row> withAnyClient(Dataset<Row> byScope, Dataset<Row> clients) {
    String signed = "signed_on";
    Column isAll = col(SCOPE).getField(ChannelScopes.NAME).equalTo(ChannelScopes.ALL);
    Column since = filter(col(signed), day -> day.geq(col(ACTIVITY)));
    return byScope
        .crossJoin(clients.agg(collect_set(Clients.FIRST_CONTRACT_ON).as(signed)))
        .withColumn(CONTRACT, when(isAll, array_min(since)).otherwise(col(CONTRACT)));
  }

  private static Dataset<Row> published(Dataset<Row> posts, ZoneId zone) {
    return posts.select(
        array(col(Touches.CHANNEL)).as(CHANNELS),
        Days.of(col(Touches.OCCURRED_AT), zone).as(ACTIVITY));
  }

  private static Dataset<Row> onEachChannel(Dataset<Row> journeys) {
    String channel = "on_channel";
    return journeys
        .withColumn(channel, explode(col(Journeys.CHANNELS)))
        .select(
            array(col(channel).getField(Journeys.CHANNEL)).as(CHANNELS),
            col(channel).getField(Journeys.FIRST_TOUCH_ON).as(ACTIVITY),
            col(channel).getField(REPLY).as(REPLY),
            when(Conversions.isContracted(), col(channel).getField(CONTRACT)).as(CONTRACT));
  }

  private static Dataset<Row> onNothingElse(Dataset<Row> journeys) {
    return journeys
        .where(Conversions.isContracted())
        .select(
            col(Journeys.CHANNELS_BEFORE_CONTRACT).as(CHANNELS),
            col(Journeys.CONTRACTED_ON).as(CONTRACT_ONLY));
  }

  private static Dataset<Row> earliest(RelationalGroupedDataset groups) {
    return groups.agg(
        min(ACTIVITY).as(ACTIVITY),
        min(REPLY).as(REPLY),
        min(CONTRACT).as(CONTRACT),
        min(CONTRACT_ONLY).as(CONTRACT_ONLY));
  }
}
