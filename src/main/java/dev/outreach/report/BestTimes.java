package dev.outreach.report;

import static dev.outreach.report.Layout.COUNT;
import static dev.outreach.report.Layout.SMALL;
import static dev.outreach.report.Layout.cell;
import static dev.outreach.report.Layout.count;
import static dev.outreach.report.Layout.rate;
import static dev.outreach.report.Layout.word;

import dev.outreach.journey.Attempt;
import dev.outreach.measure.SendTimes;
import dev.outreach.measure.Timetable;
import dev.outreach.report.Layout.Share;
import dev.outreach.sheet.Chart;
import dev.outreach.sheet.Content;
import dev.outreach.sheet.Field;
import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which days, parts of them and hours bring more answers than the rest of the channel. */
final class BestTimes implements Report {
  private static final String MINIMUM = "minimum_attempts";

  /** A slot of the week on a channel. */
  private record Time(Timetable.Cell cell, long minimum) {
    private String weekday() {
      return DayOfWeek.of(cell.slot().weekday()).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }
  }

  private static final Layout<Time> LAYOUT =
      Layout.of(
          word("channel", "channel of the attempt", time -> time.cell.series().channel()),
          word(
              "success",
              "what counts as one: reached, of a call that it was answered or refused; replied, of"
                  + " anything else that a reply came on the channel within the reply window",
              time -> time.cell.series().success()),
          cell(
              SMALL,
              "weekday",
              "1 for Monday to 7 for Sunday, on the recipient's clock where their telephone number"
                  + " tells its zone, else in the reporting zone",
              time -> time.cell.slot().weekday()),
          word("weekday_name", "the same in English", Time::weekday),
          word(
              "day_part",
              "morning (8 to 12), midday (12 to 14), afternoon (14 to 18) or out of hours (0 to 8"
                  + " and 18 to 24 of the same day)",
              time -> time.cell.slot().part().code()),
          cell(
              SMALL,
              "hour",
              "0 to 23, for the hour from then on; empty in the row of a whole day_part; an hour has"
                  + " a row from minimum_attempts on",
              time -> time.cell.slot().hour()),
          count(
              "attempts",
              "calls that I made, or messages at least one reply window old, at that time; bounced"
                  + " ones left out; repeats to one person count each",
              time -> time.cell.trials().attempts()),
          count(
              "in_known_zone",
              "of attempts, those whose recipient's zone is known; the others are on the clock of"
                  + " the reporting zone",
              time -> time.cell.trials().inKnownZone()),
          count(
              "successes",
              "of attempts, the successes; a reply to the last of several messages is one for each"
                  + " whose reply window it falls in",
              time -> time.cell.trials().successes()),
          rate(
              "success_rate",
              "successes ÷ attempts, 0 to 1, repeats to one person taken as independent",
              time -> new Share(time.cell.trials().successes(), time.cell.trials().attempts())),
          cell(
              SMALL,
              "rank",
              "1 for the highest success_rate_low among the day parts, or the hours, of the channel;"
                  + " empty below minimum_attempts",
              time -> time.cell.rank()),
          JudgedCells.layout(
              "success_rate - that of the other attempts of the channel",
              "all day parts, or all hours, listed here",
              MINIMUM,
              time -> time.cell.judgement()),
          cell(
              COUNT,
              Content.SETTING,
              MINIMUM,
              "setting minimum-people: attempts from which on a time, and the rest of the channel,"
                  + " are judged",
              Time::minimum));

  @Override
  public String name() {
    return "best_times";
  }

  @Override
  public String question() {
    return "When should I call or write?";
  }

  @Override
  public String grain() {
    return "channel, what counts as success, weekday and part of the day, and each hour of those"
        + " with enough attempts";
  }

  @Override
  public List<Field> columns() {
    return LAYOUT.columns();
  }

  @Override
  public Optional<Chart> chart() {
    return Optional.of(
        new Chart.Times(
            "channel",
            "success",
            "weekday",
            "day_part",
            "hour",
            "rank",
            new Chart.Share("success_rate", "successes", "attempts")));
  }

  private static final class Times implements ReportTally {
    private final SendTimes times = new SendTimes();
    private final Basis basis;

    private Times(Basis basis) {
      this.basis = basis;
    }

    @Override
    public void attempt(String person, Attempt attempt) {
      times.add(attempt, basis.zone());
    }

    @Override
    public Serializable state() {
      return times;
    }

    @Override
    public void merge(Serializable state) {
      times.merge((SendTimes) state);
    }

    @Override
    public ReportTable table(Facts facts) {
      long minimum = basis.choices().minimumPeople();
      return LAYOUT.table(
          times.timetable(minimum).stream().map(cell -> new Time(cell, minimum)).toList());
    }
  }

  @Override
  public ReportTally tally(Basis basis) {
    return new Times(basis);
  }
}
