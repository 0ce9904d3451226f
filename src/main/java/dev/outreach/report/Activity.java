package dev.outreach.report;

import static dev.outreach.report.Layout.DAY;
import static dev.outreach.report.Layout.cell;
import static dev.outreach.report.Layout.count;
import static dev.outreach.report.Layout.word;

import dev.outreach.journey.Post;
import dev.outreach.journey.WeekCount;
import dev.outreach.measure.CodePoints;
import dev.outreach.sheet.Chart;
import dev.outreach.sheet.Field;
import dev.outreach.table.Direction;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was done and what came in, week by week. */
final class Activity implements Report {

  private static final int PLACES = 5;

  private record Key(LocalDate weekStartOn, String channel, String direction)
      implements Serializable {}

  /** Touches, people, new people, no-shows and posts of a week. */
  private record Week(Key key, long[] counts) {
    private String direction() {
      return key.direction;
    }
  }

  private static final Comparator<Week> ORDER =
      Comparator.comparing((Week week) -> week.key.weekStartOn)
          .thenComparing(week -> week.key.channel, CodePoints.ORDER)
          .thenComparing(Week::direction);

  private static final Layout<Week> LAYOUT =
      Layout.of(
          cell(
              DAY,
              "week_start_on",
              "Monday of the week, in the reporting zone",
              row -> row.key.weekStartOn()),
          word("channel", "channel of the touch or post", row -> row.key.channel()),
          word("direction", "outbound from me, inbound to me", Week::direction),
          count(
              "touches",
              "touches with a counterpart; bounce notices, auto-replies and newsletters that came in"
                  + " are none",
              row -> row.counts[0]),
          count("people", "different people in these touches", row -> row.counts[1]),
          count(
              "new_people",
              "people whose very first touch, on any channel, was one of these; each person counts"
                  + " in one row",
              row -> row.counts[2]),
          count(
              "no_shows",
              "of touches, meetings and video calls to which they did not come, or that they called off"
                  + " once they had begun",
              row -> row.counts[3]),
          count("posts", "posts with no counterpart; not part of touches", row -> row.counts[4]));

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

  private static final class Counts implements ReportTally {
    private final Basis basis;
    private final HashMap<Key, long[]> counts = new HashMap<>();

    private Counts(Basis basis) {
      this.basis = basis;
    }

    @Override
    public void week(WeekCount part) {
      String direction = part.key().isOutbound() ? Direction.OUTBOUND : Direction.INBOUND;
      add(
          new Key(part.key().weekStartOn(), part.key().channel(), direction),
          part.touches(),
          part.people(),
          part.newPeople(),
          part.noShows());
    }

    private void add(Key key, long... more) {
      long[] sums = counts.computeIfAbsent(key, each -> new long[PLACES]);
      for (int i = 0; i < more.length; i++) {
        sums[i] += more[i];
      }
    }

    @Override
    public Serializable state() {
      return counts;
    }

    @Override
    @SuppressWarnings("unchecked")
    public void merge(Serializable state) {
      ((Map<Key, long[]>) state).forEach(this::add);
    }

    @Override
    public ReportTable table(Facts facts) {
      Counts all = new Counts(basis);
      all.merge(counts);
      for (Post post : facts.posts()) {
        LocalDate monday = WeekCount.mondayOf(basis.day(post.at()));
        all.add(new Key(monday, post.channel(), post.direction()), 0, 0, 0, 0, 1);
      }
      List<Week> weeks = new ArrayList<>();
      all.counts.forEach((key, sums) -> weeks.add(new Week(key, sums)));
      weeks.sort(ORDER);
      return LAYOUT.table(weeks);
    }
  }

  @Override
  public ReportTally tally(Basis basis) {
    return new Counts(basis);
  }
}
