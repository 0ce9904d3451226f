package dev.outreach.report;

import static dev.outreach.report.Layout.key;
import static dev.outreach.report.Layout.rate;
import static dev.outreach.report.Layout.value;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import dev.outreach.measure.Ladder;
import dev.outreach.measure.Rates;
import dev.outreach.sheet.Chart;
import dev.outreach.sheet.Content;
import dev.outreach.sheet.Field;
import dev.outreach.table.Journeys;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The funnel, person by person: how many come how far, and where those stand who stopped. */
final class DepthLadder implements Report {
  private static final String CHANNEL = "of_channel";
  private static final String CAMPAIGN = "of_campaign";
  private static final String PEOPLE = "people";
  private static final String STAND_HERE = "stand_here";
  private static final String LOST_HERE = "lost_here";
  private static final String OPEN_HERE = "open_here";
  private static final String COLLEAGUE_HERE = "colleague_signed_here";
  private static final String NO_SHOW_HERE = "no_show_here";
  private static final String EVERYONE = "everyone";
  private static final String BEFORE = "reached_before";
  private static final String PRE_EXISTING = "pre_existing";

  private static final Layout LAYOUT =
      Layout.of(
          value(
              Content.WORD,
              Journeys.FIRST_CHANNEL,
              "channel of the first touch in either direction; all after the channels",
              nameOrAll(CHANNEL, Journeys.FIRST_CHANNEL)),
          value(
              Content.LABEL,
              Journeys.FIRST_CAMPAIGN,
              "campaign of the first touch, (none) if it belongs to none; all after a channel's"
                  + " campaigns",
              nameOrAll(CAMPAIGN, Journeys.FIRST_CAMPAIGN)),
          key(Ladder.RUNG_NUMBER, "place of the rung on the ladder, from 0 to 5"),
          value(
              Content.WORD,
              "rung",
              "silent (touched, and no word of theirs after our first touch), replied, asked (for"
                  + " something: an e-mail, a quote, references), spoke (a call answered, or a"
                  + " meeting), met (in person), contract",
              Ladder.rung()),
          key(
              PEOPLE,
              "people who reached this rung: those who stand on it or further up, whichever rungs"
                  + " they skipped; on the first rung everyone touched but pre_existing"),
          key(STAND_HERE, "people for whom this is the furthest rung so far"),
          key(LOST_HERE, "of stand_here, those " + Loss.WHO),
          key(
              OPEN_HERE,
              "of stand_here, those with neither contract nor loss so far, who may yet climb;"
                  + " stand_here = lost_here + open_here + colleague_signed_here below the contract"),
          key(
              COLLEAGUE_HERE,
              "of stand_here, those at whose firm somebody else signed the contract: no prospects"
                  + " any more"),
          key(
              NO_SHOW_HERE,
              "of stand_here, those who once did not come to a meeting or a video call"),
          rate(
              "share_of_all",
              "people ÷ people of the first rung, 0 to 1, as it stands",
              col(PEOPLE),
              col(EVERYONE)),
          value(
              Content.SHARE,
              "share_of_rung_before",
              "people ÷ people of the rung before, 0 to 1, as it stands; empty on the first rung,"
                  + " and where nobody reached the rung before",
              aboveFirst(Rates.rate(col(PEOPLE), col(BEFORE)))),
          value(
              Content.SHARE,
              "share_of_rung_before_low",
              "lower 95% limit of share_of_rung_before (Wilson); empty on the first rung",
              aboveFirst(Rates.low(col(PEOPLE), col(BEFORE)))),
          value(
              Content.SHARE,
              "share_of_rung_before_high",
              "upper 95% limit of share_of_rung_before (Wilson); empty on the first rung",
              aboveFirst(Rates.high(col(PEOPLE), col(BEFORE)))),
          key(
              PRE_EXISTING,
              "people with a contract from before the first touch: on no rung, the same number on"
                  + " each of the six rows"));

  @Override
  public String name() {
    return "depth_ladder";
  }

  @Override
  public String question() {
    return "How far do relationships come?";
  }

  @Override
  public String grain() {
    return "channel and campaign that opened the relationship, each channel, and all; and rung";
  }

  @Override
  public List<Field> columns() {
    return LAYOUT.columns();
  }

  @Override
  public Optional<Chart> chart() {
    return Optional.of(
        new Chart.Ladder(
            Journeys.FIRST_CHANNEL, Journeys.FIRST_CAMPAIGN, "rung", PEOPLE, "share_of_all"));
  }

  @Override
  public Dataset<Row> rows(Facts facts) {
    Dataset<Row> rungs =
        Ladder.perRung(facts.journeys())
            .rollup(
                col(Ladder.RUNG_NUMBER),
                struct(Journeys.FIRST_CHANNEL).as(CHANNEL),
                struct(Journeys.FIRST_CAMPAIGN).as(CAMPAIGN))
            .agg(
                Ladder.reached().as(PEOPLE),
                Ladder.standHere().as(STAND_HERE),
                Ladder.lostHere().as(LOST_HERE),
                Ladder.openHere().as(OPEN_HERE),
                Ladder.colleagueSignedHere().as(COLLEAGUE_HERE),
                Ladder.noShowHere().as(NO_SHOW_HERE),
                Ladder.everyone().as(EVERYONE),
                Ladder.reachedBefore().as(BEFORE),
                Ladder.preExisting().as(PRE_EXISTING))
            .where(col(Ladder.RUNG_NUMBER).isNotNull());
    return LAYOUT.perRow(
        rungs,
        col(CHANNEL).asc_nulls_last(),
        col(CAMPAIGN).asc_nulls_last(),
        col(Ladder.RUNG_NUMBER));
  }

  private static org.apache.spark.sql.Column nameOrAll(String group, String name) {
    return coalesce(col(group).getField(name), lit(Layout.ALL));
  }

  private static org.apache.spark.sql.Column aboveFirst(org.apache.spark.sql.Column share) {
    return when(col(Ladder.RUNG_NUMBER).gt(0), share);
  }
}
