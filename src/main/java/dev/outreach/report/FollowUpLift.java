package dev.outreach.report;

import static dev.outreach.report.Layout.key;
import static dev.outreach.report.Layout.value;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.inline;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import dev.outreach.measure.AnswerPace;
import dev.outreach.measure.Judgements;
import dev.outreach.measure.Landmark;
import dev.outreach.measure.calendar.Days;
import dev.outreach.sheet.Chart;
import dev.outreach.sheet.Content;
import dev.outreach.sheet.Field;
import dev.outreach.table.FollowUps;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What came after a follow-up, beside what came without one, at a landmark.
 *
 * <p>The rates of all who were ever followed up and of all who never were are left out on purpose:
 * only the silent are followed up, so those rates differ even where a follow-up changes nothing.
 */
final class FollowUpLift implements Report {
  private static final String FIRST_CHANNEL = "first_channel";
  private static final String THEN_CHANNEL = "then_channel";
  private static final String PEOPLE = "people";
  private static final String FOLLOWED_UP = "followed_up_people";
  private static final String ALONE = "alone_people";
  private static final String PACE = "pace";
  private static final String OUTCOMES = "outcomes";
  private static final String LANDMARK_DAYS = "landmark_days";
  private static final String HORIZON_DAYS = "horizon_days";
  private static final String MINIMUM_PEOPLE = "minimum_people";

  private static final Judgements.Shares SHARES =
      new Judgements.Shares(
          Landmark.FOLLOWED_UP_OUTCOMES, FOLLOWED_UP, Landmark.ALONE_OUTCOMES, ALONE);

  private static final Layout LAYOUT =
      Layout.of(
              value(
                  Content.LABEL,
                  FollowUps.CAMPAIGN,
                  "campaign of the first attempt on first_channel; the last rows, all, are over all",
                  coalesce(col(FollowUps.CAMPAIGN), lit(Layout.ALL))),
              key(
                  Content.WORD,
                  Landmark.OUTCOME,
                  "what is hoped for: answer, their first message or call on any channel; contract,"
                      + " their first contract"),
              key(Content.SETTING, FIRST_CHANNEL, "setting: channel that is followed up"),
              key(Content.SETTING, THEN_CHANNEL, "setting: channel of the follow-up"),
              key(
                  PEOPLE,
                  "everyone with an attempt on first_channel. Compared are those whose first one did"
                      + " not bounce, who had no touch on then_channel before it, were no customers,"
                      + " had neither answered, signed nor been lost by the landmark, and whose"
                      + " horizon has passed"),
              key(
                  FOLLOWED_UP,
                  "of those compared, people with an attempt of mine on then_channel by the"
                      + " landmark"),
              key(
                  Landmark.FOLLOWED_UP_OUTCOMES,
                  "of followed_up_people, those with the outcome after the landmark and within the"
                      + " horizon"))
          .and(share("followed_up_rate", Landmark.FOLLOWED_UP_OUTCOMES, FOLLOWED_UP))
          .and(
              key(ALONE, "of those compared, the others, also if followed up after the landmark"),
              key(
                  Landmark.ALONE_OUTCOMES,
                  "of alone_people, those with the outcome after the landmark and within the"
                      + " horizon"))
          .and(share("alone_rate", Landmark.ALONE_OUTCOMES, ALONE))
          .and(JudgedCells.layout("followed_up_rate - alone_rate"))
          .and(
              pace(
                  "answers_after_follow_up",
                  "over the whole follow-up and without a landmark: people who answered after a"
                      + " follow-up, however late it was. Each counts as silent until their first"
                      + " answer, else until the as-of day, also once they signed or were lost;"
                      + " empty for a contract",
                  AnswerPace.OBSERVED),
              pace(
                  "answers_after_follow_up_expected",
                  "how many they would be if answers came at the same pace before and after a"
                      + " follow-up (Mantel-Byar); empty for a contract",
                  AnswerPace.EXPECTED),
              pace(
                  "mantel_byar_p",
                  "how often chance alone sets the two that far apart, 0 to 1, not adjusted; empty"
                      + " for a contract, or without answers to compare",
                  AnswerPace.P_VALUE),
              key(
                  Content.SETTING,
                  LANDMARK_DAYS,
                  "setting: days from the first attempt to the landmark"),
              key(
                  Content.SETTING,
                  HORIZON_DAYS,
                  "setting: days from the landmark on in which outcomes count"),
              key(
                  Content.SETTING,
                  MINIMUM_PEOPLE,
                  "setting: fewer people on one side are too little data"),
              value(
                  Content.WORD,
                  "caveat",
                  "whom I follow up is my own choice, which may itself make the difference",
                  lit("association, not cause")));

  private static Layout share(String name, String x, String n) {
    return Layout.rate(name, x + " ÷ " + n + ", 0 to 1; empty if there is nobody", col(x), col(n));
  }

  private static Layout.Cell pace(String name, String description, String field) {
    return value(
        name,
        description,
        when(col(Landmark.OUTCOME).equalTo(Landmark.ANSWER), col(PACE).getField(field)));
  }

  @Override
  public String name() {
    return "follow_up_lift";
  }

  @Override
  public String question() {
    return "Does following up help?";
  }

  @Override
  public String grain() {
    return "campaign and all, and outcome: answer, contract";
  }

  @Override
  public List<Field> columns() {
    return LAYOUT.columns();
  }

  @Override
  public Optional<Chart> chart() {
    return Optional.of(
        new Chart.Sides(
            List.of("campaign", "outcome"), "followed_up_rate", "alone_rate", "people"));
  }

  @Override
  public Dataset<Row> rows(Facts facts) {
    Choices.FollowUp choices = facts.choices().followUp();
    long minimumPeople = facts.choices().minimumPeople();
    Dataset<Row> counts =
        new Landmark(choices.landmark(), choices.horizon())
            .seenBy(facts.followUps(), facts.asOf(), facts.zone())
            .rollup(col(FollowUps.CAMPAIGN))
            .agg(
                count(lit(1)).as(PEOPLE),
                Landmark.followedUp().as(FOLLOWED_UP),
                Landmark.alone().as(ALONE),
                Landmark.outcomes().as(OUTCOMES),
                AnswerPace.tested(facts.asOf(), facts.zone()).as(PACE))
            .select(
                col(FollowUps.CAMPAIGN),
                col(PEOPLE),
                col(FOLLOWED_UP),
                col(ALONE),
                col(PACE),
                inline(col(OUTCOMES)));
    return LAYOUT.perRow(
        Judgements.of(counts, SHARES, minimumPeople)
            .withColumn(FIRST_CHANNEL, lit(choices.first()))
            .withColumn(THEN_CHANNEL, lit(choices.then()))
            .withColumn(LANDMARK_DAYS, Days.in(choices.landmark()))
            .withColumn(HORIZON_DAYS, Days.in(choices.horizon()))
            .withColumn(MINIMUM_PEOPLE, lit(minimumPeople)),
        col(FollowUps.CAMPAIGN).asc_nulls_last(),
        col(Landmark.OUTCOME));
  }
}
