package dev.outreach.measure;

import dev.outreach.journey.Attempt;
import dev.outreach.measure.calendar.WallClock;
import dev.outreach.table.Kind;
import java.io.Serializable;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * When attempts were made and what came of them: first attempts on a channel, hence people, counted
 * by channel, kind of success and hour of the week on the recipient's clock, or on that of the zone
 * where the recipient's is not known; at most 168 of each series. What came of a call is known at
 * once; a message counts once its reply window is over.
 */
public final class SendTimes implements Serializable {
  /** What counts as a success: of a call that it was answered or refused, else a reply. */
  public static final String REACHED = "reached";

  public static final String REPLIED = "replied";

  private static final int HOURS_PER_WEEK = 7 * 24;

  /** By series and hour of the week: attempts, successes, attempts in a known zone. */
  private final Map<Timetable.Series, long[][]> counts = new HashMap<>();

  /** Counts the attempt, if it is one of those. */
  public void add(Attempt attempt, ZoneId zone) {
    boolean isCall = attempt.touch().kind().equals(Kind.CALL);
    boolean isCounted = isCall ? Replies.isContacted(attempt) : Replies.isMature(attempt);
    if (!attempt.isFirstOnChannel() || attempt.touch().isDayOnly() || !isCounted) {
      return;
    }
    String recipientZone = attempt.touch().recipientZone();
    int hour = WallClock.hourOfWeek(attempt.touch().at(), recipientZone, zone);
    long[] cell =
        of(new Timetable.Series(attempt.touch().channel(), isCall ? REACHED : REPLIED))[hour];
    cell[0]++;
    cell[1] += (isCall ? Calls.isReached(attempt) : Replies.isMatureReply(attempt)) ? 1 : 0;
    cell[2] += recipientZone == null ? 0 : 1;
  }

  private long[][] of(Timetable.Series series) {
    return counts.computeIfAbsent(series, each -> new long[HOURS_PER_WEEK][3]);
  }

  public void merge(SendTimes other) {
    other.counts.forEach(
        (series, hours) -> {
          long[][] sums = of(series);
          for (int hour = 0; hour < HOURS_PER_WEEK; hour++) {
            for (int i = 0; i < sums[hour].length; i++) {
              sums[hour][i] += hours[hour][i];
            }
          }
        });
  }

  /** {@link Timetable#of} all hours with an attempt. */
  public List<Timetable.Cell> timetable(long minimumAttempts) {
    List<Timetable.Hour> tried = new ArrayList<>();
    counts.forEach(
        (series, hours) -> {
          for (int hour = 0; hour < HOURS_PER_WEEK; hour++) {
            if (hours[hour][0] > 0) {
              tried.add(
                  new Timetable.Hour(
                      series,
                      hour,
                      new Timetable.Trials(hours[hour][0], hours[hour][1], hours[hour][2])));
            }
          }
        });
    return Timetable.of(tried, minimumAttempts);
  }
}
