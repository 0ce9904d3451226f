package dev.outreach.measure.survival;

import static dev.outreach.measure.Reference.assertPrecise;
import static dev.outreach.measure.Reference.assertWithin;
import static dev.outreach.measure.Reference.number;
import static org.junit.jupiter.api.Assertions.assertEquals;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.outreach.measure.Reference;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RestrictedMeanReferenceTest {

  @Test
  void fiveSubjectsByHandMatch() {
    List<EventCount> subjects = Reference.subjects(Reference.rows("rmst/input.csv"));
    List<NamedCsvRecord> expected = Reference.rows("rmst/expected.csv");
    assertEquals(3, expected.size());
    for (NamedCsvRecord row : expected) {
      RestrictedMean mean = RestrictedMean.of(subjects, number(row, "tau"));
      if (!row.getField("rmst_published").isEmpty()) {
        assertPrecise(number(row, "rmst_published"), mean.value(), row);
      }
      assertPrecise(number(row, "rmst_RECOMPUTED"), mean.value(), row);
      assertPrecise(number(row, "se_RECOMPUTED"), mean.standardError(), row);
    }
    assertEquals(4, RestrictedMean.of(subjects, 10.001).value(), 1e-15);
  }

  @ParameterizedTest
  @ValueSource(strings = {"female", "male"})
  void daysWithoutMalignancyOrDeathMatchRsPrint(String sex) {
    List<EventCount> subjects =
        Reference.subjects(Reference.rows("rmst_mgus1/input.csv", "sex", sex), "1").stream()
            .map(s -> new EventCount(s.time(), s.events() + s.competing(), 0, s.censored()))
            .toList();
    List<NamedCsvRecord> expected =
        Reference.rows("rmst_mgus1/expected.csv", "sex", sex).stream()
            .filter(Reference.is("state", "(s0)"))
            .toList();
    assertEquals(1, expected.size());
    NamedCsvRecord row = expected.get(0);
    RestrictedMean mean = RestrictedMean.of(subjects, 14325);
    assertWithin(5e-4, number(row, "rmean"), mean.value(), row);
    assertWithin(5e-5, number(row, "se_rmean"), mean.standardError(), row);
    assertPrecise(number(row, "rmean_RECOMPUTED"), mean.value(), row);
  }

  @ParameterizedTest
  @ValueSource(strings = {"km_aml", "km_gehan_6mp"})
  void meanAndErrorMatchAreasCutUnderTheCurve(String topic) {
    List<NamedCsvRecord> rows = Reference.rows(topic + "/input.csv");
    for (String group : rows.stream().map(row -> row.getField("group")).distinct().toList()) {
      List<EventCount> subjects =
          Reference.subjects(rows.stream().filter(Reference.is("group", group)).toList());
      KaplanMeier curve = KaplanMeier.of(subjects);
      double last = RestrictedMean.commonTau(List.of(subjects));
      for (double tau = 0; tau <= last; tau++) {
        double variance = 0;
        for (KaplanMeier.Point point : curve.points()) {
          double n = point.atRisk();
          double d = point.events();
          if (point.time() <= tau && d < n) {
            variance += Math.pow(area(curve, point.time(), tau), 2) * d / (n * (n - d));
          }
        }
        RestrictedMean mean = RestrictedMean.of(subjects, tau);
        assertEquals(area(curve, 0, tau), mean.value(), 1e-11);
        assertEquals(Math.sqrt(variance), mean.standardError(), 1e-11);
      }
    }
  }

  /** Cut at whole times, which all times of these data are. */
  private static double area(KaplanMeier curve, double from, double to) {
    double area = 0;
    for (double time = from; time < to; time++) {
      area += curve.survivalAt(time).value();
    }
    return area;
  }
}
