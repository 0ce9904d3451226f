package dev.outreach.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.outreach.Slow;
import dev.outreach.table.Outcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PersonFoldTest {
  @Test
  void agreesWithTheRulesSaidTheSlowWay() {
    for (long seed = 0; seed < 5000; seed++) {
      List<Object> events = new RandomHistory(seed).events();
      History history = History.of(events.toArray());
      assertEquals(
          new AttemptOracle(events).fates(),
          history.attempts().stream().map(AttemptOracle.Fate::of).toList(),
          "seed " + seed);
    }
  }

  @Test
  void whatHoldsForEveryHistory() {
    for (long seed = 0; seed < 5000; seed++) {
      History history = History.of(new RandomHistory(seed).events().toArray());
      for (Attempt attempt : history.attempts()) {
        assertTrue(attempt.observedSeconds() >= 0);
        assertTrue(attempt.observedSeconds() <= attempt.windowSeconds());
        assertEquals(attempt.repliedAt() == null, attempt.hoursToReply() == null);
        assertEquals(attempt.isReplied(), attempt.replyLink() != null);
        assertTrue(!attempt.isBounced() || !attempt.isReplied());
      }
      boolean isReplied =
          history.attempts().stream().anyMatch(attempt -> attempt.repliedAt() != null);
      Journey journey = history.journey();
      if (journey != null) {
        boolean isWritten =
            isReplied
                && history.attempts().stream()
                    .anyMatch(each -> each.repliedAt() != null && !each.touch().isReached());
        assertTrue(!isWritten || journey.repliedOn() != null, "seed " + seed);
        assertTrue(journey.days() == null || journey.days() >= 0, "seed " + seed);
        assertTrue(journey.touches() > 0 || journey.firstTouchOn() == null, "seed " + seed);
        assertEquals(
            history.weeks().stream().anyMatch(count -> count.newPeople() > 0),
            journey.firstTouchOn() != null,
            "seed " + seed);
        assertEquals(
            journey.touches(),
            journey.channels().stream()
                .mapToLong(channel -> channel.outboundTouches() + channel.inboundTouches())
                .sum(),
            "seed " + seed);
        assertTrue(journey.contractedOn() == null || journey.channelsBeforeContract().size() > 0);
      }
    }
  }

  @Test
  void whoSentNothingButPapersIsNobody() {
    TestTouch invoice = TestTouch.in("email").paper();
    TestTouch receipt = TestTouch.in("email").paper().day(9);
    History nobody = History.of(invoice, receipt);
    assertNull(nobody.journey());
    assertEquals(2, nobody.nobodys().size());
    assertEquals(List.of(), nobody.weeks());
    History somebody = History.of(invoice, receipt, TestTouch.out("email").day(5));
    assertEquals(3, somebody.journey().touches());
    assertEquals("them", somebody.journey().openedBy());
    assertEquals(List.of(), somebody.nobodys());
    assertEquals(1, History.of(TestTouch.out("email").paper()).journey().touches());
    History client = History.of(invoice, History.won("2026-01-08"));
    assertEquals(0, client.journey().touches());
    assertEquals(1, client.nobodys().size());
  }

  @Test
  void whatAMachineSentMakesNobodyAPerson() {
    History history =
        History.of(
            TestTouch.in("email").outcome(Outcome.BULK),
            TestTouch.in("email").outcome(Outcome.UNSUBSCRIBED).day(1));
    assertNull(history.journey());
    assertEquals(2, history.nobodys().size());
  }

  @Test
  @Slow
  void millionEventsOfOnePersonHoldOnlyOneWindow() {
    long[] closed = new long[1];
    PersonFold fold = new PersonFold(History.asOf(9000), attempt -> closed[0]++);
    int held = 0;
    for (int i = 0; i < 1_000_000; i++) {
      boolean isOutbound = i % 10 != 9;
      TestTouch touch = isOutbound ? TestTouch.out("email").key("k" + i) : TestTouch.in("email");
      touch.id("t" + i).thread("t" + i % 3).after(Duration.ofMinutes(10L * i));
      fold.accept(touch.answering("k" + (i + 1)).event());
      held = Math.max(held, fold.held());
    }
    fold.finish(List.of(), null);
    assertEquals(1_000_000, fold.touches());
    assertEquals(900_000, closed[0]);
    int oneWindow = 14 * 24 * 6;
    assertTrue(held <= oneWindow, "held " + held);
    assertEquals(0, fold.held());
  }

  @Test
  @Slow
  void campaignForEachMessageHoldsNoMoreThanOneWindowAndSomeLateOnes() {
    long[] closed = new long[1];
    PersonFold fold = new PersonFold(History.asOf(9000), attempt -> closed[0]++);
    int held = 0;
    for (int i = 0; i < 200_000; i++) {
      TestTouch touch = i % 10 == 9 ? TestTouch.in("x") : TestTouch.out("email").campaign("c" + i);
      fold.accept(touch.id("t" + i).after(Duration.ofMinutes(10L * i)).event());
      held = Math.max(held, fold.held());
    }
    fold.finish(List.of(), null);
    assertEquals(180_000, closed[0]);
    int oneWindow = 14 * 24 * 6;
    assertTrue(held <= oneWindow + LateReplies.MOST, "held " + held);
    assertTrue(held > oneWindow, "held " + held);
  }

  @Test
  @Slow
  void busyWindowCostsNoMoreThanItsEvents() {
    assertTimeout(
        Duration.ofSeconds(60),
        () -> {
          List<Attempt> closed = new ArrayList<>();
          PersonFold fold = new PersonFold(History.TERMS, closed::add);
          String[] channels = {"email", "x"};
          for (int i = 0; i < 400_000; i++) {
            String channel = channels[i / 2 % 2];
            TestTouch touch = i % 2 == 0 ? TestTouch.out(channel) : TestTouch.in(channel);
            touch.id("t" + i).thread(channel);
            fold.accept(touch.after(Duration.ofSeconds(i)).event());
          }
          fold.finish(List.of(), null);
          assertEquals(200_000, closed.size());
          assertTrue(closed.stream().allMatch(attempt -> attempt.repliedAt() != null));
        });
  }
}
