package dev.outreach.report;

import static dev.outreach.report.Layout.key;
import static dev.outreach.report.Layout.rate;
import static dev.outreach.report.Layout.value;
import static org.apache.spark.sql.functions.col;

import dev.outreach.measure.Replies;
import dev.outreach.sheet.Chart;
import dev.outreach.sheet.Content;
import dev.outreach.sheet.Field;
import dev.outreach.table.Attempts;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Who answers, by channel and campaign. */
final class ReplyRates implements Report {
  /** The rows that are drawn. */
  static final Chart.Only ONLY_NEW = new Chart.Only(Attempts.RELATION, Attempts.NEW);

  /** The share that is drawn of {@link #VALUES}. */
  static final Chart.Share REPLIES =
      new Chart.Share("reply_rate", "people_replied", "people_mature");

  static final Layout.Cell RELATION =
      key(
          Content.WORD,
          Attempts.RELATION,
          "how well they knew me before that touch: client (their firm had signed), known (they had"
              + " come first, written, talked or met with me, or the exports begin in the middle of"
              + " a talk), new (neither)");

  /** What is counted of first attempts, whatever "first" is taken within. */
  static final Layout VALUES =
      Layout.of(
          value(
              "people_contacted",
              "people whose first outbound touch here did not bounce",
              Replies.contacted()),
          value(
              "people_bounced",
              "people whose first outbound touch here bounced, whatever followed",
              Replies.bounced()),
          value(
              "people_mature",
              "of people_contacted, those whose first touch is at least one reply window old",
              Replies.mature()),
          value(
              "people_replied",
              "of people_mature, those who replied within the reply window, on the same channel, or"
                  + " for whom somebody else did; of calls, those who were reached or called back",
              Replies.replied()),
          rate(
              "reply_rate",
              "people_replied ÷ people_mature, 0 to 1; empty while nobody is mature",
              Replies.replied(),
              Replies.mature()),
          value(
              Content.SHARE,
              "reply_rate_km",
              "share of people_contacted who reply within the window, 0 to 1, young touches counted"
                  + " as not yet answered (Kaplan-Meier); empty while nobody is mature",
              Replies.shareByWindow()),
          value(
              "positive_replies",
              "of people_replied, those whose reply is not noted as a no",
              Replies.repliedPositively()),
          rate(
              "positive_rate",
              "positive_replies ÷ people_mature, 0 to 1; empty while nobody is mature",
              Replies.repliedPositively(),
              Replies.mature()),
          value(
              "interested",
              "of people_replied, those whose reply is noted as favourable: interested, asked for"
                  + " something, agreed to meet, accepted, named somebody; empty where nothing is"
                  + " noted",
              Replies.interested()),
          value(
              "answered_by_other",
              "of people_replied, those for whom somebody else answered, a colleague or an assistant",
              Replies.answeredByOther()),
          value(
              "unsubscribed",
              "of people_mature, those who asked, by a link or a button, to be written to no more;"
                  + " that is no reply",
              Replies.unsubscribed()),
          value(
              "auto_replies",
              "people whose first touch a machine answered; never counted as a reply",
              Replies.autoReplied()),
          value(
              "median_hours_to_reply",
              "median hours from first touch to reply over people_replied, replies without a time"
                  + " left out",
              Replies.medianHours()),
          value(
              "people_handed_off",
              "of people_mature, those who answered on another channel within the window",
              Replies.handedOff()),
          value(
              Content.SETTING,
              "window_days",
              "setting: days of the channel's reply window",
              Replies.windowDays()));

  private static final Layout LAYOUT =
      Layout.of(
              key(Content.WORD, Attempts.CHANNEL, "channel of the touch"),
              key(
                  Content.LABEL,
                  Attempts.CAMPAIGN,
                  "campaign of the touch; (none) if it belongs to none"),
              RELATION)
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
  public Dataset<Row> rows(Facts facts) {
    return LAYOUT.perKey(facts.attempts().where(col(Attempts.IS_FIRST_IN_CAMPAIGN)));
  }
}
