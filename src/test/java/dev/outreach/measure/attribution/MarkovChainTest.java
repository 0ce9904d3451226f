package dev.outreach.measure.attribution;

import static dev.outreach.measure.attribution.TestPaths.count;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.outreach.Slow;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class MarkovChainTest {

  @RepeatedTest(60)
  void theFittedChainConvertsAsOftenAsThePathsDidAtEveryOrder(RepetitionInfo seed) {
    List<PathCount> paths = TestPaths.randomCounts(new Random(seed.getCurrentRepetition()));
    double conversions = paths.stream().mapToLong(PathCount::conversions).sum();
    double nulls = paths.stream().mapToLong(PathCount::nulls).sum();
    for (int order = 1; order <= 3; order++) {
      double fitted = MarkovChain.of(order, paths).conversionProbability();
      assertEquals(conversions / (conversions + nulls), fitted, 1e-13, "order " + order);
    }
  }

  @RepeatedTest(60)
  @Slow
  void theRemovalEffectIsTheShareOfConvertingWalksThatVisitTheChannel(RepetitionInfo seed) {
    List<PathCount> paths = TestPaths.randomCounts(new Random(seed.getCurrentRepetition()));
    for (int order = 1; order <= 3; order++) {
      WalkedChain walked = new WalkedChain(order, paths);
      MarkovChain.of(order, paths)
          .removalEffects()
          .forEach(
              (channel, effect) ->
                  assertEquals(walked.visitsGivenConversion(channel), effect, 1e-11, channel));
    }
  }

  @RepeatedTest(30)
  void creditsAddUpToTheConversions(RepetitionInfo seed) {
    List<PathCount> paths = TestPaths.randomCounts(new Random(seed.getCurrentRepetition()));
    double conversions = paths.stream().mapToLong(PathCount::conversions).sum();
    for (int order = 1; order <= 3; order++) {
      assertEquals(conversions, TestPaths.sum(MarkovChain.of(order, paths).credits()), 1e-9);
    }
  }

  @RepeatedTest(30)
  void collapsingRepeatsDoesNotChangeRemovalEffectsOfTheFirstOrder(RepetitionInfo seed) {
    List<PathCount> paths = TestPaths.randomCounts(new Random(seed.getCurrentRepetition()));
    List<PathCount> collapsed = paths.stream().map(PathCount::exposures).toList();
    assertEquals(
        MarkovChain.of(1, collapsed).removalEffects(), MarkovChain.of(1, paths).removalEffects());
  }

  @RepeatedTest(30)
  void theOrderOfThePathsMakesNoDifferenceToAnyBit(RepetitionInfo seed) {
    Random random = new Random(seed.getCurrentRepetition());
    List<PathCount> paths = TestPaths.randomCounts(random);
    List<PathCount> shuffled = new ArrayList<>();
    for (PathCount path : paths) {
      shuffled.add(new PathCount(path.channels(), path.conversions(), 0));
      shuffled.add(new PathCount(path.channels(), 0, path.nulls()));
    }
    Collections.shuffle(shuffled, random);
    for (int order = 1; order <= 3; order++) {
      Map<String, Double> credits = MarkovChain.of(order, paths).credits();
      assertEquals(credits, MarkovChain.of(order, shuffled).credits());
    }
  }

  @RepeatedTest(30)
  void sweepsOverTheTransitionsComeToWhatTheDecompositionGives(RepetitionInfo seed) {
    List<PathCount> paths = TestPaths.randomCounts(new Random(seed.getCurrentRepetition()));
    for (int order = 1; order <= 3; order++) {
      Map<String, Double> swept = MarkovChain.of(order, paths, 0).removalEffects();
      MarkovChain.of(order, paths)
          .removalEffects()
          .forEach((channel, effect) -> assertEquals(effect, swept.get(channel), 1e-13, channel));
    }
  }

  @Test
  @Slow
  void thousandsOfStatesAreSolvedToTheSameIdentities() {
    Random random = new Random(17);
    List<PathCount> paths = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      List<String> channels =
          random
              .ints(1 + random.nextInt(20), 0, 11)
              .mapToObj(channel -> "channel" + channel)
              .toList();
      paths.add(new PathCount(channels, i % 50 == 0 ? 1 : 0, i % 50 == 0 ? 0 : 1));
    }
    MarkovChain chain = MarkovChain.of(3, paths);
    assertTrue(chain.states() > 1_000, () -> chain.states() + " states");
    assertEquals(0.02, chain.conversionProbability(), 1e-15);
    assertEquals(
        new WalkedChain(3, paths).visitsGivenConversion("channel7"),
        chain.removalEffects().get("channel7"),
        1e-11);
    assertEquals(400, TestPaths.sum(chain.credits()), 1e-9);
  }

  @Test
  @Timeout(10)
  void oneLongTalkOverTwoChannelsDoesNotHoldUpThousandsOfStates() {
    Random random = new Random(19);
    List<PathCount> paths = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      List<String> channels =
          random.ints(20, 0, 16).mapToObj(channel -> "channel" + channel).toList();
      paths.add(new PathCount(channels, i % 50 == 0 ? 1 : 0, i % 50 == 0 ? 0 : 1));
    }
    List<String> talk = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      talk.add(i % 2 == 0 ? "email" : "sms");
    }
    paths.add(new PathCount(talk, 1, 0));
    MarkovChain chain = MarkovChain.of(3, paths);
    assertTrue(chain.states() > 2_000, () -> chain.states() + " states");
    assertEquals(9 / 401.0, chain.conversionProbability(), 1e-14);
    assertEquals(1 / 9.0, chain.removalEffects().get("sms"), 1e-12);
  }

  @Test
  void aChannelWithoutWhichNoWalkConvertsHasRemovalEffectOne() {
    List<PathCount> paths = List.of(count("email > call", 3, 2), count("email > sms > call", 1, 0));
    Map<String, Double> effects = MarkovChain.of(1, paths).removalEffects();
    assertEquals(1, effects.get("email"));
    assertEquals(1, effects.get("call"));
  }

  @Test
  void onlyAChainOfHigherOrderKnowsThatNoPathEndsAfterTheFirstCall() {
    List<PathCount> paths = List.of(count("email > call", 3, 2), count("call > email", 1, 0));
    assertEquals(Map.of("call", 2.0, "email", 2.0), MarkovChain.of(2, paths).credits());
    Map<String, Double> effects = MarkovChain.of(1, paths).removalEffects();
    assertEquals(19 / 24.0, effects.get("call"), 1e-15);
    assertEquals(7 / 8.0, effects.get("email"), 1e-15);
  }

  @Test
  void aChannelThatNeverLedToAContractHasRemovalEffectZero() {
    List<PathCount> paths = List.of(count("email", 1, 2), count("sms", 0, 5));
    assertEquals(Map.of("email", 1.0, "sms", 0.0), MarkovChain.of(1, paths).removalEffects());
  }

  @Test
  void aSecondOrderChainRemembersTheTouchBefore() {
    List<PathCount> paths = List.of(count("a > b > c", 1, 0), count("d > b > e", 0, 1));
    MarkovChain chain = MarkovChain.of(2, paths);
    assertEquals(1, chain.transitionProbability(List.of("a", "b"), List.of("b", "c")));
    assertEquals(0.5, MarkovChain.of(1, paths).transitionProbability(List.of("b"), List.of("c")));
    assertEquals(Map.of("a", 1.0, "b", 1.0, "c", 1.0, "d", 0.0, "e", 0.0), chain.removalEffects());
  }

  @Test
  void aPathShorterThanTheOrderIsOneStateOfItsOwn() {
    MarkovChain chain = MarkovChain.of(3, List.of(count("a > b", 1, 3), count("a > b > c", 0, 4)));
    assertEquals(0.5, chain.startProbability(List.of("a", "b")));
    assertEquals(0.25, chain.conversionProbability(List.of("a", "b")));
    assertEquals(0.75, chain.nullProbability(List.of("a", "b")));
    assertEquals(2, chain.states());
  }

  @Test
  void repeatsAreTransitionsToItself() {
    MarkovChain chain = MarkovChain.of(1, List.of(count("a > a > a", 1, 0)));
    assertEquals(2 / 3.0, chain.transitionProbability(List.of("a"), List.of("a")));
    assertEquals(1 / 3.0, chain.conversionProbability(List.of("a")));
    assertEquals(1, chain.conversionProbability());
  }

  @Test
  void withoutConversionsNothingCanBeSaid() {
    for (List<PathCount> paths : List.of(List.of(count("a > b", 0, 4)), List.<PathCount>of())) {
      MarkovChain chain = MarkovChain.of(1, paths);
      assertEquals(0, chain.conversionProbability());
      assertEquals(Map.of(), chain.removalEffects());
      assertEquals(Map.of(), chain.credits());
    }
  }

  @Test
  void pathsWithoutTouchesAndCountsOfNothingAreLeftOut() {
    List<PathCount> paths = List.of(count("", 5, 7), count("a", 1, 1), count("b", 0, 0));
    MarkovChain chain = MarkovChain.of(1, paths);
    assertEquals(0.5, chain.conversionProbability());
    assertEquals(Map.of("a", 1.0), chain.credits());
  }

  @Test
  void aStateUnknownToThePathsIsNeverLeft() {
    MarkovChain chain = MarkovChain.of(1, List.of(count("a", 1, 1)));
    assertEquals(0, chain.conversionProbability(List.of("z")));
    assertEquals(0, chain.startProbability(List.of("z")));
  }

  @Test
  void otherOrdersAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> MarkovChain.of(0, List.of()));
    assertThrows(IllegalArgumentException.class, () -> MarkovChain.of(4, List.of()));
  }
}
