package dev.outreach.report;

import static dev.outreach.report.Layout.NUMBER;
import static dev.outreach.report.Layout.TEXT;
import static dev.outreach.report.Layout.cell;
import static dev.outreach.report.Layout.count;
import static dev.outreach.report.Layout.rate;
import static dev.outreach.report.Layout.word;
import static dev.outreach.report.Totals.share;
import static dev.outreach.report.Totals.total;

import dev.outreach.journey.Attempt;
import dev.outreach.measure.Replies;
import dev.outreach.measure.calendar.Days;
import dev.outreach.report.Groups.Group;
import dev.outreach.sheet.Chart;
import dev.outreach.sheet.Content;
import dev.outreach.sheet.Field;
import dev.outreach.table.Attempts;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collector;

/** Who answers, by channel and campaign. */
final class ReplyRates implements Report {
  /** The rows that are drawn. */
  static final Chart.Only ONLY_NEW = new Chart.Only(Attempts.RELATION, Attempts.NEW);

  /** The share that is drawn of {@link #VALUES}. */
  static final Chart.Share REPLIES =
      new Chart.Share("reply_rate", "people_replied", "people_mature");

  static LayoutPart<Group<Totals>> relation(int place) {
    return word(
        Attempts.RELATION,
        "how well they knew me before that touch: client (their firm had signed), known (they had"
            + " come first, written, talked or met with me, or the exports begin in the middle of"
            + " a talk), new (neither)",
        group -> group.text(place));
  }

  /** What is counted, whatever "first" is taken within. */
  static final Collector<Attempt, ?, Totals> TOTALS =
      Totals.of(
          Replies.CONTACTED,
          Replies.BOUNCED,
          Replies.MATURE,
          Replies.REPLIED,
          Replies.BY_WINDOW,
          Replies.REPLIED_POSITIVELY,
          Replies.NOTED,
          Replies.INTERESTED,
          Replies.ANSWERED_BY_OTHER,
          Replies.UNSUBSCRIBED,
          Replies.AUTO_REPLIED,
          Replies.MEDIAN_HOURS,
          Replies.HANDED_OFF,
          Replies.WINDOW_SECONDS);

  /** What is told of first attempts, whatever "first" is taken within. */
  static final Layout<Group<Totals>> VALUES =
      Layout.of(
          count(
              "people_contacted",
              "people whose first outbound touch here did not bounce",
              total(Replies.CONTACTED)),
          count(
              "people_bounced",
              "people whose first outbound touch here bounced, whatever followed",
              total(Replies.BOUNCED)),
          count(
              "people_mature",
              "of people_contacted, those whose first touch is at least one reply window old",
              total(Replies.MATURE)),
          count(
              "people_replied",
              "of people_mature, those who replied within the reply window, on the same channel, or"
                  + " for whom somebody else did; of calls, those who were reached or called back",
              total(Replies.REPLIED)),
          rate(
              "reply_rate",
              "people_replied ÷ people_mature, 0 to 1; empty while nobody is mature",
              share(Replies.REPLIED, Replies.MATURE)),
          cell(
              NUMBER,
              Content.SHARE,
              "reply_rate_km",
              "share of people_contacted who reply within the window, 0 to 1, young touches counted"
                  + " as not yet answered (Kaplan-Meier); empty while nobody is mature",
              group -> Layout.value(group.result().get(Replies.BY_WINDOW))),
          count(
              "positive_replies",
              "of people_replied, those whose reply is not noted as a no",
              total(Replies.REPLIED_POSITIVELY)),
          rate(
              "positive_rate",
              "positive_replies ÷ people_mature, 0 to 1; empty while nobody is mature",
              share(Replies.REPLIED_POSITIVELY, Replies.MATURE)),
          count(
              "interested",
              "of people_replied, those whose reply is noted as favourable: interested, asked for"
                  + " something, agreed to meet, accepted, named somebody; empty where nothing is"
                  + " noted",
              ReplyRates::interested),
          count(
              "answered_by_other",
              "of people_replied, those for whom somebody else answered, a colleague or an assistant",
              total(Replies.ANSWERED_BY_OTHER)),
          count(
              "unsubscribed",
              "of people_mature, those who asked, by a link or a button, to be written to no more;"
                  + " that is no reply",
              total(Replies.UNSUBSCRIBED)),
          count(
              "auto_replies",
              "people whose first touch a machine answered; never counted as a reply",
              total(Replies.AUTO_REPLIED)),
          cell(
              NUMBER,
              "median_hours_to_reply",
              "median hours from first touch to reply over people_replied, replies without a time"
                  + " left out",
              total(Replies.MEDIAN_HOURS)),
          count(
              "people_handed_off",
              "of people_mature, those who answered on another channel within the window",
              total(Replies.HANDED_OFF)),
          cell(
              NUMBER,
              Content.SETTING,
              "window_days",
              "setting: days of the channel's reply window",
              group -> Days.in(Duration.ofSeconds(group.result().get(Replies.WINDOW_SECONDS)))));

  private static final Layout<Group<Totals>> LAYOUT =
      Layout.of(
              word(Attempts.CHANNEL, "channel of the touch", group -> group.text(0)),
              cell(
                  TEXT,
                  Content.LABEL,
                  Attempts.CAMPAIGN,
                  "campaign of the touch; (none) if it belongs to none",
                  group -> group.text(1)),
              relation(2))
          .and(VALUES);

  @Override
  public String name() {
    return "reply_rates";
  }

  @Override
  public String question() {
    return "Which campaign gets answers, on which channel?";
  }

  @Override
  public String grain() {
    return "channel, campaign and relation";
  }

  @Override
  public List<Field> columns() {
    return LAYOUT.columns();
  }

  @Override
  public Optional<Chart> chart() {
    return Optional.of(
        new Chart.Intervals(
            List.of(Attempts.CHANNEL, Attempts.CAMPAIGN), List.of(REPLIES), ONLY_NEW));
  }

  @Override
  public ReportTally tally(Basis basis) {
    Groups<Attempt, Totals> groups =
        new Groups<>(
            attempt ->
                Groups.key(
                    attempt.touch().channel(), attempt.touch().campaign(), attempt.relation()),
            TOTALS);
    return ReportTally.ofAttempts(
        groups, Attempt::isFirstInCampaign, () -> LAYOUT.table(groups.each()));
  }

  /** Null where nothing is noted of any reply. */
  private static Long interested(Group<Totals> group) {
    Totals totals = group.result();
    return totals.get(Replies.NOTED) > 0 ? totals.get(Replies.INTERESTED) : null;
  }
}
