package dev.outreach.report;

import static dev.outreach.report.Layout.COUNT;
import static dev.outreach.report.Layout.DAY;
import static dev.outreach.report.Layout.SMALL;
import static dev.outreach.report.Layout.cell;
import static dev.outreach.report.Layout.count;
import static dev.outreach.report.Layout.rate;
import static dev.outreach.report.Layout.word;

import dev.outreach.journey.Attempt;
import dev.outreach.measure.Calls;
import dev.outreach.measure.CodePoints;
import dev.outreach.measure.Replies;
import dev.outreach.measure.calendar.Periods;
import dev.outreach.measure.share.Comparison;
import dev.outreach.measure.share.Judgement;
import dev.outreach.report.Layout.Share;
import dev.outreach.sheet.Chart;
import dev.outreach.sheet.Content;
import dev.outreach.sheet.Field;
import dev.outreach.table.Attempts;
import java.io.Serializable;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How each channel does now beside how it did before. Each person counts once on a channel, on the
 * day of the first touch: so the people of the two periods are never the same.
 */
final class Verdicts implements Report {

  static final String REPLY_RATE = "reply_rate";
  static final String REACH_RATE = "first_call_reach_rate";

  /**
   * What is judged.
   *
   * @param until last day of the period now
   */
  private record Subject(String channel, String measure, LocalDate until) implements Serializable {}

  private static final Comparator<Subject> ORDER =
      Comparator.comparing(Subject::channel, CodePoints.ORDER).thenComparing(Subject::measure);

  /** The period now beside the one before. */
  private record Change(Subject subject, Judgement judgement, int days, long minimumPeople) {
    private Comparison comparison() {
      return judgement.comparison();
    }
  }

  private static final Layout<Change> LAYOUT =
      Layout.<Change>of(
              word(
                  Attempts.CHANNEL,
                  "channel with people first written to or called in a period",
                  row -> row.subject.channel),
              word(
                  "measure",
                  REPLY_RATE
                      + ": as in reply_rates_by_channel; "
                      + REACH_RATE
                      + ": share of people's first calls, by telephone, that were answered or"
                      + " refused",
                  row -> row.subject.measure),
              cell(
                  DAY,
                  "period_start_on",
                  "first day of the period now",
                  row -> Periods.start(row.subject.until, row.days)),
              cell(
                  DAY,
                  "period_end_on",
                  "its last day: the last one that is wholly a reply window old, so that everybody"
                      + " in it has had the time to answer",
                  row -> row.subject.until),
              count(
                  "people",
                  "people whose first touch on the channel fell in the period now; for "
                      + REPLY_RATE
                      + " without those that bounced, for "
                      + REACH_RATE
                      + " calls alone",
                  row -> row.comparison().n1()),
              count(
                  "responded",
                  "of people, those who replied, or were reached",
                  row -> row.comparison().x1()))
          .and(
              rate(
                  "rate",
                  "responded ÷ people, 0 to 1; empty without people",
                  row -> new Share(row.comparison().x1(), row.comparison().n1())))
          .and(
              cell(
                  DAY,
                  "before_start_on",
                  "first day of the period before",
                  row -> Periods.start(Periods.endBefore(row.subject.until, row.days), row.days)),
              cell(
                  DAY,
                  "before_end_on",
                  "its last day, the one before period_start_on",
                  row -> Periods.endBefore(row.subject.until, row.days)),
              count(
                  "people_before", "as people, in the period before", row -> row.comparison().n2()),
              count(
                  "responded_before",
                  "as responded, in the period before",
                  row -> row.comparison().x2()))
          .and(
              rate(
                  "rate_before",
                  "responded_before ÷ people_before, 0 to 1; empty without people",
                  row -> new Share(row.comparison().x2(), row.comparison().n2())))
          .and(JudgedCells.layout("rate - rate_before", Change::judgement))
          .and(
              cell(
                  SMALL,
                  Content.SETTING,
                  "period_days",
                  "setting: days in each of the two periods",
                  Change::days),
              cell(
                  COUNT,
                  Content.SETTING,
                  "minimum_people",
                  "setting: fewer people than these in one period are too little data",
                  Change::minimumPeople));

  @Override
  public String name() {
    return "verdicts";
  }

  @Override
  public String question() {
    return "Is it chance, or change?";
  }

  @Override
  public String grain() {
    return "channel and measure";
  }

  @Override
  public List<Field> columns() {
    return LAYOUT.columns();
  }

  @Override
  public Optional<Chart> chart() {
    return Optional.of(
        new Chart.Differences(List.of("channel", "measure"), "difference", "verdict", "people"));
  }

  private static final class Counts implements ReportTally {
    private final HashMap<Subject, long[]> counts = new HashMap<>();
    private final Basis basis;
    private final int days;

    private Counts(Basis basis) {
      this.basis = basis;
      this.days = Periods.days(basis.choices().verdictPeriod());
    }

    @Override
    public void attempt(String person, Attempt attempt) {
      if (!attempt.isFirstOnChannel() || !Replies.isNew(attempt)) {
        return;
      }
      Duration window = Duration.ofSeconds(attempt.windowSeconds());
      LocalDate until = Periods.lastMatureDay(basis.asOf(), window, basis.zone());
      Boolean isBefore = Periods.isBefore(basis.day(attempt.touch().at()), until, days);
      if (isBefore == null) {
        return;
      }
      String channel = attempt.touch().channel();
      if (Replies.isMature(attempt)) {
        add(new Subject(channel, REPLY_RATE, until), isBefore, Replies.isMatureReply(attempt));
      }
      if (Calls.isByTelephone(attempt)) {
        add(new Subject(channel, REACH_RATE, until), isBefore, Calls.isReached(attempt));
      }
    }

    private void add(Subject subject, boolean isBefore, boolean isResponse) {
      long[] sums = counts.computeIfAbsent(subject, each -> new long[4]);
      sums[isBefore ? 3 : 1]++;
      sums[isBefore ? 2 : 0] += isResponse ? 1 : 0;
    }

    @Override
    public Serializable state() {
      return counts;
    }

    @Override
    @SuppressWarnings("unchecked")
    public void merge(Serializable state) {
      ((Map<Subject, long[]>) state)
          .forEach(
              (subject, more) -> {
                long[] sums = counts.computeIfAbsent(subject, each -> new long[4]);
                for (int i = 0; i < sums.length; i++) {
                  sums[i] += more[i];
                }
              });
    }

    /** All of them together: each change is judged beside all others. */
    @Override
    public ReportTable table(Facts facts) {
      long minimumPeople = basis.choices().minimumPeople();
      List<Subject> subjects = counts.keySet().stream().sorted(ORDER).toList();
      List<Judgement> judged =
          Comparison.judged(
              subjects.stream().map(subject -> compared(counts.get(subject))).toList(),
              minimumPeople);
      List<Change> changes = new ArrayList<>();
      for (int i = 0; i < subjects.size(); i++) {
        changes.add(new Change(subjects.get(i), judged.get(i), days, minimumPeople));
      }
      return LAYOUT.table(changes);
    }

    private static Comparison compared(long[] counts) {
      return Comparison.of(counts[0], counts[1], counts[2], counts[3]);
    }
  }

  @Override
  public ReportTally tally(Basis basis) {
    return new Counts(basis);
  }
}
