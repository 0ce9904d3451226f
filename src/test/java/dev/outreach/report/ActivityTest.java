package dev.outreach.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.outreach.Slow;
import dev.outreach.table.Direction;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class ActivityTest {
  private final TestFacts facts = new TestFacts();
  private final Report report = new Activity();

  private void post(String channel, String at) {
    facts.posts.add("channel", channel, "occurred_at", Instant.parse(at));
  }

  private List<String> answer() {
    return facts.answer(report, ReplyRatesTest.names(report));
  }

  @Test
  @Slow
  void partsOfAWeekAddUpAndPostsStandBesideThem() {
    facts.weeks.add("touches", 3L, "people", 2L);
    facts.weeks.add("touches", 2L, "people", 1L, "new_people", 1L);
    facts.weeks.add("direction", Direction.INBOUND);
    facts.weeks.add("week_start_on", TestFacts.day("2026-02-02"), "channel", "call");
    post("email", "2026-01-07T09:00:00Z");
    post("x", "2026-01-07T09:00:00Z");
    post("x", "2026-01-08T09:00:00Z");
    assertEquals(
        List.of(
            "2026-01-05|email|inbound|1|1|0|0|0",
            "2026-01-05|email|outbound|5|3|1|0|1",
            "2026-01-05|x|outbound|0|0|0|0|2",
            "2026-02-02|call|outbound|1|1|0|0|0"),
        answer());
  }

  @Test
  @Slow
  void aPostIsOfTheWeekThatItIsInTheReportingZone() {
    facts.asOf = Instant.parse("2026-04-30T00:00:00Z");
    post("x", "2026-01-04T22:59:59.999999Z");
    post("x", "2026-01-04T23:00:00Z");
    post("x", "2026-03-29T21:59:59Z");
    post("x", "2026-03-29T22:00:00Z");
    assertEquals(
        List.of("2025-12-29|1", "2026-01-05|1", "2026-03-23|1", "2026-03-30|1"),
        facts.answer(report, "week_start_on", "posts"));
    facts.zone = ZoneId.of("America/New_York");
    assertEquals(
        List.of("2025-12-29|2", "2026-03-23|2"), facts.answer(report, "week_start_on", "posts"));
  }

  @Test
  void meetingsToWhichTheyDidNotComeAreCountedOnTheirDirection() {
    facts.weeks.add("channel", "meeting", "no_shows", 1L);
    facts.weeks.add("channel", "meeting", "no_shows", 2L);
    facts.weeks.add("channel", "meeting", "direction", Direction.INBOUND);
    assertEquals(
        List.of("meeting|inbound|1|0", "meeting|outbound|2|3"),
        facts.answer(report, "channel", "direction", "touches", "no_shows"));
  }
}
