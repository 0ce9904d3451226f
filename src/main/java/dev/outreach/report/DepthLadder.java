package dev.outreach.report;

import static dev.outreach.report.Layout.NUMBER;
import static dev.outreach.report.Layout.SMALL;
import static dev.outreach.report.Layout.TEXT;
import static dev.outreach.report.Layout.cell;
import static dev.outreach.report.Layout.count;
import static dev.outreach.report.Layout.rate;
import static dev.outreach.report.Layout.word;

import dev.outreach.journey.Journey;
import dev.outreach.measure.Ladder;
import dev.outreach.measure.share.Wilson;
import dev.outreach.report.Groups.Group;
import dev.outreach.report.Layout.Share;
import dev.outreach.sheet.Chart;
import dev.outreach.sheet.Content;
import dev.outreach.sheet.Field;
import dev.outreach.table.Attempts;
import dev.outreach.table.Journeys;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The funnel, person by person: how many come how far, and where those stand who stopped. */
final class DepthLadder implements Report {
  private static final String PEOPLE = "people";

  /** One rung of a group's ladder. */
  private record Rung(Group<Ladder> group, int number) {
    private Ladder ladder() {
      return group.result();
    }

    private long people() {
      return ladder().reached(number);
    }
  }

  private static final Layout<Rung> LAYOUT =
      Layout.of(
          word(
              Journeys.FIRST_CHANNEL,
              "channel of the first touch in either direction; all after the channels",
              row -> row.group.keyOrAll(0)),
          cell(
              TEXT,
              Content.LABEL,
              Journeys.FIRST_CAMPAIGN,
              "campaign of the first touch, (none) if it belongs to none; all after a channel's"
                  + " campaigns",
              row -> row.group.keyOrAll(1)),
          cell(SMALL, "rung_number", "place of the rung on the ladder, from 0 to 5", Rung::number),
          word(
              "rung",
              "silent (touched, and no word of theirs after our first touch), replied, asked (for"
                  + " something: an e-mail, a quote, references), spoke (a call answered, or a"
                  + " meeting), met (in person), contract",
              row -> Ladder.RUNGS.get(row.number)),
          count(
              PEOPLE,
              "people who reached this rung: those who stand on it or further up, whichever rungs"
                  + " they skipped; on the first rung everyone touched but pre_existing",
              Rung::people),
          count(
              "stand_here",
              "people for whom this is the furthest rung so far",
              row -> row.ladder().standHere(row.number)),
          count(
              "lost_here",
              "of stand_here, those " + Loss.WHO,
              row -> row.ladder().lostHere(row.number)),
          count(
              "open_here",
              "of stand_here, those with neither contract nor loss so far, who may yet climb;"
                  + " stand_here = lost_here + open_here + colleague_signed_here below the contract",
              row -> row.ladder().openHere(row.number)),
          count(
              "colleague_signed_here",
              "of stand_here, those at whose firm somebody else signed the contract: no prospects"
                  + " any more",
              row -> row.ladder().colleagueSignedHere(row.number)),
          count(
              "no_show_here",
              "of stand_here, those who once did not come to a meeting or a video call",
              row -> row.ladder().noShowHere(row.number)),
          rate(
              "share_of_all",
              "people ÷ people of the first rung, 0 to 1, as it stands",
              row -> new Share(row.people(), row.ladder().reached(0))),
          cell(
              NUMBER,
              Content.SHARE,
              "share_of_rung_before",
              "people ÷ people of the rung before, 0 to 1, as it stands; empty on the first rung,"
                  + " and where nobody reached the rung before",
              aboveFirst(share -> Wilson.rate(share.x(), share.n()))),
          cell(
              NUMBER,
              Content.SHARE,
              "share_of_rung_before_low",
              "lower 95% limit of share_of_rung_before (Wilson); empty on the first rung",
              aboveFirst(share -> Wilson.interval(share.x(), share.n()).low())),
          cell(
              NUMBER,
              Content.SHARE,
              "share_of_rung_before_high",
              "upper 95% limit of share_of_rung_before (Wilson); empty on the first rung",
              aboveFirst(share -> Wilson.interval(share.x(), share.n()).high())),
          count(
              "pre_existing",
              "people with a contract from before the first touch: on no rung, the same number on"
                  + " each of the six rows",
              row -> row.ladder().preExisting()));

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
  public ReportTally tally(Basis basis) {
    Groups<Journey, Ladder> groups =
        new Groups<>(
            journey -> Groups.key(journey.firstChannel(), campaign(journey)), Ladder.LADDER);
    return ReportTally.ofTouched(
        groups,
        () -> {
          List<Rung> rungs = new ArrayList<>();
          for (Group<Ladder> group : groups.rolledUp(DepthLadder::wider)) {
            for (int number = 0; number < Ladder.RUNGS.size(); number++) {
              rungs.add(new Rung(group, number));
            }
          }
          return LAYOUT.table(rungs);
        });
  }

  private static String campaign(Journey journey) {
    return journey.firstCampaign() == null ? Attempts.NO_CAMPAIGN : journey.firstCampaign();
  }

  /** A channel's campaign is part of the channel, and of all. */
  private static List<List<Object>> wider(List<Object> key) {
    return List.of(key, Groups.key(key.get(0), null), Groups.key(null, null));
  }

  private static Function<Rung, Double> aboveFirst(Function<Share, Double> value) {
    return row ->
        row.number == 0
            ? null
            : value.apply(new Share(row.people(), row.ladder().reached(row.number - 1)));
  }
}
