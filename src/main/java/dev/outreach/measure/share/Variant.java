package dev.outreach.measure.share;

import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * One wording of a campaign's step: whom it was sent to, and who answered.
 *
 * @param name null for touches of the step that name no variant
 * @param days one for each day on which it was sent, in any order
 */
public record Variant(String name, List<Day> days) {

  /** Share of each variant's people who must lie within the days of both, in percent. */
  public static final int SAME_PERIOD_PERCENT = 80;

  /**
   * What was sent on one day, counted as in {@code Sends}.
   *
   * @param day days since 1970
   */
  public record Day(int day, long people, long replied, long positive) {}

  public long people() {
    return sum(days, Day::people);
  }

  public long replied() {
    return sum(days, Day::replied);
  }

  public long positive() {
    return sum(days, Day::positive);
  }

  public Comparison comparedWith(Variant other) {
    return Comparison.of(replied(), people(), other.replied(), other.people());
  }

  /**
   * Whether both were sent side by side: at least {@link #SAME_PERIOD_PERCENT} % of the people of
   * each within the days on which both were, from the later first day to the earlier last one.
   * Otherwise whatever else changed meanwhile may be what makes the difference.
   */
  public boolean isSamePeriodAs(Variant other) {
    IntSummaryStatistics here = daysWithPeople();
    IntSummaryStatistics there = other.daysWithPeople();
    int from = Math.max(here.getMin(), there.getMin());
    int until = Math.min(here.getMax(), there.getMax());
    return isMostlyWithin(from, until) && other.isMostlyWithin(from, until);
  }

  private IntSummaryStatistics daysWithPeople() {
    return days.stream().filter(day -> day.people > 0).mapToInt(Day::day).summaryStatistics();
  }

  private boolean isMostlyWithin(int from, int until) {
    List<Day> within = days.stream().filter(day -> from <= day.day && day.day <= until).toList();
    return people() > 0 && sum(within, Day::people) * 100 >= people() * SAME_PERIOD_PERCENT;
  }

  private static long sum(List<Day> days, ToLongFunction<Day> count) {
    return days.stream().mapToLong(count).sum();
  }
}
