package dev.outreach.report;

import static dev.outreach.report.Layout.COUNT;
import static dev.outreach.report.Layout.NUMBER;
import static dev.outreach.report.Layout.TEXT;
import static dev.outreach.report.Layout.cell;
import static dev.outreach.report.Layout.count;
import static dev.outreach.report.Layout.word;

import dev.outreach.journey.FollowUp;
import dev.outreach.measure.Landmark;
import dev.outreach.measure.calendar.Days;
import dev.outreach.measure.pace.LogRank;
import dev.outreach.measure.share.Comparison;
import dev.outreach.measure.share.Judgement;
import dev.outreach.report.Groups.Group;
import dev.outreach.report.Layout.Share;
import dev.outreach.sheet.Chart;
import dev.outreach.sheet.Content;
import dev.outreach.sheet.Field;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What came after a follow-up, beside what came without one, at a landmark.
 *
 * <p>The rates of all who were ever followed up and of all who never were are left out on purpose:
 * only the silent are followed up, so those rates differ even where a follow-up changes nothing.
 */
final class FollowUpLift implements Report {

  private static final String OUTCOME = "outcome";
  static final String ANSWER = "answer";
  static final String CONTRACT = "contract";

  /**
   * One outcome of a campaign.
   *
   * @param pace of answers; null of a contract
   */
  private record Lift(
      Group<Landmark.Outcomes> group,
      String outcome,
      Judgement judgement,
      LogRank pace,
      Basis basis) {
    private Landmark.Outcomes counts() {
      return group.result();
    }

    private Comparison comparison() {
      return judgement.comparison();
    }

    private Choices.FollowUp choices() {
      return basis.choices().followUp();
    }

    private <V> V ofPace(Function<LogRank, V> value) {
      return pace == null ? null : value.apply(pace);
    }
  }

  private static final Layout<Lift> LAYOUT =
      Layout.<Lift>of(
              cell(
                  TEXT,
                  Content.LABEL,
                  "campaign",
                  "campaign of the first attempt on first_channel; the last rows, all, are over all",
                  row -> row.group.keyOrAll(0)),
              word(
                  OUTCOME,
                  "what is hoped for: answer, their first message or call on any channel; contract,"
                      + " their first contract",
                  Lift::outcome),
              cell(
                  TEXT,
                  Content.SETTING,
                  "first_channel",
                  "setting: channel that is followed up",
                  row -> row.choices().first()),
              cell(
                  TEXT,
                  Content.SETTING,
                  "then_channel",
                  "setting: channel of the follow-up",
                  row -> row.choices().then()),
              count(
                  "people",
                  "everyone with an attempt on first_channel. Compared are those whose first one did"
                      + " not bounce, who had no touch on then_channel before it, were no customers,"
                      + " had neither answered, signed nor been lost by the landmark, and whose"
                      + " horizon has passed",
                  row -> row.counts().people()),
              count(
                  "followed_up_people",
                  "of those compared, people with an attempt of mine on then_channel by the"
                      + " landmark",
                  row -> row.comparison().n1()),
              count(
                  "followed_up_outcomes",
                  "of followed_up_people, those with the outcome after the landmark and within the"
                      + " horizon",
                  row -> row.comparison().x1()))
          .and(
              Layout.rate(
                  "followed_up_rate",
                  "followed_up_outcomes ÷ followed_up_people, 0 to 1; empty if there is nobody",
                  row -> new Share(row.comparison().x1(), row.comparison().n1())))
          .and(
              count(
                  "alone_people",
                  "of those compared, the others, also if followed up after the landmark",
                  row -> row.comparison().n2()),
              count(
                  "alone_outcomes",
                  "of alone_people, those with the outcome after the landmark and within the"
                      + " horizon",
                  row -> row.comparison().x2()))
          .and(
              Layout.rate(
                  "alone_rate",
                  "alone_outcomes ÷ alone_people, 0 to 1; empty if there is nobody",
                  row -> new Share(row.comparison().x2(), row.comparison().n2())))
          .and(JudgedCells.layout("followed_up_rate - alone_rate", Lift::judgement))
          .and(
              count(
                  "answers_after_follow_up",
                  "over the whole follow-up and without a landmark: people who answered after a"
                      + " follow-up, however late it was. Each counts as silent until their first"
                      + " answer, else until the as-of day, also once they signed or were lost;"
                      + " empty for a contract",
                  row -> row.ofPace(test -> test.groups().get(1).observed())),
              cell(
                  NUMBER,
                  "answers_after_follow_up_expected",
                  "how many they would be if answers came at the same pace before and after a"
                      + " follow-up (Mantel-Byar); empty for a contract",
                  row -> row.ofPace(test -> test.groups().get(1).expected())),
              cell(
                  NUMBER,
                  "mantel_byar_p",
                  "how often chance alone sets the two that far apart, 0 to 1, not adjusted; empty"
                      + " for a contract, or without answers to compare",
                  row -> row.ofPace(LogRank::pValue)),
              cell(
                  NUMBER,
                  Content.SETTING,
                  "landmark_days",
                  "setting: days from the first attempt to the landmark",
                  row -> Days.in(row.choices().landmark())),
              cell(
                  NUMBER,
                  Content.SETTING,
                  "horizon_days",
                  "setting: days from the landmark on in which outcomes count",
                  row -> Days.in(row.choices().horizon())),
              cell(
                  COUNT,
                  Content.SETTING,
                  "minimum_people",
                  "setting: fewer people on one side are too little data",
                  row -> row.basis.choices().minimumPeople()),
              word(
                  "caveat",
                  "whom I follow up is my own choice, which may itself make the difference",
                  row -> "association, not cause"));

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
  public ReportTally tally(Basis basis) {
    Choices.FollowUp choices = basis.choices().followUp();
    Landmark landmark =
        new Landmark(choices.landmark(), choices.horizon(), basis.asOf(), basis.zone());
    Groups<FollowUp, Landmark.Outcomes> groups =
        new Groups<>(person -> Groups.key(person.campaign()), landmark.outcomes());
    return new ReportTally.OfGroups(groups) {
      @Override
      public void followUp(String person, FollowUp followUp) {
        groups.add(followUp);
      }

      @Override
      public ReportTable table(Facts facts) {
        return LAYOUT.table(judged(groups.eachAndAll(), basis));
      }
    };
  }

  private static List<Lift> judged(List<Group<Landmark.Outcomes>> groups, Basis basis) {
    List<Comparison> comparisons = new ArrayList<>();
    for (Group<Landmark.Outcomes> group : groups) {
      Landmark.Outcomes counts = group.result();
      comparisons.add(
          Comparison.of(
              counts.followedUpAnswers(),
              counts.followedUp(),
              counts.aloneAnswers(),
              counts.alone()));
      comparisons.add(
          Comparison.of(
              counts.followedUpContracts(),
              counts.followedUp(),
              counts.aloneContracts(),
              counts.alone()));
    }
    Iterator<Judgement> judged =
        Comparison.judged(comparisons, basis.choices().minimumPeople()).iterator();
    List<Lift> rows = new ArrayList<>();
    for (Group<Landmark.Outcomes> group : groups) {
      rows.add(new Lift(group, ANSWER, judged.next(), group.result().pace(), basis));
      rows.add(new Lift(group, CONTRACT, judged.next(), null, basis));
    }
    return rows;
  }
}
