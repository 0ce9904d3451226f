package dev.outreach.report;

import static dev.outreach.report.Layout.key;
import static org.apache.spark.sql.functions.col;

import dev.outreach.measure.Weeks;
import dev.outreach.sheet.Chart;
import dev.outreach.sheet.Content;
import dev.outreach.sheet.Field;
import dev.outreach.table.WeekCounts;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What was done and what came in, week by week. */
final class Activity implements Report {
  private static final String TOUCHES = "touches";
  private static final String PEOPLE = "people";
  private static final String NEW_PEOPLE = "new_people";
  private static final String NO_SHOWS = "no_shows";
  private static final String POSTS = "posts";

  private static final Layout LAYOUT =
      Layout.of(
          key(WeekCounts.WEEK_START_ON, "Monday of the week, in the reporting zone"),
          key(Content.WORD, WeekCounts.CHANNEL, "channel of the touch or post"),
          key(Content.WORD, WeekCounts.DIRECTION, "outbound from me, inbound to me"),
          key(
              TOUCHES,
              "touches with a counterpart; bounce notices, auto-replies and newsletters that came in"
                  + " are none"),
          key(PEOPLE, "different people in these touches"),
          key(
              NEW_PEOPLE,
              "people whose very first touch, on any channel, was one of these; each person counts"
                  + " in one row"),
          key(
              NO_SHOWS,
              "of touches, meetings and video calls to which they did not come, or that they called off"
                  + " once they had begun"),
          key(POSTS, "posts with no counterpart; not part of touches"));

  @Override
  public String name() {
    return "activity";
  }

  @Override
  public String question() {
    return "What did I do, week by week?";
  }

  @Override
  public String grain() {
    return "week with a touch or post, channel and direction";
  }

  @Override
  public List<Field> columns() {
    return LAYOUT.columns();
  }

  @Override
  public Optional<Chart> chart() {
    return Optional.of(new Chart.Weeks("week_start_on", "direction", "touches"));
  }

  @Override
  public Dataset<Row> rows(Facts facts) {
    return LAYOUT.perRow(
        Weeks.all(facts.weeks(), facts.posts(), facts.zone())
            .groupBy(WeekCounts.WEEK_START_ON, WeekCounts.CHANNEL, WeekCounts.DIRECTION)
            .agg(
                Weeks.touches().as(TOUCHES),
                Weeks.people().as(PEOPLE),
                Weeks.newPeople().as(NEW_PEOPLE),
                Weeks.noShows().as(NO_SHOWS),
                Weeks.posts().as(POSTS)),
        col(WeekCounts.WEEK_START_ON),
        col(WeekCounts.CHANNEL),
        col(WeekCounts.DIRECTION));
  }
}
