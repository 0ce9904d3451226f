package dev.outreach.report;

import static dev.outreach.report.Layout.key;
import static dev.outreach.report.Layout.rate;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import dev.outreach.measure.Conversions;
import dev.outreach.measure.HandOffs;
import dev.outreach.measure.calendar.Days;
import dev.outreach.sheet.Chart;
import dev.outreach.sheet.Content;
import dev.outreach.sheet.Field;
import dev.outreach.table.Hops;
import dev.outreach.table.Journeys;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Which channel leads to which: who moves a talk, how soon, and what comes of it. */
final class ChannelHops implements Report {
  private static final String PEOPLE = "people";
  private static final String MOVED_BY_US = "moved_by_us";
  private static final String MOVED_BY_THEM = "moved_by_them";
  private static final String MEDIAN_DAYS = "median_days";
  private static final String OPENED_ON_FROM = "opened_on_from";
  private static final String OPENED_AND_HOPPED = "opened_and_hopped";
  private static final String WITHOUT_CONTRACT = "without_contract";
  private static final String CONTRACTED_AFTER = "contracted_after";
  private static final String HOP_WITHIN = "hop_within_days";

  private static final Layout LAYOUT =
      Layout.of(
          key(
              Content.WORD,
              Hops.FROM_CHANNEL,
              "channel of the last touch before the hop, in either direction"),
          key(
              Content.WORD,
              Hops.TO_CHANNEL,
              "channel of the very next touch, within hop_within_days"),
          key(
              PEOPLE,
              "people whose talk moved so, each counted by the first time; what bounced or a machine"
                  + " sent is no part of a talk"),
          key(MOVED_BY_US, "of people, those with whom we made the first touch on to_channel"),
          key(MOVED_BY_THEM, "of people, those who made it themselves"),
          key(
              MEDIAN_DAYS,
              "median days between the two touches, over people; 0 if they fell on one day"),
          key(
              OPENED_ON_FROM,
              "everyone whose first touch was on from_channel, whether or not they moved"),
          key(OPENED_AND_HOPPED, "of opened_on_from, those who are among people"),
          rate(
              "hop_share",
              "opened_and_hopped ÷ opened_on_from, 0 to 1; empty if no relationship began there",
              col(OPENED_AND_HOPPED),
              col(OPENED_ON_FROM)),
          key(WITHOUT_CONTRACT, "of people, those without any contract before the day of the hop"),
          key(
              CONTRACTED_AFTER,
              "of without_contract, those who signed their first one on that day or later"),
          rate(
              "contracted_after_share",
              "contracted_after ÷ without_contract, 0 to 1, as it stands: time runs from the hop,"
                  + " and who hopped lately may yet sign; empty if all had signed before",
              col(CONTRACTED_AFTER),
              col(WITHOUT_CONTRACT)),
          key(
              Content.SETTING,
              HOP_WITHIN,
              "setting: how many days after a touch the next one still continues the talk"));

  @Override
  public String name() {
    return "channel_hops";
  }

  @Override
  public String question() {
    return "Where do talks move?";
  }

  @Override
  public String grain() {
    return "channel that a talk left and channel that it moved to";
  }

  @Override
  public List<Field> columns() {
    return LAYOUT.columns();
  }

  @Override
  public Optional<Chart> chart() {
    return Optional.of(
        new Chart.Bars(
            List.of("from_channel", "to_channel"),
            "people",
            List.of("moved_by_us", "moved_by_them")));
  }

  @Override
  public Dataset<Row> rows(Facts facts) {
    Dataset<Row> opened =
        facts
            .journeys()
            .where(Conversions.isTouched())
            .groupBy(col(Journeys.FIRST_CHANNEL).as(Hops.FROM_CHANNEL))
            .agg(Conversions.people().as(OPENED_ON_FROM));
    Dataset<Row> hops =
        facts
            .hops()
            .groupBy(Hops.FROM_CHANNEL, Hops.TO_CHANNEL)
            .agg(
                HandOffs.people().as(PEOPLE),
                HandOffs.movedBy(Journeys.US).as(MOVED_BY_US),
                HandOffs.movedBy(Journeys.THEM).as(MOVED_BY_THEM),
                HandOffs.medianDays().as(MEDIAN_DAYS),
                HandOffs.openedHere().as(OPENED_AND_HOPPED),
                HandOffs.withoutContract().as(WITHOUT_CONTRACT),
                HandOffs.contractedAfter().as(CONTRACTED_AFTER))
            .join(broadcast(opened), new String[] {Hops.FROM_CHANNEL}, "left")
            .withColumn(OPENED_ON_FROM, coalesce(col(OPENED_ON_FROM), lit(0L)))
            .withColumn(HOP_WITHIN, Days.in(facts.choices().hopWithin()));
    return LAYOUT.perRow(hops, col(Hops.FROM_CHANNEL), col(Hops.TO_CHANNEL));
  }
}
