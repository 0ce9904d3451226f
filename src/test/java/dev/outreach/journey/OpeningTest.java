package dev.outreach.journey;

import static dev.outreach.journey.History.WINDOWS;
import static dev.outreach.journey.TestTouch.START;
import static dev.outreach.journey.TestTouch.in;
import static dev.outreach.journey.TestTouch.out;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.outreach.table.Journeys;
import dev.outreach.table.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** With which touch a relationship began: the first one that arrived. */
class OpeningTest {
  private static final Duration WINDOW = WINDOWS.of("email");

  /** Day, channel and opener. */
  private static String opening(Object... events) {
    Journey journey = History.of(events).journey();
    return journey.firstTouchOn() + " " + journey.firstChannel() + " " + journey.openedBy();
  }

  private static TestTouch notice(String... keys) {
    return in("email").outcome(Outcome.BOUNCED).answering(keys);
  }

  @Test
  void theFirstTouchOpensUnlessItBounced() {
    assertEquals("2026-01-05 email us", opening(out("email"), in("x").day(1)));
    assertEquals(
        "2026-01-06 x them", opening(out("email").outcome(Outcome.BOUNCED), in("x").day(1)));
    assertEquals(
        "2026-01-07 call us",
        opening(
            out("email").outcome(Outcome.BOUNCED),
            out("email").key("k").day(1),
            notice("k").day(1.5),
            out("call").day(2)));
  }

  @Test
  void whatANoticeSaysLaterHoldsForWhatCameBetween() {
    Object[] events = {
      out("email").key("a"), out("x").day(1), in("x").day(2), notice("a").day(3), out("call").day(4)
    };
    assertEquals("2026-01-06 x us", opening(events));
    events[1] = in("x").day(1);
    assertEquals("2026-01-06 x them", opening(events));
    events[3] = notice("b").day(3);
    assertEquals("2026-01-05 email us", opening(events));
  }

  @Test
  void noticeCountsUpToTheEndOfTheReplyWindow() {
    Object[] events = {out("email").key("a"), out("call").day(1), notice("a").after(WINDOW)};
    assertEquals("2026-01-06 call us", opening(events));
    events[2] = notice("a").after(WINDOW.plusMillis(1));
    assertEquals("2026-01-05 email us", opening(events));
  }

  @Test
  void nothingOpensIfAllBounced() {
    Journey journey =
        History.of(
                out("email").key("a").campaign("spring"),
                out("sms").day(1).outcome(Outcome.BOUNCED),
                notice("a").day(2),
                in("email").day(3).outcome(Outcome.AUTO_REPLY))
            .journey();
    assertEquals(2, journey.touches());
    assertNull(journey.firstTouchOn());
    assertNull(journey.days());
    assertEquals("email", journey.firstChannel());
    assertEquals("spring", journey.firstCampaign());
    assertEquals(Journeys.US, journey.openedBy());
  }

  @Test
  void nothingIsWaitedForOnceTheWindowHasPassed() {
    Opening opening = new Opening();
    TouchEvent mail = out("email").event();
    opening.add(mail);
    opening.add(out("call").day(1).event());
    opening.arrived(mail);
    opening.bounced(mail);
    assertSame(mail, opening.touch());
  }

  @Test
  void noticeBeforeTheAttemptBeforeItHasEndedIsKept() {
    Opening opening = new Opening();
    TouchEvent first = out("email").event();
    TouchEvent second = out("sms").day(1).event();
    TouchEvent third = out("call").day(2).event();
    List.of(first, second, third).forEach(opening::add);
    opening.bounced(second);
    assertSame(first, opening.touch());
    opening.bounced(first);
    assertSame(third, opening.touch());
    opening.arrived(third);
    assertSame(third, opening.touch());
    assertSame(first, opening.tried());
  }

  @Test
  void replyWhoseClockRunsAheadLeavesTheOpeningToItsMessage() {
    TestTouch reply = in("email").answering("k");
    assertEquals(
        "2026-01-05 email us", opening(reply, out("email").key("k").after(Duration.ofMinutes(5))));
    assertEquals(
        "2026-01-05 email them",
        opening(reply, out("email").key("k").after(Duration.ofMinutes(5).plusSeconds(1))));
    TestTouch before = in("email").at("2026-01-05T22:58:00Z").answering("k");
    assertEquals("2026-01-05 x us", opening(before, out("x").key("k").at("2026-01-05T23:01:00Z")));
  }

  @Test
  void aSecondReplyWhoseClockRunsAheadTakesNothingFromTheFirst() {
    Object[] events = {
      in("email").answering("k"),
      out("x").key("k").after(Duration.ofMinutes(1)),
      in("email").after(Duration.ofMinutes(2)).answering("l"),
      out("email").key("l").after(Duration.ofMinutes(3))
    };
    assertEquals("2026-01-05 x us", opening(events));
  }

  @Test
  void replyWhoseClockRunsAheadOpensOnceWhatCameBeforeItBounced() {
    assertEquals(
        "2026-01-06 x us",
        opening(
            out("email").key("a"),
            in("email").day(1).answering("k"),
            out("x").key("k").after(Duration.ofDays(1).plusMinutes(1)),
            in("email").after(Duration.ofDays(1).plusMinutes(2)).answering("l"),
            out("email").key("l").after(Duration.ofDays(1).plusMinutes(3)),
            notice("a").day(2)));
  }

  @Test
  void agreesWithTheRuleSaidTheSlowWay() {
    int bounces = 0;
    for (long seed = 0; seed < 3000; seed++) {
      List<Object> events = new RandomHistory(seed).events();
      History history = History.of(events.toArray());
      Set<String> bounced =
          history.attempts().stream()
              .filter(Attempt::isBounced)
              .map(attempt -> attempt.touch().id())
              .collect(Collectors.toSet());
      Instant first =
          events.stream()
              .filter(TouchEvent.class::isInstance)
              .map(TouchEvent.class::cast)
              .filter(touch -> !touch.isAutomaticInbound() && !touch.is(Outcome.BOUNCED))
              .filter(touch -> !bounced.contains(touch.id()))
              .map(TouchEvent::at)
              .min(Instant::compareTo)
              .orElse(null);
      LocalDate day = first == null ? null : LocalDate.ofInstant(first, History.PARIS);
      LocalDate found = history.journey() == null ? null : history.journey().firstTouchOn();
      assertEquals(day, found, "seed " + seed);
      bounces += first != null && first.isAfter(START) && !bounced.isEmpty() ? 1 : 0;
    }
    assertTrue(bounces > 100, "only " + bounces);
  }
}
