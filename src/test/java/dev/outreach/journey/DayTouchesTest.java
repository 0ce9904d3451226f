package dev.outreach.journey;

import static dev.outreach.journey.TestTouch.START;
import static dev.outreach.journey.TestTouch.in;
import static dev.outreach.journey.TestTouch.out;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.outreach.Slow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Touches of an account are held for a day, so that one event of several tools counts once. */
class DayTouchesTest {
  private final List<String> given = new ArrayList<>();
  private final List<String> elsewhere = new ArrayList<>();
  private final DayTouches day =
      new DayTouches(
          History.PARIS,
          (person, touch) -> given.add(person + " " + touch.id()),
          (person, touch) -> elsewhere.add(person + " " + touch.id()));

  private void add(String person, TestTouch... touches) {
    for (TestTouch touch : touches) {
      day.add(person, touch.event());
    }
  }

  private static TestTouch call(String tool, String id, String at) {
    return out("call").told(tool).id(id).at(at);
  }

  @Test
  void touchesAreGivenInTheirOrderOnceTheirDayIsOver() {
    add("bob", call("crm", "1", "2026-01-05T09:00:00Z"));
    add("ana", call("log", "2", "2026-01-05T09:01:00Z"));
    add("bob", in("email").id("3").at("2026-01-05T22:00:00Z"));
    assertEquals(List.of(), given);
    add("bob", in("email").id("4").at("2026-01-05T23:00:00Z"));
    assertEquals(List.of("bob 1", "ana 2", "bob 3"), given);
    day.give();
    assertEquals(List.of("bob 1", "ana 2", "bob 3", "bob 4"), given);
    day.give();
    assertEquals(4, given.size());
    assertEquals(List.of(), elsewhere);
  }

  @Test
  void oneEventIsGivenOnceToItsPerson() {
    add(
        "ana",
        call("log", "1", "2026-01-05T09:00:00Z").dayOnly(),
        call("crm", "2", "2026-01-05T09:30:00Z"));
    add("bob", call("phone", "3", "2026-01-05T09:30:00Z"));
    day.give();
    assertEquals(List.of("ana 2", "bob 3"), given);
    assertEquals(List.of("ana 1"), elsewhere);
  }

  @Test
  void whatStandsForAnEventMayComeLaterThanItsFirstRecord() {
    add(
        "ana",
        call("zoo", "1", "2026-01-05T09:00:00Z"),
        out("email").id("2").at("2026-01-05T09:01:00Z"),
        call("crm", "3", "2026-01-05T09:02:00Z"),
        in("x").id("5").at("2026-01-05T09:02:30Z"),
        out("x").id("6").at("2026-01-05T09:02:30Z"));
    day.give();
    assertEquals(List.of("ana 2", "ana 3", "ana 6", "ana 5"), given);
  }

  @Test
  void midnightPartsNoEvent() {
    add("ana", call("crm", "1", "2026-01-05T22:58:30Z"), call("log", "2", "2026-01-05T23:01:30Z"));
    day.give();
    assertEquals(List.of("ana 1"), given);
  }

  @Test
  void theDayEndsWithASilenceOfMoreThanThreeMinutes() {
    add("ana", call("crm", "1", "2026-01-05T22:59:00Z"));
    add("bob", call("crm", "2", "2026-01-05T23:02:00Z"));
    assertEquals(List.of(), given);
    add("ana", call("crm", "3", "2026-01-06T12:00:00Z"));
    assertEquals(List.of(), given);
    add("ana", call("crm", "4", "2026-01-06T23:00:00Z"));
    assertEquals(List.of("ana 1", "bob 2", "ana 3"), given);
    day.give();
    given.clear();
    add("ana", call("crm", "1", "2026-01-05T22:59:00Z"));
    add("ana", call("crm", "2", "2026-01-05T23:02:00.001Z"));
    assertEquals(List.of("ana 1"), given);
  }

  @Test
  void meetingIsHeldUntilItEnds() {
    TestTouch calendar =
        out("meeting").told("cal").id("1").at("2026-01-05T22:30:00Z").lasting(5400);
    add("ana", calendar);
    add("ana", out("meeting").told("log").id("2").at("2026-01-05T23:59:59Z"));
    day.give();
    assertEquals(List.of("ana 1"), given);
    assertEquals(List.of("ana 2"), elsewhere);
    add("ana", calendar.id("3"));
    add("ana", out("x").id("4").at("2026-01-05T22:40:00Z"));
    add("ana", out("x").id("5").at("2026-01-06T00:00:00Z"));
    assertEquals(List.of("ana 1"), given);
    day.give();
    add("ana", calendar.id("6"), out("x").id("7").at("2026-01-06T00:00:00.001Z"));
    assertEquals(List.of("ana 1", "ana 3", "ana 4", "ana 5", "ana 6"), given);
  }

  @Test
  void dayBeginsInTheReportingZone() {
    add("ana", call("crm", "1", "2026-01-05T21:00:00Z"), call("crm", "2", "2026-01-05T23:30:00Z"));
    assertEquals(List.of("ana 1"), given);
    add("ana", call("crm", "3", "2026-01-06T00:30:00Z"));
    assertEquals(List.of("ana 1"), given);
  }

  @Test
  void aDayOnlyRowIsOneWithTheCallOfItsDayThoughAnotherDayIsHeld() {
    add(
        "ana",
        in("call").told("crm").id("1").at("2026-01-05T09:00:00Z"),
        in("call").told("log").id("2").at("2026-01-05T22:59:59.999999Z").dayOnly(),
        in("call").told("crm").id("3").at("2026-01-05T23:01:00Z"));
    day.give();
    assertEquals(List.of("ana 1", "ana 3"), given);
    assertEquals(List.of("ana 2"), elsewhere);
  }

  @Test
  @Slow
  void ofACrowdOnePartIsHeldAtATime() {
    assertTimeoutPreemptively(
        Duration.ofSeconds(30),
        () -> {
          for (int i = 0; i < 10_000; i++) {
            Instant at = START.plusMillis(i);
            TestTouch touch = out("call").told(i % 2 == 0 ? "crm" : "log").id("t" + i).at(at);
            add("ana", i % 4 == 1 ? touch.dayOnly() : touch);
            assertTrue(i + 1 - given.size() - elsewhere.size() <= DayTouches.MOST);
          }
          day.give();
        });
    assertEquals(10_000, given.size() + elsewhere.size());
  }
}
