package dev.outreach.format.phone;

import static dev.outreach.format.ReadBack.cells;
import static dev.outreach.format.ReadBack.reading;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.outreach.export.Entry;
import dev.outreach.export.EventTime;
import dev.outreach.reader.ReadingContext;
import dev.outreach.table.Outcome;
import dev.outreach.table.Touches;
import dev.outreach.table.ZoneBasis;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

class CallLegsTest {
  private static final ReadingContext READING = reading("tel:+33639980001");
  private static final String ANA = "0199001122";
  private static final String BO = "0199003344";

  private static Leg leg(
      String key, String from, String to, String at, Outcome outcome, long talk) {
    Instant start = Instant.parse("2010-09-" + at + ":00Z");
    return new Leg(
        "line 1",
        key,
        List.of(key),
        new EventTime(start, at, ZoneBasis.CONFIGURED),
        start.plusSeconds(talk),
        new Leg.Ends(from, to, null, null, null, null),
        outcome,
        start,
        talk);
  }

  private static List<List<Entry>> calls(Leg... legs) throws IOException {
    return calls(Arrays.asList(legs).iterator());
  }

  private static List<List<Entry>> calls(Iterator<Leg> legs) throws IOException {
    LegLog log =
        new LegLog() {
          @Override
          public Leg next() {
            return legs.hasNext() ? legs.next() : null;
          }

          @Override
          public void close() {}
        };
    List<List<Entry>> calls = new ArrayList<>();
    try (CallLegs reader = new CallLegs(log, "test", READING)) {
      for (List<Entry> call = reader.next(); call != null; call = reader.next()) {
        calls.add(call);
      }
    }
    return calls;
  }

  private static List<String> seen(List<List<Entry>> calls) {
    return cells(
        calls.stream().flatMap(List::stream).toList(),
        Touches.DIRECTION,
        Touches.PARTY,
        Touches.OUTCOME,
        Touches.DURATION_SECONDS,
        Touches.OCCURRED_AT,
        Touches.SENDER);
  }

  @Test
  void telephonesThatRingTogetherAreOneCallWithTheBestOutcome() throws IOException {
    assertEquals(
        List.of(
            "inbound tel:+33199001122 answered 60 2010-09-13T08:00:00Z 202",
            "outbound tel:+33199003344 busy 0 2010-09-13T08:00:00Z 204"),
        seen(
            calls(
                leg("a", ANA, "201", "13T08:00", Outcome.NO_ANSWER, 0),
                leg("b", "204", BO, "13T08:00", Outcome.NO_ANSWER, 0),
                leg("a", ANA, "202", "13T08:01", Outcome.ANSWERED, 60),
                leg("b", "204", BO, "13T08:01", Outcome.BUSY, 0),
                leg("a", ANA, "203", "13T08:00", Outcome.BUSY, 0))));
  }

  @Test
  void aVoicemailIsBetterThanNoAnswerAndAPersonBetterThanBoth() throws IOException {
    Leg rang = leg("a", ANA, "201", "13T08:00", Outcome.NO_ANSWER, 0);
    Leg mailbox = leg("a", ANA, "vmu201", "13T08:01", Outcome.VOICEMAIL, 20);
    Leg talk = leg("a", ANA, "202", "13T08:00", Outcome.ANSWERED, 30);
    assertEquals(
        List.of("inbound tel:+33199001122 voicemail 0 2010-09-13T08:00:00Z 201"),
        seen(calls(rang, mailbox)));
    assertEquals(
        List.of("inbound tel:+33199001122 answered 30 2010-09-13T08:00:00Z 202"),
        seen(calls(rang, mailbox, talk)));
  }

  @Test
  void legsThatFollowEachOtherAddUpAndThoseSideBySideAreOne() throws IOException {
    Leg first = leg("a", ANA, "201", "13T08:00", Outcome.ANSWERED, 60);
    Leg sameAgain = leg("a", ANA, "201", "13T08:00", Outcome.ANSWERED, 58);
    Leg passedOn = leg("a", ANA, "202", "13T08:01", Outcome.ANSWERED, 120);
    Leg overlapping = leg("a", ANA, "203", "13T08:02", Outcome.ANSWERED, 90);
    assertEquals(
        List.of("inbound tel:+33199001122 answered 210 2010-09-13T08:00:00Z 201"),
        seen(calls(first, sameAgain, passedOn, overlapping)));
  }

  @Test
  void aCallPassedOnToAStrangerIsATouchWithEach() throws IOException {
    assertEquals(
        List.of(
            "inbound tel:+33199001122 answered 60 2010-09-13T08:00:00Z 201",
            "outbound tel:+33199003344 answered 30 2010-09-13T08:02:00Z 201"),
        seen(
            calls(
                leg("a", ANA, "201", "13T08:00", Outcome.ANSWERED, 60),
                leg("a", "201", BO, "13T08:02", Outcome.ANSWERED, 30))));
  }

  @Test
  void aCallPassedOnToAMobileStaysTheCallers() throws IOException {
    assertEquals(
        List.of("inbound tel:+33199001122 answered 60 2010-09-13T08:00:00Z 0639987777"),
        seen(
                calls(
                    leg("a", ANA, "201", "13T08:00", Outcome.NO_ANSWER, 0),
                    leg("a", ANA, "0639987777", "13T08:01", Outcome.ANSWERED, 60)))
            .stream()
            .map(cell -> cell.replace("tel:+33639987777", "0639987777"))
            .toList());
  }

  @Test
  void aLegThatKnowsTwoCallsMakesThemOne() throws IOException {
    Leg first = leg("a", ANA, "201", "13T08:00", Outcome.NO_ANSWER, 0);
    Leg second = leg("b", ANA, "202", "13T08:00", Outcome.NO_ANSWER, 0);
    Leg both =
        new Leg(
            "line 3",
            "b",
            List.of("b", "a"),
            first.start(),
            first.end(),
            first.ends(),
            Outcome.ANSWERED,
            first.end(),
            9);
    List<List<Entry>> calls = calls(first, second, both);
    assertEquals(
        List.of("inbound tel:+33199001122 answered 9 2010-09-13T08:00:00Z 201"), seen(calls));
    Leg alone = leg("a", ANA, "201", "13T08:00", Outcome.NO_ANSWER, 0);
    assertEquals(
        cells(calls(alone).get(0), Touches.ID), cells(calls.get(0), Touches.ID), "least id");
  }

  @Test
  void callsAreHeldForHoursWhicheverWayTheLogRuns() throws IOException {
    Leg rang = leg("a", ANA, "201", "13T08:00", Outcome.NO_ANSWER, 0);
    Leg other = leg("b", BO, "201", "13T11:59", Outcome.ANSWERED, 1);
    Leg hoursLater = leg("a", ANA, "202", "13T11:59", Outcome.ANSWERED, 5);
    assertEquals(2, calls(rang, other, hoursLater).size());
    assertEquals(2, calls(hoursLater, other, rang).size());
    Leg tooLate = leg("b", BO, "201", "13T12:01", Outcome.ANSWERED, 1);
    List<String> ids =
        calls(rang, tooLate, hoursLater).stream()
            .flatMap(call -> cells(call, Touches.ID).stream())
            .toList();
    assertEquals(3, ids.size());
    assertEquals(ids.get(0), ids.get(2), "the same call, though its touches are two");
  }

  @Test
  void longCellsAreCutBeforeTheyAreHeld() {
    String cell = "a".repeat(100_000);
    Leg leg = leg(cell, cell, cell, "13T08:00", Outcome.BUSY, 0);
    assertEquals(200, leg.keys().get(0).length());
    assertEquals(200, leg.callId().length());
    assertEquals(200, leg.ends().from().length());
  }

  @Test
  void noMoreThanABoundedNumberOfLegsIsHeld() throws IOException {
    int[] given = {0};
    Iterator<Leg> endless =
        new Iterator<>() {
          @Override
          public boolean hasNext() {
            return given[0] < 3 * CallLegs.MOST_LEGS;
          }

          @Override
          public Leg next() {
            given[0]++;
            return leg("a", ANA, "201", "13T08:00", Outcome.NO_ANSWER, 0);
          }
        };
    List<List<Entry>> calls = calls(endless);
    assertEquals(3, calls.size());
    assertTrue(calls.stream().allMatch(call -> call.size() == 1));
    assertEquals(1, calls.stream().map(call -> cells(call, Touches.ID)).distinct().count());
  }
}
