package dev.outreach.measure;

import static dev.outreach.measure.survival.EventCount.censored;
import static dev.outreach.measure.survival.EventCount.event;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.outreach.measure.attribution.Attribution;
import dev.outreach.measure.attribution.ChannelPath;
import dev.outreach.measure.attribution.ContractPath;
import dev.outreach.measure.attribution.MarkovChain;
import dev.outreach.measure.attribution.ModelCredits;
import dev.outreach.measure.attribution.PathCount;
import dev.outreach.measure.attribution.TimeDecay;
import dev.outreach.measure.attribution.TouchPoint;
import dev.outreach.measure.pace.LogRank;
import dev.outreach.measure.share.BenjaminiHochberg;
import dev.outreach.measure.share.EqualShares;
import dev.outreach.measure.share.Interval;
import dev.outreach.measure.share.Newcombe;
import dev.outreach.measure.share.Wilson;
import dev.outreach.measure.survival.AalenJohansen;
import dev.outreach.measure.survival.EventCount;
import dev.outreach.measure.survival.KaplanMeier;
import dev.outreach.measure.survival.RestrictedMean;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * The table of edge cases, row by row, as far as numbers decide them; those of histories are in
 * {@code journey}.
 */
class EdgeCasesTest {
  private static final Interval ANYTHING = new Interval(0, 1);
  private static final Instant SIGNED = Instant.parse("2026-03-29T12:00:00Z");

  @Test
  void nobodyWasTried() {
    assertNull(Wilson.rate(0, 0));
    assertEquals(ANYTHING, Wilson.interval(0, 0));
    assertNull(Newcombe.difference(0, 0, 3, 9));
    assertNull(EqualShares.pValue(0, 0, 3, 9));
    assertEquals(
        Arrays.asList(0.02, null, 0.03),
        BenjaminiHochberg.adjusted(Arrays.asList(0.01, null, 0.03)));
  }

  @Test
  void noneAndAllSucceeded() {
    for (int n = 1; n < 400; n++) {
      assertEquals(0.0, Wilson.interval(0, n).low(), "none of " + n);
      assertEquals(1.0, Wilson.interval(n, n).high(), "all of " + n);
    }
  }

  @Test
  void everyoneIsStillOpen() {
    List<EventCount> open = List.of(censored(3), censored(9));
    KaplanMeier curve = KaplanMeier.of(open);
    assertEquals(1.0, curve.survivalAt(9).value());
    assertEquals(new Interval(1, 1), curve.survivalAt(9).interval());
    assertNull(curve.median().time());
    assertEquals(9.0, RestrictedMean.of(open, 9).value());
    assertNull(LogRank.test(List.of(open, open)).pValue());
  }

  @Test
  void noEventYet() {
    KaplanMeier curve = KaplanMeier.of(List.of(event(5), censored(9)));
    assertEquals(new Interval(1, 1), curve.survivalAt(4).interval());
    AalenJohansen share = AalenJohansen.of(List.of(event(5), censored(9)));
    assertEquals(new Interval(0, 0), share.at(4).interval());
  }

  @Test
  void everyoneHasHadTheEvent() {
    KaplanMeier curve = KaplanMeier.of(List.of(event(2), event(5)));
    assertEquals(0.0, curve.survivalAt(5).value());
    assertNull(curve.survivalAt(5).standardError());
    assertNull(curve.survivalAt(5).interval());
    assertEquals(3.5, RestrictedMean.of(List.of(event(2), event(5)), 5).value());
  }

  @Test
  void atOneTimeEventsComeBeforeCensorings() {
    KaplanMeier curve = KaplanMeier.of(List.of(censored(5), event(5)));
    assertEquals(0.5, curve.survivalAt(5).value());
  }

  @Test
  void eventAtTimeZeroCounts() {
    assertEquals(0.5, KaplanMeier.of(List.of(event(0), censored(9))).survivalAt(0).value());
  }

  @Test
  void groupThatCouldNotHaveHadAnEventLeavesTheDegreesOfFreedom() {
    List<EventCount> early = List.of(censored(1), censored(2));
    LogRank test =
        LogRank.test(List.of(List.of(event(5), censored(9)), List.of(event(7), event(8)), early));
    assertEquals(1, test.df());
    assertEquals(0.0, test.groups().get(2).expected());
  }

  @Test
  void touchesOfOneInstantWeighTheSame() {
    ChannelPath path = path(TouchPoint.of("email", SIGNED), TouchPoint.of("call", SIGNED));
    assertArrayEquals(new double[] {0.5, 0.5}, new TimeDecay(Duration.ofDays(7)).weights(path));
  }

  @Test
  void timeDecayCountsElapsedTimeAcrossTheChangeOfClocks() {
    // From noon to noon in Paris is 23 hours on 29 March 2026.
    Instant noonBefore = Instant.parse("2026-03-28T11:00:00Z");
    Instant noon = Instant.parse("2026-03-29T10:00:00Z");
    double[] weights =
        new TimeDecay(Duration.ofHours(23))
            .weights(path(TouchPoint.of("email", noonBefore), TouchPoint.of("call", noon)));
    assertEquals(2.0, weights[1] / weights[0], 1e-12);
  }

  @Test
  void channelWithoutWhichNothingIsLeftHasTheWholeRemovalEffect() {
    MarkovChain chain = MarkovChain.of(1, List.of(new PathCount(List.of("email", "call"), 2, 1)));
    assertEquals(Map.of("email", 1.0, "call", 1.0), chain.removalEffects());
  }

  @Test
  void withoutAnyContractNothingIsCredited() {
    MarkovChain chain = MarkovChain.of(1, List.of(new PathCount(List.of("email"), 0, 3)));
    assertEquals(Map.of(), chain.credits());
  }

  @Test
  void emptyPathIsUnattributedUnderEveryModel() {
    List<ModelCredits> models =
        new Attribution(Set.of(), Duration.ofDays(30))
            .credits(List.of(new ContractPath(path(), null)), List.of());
    assertEquals(11, models.size());
    models.forEach(model -> assertEquals(1.0, model.unattributed().contracts(), model.model()));
  }

  private static ChannelPath path(TouchPoint... touches) {
    return new ChannelPath(List.of(touches), SIGNED);
  }
}
