package dev.outreach.report;

import static dev.outreach.report.Layout.NUMBER;
import static dev.outreach.report.Layout.TEXT;
import static dev.outreach.report.Layout.cell;
import static dev.outreach.report.Layout.count;
import static dev.outreach.report.Layout.rate;
import static dev.outreach.report.Totals.share;
import static dev.outreach.report.Totals.total;

import dev.outreach.journey.Attempt;
import dev.outreach.measure.Calls;
import dev.outreach.report.Groups.Group;
import dev.outreach.sheet.Chart;
import dev.outreach.sheet.Content;
import dev.outreach.sheet.Field;
import dev.outreach.table.Attempts;
import dev.outreach.table.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collector;

/** What came of the phone calls, by campaign and in all. */
final class PhoneCalls implements Report {
  private static final Collector<Calls, ?, Long> NO_ANSWER = Calls.withOutcome(Outcome.NO_ANSWER);
  private static final Collector<Calls, ?, Long> VOICEMAIL = Calls.withOutcome(Outcome.VOICEMAIL);
  private static final Collector<Calls, ?, Long> BUSY = Calls.withOutcome(Outcome.BUSY);
  private static final Collector<Calls, ?, Long> WRONG_NUMBER =
      Calls.withOutcome(Outcome.WRONG_NUMBER);

  private static final Layout<Group<Totals>> LAYOUT =
      Layout.of(
          cell(
              TEXT,
              Content.LABEL,
              Attempts.CAMPAIGN,
              "campaign of the call; the last row, all, is over all of them",
              group -> group.keyOrAll(0)),
          count("calls", "calls that I made, by telephone", total(Calls.CALLS)),
          count("people_called", "people with at least one call", total(Calls.PEOPLE_CALLED)),
          count(
              "people_reached",
              "people of whom at least one call was answered or refused",
              total(Calls.PEOPLE_REACHED)),
          rate(
              "reach_rate",
              "people_reached ÷ people_called, 0 to 1",
              share(Calls.PEOPLE_REACHED, Calls.PEOPLE_CALLED)),
          count(
              "answered",
              "calls that became a talk: noted as answered, interested, not interested, later, asked,"
                  + " referral, meeting booked or accepted, or of some length with nothing noted",
              total(Calls.ANSWERED)),
          count("no_answer", "calls that nobody took", total(NO_ANSWER)),
          count("voicemail", "calls that a machine took", total(VOICEMAIL)),
          count("busy", "calls that found the line busy", total(BUSY)),
          count("refused", "calls that ended in a curt no, or were declined", total(Calls.REFUSED)),
          rate(
              "refusal_rate",
              "refused ÷ (answered + refused), 0 to 1, over calls; empty if nobody was reached",
              share(Calls.REFUSED, Calls.TALKS)),
          cell(
              NUMBER,
              "minutes_talked",
              "minutes of the answered and refused calls whose length is known; empty if no length"
                  + " is known",
              total(Calls.MINUTES_TALKED)),
          count("wrong_number", "calls that reached somebody else", total(WRONG_NUMBER)),
          count("other", "calls with no outcome, or none of those before", total(Calls.OTHER)));

  @Override
  public String name() {
    return "calls";
  }

  @Override
  public String question() {
    return "How many calls reach somebody, and how many are refused?";
  }

  @Override
  public String grain() {
    return "campaign, and all";
  }

  @Override
  public List<Field> columns() {
    return LAYOUT.columns();
  }

  @Override
  public Optional<Chart> chart() {
    return Optional.of(
        new Chart.Intervals(
            List.of(Attempts.CAMPAIGN),
            List.of(
                new Chart.Share("reach_rate", "people_reached", "people_called"),
                new Chart.Share("refusal_rate", "refused", List.of("answered", "refused")))));
  }

  @Override
  public ReportTally tally(Basis basis) {
    Calls.PerPerson people = new Calls.PerPerson();
    Groups<Calls, Totals> groups =
        new Groups<>(
            calls -> Groups.key(calls.campaign()),
            Totals.of(
                Calls.CALLS,
                Calls.PEOPLE_CALLED,
                Calls.PEOPLE_REACHED,
                Calls.ANSWERED,
                NO_ANSWER,
                VOICEMAIL,
                BUSY,
                WRONG_NUMBER,
                Calls.REFUSED,
                Calls.TALKS,
                Calls.MINUTES_TALKED,
                Calls.OTHER));
    return new ReportTally.OfGroups(groups) {
      @Override
      public void attempt(String person, Attempt attempt) {
        people.add(person, attempt);
      }

      @Override
      public void endHistory() {
        people.giveTo(groups::add);
      }

      @Override
      public ReportTable table(Facts facts) {
        return LAYOUT.table(groups.each());
      }
    };
  }
}
