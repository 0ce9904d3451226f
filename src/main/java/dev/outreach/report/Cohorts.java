package dev.outreach.report;

import static dev.outreach.report.Layout.DAY;
import static dev.outreach.report.Layout.SMALL;
import static dev.outreach.report.Layout.cell;
import static dev.outreach.report.Layout.count;

import dev.outreach.journey.Journey;
import dev.outreach.measure.Endings;
import dev.outreach.measure.calendar.Days;
import dev.outreach.measure.survival.Estimate;
import dev.outreach.report.Groups.Group;
import dev.outreach.sheet.Chart;
import dev.outreach.sheet.Field;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Whether those who came in later sign sooner, or more of them. */
final class Cohorts implements Report {
  private static final List<Integer> HORIZONS = List.of(30, 90, 180, 365);

  /**
   * Those of one month.
   *
   * @param followUp days for which everybody still open was followed; null where nobody is followed
   */
  private record Cohort(LocalDate month, Endings endings, Integer followUp) {
    private Estimate convertedBy(int days) {
      return followUp == null || followUp < days ? null : endings.shareBy(days);
    }
  }

  private static final Layout<Cohort> LAYOUT =
      HORIZONS.stream()
          .map(Cohorts::convertedBy)
          .reduce(
              Layout.<Cohort>of(
                  cell(
                      DAY,
                      "cohort_month",
                      "first day of the month of the first touch in either direction",
                      Cohort::month),
                  count(
                      "people",
                      "everyone whose first touch fell in the month: contracted + lost + open +"
                          + " colleague_signed + pre_existing",
                      cohort -> cohort.endings.people()),
                  count(
                      "contracted",
                      "people who signed a client's first contract, on the day of the first touch or later",
                      cohort -> cohort.endings.contracts()),
                  count(
                      "lost",
                      "people without a contract " + Loss.WHO,
                      cohort -> cohort.endings.lost()),
                  count(
                      "open",
                      "people with neither contract nor loss so far",
                      cohort -> cohort.endings.open()),
                  count(
                      "colleague_signed",
                      "people at whose firm somebody else signed the contract; followed until that"
                          + " day",
                      cohort -> cohort.endings.colleagueSigned()),
                  count(
                      "pre_existing",
                      "people with a contract from before the first touch; not part of any share",
                      cohort -> cohort.endings.preExisting()),
                  cell(
                      SMALL,
                      "minimum_follow_up_days",
                      "days from the last first touch of the month, those of pre_existing left out,"
                          + " to the as-of day: nobody still open was followed for less",
                      Cohort::followUp)),
              Layout::and);

  private static Layout<Cohort> convertedBy(int days) {
    return Layout.estimate(
        String.format(Locale.ROOT, "converted_by_%d_days", days),
        String.format(
            Locale.ROOT,
            "share that has signed within %d days of the first touch, 0 to 1, losses competing"
                + " (Aalen-Johansen); empty while minimum_follow_up_days is less",
            days),
        " (log-log); empty also once everybody has signed",
        cohort -> cohort.convertedBy(days));
  }

  @Override
  public String name() {
    return "cohorts";
  }

  @Override
  public String question() {
    return "Is it getting better?";
  }

  @Override
  public String grain() {
    return "month of the first touch";
  }

  @Override
  public List<Field> columns() {
    return LAYOUT.columns();
  }

  @Override
  public Optional<Chart> chart() {
    return Optional.of(
        new Chart.Horizons(
            "cohort_month",
            "people",
            List.of(
                new Chart.Horizon("converted_by_30_days", 30 * 24),
                new Chart.Horizon("converted_by_90_days", 90 * 24),
                new Chart.Horizon("converted_by_180_days", 180 * 24),
                new Chart.Horizon("converted_by_365_days", 365 * 24))));
  }

  @Override
  public ReportTally tally(Basis basis) {
    Groups<Journey, Endings> groups =
        new Groups<>(
            journey -> Groups.key(journey.firstTouchOn().withDayOfMonth(1)), Endings.ENDINGS);
    return ReportTally.ofTouched(
        groups,
        () ->
            LAYOUT.table(
                groups.each().stream().map(group -> cohort(group, basis.asOfDay())).toList()));
  }

  private static Cohort cohort(Group<Endings> group, LocalDate asOfDay) {
    Endings endings = group.result();
    return new Cohort(
        (LocalDate) group.key().get(0), endings, Days.between(endings.lastFirstTouchOn(), asOfDay));
  }
}
