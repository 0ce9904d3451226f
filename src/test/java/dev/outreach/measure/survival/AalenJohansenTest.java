package dev.outreach.measure.survival;

import static dev.outreach.measure.Reference.assertPrecise;
import static dev.outreach.measure.Reference.count;
import static dev.outreach.measure.Reference.number;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.outreach.measure.Reference;
import dev.outreach.measure.share.Interval;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AalenJohansenTest {
  private static final Estimate NO_EVENT_YET = new Estimate(0, 0.0, new Interval(0, 0));

  @Test
  void eightSubjectsByHandMatchForBothCauses() {
    List<NamedCsvRecord> input = Reference.rows("aj_byhand/input.csv");
    AalenJohansen first = AalenJohansen.of(Reference.subjects(input, "1"));
    AalenJohansen second = AalenJohansen.of(Reference.subjects(input, "2"));
    List<NamedCsvRecord> expected = Reference.rows("aj_byhand/expected.csv");
    assertEquals(expected.size(), first.points().size());
    for (int i = 0; i < expected.size(); i++) {
      NamedCsvRecord row = expected.get(i);
      AalenJohansen.Point point = first.points().get(i);
      assertEquals(number(row, "time"), point.time());
      assertEquals(count(row, "n_risk"), point.atRisk(), row::toString);
      assertEquals(count(row, "n_event_1"), point.events(), row::toString);
      assertEquals(count(row, "n_event_2"), point.competing(), row::toString);
      Estimate other = second.at(point.time());
      assertPrecise(number(row, "cif_1"), point.incidence().value(), row);
      assertPrecise(number(row, "cif_2"), other.value(), row);
      assertPrecise(number(row, "se_cif1_IJ"), point.incidence().standardError(), row);
      assertPrecise(number(row, "se_cif2_IJ"), other.standardError(), row);
      double open = 1 - point.incidence().value() - other.value();
      assertEquals(number(row, "p_state0"), open, 1e-15, row::toString);
    }
  }

  @ParameterizedTest
  @CsvSource({"1,64", "2,162"})
  void incidenceAndDeltaVarianceMatchMgus1AtEveryJump(String cause, int size) {
    List<EventCount> subjects =
        Reference.subjects(Reference.rows("aj_mgus1_cmprsk/input.csv"), cause);
    Map<Double, AalenJohansen.Point> points =
        AalenJohansen.of(subjects).points().stream()
            .collect(Collectors.toMap(AalenJohansen.Point::time, Function.identity()));
    List<NamedCsvRecord> expected = Reference.rows("aj_mgus1_cmprsk/expected.csv", "cause", cause);
    assertEquals(size, expected.size());
    for (NamedCsvRecord row : expected) {
      AalenJohansen.Point point = points.get(number(row, "time"));
      assertEquals(count(row, "n_risk"), point.atRisk(), row::toString);
      assertEquals(count(row, "n_event_cause"), point.events(), row::toString);
      double error = point.incidence().standardError();
      assertPrecise(number(row, "cif"), point.incidence().value(), row);
      assertPrecise(number(row, "var_delta_RECOMPUTED"), error * error, row);
    }
  }

  @Test
  void atRiskAreThoseFollowedJustBeforeTheTimeWhateverEndsTheirs() {
    AalenJohansen curve =
        AalenJohansen.of(
            List.of(
                EventCount.event(2),
                EventCount.censored(2),
                EventCount.competing(5),
                EventCount.censored(7)));
    assertEquals(4, curve.atRisk(0));
    assertEquals(4, curve.atRisk(2));
    assertEquals(2, curve.atRisk(2.5));
    assertEquals(2, curve.atRisk(5));
    assertEquals(1, curve.atRisk(7));
    assertEquals(0, curve.atRisk(7.5));
    assertEquals(0, AalenJohansen.of(List.of()).atRisk(0));
  }

  @Test
  void countingDeathsAsCensoredWouldNearlyDoubleTheShareOfMgus1() {
    List<EventCount> subjects =
        Reference.subjects(Reference.rows("aj_mgus1_cmprsk/input.csv"), "1");
    List<EventCount> naive =
        subjects.stream()
            .map(s -> new EventCount(s.time(), s.events(), 0, s.competing() + s.censored()))
            .toList();
    List<KaplanMeier.Point> naivePoints = KaplanMeier.of(naive).points();
    List<AalenJohansen.Point> points = AalenJohansen.of(subjects).points();
    assertEquals(0.512669, 1 - naivePoints.get(naivePoints.size() - 1).survival().value(), 5e-7);
    assertEquals(0.265975, points.get(points.size() - 1).incidence().value(), 5e-7);
  }

  @ParameterizedTest
  @CsvSource({
    "km_aml,Maintained",
    "km_aml,Nonmaintained",
    "km_lung,male",
    "km_lung,female",
    "km_bmt_sas,ALL"
  })
  void withoutCompetitorsItIsOneMinusKaplanMeierWithItsErrorAndLimits(String topic, String group) {
    List<EventCount> subjects =
        Reference.subjects(Reference.rows(topic + "/input.csv", "group", group));
    KaplanMeier survival = KaplanMeier.of(subjects);
    AalenJohansen incidence = AalenJohansen.of(subjects);
    for (AalenJohansen.Point point : incidence.points()) {
      Estimate open = survival.survivalAt(point.time());
      Estimate share = point.incidence();
      assertEquals(1 - open.value(), share.value(), 1e-14, point::toString);
      assertPrecise(open.standardError(), share.standardError(), point);
      assertEquals(open.interval() == null, share.interval() == null, point::toString);
      if (open.interval() != null) {
        assertEquals(1 - open.interval().high(), share.interval().low(), 1e-12, point::toString);
        assertEquals(1 - open.interval().low(), share.interval().high(), 1e-12, point::toString);
      }
    }
    for (double p : new double[] {0.1, 0.25, 0.5, 0.75, 0.9}) {
      assertEquals(survival.quantile(p), incidence.quantile(p));
    }
  }

  /** Lung cancer of men: R prints 210 to 306 with log-log limits; on F they would be 212 to 310. */
  @Test
  void oneCompetitorAmongMenTurnsTheLimitsOfTheirMedianToF() {
    List<EventCount> men =
        new ArrayList<>(Reference.subjects(Reference.rows("km_lung/input.csv", "group", "male")));
    assertEquals(new TimeQuantile(0.5, 270.0, 210.0, 306.0), AalenJohansen.of(men).quantile(0.5));
    men.add(EventCount.competing(1022));
    assertEquals(new TimeQuantile(0.5, 270.0, 212.0, 310.0), AalenJohansen.of(men).quantile(0.5));
  }

  @Test
  void limitsAreSymmetricOnTheLogLogScaleOfTheShare() {
    List<EventCount> subjects = List.of(new EventCount(5, 20, 10, 0), new EventCount(9, 0, 0, 70));
    Estimate share = AalenJohansen.of(subjects).at(9);
    assertEquals(0.2, share.value(), 1e-15);
    assertEquals(0.04, share.standardError(), 1e-15);
    double spread = 1.959963984540054 * 0.04 / (0.2 * Math.log(0.2));
    assertEquals(Math.pow(0.2, Math.exp(-spread)), share.interval().low(), 1e-15);
    assertEquals(Math.pow(0.2, Math.exp(spread)), share.interval().high(), 1e-15);
  }

  @Test
  void nobodyGivesNoPointsAndNothingToSay() {
    AalenJohansen curve = AalenJohansen.of(List.of());
    assertEquals(List.of(), curve.points());
    assertNull(curve.at(0));
    assertNull(curve.quantile(0.5).time());
  }

  @Test
  void beforeAnyEventTheShareIsZeroWithLimitsZero() {
    AalenJohansen curve =
        AalenJohansen.of(
            List.of(EventCount.competing(2), EventCount.event(5), EventCount.censored(9)));
    assertEquals(NO_EVENT_YET, curve.at(0));
    assertEquals(NO_EVENT_YET, curve.at(4));
    assertEquals(1.0 / 3, curve.at(5).value(), 1e-15);
  }

  @Test
  void allCensoredStaysAtZeroUntilTheLastFollowUp() {
    AalenJohansen curve = AalenJohansen.of(List.of(new EventCount(3, 0, 0, 4)));
    assertEquals(NO_EVENT_YET, curve.at(3));
    assertNull(curve.at(4));
  }

  @Test
  void onceNobodyIsOpenTheShareHoldsForGood() {
    AalenJohansen curve = AalenJohansen.of(List.of(EventCount.event(2), EventCount.competing(5)));
    assertEquals(0.5, curve.at(365).value());
    assertEquals(curve.at(5), curve.at(365));
  }

  @Test
  void everybodyConvertedHasNoErrorAndNoLimits() {
    AalenJohansen curve = AalenJohansen.of(List.of(EventCount.event(2), EventCount.event(5)));
    assertEquals(new Estimate(1, null, null), curve.at(5));
  }

  @Test
  void contractOnTheDayOfTheFirstTouchCounts() {
    AalenJohansen curve =
        AalenJohansen.of(List.of(EventCount.event(0), new EventCount(30, 0, 0, 3)));
    assertEquals(0.25, curve.at(0).value());
  }

  @Test
  void censoredAtTheTimeOfAnEventIsStillAtRisk() {
    AalenJohansen curve =
        AalenJohansen.of(
            List.of(EventCount.censored(3), EventCount.competing(3), EventCount.event(3)));
    assertEquals(3, curve.points().get(0).atRisk());
    assertEquals(1.0 / 3, curve.at(3).value(), 1e-15);
  }

  @Test
  void quantileIsNullWhenCompetitorsKeepTheShareBelowIt() {
    AalenJohansen curve =
        AalenJohansen.of(
            List.of(EventCount.event(4), EventCount.competing(6), new EventCount(40, 0, 0, 2)));
    assertEquals(4.0, curve.quantile(0.2).time());
    assertNull(curve.quantile(0.5).time());
  }

  @Test
  void quantileLimitsComeFromTheLimitsOfTheShare() {
    List<EventCount> counts = new ArrayList<>();
    for (int day = 1; day <= 100; day++) {
      counts.add(new EventCount(day, 2, 1, 1));
    }
    AalenJohansen curve = AalenJohansen.of(counts);
    TimeQuantile quartile = curve.quantile(0.25);
    assertTrue(quartile.low() < quartile.time() && quartile.time() < quartile.high());
    assertTrue(curve.at(quartile.low()).interval().high() > 0.25);
    assertTrue(curve.at(quartile.low() - 1).interval().high() < 0.25);
    assertTrue(curve.at(quartile.high()).interval().low() > 0.25);
    assertTrue(curve.at(quartile.high() - 1).interval().low() < 0.25);
  }

  @Test
  void groupedCountsAndSingleSubjectsInAnyOrderGiveTheSameCurve() {
    List<EventCount> subjects =
        new ArrayList<>(Reference.subjects(Reference.rows("aj_mgus1_cmprsk/input.csv"), "1"));
    AalenJohansen grouped = AalenJohansen.of(EventCount.histogram(subjects));
    Random random = new Random(7);
    for (int i = 0; i < 20; i++) {
      Collections.shuffle(subjects, random);
      assertEquals(grouped.points(), AalenJohansen.of(subjects).points());
    }
  }

  @Test
  void varianceMatchesTheDoubleSumOnAMillionSubjects() {
    Random random = new Random(11);
    List<EventCount> histogram = new ArrayList<>();
    for (int day = 0; day < 400; day++) {
      histogram.add(
          new EventCount(day, random.nextInt(2000), random.nextInt(1000), random.nextInt(2000)));
    }
    List<AalenJohansen.Point> points = AalenJohansen.of(histogram).points();
    double error = points.get(points.size() - 1).incidence().standardError();
    assertPrecise(varianceByDoubleSum(points), error * error, "last day");
  }

  private static double varianceByDoubleSum(List<AalenJohansen.Point> points) {
    double end = points.get(points.size() - 1).incidence().value();
    double survival = 1;
    double sum = 0;
    for (AalenJohansen.Point point : points) {
      double n = point.atRisk();
      double k = point.events();
      double d = k + point.competing();
      double gap = end - point.incidence().value();
      sum += d == n ? 0 : gap * gap * d / (n * (n - d));
      sum += survival * survival * k * (n - k) / (n * n * n) - 2 * gap * survival * k / (n * n);
      survival *= (n - d) / n;
    }
    return sum;
  }
}
