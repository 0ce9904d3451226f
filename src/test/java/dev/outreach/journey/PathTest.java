package dev.outreach.journey;

import static dev.outreach.journey.History.lost;
import static dev.outreach.journey.History.won;
import static dev.outreach.journey.TestTouch.START;
import static dev.outreach.journey.TestTouch.in;
import static dev.outreach.journey.TestTouch.out;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.outreach.table.Outcome;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PathTest {
  private static List<String> paths(Object... events) {
    return paths(History.TERMS, events);
  }

  private static List<String> paths(FoldSettings terms, Object... events) {
    return History.of(terms, events).paths().stream().map(PathTest::text).toList();
  }

  private static String text(Path path) {
    return path.ending()
        + path.steps().stream()
            .map(step -> " " + step.channel() + (step.isInbound() ? "<" : ">"))
            .collect(Collectors.joining());
  }

  private static ContractEvent worth(String amount, String day) {
    return History.deal(day, true, new BigDecimal(amount), "EUR", "log");
  }

  @Test
  void touchesOfBothSidesLeadToAContract() {
    assertEquals(
        List.of("contract email> email< call>"),
        paths(out("email"), in("email").day(1), out("call").day(2), won("2026-01-08")));
  }

  @Test
  void theNextContractHasTheTouchesSinceTheOneBefore() {
    assertEquals(
        List.of("contract email>", "contract call> x<", "contract"),
        paths(
            History.EVERY_CONTRACT,
            out("email"),
            won("2026-01-06"),
            out("call").day(2),
            in("x").day(3),
            won("2026-01-20"),
            won("2026-01-21")));
  }

  @Test
  void theFirstContractAloneHasAPathAndIsWorthAllOfThem() {
    Object[] events = {
      out("email"), worth("10.50", "2026-01-06"), out("x").day(3), worth("20", "2026-01-20")
    };
    assertEquals(List.of("contract email>"), paths(events));
    ContractEvent first = History.of(events).paths().get(0).contract();
    assertEquals(new BigDecimal("30.50"), first.amount());
    assertEquals(LocalDate.parse("2026-01-06"), first.signedOn());
    assertEquals(
        List.of(new BigDecimal("10.50"), new BigDecimal("20")),
        History.of(History.EVERY_CONTRACT, events).paths().stream()
            .map(path -> path.contract().amount())
            .toList());
  }

  @Test
  void touchOfTheDayOfTheContractIsPartOfIt() {
    assertEquals(
        List.of("contract email>"),
        paths(
            out("email").at("2026-01-08T22:59:59Z"),
            won("2026-01-08"),
            out("x").at("2026-01-08T23:00:00Z")));
  }

  @Test
  void touchesBeforeTheLookbackDidNotLeadToIt() {
    Instant signed = Instant.parse("2026-01-08T23:00:00Z");
    Duration lookback = History.TERMS.paths().lookback();
    assertEquals(
        List.of("contract x>"),
        paths(
            out("email").at(signed.minus(lookback).minusMillis(1)),
            out("x").at(signed.minus(lookback)),
            won("2026-01-08")));
    assertEquals(
        List.of("contract"),
        paths(out("email").at(signed.minus(lookback).minusMillis(1)), won("2026-01-08")));
  }

  @Test
  void contractBeforeTheFirstTouchHasAnEmptyPathThatSaysSo() {
    List<Path> paths =
        History.of(History.EVERY_CONTRACT, won("2026-01-03"), out("email"), won("2026-01-08"))
            .paths();
    assertTrue(paths.get(0).isBeforeFirstTouch());
    assertEquals(List.of(), paths.get(0).steps());
    assertFalse(paths.get(1).isBeforeFirstTouch());
    assertFalse(History.of(won("2026-01-03")).paths().get(0).isBeforeFirstTouch());
  }

  @Test
  void whatBouncedAndWhatAMachineSentLeadsToNothing() {
    assertEquals(
        List.of("contract x>"),
        paths(
            out("email").key("a"),
            out("sms").outcome(Outcome.BOUNCED).day(1),
            in("email").day(1).outcome(Outcome.BOUNCED).answering("a"),
            out("x").day(2),
            in("email").day(2.5).outcome(Outcome.AUTO_REPLY),
            won("2026-01-08")));
  }

  @Test
  void lostTalkIsOverAndHasAPath() {
    assertEquals(
        List.of("lost email> email<"), paths(out("email"), in("email").day(1), lost("2026-01-09")));
  }

  @Test
  void openTalkHasAPathOnceItIsSilentForLong() {
    Duration closedAfter = History.TERMS.paths().closedAfter();
    Instant last = History.TERMS.asOf().minus(closedAfter);
    assertEquals(List.of("silent email> x>"), paths(out("email").at(last), out("x").at(last)));
    assertEquals(List.of(), paths(out("email"), out("x").at(last.plusMillis(1))));
  }

  @Test
  void afterAContractNothingIsOver() {
    assertEquals(
        List.of("contract email>"), paths(out("email"), won("2026-01-06"), lost("2026-01-09")));
  }

  @Test
  void leadAndTalkAreMarked() {
    Path path =
        History.of(
                out("email"),
                in("email").day(1),
                out("call").day(2).outcome(Outcome.ANSWERED),
                won("2026-01-09"))
            .paths()
            .get(0);
    assertEquals(
        List.of(false, true, false), path.steps().stream().map(Path.Step::isInbound).toList());
    assertEquals(
        List.of(false, false, true), path.steps().stream().map(Path.Step::isSpoken).toList());
    assertEquals(Instant.parse("2026-01-09T23:00:00Z"), path.endedAt());
  }

  @Test
  void longestPathKeepsItsFirstTouchAndItsLatest() {
    Stream<Object> touches =
        Stream.iterate(0, i -> i + 1)
            .limit(PathSteps.LONGEST + 5)
            .map(i -> out("x").id("t" + i).at(START.plusSeconds(i)));
    Path path =
        History.of(Stream.concat(touches, Stream.of(won("2026-01-06"))).toArray()).paths().get(0);
    assertEquals(PathSteps.LONGEST, path.steps().size());
    assertTrue(path.isCut());
    assertEquals("t0", path.steps().get(0).touch());
    assertEquals("t6", path.steps().get(1).touch());
    assertEquals("t" + (PathSteps.LONGEST + 4), path.steps().get(PathSteps.LONGEST - 1).touch());
  }

  @Test
  void pathOfFullLengthIsNotCut() {
    Stream<Object> touches =
        Stream.iterate(0, i -> i + 1)
            .limit(PathSteps.LONGEST)
            .map(i -> out("x").id("t" + i).at(START.plusSeconds(i)));
    Path path =
        History.of(Stream.concat(touches, Stream.of(won("2026-01-06"))).toArray()).paths().get(0);
    assertEquals(PathSteps.LONGEST, path.steps().size());
    assertFalse(path.isCut());
  }

  @Test
  void everyContractHasOnePathIfAskedForElseTheFirstOneAndNobodyWithoutOneHasTwo() {
    for (long seed = 0; seed < 3000; seed++) {
      List<Object> events = new RandomHistory(seed).events();
      History history = History.of(History.EVERY_CONTRACT, events.toArray());
      long contracts =
          events.stream().filter(e -> e instanceof ContractEvent deal && deal.isWon()).count();
      long paths =
          history.paths().stream().filter(path -> path.ending().equals(Path.CONTRACT)).count();
      assertEquals(contracts, paths, "seed " + seed);
      assertTrue(contracts > 0 || history.paths().size() <= 1, "seed " + seed);
      assertEquals(
          history.journey() == null ? 0 : history.journey().contracts(), paths, "seed " + seed);
      List<Path> ofFirst = History.of(events.toArray()).paths();
      assertEquals(
          history.paths().stream().limit(1).map(PathTest::text).toList(),
          ofFirst.stream().map(PathTest::text).toList(),
          "seed " + seed);
    }
  }
}
