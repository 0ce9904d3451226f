package dev.outreach.report;

import static dev.outreach.report.Layout.key;
import static dev.outreach.report.Layout.rate;
import static dev.outreach.report.Layout.value;

import dev.outreach.measure.Calls;
import dev.outreach.sheet.Chart;
import dev.outreach.sheet.Content;
import dev.outreach.sheet.Field;
import dev.outreach.table.Attempts;
import dev.outreach.table.Outcome;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What came of the phone calls, by campaign and in all. */
final class PhoneCalls implements Report {
  private static final Layout LAYOUT =
      Layout.of(
          key(
              Content.LABEL,
              Attempts.CAMPAIGN,
              "campaign of the call; the last row, all, is over all of them"),
          value("calls", "calls that I made, by telephone", Calls.calls()),
          value("people_called", "people with at least one call", Calls.peopleCalled()),
          value(
              "people_reached",
              "people of whom at least one call was answered or refused",
              Calls.peopleReached()),
          rate(
              "reach_rate",
              "people_reached ÷ people_called, 0 to 1",
              Calls.peopleReached(),
              Calls.peopleCalled()),
          value(
              "answered",
              "calls that became a talk: noted as answered, interested, not interested, later, asked,"
                  + " referral, meeting booked or accepted, or of some length with nothing noted",
              Calls.answered()),
          value("no_answer", "calls that nobody took", Calls.withOutcome(Outcome.NO_ANSWER)),
          value("voicemail", "calls that a machine took", Calls.withOutcome(Outcome.VOICEMAIL)),
          value("busy", "calls that found the line busy", Calls.withOutcome(Outcome.BUSY)),
          value("refused", "calls that ended in a curt no, or were declined", Calls.refused()),
          rate(
              "refusal_rate",
              "refused ÷ (answered + refused), 0 to 1, over calls; empty if nobody was reached",
              Calls.refused(),
              Calls.talks()),
          value(
              "minutes_talked",
              "minutes of the answered and refused calls whose length is known; empty if no length"
                  + " is known",
              Calls.minutesTalked()),
          value(
              "wrong_number",
              "calls that reached somebody else",
              Calls.withOutcome(Outcome.WRONG_NUMBER)),
          value("other", "calls with no outcome, or none of those before", Calls.other()));

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
  public Dataset<Row> rows(Facts facts) {
    return LAYOUT.perKey(Calls.perPerson(facts.attempts()));
  }
}
